"""Shapes on a page of a PDF."""

from collections.abc import Callable
from functools import cache, singledispatch
from typing import Any

from reportlab.lib.colors import Color, HexColor

from app.reports import palette
from app.reports.charts.shapes import Area, Disc, Drawing, Path, Point, Shape, Words
from app.reports.pdf import style
from app.reports.pdf.canvas import TaggedCanvas


def painted(drawing: Drawing) -> Callable[[TaggedCanvas, float, float], None]:
    """What `PdfDocument.figure` calls: draws everything with its lower left corner at the given place."""

    def paint(canvas: TaggedCanvas, left: float, bottom: float) -> None:
        top = bottom + drawing.height
        for shape in drawing.shapes:
            _paint(shape, canvas, (left, top))

    return paint


@singledispatch
def _paint(shape: Shape, _canvas: TaggedCanvas, _corner: Point) -> None:
    raise TypeError(type(shape).__name__)


@_paint.register
def _area(shape: Area, canvas: TaggedCanvas, corner: Point) -> None:
    path = _path(canvas, shape.points, corner)
    path.close()
    canvas.setFillColor(colour(shape.fill))
    if shape.edge:
        canvas.setStrokeColor(colour(shape.edge))
        canvas.setLineWidth(shape.thickness)
    canvas.drawPath(path, stroke=int(bool(shape.edge)), fill=1)


@_paint.register
def _line(shape: Path, canvas: TaggedCanvas, corner: Point) -> None:
    canvas.setStrokeColor(colour(shape.colour))
    canvas.setLineWidth(shape.thickness)
    canvas.setDash(list(shape.dashes))
    canvas.drawPath(_path(canvas, shape.points, corner), stroke=1, fill=0)
    canvas.setDash([])


@_paint.register
def _disc(shape: Disc, canvas: TaggedCanvas, corner: Point) -> None:
    canvas.setFillColor(colour(shape.fill))
    if shape.edge:
        canvas.setStrokeColor(colour(shape.edge))
        canvas.setLineWidth(0.8)
    x, y = corner[0] + shape.centre[0], corner[1] - shape.centre[1]
    canvas.circle(x, y, shape.radius, stroke=int(bool(shape.edge)), fill=1)


@_paint.register
def _words(shape: Words, canvas: TaggedCanvas, corner: Point) -> None:
    x, y = corner[0] + shape.place[0], corner[1] - shape.place[1]
    weight = "semibold" if shape.bold else "regular"
    canvas.text(x, y, shape.text, shape.size, weight, colour(shape.colour), shape.align)  # type: ignore[arg-type]


def _path(canvas: TaggedCanvas, points: tuple[Point, ...], corner: Point) -> Any:
    left, top = corner
    path = canvas.beginPath()
    (x, y), *others = points
    path.moveTo(left + x, top - y)
    for x, y in others:
        path.lineTo(left + x, top - y)
    return path


@cache
def colour(value: str) -> Color:
    """A colour of the palette as the canvas takes it; those of the office are told by their identity."""
    office = {palette.ACCENT: style.ACCENT, palette.TINT: style.TINT, palette.PREVIOUS: style.PREVIOUS}
    return office.get(value) or HexColor(value)
