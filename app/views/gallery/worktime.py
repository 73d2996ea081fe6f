"""The dialogs of working time."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.services.worktime import absences, contracts, declined, entries
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.pages.worktime.dialogs import AbsenceDialog, ContractDialog, DeclinedDialog, EntryDialog
from app.views.pages.worktime.page import WorkTimePage
from app.views.window_context import WindowContext

_TABS = ("monate", "abwesenheiten", "ablehnungen", "vertraege")


def _context(stage: Stage) -> WindowContext:
    return stage.window.window_context


def _contract(stage: Stage) -> QWidget:
    return shown(ContractDialog(_context(stage), stage.context.read(contracts.new), stage.window))


def _declined(stage: Stage) -> QWidget:
    return shown(DeclinedDialog(_context(stage), stage.context.read(declined.new), stage.window))


def _tab(number: int) -> Callable[[Stage], QWidget]:
    """The page with another tab in front; only the window before a contract."""

    def play(stage: Stage) -> QWidget:
        stage.window.go(Location("worktime"))
        if isinstance(page := stage.window.stack.page, WorkTimePage):
            page.tabs.setCurrentIndex(number)
        return stage.window

    return play


SCENES = (
    *(Scene(f"arbeitszeit-{tab}", _tab(number)) for number, tab in enumerate(_TABS, 1)),
    Scene("arbeitszeit-eintrag", lambda stage: shown(EntryDialog(_context(stage), entries.new(), stage.window))),
    Scene("vertrag", _contract),
    Scene("abwesenheit", lambda stage: shown(AbsenceDialog(_context(stage), absences.new(), stage.window))),
    Scene("ablehnung", _declined),
)
