"""How she has arranged the columns of a list, as the settings keep it."""

from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

Sort = tuple[tuple[str, bool], ...]
"""Column keys in order of weight, each with whether it is descending."""


@dataclass(frozen=True)
class ColumnLayout:
    """Columns by their keys.

    Attributes:
        order: all of them from left to right.
        shown: those that are seen; none at all stands for the usual ones.
        widths: what she has set, in letters.
        sort: empty where the list has its own order.
        filter_row: whether the row of fields stands under the headings; None where she never said.
    """

    order: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    widths: Mapping[str, float] = field(default_factory=dict)
    sort: Sort = ()
    filter_row: bool | None = None

    def plain(self) -> dict[str, Any]:
        """As the settings store it."""
        return asdict(self)


def layout_of(stored: Mapping[str, Any], known: Container[str]) -> ColumnLayout:
    """Read what was stored; what is unreadable, or of a column that is not known, is left out."""
    row = stored.get("filter_row")
    return ColumnLayout(
        tuple(key for key in _strings(stored.get("order")) if key in known),
        tuple(key for key in _strings(stored.get("shown")) if key in known),
        _widths(stored.get("widths"), known),
        _sort(stored.get("sort"), known),
        None if row is None else bool(row),
    )


def _strings(value: object) -> list[str]:
    return [part for part in value if isinstance(part, str)] if isinstance(value, list | tuple) else []


def _widths(value: object, known: Container[str]) -> dict[str, float]:
    widths = value if isinstance(value, dict) else {}
    return {key: float(letters) for key, letters in widths.items() if key in known and isinstance(letters, int | float)}


def _sort(value: object, known: Container[str]) -> Sort:
    parts = value if isinstance(value, list | tuple) else []
    return tuple(
        (part[0], bool(part[1]))
        for part in parts
        if isinstance(part, list | tuple) and len(part) == 2 and part[0] in known
    )
