"""Saving a person with journal, search index and refreshed list, against a bare insert into the same file."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from app.context import Context
from app.models import Person
from app.services.people import persons
from app.storage.database.engine import connect
from app.vaults import opening
from app.views.place import Place
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure, milliseconds
from tests.benchmarks.quarter import PASSPHRASE, large_vault

_ROUNDS = 40
_REST = 0.5
"""Seconds after which the side bar has counted anew: a bare insert meets no reader."""


def measure() -> list[Measure]:
    """Medians: the write alone, and the write with what the visible list does about it until it is painted."""
    numbers = count()
    with large_vault() as vault:
        context = opening.open_with_passphrase(vault, PASSPHRASE)
        with _bare_insert(context) as bare:
            alone = _in_turns(bare, lambda: _save(context, next(numbers)))
        context.close()
        with screen(), desktop.desktop_on(vault) as opened:
            desktop.unlock(opened, PASSPHRASE)
            desktop.rest(opened)
            window, seen = opened.main, opened.context
            assert window is not None
            assert seen is not None
            window.go(Place("people"))
            desktop.settle()

            def save_and_show() -> None:
                _save(seen, next(numbers))
                desktop.paint()

            with _bare_insert(seen) as bare:
                shown = _in_turns(bare, save_and_show, lambda: desktop.settle(_REST))
    return [
        Measure("Sichern mit Verlauf und Suchindex", "bloßes INSERT in dieselbe Datei", *alone, 3.0),
        Measure("Sichern bis zur aufgefrischten Liste", "bloßes INSERT in dieselbe Datei", *shown, 3.0),
    ]


@contextmanager
def _bare_insert(context: Context) -> Iterator[Callable[[], None]]:
    """One row into a table of its own in the same file, committed."""
    raw = connect(Path(context.vault) / "data.db", context._vault.key)
    raw.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, family_name, given_name, street, phone, birth_year)")

    def insert() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(
            "INSERT INTO floor(family_name, given_name, street, phone, birth_year) VALUES (?, ?, ?, ?, ?)",
            ("Neumann", "Eva", "Webergasse 3", "07627 0000123", 1980),
        )
        raw.execute("COMMIT")

    try:
        yield insert
    finally:
        raw.execute("DROP TABLE floor")
        raw.close()


def _in_turns(
    floor: Callable[[], None], ours: Callable[[], None], rest: Callable[[], Any] = int
) -> tuple[float, float]:
    """Medians of floor and candidate; `rest` runs between two rounds, unmeasured."""
    floors, candidates = [], []
    for number in range(_ROUNDS + 3):
        found = milliseconds(floor), milliseconds(ours)
        rest()
        if number >= 3:
            floors.append(found[0])
            candidates.append(found[1])
    return statistics.median(floors), statistics.median(candidates)


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
