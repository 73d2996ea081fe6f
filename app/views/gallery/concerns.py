"""Pictures of what is done with concerns, and of the talks about them."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QWidget

from app.common import clock
from app.models import ConcernStatus, Priority
from app.services.concerns import concerns
from app.services.concerns.agenda import AgendaPoint
from app.services.concerns.forwardings import ForwardingRow
from app.services.lists import ListQuery
from app.views.gallery.samples import CONCERN, OFFICE
from app.views.gallery.stage import Scene, Stage, shown
from app.views.pages.concerns.answer_citizen_dialog import AnswerCitizenDialog
from app.views.pages.concerns.answer_dialog import AnswerDialog
from app.views.pages.concerns.forward_dialog import ForwardDialog, PromiseDialog
from app.views.pages.concerns.step_dialog import StepDialog
from app.views.pages.concerns.talks.discussed_dialog import DiscussedDialog
from app.views.shared.records.links_panel import RecordLinkDialog
from app.views.shared.records.point_dialog import PointDialog


def _about_concern(make: Callable[[Stage, int], QDialog]) -> Callable[[Stage], QWidget]:
    """A dialog about the first concern; only the window where there is none."""

    def play(stage: Stage) -> QWidget:
        found = stage.context.read(concerns.ids, ListQuery(), 1)
        return shown(make(stage, found[0])) if found else stage.window

    return play


def _step(stage: Stage, concern_id: int) -> QDialog:
    concern = stage.context.read(concerns.load, concern_id)
    return StepDialog(stage.window.window_context, concern, ConcernStatus.UNSOLVABLE, stage.window)


def _forward(stage: Stage, concern_id: int) -> QDialog:
    concern = stage.context.read(concerns.load, concern_id)
    return ForwardDialog(stage.window.window_context, concern, stage.window)


def _answer_citizen(stage: Stage, concern_id: int) -> QDialog:
    concern = stage.context.read(concerns.load, concern_id)
    return AnswerCitizenDialog(stage.window.window_context, concern, stage.window)


def _link(stage: Stage, concern_id: int) -> QDialog:
    return RecordLinkDialog(stage.window.window_context, concern_id, stage.window)


def _answer(stage: Stage) -> QWidget:
    dialog = AnswerDialog(stage.window.window_context, _sent(), stage.window)
    return shown(dialog)


def _promise(stage: Stage) -> QWidget:
    return shown(PromiseDialog(stage.window.window_context, _sent(), stage.window))


def _point(stage: Stage) -> QWidget:
    return shown(PointDialog(stage.window.window_context, None, None, stage.window))


def _discussed(stage: Stage) -> QWidget:
    day = clock.today() - timedelta(days=9)
    point = AgendaPoint(0, CONCERN, day, None, Priority.NORMAL, "", None, "", None)
    return shown(DiscussedDialog(stage.window.window_context, point, stage.window))


def _sent() -> ForwardingRow:
    day = clock.today() - timedelta(days=12)
    return ForwardingRow(
        id=0,
        concern_id=0,
        number="A-2026-001",
        subject=CONCERN,
        status=ConcernStatus.FORWARDED,
        department_id=None,
        department=OFFICE,
        is_gone=False,
        sent_on=day,
        remind_on=day,
        reminders=0,
        reminded_on=None,
        promise="",
        promised_by="",
        promised_until=None,
        answered_on=None,
        answer="",
    )


SCENES = (
    Scene("anliegen-stand", _about_concern(_step)),
    Scene("anliegen-weiterleiten", _about_concern(_forward)),
    Scene("anliegen-antwort", _answer),
    Scene("anliegen-antwort-schreiben", _about_concern(_answer_citizen)),
    Scene("anliegen-zusage", _promise),
    Scene("verknuepfen", _about_concern(_link)),
    Scene("vormerken", _point),
    Scene("besprochen", _discussed),
)
