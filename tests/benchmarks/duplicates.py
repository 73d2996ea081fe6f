"""Persons on file twice among 100,000, planted from a seed that nobody has seen: how long a scan takes, and whom it finds."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, Person
from app.services import bulk
from app.services.duplicates.candidates import find_duplicates
from app.services.duplicates.known import Known
from app.services.duplicates.people import PERSONS
from app.services.duplicates.scan import scan
from app.services.duplicates.traits import Traits, of_person
from app.storage.secrets import keys
from app.vaults import opening
from tests.benchmarks.measuring import Measure, milliseconds, percentile
from tests.benchmarks.planted import Planted, Values, plant
from tests.benchmarks.quarter import PASSPHRASE

_PEOPLE = 100_000
_TWICE = 3_000
_ALIKE = 2_000
_ENTRIES = 300
_ROWS = 10_000
_MINUTE = 60_000.0
_FRAME = 16.0
_MISSED, _WRONG = 0.05, 0.10


def measure() -> list[Measure]:
    """The scan, its misses and its false alarms; the look before somebody is entered; rows of a list."""
    seed = random.SystemRandom().randrange(1 << 30)
    planted = plant(seed, _PEOPLE, _TWICE, _ALIKE)
    with _filled(planted) as (context, place):
        found: set[tuple[int, int]] = set()

        def search() -> None:
            pairs = context.read_long(scan, Kind.PERSON)
            found.update(tuple(sorted((place[pair.a], place[pair.b]))) for pair in pairs)  # type: ignore[misc]

        took = milliseconds(search)
        entered = context.read(_entered, plant(seed + 1, _ENTRIES, 0, 0).people)
        listed = context.read_long(_listed, plant(seed + 2, _ROWS, 0, 0).people)
    right = found & planted.twice
    name = f"Duplikate unter 100.000 (Startwert {seed})"
    return [
        Measure(f"{name}, Suche", "eine Minute", _MINUTE, took, 1.0),
        Measure(f"{name}, übersehen", "5 % der doppelten", _MISSED * _TWICE, _TWICE - len(right), 1.0, "Paare"),
        Measure(f"{name}, falsch", "10 % der gefundenen", _WRONG * len(found), len(found - right), 1.0, "Paare"),
        Measure("Hinweis beim Eintragen, p95", "ein Bild", _FRAME, percentile(entered, 0.95), 1.0),
        Measure("Zeile einer Liste wiedererkennen", "ein Hundertstel eines Bildes", _FRAME / 100, listed, 1.0),
    ]


@contextmanager
def _filled(planted: Planted) -> Iterator[tuple[Context, dict[int, int]]]:
    """A vault with these persons, and the place of each by its id."""
    with tempfile.TemporaryDirectory() as folder:
        context, _code = opening.create(Path(folder) / "tresor", PASSPHRASE, keys.FLOOR)
        ids = context.write("Personen", lambda session: bulk.insert_records(session, Person, planted.people))
        try:
            yield context, {record: number for number, record in enumerate(ids)}
        finally:
            context.close()


def _entered(session: Session, people: list[Values]) -> list[float]:
    """Milliseconds of the look for each of them."""
    return [
        milliseconds(lambda person=person: find_duplicates(session, PERSONS.of(session, Person(**person))))  # type: ignore[misc]
        for person in people
    ]


def _listed(session: Session, people: list[Values]) -> float:
    """Milliseconds for each row, once everybody on file is known."""
    known, rows = Known(session, Kind.PERSON), list(map(_traits, people))
    known.best(rows[0])

    def recognise() -> None:
        for row in rows:
            known.best(row)
            known.add(row)

    return milliseconds(recognise) / len(rows)


def _traits(person: Values) -> Traits:
    return of_person(
        person["family_name"],
        person["given_name"],
        birth_date=person["birth_date"],
        birth_year=person["birth_year"],
        phones=(person["phone"], person["mobile"]),
        mails=(person["email"],),
        places=((person["street"], person["postcode"], person["city"]),),
    )
