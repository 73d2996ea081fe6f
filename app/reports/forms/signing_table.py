"""A table that people write in: high rows, strong lines, a head in several languages, as many pages as it takes.

Rows are drawn with direct calls on the tagged canvas and the lines of a page in one go; that is what makes long lists fast.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain, repeat
from typing import Literal

from app.reports.forms.side_by_side import PlacedWord, Translation, arrange, draw_words
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import REPEATED, CellText, TaggedCanvas
from app.reports.pdf.elements import Element, attributes
from app.reports.pdf.style import MM

GUTTER = 2 * MM
_MOST_TITLE_LINES = 8


Kind = Literal["number", "text", "empty"]


@dataclass(frozen=True)
class Column:
    """A column with its title and what its cells hold: a number, a text, or room to write."""

    title: str
    width: float
    kind: Kind = "empty"
    translations: tuple[Translation, ...] = ()

    @property
    def inner(self) -> float:
        """Width without the gutters."""
        return self.width - 2 * GUTTER


@dataclass(frozen=True)
class Measures:
    """Sizes and distances in points: of what is printed in a row, of titles and their translations, of a row to write in."""

    text: float = 11.0
    smallest: float = 8.5
    leading: float = 11.0
    title: float = 9.5
    title_leading: float = 12.0
    translation: float = 8.0
    translation_leading: float = 10.5
    row: float = 9 * MM
    pad: float = 4.0
    head_pad: float = 5.0
    scale: float = 1.0
    """How much larger than usual everything is."""

    def times(self, factor: float) -> "Measures":
        """The same, larger by a factor."""
        return Measures(**{each.name: getattr(self, each.name) * factor for each in fields(self)})


_Title = tuple[list[typeset.Line], float]
"""The lines of a title, and their size."""


@dataclass(eq=False)
class SigningTable:
    """Writes one table from `y` down. `turn_page` closes the page, begins the next and gives its top and bottom."""

    canvas: TaggedCanvas
    columns: tuple[Column, ...]
    left: float
    y: float
    bottom: float
    turn_page: Callable[[], tuple[float, float]]
    measures: Measures = Measures()
    caption: Element | None = None
    """What the table is called, where that was drawn before."""
    _lines: list[float] = field(default_factory=list)
    _top: float = 0.0

    def __post_init__(self) -> None:
        edges = [self.left]
        for column in self.columns:
            edges.append(edges[-1] + column.width)
        self._edges = edges
        self._inner = [column.inner for column in self.columns]
        self._named_by = next((place for place, column in enumerate(self.columns) if column.kind == "text"), -1)
        measures = self.measures
        self._heads = [
            (
                typeset.within(
                    column.title, "semibold", measures.title, column.inner, _MOST_TITLE_LINES, measures.scale
                ),
                arrange(column.translations, column.inner, measures.translation),
            )
            for column in self.columns
        ]
        self._head_height = measures.head_pad * 2 + max(
            len(title) * self._leading(size) + len(words) * measures.translation_leading
            for (title, size), words in self._heads
        )

    def _leading(self, size: float) -> float:
        """The distance between lines of a title in this size."""
        return size * self.measures.title_leading / self.measures.title

    def write(self, rows: Iterable[Sequence[str]], languages: Sequence[Sequence[str]] = ()) -> None:
        """Head and rows; a row gives a text for each column, empty where somebody will write. `languages` are those of
        the persons in the first rows.
        """
        canvas = self.canvas
        waiting = iter(rows)
        first = next(waiting, None)
        if self._head_height + self.measures.row > self.y - self.bottom:
            self.y, self.bottom = self.turn_page()
        with canvas.struct("Table") as table:
            if self.caption:
                table.adopt(self.caption)
            # A table without rows has no body, and without a body it has no head (ISO 32000-1, 14.8.4.3.4).
            head = Element("THead", table) if first is not None else table
            with canvas.inside(head), canvas.struct("TR") as row:
                self._draw_head([Element("TH", row, attributes(scope="Column")) for _ in self.columns])
            self._top = self.y = self.y - self._head_height
            if first is not None:
                body = Element("TBody", table)
                for texts, spoken in zip(chain([first], waiting), chain(languages, repeat(())), strict=False):
                    if not spoken:
                        self._write_row(body, texts)
                        continue
                    with canvas.spoken(spoken):
                        self._write_row(body, texts)
        self._draw_grid()

    def _write_row(self, body: Element, texts: Sequence[str]) -> None:
        measures = self.measures
        cells = [self._cell(place, text) if text else None for place, text in enumerate(texts)]
        most = max([len(cell[1]) for cell in cells if cell], default=1)
        height = measures.row if most == 1 else max(measures.row, most * measures.leading + 2 * measures.pad)
        if height > self.y - self.bottom:
            self._next_page()
            if height > self.y - self.bottom:
                self._write_tall(body, cells, most, self._head_of(texts))
                return
        middle = self.y - height / 2
        self.canvas.row(
            body,
            [cell and _placed(cell, middle, measures.leading) for cell in cells],
            measures.leading,
            self._head_of(texts),
        )
        self._end_row(height)

    def _cell(self, place: int, text: str) -> "_Cell":
        """A text of a row in its column."""
        inner, measures = self._inner[place], self.measures
        lines, size = typeset.fit(text, "regular", measures.text, inner, measures.smallest)
        left = self._edges[place] + GUTTER
        if self.columns[place].kind == "number":
            left += inner - lines[0].width * size / 1000
        return left, lines, size

    def _head_of(self, texts: Sequence[str]) -> int:
        """The cell that names its row: the first with words, else the number; none where the row is empty."""
        if self._named_by >= 0 and texts[self._named_by]:
            return self._named_by
        filled = [place for place, text in enumerate(texts) if text]
        words = (place for place in filled if self.columns[place].kind == "text")
        return next(words, filled[0] if filled else -1)

    def _write_tall(self, body: Element, cells: "list[_Cell | None]", most: int, head: int) -> None:
        """A row higher than a page: as many lines as fit on each page, all in the same cells."""
        pad, leading = self.measures.pad, self.measures.leading
        row = Element("TR", body)
        named = attributes(scope="Row")
        elements = [Element("TH", row, named) if place == head else Element("TD", row) for place in range(len(cells))]
        start = 0
        while start < most:
            if start:
                self._next_page()
            end = start + max(int((self.y - self.bottom - 2 * pad) / leading), 1)
            for element, cell in zip(elements, cells, strict=True):
                if cell and cell[1][start:end]:
                    with self.canvas.inside(element), self.canvas.content():
                        self._draw_lines(cell[0], cell[1][start:end], cell[2])
            self._end_row((min(end, most) - start) * leading + 2 * pad)
            start = end

    def _draw_lines(self, x: float, lines: list[typeset.Line], size: float) -> None:
        y = self.y - self.measures.pad - size
        for line in lines:
            self.canvas.draw_line(x, y, line, size)
            y -= self.measures.leading

    def _end_row(self, height: float) -> None:
        self.y -= height
        self._lines.append(self.y)

    def _next_page(self) -> None:
        self._draw_grid()
        self.y, self.bottom = self.turn_page()
        self.canvas.stamp((self, self.y), self._repeat_head)
        self._top = self.y = self.y - self._head_height

    def _repeat_head(self) -> None:
        with self.canvas.artifact(REPEATED):
            self._draw_head(None)

    def _draw_head(self, cells: list[Element] | None) -> None:
        """The head of the table: content on its first page, part of an artifact where it is repeated."""
        canvas, top = self.canvas, self.y
        canvas.setFillColor(style.TINT)
        canvas.rect(
            self.left, top - self._head_height, self._edges[-1] - self.left, self._head_height, stroke=0, fill=1
        )
        for index, (title, words) in enumerate(self._heads):
            if cells is None:
                self._draw_head_cell(index, title, words, tagged=False)
                continue
            with canvas.inside(cells[index]):
                self._draw_head_cell(index, title, words, tagged=True)

    def _draw_head_cell(self, index: int, title: _Title, words: list[list[PlacedWord]], tagged: bool) -> None:
        canvas, measures = self.canvas, self.measures
        lines, size = title
        x, y = self._edges[index] + GUTTER, self.y - measures.head_pad - size * 0.9
        if tagged:
            canvas.open_content(canvas.element)
        for line in lines:
            slack = self.columns[index].inner - line.width * size / 1000
            canvas.draw_line(x + slack * (self.columns[index].kind == "number"), y, line, size)
            y -= self._leading(size)
        if tagged:
            canvas.close_marks()
        draw_words(canvas, words, x, y, measures.translation, measures.translation_leading, tagged)

    def _draw_grid(self) -> None:
        """All lines of this page: strong between rows, thinner between columns."""
        canvas = self.canvas
        foot = self._lines[-1] if self._lines else self._top
        head = self._top + self._head_height
        canvas.setStrokeColor(style.STRONG_RULE)
        canvas.setLineWidth(1.2)
        canvas.lines([(self.left, y, self._edges[-1], y) for y in (head, self._top)])
        canvas.setLineWidth(0.8)
        if self._lines:
            canvas.lines([(self.left, y, self._edges[-1], y) for y in self._lines])
        canvas.setLineWidth(0.5)
        if len(self._edges) > 2:
            canvas.lines([(x, head, x, foot) for x in self._edges[1:-1]])
        self._lines = []


_Cell = tuple[float, list[typeset.Line], float]
"""Left end, lines and size of a text."""


def _placed(cell: _Cell, middle: float, leading: float) -> CellText:
    """A text with its lines around the middle of their row."""
    left, lines, size = cell
    count = len(lines)
    return (left,) * count, middle + (count - 1) * leading / 2 - size * 0.36, lines, size
