"""A pyramid of ages: the first column to the left, the second to the right, the youngest at the foot."""

from app.reports import palette
from app.reports.charts.bars import top_of
from app.reports.charts.parts import SIZE, Frame, colours, measure, titles
from app.reports.charts.shapes import rectangle
from app.reports.model import Chart

_PITCH, _BAR = 16.0, 12.5
_MOST_LABEL = 0.24


def draw(chart: Chart, frame: Frame) -> None:
    """Names of the groups in the middle, values at the ends of the bars."""
    rows = chart.table.rows[::-1]
    names = [frame.label(row.label, SIZE, frame.width * _MOST_LABEL) for row in rows]
    gap = max((name.width for name in names), default=0) / 2 + 8
    middle = frame.width / 2
    value = max((measure(sign, SIZE, True) for row in rows for sign in chart.signs(row)), default=0) + 6
    scale = (middle - gap - value) / top_of(chart)
    left_colour, right_colour = (colours(chart) * 2)[:2]
    left_title, right_title = ([*titles(chart), ""])[:2]
    room = middle - gap - 4
    left, right = (frame.label(title, SIZE, room, bold=True) for title in (left_title, right_title))
    frame.put(left, middle - gap, 9, align="right")
    frame.put(right, middle + gap, 9)
    top = 14.0 + max(left.below, right.below)
    y = top + 2
    for row, name in zip(rows, names, strict=True):
        numbers, signs = [*chart.numbers(row), 0.0][:2], [*chart.signs(row), ""][:2]
        bar = y + name.below / 2
        base = bar + _BAR / 2 + SIZE * 0.36
        frame.put(name, middle, base - name.below / 2, align="center")
        frame.box(middle - gap - numbers[0] * scale, bar, numbers[0] * scale, _BAR, left_colour)
        frame.box(middle + gap, bar, numbers[1] * scale, _BAR, right_colour)
        frame.words(middle - gap - numbers[0] * scale - 4, base, signs[0], align="right", bold=True)
        frame.words(middle + gap + numbers[1] * scale + 4, base, signs[1], bold=True)
        frame.spot(chart.words(row), rectangle(0, y, frame.width, y + _PITCH + name.below))
        y += _PITCH + name.below
    for side in (middle - gap, middle + gap):
        frame.line((side, top), (side, y - 2), palette.QUIET)
    frame.height = y
