"""Upright columns, one per row, their parts the chosen columns of the table."""

from collections.abc import Sequence

from app.reports import palette
from app.reports.charts.parts import SIZE, SMALL, Frame, colours, measure, short_lines, titles
from app.reports.charts.shapes import rectangle
from app.reports.model import Chart, Row

_HEIGHT = 120.0
_HEADROOM = 16.0
LABELS = 2 * (SMALL + 1.5)
"""Room for the names under the axis."""


def draw(chart: Chart, frame: Frame) -> None:
    """Values inside the parts where there is room, the sum above."""
    rows = chart.table.rows
    top = frame.legend(list(zip(titles(chart), colours(chart), strict=True)), 0) + _HEADROOM
    base = top + _HEIGHT
    step = frame.width / len(rows)
    scale = _HEIGHT / (max((sum(chart.numbers(row)) for row in rows), default=1) or 1)
    bar = min(step * 0.62, 46)
    lowest = base
    for place, row in enumerate(rows):
        middle = step * (place + 0.5)
        y = base
        for number, sign, colour in zip(chart.numbers(row), chart.signs(row), colours(chart), strict=True):
            y -= number * scale
            _part(frame, (middle - bar / 2, y, bar, number * scale), sign, colour)
        frame.words(middle, y - 4, _sum(chart, row), SIZE, align="center", bold=True)
        lowest = max(lowest, label_below(frame, row.label, middle, base, step))
        frame.spot(chart.words(row), rectangle(step * place, y - _HEADROOM, step * (place + 1), base + LABELS))
    frame.line((0, base), (frame.width, base))
    frame.height = lowest + 3


def label_below(frame: Frame, text: str, middle: float, base: float, step: float) -> float:
    """A label under the axis; gives its lowest base line."""
    y = base + 2
    for line in short_lines(text, SMALL, step - 3, frame.uncut):
        y += SMALL + 1.5
        frame.words(middle, y, line, SMALL, palette.QUIET, "center")
    return y


def _part(frame: Frame, box: tuple[float, float, float, float], sign: str, colour: str) -> None:
    """A part of a column with a white rule below and its value inside, if there is room."""
    x, y, width, height = box
    if height <= 0:
        return
    frame.box(x, y, width, height, colour)
    frame.line((x, y + height), (x + width, y + height), palette.PAPER, 0.8)
    if height >= SMALL + 1 and measure(sign, SMALL) <= width:
        frame.words_on(colour, x + width / 2, y + height / 2 + SMALL * 0.36, sign, SMALL)


def _sum(chart: Chart, row: Row) -> str:
    """What stands above a column: the figure of the table's column behind the parts, if it has one."""
    after = max(chart.columns) + 1
    figures: Sequence[object] = row.figures
    if len(chart.columns) == 1:
        return chart.signs(row)[0]
    return chart.table.cell(row, after) if after < len(figures) and row.figures[after].value else ""
