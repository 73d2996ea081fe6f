"""Saving a person with journal, search index and refreshed list, against a bare insert and against the same rows."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from app.context import Context
from app.models import Person
from app.models.driver import driver_of
from app.services.people import persons
from app.vaults import opening
from app.views.location import Location
from tests.benchmarks import desktop, floors
from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure, milliseconds
from tests.benchmarks.quarter import PASSPHRASE, large_vault

_ROUNDS = 40
_REST = 0.5
"""Seconds after which the side bar has counted anew: a bare insert meets no reader."""
_BARE, _GOAL = "bloßes INSERT in dieselbe Datei", 4.0
_WRITTEN = ("journal_step", "record", "person", "audit")
"""What one save writes into, beside what triggers do."""

Work = Callable[[], Any]


def measure() -> list[Measure]:
    """Medians: the write alone, and the write with what the visible list does about it until it is painted."""
    numbers = count()
    with large_vault() as vault:
        context = opening.open_with_passphrase(vault, PASSPHRASE)
        with _floors(context) as (bare, plain):
            alone = _in_turns(bare, lambda: _save(context, next(numbers)), plain)
        context.close()
        with screen(), desktop.desktop_on(vault) as opened:
            desktop.unlock(opened, PASSPHRASE)
            desktop.rest(opened)
            window, seen = opened.main, opened.context
            assert window is not None
            assert seen is not None
            window.go(Location("people"))
            desktop.settle()

            def save_and_show() -> None:
                _save(seen, next(numbers))
                desktop.paint()

            with _floors(seen) as (bare, _plain):
                shown = _in_turns(bare, save_and_show, rest=lambda: desktop.settle(_REST))
    return [
        Measure("Sichern mit Verlauf und Suchindex", _BARE, alone[0], alone[1], _GOAL),
        Measure("Sichern mit Verlauf und Suchindex", floors.PLAIN, alone[2], alone[1], floors.GOAL),
        Measure("Sichern bis zur aufgefrischten Liste", _BARE, shown[0], shown[1], _GOAL),
    ]


@contextmanager
def _floors(context: Context) -> Iterator[tuple[Work, Work]]:
    """One row into a table of its own in the same file, committed; and the rows of the last save once more.

    They run on the connection on which the program writes: what another one commits would make it forget every page that
    it has decrypted, and no save of hers meets that.
    """
    raw = connection_of_writes(context)
    raw.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, family_name, given_name, street, phone, birth_year)")

    def insert() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(
            "INSERT INTO floor(family_name, given_name, street, phone, birth_year) VALUES (?, ?, ?, ?, ?)",
            ("Neumann", "Eva", "Webergasse 3", "07627 0000123", 1980),
        )
        raw.execute("COMMIT")

    def prepare() -> Work:
        rows = [floors.rows_of(raw, table, newest=1).under_next_keys() for table in _WRITTEN]
        return lambda: floors.write(raw, rows)

    try:
        yield insert, prepare
    finally:
        raw.execute("DROP TABLE floor")


def connection_of_writes(context: Context) -> Any:
    """The driver's connection on which the program writes; to be used while nobody else reads or writes on it."""
    with context._vault.units._writer.lent(None, write=False) as connection:
        assert connection is not None
        return driver_of(connection)


def _in_turns(bare: Work, ours: Work, prepare: Work | None = None, rest: Work = int) -> list[float]:
    """Medians of the bare floor, of the candidate and of what `prepare` has made ready; it and `rest` are not measured."""
    found: list[list[float]] = []
    for _ in range(_ROUNDS + 3):
        times = [milliseconds(bare), milliseconds(ours)]
        if prepare is not None:
            times.append(milliseconds(prepare()))
        found.append(times)
        rest()
    return [statistics.median(column) for column in zip(*found[3:], strict=True)]


def _save(context: Context, number: int) -> None:
    person = Person(
        family_name=f"Neumann {number}",
        given_name="Eva",
        street="Webergasse 3",
        phone="07627 0000123",
        birth_year=1980,
        languages=[],
    )
    context.write("Person gespeichert", persons.save, person)
