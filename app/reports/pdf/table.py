"""Tables that flow over pages: repeated header, rows that never lose text, structure with scopes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import Align, TaggedCanvas, attributes
from app.reports.pdf.page import Page, rule
from app.reports.pdf.structure import Element
from app.reports.pdf.text.fonts import Weight

SIZE, LEADING = 9.0, 12.0
HEAD_SIZE, HEAD_LEADING = 8.0, 10.5
GAP = 10.0
PAD = 3.0
_SAMPLE = 300
_NARROWEST = 24.0
_BAR = 7.5
"""Thickness of a bar in a row."""
_MOST_LABEL = 0.5
"""Share of the measure that labels may take beside bars."""

Bars = Sequence[tuple[float, Color]]
"""Length (0 to 1) and colour of a bar per row: decoration of a number that stands in the row."""


@dataclass(frozen=True)
class Look:
    """How the cells of a row are set."""

    size: float
    leading: float
    weight: Weight
    quiet: bool = False


BODY_LOOK = Look(SIZE, LEADING, "regular")
TOTAL_LOOK = Look(SIZE, LEADING, "semibold")
HEAD_LOOK = Look(HEAD_SIZE, HEAD_LEADING, "semibold", quiet=True)


@dataclass(frozen=True)
class Columns:
    """Left edges, widths and alignments, in points."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    align: tuple[Align, ...]


def columns(
    page: Page,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    align: Sequence[Align] | None,
    shares: Sequence[float] | None,
) -> Columns:
    """Columns over the whole measure: by the given shares, else by what stands in them.

    Spare room goes to the first column with text, so that numbers stand together at the right.
    """
    count = len(header)
    gap = min(GAP, page.measure * 0.25 / count)
    room = page.measure - gap * (count - 1)
    aligned: tuple[Align, ...] = tuple(align or ["left"] * count)
    roomy = aligned.index("left") if "left" in aligned else 0
    widths = [room * share / sum(shares) for share in shares] if shares else _natural(header, rows, room, roomy)
    lefts, x = [], page.left
    for width in widths:
        lefts.append(x)
        x += width + gap
    return Columns(tuple(lefts), tuple(widths), aligned)


