"""The head of a table."""

from collections.abc import Sequence

from app.reports.pdf import style
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.blocks.grid import Placed
from app.reports.pdf.blocks.table_cells import CellLines
from app.reports.pdf.canvas import REPEATED
from app.reports.pdf.elements import Element, attributes
from app.reports.pdf.looks import LOOKS, Look
from app.reports.pdf.page import rule
from app.reports.pdf.text import Line

HEAD = Look(8, 10.5, "semibold", style.QUIET)
_LONGEST_TITLE = 300
"""Letters of a title that are said again on every page."""
_MOST_OF_PAGE = 0.2


class TableHead:
    """Titles of the columns, in rows, and with `continued` what stands above them on every further page."""

    def __init__(self, flow: Flow, rows: Sequence[Sequence[Placed]], cells: CellLines, continued: str) -> None:
        self._flow, self._page, self._canvas = flow, flow.page, flow.page.canvas
        self._rows, self._cells, self._continued = rows, cells, continued
        self._pad = cells.pad
        self._heights = self._measured()

    def __bool__(self) -> bool:
        return bool(self._rows)

    @property
    def height(self) -> float:
        """Height of all rows of the head."""
        return sum(self._heights)

    def draw_again(self) -> None:
        """Title and head on a further page: artifacts, for the tags have said them already."""
        if self._continued:
            self._draw_title_again()
        if self._rows:
            self.draw(tagged=False)

    def _measured(self) -> list[float]:
        """The height of each row of the head; a cell over several rows makes the last of them high enough."""
        look = self._page.look(HEAD)
        heights: list[float] = []
        for number in range(len(self._rows)):
            height = look.leading + 2 * self._pad
            for placed in (placed for row in self._rows[: number + 1] for placed in row if placed.last_row == number):
                lines = self._flow.set(placed.cell.text, look, self._cells.cols.span(placed.columns)[1]).lines
                height = max(height, len(lines) * look.leading + 2 * self._pad - sum(heights[placed.row :]))
            heights.append(height)
        return heights

    def draw(self, tagged: bool) -> None:
        """The head: content the first time, an artifact when repeated on another page."""
        page, look = self._page, self._page.look(HEAD)
        y = page.y
        for row, height in zip(self._rows, self._heights, strict=True):
            element = Element("TR", self._canvas.element) if tagged else None
            for placed in row:
                lines = self._flow.set(placed.cell.text, look, self._cells.cols.span(placed.columns)[1]).lines
                marks = attributes(scope="Column", spans=(placed.cell.across, placed.cell.down))
                cell = Element("TH", element, marks) if element else None
                bottom = y - sum(self._heights[placed.row : placed.last_row + 1])
                self._draw_title(placed, lines, look, (y, bottom), cell)
            y -= height
        page.y = y
        rule(self._canvas, page.left, page.right, page.y, style.STRONG_RULE, 0.8)

    def _draw_title(
        self, placed: Placed, lines: Sequence[Line], look: Look, edges: tuple[float, float], element: Element | None
    ) -> None:
        """A title stands at the bottom of its cell; one over several columns has a rule below."""
        top, bottom = edges
        y = min(top, bottom + len(lines) * look.leading + 2 * self._pad)
        left, width = self._cells.cols.span(placed.columns)
        if element is None:
            with self._canvas.artifact(REPEATED):
                self._cells.draw(lines, look, placed, y)
        elif any(line.runs for line in lines):
            with self._canvas.inside(element), self._canvas.content():
                self._cells.draw(lines, look, placed, y)
        if placed.cell.across > 1:
            rule(self._canvas, left, left + width, bottom, style.RULE, 0.5)

    def _draw_title_again(self) -> None:
        """What the table is called, and that it goes on: an artifact, for the tags have said it already."""
        page, look = self._page, self._page.look(LOOKS["caption"])
        title = self._title_again(look)
        with self._canvas.artifact(REPEATED):
            for line in self._flow.measured(f"{title} (Fortsetzung)".strip(), look, page.measure):
                self._canvas.draw_line(page.left, page.y - look.size, line, look.size, look.color)
                page.y -= look.leading
        page.y -= look.after

    def _title_again(self, look: Look) -> str:
        """Of a very long title only the beginning; nothing of it in large print, which cuts no text."""
        if self._page.scale == 1:
            return (
                self._continued if len(self._continued) <= _LONGEST_TITLE else f"{self._continued[:_LONGEST_TITLE]} …"
            )
        most = (self._page.top - self._page.bottom) * _MOST_OF_PAGE / look.leading
        return self._continued if len(self._flow.measured(self._continued, look, self._page.measure)) <= most else ""
