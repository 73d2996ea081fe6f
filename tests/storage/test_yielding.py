"""A longer read gives way to who saves, begins anew, and at last reads a snapshot."""

import threading
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Person
from app.models.driver import driver
from app.services.people import persons
from app.storage.database.engine import DATABASE, file_of
from app.storage.database.yielding import GaveWay

_ENDLESS = text(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n, catalogue_entry"
)
"""It reads a table, so that it holds the file."""
_ENDLESS_TOLD = text(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(begun(i)) FROM n, catalogue_entry"
)
_LAST = text("SELECT max(family_name) FROM person")


def _save(context: Context) -> None:
    context.write("Person gespeichert", persons.save, Person(family_name="Neu"))


def _read_on(session: Session, begun: Callable[[], None]) -> None:
    """Read without end; `begun` is called from within the statement."""
    driver(session).create_function("begun", 1, lambda _row: begun())
    session.execute(_ENDLESS_TOLD)


def _reading(context: Context) -> tuple[threading.Thread, list[object]]:
    """A thread in the middle of a statement without end, and how it ended."""
    begun, ended = threading.Event(), []

    def read() -> None:
        try:
            with context._vault.units.read_yielding() as session:
                ended.append(_read_on(session, begun.set))
        except GaveWay:
            ended.append(GaveWay)

    thread = threading.Thread(target=read)
    thread.start()
    assert begun.wait(30)
    return thread, ended


@pytest.mark.parametrize("elsewhere", [False, True], ids=["on the writer's connection", "on one of its own"])
def test_who_saves_does_not_wait_for_a_statement_without_end(context: Context, elsewhere: bool) -> None:
    if elsewhere:
        with context._vault.units._writer.if_free():
            thread, ended = _reading(context)
    else:
        thread, ended = _reading(context)
    _save(context)
    thread.join(30)
    assert ended == [GaveWay]
    assert context.read(persons.count) == 1


@pytest.mark.parametrize("elsewhere", [False, True], ids=["on the writer's connection", "on one of its own"])
def test_nothing_is_held_between_two_statements(context: Context, elsewhere: bool) -> None:
    units = context._vault.units
    with units._writer.if_free() if elsewhere else nullcontext(), units.read_yielding() as session:
        assert session.execute(_LAST).scalar() is None
        assert not driver(session).in_transaction
    with context._vault.units.read() as session:
        assert driver(session).in_transaction


def test_who_has_given_way_begins_anew(context: Context) -> None:
    found: list[str | None] = []
    interrupted = threading.Event()

    def work(session: Session) -> str | None:
        last: str | None = session.execute(_LAST).scalar()
        found.append(last)
        if not interrupted.is_set():
            interrupted.set()
            session.execute(_ENDLESS)
        return last

    answers: list[str | None] = []
    thread = threading.Thread(target=lambda: answers.append(context.read_yielding(work)))
    thread.start()
    assert interrupted.wait(30)
    _save(context)
    thread.join(30)
    assert answers == found[1:]
    assert len(found) == 2


def test_who_is_interrupted_again_and_again_reads_a_snapshot(context: Context) -> None:
    files: list[Path] = []

    def work(session: Session) -> int:
        files.append(file_of(session.get_bind().engine))
        if files[-1].name == DATABASE:
            raise GaveWay
        return session.execute(text("SELECT count(*) FROM person")).scalar() or 0

    assert context.read_yielding(work) == 0
    assert [file.name == DATABASE for file in files] == [True, True, True, False]


def test_a_copy_that_is_being_made_interrupts_nobody(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(context._vault.units._wanted, "add", asked.append)
    assert context.read_long(lambda copy: copy.execute(_LAST).scalar()) is None
    assert asked == []
    _save(context)
    assert asked
