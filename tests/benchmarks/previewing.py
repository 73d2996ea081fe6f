"""A list of 200,000 lines as other programs write it (Windows-1252, quotes, days): until its first rows are seen and understood."""

import csv
import random
import statistics
import tempfile
from pathlib import Path

from app.common.kinds import Kind
from app.transfer.columns.understanding import understand
from app.transfer.reading import read_source
from tests.benchmarks.measuring import Measure, in_turns, milliseconds

_LINES = 200_000
_ROUNDS = 3
_SEEN = 200
_PATIENCE = 3000.0
_GOAL = 20.0
_HEADER = "Nachname;Vorname;Geburtsdatum;Straße;PLZ;Ort;Telefon;Handy;E-Mail;Sprachen;Notiz"


def measure() -> list[Measure]:
    """Medians: until the first rows are shown, which is what she waits for, and until all are read in the background."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "liste.csv"
        path.write_text("\n".join([_HEADER, *_rows()]), encoding="cp1252")
        first = statistics.median(milliseconds(lambda: _look(path, _SEEN)) for _ in range(_ROUNDS))
        bare, whole = in_turns(lambda: _bare(path), lambda: _look(path, None), _ROUNDS)
    return [
        Measure("Vorschau von 200.000 Zeilen: erste Zeilen", "drei Sekunden", _PATIENCE, first, 1.0),
        Measure("Vorschau von 200.000 Zeilen: alle verstanden", "csv.reader", bare, whole, _GOAL),
    ]


def _bare(path: Path) -> int:
    with path.open(encoding="cp1252", newline="") as file:
        return sum(1 for _row in csv.reader(file, delimiter=";"))


def _look(path: Path, most: int | None) -> None:
    understand(Kind.PERSON, read_source(path), most=most)


def _rows() -> list[str]:
    rng = random.Random(7)
    return [
        f"Müller{number};Jörg;{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.{rng.randint(1930, 2010)};"
        f"Grüne Straße {rng.randint(1, 90)};79585;Steinen;07627 {rng.randrange(10**6):06};0151 {rng.randrange(10**7):07};"
        f'a{number}@example.org;Deutsch, Türkisch;"kommt später; {number}"'
        for number in range(_LINES - 1)
    ]
