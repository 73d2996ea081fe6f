"""What a drawing consists of. Measures are points from the upper left corner; text stands on its base line.

Anything that can fill polygons and draw lines, discs and text can paint it: the PDF does (`paint`), a window may.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

Align = Literal["left", "right", "center"]
Point = tuple[float, float]


@dataclass(frozen=True)
class Area:
    """A filled polygon; `edge` is the colour of a thin line around it, or nothing."""

    points: tuple[Point, ...]
    fill: str
    edge: str = ""
    thickness: float = 0.8

    def times(self, factor: float) -> "Area":
        """The same, larger."""
        return replace(self, points=_larger(self.points, factor), thickness=self.thickness * factor)


@dataclass(frozen=True)
class Path:
    """A line through points; `dashes` are lengths of strokes and gaps."""

    points: tuple[Point, ...]
    colour: str
    thickness: float = 0.5
    dashes: tuple[float, ...] = ()

    def times(self, factor: float) -> "Path":
        """The same, larger."""
        dashes = tuple(dash * factor for dash in self.dashes)
        return replace(self, points=_larger(self.points, factor), thickness=self.thickness * factor, dashes=dashes)


@dataclass(frozen=True)
class Disc:
    """A filled circle."""

    centre: Point
    radius: float
    fill: str
    edge: str = ""

    def times(self, factor: float) -> "Disc":
        """The same, larger."""
        return replace(self, centre=_larger((self.centre,), factor)[0], radius=self.radius * factor)


@dataclass(frozen=True)
class Words:
    """One line of text; `place` is its left, right or middle end on the base line, `ground` the colour of what it stands
    on, or nothing for the paper.
    """

    place: Point
    text: str
    size: float
    colour: str
    align: Align = "left"
    bold: bool = False
    ground: str = ""

    def times(self, factor: float) -> "Words":
        """The same, larger."""
        return replace(self, place=_larger((self.place,), factor)[0], size=self.size * factor)


Shape = Area | Path | Disc | Words


@dataclass(frozen=True)
class Spot:
    """What stands where: the values of a row of the table in words, and the polygons that show them."""

    words: str
    regions: tuple[tuple[Point, ...], ...]

    def times(self, factor: float) -> "Spot":
        """The same, larger."""
        return replace(self, regions=tuple(_larger(region, factor) for region in self.regions))


@dataclass(frozen=True)
class Drawing:
    """Shapes in the order in which they are painted, the drawing in words, and its spots in reading order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alternative: str
    spots: tuple[Spot, ...] = ()

    def times(self, factor: float) -> "Drawing":
        """The same, larger."""
        if factor == 1:
            return self
        shapes = tuple(shape.times(factor) for shape in self.shapes)
        spots = tuple(spot.times(factor) for spot in self.spots)
        return Drawing(self.width * factor, self.height * factor, shapes, self.alternative, spots)


Measure = Callable[[str, float, bool], float]
"""Width of a text in this size, bold or not."""


def rectangle(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """The corners of a rectangle."""
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _larger(points: tuple[Point, ...], factor: float) -> tuple[Point, ...]:
    return tuple((x * factor, y * factor) for x, y in points)
