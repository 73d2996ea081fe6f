"""Outline drawings for paper: those of `resources/icons` (Lucide), and faces from sad to glad. All of them are decoration:
what they mean stands in words beside them.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.lib.colors import Color

from app.common.paths import RESOURCES
from app.reports.pdf.canvas import TaggedCanvas

_BOX = 24.0
"""Width and height of a drawing in its own units."""
_STROKE = 1.75
_SHAPE = re.compile(r"<(path|circle)\s([^>]*?)/?>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_STEP = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_NUMBER = re.compile(r"[-+]?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
"""Numbers that a step takes."""

Point = tuple[float, float]
Piece = tuple[Point, ...]
"""Where a stroke begins (one point), a straight line to a point after nothing (two: from, to) or a curve (four points)."""


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
    _draw(canvas, _strokes(name), place, color)


def draw_face(canvas: TaggedCanvas, mood: float, place: Place, color: Color) -> None:
    """A face whose mouth says how glad it is, from -1 to 1."""
    ends, middle = 15.5 - 1.5 * mood, 15.5 + 2.5 * mood
    mouth: list[Piece] = [((7.5, ends), (9.5, middle), (14.5, middle), (16.5, ends))]
    eyes = [[((x, 8.7), (x, 9.9))] for x in (9.0, 15.0)]
    _draw(canvas, (tuple(_circle(12, 12, 10)), tuple(mouth), *map(tuple, eyes)), place, color)


def _draw(canvas: TaggedCanvas, strokes: tuple[tuple[Piece, ...], ...], place: Place, color: Color) -> None:
    canvas.saveState()
    canvas.setStrokeColor(color)
    canvas.setLineWidth(_STROKE * place.size / _BOX)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for pieces in strokes:
        canvas.drawPath(_path(canvas, pieces, place), stroke=1, fill=0)
    canvas.restoreState()


def _path(canvas: TaggedCanvas, pieces: tuple[Piece, ...], place: Place) -> Any:
    path = canvas.beginPath()
    stood: Point | None = None
    for piece in pieces:
        if piece[0] != stood:
            path.moveTo(*place.at(piece[0]))
        if len(piece) == 2:
            path.lineTo(*place.at(piece[1]))
        else:
            path.curveTo(*(number for point in piece[1:] for number in place.at(point)))
        stood = piece[-1]
    return path


@cache
def _strokes(name: str) -> tuple[tuple[Piece, ...], ...]:
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    found = [(tag, dict(_ATTRIBUTE.findall(attributes))) for tag, attributes in _SHAPE.findall(text)]
    return tuple(
        tuple(_circle(*(float(each[key]) for key in ("cx", "cy", "r"))) if tag == "circle" else _pieces(each["d"]))
        for tag, each in found
    )


def _circle(x: float, y: float, radius: float) -> Iterator[Piece]:
    yield from _arc((x - radius, y), (radius, radius, 0, 1, 1), (x + radius, y))
    yield from _arc((x + radius, y), (radius, radius, 0, 1, 1), (x - radius, y))


def _pieces(path: str) -> Iterator[Piece]:
    """The lines and curves of a path as SVG writes it."""
    here = start = handle = (0.0, 0.0)
    for letter, numbers in _steps(path):
        kind, base = letter.upper(), here if letter.islower() else (0.0, 0.0)
        pairs = numbers[5:] if kind == "A" else numbers
        ends = [(base[0] + x, base[1] + y) for x, y in zip(pairs[::2], pairs[1::2], strict=False)]
        before, handle = handle, (0.0, 0.0)
        if kind == "M":
            here = start = ends[-1]
        elif kind == "Z":
            yield here, start
            here = start
        elif kind in "LHV":
            end = _end_of_line(kind, numbers, base, here)
            yield here, end
            here = end
        elif kind == "A":
            yield from _arc(here, (*numbers[:5],), ends[-1])  # type: ignore[arg-type]
            here = ends[-1]
        else:
            first = (
                ends[0] if kind == "C" else (2 * here[0] - before[0], 2 * here[1] - before[1]) if any(before) else here
            )
            yield here, first, ends[-2], ends[-1]
            handle, here = ends[-2], ends[-1]


def _end_of_line(kind: str, numbers: tuple[float, ...], base: Point, here: Point) -> Point:
    if kind == "H":
        return base[0] + numbers[0], here[1]
    if kind == "V":
        return here[0], base[1] + numbers[0]
    return base[0] + numbers[0], base[1] + numbers[1]


def _steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each step with its letter and its numbers; one letter may stand before the numbers of several steps."""
    for letter, text in _STEP.findall(path):
        numbers = _numbers(letter.upper(), text)
        count = _COUNTS[letter.upper()]
        if not count:
            yield letter, ()
        for start in range(0, len(numbers), count or 1):
            after_move = {"M": "L", "m": "l"}.get(letter, letter) if start else letter
            yield after_move, tuple(numbers[start : start + count])


def _numbers(kind: str, text: str) -> list[float]:
    """The two flags of an arc may stand before the next number without a blank."""
    if kind != "A":
        return [float(one) for one in _NUMBER.findall(text)]
    found: list[float] = []
    while text := text.lstrip(" ,"):
        flag = len(found) % 7 in (3, 4)
        one = text[0] if flag else _NUMBER.match(text).group()  # type: ignore[union-attr]
        found.append(float(one))
        text = text[len(one) :]
    return found


def _arc(start: Point, shape: tuple[float, float, float, float, float], end: Point) -> Iterator[Piece]:
    """An arc of a circle as curves of at most a quarter (SVG 1.1, F.6.5; radii are equal in all of these drawings)."""
    radius, _, _, large, clockwise = shape
    dx, dy = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    half = math.hypot(dx, dy)
    radius = max(radius, half)
    reach = math.sqrt(max(radius * radius - half * half, 0)) / half
    sign = -1 if large == clockwise else 1
    centre = (start[0] + dx - sign * dy * reach, start[1] + dy + sign * dx * reach)
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - first
    if clockwise and turn < 0:
        turn += 2 * math.pi
    if not clockwise and turn > 0:
        turn -= 2 * math.pi
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    for number in range(count):
        yield _quarter(
            centre, radius, first + turn * number / count, turn / count, end if number == count - 1 else None
        )


def _quarter(centre: Point, radius: float, angle: float, turn: float, end: Point | None) -> Piece:
    def point(at: float) -> Point:
        return centre[0] + radius * math.cos(at), centre[1] + radius * math.sin(at)

    handle = 4 / 3 * math.tan(turn / 4) * radius
    first, last = point(angle), point(angle + turn)
    before = (first[0] - handle * math.sin(angle), first[1] + handle * math.cos(angle))
    after = (last[0] + handle * math.sin(angle + turn), last[1] - handle * math.cos(angle + turn))
    return first, before, after, end or last