def beside_bars(cols: Columns, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """The first column no wider than its labels need: the room up to the second is for bars."""
    needed = max(typeset.measure(row[0], "semibold", SIZE) for row in (header, *rows[:_SAMPLE])) + 1
    room = cols.lefts[-1] + cols.widths[-1] - cols.lefts[0]
    return replace(cols, widths=(min(needed, cols.widths[0], _MOST_LABEL * room), *cols.widths[1:]))


def _natural(header: Sequence[str], rows: Sequence[Sequence[str]], room: float, roomy: int) -> list[float]:
    wanted, least = [], []
    for index, title in enumerate(header):
        cells = [row[index] for row in rows[:_SAMPLE]]
        words = [word for text in cells for word in text.split()]
        head_words = [typeset.measure(word, "semibold", HEAD_SIZE) for word in title.split()]
        full = max([typeset.measure(text, "semibold", SIZE) for text in cells] + head_words, default=0)
        wanted.append(max(full, _NARROWEST))
        longest = max([typeset.measure(word, "semibold", SIZE) for word in words] + head_words, default=0)
        least.append(max(min(longest, room / len(header)), _NARROWEST))
    spare = room - sum(wanted)
    if spare >= 0:
        wanted[roomy] += spare
        return wanted
    if sum(least) >= room:
        return [low * room / sum(least) for low in least]
    factor = (room - sum(least)) / (sum(wanted) - sum(least))
    return [low + (high - low) * factor for low, high in zip(least, wanted, strict=True)]


class TableWriter:
    """Writes one table onto the pages, row by row."""

    def __init__(self, page: Page, header: Sequence[str], cols: Columns, row_heads: bool, bars: Bars = ()) -> None:
        self._page = page
        self._canvas: TaggedCanvas = page.canvas
        self._cols = cols
        self._row_heads = row_heads
        self._bars = bars
        self._head = [
            typeset.lines(title, HEAD_LOOK.weight, HEAD_LOOK.size, width)
            for title, width in zip(header, cols.widths, strict=True)
        ]
        self._head_height = max(len(lines) for lines in self._head) * HEAD_LEADING + 2 * PAD

    @property
    def head_height(self) -> float:
        """Height of the header row."""
        return self._head_height

    def write(self, rows: Sequence[Sequence[str]], total: bool) -> None:
        """Header and rows inside the current Table element; with `total`, the last row is set as the sum."""
        canvas, page = self._canvas, self._page
        page.need(self._head_height + LEADING + 2 * PAD)
        with canvas.struct("THead"), canvas.struct("TR"):
            cells = [Element("TH", canvas.element, attributes(scope="Column")) for _ in self._head]
            self._draw_head(cells)
        if not rows:
            return
        with canvas.struct("TBody"):
            for index, row in enumerate(rows):
                look = TOTAL_LOOK if total and index == len(rows) - 1 else BODY_LOOK
                self._write_row(row, look, self._bars[index] if index < len(self._bars) else None)
        page.y -= 2

    def _draw_head(self, cells: list[Element] | None) -> None:
        """The header row: content the first time, an artifact when repeated on another page."""
        page = self._page
        top = page.y
        if cells is None:
            with self._canvas.artifact():
                for index in range(len(self._head)):
                    self._draw_cell(index, self._head[index], HEAD_LOOK, top)
        else:
            for index, cell in enumerate(cells):
                with self._canvas.inside(cell), self._canvas.content():
                    self._draw_cell(index, self._head[index], HEAD_LOOK, top)
        page.y = top - self._head_height
        rule(self._canvas, page.left, page.right, page.y, style.STRONG_RULE, 0.8)

    def _write_row(self, row: Sequence[str], look: Look, bar: tuple[float, Color] | None) -> None:
        cells = [
            typeset.lines(text, look.weight, look.size, width)
            for text, width in zip(row, self._cols.widths, strict=True)
        ]
        with self._canvas.struct("TR"):
            elements = [self._cell_element(index) for index in range(len(cells))]
            while cells:
                cells = self._draw_part(cells, elements, look, bar)
                bar = None

    def _cell_element(self, index: int) -> Element:
        if self._row_heads and index == 0:
            return Element("TH", self._canvas.element, attributes(scope="Row"))
        return Element("TD", self._canvas.element)

    def _draw_part(
        self,
        cells: list[list[typeset.Line]],
        elements: list[Element],
        look: Look,
        bar: tuple[float, Color] | None,
    ) -> list[list[typeset.Line]]:
        """As much of a row as fits on this page; the rest for the next, or nothing."""
        page = self._page
        height = max(len(lines) for lines in cells) * look.leading + 2 * PAD
        whole_page = page.top - page.bottom - self._head_height
        if height > page.room and (height <= whole_page or page.room < 4 * look.leading):
            page.turn()
        if page.at_top:
            page.need(0)
            self._draw_head(None)
        fitting = max(int((page.room - 2 * PAD) / look.leading), 1)
        if look is TOTAL_LOOK:
            rule(self._canvas, page.left, page.right, page.y, style.STRONG_RULE, 0.8)
        for index, (lines, element) in enumerate(zip(cells, elements, strict=True)):
            if lines[:fitting]:
                with self._canvas.inside(element), self._canvas.content():
                    self._draw_cell(index, lines[:fitting], look, page.y)
        if bar:
            self._draw_bar(bar, page.y)
        rest = [lines[fitting:] for lines in cells]
        page.y -= min(height, fitting * look.leading + 2 * PAD)
        rule(self._canvas, page.left, page.right, page.y, style.RULE, 0.3)
        return rest if any(rest) else []

    def _draw_bar(self, bar: tuple[float, Color], top: float) -> None:
        left = self._cols.lefts[0] + self._cols.widths[0] + GAP
        room = self._cols.lefts[1] - GAP - left
        length, color = bar
        if length > 0:
            self._canvas.setFillColor(color)
            self._canvas.rect(left, top - PAD - SIZE + (SIZE - _BAR) / 2, length * room, _BAR, stroke=0, fill=1)

    def _draw_cell(self, index: int, lines: list[typeset.Line], look: Look, top: float) -> None:
        left, width = self._cols.lefts[index], self._cols.widths[index]
        color = style.QUIET if look.quiet else style.INK
        y = top - PAD - look.size * 0.95
        for line in lines:
            slack = width - line.width * look.size / 1000
            shift = {"left": 0.0, "right": slack, "center": slack / 2}[self._cols.align[index]]
            self._canvas.draw_line(left + shift, y, line, look.size, color)
            y -= look.leading
