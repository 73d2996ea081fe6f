"""What a list can show: its columns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, Protocol

from app.common import german, money
from app.views.language import written

Align = Literal["left", "right", "center"]


class Row(Protocol):
    """What a list row must have besides what its columns show."""

    @property
    def id(self) -> int:
        """The record's id."""


@dataclass(frozen=True)
class Column:
    """One column of a list.

    Attributes:
        key: name in `ListQuery.sort` and in the settings.
        title: heading, already translated.
        width: in average characters, so that it fits every zoom.
        text: what a row shows; text only.
        align: "left", "right" (numbers), "center".
        tooltip: longer text for a row, e.g. the exact date.
        printed: what a row shows on paper, where the screen says a day in words that are wrong tomorrow, or as the language of the window does.
        private: masked in discreet mode.
        default: shown unless she chose otherwise.
        sortable: whether a click on the heading sorts (in SQL, by `key`).
        natural: the list's own order is ascending by this column (the record's sort key), so that asking for it needs no
            sort and typing letters finds a row among 100,000 at once.
        total: how the sum of all rows is written; None where a sum would say nothing.
        leaves: whether it may stand on a paper or in a file; what may call a client by name stays on her own screen.
        named: what a value is called that can be chosen in its filter, where the window knows better than the service;
            empty for one that it does not know.
    """

    key: str
    title: str
    width: int
    text: Callable[[Any], str]
    align: Align = "left"
    tooltip: Callable[[Any], str] | None = None
    printed: Callable[[Any], str] | None = None
    private: bool = False
    default: bool = True
    sortable: bool = True
    natural: bool = False
    total: Callable[[float], str] | None = None
    named: Callable[[str], str] | None = None
    leaves: bool = True


def day_column(
    key: str, title: str, width: int, day: Callable[[Any], date | datetime | None], *, default: bool = True
) -> Column:
    """A day: on the screen as the language of the window writes it, on paper in German."""
    return Column(
        key, title, width, lambda row: written.day(day(row)), printed=lambda row: german.day(day(row)), default=default
    )


def money_column(
    key: str, title: str, amount: Callable[[Any], Decimal | None], *, default: bool = True, summed: bool = True
) -> Column:
    """An amount of money, with its sum at the foot where one says something."""
    return Column(
        key,
        title,
        13,
        lambda row: written.money(amount(row)),
        align="right",
        printed=lambda row: german.money(amount(row)),
        default=default,
        total=cents if summed else None,
    )


def cents(total: float) -> str:
    """A sum of whole cents as an amount of money."""
    return written.money(money.of_cents(round(total)))


def whole(total: float) -> str:
    """A sum of whole numbers."""
    return written.number(total)
