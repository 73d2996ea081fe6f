"""What shows at a glance that two are two, kept of everybody in little room: many are looked through before a few are weighed."""

from array import array
from collections.abc import Collection, Iterable

from app.services.duplicates.traits import Traits
from app.services.duplicates.weighing import MOST, OTHER_LINE, OTHER_STREET, YEAR, YEAR_NEARLY, sorts_of, streets_of

NO_DAY = -1
_NEAR = 1
"""Years by which the birth of two who are one may differ, but for a slip in the year of a whole date."""


class Glances:
    """Year and day of birth, sorts of numbers and street of many, by their places in a list."""

    def __init__(self, everybody: Iterable[Traits]) -> None:
        self.years, self.days = array("i"), array("i")
        self._sorts, self._streets = bytearray(), array("i")
        self._numbered: dict[str, int] = {}
        for traits in everybody:
            self.add(traits)

    def add(self, traits: Traits) -> None:
        """Keep one more."""
        self.years.append(traits.birth_year or 0)
        self.days.append(day_of(traits))
        self._sorts.append(sorts_of(traits.phones))
        self._streets.append(self._street(traits))

    def perhaps(self, traits: Traits, places: Collection[int]) -> Collection[int]:
        """Those of the places who may be the same, though another name and no number or mail in common is all that is known."""
        street = self._street(traits)
        if not places or not street or traits.birth_date or traits.related:
            return places
        sorts, none_or_same, odds = sorts_of(traits.phones), (0, street), MOST + OTHER_STREET
        year = traits.birth_year or 0
        by_year = {year: odds + YEAR, 0: odds} if year else {}
        otherwise = odds + YEAR_NEARLY if year else odds
        return [
            place
            for place in places
            if self._streets[place] in none_or_same
            or by_year.get(self.years[place], otherwise) + (OTHER_LINE if sorts & self._sorts[place] else 0) >= 0
        ]

    def _street(self, traits: Traits) -> int:
        """The number of the street; 0 where there is none, or several."""
        streets = streets_of(traits.places)
        if len(streets) != 1:
            return 0
        (street,) = streets
        return self._numbered.setdefault(street, len(self._numbered) + 1)


def births_of(traits: Traits) -> frozenset[int]:
    """The years in which somebody may be born who is the same (0: not known), and the day; none where nothing is known of it."""
    year = traits.birth_year
    return frozenset((0, year - _NEAR, year, year + _NEAR, day_of(traits))) - {NO_DAY} if year else frozenset()


def day_of(traits: Traits) -> int:
    """Month and day of birth as a number below zero."""
    born = traits.birth_date
    return -(100 * born.month + born.day) if born else NO_DAY
