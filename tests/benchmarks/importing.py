"""A CSV file with 100,000 persons, from the file to the searchable vault, against raw `executemany` and the same rows."""

import csv
import random
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.context import Context
from app.demo.names import ORIGINS
from app.demo.places import CITY, POSTCODE, STREETS
from app.storage.database.engine import connect
from app.storage.secrets import keys
from app.transfer import people_csv
from app.transfer.people_import import import_people
from app.vaults import opening
from tests.benchmarks import floors
from tests.benchmarks.measuring import Measure, milliseconds
from tests.benchmarks.quarter import PASSPHRASE

_ROWS = 100_000
_ROUNDS = 3
_WRITTEN = {
    "journal_step": 1,
    "record": -1,
    "person": -1,
    "person_language": -1,
    "import_run": 1,
    "import_row": -1,
    "audit": 1,
}
"""Tables, and how many of their newest rows an import has written (-1: all)."""
_HEADER = "Nachname;Vorname;Straße;PLZ;Ort;Telefon;Geburtsjahr;Sprache;Notiz"


def measure() -> list[Measure]:
    """Medians of several imports, each into a vault of its own.

    The first floor reads the same file into a plain table, the second writes the rows of the import into a new vault.
    """
    rounds = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "personen.csv"
        path.write_text("\n".join([_HEADER, *map(";".join, _rows())]), encoding="utf-8")
        for number in range(_ROUNDS):
            rounds.append(_round(folder / str(number), path))
    bare, ours, plain = (statistics.median(column) for column in zip(*rounds, strict=True))
    return [
        Measure("Import von 100.000 Zeilen", "csv.reader und executemany", bare, ours, 20.0),
        Measure("Import von 100.000 Zeilen", floors.PLAIN, plain, ours, floors.GOAL),
    ]


def _round(folder: Path, path: Path) -> tuple[float, float, float]:
    """The bare floor, ours, and the rows of ours once more."""
    with _new_vault(folder / "ours") as (context, raw):
        raw.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h, i)")
        bare = milliseconds(lambda: _raw(raw, path))
        raw.execute("DROP TABLE floor")
        ours = milliseconds(lambda: context.write("Import", import_people, people_csv.read(path).records))
        written = [floors.rows_of(raw, table, newest) for table, newest in _WRITTEN.items()]
    with _new_vault(folder / "plain") as (_context, raw):
        return bare, ours, milliseconds(lambda: floors.write_many(raw, written))


@contextmanager
def _new_vault(folder: Path) -> Iterator[tuple[Context, Any]]:
    """An empty vault, and a connection of the driver's own to its file."""
    context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    raw = connect(context.vault / "data.db", context._vault.key)
    try:
        yield context, raw
    finally:
        raw.close()
        context.close()


def _raw(raw: Any, path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany("INSERT INTO floor(a, b, c, d, e, f, g, h, i) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        raw.execute("COMMIT")


def _rows() -> list[tuple[str, ...]]:
    rng = random.Random(5)
    made: list[tuple[str, ...]] = []
    for number in range(_ROWS):
        origin = rng.choice(ORIGINS)
        street, language = (
            f"{rng.choice(STREETS)} {rng.randint(1, 90)}",
            rng.choice(("Deutsch", "Türkisch", "Arabisch")),
        )
        made.append(
            (
                f"{rng.choice(origin.family).latin} {number}",
                rng.choice(origin.female).latin,
                street,
                POSTCODE,
                CITY,
                f"07627 {number:07d}",
                str(rng.randint(1935, 2020)),
                language,
                "Aus der alten Liste übernommen" if number % 5 == 0 else "",
            )
        )
    return made
