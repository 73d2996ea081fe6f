"""A mail pasted into the dialog proposes what it means; what she chose herself stays."""

from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Concern, ConcernStatus, Organisation
from app.services.concerns import concerns, forwardings
from app.services.concerns.forwardings import ForwardingRow
from app.services.office import tasks
from app.views.main.window import MainWindow
from app.views.pages.concerns.answer_dialog import AnswerDialog
from app.views.presence import clipboard


def _sent(session: Session) -> int:
    office = Organisation(name="Bauamt")
    session.add(office)
    session.flush()
    concern = Concern(number="", subject="Die Lampe flackert", received_on=date(2026, 1, 5))
    concern_id = concerns.save(session, concern)
    forwardings.forward(session, concern_id, office.id, date(2026, 1, 7))
    return concern_id


@pytest.fixture
def row(context: Context) -> ForwardingRow:
    concern_id = context.write("Anliegen", _sent)
    return _ways(context, concern_id)[0]


def _ways(context: Context, concern_id: int) -> Sequence[ForwardingRow]:
    return context.read(forwardings.of_concern, concern_id)


@pytest.fixture
def dialog(window: MainWindow, row: ForwardingRow) -> AnswerDialog:
    return AnswerDialog(window.window_context, row, window)


def _paste(dialog: AnswerDialog, html: str) -> None:
    data = clipboard.mime_data()
    data.setHtml(html)
    dialog.form.text.editor.insertFromMimeData(data)


def test_a_pasted_mail_gives_state_day_and_what_is_owed(
    dialog: AnswerDialog, context: Context, row: ForwardingRow
) -> None:
    _paste(dialog, "<p>Gesendet: 12.01.2026</p><p>Ist <b>erledigt</b>.</p><p>Viele Grüße</p><p>M. Muster</p>")
    dialog.save()
    concern = context.read(concerns.load, row.concern_id)
    assert (concern.status, concern.answer, concern.settled_on) == (
        ConcernStatus.SOLVED,
        "Ist erledigt.",
        date(2026, 1, 12),
    )
    assert context.read(concerns.count_state, "owed") == 1
    kept = _ways(context, row.concern_id)[0].answer
    assert kept.startswith("Ist erledigt.")
    assert "M. Muster" in kept


def test_what_she_chose_stays_when_the_words_change(dialog: AnswerDialog) -> None:
    dialog.form.until.editor.setText("1.3.2099")
    _paste(dialog, "<p>Wird bis 12.12.2098 erledigt.</p>")
    assert dialog.form.status.value() is ConcernStatus.IN_PROGRESS
    assert dialog.form.until.value() == date(2099, 3, 1)


def test_a_day_promised_becomes_a_task(dialog: AnswerDialog, context: Context, row: ForwardingRow) -> None:
    _paste(dialog, "<p>Wird bis 12.12.2098 erledigt.</p>")
    assert not dialog.form.until.isHidden()
    dialog.save()
    way = _ways(context, row.concern_id)[0]
    assert (way.promise, way.promised_until) == ("Wird bis 12.12.2098 erledigt.", date(2098, 12, 12))
    assert context.read(tasks.count) == 1


def test_words_that_mean_nothing_are_told(dialog: AnswerDialog) -> None:
    dialog.form.text.editor.setPlainText("Danke für Ihre Nachricht.")
    dialog.form.apply(dialog.entity)
    said = dialog.form._said(dialog.entity)
    assert [warning.field for warning in said] == ["status"]
