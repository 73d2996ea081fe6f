"""The question who gets what leaves of a case: what it asks for, what it says, and what it offers."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Case, LegalException, Organisation, Person, Scope
from app.services.actors import organisations
from app.services.casework import cases
from app.services.people import persons
from app.services.secrecy import releases
from app.services.secrecy.content import content_of, secrets
from app.services.secrecy.gate import Outgoing
from app.services.secrecy.receivers import Client, Exceptional, OwnUse, Receiver, To
from app.views.ask import ScriptedAsk
from app.views.shared.secrecy.asking import ask_receiver
from app.views.shared.secrecy.receiver_dialog import ReceiverChoice, ReceiverDialog, Who
from app.views.window_context import WindowContext
from tests.views.receiving import named, own_use

DAY = date(2026, 11, 2)
PLAN = (Scope.PLAN,)


@pytest.fixture
def ids(context: Context) -> tuple[int, int, int]:
    """Two cases of different clients, and a body."""
    return context.write("Fälle", _fill)


def _fill(session: Session) -> tuple[int, int, int]:
    people = [persons.save(session, Person(family_name=name)) for name in ("Kovalenko", "Aydın")]
    one, other = (cases.save(session, Case(number="", person_id=person, opened_on=DAY)) for person in people)
    return one, other, organisations.save(session, Organisation(name="Jobcenter"))


def _dialog(
    qtbot: QtBot, window_context: WindowContext, *records: int, meant: Receiver | None = None
) -> ReceiverDialog:
    context = window_context.context
    content = context.read(content_of, records, PLAN)
    dialog = ReceiverDialog(window_context, content, context.read(secrets, records), meant)
    qtbot.addWidget(dialog)
    return dialog


def _shown(dialog: ReceiverDialog) -> set[str]:
    form = dialog.form
    fields = {"file": form.on_file, "typed": form.typed, "law": form.exception, "reason": form.reason}
    return {name for name, field in fields.items() if not field.isHidden()}


def test_nothing_is_preset_and_it_asks_for_what_the_choice_needs(
    qtbot: QtBot, window_context: WindowContext, ids: tuple[int, int, int]
) -> None:
    dialog = _dialog(qtbot, window_context, ids[0])
    assert (dialog.form.who.value(), _shown(dialog)) == (None, set())
    dialog.save()
    assert "Bitte angeben, wer es bekommt" in dialog.form.notice.text.text()
    for who, shown in {
        Who.OWN_USE: set(),
        Who.CLIENT: set(),
        Who.OTHER: {"file", "typed"},
        Who.LAW: {"file", "typed", "law", "reason"},
    }.items():
        dialog.form.who.set_value(who)
        dialog.form.who.changed.emit()
        assert _shown(dialog) == shown
    assert "Kovalenko" not in dialog.about.text(), "a case is called by its number"


def test_what_is_of_several_clients_goes_to_none_of_them(
    qtbot: QtBot, window_context: WindowContext, ids: tuple[int, int, int]
) -> None:
    dialog = _dialog(qtbot, window_context, ids[0], ids[1])
    assert Who.CLIENT not in [dialog.form.who.editor.itemData(row) for row in range(dialog.form.who.editor.count())]
    assert named(dialog, Who.OWN_USE)


@pytest.mark.parametrize(
    "receiver",
    [OwnUse(), Client(), To(None, "Kanzlei"), Exceptional(To(None, "Amt"), LegalException.CHILD, "Gefahr")],
    ids=lambda one: type(one).__name__,
)
def test_a_choice_is_the_receiver_it_was_made_of(receiver: Receiver) -> None:
    assert ReceiverChoice.of(receiver).receiver() == receiver


def test_a_law_without_its_name_or_reason_lets_nothing_go(
    qtbot: QtBot, window_context: WindowContext, ids: tuple[int, int, int]
) -> None:
    dialog = _dialog(qtbot, window_context, ids[0])
    assert not named(dialog, Who.LAW, ids[2])
    assert "welche gesetzliche Ausnahme" in dialog.form.notice.text.text()
    dialog.form.exception.set_value(LegalException.CHILD)
    dialog.form.exception.changed.emit()
    dialog.save()
    assert "schriftliche Begründung" in dialog.form.notice.text.text()
    assert dialog.outgoing is None


def test_a_release_is_prepared_where_one_is_missing_and_opened_where_it_waits_for_her(
    window_context: WindowContext, ask: ScriptedAsk, context: Context, ids: tuple[int, int, int]
) -> None:
    left: list[bool] = []

    def prepare(dialog: ReceiverDialog) -> bool:
        assert not named(dialog, Who.OTHER, ids[2])
        dialog.form.notice.button.click()
        return False

    content = context.read(content_of, [ids[0]], PLAN)
    for _ in range(2):
        ask.answers.append(prepare)
        assert ask_receiver(window_context, content, left=lambda: left.append(True)) is None
    (release,) = context.read(releases.ids, releases.ListQuery())
    (row,) = context.read(releases.rows, [release])
    assert (row.recipient, row.scopes, row.given_on) == ("Jobcenter", PLAN, None)
    assert left == [True, True]


def test_nothing_is_asked_where_nothing_of_a_case_is_in_it(
    window_context: WindowContext, ask: ScriptedAsk, context: Context, ids: tuple[int, int, int]
) -> None:
    assert ask_receiver(window_context, context.read(content_of, [ids[2]])) == Outgoing()
    content = context.read(content_of, [ids[0]], PLAN)
    ask.answers.append(own_use)
    assert ask_receiver(window_context, content) == Outgoing(content, OwnUse())
