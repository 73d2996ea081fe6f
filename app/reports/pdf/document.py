"""A flowing paper from top to bottom: headings, text, figures, tables, drawings. The way in for every report.

    paper = PdfDocument("Monatsblatt Oktober 2026", header_left="Gemeinde Steinen", date="23.11.2026")
    paper.heading(1, "Monatsblatt Oktober 2026")
    paper.paragraph("Text, never markup.")
    paper.table(["Thema", "Zahl"], [["Wohnen", "12"]], align=["left", "right"], caption="Beratungen nach Thema")
    data = paper.finish()

All texts are plain or made of parts (`blocks.inline`); whatever a person typed is printed as it stands. Measures are points
unless said otherwise.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.reports.pdf import looks, style
from app.reports.pdf.blocks import contents, drawings, forms, lists, tables
from app.reports.pdf.blocks.drawings import Draw, Figures
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.blocks.grid import Cell, RowOfCells
from app.reports.pdf.blocks.inline import Inline
from app.reports.pdf.blocks.lists import Items, Marks
from app.reports.pdf.blocks.table_rows import Bars
from app.reports.pdf.blocks.tables import TableSpec
from app.reports.pdf.canvas import Align, TaggedCanvas
from app.reports.pdf.elements import Element
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.logo import Logo
from app.reports.pdf.looks import LOOKS, ParagraphStyle
from app.reports.pdf.page import Frame, Page, Waiting, rule

_AFTER_HEADING = 6
"""Lines that have to fit below a heading: some of a text, or the head and first rows of a table."""


class PdfDocument:
    """One paper, A4 portrait (or `landscape`), written block after block; `finish` gives the file.

    `title` is our own (never a person) and becomes the file's title; `header_left` names the municipality;
    `date` is the printed date as text, it stands in the footer. `large` is large print for people with low vision.
    `canvas` goes on in a file that was begun by another paper (see `close`); `letterhead` gives logo and colour. `size` is how
    much larger than usual the text is, for a paper that has to fit (see `one_page`).
    """

    def __init__(
        self,
        title: str,
        language: str = "de",
        header_left: str = "",
        date: str = "",
        landscape: bool = False,
        logo: Logo | None = None,
        large: bool = False,
        canvas: TaggedCanvas | None = None,
        letterhead: Letterhead = PLAIN,
        size: float = 1,
    ) -> None:
        sheet = (style.A4[1], style.A4[0]) if landscape else style.A4
        logo = logo or letterhead.logo
        self.canvas = canvas or TaggedCanvas(title, language, sheet, letterhead.accent)
        self.canvas.tree.papers += 1
        self._page = self._new_page(sheet, Frame(header_left, title, date, logo), size * (looks.LARGE if large else 1))
        self._flow = Flow(self._page)
        self._last_level = 0
        self._announced: list[tuple[str, str]] | None = None
        """What the table of contents still expects: text and name of the place."""
        self._deepest = 0
        self._title: Element | None = None
        """The title of the next table, which stands above a drawing already."""

    def _new_page(self, size: tuple[float, float], frame: Frame, scale: float) -> Page:
        """The pages of this kind of paper."""
        return Page(self.canvas, size, frame, scale)

    @property
    def width(self) -> float:
        """Width of the text block in points; the widest a drawing may be."""
        return self._page.measure

    @property
    def scale(self) -> float:
        """How much larger than usual the text is."""
        return self._page.scale

    @property
    def pages(self) -> int:
        """How many pages were begun, those of an earlier paper in the same file included."""
        return int(self.canvas.getPageNumber())

    @property
    def room(self) -> float:
        """Height that is left on this page below headings that wait, in points."""
        return self._page.room_for_more

    @property
    def height(self) -> float:
        """Height of the text block in points; the highest a drawing with its caption may be."""
        return self._page.top - self._page.bottom

    def contents(self, headings: contents.Headings, deepest: int = 6) -> None:
        """A table of contents of the headings that will follow, in order (level and text), down to the level `deepest`.
        Raises ValueError, at the latest in `finish`, where other headings of these levels are written.
        """
        shown = [heading for heading in headings if heading[0] <= deepest]
        places = [f"{self._flow.prefix} chapter {number}" for number in range(len(shown))]
        self._announced = [(text, place) for (_, text), place in zip(shown, places, strict=True)]
        self._deepest = deepest
        contents.write(self._flow, shown, places)

    def heading(self, level: int, text: str, name: str = "", set_as: ParagraphStyle | None = None) -> None:
        """A heading of level 1 to 6, kept with what follows and listed in the reader's outline. Levels must not be skipped.

        `name` is for links that lead here (`link("siehe dort", "#name")`); `set_as` is another look than that of its level.
        """
        if level > self._last_level + 1:
            raise ValueError(f"heading level {level} follows level {self._last_level}")
        self._last_level = level
        look = self._page.look(LOOKS[set_as] if set_as else looks.heading(level))
        setting = self._flow.set(text, look, self.width)
        element = Element(f"H{level}", self.canvas.element)
        places = [name] if name else []
        if self._announced is not None and level <= self._deepest:
            places.append(self._reached(text))

        def write() -> None:
            self._page.skip(look.before)
            self.canvas.bookmark(text, level - 1, self._page.y)
            for place in places:
                self.canvas.place(place, self._page.y)
            self._flow.write(setting, look, element)

        self._page.wait(Waiting(look.before + len(setting.lines) * look.leading + look.after, write))

    def _reached(self, text: str) -> str:
        """The name of the place to which the table of contents leads for this heading."""
        if not self._announced or self._announced[0][0] != text:
            raise ValueError("a heading that the table of contents does not announce")
        return self._announced.pop(0)[1]

    def paragraph(self, text: Inline, style: ParagraphStyle = "body", language: str = "") -> None:
        """A paragraph; line breaks in the text are kept. Styles: body, lead (opening), small, note (quiet italic), quote.

        `language` is the code of its language where it is another than that of the paper.
        """
        look = self._page.look(LOOKS[style])
        setting = self._flow.set(text, look, self.width - 2 * look.indent)
        self._page.skip(look.before)
        tag = "BlockQuote" if style == "quote" else "P"
        element = Element(tag, self.canvas.element, language=language)
        self._flow.write(setting, look, element, look.indent, bar=style == "quote")

    def bullets(self, items: Items) -> None:
        """A list with bullets; `lists.Item` puts a list below an entry."""
        lists.write(self._flow, items, "bullets")

    def numbered(self, items: Items, start: int = 1, marks: Marks = "numbers") -> None:
        """A list with numbers, or with letters."""
        lists.write(self._flow, items, marks, start)

    def figures_row(self, figures: Figures) -> None:
        """Key figures side by side, up to four in a row: (label, value, note), for instance ("Besuche", "412", "Vorjahr 380")."""
        drawings.key_figures(self._flow, figures)

    def table(
        self,
        header: RowOfCells,
        rows: Sequence[RowOfCells],
        align: Sequence[Align] | None = None,
        widths: Sequence[float] | None = None,
        caption: str = "",
        row_heads: bool = True,
        total: bool = False,
        bars: Bars = (),
        above: Sequence[RowOfCells] = (),
        named_by: int = 0,
        continued: str = "",
        languages: Sequence[Sequence[str]] = (),
    ) -> None:
        """A table with repeated header. Cells are texts or `grid.Cell`s that span columns and rows; all rows fill the same
        columns. `above` are rows of the head above the header. More columns than fit become several tables.

        `align` per column ("left", "right", "center"); `widths` as shares of the text width, else by content; with
        `row_heads` the first column names its row, or the one that `named_by` says; with `total` the last row is set as a
        sum; `bars` (length from 0 to 1, colour and outline, per row) are drawn behind the labels, for a number that stands in
        the row. A table that goes on on another page says there what it is called: its caption, or `continued` where something
        else carries its title. `languages` are those of whom the first rows are about.
        """
        head = [row for row in (*above, header) if row]
        first = next((row for row in (*head, *rows) if row), ())
        count = sum(cell.across if isinstance(cell, Cell) else 1 for cell in first)
        if count:
            named = named_by if row_heads else -1
            self.table_of(
                TableSpec(head, rows, count, align, widths, caption, named, total, bars, continued, languages=languages)
            )

    def table_of(self, spec: TableSpec) -> None:
        """A table that is described already. Where its title was drawn above, with its chart, that is its caption."""
        title, self._title = self._title, None
        caption = spec.caption or ("" if title else spec.continued)
        tables.write(self._flow, replace(spec, caption=caption, title=title))

    def tables_beside(self, left: TableSpec, right: TableSpec) -> None:
        """Two small tables side by side (see `height_beside`). Raises ValueError where they are higher than a page."""
        tables.write_beside(self._flow, left, right)

    def height_beside(self, left: TableSpec, right: TableSpec) -> float:
        """The room that two tables take side by side, in points."""
        return tables.height_beside(self._flow, left, right)

    def figure(
        self, draw: Draw, width: float, height: float, alt: str, caption: str = "", of_table: bool = False
    ) -> None:
        """A drawing of the given size; `alt` says in words what it shows. Text in it is drawn with `canvas.text`. The
        caption of a drawing `of_table` is that of the table that follows.
        """
        title = self.canvas.apart("Caption") if of_table and caption else None
        drawings.figure(self._flow, draw, (width, height), alt, caption, title)
        self._title = title or self._title

    def lines_to_write(self, *labels: str, count: int = 1) -> None:
        """Lines to write on, side by side, each with its label below; `count` lines under each other."""
        forms.lines_to_write(self._flow, labels, count)

    def tick_boxes(self, options: Sequence[Inline], columns: int = 1) -> None:
        """Boxes to tick, each with its text."""
        forms.tick_boxes(self._flow, options, columns)

    def signatures(self, *labels: str, note: str = "") -> None:
        """Places to sign, side by side: "Ort, Datum", "Unterschrift"."""
        forms.signatures(self._flow, labels, note)

    def space(self, height: float) -> None:
        """White space, in points; none at the top of a page."""
        self._page.skip(height)

    def line(self) -> None:
        """A thin rule over the whole width."""
        self._page.need(8)
        rule(self.canvas, self._page.left, self._page.right, self._page.y - 4, style.RULE, 0.4)
        self._page.y -= 10

    def cut(self) -> None:
        """A dashed line from edge to edge, along which the page is cut or torn."""
        self._page.need(12)
        self.canvas.setDash([4, 3])
        rule(self.canvas, 0, self._page.width, self._page.y - 4, style.STRONG_RULE, 0.6)
        self.canvas.setDash([])
        self._page.y -= 12

    def keep(self, height: float) -> None:
        """Go on to a new page unless `height` points are left, so that what follows stays together."""
        self._page.keep(height)

    def page_break(self, size: float | None = None) -> None:
        """Go on at the top of a new page, unless this one is still empty; in another `size`, as it was given at the beginning."""
        if not self._page.at_top:
            self._page.turn()
        if size is not None:
            self._page.resize(size)

    def finish(self) -> bytes:
        """The finished file. Raises ValueError where the table of contents announces headings that were not written."""
        self._complete()
        return self.canvas.finish()

    def close(self) -> None:
        """The end of this paper in a file that goes on: what follows begins on a new page. Raises like `finish`."""
        self._complete()
        self.canvas.showPage()

    def _complete(self) -> None:
        if self._announced:
            raise ValueError("the table of contents announces other headings")
        if self._title:
            raise ValueError("a drawing has the title of a table that did not follow")
        self._page.close()
