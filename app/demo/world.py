"""What every chunk of the demo quarter shares: the day, the dice, the catalogues, and who has been made so far."""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from app.common import clock
from app.context import Context
from app.demo.names import Origin
from app.demo.stays import Stay
from app.models import Catalogue
from app.services import catalogues

NORMAL = 420
"""Residents of the quarter as it is described; other amounts of work follow from it."""
MOST_WORK = 10.0
"""However large the quarter, one person does at most so many times the normal work."""
WORLD_YEARS = 2
HOLIDAYS = frozenset({(1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 24), (12, 25), (12, 26), (12, 31)})


@dataclass(frozen=True, slots=True)
class Resident:
    """A person of the quarter, as far as the rest of the story needs to know."""

    id: int
    given_name: str
    native_name: str
    birth_year: int
    female: bool
    origin: Origin
    speaks_german: bool
    known_since: datetime
    child: bool


@dataclass(slots=True)
class KnownHousehold:
    """A household that has been made, with where it has lived so far as that is on file, the first stay first."""

    id: int
    members: list[Resident]
    stays: list[Stay]
    known_since: datetime

    @property
    def grown(self) -> list[Resident]:
        """Its members without the children."""
        return [member for member in self.members if not member.child]

    @property
    def children(self) -> list[Resident]:
        """Its children."""
        return [member for member in self.members if member.child]


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An organisation that has been made."""

    id: int
    kind: str
    known_since: datetime


@dataclass
class World:
    """The demo quarter while it grows."""

    context: Context
    seed: int
    today: date
    size: int
    residents: list[Resident] = field(default_factory=list)
    households: list[KnownHousehold] = field(default_factory=list)
    buildings: list[int] = field(default_factory=list)
    actors: list[KnownActor] = field(default_factory=list)
    offices: dict[str, KnownActor] = field(default_factory=dict)
    cases: list[int] = field(default_factory=list)
    coming_events: list[int] = field(default_factory=list)
    entries: dict[tuple[Catalogue, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = self.context.read(lambda session: [catalogues.entries(session, each) for each in Catalogue])
        for entry in (entry for entries in found for entry in entries):
            name = entry.key if entry.catalogue is Catalogue.AGE_GROUP else entry.label
            self.entries[entry.catalogue, name] = entry.id

    @property
    def start(self) -> date:
        """The first day of the story."""
        return self.today - timedelta(days=365 * WORLD_YEARS)

    @property
    def adults(self) -> list[Resident]:
        """Those who can come with a worry of their own."""
        return [resident for resident in self.residents if self.age(resident) >= 18]

    def dice(self, name: str) -> random.Random:
        """Dice of its own for every chunk, so that a change in one leaves the others as they were."""
        return random.Random(f"{self.seed}-{name}")

    def amount(self, normal: int) -> int:
        """How many of something, for the size of this quarter."""
        return max(1, round(normal * min(self.size / NORMAL, MOST_WORK)))

    def age(self, resident: Resident) -> int:
        """Age at the end of this year."""
        return self.today.year - resident.birth_year

    def day(self, days: int) -> date:
        """A day counted from the day of the demo, at the earliest the second one of the story."""
        return max(self.start + timedelta(days=1), self.today + timedelta(days=days))

    def moment(self, rng: random.Random, first: date, last: date) -> datetime:
        """A time in office hours on a working day between two days."""
        day = first + timedelta(days=rng.randrange(max(1, (last - first).days)))
        day -= timedelta(days=max(0, day.weekday() - 4))
        return datetime.combine(max(day, self.start), time(rng.randint(8, 16), rng.choice((0, 10, 15, 30, 40, 45))))


def pick(rng: random.Random, weighted: Mapping[Any, float]) -> Any:
    """One of the keys, by weight."""
    return rng.choices(list(weighted), list(weighted.values()))[0]


def pick_some(rng: random.Random, weighted: Mapping[Any, float], most: int) -> list[Any]:
    """Up to `most` of the keys, each once, in the order in which they were drawn."""
    return list(dict.fromkeys(pick(rng, weighted) for _ in range(most)))


def dated(rows: Iterable[tuple[datetime, dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    """Rows for a bulk insert, each described as if entered at its moment."""
    for moment, values in rows:
        with clock.standing_at(moment):
            yield values
