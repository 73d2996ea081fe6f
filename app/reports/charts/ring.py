"""A doughnut: parts of a whole clockwise from the top, their names and values beside it in the same order."""

from app.reports import palette
from app.reports.charts.parts import SIZE, SMALL, Frame, arc, cut, measure, row_colours
from app.reports.charts.shapes import Area, Point, rectangle
from app.reports.model import Chart

_RADIUS, _HOLE = 62.0, 36.0
_LEADING = 15.0
_LEAST_LABELLED = 0.05
_GAP = 26.0


def draw(chart: Chart, frame: Frame) -> None:
    """Hidden values have no part of the ring, but their sign stands in the list."""
    rows, fills = chart.table.rows, row_colours(chart)
    numbers = [chart.numbers(row)[0] for row in rows]
    whole = sum(numbers) or 1
    frame.height = max(2 * _RADIUS + 4, len(rows) * _LEADING + 4)
    centre = (_RADIUS + 1, frame.height / 2)
    begin = 0.0
    parts: list[Part] = []
    areas: list[Area] = []
    signs: list[tuple[str, Point, str]] = []
    for number, row, fill in zip(numbers, rows, fills, strict=True):
        share = number / whole
        outer, inner = arc(centre, _RADIUS, begin, begin + share), arc(centre, _HOLE, begin + share, begin)
        if share:
            edge = palette.outline(fill)
            areas.append(Area((*outer, *inner), fill, edge or palette.PAPER, 0.8 if edge else 1.2))
        if share >= _LEAST_LABELLED:
            middle = arc(centre, (_RADIUS + _HOLE) / 2, begin + share / 2, begin + share / 2)[0]
            signs.append((fill, middle, chart.signs(row)[0]))
        begin += share
        parts.append(((*outer, *inner),) if share else ())
    # Outlines lie over the white rules of the parts beside them.
    frame.add(*sorted(areas, key=lambda area: area.edge != palette.PAPER))
    for fill, (x, y), sign in signs:
        frame.words_on(fill, x, y + SMALL * 0.36, sign, SMALL, bold=True)
    _list(chart, frame, fills, parts)


Part = tuple[tuple[Point, ...], ...]
"""The polygon of a part of the ring, or none where the part has no size."""


def _list(chart: Chart, frame: Frame, fills: list[str], parts: list[Part]) -> None:
    rows = chart.table.rows
    left = 2 * _RADIUS + _GAP
    signs = [chart.signs(row)[0] for row in rows]
    value = max(measure(sign, SIZE, True) for sign in signs)
    room = frame.width - left - 16 - value - 18
    names = [cut(row.label, SIZE, room) for row in rows]
    right = left + 16 + max(measure(name, SIZE) for name in names) + 16 + value
    y = (frame.height - len(rows) * _LEADING) / 2
    for row, name, sign, fill, part in zip(rows, names, signs, fills, parts, strict=True):
        frame.box(left, y + 3, 9, 9, fill, palette.QUIET)
        frame.words(left + 16, y + 10.5, name)
        frame.words(right, y + 10.5, sign, align="right", bold=True)
        frame.spot(chart.words(row), rectangle(left - 4, y, right + 4, y + _LEADING), *part)
        y += _LEADING
