"""Undo gives back exactly what was, whatever was done; nothing is overwritten unseen."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.common.changes import Changes
from app.common.errors import StaleError
from app.context import Context
from app.models import Case, ConfidentialNote, ContactEntry, Person, PersonLanguage, StepKind
from app.models.bookkeeping import SealedBy
from app.storage.database import schema

_LEFT_OUT = ("version", "changed_at")


def _content(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Every journaled row as it stands, without the columns that count changes."""
    found = {}
    for table in schema.journaled_tables():
        columns = [row.name for row in session.connection().exec_driver_sql(f'PRAGMA table_info("{table}")')]
        kept = ", ".join(f'"{column}"' for column in columns if column not in _LEFT_OUT)
        rows = session.connection().exec_driver_sql(f'SELECT {kept} FROM "{table}" ORDER BY {kept}')
        found[table] = [tuple(row) for row in rows]
    return found


def _search_is_whole(context: Context) -> None:
    assert [finding.text for finding in context.check() if finding.severity != "ok"] == []


def _new_person(session: Session, name: str = "Çelik") -> int:
    person = Person(
        family_name=name, given_name="Aylin", note="Zeile\x00mit Null", languages=[PersonLanguage(code="tr")]
    )
    session.add(person)
    session.flush()
    return person.id


def _with_case(session: Session) -> int:
    person_id = _new_person(session)
    case = Case(number=f"F-2026-{person_id:03}", person_id=person_id, opened_on=date(2026, 1, 7))
    session.add(case)
    session.flush()
    note = ConfidentialNote(text="vertraulich")
    session.add(
        ContactEntry(record_id=case.id, person_id=person_id, at=datetime(2026, 1, 7, 9), summary="Wohnen", note=note)
    )
    return case.id


def _rename_all(session: Session, name: str) -> None:
    for person in session.query(Person):
        person.family_name = name


def _drop_all(session: Session) -> None:
    for person in session.query(Person).where(~Person.id.in_(session.query(Case.person_id))):
        session.delete(person)


ACTIONS: tuple[Callable[[Session, str], object], ...] = (
    _new_person,
    lambda session, _name: _with_case(session),
    _rename_all,
    lambda session, _name: _drop_all(session),
)


def test_undo_takes_everything_back_and_redo_brings_it(context: Context) -> None:
    before = context.read(_content)
    context.write("Fall angelegt", _with_case)
    after = context.read(_content)
    assert after != before

    assert context.undo() is not None
    assert context.read(_content) == before
    assert context.redo() is not None
    assert context.read(_content) == after
    _search_is_whole(context)


@given(actions=st.lists(st.tuples(st.integers(0, len(ACTIONS) - 1), st.text(max_size=12)), min_size=1, max_size=6))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_all_steps_restores_the_start(context: Context, actions: list[tuple[int, str]]) -> None:
    context.seal_history()
    states = [context.read(_content)]
    for number, name in actions:
        context.write("Schritt", ACTIONS[number], name.encode("utf-8", "ignore").decode())
        states.append(context.read(_content))

    for state in reversed(states[:-1]):
        while context.read(_content) != state:
            assert context.undo() is not None
    while context.redo():
        pass
    assert context.read(_content) == states[-1]
    _search_is_whole(context)


def test_a_new_action_ends_redo(context: Context) -> None:
    context.write("Erste", _new_person)
    context.undo()
    context.write("Zweite", _new_person, "Bauer")
    assert context.redo_step() is None
    assert [step.name for step in context.steps(2)] == ["Zweite", "Erste"]


def test_what_a_new_action_has_cut_off_stays_undone(context: Context) -> None:
    context.write("Erste", _new_person)
    context.undo()
    context.write("Zweite", _new_person, "Bauer")
    context.undo()
    assert context.redo_step().name == "Zweite"
    context.redo()
    assert context.redo_step() is None


def test_an_old_copy_is_refused_and_nothing_is_overwritten(context: Context) -> None:
    person_id = context.write("Person gespeichert", _new_person)
    old = context.read(lambda session: session.get(Person, person_id))
    context.write("Umbenannt", _rename_all, "Öztürk")
    old.phone = "07627 000"
    with pytest.raises(StaleError):
        context.write("Alt gespeichert", lambda session: session.merge(old))
    assert context.read(lambda session: session.get(Person, person_id).family_name) == "Öztürk"


