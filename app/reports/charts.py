"""Charts drawn on a page: bars, stacked bars and lines, with their values written beside them. Measures are points.

They hold in black and white: every value is labelled, parts of a stack are set apart by white rules and differ in
lightness, lines differ in dashes and marks.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from reportlab.lib.colors import Color, HexColor

from app.figures.report import Chart, ChartKind
from app.reports import palette
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import TaggedCanvas

Draw = Callable[[TaggedCanvas, float, float], None]

_SIZE = 8.5
_SMALL = 7.5
_PITCH = 17.5
_THICK = 12.0
_THIN = 5.0
_LABEL_SHARE = 0.45
_STACK_HEIGHT = 120.0
_LEGEND = 13.0
_AXIS = 14.0
_HEADROOM = 14.0
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 2), (8, 2, 1.5, 2), (3, 1.5))


def height_of(chart: Chart, width: float) -> float:
    """How high the drawing is."""
    if chart.kind is ChartKind.BARS:
        return _PITCH * len(chart.table.rows) + 2
    return _STACK_HEIGHT + _AXIS + _HEADROOM + _LEGEND * len(_legend_lines(chart, width))


def drawing(chart: Chart, width: float) -> Draw:
    """What `PdfDocument.figure` calls to draw the chart."""
    draw = {ChartKind.BARS: _bars, ChartKind.STACKED: _stacked, ChartKind.LINES: _lines}[chart.kind]
    height = height_of(chart, width)

    def paint(canvas: TaggedCanvas, left: float, bottom: float) -> None:
        canvas.setLineWidth(0.5)
        draw(canvas, chart, (left, bottom, width, height))

    return paint


def bars_in_rows(chart: Chart) -> list[tuple[float, Color]]:
    """The bars of a chart for the rows of its table: length from 0 to 1, and colour."""
    top = _top_of(chart)
    return [(chart.numbers(row)[0] / top, _colour(palette.hue(row.hue))) for row in chart.table.rows]


Box = tuple[float, float, float, float]


@cache
def _colour(value: str) -> Color:
    return HexColor(value)


def _top_of(chart: Chart) -> float:
    """The number that reaches the full length."""
    rows = [chart.numbers(row) for row in chart.table.rows]
    return max((sum(row) if chart.kind is ChartKind.STACKED else max(row) for row in rows), default=1) or 1


def _bars(canvas: TaggedCanvas, chart: Chart, box: Box) -> None:
    left, bottom, width, height = box
    labels = [typeset.ellipsis(row.label, "regular", _SIZE, width * _LABEL_SHARE) for row in chart.table.rows]
    start = left + max(label.width for label in labels) * _SIZE / 1000 + 8
    values = max(typeset.measure(sign, "semibold", _SIZE) for row in chart.table.rows for sign in chart.signs(row))
    scale = (left + width - start - values - 6) / _top_of(chart)
    y = bottom + height - _PITCH
    for row, label in zip(chart.table.rows, labels, strict=True):
        canvas.draw_line(left, y + 6, label, _SIZE, _colour(palette.INK))
        _bar_group(canvas, chart.numbers(row), chart.signs(row), palette.hue(row.hue), (start, y, scale))
        y -= _PITCH
    canvas.setStrokeColor(_colour(palette.QUIET))
    canvas.line(start, bottom, start, bottom + height)


def _bar_group(
    canvas: TaggedCanvas, numbers: Sequence[float], signs: Sequence[str], colour: str, place: tuple[float, float, float]
) -> None:
    """The bar of a row and, thin below it, that of the previous period."""
    start, y, scale = place
    several = len(numbers) > 1
    rise = (_THIN + 1) if several else 3.5
    thick = _THICK - 3 if several else _THICK
    _bar(canvas, (start, y + rise, numbers[0] * scale, thick), colour)
    canvas.text(start + numbers[0] * scale + 4, y + 6.5, signs[0], _SIZE, "semibold", _colour(palette.INK))
    if several:
        _bar(canvas, (start, y + 1, numbers[1] * scale, _THIN), palette.PREVIOUS)


def _bar(canvas: TaggedCanvas, box: Box, colour: str) -> None:
    if box[2] > 0:
        canvas.setFillColor(_colour(colour))
        canvas.rect(*box, stroke=0, fill=1)


def _stacked(canvas: TaggedCanvas, chart: Chart, box: Box) -> None:
    left, bottom, width, _height = box
    base = bottom + _AXIS
    step = width / len(chart.table.rows)
    scale = _STACK_HEIGHT / _top_of(chart)
    bar = min(step * 0.66, 46)
    for place, row in enumerate(chart.table.rows):
        x = left + step * place + (step - bar) / 2
        y = base
        for number, sign, name in zip(chart.numbers(row), chart.signs(row), chart.hues, strict=True):
            _part(canvas, (x, y, bar, number * scale), sign, palette.hue(name))
            y += number * scale
        middle = x + bar / 2
        label = typeset.ellipsis(row.label, "regular", _SMALL, step)
        canvas.draw_line(middle - label.width * _SMALL / 2000, bottom + 2, label, _SMALL, _colour(palette.QUIET))
        _sum_label(canvas, chart, row.figures, middle, y + 4)
    canvas.setStrokeColor(_colour(palette.QUIET))
    canvas.line(left, base, left + width, base)
    _legend(canvas, chart, box)


def _part(canvas: TaggedCanvas, box: Box, sign: str, colour: str) -> None:
    """A part of a stack with its value inside, if there is room, and a white rule on top."""
    x, y, width, height = box
    if height <= 0:
        return
    _bar(canvas, box, colour)
    canvas.setStrokeColor(_colour(palette.PAPER))
    canvas.line(x, y + height, x + width, y + height)
    if height >= _SMALL + 1 and typeset.measure(sign, "regular", _SMALL) <= width:
        canvas.text(
            x + width / 2,
            y + height / 2 - _SMALL * 0.36,
            sign,
            _SMALL,
            color=_colour(palette.ink_on(colour)),
            align="center",
        )


def _sum_label(canvas: TaggedCanvas, chart: Chart, figures: Sequence[object], x: float, y: float) -> None:
    """The height of a stack: the figure of the column after the parts, if the table has it."""
    after = max(chart.columns) + 1
    row = next(row for row in chart.table.rows if row.figures is figures)
    if after < len(chart.table.columns) and row.figures[after].value:
        canvas.text(x, y, chart.table.cell(row, after), _SIZE, "semibold", _colour(palette.INK), "center")


def _lines(canvas: TaggedCanvas, chart: Chart, box: Box) -> None:
    left, bottom, width, _height = box
    base = bottom + _AXIS
    rows = chart.table.rows
    step = width / len(rows)
    scale = _STACK_HEIGHT / _top_of(chart)
    for place, row in enumerate(rows):
        label = typeset.ellipsis(row.label, "regular", _SMALL, step)
        middle = left + step * (place + 0.5)
        canvas.draw_line(middle - label.width * _SMALL / 2000, bottom + 2, label, _SMALL, _colour(palette.QUIET))
    canvas.setStrokeColor(_colour(palette.QUIET))
    canvas.line(left, base, left + width, base)
    for index, name in enumerate(chart.hues):
        points = [
            (left + step * (place + 0.5), base + chart.numbers(row)[index] * scale, chart.signs(row)[index])
            for place, row in enumerate(rows)
        ]
        _line(canvas, points, palette.hue(name), _DASHES[index % len(_DASHES)])
    _legend(canvas, chart, box)


def _line(
    canvas: TaggedCanvas, points: Sequence[tuple[float, float, str]], colour: str, dashes: Sequence[float]
) -> None:
    canvas.setStrokeColor(_colour(colour))
    canvas.setLineWidth(1.4)
    canvas.setDash(list(dashes))
    canvas.lines([(x, y, x2, y2) for (x, y, _), (x2, y2, _) in pairwise(points)])
    canvas.setDash([])
    for x, y, sign in points:
        canvas.setFillColor(_colour(colour))
        canvas.circle(x, y, 2.2, stroke=0, fill=1)
        canvas.text(x, y + 5, sign, _SMALL, color=_colour(palette.INK), align="center")
    canvas.setLineWidth(0.5)


def _legend_lines(chart: Chart, width: float) -> list[list[tuple[str, str]]]:
    """Title and hue of every column, broken to the width."""
    result: list[list[tuple[str, str]]] = []
    used = width
    for column, name in zip(chart.columns, chart.hues, strict=True):
        title = chart.table.columns[column].title
        needed = typeset.measure(title, "regular", _SMALL) + 24
        if used + needed > width:
            result.append([])
            used = 0
        result[-1].append((title, palette.hue(name)))
        used += needed
    return result


def _legend(canvas: TaggedCanvas, chart: Chart, box: Box) -> None:
    left, bottom, width, height = box
    y = bottom + height - _LEGEND + 4
    for entries in _legend_lines(chart, width):
        x = left
        for title, colour in entries:
            _bar(canvas, (x, y - 1, 8, 8), colour)
            x += 12 + canvas.text(x + 12, y, title, _SMALL, color=_colour(palette.INK)) + 12
        y -= _LEGEND
