"""The plan of the demo quarter, drawn anew each time: blocks, streets and a stream, without a word on it."""

import random
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw

from app.demo.sites import SITES

WIDTH, HEIGHT = 1200, 800
_FINE = 2
"""Drawn so many times as large, then reduced, so that edges are smooth."""
_GROUND, _GREEN, _WATER, _STREET, _EDGE = "#f3f1ea", "#dfe8d2", "#bcd6e6", "#ffffff", "#d5d0c4"
_HOUSE, _ON_FILE, _OUTLINE = "#e0dbd0", "#c9bda9", "#a99c86"
_COLOURS = 48
_STREETS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.0, 0.38), (0.42, 0.38), (1.0, 0.27)),
    ((0.0, 0.62), (0.55, 0.62), (1.0, 0.5)),
    ((0.08, 0.0), (0.08, 1.0)),
    ((0.41, 0.0), (0.41, 1.0)),
    ((0.67, 0.0), (0.67, 0.62), (0.7, 1.0)),
    ((0.08, 0.86), (0.41, 0.86), (0.56, 0.9)),
)
_STREAM = ((-0.02, 0.98), (0.3, 0.95), (0.55, 0.93), (0.66, 0.88), (0.82, 0.87), (0.93, 0.75), (1.02, 0.7))
_GREENS = ((0.78, 0.54, 0.98, 0.70), (0.47, 0.06, 0.57, 0.20), (0.83, 0.05, 0.97, 0.2))
_LARGE, _SMALL = (0.044, 0.056), (0.034, 0.048)


@dataclass(frozen=True)
class Picture:
    """A picture as PNG, with its size in pixels."""

    png: bytes
    width: int
    height: int


def drawn(rng: random.Random) -> Picture:
    """The plan with every building of the demo at the place of its pin."""
    size = WIDTH * _FINE, HEIGHT * _FINE
    image = Image.new("RGB", size, _GROUND)
    pen = _Pen(ImageDraw.Draw(image), *size)
    for green in _GREENS:
        pen.block(*green, _GREEN)
    pen.line(_STREAM, _WATER, 0.02)
    for street in _STREETS:
        pen.line(street, _EDGE, 0.019)
    for street in _STREETS:
        pen.line(street, _STREET, 0.016)
    _houses(pen, rng)
    small = image.reduce(_FINE).quantize(_COLOURS, dither=Image.Dither.NONE)
    buffer = BytesIO()
    small.save(buffer, "PNG")
    return Picture(buffer.getvalue(), WIDTH, HEIGHT)


class _Pen:
    """Draws by shares of the plan."""

    def __init__(self, draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
        self._draw, self._width, self._height = draw, width, height

    def line(self, points: tuple[tuple[float, float], ...], colour: str, width: float) -> None:
        """A line with round corners, as wide as a share of the height of the plan."""
        thick = round(width * self._height)
        fine = [(x * self._width, y * self._height) for x, y in points]
        self._draw.line(fine, fill=colour, width=thick, joint="curve")

    def block(self, left: float, top: float, right: float, bottom: float, colour: str, outline: str = "") -> None:
        """A rectangle with blunt corners."""
        box = left * self._width, top * self._height, right * self._width, bottom * self._height
        self._draw.rounded_rectangle(box, radius=self._height // 120, fill=colour, outline=outline or None, width=3)


def _houses(pen: _Pen, rng: random.Random) -> None:
    """Houses that are on file at their pins, others around them where there is room."""
    taken = [site.pin for site in SITES]
    for column in range(16):
        for row in range(11):
            x, y = 0.03 + column * 0.062 + rng.uniform(-0.006, 0.006), 0.05 + row * 0.088 + rng.uniform(-0.008, 0.008)
            wide, high = _SMALL[0] * rng.uniform(0.75, 1.0), _SMALL[1] * rng.uniform(0.75, 1.0)
            if rng.random() < 0.85 and _is_free(x, y, taken):
                pen.block(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2, _HOUSE, _EDGE)
    for site in SITES:
        (x, y), (wide, high) = site.pin, _LARGE
        pen.block(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2, _ON_FILE, _OUTLINE)


def _is_free(x: float, y: float, taken: list[tuple[float, float]]) -> bool:
    near_site = any(abs(x - left) < 0.055 and abs(y - top) < 0.07 for left, top in taken)
    in_green = any(
        left - 0.02 < x < right + 0.02 and top - 0.03 < y < bottom + 0.03 for left, top, right, bottom in _GREENS
    )
    lines = (*_STREETS, _STREAM)
    on_line = any(_distance(x, y, *ends) < 0.042 for line in lines for ends in pairwise(line))
    return not (near_site or in_green or on_line)


def _distance(x: float, y: float, start: tuple[float, float], end: tuple[float, float]) -> float:
    """How far a point lies from a line between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    along = ((x - start[0]) * across + (y - start[1]) * down) / (across * across + down * down)
    share = min(1.0, max(0.0, along))
    return float(((start[0] + share * across - x) ** 2 + (start[1] + share * down - y) ** 2) ** 0.5)
