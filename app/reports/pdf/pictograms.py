"""Outline drawings for paper: those of `resources/icons` (Lucide), and faces from sad to glad. All of them are decoration:
what they mean stands in words beside them.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.lib.colors import Color

from app.common.paths import RESOURCES
from app.reports.pdf.canvas import TaggedCanvas

_BOX = 24.0
"""Width and height of a drawing in its own units."""
_STROKE = 1.75
_FACE = (
    '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="12" cy="12" r="10"/><path d="M9 8.7v1.2M15 8.7v1.2"/>'
    '<path d="M7.5 {ends}C9.5 {middle} 14.5 {middle} 16.5 {ends}"/></svg>'
)

Point = tuple[float, float]
Outline = tuple[tuple[str, tuple[Point, ...]], ...]
"""What a pen does, step by step: "moveTo", "lineTo", "curveTo" with points in the drawing's own units, "closePath", "endPath"."""


@dataclass(frozen=True)
class Place:
    """Lower left corner and size of a drawing on the page."""

    x: float
    y: float
    size: float

    def at(self, point: Point) -> Point:
        """A point of the drawing on the page."""
        unit = self.size / _BOX
        return self.x + point[0] * unit, self.y + self.size - point[1] * unit


def draw_icon(canvas: TaggedCanvas, name: str, place: Place, color: Color) -> None:
    """The icon with Lucide's name."""
    _draw(canvas, _icon(name), place, color)


def draw_face(canvas: TaggedCanvas, mood: float, place: Place, color: Color) -> None:
    """A face whose mouth says how glad it is, from -1 to 1."""
    _draw(canvas, _outline(_FACE.format(ends=15.5 - 1.5 * mood, middle=15.5 + 2.5 * mood)), place, color)


def _draw(canvas: TaggedCanvas, outline: Outline, place: Place, color: Color) -> None:
    canvas.saveState()
    canvas.setStrokeColor(color)
    canvas.setLineWidth(_STROKE * place.size / _BOX)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.drawPath(_path(canvas, outline, place), stroke=1, fill=0)
    canvas.restoreState()


def _path(canvas: TaggedCanvas, outline: Outline, place: Place) -> Any:
    path = canvas.beginPath()
    steps = {"moveTo": path.moveTo, "lineTo": path.lineTo, "curveTo": path.curveTo}
    for name, points in outline:
        if name in steps:
            steps[name](*(number for point in points for number in place.at(point)))
        elif name == "closePath":
            path.close()
    return path


@cache
def _icon(name: str) -> Outline:
    return _outline((RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8"))


def _outline(svg: str) -> Outline:
    from fontTools.pens.recordingPen import RecordingPen  # here, because it takes time to load
    from fontTools.svgLib import SVGPath

    pen = RecordingPen()
    SVGPath.fromstring(svg.encode()).draw(pen)
    return tuple((name, points) for name, points in pen.value)
