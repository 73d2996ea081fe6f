"""What stands behind a figure in words: its name, its printed definition, how it is written, and the list that it counts.

A definition is changed only together with the function that counts it; comparisons with earlier reports end there.
"""

from dataclasses import dataclass, field
from enum import Enum


class Format(Enum):
    """How a number is written."""

    COUNT = "count"
    """1.234"""
    HOURS = "hours"
    """Counted in minutes, written in hours: 84,5 h"""
    PERCENT = "percent"
    """41 %"""
    MINUTES = "minutes"
    """37 min"""
    MONEY = "money"
    """Counted in whole cents, written in euros: 1.234,50 €"""


@dataclass(frozen=True)
class ListBehind:
    """The list that a figure counts, on the page of a kind of records.

    `kind` is the value of the kind; `filters` are filters of its list, in whose values `{period}` stands for the key of
    the period.
    """

    kind: str
    filters: tuple[tuple[str, str], ...] = ()

    def filled(self, period: str) -> tuple[tuple[str, str], ...]:
        """The filters for the period with this key."""
        return tuple((name, value.format(period=period)) for name, value in self.filters)


@dataclass(frozen=True)
class NoList:
    """No list shows what a figure counts; `reason` says why."""

    reason: str


@dataclass(frozen=True)
class Definition:
    """One figure or table of figures: what it is called and what exactly it counts.

    `key` stays for good; `title` and `text` are printed, in German. Every figure is a door to the list `behind` it, or
    says why there is none. Where the rows of its table overlap, `overlap` says why its total is not their sum.
    """

    key: str
    title: str
    text: str
    format: Format = Format.COUNT
    behind: ListBehind | NoList = field(kw_only=True)
    overlap: str = field(default="", kw_only=True)
