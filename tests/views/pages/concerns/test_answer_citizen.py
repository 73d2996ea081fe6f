"""Writing to whoever brought a concern: another template until she changed the text, noted in the same step, then on its way."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from app.context import Context
from app.models import AuditKind, Concern, ConcernStatus, Person, Told
from app.services.concerns import concerns, steps
from app.services.concerns.answers import Occasion
from app.services.people import persons
from app.views.main.window import MainWindow
from app.views.pages.concerns.answer_citizen_dialog import AnswerCitizenDialog
from tests.views.windows import settle


@pytest.fixture
def concern(context: Context) -> int:
    def made(session: object) -> int:
        reporter = persons.save(session, Person(family_name="Amiri"))  # type: ignore[arg-type]
        lamp = Concern(number="", subject="Lampe", received_on=date(2026, 3, 2), reporter_id=reporter)
        saved = concerns.save(session, lamp)  # type: ignore[arg-type]
        steps.take(session, saved, ConcernStatus.SOLVED, date(2026, 3, 3), "Sie ist neu.")  # type: ignore[arg-type]
        return saved

    return context.write("Anliegen", made)


@pytest.fixture
def dialog(window: MainWindow, context: Context, concern: int) -> AnswerCitizenDialog:
    return AnswerCitizenDialog(window.window_context, context.read(concerns.load, concern), window)


def _choose(dialog: AnswerCitizenDialog, key: str, value: object) -> None:
    field = dialog.form.field(key)
    field.set_value(value)
    field.changed.emit()


def test_another_template_takes_the_place_of_its_text_but_not_of_hers(dialog: AnswerCitizenDialog) -> None:
    assert "Sie ist neu." in dialog.form.text.value()
    _choose(dialog, "template", str(Occasion.RECEIVED))
    assert "vielen Dank" in dialog.form.text.value()
    dialog.form.text.editor.setPlainText("von Hand")
    _choose(dialog, "template", str(Occasion.SOLVED))
    assert dialog.form.text.value() == "von Hand"


def test_as_a_text_it_is_copied_noted_in_the_trail_and_told(
    dialog: AnswerCitizenDialog, window: MainWindow, context: Context, concern: int
) -> None:
    _choose(dialog, "how", Told.MAIL)
    dialog.save()
    dialog.go_out()
    settle(window.window_context.work)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Ihr Anliegen A-2026-001: Lampe\n\nGuten Tag,\n\nzu Ihrem Anliegen")
    told = context.read(concerns.load, concern)
    assert (told.status, told.told_how) == (ConcernStatus.TOLD, Told.MAIL)
    assert [line.record_id for line in context.audit(kinds=[AuditKind.EXPORT])] == [concern]
    assert context.undo() is not None
    assert context.read(concerns.load, concern).status is ConcernStatus.SOLVED


def test_without_the_tick_nothing_is_noted(dialog: AnswerCitizenDialog, context: Context, concern: int) -> None:
    _choose(dialog, "noted", False)
    dialog.save()
    assert context.read(concerns.load, concern).status is ConcernStatus.SOLVED
