"""Lines along the rows, one per chosen column: told apart by dashes and marks, every value written beside its point."""

from app.reports import palette
from app.reports.charts.columns import LABELS, label_below
from app.reports.charts.parts import SMALL, Frame, colours, mark, measure, titles
from app.reports.charts.shapes import Path, rectangle
from app.reports.model import Chart

_HEIGHT = 120.0
_HEADROOM = 14.0
_KEY = 26.0
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 2), (8, 2, 1.5, 2), (3, 1.5))


def draw(chart: Chart, frame: Frame) -> None:
    """Hidden values leave a gap."""
    rows = chart.table.rows
    top = _legend(chart, frame) + _HEADROOM
    base = top + _HEIGHT
    step = frame.width / len(rows)
    scale = _HEIGHT / (max((max(chart.numbers(row)) for row in rows), default=1) or 1)
    lowest = base
    for place, row in enumerate(rows):
        lowest = max(lowest, label_below(frame, row.label, step * (place + 0.5), base, step))
        frame.spot(chart.words(row), rectangle(step * place, top - _HEADROOM, step * (place + 1), base + LABELS))
    frame.line((0, base), (frame.width, base))
    tracks = [
        [
            (step * (place + 0.5), base - chart.numbers(row)[index] * scale)
            for place, row in enumerate(rows)
            if row.figures[column].value is not None
        ]
        for index, column in enumerate(chart.columns)
    ]
    for index, (points, colour) in enumerate(zip(tracks, _colours(chart), strict=True)):
        if len(points) > 1:
            frame.add(Path(tuple(points), colour, 1.4, _DASHES[index % len(_DASHES)]))
        frame.add(*(mark(index, point, 2.6, colour, palette.PAPER) for point in points))
    for place, row in enumerate(rows):
        _values(chart, frame, place, [base - number * scale for number in chart.numbers(row)], step)
    frame.height = lowest + 3


def _colours(chart: Chart) -> list[str]:
    return [palette.stroke(colour) for colour in colours(chart)]


def _values(chart: Chart, frame: Frame, place: int, heights: list[float], step: float) -> None:
    """The values at one place of the axis: the highest above its point, the lowest below, those between beside theirs."""
    row = chart.table.rows[place]
    signs = chart.signs(row)
    shown = [index for index, column in enumerate(chart.columns) if row.figures[column].value is not None]
    order = sorted(shown, key=lambda index: heights[index])
    x = step * (place + 0.5)
    for rank, index in enumerate(order):
        y = heights[index]
        if rank == 0:
            frame.words(x, y - 5, signs[index], SMALL, align="center")
        elif rank == len(order) - 1:
            frame.words(x, y + SMALL + 3.5, signs[index], SMALL, align="center")
        else:
            side = 1 if rank % 2 else -1
            reach = measure(signs[index], SMALL) + 6
            side = -1 if x + reach > frame.width else 1 if x < reach else side
            frame.words(x + 6 * side, y + SMALL * 0.36, signs[index], SMALL, align="left" if side > 0 else "right")


def _legend(chart: Chart, frame: Frame) -> float:
    """The lines as they are drawn, with their titles."""
    if len(chart.columns) == 1:
        return 0
    x, y, rows = 0.0, 0.0, 0.0
    for index, (title, colour) in enumerate(zip(titles(chart), _colours(chart), strict=True)):
        label = frame.label(title, SMALL, frame.width - _KEY - 10)
        needed = _KEY + label.width + 14
        if x and x + needed > frame.width:
            x, y, rows = 0.0, y + 14 + rows, 0.0
        frame.add(Path(((x, y + 6), (x + _KEY - 6, y + 6)), colour, 1.4, _DASHES[index % len(_DASHES)]))
        frame.add(mark(index, (x + (_KEY - 6) / 2, y + 6), 2.6, colour, palette.PAPER))
        frame.put(label, x + _KEY, y + 8.5)
        rows = max(rows, label.below)
        x += needed
    return y + 14 + rows
