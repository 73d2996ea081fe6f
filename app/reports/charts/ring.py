"""A doughnut: parts of a whole clockwise from the top, their names and values beside it in the same order."""

from app.reports import palette
from app.reports.charts.parts import SIZE, SMALL, Frame, Label, arc, measure, row_colours
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
    names = _names(chart, frame)
    frame.height = max(2 * _RADIUS + 4, sum(_LEADING + name.below for name in names) + 4)
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
    _list(chart, frame, names, fills, parts)


Part = tuple[tuple[Point, ...], ...]
"""The polygon of a part of the ring, or none where the part has no size."""


_LEFT = 2 * _RADIUS + _GAP
"""Where the list begins."""


def _names(chart: Chart, frame: Frame) -> list[Label]:
    return [frame.label(row.label, SIZE, frame.width - _LEFT - 34 - _value_width(chart)) for row in chart.table.rows]


def _value_width(chart: Chart) -> float:
    return max(measure(chart.signs(row)[0], SIZE, True) for row in chart.table.rows)


def _list(chart: Chart, frame: Frame, names: list[Label], fills: list[str], parts: list[Part]) -> None:
    rows = chart.table.rows
    right = _LEFT + 32 + max(name.width for name in names) + _value_width(chart)
    y = (frame.height - sum(_LEADING + name.below for name in names)) / 2
    for row, name, fill, part in zip(rows, names, fills, parts, strict=True):
        frame.box(_LEFT, y + 3, 9, 9, fill, palette.QUIET)
        frame.put(name, _LEFT + 16, y + 10.5)
        frame.words(right, y + 10.5, chart.signs(row)[0], align="right", bold=True)
        bottom = y + _LEADING + name.below
        frame.spot(chart.words(row), rectangle(_LEFT - 4, y, right + 4, bottom), *part)
        y = bottom
