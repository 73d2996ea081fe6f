"""Who is on file, by the words of their names: an index that is built once and then follows what changes.

A word of a line is looked up, never the file gone through. Who moved away, died or lies in the trash is not in it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.common import clock
from app.common.changes import Changes
from app.models import Household, Kind, Person, Relationship
from app.services import matching
from app.services.records import fetched, piecewise
from app.services.shown import Shown

SHOWN = Shown((Person, Household, Relationship))

MR, MS = "mr", "ms"
_GROWN_UP = 18
_GENERATION = 15
"""Years between parents and their children at least."""


class Bearer(NamedTuple):
    """Somebody on file with the folded words of the names; `family` are those of the family name, the birth name included."""

    id: int
    name: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    others: tuple[str, ...] = ()
    salutation: str = ""
    born: int | None = None
    household: int | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """All by which this person is found."""
        return (*self.given, *self.family, *self.others)

    def age(self, today: date) -> int | None:
        """Age at the end of the year, as far as the year of birth is known."""
        return today.year - self.born if self.born else None

    def is_child(self, today: date) -> bool:
        """Whether this is known to be a child."""
        age = self.age(today)
        return age is not None and age < _GROWN_UP


_REVERSED = {
    "parent": "child", "guardian": "child", "foster_parent": "child", "grandparent": "grandchild",
    "spouse": "spouse", "partner": "spouse", "sibling": "sibling",
}  # fmt: skip
"""What the second is to the first, by what the first is to the second."""
_ROLES = {"guardian": "parent", "foster_parent": "parent", "partner": "spouse"}


@dataclass
class Names:
    """The index. `relatives` are the persons who are something to a person: child, parent, spouse, sibling …"""

    people: dict[int, Bearer] = field(default_factory=dict)
    by_word: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_household: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    relatives: Mapping[int, Sequence[tuple[str, int]]] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Bearer], relatives: Iterable[tuple[int, str, int]] = ()) -> "Names":
        """An index of these; `relatives` tell that the first is something (a `RelationKind` by its value) to the second."""
        index = cls(relatives=_both_ways(relatives))
        for person in people:
            index.add(person)
        return index

    def add(self, person: Bearer) -> None:
        """Put somebody into the index."""
        self.people[person.id] = person
        for word in person.words:
            self.by_word[word].add(person.id)
        if person.household is not None:
            self.by_household[person.household].add(person.id)

    def drop(self, person_id: int) -> None:
        """Take somebody out of the index, who need not be in it."""
        person = self.people.pop(person_id, None)
        if person is None:
            return
        for word in person.words:
            _discard(self.by_word, word, person_id)
        if person.household is not None:
            _discard(self.by_household, person.household, person_id)

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of anybody's name."""
        return word in self.by_word

    def bearers(self, words: Iterable[str]) -> frozenset[int]:
        """Those who bear each of the folded words."""
        found = sorted((self.by_word.get(word, _NOBODY) for word in words), key=len)
        return frozenset(found[0].intersection(*found[1:])) if found else frozenset()

    def related(self, person_id: int, role: str, salutation: str, today: date) -> list[int]:
        """Who is child, parent or spouse of somebody: by relationships, else by the household and the years of birth."""
        told = [other for kind, other in self.relatives.get(person_id, ()) if kind == role and other in self.people]
        return self._called(told, salutation) or self._called(self._at_home(person_id, role, today), salutation)

    def family_of(self, ids: Iterable[int]) -> list[set[int]]:
        """Those who live with these, home by home; each who has no home on file stands in one group with the like."""
        homes = {self.people[one].household for one in ids}
        groups = [set(self.by_household[home]) for home in homes if home is not None]
        return groups or [set(ids)]

    def follow(self, session: Session, changes: Changes) -> None:
        """Bring the index up to what a finished step has changed."""
        if not SHOWN.concerned(changes):
            return
        if changes.everything:
            fresh = names_of(session)
            self.people, self.by_word, self.by_household = fresh.people, fresh.by_word, fresh.by_household
            self.relatives = fresh.relatives
            return
        for few, marks in piecewise(sorted(changes.records)):
            for gone in few:
                self.drop(gone)
            for person in _read(session, f"{_PEOPLE} AND p.id IN ({marks})", few):
                self.add(person)
        if Relationship.__tablename__ in changes.tables or changes.touches(Kind.PERSON):
            self.relatives = _relatives(session)

    def _called(self, ids: Iterable[int], salutation: str) -> list[int]:
        """Those who are addressed so; where that is on file for none of them, those of whom it is not known."""
        among = sorted(set(ids))
        if not salutation:
            return among
        exactly = [one for one in among if self.people[one].salutation == salutation]
        return exactly or [one for one in among if self.people[one].salutation not in (MR, MS)]

    def _at_home(self, person_id: int, role: str, today: date) -> list[int]:
        person = self.people[person_id]
        if person.household is None:
            return []
        others = [self.people[one] for one in self.by_household[person.household] if one != person_id]
        return [other.id for other in others if _may_be(role, person, other, today)]


