"""What is caught quickly: text templates, and the question whether something still holds."""

from PySide6.QtWidgets import QWidget

from app.models import TextTemplate
from app.services.lists import ListQuery
from app.services.people import confirming, persons
from app.services.records import title_of
from app.views.gallery.samples import BLOCK_BODY, BLOCK_NAME, CAUGHT, TO_CATCH
from app.views.gallery.stage import Scene, Stage, settle, shown
from app.views.location import Location
from app.views.pages.today_page import TodayPage
from app.views.preferences.text_template_dialog import TextTemplateDialog
from app.views.shared.capture.dialog import CaptureDialog
from app.views.shared.records.still_right import ReachDialog

_MOST = 60
"""Persons that are looked through for one whose data are old."""


def _template(stage: Stage) -> QWidget:
    template = TextTemplate(name=BLOCK_NAME, body=BLOCK_BODY)
    return shown(TextTemplateDialog(stage.window.window_context, template, stage.window))


def _asked_about(stage: Stage) -> int | None:
    """A client whose home and number were not confirmed for long, else anybody."""
    found = stage.context.read(persons.ids, ListQuery(filters={"gone": "here"}), _MOST)
    return next((one for one in found if stage.context.read(confirming.asked, one)), next(iter(found), None))


def _still_right(stage: Stage) -> QWidget:
    if (person := _asked_about(stage)) is not None:
        stage.window.go(Location("people", person))
    return stage.window


def _reach(stage: Stage) -> QWidget:
    person = _asked_about(stage)
    return stage.window if person is None else shown(ReachDialog(stage.window.window_context, person, stage.window))


def _line(stage: Stage) -> QWidget:
    """A line with somebody it knows, somebody it does not, and words that are left."""
    dialog = CaptureDialog(stage.window.window_context, stage.window)
    person = _asked_about(stage)
    name = stage.context.read(title_of, person) if person is not None else ""
    dialog.quick.bind("")
    shown(dialog)
    dialog.quick.line.setText(CAUGHT.format(name=" ".join(reversed(name.split(", ")))))
    settle(stage.work, dialog)
    return dialog


def _task(stage: Stage) -> QWidget:
    """The same line on *Heute*, as a task."""
    stage.window.go(Location("today"))
    page = stage.window.stack.page
    if isinstance(page, TodayPage):
        page.quick.line.setText(TO_CATCH)
    settle(stage.work, stage.window)
    return stage.window


SCENES = (
    Scene("schnell-erfassen", _line),
    Scene("schnell-erfassen-heute", _task),
    Scene("textbaustein", _template),
    Scene("noch-aktuell", _still_right),
    Scene("wohnung-und-telefon", _reach),
)
