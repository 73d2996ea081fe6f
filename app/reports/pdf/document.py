"""A flowing paper from top to bottom: headings, text, figures, tables, drawings. The way in for every report.

    paper = PdfDocument("Monatsblatt Oktober 2026", header_left="Gemeinde Steinen", date="23.11.2026")
    paper.heading(1, "Monatsblatt Oktober 2026")
    paper.paragraph("Text, never markup.")
    paper.table(["Thema", "Zahl"], [["Wohnen", "12"]], align=["left", "right"], caption="Beratungen nach Thema")
    data = paper.finish()

All texts are plain; whatever a person typed is printed as it stands. Measures are points unless said otherwise.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import Align, TaggedCanvas, attributes
from app.reports.pdf.page import Page, rule
from app.reports.pdf.structure import Element
from app.reports.pdf.style import MM
from app.reports.pdf.table import LEADING as TABLE_LEADING
from app.reports.pdf.table import Bars, TableWriter, beside_bars, columns
from app.reports.pdf.text.fonts import Weight

ParagraphStyle = Literal["body", "lead", "small", "note", "quote"]
Draw = Callable[[TaggedCanvas, float, float], None]
"""Draws with the canvas; gets the canvas and the lower left corner of the drawing."""


@dataclass(frozen=True)
class _Look:
    size: float
    leading: float
    weight: Weight
    color: Color
    before: float
    after: float
    indent: float = 0.0


_PARAGRAPHS: dict[ParagraphStyle, _Look] = {
    "body": _Look(10, 14, "regular", style.INK, 0, 6),
    "lead": _Look(11.5, 16, "regular", style.INK, 0, 8),
    "small": _Look(8, 11, "regular", style.QUIET, 0, 4),
    "note": _Look(9, 12.5, "italic", style.QUIET, 0, 6),
    "quote": _Look(11, 16, "italic", style.INK, 4, 10, indent=14),
}
_HEADINGS: dict[int, _Look] = {
    1: _Look(20, 25, "semibold", style.ACCENT, 18, 8),
    2: _Look(14, 18, "semibold", style.ACCENT, 16, 5),
    3: _Look(11.5, 15, "semibold", style.INK, 12, 3),
    4: _Look(10, 14, "semibold", style.INK, 8, 2),
}
_CAPTION = _Look(9, 12, "semibold", style.INK, 6, 2)
_FIGURE_SIZE = 20.0
_BULLET_INDENT = 12.0


class PdfDocument:
    """One paper, A4 portrait (or `landscape`), written block after block; `finish` gives the file.

    `title` is our own (never a person) and becomes the file's title; `header_left` names the municipality;
    `date` is the printed date as text, it stands in the footer.
    """

    def __init__(
        self, title: str, language: str = "de", header_left: str = "", date: str = "", landscape: bool = False
    ) -> None:
        size = (style.A4[1], style.A4[0]) if landscape else style.A4
        self.canvas = TaggedCanvas(title, language, size)
        self._page = Page(self.canvas, size, (header_left, title), date)
        self._last_level = 0

    @property
    def width(self) -> float:
        """Width of the text block in points; the widest a drawing may be."""
        return self._page.measure

    def heading(self, level: int, text: str) -> None:
        """A heading of level 1 to 6, kept with what follows and listed in the reader's outline. Levels must not be skipped."""
        if level > self._last_level + 1:
            raise ValueError(f"heading level {level} follows level {self._last_level}")
        self._last_level = level
        look = _HEADINGS[min(level, 4)]
        lines = typeset.lines(text, look.weight, look.size, self.width)
        self._page.skip(look.before)
        self._page.need(len(lines) * look.leading + look.after + 4 * style.LEADING)
        self.canvas.bookmark(text, level - 1, self._page.y)
        self._flow(lines, look, Element(f"H{level}", self.canvas.element))

    def paragraph(self, text: str, style: ParagraphStyle = "body") -> None:
        """A paragraph; line breaks in the text are kept. Styles: body, lead (opening), small, note (quiet italic), quote."""
        look = _PARAGRAPHS[style]
        lines = typeset.lines(text, look.weight, look.size, self.width - 2 * look.indent)
        self._page.skip(look.before)
        self._flow(
            lines,
            look,
            Element("BlockQuote" if style == "quote" else "P", self.canvas.element),
            quoted=style == "quote",
        )

    def bullets(self, items: Sequence[str]) -> None:
        """A list with bullets."""
        if not items:
            return
        look = _PARAGRAPHS["body"]
        with self.canvas.struct("L", "/A<</O/List/ListNumbering/Disc>>"):
            for item in items:
                lines = typeset.lines(item, look.weight, look.size, self.width - _BULLET_INDENT)
                self._page.need(min(len(lines), 2) * look.leading)
                with self.canvas.struct("LI"):
                    with self.canvas.struct("Lbl"):
                        self.canvas.text(
                            self._page.left + 1, self._page.y - look.size, "•", look.size, color=style.ACCENT
                        )
                    self._flow(lines, look, Element("LBody", self.canvas.element), indent=_BULLET_INDENT, after=2)
        self._page.y -= 4

    def figures_row(self, figures: Sequence[tuple[str, str, str]]) -> None:
        """Key figures side by side, up to four in a row: (label, value, note), for instance ("Besuche", "412", "Vorjahr 380")."""
        if not figures:
            return
        with self.canvas.struct("L", "/A<</O/List/ListNumbering/None>>"):
            for start in range(0, len(figures), 4):
                self._figures(figures[start : start + 4], min(len(figures), 4))
        self._page.y -= 6

    def _figures(self, figures: Sequence[tuple[str, str, str]], per_row: int) -> None:
        gap = 4 * MM
        width = (self.width - gap * (per_row - 1)) / per_row
        inner = width - 6 * MM
        cells = [
            (
                typeset.lines(label, "regular", 8.5, inner),
                typeset.fit(value, "semibold", _FIGURE_SIZE, inner, 9),
                typeset.lines(note, "regular", 8, inner) if note else [],
            )
            for label, value, note in figures
        ]
        label_height = max(len(label) for label, _, _ in cells) * 11
        value_height = max(max(len(lines) * size * 1.2 for _, (lines, size), _ in cells), _FIGURE_SIZE * 1.2)
        note_height = max(len(note) for _, _, note in cells) * 10.5
        height = label_height + value_height + note_height + 14
        self._page.need(height)
        top = self._page.y
        for index, (label, (value, size), note) in enumerate(cells):
            left = self._page.left + index * (width + gap)
            self.canvas.setFillColor(style.TINT)
            self.canvas.rect(left, top - height, width, height, stroke=0, fill=1)
            with self.canvas.struct("LI"), self.canvas.struct("LBody"), self.canvas.content():
                x = left + 3 * MM
                self._lines(label, x, top - 14, 8.5, 11, style.QUIET)
                self._lines(value, x, top - label_height - 5 - size, size, size * 1.2, style.ACCENT)
                self._lines(note, x, top - label_height - value_height - 14, 8, 10.5, style.QUIET)
        self._page.y = top - height - 8

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        align: Sequence[Align] | None = None,
        widths: Sequence[float] | None = None,
        caption: str = "",
        row_heads: bool = True,
        total: bool = False,
        bars: Bars = (),
    ) -> None:
        """A table with repeated header. Every row has as many cells as the header.

        `align` per column ("left", "right", "center"); `widths` as shares of the text width, else by content; with
        `row_heads` the first column names its row; with `total` the last row is set as a sum; `bars` (length from 0 to 1
        and colour, per row) are drawn behind the labels, for a number that stands in the row.
        """
        if any(len(row) != len(header) for row in rows):
            raise ValueError("every row needs as many cells as the header")
        cols = columns(self._page, header, rows, align, widths)
        writer = TableWriter(self._page, header, beside_bars(cols, header, rows) if bars else cols, row_heads, bars)
        with self.canvas.struct("Table"):
            if caption:
                lines = typeset.lines(caption, _CAPTION.weight, _CAPTION.size, self.width)
                self._page.skip(_CAPTION.before)
                self._page.need(len(lines) * _CAPTION.leading + writer.head_height + 3 * TABLE_LEADING)
                self._flow(lines, _CAPTION, Element("Caption", self.canvas.element))
            writer.write(rows, total)
        self._page.y -= 10

    def figure(self, draw: Draw, width: float, height: float, alt: str, caption: str = "") -> None:
        """A drawing of the given size; `alt` says in words what it shows. Text in it is drawn with `canvas.text`."""
        if not alt:
            raise ValueError("a drawing needs words for those who can't see it")
        if height > self._page.top - self._page.bottom - 2 * _CAPTION.leading or width > self.width:
            raise ValueError("a drawing must fit on a page")
        lines = typeset.lines(caption, _CAPTION.weight, _CAPTION.size, self.width) if caption else []
        self._page.need(height + len(lines) * _CAPTION.leading + 8)
        if lines:
            self._flow(lines, _CAPTION, Element("P", self.canvas.element))
        left, bottom = self._page.left, self._page.y - height
        box = (left, bottom, left + width, bottom + height)
        with self.canvas.struct("Figure", attributes(alt=alt, bbox=box)), self.canvas.content():
            self.canvas.saveState()
            draw(self.canvas, left, bottom)
            self.canvas.restoreState()
        self._page.y = bottom - 10

    def space(self, height: float) -> None:
        """White space, in points; none at the top of a page."""
        self._page.skip(height)

    def line(self) -> None:
        """A thin rule over the whole width."""
        self._page.need(8)
        rule(self.canvas, self._page.left, self._page.right, self._page.y - 4, style.RULE, 0.4)
        self._page.y -= 10

    def keep(self, height: float) -> None:
        """Go on to a new page unless `height` points are left, so that what follows stays together."""
        self._page.need(height)

    def page_break(self) -> None:
        """Go on at the top of a new page, unless this one is still empty."""
        if not self._page.at_top:
            self._page.turn()

    def finish(self) -> bytes:
        """The finished file."""
        self._page.close()
        return self.canvas.finish()

    def _flow(
        self,
        lines: list[typeset.Line],
        look: _Look,
        element: Element,
        indent: float | None = None,
        after: float | None = None,
        quoted: bool = False,
    ) -> None:
        """Lines down the page and on to the next; one element however many pages it takes."""
        page = self._page
        left = page.left + (look.indent if indent is None else indent)
        while lines:
            page.need(min(len(lines), 2) * look.leading)
            count = max(int(page.room / look.leading), 1)
            part, lines = lines[:count], lines[count:]
            with self.canvas.inside(element), self.canvas.content():
                self._lines(
                    part, left, page.y - look.size, look.size, look.leading, look.color, page.right - look.indent
                )
            height = len(part) * look.leading
            if quoted:
                self.canvas.setFillColor(style.ACCENT)
                self.canvas.rect(page.left, page.y - height, 2, height, stroke=0, fill=1)
            page.y -= height
            if lines:
                page.turn()
        page.y -= look.after if after is None else after

    def _lines(
        self, lines: list[typeset.Line], x: float, y: float, size: float, leading: float, color: Color, right: float = 0
    ) -> None:
        """Lines below each other; those of a right-to-left paragraph stand at `right`, if it is given."""
        for line in lines:
            left = right - line.width * size / 1000 if right and line.base % 2 else x
            self.canvas.draw_line(left, y, line, size, color)
            y -= leading
