"""A pyramid of ages: the first column to the left, the second to the right, the youngest at the foot."""

from app.reports import palette
from app.reports.charts.bars import top_of
from app.reports.charts.parts import SIZE, Frame, colours, cut, measure, titles
from app.reports.charts.shapes import rectangle
from app.reports.model import Chart

_PITCH, _BAR = 16.0, 12.5
_MOST_LABEL = 0.24


def draw(chart: Chart, frame: Frame) -> None:
    """Names of the groups in the middle, values at the ends of the bars."""
    rows = chart.table.rows[::-1]
    names = [cut(row.label, SIZE, frame.width * _MOST_LABEL) for row in rows]
    gap = max((measure(name, SIZE) for name in names), default=0) / 2 + 8
    middle = frame.width / 2
    value = max((measure(sign, SIZE, True) for row in rows for sign in chart.signs(row)), default=0) + 6
    scale = (middle - gap - value) / top_of(chart)
    left_colour, right_colour = (colours(chart) * 2)[:2]
    left_title, right_title = ([*titles(chart), ""])[:2]
    room = middle - gap - 4
    frame.words(middle - gap, 9, cut(left_title, SIZE, room, bold=True), align="right", bold=True)
    frame.words(middle + gap, 9, cut(right_title, SIZE, room, bold=True), bold=True)
    y = 16.0
    for row, name in zip(rows, names, strict=True):
        numbers, signs = [*chart.numbers(row), 0.0][:2], [*chart.signs(row), ""][:2]
        base = y + _BAR / 2 + SIZE * 0.36
        frame.words(middle, base, name, align="center")
        frame.box(middle - gap - numbers[0] * scale, y, numbers[0] * scale, _BAR, left_colour)
        frame.box(middle + gap, y, numbers[1] * scale, _BAR, right_colour)
        frame.words(middle - gap - numbers[0] * scale - 4, base, signs[0], align="right", bold=True)
        frame.words(middle + gap + numbers[1] * scale + 4, base, signs[1], bold=True)
        frame.spot(chart.words(row), rectangle(0, y, frame.width, y + _PITCH))
        y += _PITCH
    for side in (middle - gap, middle + gap):
        frame.line((side, 14), (side, y - 2), palette.QUIET)
    frame.height = y
