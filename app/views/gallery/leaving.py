"""Pictures of the question who gets what leaves of a case."""

from PySide6.QtWidgets import QDialog, QWidget

from app.models import LegalException
from app.papers.case_file import CASE_FILE
from app.services.actors import organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.secrecy.content import content_of, secrets
from app.services.secrecy.receivers import Exceptional, OwnUse, Receiver, To
from app.views.gallery.samples import DANGER, YOUTH_OFFICE
from app.views.gallery.stage import Scene, Stage, shown
from app.views.shared.secrecy.receiver_dialog import ReceiverDialog


def _asked(stage: Stage, receiver: Receiver | None) -> ReceiverDialog:
    """About the file of the first case."""
    found = stage.context.read(cases.ids, ListQuery(), 1)
    content = stage.context.read(content_of, found, CASE_FILE.scopes)
    return ReceiverDialog(
        stage.window.window_context, content, stage.context.read(secrets, found), receiver, stage.window
    )


def _own_use(stage: Stage) -> QDialog:
    return shown(_asked(stage, OwnUse()))


def _refused(stage: Stage) -> QWidget:
    """To a body that has no release: it says so, and offers to prepare one."""
    bodies = stage.context.read(organisations.ids, ListQuery(sort=(("changed", False),)), 1)
    dialog = _asked(stage, To(bodies[0]) if bodies else To())
    shown(dialog)
    dialog.save()
    return dialog


def _by_law(stage: Stage) -> QDialog:
    return shown(_asked(stage, Exceptional(To(None, YOUTH_OFFICE), LegalException.CHILD, DANGER)))


SCENES = (
    Scene("weitergabe-eigener-gebrauch", _own_use),
    Scene("weitergabe-verweigert", _refused),
    Scene("weitergabe-ausnahme", _by_law),
)
