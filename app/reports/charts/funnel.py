"""A funnel: stages below each other, each as wide as its number, with slopes between."""

from itertools import pairwise

from app.reports import palette
from app.reports.charts.bars import top_of
from app.reports.charts.parts import SIZE, Frame, measure
from app.reports.charts.shapes import Area, rectangle
from app.reports.model import Chart

_HEIGHT, _SLOPE = 20.0, 9.0
_LABEL_SHARE = 0.36


def draw(chart: Chart, frame: Frame) -> None:
    """Names at the left; values inside the stages, or beside narrow ones."""
    rows = chart.table.rows
    names = [frame.label(row.label, SIZE, frame.width * _LABEL_SHARE) for row in rows]
    left = max((name.width for name in names), default=0) + 14
    middle, room = (left + frame.width) / 2, frame.width - left
    widths = [chart.numbers(row)[0] * room / top_of(chart) for row in rows]
    height = _HEIGHT + max((name.below for name in names), default=0)
    for place, (upper, lower) in enumerate(pairwise(widths)):
        y = place * (height + _SLOPE) + height
        corners = (
            (middle - upper / 2, y),
            (middle + upper / 2, y),
            (middle + lower / 2, y + _SLOPE),
            (middle - lower / 2, y + _SLOPE),
        )
        frame.add(Area(corners, palette.TINT))
    for place, (row, name, width) in enumerate(zip(rows, names, widths, strict=True)):
        y = place * (height + _SLOPE)
        fill = palette.hue(row.hue)
        base = y + height / 2 + SIZE * 0.36
        frame.put(name, 0, base - name.below / 2)
        frame.box(middle - width / 2, y, width, height, fill)
        sign = chart.signs(row)[0]
        if measure(sign, SIZE, True) + 6 <= width:
            frame.words_on(fill, middle, base, sign, bold=True)
        else:
            frame.words(middle + width / 2 + 4, base, sign, bold=True)
        frame.spot(chart.words(row), rectangle(0, y, frame.width, y + height))
    frame.height = max(len(rows) * (height + _SLOPE) - _SLOPE, 1) + 2
