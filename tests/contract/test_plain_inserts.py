"""A new record that is saved by itself goes in by plain statements: it then stands there just as the mapper would write it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import LinkGone
from app.context import Context
from app.models import Kind, Person, PersonLanguage, Record, graph
from app.models.driver import driver
from app.services.people import persons
from app.storage.database import plain_inserts
from tests.contract.samples import MOMENT, unsaved

NOWHERE = 987_654


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MOMENT)


@contextmanager
def _inserts_of_the_mapper(session: Session) -> Iterator[list[str]]:
    made: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("INSERT"):
            made.append(statement)

    event.listen(session.connection(), "before_cursor_execute", note)
    yield made
    event.remove(session.connection(), "before_cursor_execute", note)


def _values(session: Session, kind: Kind) -> dict[str, Any]:
    """What a record of a kind holds before it is saved, with whatever it can't do without."""
    record = unsaved(session, graph.entity_of(kind), "قلعة Quitte")
    session.flush()
    values = {name: getattr(record, name) for name in record.__mapper__.column_attrs.keys()}  # noqa: SIM118
    return values | {"id": NOWHERE}


def _saved(session: Session, record: Record) -> dict[str, list[Any]]:
    """Every row that a flush of this record leaves in its tables and in the journal, and the object itself; then taken back."""
    run = driver(session).execute
    run("SAVEPOINT before")
    session.add(record)
    session.flush()
    tables = [inspect(table).name for table in record.__mapper__.tables]
    rows = {name: run(f"SELECT * FROM {name} WHERE id = ?", (record.id,)).fetchall() for name in tables}
    rows["journal"] = run("SELECT table_name, pk, before, after FROM journal_row ORDER BY id").fetchall()
    state: Any = inspect(record)
    assert state.persistent
    assert not session.is_modified(record)
    rows["object"] = [(name, state.dict.get(name)) for name in state.mapper.column_attrs.keys()]  # noqa: SIM118
    run("ROLLBACK TO before")
    session.expunge(record)
    return rows


def test_it_stands_there_as_the_mapper_would_write_it(
    context: Context, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    entity = graph.entity_of(kind)

    def write(session: Session) -> None:
        values = _values(session, kind)
        with _inserts_of_the_mapper(session) as made:
            plain = _saved(session, entity(**values))
            assert made == []
            monkeypatch.setattr(plain_inserts, "insert_alone", lambda _session: None)
            assert plain == _saved(session, entity(**values))
            assert len(made) == len(entity.__mapper__.tables)

    context.write("Neu", write)


def test_it_can_be_changed_in_the_same_step(context: Context) -> None:
    def write(session: Session) -> int:
        person = Person(family_name="Yılmaz")
        session.add(person)
        session.flush()
        person.given_name = "Elif"
        session.flush()
        assert person.version == 2
        return person.id

    key = context.write("Neu", write)
    assert context.read(lambda session: session.get_one(Person, key).title) == "Yılmaz, Elif"


def test_what_has_parts_goes_the_mappers_way_with_them(context: Context) -> None:
    def write(session: Session) -> int:
        person = Person(family_name="Yılmaz", languages=[PersonLanguage(code="tr"), PersonLanguage(code="de")])
        session.add(person)
        session.flush()
        return person.id

    key = context.write("Neu", write)
    assert [spoken.code for spoken in context.read(persons.load, key).languages] == ["tr", "de"]


def test_a_reference_that_only_the_file_refuses_is_told_in_a_sentence(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.database.units.demand_links", lambda _session: None)
    with pytest.raises(LinkGone):
        context.write("Neu", lambda session: session.add(Person(family_name="Abdi", household_id=NOWHERE)))
    assert [step.name for step in context.steps()] == ["Tresor angelegt"]
