"""Tables that flow over pages: repeated head, cells over several columns and rows, rows that never lose text."""

from collections.abc import Sequence

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.columns import GAP, Columns
from app.reports.pdf.blocks.flow import Flow, Spans
from app.reports.pdf.blocks.grid import Placed, PlainRows
from app.reports.pdf.blocks.inline import Inline
from app.reports.pdf.blocks.table_cells import CellLines, OpenCell
from app.reports.pdf.blocks.table_head import TableHead
from app.reports.pdf.canvas import Align, CellText
from app.reports.pdf.elements import Element, attributes
from app.reports.pdf.looks import Look
from app.reports.pdf.page import rule
from app.reports.pdf.text import Line

BODY = Look(9, 12)
TOTAL = Look(9, 12, "semibold")
_TOGETHER = 0.35
"""Share of a page: a higher row may break where at least half of this is left."""
_ROWS_TOGETHER = 2
"""So many rows at least stand at the foot of a page where a table begins, and at the top of that where it ends; where it
begins with a high row, that one alone."""
_LOW = 2
"""Lines of a row that needs others beside it."""
_BAR = 7.5
"""Thickness of a bar in a row."""

_SHARE: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
"""Of the white space beside a line, what stands at its left."""

Bar = tuple[float, Color, Color | None]
"""Length (0 to 1), colour and outline of a bar: decoration of a number that stands in the row."""
Bars = Sequence[Bar]


