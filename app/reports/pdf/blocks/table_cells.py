"""Cells of a table: their lines in the columns, and those that are not drawn to their end yet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.reports.pdf.blocks.columns import Columns
from app.reports.pdf.blocks.flow import Flow, Spans
from app.reports.pdf.blocks.grid import Placed
from app.reports.pdf.canvas import Align
from app.reports.pdf.elements import Element
from app.reports.pdf.looks import Look
from app.reports.pdf.text import Line

PAD = 3.0


@dataclass(eq=False)
class OpenCell:
    """A cell whose lines are not all drawn yet; `top` is its upper edge on this page, None before and after it is drawn."""

    placed: Placed
    spans: Spans
    element: Element
    look: Look
    lines: list[Line]
    top: float | None = None
    begun: bool = False
    several: bool = field(init=False)

    def __post_init__(self) -> None:
        self.several = len(self.lines) > 1

    def begin(self, y: float) -> None:
        """The cell has its upper edge here."""
        self.top, self.begun = y, True


class CellLines:
    """Draws lines in the columns of a table."""

    def __init__(self, flow: Flow, cols: Columns) -> None:
        self.cols = cols
        self.pad = PAD * flow.page.scale
        self._canvas = flow.page.canvas

    def draw(self, lines: Sequence[Line], look: Look, placed: Placed, top: float) -> None:
        """Lines from the upper edge of their cell down."""
        left, width = self.cols.span(placed.columns)
        align = self.align(placed)
        y = top - self.pad - look.size * 0.95
        for line in lines:
            slack = width - line.width * look.size / 1000
            shift = {"left": 0.0, "right": slack, "center": slack / 2}[align]
            self._canvas.draw_line(left + shift, y, line, look.size, look.color)
            y -= look.leading

    def align(self, placed: Placed) -> Align:
        """A cell over several columns of numbers stands in their middle."""
        own = {self.cols.align[column] for column in placed.columns}
        if placed.cell.across == 1 or own == {"left"}:
            return self.cols.align[placed.column]
        return "center"
