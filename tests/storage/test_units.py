"""Reading goes on while a long write runs; a second write is told to wait; nothing typed is lost."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

import pytest
from sqlalchemy.orm import Session

from app.common.changes import Changes
from app.common.errors import TakesLonger, UserError
from app.context import Context
from app.models import Person
from app.models.driver import driver
from app.storage.database.sessions import INSTRUCTIONS_OF_A_FRAME
from app.storage.database.units import Busy

_ROWS = 3000
_NAME = re.compile(r"\w+")
_OF_A_SAVE = [
    "BEGIN IMMEDIATE",
    "INSERT INTO journal_step",
    "SELECT seq FROM",
    "INSERT INTO record",
    "INSERT INTO person",
    "SELECT table_name coalesce",
    "UPDATE meta SET",
    "SELECT id at",
    "INSERT INTO audit",
    "SELECT value FROM",
    "COMMIT",
]
"""What a save costs beside its triggers: a statement more is a decision."""


@contextmanager
def _long_write(context: Context) -> Iterator[list[Changes]]:
    """A large write that stands open in another thread while the block runs."""
    written, may_end = threading.Event(), threading.Event()
    heard: list[Changes] = []
    stop = context.listen(heard.append)

    def work(session: Session) -> None:
        session.add_all([Person(family_name=f"Person {number}") for number in range(_ROWS)])
        session.flush()
        written.set()
        may_end.wait(30)

    thread = threading.Thread(target=context.write_long, args=("Übernahme", work))
    thread.start()
    try:
        assert written.wait(30)
        yield heard
    finally:
        may_end.set()
        thread.join(30)
        stop()


def _count(session: Session) -> int:
    return session.query(Person).count()


def test_the_file_stays_readable_while_a_long_write_runs(context: Context) -> None:
    with _long_write(context):
        assert context.read(_count) == 0
        assert context.steps()[0].name != "Übernahme"
    assert context.read(_count) == _ROWS


def test_a_write_meanwhile_is_told_to_wait_and_works_afterwards(context: Context) -> None:
    with _long_write(context), pytest.raises(Busy):
        context.write("Person gespeichert", lambda session: session.add(Person(family_name="Abdi")))
    context.write("Person gespeichert", lambda session: session.add(Person(family_name="Abdi")))
    assert context.read(_count) == _ROWS + 1


def test_a_large_step_tells_everything_changed_and_is_undone_as_one(context: Context) -> None:
    with _long_write(context) as heard:
        pass
    assert [changes.everything for changes in heard] == [True]
    context.undo()
    assert context.read(_count) == 0


def test_a_read_only_vault_refuses_writes_in_a_sentence(context: Context) -> None:
    context._vault.units._read_only = True
    with pytest.raises(UserError):
        context.write("Person gespeichert", lambda session: session.add(Person(family_name="Abdi")))
    assert context.read(_count) == 0


def test_drafts_stand_outside_history(context: Context) -> None:
    before = list(context.steps())
    context.save_draft("person:new", {"family_name": "Abdi"})
    assert list(context.steps()) == before
    assert context.undo_step() is None


def test_a_save_needs_few_statements(context: Context) -> None:
    context.write("Person gespeichert", lambda session: session.add(Person(family_name="Abdi")))
    writing = context.read(driver)
    traced: list[str] = []
    writing.set_trace_callback(traced.append)
    try:
        context.write("Person gespeichert", lambda session: session.add(Person(family_name="Neumann")))
    finally:
        writing.set_trace_callback(None)
    own = groupby(" ".join(_NAME.findall(text)[:3]) for text in traced if not text.startswith("--"))
    assert [statement for statement, _triggers in own] == _OF_A_SAVE


def test_a_brief_read_ends_where_it_would_be_seen_and_the_next_one_does_not(context: Context) -> None:
    """What counts is the work of a statement, not the time that it happens to take."""

    def read(session: Session, rows: int) -> int:
        counting = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT ?) SELECT count(*) FROM n"
        return int(session.connection().exec_driver_sql(counting, (rows,)).scalar_one())

    with pytest.raises(TakesLonger):
        context.read_briefly(read, INSTRUCTIONS_OF_A_FRAME)
    assert context.read_briefly(read, 100) == 100
    assert context.read(read, INSTRUCTIONS_OF_A_FRAME) == INSTRUCTIONS_OF_A_FRAME
