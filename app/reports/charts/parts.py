"""What charts have in common: a frame that collects shapes, labels that fit, legends, marks that differ in form."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from app.reports import palette
from app.reports.charts.shapes import Align, Area, Disc, Drawing, Path, Point, Shape, Spot, Words, rectangle
from app.reports.model import Chart
from app.reports.pdf import text as typeset
from app.reports.pdf.text import Weight

SIZE, SMALL = 8.5, 7.5
LEGEND = 14.0
_SWATCH = 8.0
_MOST_LETTERS = 400
_VOWELS = "aeiouyäöü"
_LEADING = 1.2
_SOFT_HYPHEN = "\xad"


class Frame:
    """A drawing in the making. Labels that are too wide are cut visibly; where it is `uncut`, as in large print, they take
    several lines.
    """

    def __init__(self, width: float, uncut: bool = False) -> None:
        self.width = width
        self.uncut = uncut
        self.height = 0.0
        self._shapes: list[Shape] = []
        self._spots: list[Spot] = []

    def add(self, *shapes: Shape) -> None:
        """Paint these next."""
        self._shapes += shapes

    def finish(self, alternative: str) -> Drawing:
        """The drawing."""
        return Drawing(self.width, max(self.height, 1), tuple(self._shapes), alternative, tuple(self._spots))

    def spot(self, words: str, *regions: tuple[Point, ...]) -> None:
        """These words stand for what is drawn within the polygons."""
        self._spots.append(Spot(words, regions))

    def box(self, x: float, y: float, width: float, height: float, fill: str, edge: str = "") -> None:
        """A filled rectangle from its upper left corner, with an outline where it is pale; none without a size."""
        if width > 0 and height > 0:
            self.add(Area(rectangle(x, y, x + width, y + height), fill, edge or palette.outline(fill)))

    def line(self, start: Point, end: Point, colour: str = palette.QUIET, thickness: float = 0.5) -> None:
        """A straight line."""
        self.add(Path((start, end), colour, thickness))

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float = SIZE,
        colour: str = palette.INK,
        align: Align = "left",
        bold: bool = False,
    ) -> None:
        """A line of text on the base line `y`."""
        if text:
            self.add(Words((x, y), text, size, colour, align, bold))

    def words_on(self, ground: str, x: float, y: float, text: str, size: float = SIZE, bold: bool = False) -> None:
        """A line of text in the middle of a coloured ground, in the ink that is readable there."""
        self.add(Words((x, y), text, size, palette.ink_on(ground), "center", bold, ground))

    def legend(self, entries: Sequence[tuple[str, str]], y: float) -> float:
        """Swatches with titles (title, colour) from `y` down, as many lines as they take; gives where they end."""
        x = 0.0
        rows = 0.0
        for title, colour in entries:
            label = self.label(title, SMALL, self.width - 30)
            needed = label.width + _SWATCH + 16
            if x and x + needed > self.width:
                x, y, rows = 0.0, y + LEGEND + rows, 0.0
            self.box(x, y + 2, _SWATCH, _SWATCH, colour, palette.QUIET)
            self.put(label, x + _SWATCH + 4, y + 9)
            rows = max(rows, label.below)
            x += needed
        return y + LEGEND + rows

    def label(self, text: str, size: float, width: float, bold: bool = False) -> "Label":
        """A text as it stands in the drawing, `width` wide at most."""
        weight: Weight = "semibold" if bold else "regular"
        room = max(width, 1)
        whole = typeset.lines(text, weight, size, room) if self.uncut else [typeset.ellipsis(text, weight, size, room)]
        return Label(tuple(_letters(line) for line in whole), size, bold)

    def put(self, label: "Label", x: float, y: float, colour: str = palette.INK, align: Align = "left") -> None:
        """The lines of a label, the first on the base line `y`."""
        for line in label.lines:
            self.words(x, y, line, label.size, colour, align, label.bold)
            y += label.size * _LEADING


class Label(NamedTuple):
    """Lines of a text in one size."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        """That of the widest line."""
        return max(measure(line, self.size, self.bold) for line in self.lines)

    @property
    def below(self) -> float:
        """How far the last line stands below the first."""
        return (len(self.lines) - 1) * self.size * _LEADING


def measure(text: str, size: float, bold: bool = False) -> float:
    """Width in points."""
    return typeset.measure(text, "semibold" if bold else "regular", size)


def short_lines(text: str, size: float, width: float, uncut: bool) -> list[str]:
    """The text in one or two lines; words that are too wide for a line are abbreviated, and the rest is cut visibly unless
    it is to stay `uncut`.
    """
    fitting = " ".join(_abbreviated(word, size, width) for word in text[:_MOST_LETTERS].split(" "))
    room = max(width, 1)
    whole = (
        typeset.lines(fitting, "regular", size, room) if uncut else typeset.at_most(fitting, "regular", size, room, 2)
    )
    return [_letters(line).strip() for line in whole]


def _letters(line: typeset.Line) -> str:
    """What a line says, with a hyphen where a word is parted."""
    return line.text.replace(_SOFT_HYPHEN, "-")


def _abbreviated(word: str, size: float, width: float) -> str:
    """A word too wide for a line ends before a vowel: "Septemb." """
    if not word.isalpha() or measure(word, size) <= width:
        return word
    ends = [end for end in range(len(word) - 1, 2, -1) if word[end].lower() in _VOWELS]
    short = (f"{word[:end]}." for end in ends if word[end - 1].lower() not in _VOWELS)
    return next((each for each in short if measure(each, size) <= width), word)


def colours(chart: Chart) -> list[str]:
    """The colour of each chosen column."""
    named = [palette.hue(name) for name in chart.hues]
    return [*named, *palette.series(len(chart.columns))[len(named) :]][: len(chart.columns)]


def row_colours(chart: Chart) -> list[str]:
    """The colour of each row: its own hue, else one of the series."""
    series = palette.series(len(chart.table.rows))
    return [palette.hue(row.hue) if row.hue else colour for row, colour in zip(chart.table.rows, series, strict=True)]


def titles(chart: Chart) -> list[str]:
    """What the chosen columns are called."""
    return [chart.table.columns[column].title for column in chart.columns]


def mark(number: int, centre: Point, radius: float, fill: str, edge: str = "") -> Shape:
    """A mark whose form tells it from others: disc, square, triangle, diamond, in turn."""
    x, y = centre
    match number % 4:
        case 0:
            return Disc(centre, radius, fill, edge)
        case 1:
            r = radius * 0.9
            return Area(rectangle(x - r, y - r, x + r, y + r), fill, edge)
        case 2:
            r = radius * 1.25
            return Area(((x, y - r), (x + r * 0.95, y + r * 0.75), (x - r * 0.95, y + r * 0.75)), fill, edge)
        case _:
            r = radius * 1.3
            return Area(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), fill, edge)


def arc(centre: Point, radius: float, begin: float, end: float) -> list[Point]:
    """Points on a circle, close enough to look round; angles in turns, clockwise from the top."""
    steps = max(int(abs(end - begin) * 90), 1)
    angles = [(begin + (end - begin) * step / steps) * math.tau for step in range(steps + 1)]
    return [(centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)) for angle in angles]
