"""How common names are among many records: what tells two persons of one name from one person on file twice."""

from collections import Counter
from collections.abc import Iterable

from app.services.duplicates.traits import Traits, Words
from app.services.duplicates.weighing import APART, Weighing, born_apart, weigh

_COMMON = 3


class Crowd:
    """The names of many records, counted."""

    def __init__(self, everybody: Iterable[Traits] = ()) -> None:
        self._names: Counter[Words] = Counter()
        self._given: Counter[str] = Counter()
        for traits in everybody:
            self.add(traits)

    def add(self, traits: Traits) -> None:
        """Count one more."""
        self._names[traits.name] += 1
        self._given.update(traits.given)

    def __contains__(self, given: object) -> bool:
        """Whether several bear this given name."""
        return self._given[str(given)] >= _COMMON

    def weigh(self, one: Traits, other: Traits, counted: int = 2) -> Weighing:
        """Whether both are one, knowing how common their names are. `counted`: how many of the two were counted."""
        if born_apart(one, other):
            return APART
        bearers = max(self._names[one.name] + (self._names[other.name] if one.name != other.name else 0), counted)
        return weigh(one, other, common=self, namesakes=bearers - counted)
