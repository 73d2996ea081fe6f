"""Shares with their intervals, one per row: a mark on a scale from nothing to all, the bounds as a bar with ends around it."""

from app.reports import palette
from app.reports.charts.parts import SIZE, SMALL, Frame, mark, measure
from app.reports.charts.shapes import rectangle
from app.reports.model import Chart, Row

_PITCH, _HALF, _RADIUS = 19.0, 3.5, 3.4
_LABEL_SHARE = 0.5
_WHOLE = 100.0
_GAP = 5.0


def draw(chart: Chart, frame: Frame) -> None:
    """The first chosen column is the mark, the others the bounds; hidden rows have a label and their sign only."""
    rows = chart.table.rows
    labels = [frame.label(row.label, SIZE, frame.width * _LABEL_SHARE) for row in rows]
    start = max((label.width for label in labels), default=0) + 8
    values = max((_value_width(chart, row) for row in rows), default=0)
    whole = max(_WHOLE, *(max(chart.numbers(row)) for row in rows)) if rows else _WHOLE
    scale = (frame.width - start - values - 2 * _GAP) / whole
    end = start + whole * scale
    y = 0.0
    for row, label in zip(rows, labels, strict=True):
        height = _PITCH + label.below
        frame.put(label, 0, y + _PITCH / 2 + SIZE * 0.36)
        frame.line((start, y + height / 2), (end, y + height / 2), palette.RULE, 0.4)
        _interval(frame, chart, row, (start, y + height / 2, scale))
        _value(frame, chart, row, end + 2 * _GAP, y + height / 2 + SIZE * 0.36)
        frame.spot(chart.words(row), rectangle(0, y, frame.width, y + height))
        y += height
    frame.height = y + 2
    for share in (0.0, 0.5, 1.0):
        frame.line((start + share * whole * scale, 0), (start + share * whole * scale, y), palette.QUIET, 0.4)


def _interval(frame: Frame, chart: Chart, row: Row, place: tuple[float, float, float]) -> None:
    start, y, scale = place
    shown = [row.figures[column].value is not None for column in chart.columns]
    if not shown[0]:
        return
    numbers = [number for number, there in zip(chart.numbers(row), shown, strict=True) if there]
    low, high = start + min(numbers) * scale, start + max(numbers) * scale
    colour = palette.stroke(palette.hue(row.hue))
    frame.line((low, y), (high, y), colour, 1.6)
    for end in (low, high):
        frame.line((end, y - _HALF), (end, y + _HALF), colour, 1.6)
    frame.add(mark(0, (start + numbers[0] * scale, y), _RADIUS, colour, palette.PAPER))


def _value(frame: Frame, chart: Chart, row: Row, x: float, y: float) -> None:
    value, bounds = _texts(chart, row)
    frame.words(x, y, value, SIZE, bold=True)
    frame.words(x + measure(value, SIZE, True) + _GAP, y, bounds, SMALL, palette.QUIET)


def _value_width(chart: Chart, row: Row) -> float:
    value, bounds = _texts(chart, row)
    return measure(value, SIZE, True) + _GAP + measure(bounds, SMALL)


def _texts(chart: Chart, row: Row) -> tuple[str, str]:
    """The share, and its bounds where they are shown."""
    value, *bounds = chart.signs(row)
    shown = all(row.figures[column].value is not None for column in chart.columns)
    return value, "–".join(bounds) if shown and bounds else ""
