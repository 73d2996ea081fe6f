"""The pages of an attendance list: margins, running head, footer, marks for the holes, and lines that go on on the next page."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import FOOTER, HEADER, TaggedCanvas
from app.reports.pdf.page import Head, hole_marks, running_head
from app.reports.pdf.style import MM
from app.reports.pdf.text.fonts import Weight

HEAD = 9.0
"""Size of the running head."""
MOST_LINES = 10
_RUNNING_LINES, _MOST_FOOT_LINES = 3, 4


class Around(NamedTuple):
    """What stands around the content: above it the name of the paper, title and time of the event; below it who invites."""

    paper: str
    title: str
    when: str
    organiser: str
    page: str


class SheetFrame:
    """The edges of the content, and what is drawn on every page."""

    def __init__(self, canvas: TaggedCanvas, size: tuple[float, float], around: Around, scale: float) -> None:
        self._canvas, self._size, self._around = canvas, size, around
        self.scale = scale
        landscape = size[0] > size[1]
        self.left = style.MARGIN if landscape else style.FILING_MARGIN
        self.right = size[0] - style.MARGIN
        self.top = size[1] - (style.FILING_MARGIN if landscape else style.MARGIN)
        self._foot = 11 * MM
        self._foot_lines, self._foot_size = typeset.within(
            around.organiser, "regular", style.SMALL * scale, self.width * 0.7, _MOST_FOOT_LINES, scale
        )
        self._foot_leading = self._foot_size * style.SMALL_LEADING / style.SMALL
        self.bottom = max(style.MARGIN, self._foot + len(self._foot_lines) * self._foot_leading + 4)

    @property
    def width(self) -> float:
        """That of the content."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """That of the page."""
        return self._size[1]

    def write(
        self,
        lines: Sequence[typeset.Line],
        y: float,
        x: float,
        size: float,
        leading: float,
        color: Color = style.INK,
        turned: bool = False,
    ) -> float:
        """Lines of the current element below `y`, on further pages where this one is full; gives the last base line. What
        runs from right to left stands at the right margin where it is to be `turned`.
        """
        rest = list(lines)
        while rest:
            if y - leading < self.bottom:
                y, _ = self.turn_page()
            count = max(int((y - self.bottom) / leading), 1)
            with self._canvas.content():
                for line in rest[:count]:
                    y -= leading
                    beside = (self.right - x - line.width * size / 1000) * (line.base % 2) * turned
                    self._canvas.draw_line(x + beside, y, line, size, color)
            rest = rest[count:]
        return y

    def over_the_width(self, text: str, weight: Weight, size: float, count: int) -> Head:
        """The text over the whole width in `count` lines if that is possible (see `typeset.within`); none for no text."""
        if not text:
            return [], size
        return typeset.within(text, weight, size, self.width, count, self.scale)

    def turn_page(self) -> tuple[float, float]:
        """The next page, with the event in its running head; gives the room for the table."""
        self._canvas.showPage()
        self.draw_marks()
        self._canvas.stamp((self, "head"), self._draw_running_head)
        lines, size = self._running
        return self.top - HEAD * self.scale - (len(lines) - 1) * 1.3 * size - 11 * self.scale, self.bottom

    @cached_property
    def _running(self) -> Head:
        """Title and date, as they stand above every further page."""
        size = HEAD * self.scale
        room = self.width - typeset.measure(f"{self._around.paper}   ", "semibold", size)
        most = _RUNNING_LINES if self.scale == 1 else MOST_LINES
        return running_head(self._around.title, self._around.when, size, room, most, self.scale)

    def _draw_running_head(self) -> None:
        lines, size = self._running
        with self._canvas.artifact(HEADER):
            y = self.top - HEAD * self.scale
            self._canvas.text(self.right, y, self._around.paper, HEAD * self.scale, "semibold", style.ACCENT, "right")
            for line in lines:
                self._canvas.draw_line(self.left, y, line, size, style.QUIET)
                y -= 1.3 * size

    def draw_marks(self) -> None:
        """Page number and marks for the holes."""
        hole_marks(self._canvas, *self._size)
        with self._canvas.artifact(FOOTER):
            y = self._foot + (len(self._foot_lines) - 1) * self._foot_leading
            for line in self._foot_lines:
                self._canvas.draw_line(self.left, y, line, self._foot_size, style.QUIET)
                y -= self._foot_leading
            self._canvas.page_of_pages(
                self.right,
                self._foot,
                self._around.page,
                size=style.SMALL * self.scale,
                color=style.QUIET,
            )
