"""Rows of a damaged file over those of its backup: which of the three (file, journal, backup) has the last word on a row."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from app.storage.salvage import merging
from app.storage.salvage.merging import Merge


@dataclass
class Damaged:
    """A damaged file that gives the rows it is told to; None stands for a row that can't be read."""

    tables: dict[str, list[str]]
    content: dict[str, list[tuple[Any, ...] | None]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    def rows(self, table: str, _known: Iterable[int] = ()) -> Iterator[tuple[Any, ...] | None]:
        yield from self.content.get(table, [])


TAG = {"tag": ["id", "name", "fold"], "journal_row": ["id", "step_id", "table_name", "pk", "before", "after"]}


@pytest.fixture
def base() -> Iterator[sqlite3.Connection]:
    """What came out of the backup: two tags."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE tag(id INTEGER PRIMARY KEY AUTOINCREMENT, name, fold UNIQUE)")
    connection.execute("CREATE TABLE journal_row(id INTEGER PRIMARY KEY, step_id, table_name, pk, before, after)")
    connection.execute("CREATE TABLE meta(key PRIMARY KEY, value)")
    connection.executemany("INSERT INTO tag VALUES (?, ?, ?)", [(1, "alt", "alt"), (2, "stehend", "stehend")])
    connection.execute("INSERT INTO meta VALUES ('generation', '7')")
    yield connection
    connection.close()


def merged(base: sqlite3.Connection, damaged: Damaged) -> tuple[list[tuple[Any, ...]], set[tuple[str, str]]]:
    merge = Merge(base, damaged)  # type: ignore[arg-type]
    merge.run(lambda _share: None)
    return base.execute("SELECT * FROM tag ORDER BY id").fetchall(), merge.older


def journal(*states: tuple[int, dict[str, Any] | None]) -> list[tuple[Any, ...] | None]:
    return [
        (number, number, 1, "tag", json.dumps([key]), None, None if after is None else json.dumps(after))
        for number, (key, after) in enumerate(states, 1)
    ]


def test_what_the_file_says_is_newer_and_what_it_does_not_have_is_gone(base: sqlite3.Connection) -> None:
    found, older = merged(base, Damaged(TAG, {"tag": [(1, 1, "neu", "neu"), (3, 3, "drei", "drei")]}))
    assert (found, older) == ([(1, "neu", "neu"), (3, "drei", "drei")], set())


def test_of_what_cannot_be_read_the_journal_has_the_last_word_and_then_the_backup(base: sqlite3.Connection) -> None:
    states = journal(
        (1, {"id": 1, "name": "Verlauf", "fold": "v", "more": 1}), (3, {"id": 3, "name": "x", "fold": "x"})
    )
    damaged = Damaged(TAG, {"tag": [None], "journal_row": states}, {"tag"})
    found, older = merged(base, damaged)
    assert found == [(1, "Verlauf", "v"), (2, "stehend", "stehend"), (3, "x", "x")]
    assert older == {("tag", "[2]")}


def test_what_the_journal_knows_as_deleted_goes(base: sqlite3.Connection) -> None:
    states = journal((1, {"id": 1, "name": "x", "fold": "x"}), (1, None))
    found, older = merged(base, Damaged(TAG, {"tag": [None], "journal_row": states}, {"tag"}))
    assert (found, older) == ([(2, "stehend", "stehend")], {("tag", "[2]")})


def test_the_journal_is_not_asked_about_what_was_read(base: sqlite3.Connection) -> None:
    states = journal((1, {"id": 1, "name": "Verlauf", "fold": "v"}), (2, None))
    rows = [(1, 1, "gelesen", "g"), (2, 2, "auch", "a"), None]
    found, older = merged(base, Damaged(TAG, {"tag": rows, "journal_row": states}, {"tag"}))
    assert (found, older) == ([(1, "gelesen", "g"), (2, "auch", "a")], set())


def test_an_older_file_lacks_columns_and_a_newer_one_has_more(base: sqlite3.Connection) -> None:
    tables = {"tag": ["id", "fold", "colour"], "unknown": ["id"]}
    found, _older = merged(base, Damaged(tables, {"tag": [(1, 1, "f", "rot")], "unknown": [(1, 1)]}))
    assert found == [(1, "", "f")]


def test_what_the_vault_keeps_about_itself_is_left_as_it_is(base: sqlite3.Connection) -> None:
    merged(base, Damaged(TAG | {"meta": ["key", "value"]}, {"meta": [(1, "generation", "99")]}))
    assert base.execute("SELECT value FROM meta").fetchall() == [("7",)]


@pytest.mark.parametrize(("theirs", "following"), [(50, 51), (1, 3)])
def test_no_number_is_given_twice(base: sqlite3.Connection, theirs: int, following: int) -> None:
    rows = [(number, number, f"n{number}", f"n{number}") for number in (1, 2)]
    merged(base, Damaged(TAG, {"tag": rows, "sqlite_sequence": [(1, "tag", theirs)]}))
    assert base.execute("INSERT INTO tag(name) VALUES ('nächster')").lastrowid == following


def test_how_far_it_is_is_told_table_by_table_and_every_so_many_rows(
    base: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_TOLD_EVERY", 2)
    told: list[float] = []
    rows = [(number, number, f"n{number}", f"n{number}") for number in range(5)]
    Merge(base, Damaged(TAG, {"tag": rows, "journal_row": journal((1, {}))})).run(told.append)  # type: ignore[arg-type]
    assert told == [0, 0.5, 0.5, 0.5]
