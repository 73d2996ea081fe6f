"""How common names are among many records: what tells two persons of one name from one person on file twice."""

from collections.abc import Iterable

from app.services.duplicates.traits import Traits, Words
from app.services.duplicates.weighing import APART, Weighing, told_apart, weigh_closely

_COMMON = 3


class Crowd:
    """The names of many records, counted."""

    def __init__(self, everybody: Iterable[Traits] = ()) -> None:
        self._names: dict[Words, int] = {}
        self._given: dict[str, int] = {}
        for traits in everybody:
            self.add(traits)

    def add(self, traits: Traits) -> None:
        """Count one more."""
        self._names[traits.name] = self._names.get(traits.name, 0) + 1
        for word in traits.given:
            self._given[word] = self._given.get(word, 0) + 1

    def __contains__(self, given: object) -> bool:
        """Whether several bear this given name."""
        return self._given.get(str(given), 0) >= _COMMON

    def weigh(self, one: Traits, other: Traits, counted: int = 2) -> Weighing:
        """Whether both are one, knowing how common their names are. `counted`: how many of the two were counted."""
        if told_apart(one, other):
            return APART
        bearers = max(sum(self._names.get(name, 0) for name in {one.name, other.name}), counted)
        return weigh_closely(one, other, self, bearers - counted)
