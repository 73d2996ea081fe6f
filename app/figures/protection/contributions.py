"""What stands behind one number before it is protected: how much each (nameless) person contributed to it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from enum import Enum
from functools import reduce


class Measure(Enum):
    """What a column of a table counts."""

    PERSONS = "persons"
    """Different persons."""
    AMOUNT = "amount"
    """Contacts, visits or minutes that persons contributed."""
    WORK = "work"
    """Her own working time in minutes, with persons or without."""


class Contributions:
    """How much each person contributed to one cell.

    The keys stay inside: neither `repr` nor any attribute gives them away, only sums and numbers of persons come out.
    """

    __slots__ = ("_by_person", "_own")

    def __init__(self, by_person: Mapping[Hashable, int], *, own: int = 0) -> None:
        """`by_person` holds contacts or minutes per key; a person who contributed nothing is no contributor.

        `own` are minutes of her working time that have to do with no single person.
        """
        self._by_person = {key: amount for key, amount in by_person.items() if amount > 0}
        self._own = own

    @classmethod
    def of(cls, entries: Iterable[tuple[Hashable, int]], *, own: int = 0) -> "Contributions":
        """Sum entries (person, amount)."""
        counter: Counter[Hashable] = Counter()
        for key, amount in entries:
            counter[key] += amount
        return cls(counter, own=own)

    @classmethod
    def of_persons(cls, keys: Iterable[Hashable]) -> "Contributions":
        """Different persons, each counted once however often the key comes."""
        return cls(dict.fromkeys(keys, 1))

    @property
    def persons(self) -> int:
        """Number of different persons."""
        return len(self._by_person)

    @property
    def total(self) -> int:
        """Sum of what was contributed."""
        return sum(self._by_person.values()) + self._own

    @property
    def largest(self) -> int:
        """The largest contribution of one person."""
        return max(self._by_person.values(), default=0)

    def value(self, measure: Measure) -> int:
        """The number a column of this measure would print."""
        return self.persons if measure is Measure.PERSONS else self.total

    def __add__(self, other: "Contributions") -> "Contributions":
        return Contributions(Counter(self._by_person) + Counter(other._by_person), own=self._own + other._own)

    def __sub__(self, other: "Contributions") -> "Contributions":
        """What is left without the other; nobody is left with less than nothing."""
        return Contributions(Counter(self._by_person) - Counter(other._by_person), own=max(self._own - other._own, 0))

    def __repr__(self) -> str:
        return f"Contributions(persons={self.persons}, total={self.total})"


def union(cells: Iterable[Contributions]) -> Contributions:
    """All cells together; a person who stands in several of them is still one person."""
    return reduce(Contributions.__add__, cells, Contributions({}))
