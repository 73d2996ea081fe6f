"""The dialogs of working time."""

from PySide6.QtWidgets import QWidget

from app.services.worktime import absences, contracts, declined, entries
from app.views.gallery.stage import Scene, Stage, shown
from app.views.pages.worktime.dialogs import AbsenceDialog, ContractDialog, DeclinedDialog, EntryDialog
from app.views.window_context import WindowContext


def _context(stage: Stage) -> WindowContext:
    return stage.window.window_context


def _contract(stage: Stage) -> QWidget:
    return shown(ContractDialog(_context(stage), stage.context.read(contracts.new), stage.window))


def _declined(stage: Stage) -> QWidget:
    return shown(DeclinedDialog(_context(stage), stage.context.read(declined.new), stage.window))


SCENES = (
    Scene("arbeitszeit-eintrag", lambda stage: shown(EntryDialog(_context(stage), entries.new(), stage.window))),
    Scene("vertrag", _contract),
    Scene("abwesenheit", lambda stage: shown(AbsenceDialog(_context(stage), absences.new(), stage.window))),
    Scene("ablehnung", _declined),
)