def _change_unseen(context: Context, statement: str) -> None:
    """Change a row by other means than a step."""
    with context._vault.units.quiet() as session:
        last = session.execute(text("SELECT max(id) FROM journal_row")).scalar_one()
        session.execute(text(statement))
        session.execute(text("DELETE FROM journal_row WHERE id > :last"), {"last": last})


def test_undo_refuses_where_the_row_was_changed_by_other_means_and_goes_on_with_the_step_before(
    context: Context,
) -> None:
    context.write("Erste", _new_person)
    second = context.write("Zweite", _new_person, "Bauer")
    _change_unseen(context, f"UPDATE person SET phone = '1' WHERE id = {second}")
    before = context.read(_content)
    with pytest.raises(StaleError, match="Zweite"):
        context.undo()
    assert context.read(_content) == before
    assert [(step.name, step.undone, step.sealed) for step in context.steps(2)] == [
        ("Zweite", False, SealedBy.CHANGED),
        ("Erste", False, None),
    ]
    assert context.sealed_step().name == "Zweite"
    assert context.undo().name == "Erste"
    assert context.read(lambda session: [person.family_name for person in session.query(Person)]) == ["Bauer"]
    context.write("Dritte", _new_person, "Abdi")
    assert context.undo().name == "Dritte"
    assert context.undo_step() is None


def test_redo_refuses_where_the_row_was_changed_by_other_means_and_goes_on_with_the_next(context: Context) -> None:
    first = context.write("Erste", _new_person)
    context.write("Umbenannt", _rename_all, "Öztürk")
    context.write("Andere", _new_person, "Bauer")
    for _ in range(2):
        context.undo()
    _change_unseen(context, f"UPDATE person SET family_name = 'Sahin' WHERE id = {first}")
    with pytest.raises(StaleError, match="Umbenannt"):
        context.redo()
    assert context.redo().name == "Andere"
    assert context.redo_step() is None


def test_undo_never_takes_along_what_a_later_step_hung_on_the_record(context: Context) -> None:
    """A step was passed over; the one before it made the record on which the passed one's row hangs."""
    person_id = context.write("Person gespeichert", _new_person)
    entry = ContactEntry(record_id=person_id, at=datetime(2026, 1, 7, 9), summary="Wohnen")
    context.write("Kontakt gespeichert", lambda session: session.add(entry))
    _change_unseen(context, "UPDATE contact_entry SET minutes = 5")
    before = context.read(_content)
    for name in ("Kontakt gespeichert", "Person gespeichert"):
        with pytest.raises(StaleError, match=name):
            context.undo()
    assert context.read(_content) == before
    assert context.undo_step() is None


def test_undo_never_leaves_a_reference_that_leads_nowhere(context: Context) -> None:
    """The same where the database itself forbids it: a case keeps its person."""
    person_id = context.write("Person gespeichert", _new_person)
    case = Case(number="F-2026-001", person_id=person_id, opened_on=date(2026, 1, 7))
    context.write("Fall gespeichert", lambda session: session.add(case))
    _change_unseen(context, "UPDATE case_file SET goal = 'x'")
    before = context.read(_content)
    for name in ("Fall gespeichert", "Person gespeichert"):
        with pytest.raises(StaleError, match=name):
            context.undo()
    assert context.read(_content) == before


def test_a_step_made_meanwhile_is_not_turned_back_in_place_of_the_shown_one(context: Context) -> None:
    context.write("Erste", _new_person)
    shown = context.undo_step()
    context.write("Zweite", _new_person, "Bauer")
    with pytest.raises(StaleError):
        context._vault.units.turn(shown, StepKind.UNDO)
    assert [step.sealed for step in context.steps(2)] == [None, None]


def test_listeners_hear_what_changed(context: Context) -> None:
    heard: list[Changes] = []
    stop = context.listen(heard.append)
    case_id = context.write("Fall angelegt", _with_case)
    stop()
    context.write("Person gespeichert", _new_person)
    assert len(heard) == 1
    assert heard[0].touches("case")
    assert case_id in heard[0].records
    assert not heard[0].touches("event")


def test_a_failed_action_leaves_no_trace(context: Context) -> None:
    before = context.read(_content)
    steps = list(context.steps())

    def fails(session: Session) -> None:
        _new_person(session)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        context.write("Fehler", fails)
    assert context.read(_content) == before
    assert list(context.steps()) == steps
