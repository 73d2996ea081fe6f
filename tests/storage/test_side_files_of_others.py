"""Pages of another moment among those of today: what does not follow from the rows any more, and rows the journal knows better."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from app.context import Context
from app.models import Person
from app.models.bookkeeping import SealedBy
from app.services.office import documents
from app.services.people import persons
from app.storage.database import engine
from app.storage.integrity import hot_journal, older_pages

FIRST = "(SELECT min(id) FROM record)"


@contextmanager
def behind_its_back(context: Context, *statements: str) -> Iterator[Any]:
    """A driver on the file of a vault, after these statements, without triggers."""
    with closing(engine.connect(context.vault / engine.DATABASE, context._vault.key)) as base:
        base.execute("PRAGMA foreign_keys = OFF")
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            base.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            base.execute(statement)
        yield base


@pytest.fixture
def filled(context: Context) -> Context:
    """A person, a document, and a step that was turned back."""
    person = context.write("Neu", persons.save, Person(family_name="A"))
    context.write("Neu", documents.attach, person, "a.txt", b"x")
    context.write("Neu", persons.save, Person(family_name="B"))
    context.undo()
    return context


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("SELECT 1", set()),
        ("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'record'", {"sqlite_sequence"}),
        ("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'record'", set()),
        ("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'journal_step'", {"sqlite_sequence"}),
        ("DELETE FROM sqlite_sequence WHERE name = 'record'", {"sqlite_sequence"}),
        ("UPDATE journal_step SET undone = 0 WHERE undone = 1", {"journal_step"}),
        ("UPDATE journal_step SET undone = 1 WHERE target_id IS NULL", set()),
        (f"UPDATE record SET search_text = 'anders' WHERE id = {FIRST}", {"search_words", "search_parts"}),
        ("UPDATE document_piece SET data = x'00'", {"document_content"}),
        ("UPDATE audit SET text = 'anders' WHERE id = (SELECT min(id) FROM audit)", {"audit"}),
        ("DROP TABLE audit", set()),
    ],
)
def test_what_no_longer_follows_from_the_rows_is_found(filled: Context, statement: str, found: set[str]) -> None:
    with behind_its_back(filled, statement) as base:
        assert set(older_pages.traces(base.execute, None)) == found


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        ((), []),
        ((f"UPDATE record SET version = version + 1 WHERE id = {FIRST}",), ["record"]),
        ((f"DELETE FROM person WHERE id = {FIRST}",), ["person"]),
        (("ALTER TABLE person ADD COLUMN later TEXT",), []),
        (
            (
                f"UPDATE record SET version = version + 1 WHERE id = {FIRST}",
                "INSERT OR REPLACE INTO meta(key, value) VALUES ('sealed_step', '99')",
                f"INSERT OR REPLACE INTO meta(key, value) VALUES ('sealed_by', '{SealedBy.MIGRATION.value}')",
            ),
            [],
        ),
        (
            (
                f"UPDATE record SET version = version + 1 WHERE id = {FIRST}",
                "INSERT OR REPLACE INTO meta(key, value) VALUES ('sealed_step', '99')",
                f"INSERT OR REPLACE INTO meta(key, value) VALUES ('sealed_by', '{SealedBy.ERASURE.value}')",
            ),
            ["record"],
        ),
        (
            ("DELETE FROM journal_row WHERE step_id = (SELECT max(id) FROM journal_step)",),
            ["journal_step", "person", "record"],
        ),
        (
            ("DELETE FROM journal_step WHERE id = (SELECT max(step_id) FROM journal_row)",),
            ["audit", "journal_row"],
        ),
    ],
)
def test_rows_and_steps_that_the_journal_knows_otherwise_are_named(
    filled: Context, statements: tuple[str, ...], found: list[str]
) -> None:
    with behind_its_back(filled, *statements) as base:
        assert sorted(set(hot_journal.differences(base.execute))) == found


@pytest.mark.parametrize(
    ("after", "present", "same"),
    [
        (None, None, True),
        ("{}", None, False),
        (None, "{}", False),
        ('{"a": 1}', '{"a": 1}', True),
        ('{"a": 1}', '{"a": 2}', False),
        ('{"a": null}', '{"a": 0}', False),
        ('{"a": 1, "gone": 2}', '{"a": 1, "new": 3}', True),
    ],
)
def test_only_columns_that_both_know_are_compared(after: str | None, present: str | None, same: bool) -> None:
    assert hot_journal._is_same(after, present) is same