class TableWriter:
    """Writes one table onto the pages, row by row."""

    def __init__(
        self,
        flow: Flow,
        head: Sequence[Sequence[Placed]],
        cols: Columns,
        named_by: int,
        bars: Bars,
        continued: str = "",
    ) -> None:
        """`continued` is the title on every following page."""
        self._flow, self._page, self._canvas = flow, flow.page, flow.page.canvas
        self._cols, self._cells = cols, CellLines(flow, cols)
        self._head = TableHead(flow, head, self._cells, continued)
        self._named_by, self._bars = named_by, bars
        self._pad = self._cells.pad
        self._opened: list[OpenCell] = []
        self._rules: list[tuple[float, float, float]] = []
        """Thin rules below the rows of this page: left, right, height. Drawn in one go."""

    @property
    def head_height(self) -> float:
        """Height of all rows of the head."""
        return self._head.height

    def write(self, rows: Sequence[Sequence[Placed]], total: bool, languages: Sequence[Sequence[str]] = ()) -> None:
        """Head and rows inside the current Table element; with `total`, the last row is set as the sum."""
        canvas, page = self._canvas, self._page
        page.need(self.opening_height(rows))
        if self._head:
            # A table without rows has no body, and without a body it has no head (ISO 32000-1, 14.8.4.3.4).
            with canvas.inside(Element("THead", canvas.element) if rows else canvas.element):
                self._head.draw(tagged=True)
        else:
            rule(canvas, page.left, page.right, page.y, style.STRONG_RULE, 0.8)
        if rows:
            with canvas.struct("TBody"):
                for number in range(len(rows)):
                    if number == len(rows) - _ROWS_TOGETHER > 0:
                        self._keep_ending(rows, number)
                    with canvas.spoken(languages[number] if number < len(languages) else ()):
                        self._write_any(rows, number, total and number == len(rows) - 1)
            self._draw_rules()
        page.y -= 2

    def _write_any(self, rows: Sequence[Sequence[Placed]], number: int, is_total: bool) -> None:
        """A row of texts in one call where that is possible."""
        body = self._page.look(BODY)
        if isinstance(rows, PlainRows) and not (self._bars or is_total) and self._write_plain(rows.texts(number), body):
            return
        self._write_row(number, rows[number], self._page.look(TOTAL) if is_total else body, is_total)

    @property
    def _most_together(self) -> float:
        """The height up to which a row is kept together."""
        page = self._page
        return (page.top - page.bottom) * _TOGETHER

    def opening_height(self, rows: Sequence[Sequence[Placed]]) -> float:
        """The height of the head and of the first rows, none of which stands alone at the foot of a page unless they are so
        high that much of the page would stay empty.
        """
        count = _ROWS_TOGETHER if len(rows) > 2 * _ROWS_TOGETHER - 1 else len(rows)
        first = self.rows_height(rows, range(min(count, 1)))
        most = max(first, count * (_LOW * self._page.look(BODY).leading + 2 * self._pad))
        return self.head_height + min(self.rows_height(rows, range(count)), most, self._most_together)

    def rows_height(self, rows: Sequence[Sequence[Placed]], numbers: range) -> float:
        """About the height of these rows; cells over several rows take what they get."""
        return sum(self._row_height(rows, number) for number in numbers)

    def _row_height(self, rows: Sequence[Sequence[Placed]], number: int) -> float:
        look = self._page.look(BODY)
        if isinstance(rows, PlainRows):
            cells: list[tuple[Inline, float]] = list(zip(rows.texts(number), self._cols.widths, strict=True))
        else:
            single = (placed for placed in rows[number] if placed.cell.down == 1)
            cells = [(placed.cell.text, self._cols.span(placed.columns)[1]) for placed in single]
        counts = [len(self._flow.measured(text, look, width)) for text, width in cells]
        return max(counts, default=1) * look.leading + 2 * self._pad

    def _keep_ending(self, rows: Sequence[Sequence[Placed]], first: int) -> None:
        """The last rows together on the next page, unless they fit on this one: none stands alone at the top."""
        height = self.rows_height(rows, range(first, len(rows)))
        if height > self._page.room + 0.01 and height <= self._most_together and not self._opened:
            self._turn()

    def _write_plain(self, texts: Sequence[str], look: Look) -> bool:
        """A row of texts in one call, as long lists have thousands; False where it has to be written cell by cell."""
        page = self._page
        if not all(typeset.is_plain(text, self._canvas.element.language) for text in texts):
            return False
        cells = [
            typeset.lines(text, look.weight, look.size, width)
            for text, width in zip(texts, self._cols.widths, strict=True)
        ]
        if any(len(lines) > 1 and lines[0].base % 2 for lines in cells):
            return False
        height = max(map(len, cells)) * look.leading + 2 * self._pad
        if height > page.room + 0.01:
            if height > self._most_together or page.at_top:
                return False
            self._turn()
            if height > page.room + 0.01:
                return False
        y = page.y - self._pad - look.size * 0.95
        placed = [self._cell_text(lines, column, y, look) for column, lines in enumerate(cells)]
        self._canvas.row(self._canvas.element, placed, look.leading, self._named_by)
        page.y -= height
        self._rules.append((page.left, page.right, page.y))
        return True

    def _cell_text(self, lines: Sequence[Line], column: int, y: float, look: Look) -> CellText | None:
        if not any(line.runs for line in lines):
            return None
        cols = self._cols
        left, width = cols.lefts[column], cols.widths[column]
        share = _SHARE[cols.align[column]]
        return [left + share * (width - line.width * look.size / 1000) for line in lines], y, lines, look.size

    def _write_row(self, number: int, row: Sequence[Placed], look: Look, total: bool) -> None:
        with self._canvas.struct("TR"):
            new = [self._opened_cell(placed, look) for placed in row]
        self._opened += new
        ending = [cell for cell in self._opened if cell.placed.last_row == number]
        self._make_room(ending, look)
        for cell in new:
            cell.begin(self._page.y)
        if total:
            rule(self._canvas, self._page.left, self._page.right, self._page.y, style.STRONG_RULE, 0.8)
        if number < len(self._bars):
            self._draw_bar(self._bars[number], self._page.y)
        self._draw_part(ending, look)
        while any(cell.lines for cell in ending):
            self._rules.append((self._page.left, self._page.right, self._page.y))
            self._turn()
            self._draw_part(ending, look)
        self._opened = [cell for cell in self._opened if cell not in ending]
        self._rule_below()

    def _opened_cell(self, placed: Placed, look: Look) -> OpenCell:
        setting = self._flow.set(placed.cell.text, look, self._cols.span(placed.columns)[1])
        spans = (placed.cell.across, placed.cell.down)
        head = placed.cell.head or placed.column == self._named_by
        marks = attributes(scope="Row" if head else "", spans=spans)
        element = Element("TH" if head else "TD", self._canvas.element, marks)
        return OpenCell(placed, Spans(self._flow, setting, element), element, look, setting.lines)

    def _needed(self, ending: Sequence[OpenCell], look: Look) -> tuple[float, float]:
        """The height of the row: what its cells and those that end in it still want; and that of the notes they bring."""
        height = look.leading + 2 * self._pad
        notes = 0.0
        for cell in ending:
            above = cell.top - self._page.y if cell.top is not None else 0
            height = max(height, len(cell.lines) * look.leading + 2 * self._pad - above)
            notes = max(notes, cell.spans.notes_height(cell.lines))
        return height, notes

    def _make_room(self, ending: Sequence[OpenCell], look: Look) -> None:
        """The next page, unless the row fits on this one or is so high that it has to be broken anyway."""
        page = self._page
        height, notes = self._needed(ending, look)
        room = page.room - notes + 0.01
        together = height + notes <= self._most_together or room < max(4 * look.leading, self._most_together / 2)
        if height > room and together and not page.at_top:
            self._turn()

    def _turn(self) -> None:
        """The next page with the head again; cells over several rows go on there."""
        page = self._page
        for cell in self._opened:
            if cell.begun:
                self._draw_cell(cell, page.y)
        self._draw_rules()
        page.turn()
        page.need(0)
        self._head.draw_again()
        for cell in self._opened:
            if cell.begun:
                cell.top = page.y

    def _draw_part(self, ending: Sequence[OpenCell], look: Look) -> None:
        """As much of a row as fits on this page."""
        page = self._page
        height, notes = self._needed(ending, look)
        bottom = page.y - max(min(height, page.room - notes), 0)
        for cell in ending:
            self._draw_cell(cell, bottom)
        page.y = bottom

    def _draw_cell(self, cell: OpenCell, bottom: float) -> None:
        """The lines of a cell that fit above `bottom`."""
        look, top = cell.look, cell.top
        cell.top = None
        if top is None:
            return
        count = max(int((top - bottom - 2 * self._pad + 0.01) / look.leading), 0)
        part, cell.lines = cell.lines[:count], cell.lines[count:]
        if not any(line.runs for line in part):
            return
        for line in part:
            cell.spans.claim(line)
        left, width = self._cols.span(cell.placed.columns)
        if cell.spans.plain and not (cell.several and part[0].base % 2):
            with self._canvas.inside(cell.element), self._canvas.content():
                self._cells.draw(part, look, cell.placed, top)
            return
        y, self._page.y = self._page.y, top - self._pad + look.size * 0.05
        self._flow.draw(part, look, cell.spans, left, left + width, self._cells.align(cell.placed))
        self._page.y = y

    def _rule_below(self) -> None:
        """A thin rule below the row, but not through cells that go on."""
        page, cols = self._page, self._cols
        going_on = {column for cell in self._opened for column in cell.placed.columns}
        if not going_on:
            self._rules.append((page.left, page.right, page.y))
            return
        for column, (left, width) in enumerate(zip(cols.lefts, cols.widths, strict=True)):
            if column not in going_on:
                right = cols.lefts[column + 1] if column + 1 < len(cols.lefts) else left + width
                self._rules.append((left, right, page.y))

    def _draw_rules(self) -> None:
        if self._rules:
            self._canvas.setStrokeColor(style.RULE)
            self._canvas.setLineWidth(0.3)
            self._canvas.lines([(left, y, right, y) for left, right, y in self._rules])
            self._rules = []

    def _draw_bar(self, bar: Bar, top: float) -> None:
        size = self._page.look(BODY).size
        left = self._cols.lefts[0] + self._cols.widths[0] + GAP
        room = self._cols.lefts[1] - GAP - left
        length, color, outline = bar
        if length > 0:
            self._canvas.setFillColor(color)
            if outline:
                self._canvas.setStrokeColor(outline)
                self._canvas.setLineWidth(0.8)
            bottom = top - self._pad - size + (size - _BAR) / 2
            self._canvas.rect(left, bottom, length * room, _BAR, stroke=int(outline is not None), fill=1)