_NOBODY: set[int] = set()


def names_of(session: Session) -> Names:
    """The index of everybody on file."""
    index = Names(relatives=_relatives(session))
    for person in _read(session, _PEOPLE, ()):
        index.add(person)
    return index


_PEOPLE = (
    "SELECT p.id, r.title, p.given_name, p.patronymic, p.family_name, p.particle, p.birth_name, p.native_name, p.chosen_name, "
    "p.further, p.salutation, p.birth_year, p.household_id FROM person AS p JOIN record AS r ON r.id = p.id "
    "WHERE r.deleted_at IS NULL AND NOT r.past"
)


def _read(session: Session, statement: str, values: tuple[int, ...]) -> Iterable[Bearer]:
    known: dict[str, tuple[str, ...]] = {}

    def words(*texts: str) -> tuple[str, ...]:
        found: list[str] = []
        for text in texts:
            if text and text not in known:
                known[text] = tuple(word for word in matching.words(text) if not word.isdecimal())
            found.extend(known.get(text, ()))
        return tuple(found)

    for row in fetched(session, statement, values):
        (
            person_id,
            title,
            given,
            patronymic,
            family,
            particle,
            birth,
            native,
            chosen,
            further,
            salutation,
            born,
            home,
        ) = row
        others = words(native, chosen, further.partition("\n")[0])
        yield Bearer(
            person_id, title, words(given, patronymic), words(particle, family, birth), others, salutation, born, home
        )  # fmt: skip


def _relatives(session: Session) -> Mapping[int, Sequence[tuple[str, int]]]:
    today = clock.today().isoformat()
    statement = "SELECT person_id, kind, other_id FROM relationship WHERE until IS NULL OR until >= :today"
    rows: list[tuple[Any, ...]] = fetched(session, statement, {"today": today})
    return _both_ways((person, str(kind), other) for person, kind, other in rows)


def _both_ways(relatives: Iterable[tuple[int, str, int]]) -> Mapping[int, Sequence[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for first, kind, second in relatives:
        if kind in _REVERSED:
            found[second].append((_ROLES.get(kind, kind), first))
            found[first].append((_REVERSED[kind], second))
    return found


def _may_be(role: str, person: Bearer, other: Bearer, today: date) -> bool:
    """Whether somebody of the same home can be child, parent or spouse; unknown years of birth leave it open."""
    apart = other.born - person.born if person.born and other.born else None
    match role:
        case "child":
            return apart is None or apart >= _GENERATION
        case "parent":
            return apart is None or apart <= -_GENERATION
        case "spouse":
            return not other.is_child(today) and (apart is None or abs(apart) < _GENERATION)
        case "sibling":
            return apart is not None and abs(apart) < _GENERATION
    return False


def _discard(index: dict[Any, set[int]], key: Any, person_id: int) -> None:
    bearers = index.get(key)
    if bearers is None:
        return
    bearers.discard(person_id)
    if not bearers:
        del index[key]
