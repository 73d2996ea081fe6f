"""Horizontal bars, one per row; a second column stands thin below as the previous period."""

from app.reports import palette
from app.reports.charts.parts import SIZE, SMALL, Frame, measure, titles
from app.reports.charts.shapes import rectangle
from app.reports.model import Chart

_PITCH, _THICK, _THIN = 17.5, 12.0, 5.0
_LABEL_SHARE = 0.45


def top_of(chart: Chart) -> float:
    """The number that reaches the full length."""
    return max((max(chart.numbers(row)) for row in chart.table.rows), default=1) or 1


def in_rows(chart: Chart) -> list[tuple[float, str, str]]:
    """The bars of a chart for the rows of its table: length from 0 to 1, colour, and that of its outline, if any."""
    top = top_of(chart)
    fills = [palette.hue(row.hue) for row in chart.table.rows]
    lengths = [chart.numbers(row)[0] / top for row in chart.table.rows]
    return [(length, fill, palette.outline(fill)) for length, fill in zip(lengths, fills, strict=True)]


def draw(chart: Chart, frame: Frame) -> None:
    """Labels at the left, values at the ends of the bars."""
    rows = chart.table.rows
    several = len(chart.columns) > 1
    top = _legend(chart, frame) if several else 0.0
    labels = [frame.label(row.label, SIZE, frame.width * _LABEL_SHARE) for row in rows]
    start = max((label.width for label in labels), default=0) + 8
    values = max((_width(chart.signs(row)) for row in rows), default=0)
    scale = (frame.width - start - values - 8) / top_of(chart)
    y = top
    for row, label in zip(rows, labels, strict=True):
        frame.put(label, 0, y + 11.5)
        middle = y + label.below / 2
        _group(frame, chart.numbers(row), chart.signs(row), palette.hue(row.hue), (start, middle, scale))
        frame.spot(chart.words(row), rectangle(0, y, frame.width, y + _PITCH + label.below))
        y += _PITCH + label.below
    frame.height = y + 2
    frame.line((start, top), (start, y))


def _legend(chart: Chart, frame: Frame) -> float:
    return (
        frame.legend(
            list(zip(titles(chart), (palette.hue(chart.table.rows[0].hue), palette.PREVIOUS), strict=False)), 0
        )
        + 4
    )


def _width(signs: list[str]) -> float:
    return measure(signs[0], SIZE, True) + sum(measure(sign, SMALL) + 5 for sign in signs[1:2])


def _group(
    frame: Frame, numbers: list[float], signs: list[str], colour: str, place: tuple[float, float, float]
) -> None:
    """The bar of a row and, thin below it, that of the second column; both values behind the longer one."""
    start, y, scale = place
    several = len(numbers) > 1
    thick = _THICK - 3 if several else _THICK
    upper = y + (1.5 if several else (_PITCH - _THICK) / 2)
    frame.box(start, upper, numbers[0] * scale, thick, colour)
    if several:
        frame.box(start, upper + thick + 1, numbers[1] * scale, _THIN, palette.PREVIOUS)
    end = start + max(numbers[:2]) * scale + 4
    frame.words(end, y + 11.5, signs[0], bold=True)
    if several:
        frame.words(end + measure(signs[0], SIZE, True) + 5, y + 11.5, signs[1], SMALL, palette.QUIET)
