"""How wide columns have to be for what stands in them, and who gives way where that is too much."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QFontMetrics

MOST_MEASURED = 128
"""Rows that are measured at the most."""
SIDES = 17
"""Pixels left and right of the text of a cell together, and one for rounding."""
_LONGEST = 6
"""Texts of a column that are measured: those with the most letters."""


def texts_width(texts: Iterable[str], metrics: QFontMetrics) -> int:
    """Pixels that the widest of these texts needs in its cell; of many only the longest are measured."""
    longest = sorted(set(texts), key=len)[-_LONGEST:]
    return max((metrics.horizontalAdvance(text) for text in longest), default=0) + SIDES


def lowered(needs: Mapping[int, int], floors: Mapping[int, int], missing: int) -> dict[int, int] | None:
    """Narrower widths that save so many pixels: the widest column gives first, then the next with it; none falls below
    its floor. None where all together can't give so much.
    """

    def at(level: int) -> dict[int, int]:
        return {column: max(min(need, level), min(need, floors[column])) for column, need in needs.items()}

    wanted = sum(needs.values()) - missing
    if sum(at(0).values()) > wanted:
        return None
    low, high = 0, max(needs.values(), default=0)
    while low < high:
        level = (low + high + 1) // 2
        low, high = (level, high) if sum(at(level).values()) <= wanted else (low, level - 1)
    return _rounded_up(at(low), needs, wanted, low)


def shared_out(free: int, among: Mapping[int, int]) -> dict[int, int]:
    """Pixels for each, in proportion to what it has; the last takes what division leaves."""
    whole, given = max(1, sum(among.values())), 0
    shares = {}
    for place, (column, has) in enumerate(among.items(), 1):
        shares[column] = free - given if place == len(among) else free * has // whole
        given += shares[column]
    return shares


def comforted(widths: dict[int, int], comfort: Callable[[int], int], free: int) -> dict[int, int]:
    """Widths that come nearer to what is comfortable, as far as so many free pixels go."""
    lacking = {column: lack for column, width in widths.items() if (lack := comfort(column) - width) > 0}
    more = shared_out(min(free, sum(lacking.values())), lacking)
    return {column: width + more.get(column, 0) for column, width in widths.items()}


def _rounded_up(widths: dict[int, int], needs: Mapping[int, int], wanted: int, level: int) -> dict[int, int]:
    """What whole numbers have left over goes, a pixel each, to those that gave."""
    left = wanted - sum(widths.values())
    for column, width in widths.items():
        if left > 0 and width == level < needs[column]:
            widths[column], left = width + 1, left - 1
    return widths
