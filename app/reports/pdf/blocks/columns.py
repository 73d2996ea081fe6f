"""How wide the columns of a table are: by given shares or by what stands in them; too many are dealt out to several tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.grid import Placed
from app.reports.pdf.blocks.inline import plain_text
from app.reports.pdf.canvas import Align
from app.reports.pdf.looks import Look
from app.reports.pdf.text import Weight

GAP = 10.0
_SAMPLE = 300
_NARROWEST = 24.0
_LONGEST_SAMPLE = 400
_SLACK = 0.5
_LEAST_GAP = 5.0
_MOST_SHARE = 0.3
"""Of the measure, for one word that is never broken."""
_MOST_OF_ONE = 0.5
"""Share of the room that one word may keep for itself where it is tight."""
_MOST_LABEL = 0.5
"""Share of the measure that labels may take beside bars."""


@dataclass(frozen=True)
class Columns:
    """Left edges, widths and alignments, in points."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    align: tuple[Align, ...]

    def span(self, columns: range) -> tuple[float, float]:
        """Left edge and width of a cell over these columns."""
        first, last = columns[0], columns[-1]
        return self.lefts[first], self.lefts[last] + self.widths[last] - self.lefts[first]


@dataclass(frozen=True)
class WidthNeeds:
    """What the cells of each column need: the width of their longest word, and that of their longest text."""

    least: tuple[float, ...]
    whole: tuple[float, ...]


def width_needs(
    head: Sequence[Sequence[Placed]], body: Sequence[Sequence[Placed]], looks: tuple[Look, Look], count: int
) -> WidthNeeds:
    """Measured on the head, the first rows and the last, where the sums stand; cells over several columns take what they get."""
    head_look, body_look = looks
    least, whole = [_NARROWEST * body_look.size / 9] * count, [_NARROWEST * body_look.size / 9] * count
    last = [body[len(body) - 1]] if len(body) > _SAMPLE else []
    for rows, look in ((head, head_look), ((*body[:_SAMPLE], *last), body_look)):
        for placed in (placed for row in rows for placed in row if placed.cell.across == 1):
            text = plain_text(placed.cell.text)[:_LONGEST_SAMPLE]
            word = typeset.longest_word(text, "semibold", look.size) + _SLACK
            column = placed.column
            least[column] = max(least[column], word)
            whole[column] = max(whole[column], word if rows is head else _width(text, "semibold", look.size))
    return WidthNeeds(tuple(least), tuple(whole))


def _width(text: str, weight: Weight, size: float) -> float:
    return max((typeset.measure(part, weight, size) for part in text.splitlines()), default=0) + _SLACK


def _gap(least: Sequence[float], measure: float) -> float:
    """White space between columns: less where it is tight."""
    spare = (measure - sum(least)) / max(len(least) - 1, 1)
    return min(GAP, max(spare, min(_LEAST_GAP, measure * 0.25 / len(least))))


def groups(wanted: WidthNeeds, measure: float) -> list[list[int]]:
    """Which columns stand in one table: all, or so many that their words fit, each table beginning with the first column."""
    most = measure * _MOST_SHARE
    least = [min(width, most) + _LEAST_GAP for width in wanted.least]
    if sum(least) - _LEAST_GAP <= measure or len(least) < 3:
        return [list(range(len(least)))]
    dealt = _dealt(least, measure + _LEAST_GAP)
    # As many tables as are needed, but all about equally full.
    for share in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        tighter = _dealt(least, least[0] + (measure + _LEAST_GAP - least[0]) * share)
        if len(tighter) == len(dealt):
            return tighter
    return dealt


def _dealt(least: Sequence[float], room: float) -> list[list[int]]:
    """Columns side by side as long as there is room, each table beginning with the first column."""
    result: list[list[int]] = []
    used = 0.0
    for column in range(1, len(least)):
        if not result or used + least[column] > room:
            result.append([0])
            used = least[0]
        result[-1].append(column)
        used += least[column]
    return result


def columns(
    wanted: WidthNeeds, left: float, measure: float, align: Sequence[Align], shares: Sequence[float] | None
) -> Columns:
    """Columns over the whole measure: by the given shares, else by what stands in them.

    Spare room goes to the column with the longest texts, so that numbers stand together at the right.
    """
    count = len(wanted.least)
    gap = _gap([min(width, measure * _MOST_SHARE) for width in wanted.least], measure)
    room = measure - gap * (count - 1)
    least = shortened(wanted.least, room)
    if shares:
        given = [room * share / sum(shares) for share in shares]
        widths = dealt_out(least, [max(pair) for pair in zip(given, least, strict=True)], room)
    elif (spare := room - sum(wanted.whole)) >= 0:
        roomy = max(range(count), key=lambda column: (align[column] == "left", wanted.whole[column]))
        widths = [width + spare * (column == roomy) for column, width in enumerate(wanted.whole)]
    else:
        widths = dealt_out(least, wanted.whole, room)
    lefts, x = [], left
    for width in widths:
        lefts.append(x)
        x += width + gap
    return Columns(tuple(lefts), tuple(widths), tuple(align))


def shortened(words: Sequence[float], room: float) -> list[float]:
    """The width that no column goes below: that of its longest word; where these are too many, the longest ones give way."""
    if sum(words) <= room + _SLACK:
        return list(words)
    tight = [min(width, room * _MOST_OF_ONE) for width in words]
    return dealt_out([0.0] * len(tight), tight, room, evenly=True) if sum(tight) > room else tight


def dealt_out(least: Sequence[float], whole: Sequence[float], room: float, evenly: bool = False) -> list[float]:
    """Widths that fill the room: columns that need little more than their least get it all, the long ones share the rest by
    what they need, or `evenly`.
    """
    widths = list(least)
    needs = [high - low for low, high in zip(least, whole, strict=True)]
    free = max(room - sum(least), 0)
    long = sorted(range(len(widths)), key=lambda column: needs[column])
    while long and needs[long[0]] <= free / len(long):
        widths[long[0]] += needs[long[0]]
        free -= needs[long.pop(0)]
    total = sum(needs[column] for column in long)
    for column in long:
        widths[column] += free / len(long) if evenly else free * needs[column] / total
    return widths


def beside_bars(cols: Columns, labels: Sequence[str], size: float) -> Columns:
    """The first column no wider than its labels need: the room up to the second is for bars."""
    needed = max(typeset.measure(label, "semibold", size) for label in labels[:_SAMPLE]) + 1
    room = cols.lefts[-1] + cols.widths[-1] - cols.lefts[0]
    return replace(cols, widths=(min(needed, cols.widths[0], _MOST_LABEL * room), *cols.widths[1:]))
