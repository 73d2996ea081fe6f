"""What stands behind one number before it is protected: how much each (nameless) person contributed to it."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
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

    __slots__ = ("_by_person", "_own", "_shared")

    def __init__(self, by_person: Mapping[Hashable, int], *, own: int = 0, shared: int = 0) -> None:
        """`by_person` holds contacts or minutes per key; a person who contributed nothing is no contributor.

        `own` is what has to do with no person on file: her own working time, talks with somebody anonymous. `shared` is
        what several persons have in full, beyond the once that the total counts it.
        """
        self._by_person = {key: amount for key, amount in by_person.items() if amount > 0}
        self._own, self._shared = own, shared

    @classmethod
    def of(cls, entries: Iterable[tuple[Hashable, int]], *, own: int = 0) -> "Contributions":
        """Sum entries (person, amount)."""
        counter: Counter[Hashable] = Counter()
        for key, amount in entries:
            counter[key] += amount
        return cls(counter, own=own)

    @classmethod
    def together(cls, entries: Iterable[tuple[Collection[Hashable], int]], *, own: int = 0) -> "Contributions":
        """Sum entries (persons, amount): each is counted once, and everybody who took part has all of it.

        An entry without anybody is nobody's.
        """
        counter: Counter[Hashable] = Counter()
        shared = 0
        for keys, amount in entries:
            counter.update(dict.fromkeys(keys, amount))
            own += 0 if keys else amount
            shared += max(len(keys) - 1, 0) * amount
        return cls(counter, own=own, shared=shared)

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
        return sum(self._by_person.values()) + self._own - self._shared

    @property
    def by_persons(self) -> int:
        """The part of the total that has to do with persons on file."""
        return self.total - self._own

    @property
    def largest(self) -> int:
        """The largest contribution of one person."""
        return max(self._by_person.values(), default=0)

    def value(self, measure: Measure) -> int:
        """The number a column of this measure would print."""
        return self.persons if measure is Measure.PERSONS else self.total

    def __add__(self, other: "Contributions") -> "Contributions":
        added = Counter(self._by_person) + Counter(other._by_person)
        return Contributions(added, own=self._own + other._own, shared=self._shared + other._shared)

    def __sub__(self, other: "Contributions") -> "Contributions":
        """What is left without the other; nobody is left with less than nothing."""
        left = Counter(self._by_person) - Counter(other._by_person)
        own, shared = max(self._own - other._own, 0), max(self._shared - other._shared, 0)
        return Contributions(left, own=own, shared=shared)

    def __repr__(self) -> str:
        return f"Contributions(persons={self.persons}, total={self.total})"


def union(cells: Iterable[Contributions]) -> Contributions:
    """All cells together; a person who stands in several of them is still one person."""
    return reduce(Contributions.__add__, cells, Contributions({}))
