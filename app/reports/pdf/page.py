"""The page around the content of a flowing paper: margins, header, footer, filing marks, and the place to write next."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from reportlab.lib.colors import Color

from app.common.cancelling import current
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import FOOTER, HEADER, PAGE_WORDS, TaggedCanvas
from app.reports.pdf.logo import Logo
from app.reports.pdf.looks import LOOKS, Look
from app.reports.pdf.notes import Foot
from app.reports.pdf.style import MM

HEADER_Y = 15 * MM
FOOTER_Y = 12 * MM
TOP = 26 * MM


LOGO_TOP = 6 * MM
LOGO_WIDTH, LOGO_HEIGHT = 50 * MM, 10.5 * MM
"""The place of the logo on every paper: its upper right corner stands at the right margin, this far from the upper edge."""
_BESIDE_LOGO = 5 * MM
_LONGEST_HEAD = 500
_MOST_HEAD_LINES, _MOST_LARGE_HEAD_LINES = 2, 6
_MOST_LINES_OF_A_DATE = 4
_MOST_EVER = 26
"""Lines of a running head in large print: a third of the page."""
_GAP = 6 * MM
_EDGE = 8 * MM
"""White above the running head."""


@dataclass(frozen=True)
class Frame:
    """What stands around the content of every page: municipality, title and logo above, the date and its number below.

    `when` stands beside the title and is never shortened.
    """

    left: str = ""
    title: str = ""
    date: str = ""
    logo: Logo | None = None
    page: str = PAGE_WORDS
    when: str = ""


Head = tuple[list[typeset.Line], float]
"""Lines and their size."""


def running_head(title: str, when: str, size: float, width: float, most: int, scale: float = 1) -> Head:
    """A title with its date and time on one line, or below each other. A title of more than `most` lines is cut visibly, in
    large print set smaller; the date is whole always.
    """
    whole = " · ".join(part for part in (title, when) if part)
    if not when or typeset.measure(whole[:_LONGEST_HEAD], "regular", size) <= width:
        return typeset.within(whole, "regular", size, width, most, scale, _MOST_EVER)
    if not title:
        return typeset.at_most(when, "regular", size, width, _MOST_LINES_OF_A_DATE), size
    lines, size = typeset.within(title, "regular", size, width, most, scale, _MOST_EVER)
    return [*lines, *typeset.at_most(when, "regular", size, width, _MOST_LINES_OF_A_DATE)], size


@dataclass(frozen=True)
class Waiting:
    """A heading that is not written yet: the height it takes and how it is written."""

    height: float
    write: Callable[[], None]


class Page:
    """Where the next block goes, from top to bottom; a new page begins when a block asks for more room than is left.

    `scale` enlarges all text (large print).
    """

    def __init__(self, canvas: TaggedCanvas, size: tuple[float, float], frame: Frame, scale: float = 1) -> None:
        self.canvas = canvas
        self.width, self.height = size
        self.left = style.FILING_MARGIN
        self.right = self.width - style.MARGIN
        self.bottom = style.MARGIN
        self._frame = frame
        self.resize(scale)
        self._frame_drawn = False
        self._waiting: list[Waiting] = []
        self._waiting_space = 0.0

    def resize(self, scale: float) -> None:
        """Another size for all that follows, on a page that is still empty."""
        self.scale = scale
        self._head = self._set_head()
        self.y = self.top
        self.foot = Foot(self.canvas, LOOKS["foot"].times(scale), self.top - self.bottom)

    def look(self, look: Look) -> Look:
        """A look in the size of this paper."""
        return look.times(self.scale)

    @property
    def top(self) -> float:
        """Highest place of the content."""
        return self._head_y - (TOP - HEADER_Y) - (style.SMALL_LEADING * self.scale - style.SMALL_LEADING)

    @property
    def measure(self) -> float:
        """Width of the content."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """What is left above the notes and the bottom margin."""
        return self.y - self.bottom - self.foot.height

    @property
    def room_for_more(self) -> float:
        """The same, less what headings take that wait for the next block."""
        return self.room - self._height_of_waiting()

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y >= self.top and not self._waiting

    def wait(self, heading: "Waiting") -> None:
        """Let a heading wait for what follows, so that both stand on one page."""
        self._waiting.append(heading)

    def need(self, height: float) -> None:
        """Go on to the next page unless `height` is left, or this page is empty anyway; headings that wait stand before it."""
        self.keep(height)
        if self._write_waiting() and height <= self.top - self.bottom:
            self.keep(height)
        self._draw_frame()

    def keep(self, height: float) -> None:
        """The same, but headings go on waiting."""
        if self._height_of_waiting() + height > self.room and self.y < self.top:
            self._turn()

    def skip(self, height: float) -> None:
        """White space before a block, except at the top of a page."""
        if self._waiting:
            self._waiting_space += height
        elif not self.at_top:
            self.y -= height

    def _height_of_waiting(self) -> float:
        return sum(heading.height for heading in self._waiting) + self._waiting_space

    def _write_waiting(self) -> bool:
        """Whether white space was asked for behind them, which may leave less than is needed."""
        if not self._waiting:
            return False
        waiting, self._waiting = self._waiting, []
        space, self._waiting_space = self._waiting_space, 0.0
        for heading in waiting:
            heading.write()
        self.skip(space)
        return space > 0

    def turn(self) -> None:
        """End this page, even if it is empty."""
        self._settle()
        self._turn()

    def _turn(self) -> None:
        self._end()
        self._begin()

    def _settle(self) -> None:
        """Write headings that wait; white space that reaches below the page is no reason for another one."""
        self.need(min(self.room, 0))

    @contextmanager
    def between(self, left: float, right: float) -> Iterator[None]:
        """What is written stands between these edges; it has to end on this page."""
        whole = self.left, self.right
        self.left, self.right = left, right
        try:
            yield
        finally:
            self.left, self.right = whole

    def close(self) -> None:
        """Complete the last page; notes that are longer than it go on behind it."""
        self._settle()
        self._end()
        while not self.foot.empty:
            self._begin()
            self._end()

    def _begin(self) -> None:
        current().demand()
        self.canvas.showPage()
        self.y = self.top
        self._frame_drawn = False

    def _end(self) -> None:
        self._draw_frame()
        self.foot.draw(self.left, self.right, self.bottom)

    def _draw_frame(self) -> None:
        if self._frame_drawn:
            return
        self._frame_drawn = True
        self._draw_header()
        self._draw_footer()
        self._draw_marks()

    def _draw_marks(self) -> None:
        hole_marks(self.canvas, self.width, self.height)

    def entitle(self, title: str, when: str = "") -> None:
        """Another title in the running head of the pages that follow."""
        self._frame = replace(self._frame, title=title, when=when)
        self._head = self._set_head()

    def _set_head(self) -> tuple[Head, Head]:
        """What stands above the content at the left and at the right."""
        frame, size = self._frame, style.SMALL * self.scale
        most = _MOST_HEAD_LINES if self.scale == 1 else _MOST_LARGE_HEAD_LINES
        title = running_head(frame.title, frame.when, size, (self.measure - self._logo_width) * 0.48, most, self.scale)
        room = self.measure - _widest(*title) - _GAP - self._logo_width
        return typeset.within(frame.left, "regular", size, room, most, self.scale, _MOST_EVER), title

    @property
    def _head_y(self) -> float:
        """The base line of the last line of the running head."""
        needed = _EDGE + max(len(lines) * size for lines, size in self._head) * style.SMALL_LEADING / style.SMALL
        return self.height - max(HEADER_Y, needed)

    @property
    def _logo_width(self) -> float:
        logo = self._frame.logo
        return logo.size_within(LOGO_WIDTH, LOGO_HEIGHT)[0] + _BESIDE_LOGO if logo else 0

    def _draw_header(self) -> None:
        left, right = self._head
        y = self._head_y
        with self.canvas.artifact(HEADER):
            edge = draw_logo(self.canvas, self._frame.logo, self.right, self.height)
            self._lines_up_to(edge, y, *right, right=True)
            self._lines_up_to(self.left, y, *left)
            rule(self.canvas, self.left, self.right, y - 5 * self.scale, style.RULE, 0.4)

    @cached_property
    def _date(self) -> Head:
        return typeset.within(self._frame.date, "regular", style.SMALL * self.scale, self.measure * 0.7, 2, self.scale)

    def _draw_footer(self) -> None:
        with self.canvas.artifact(FOOTER):
            self._lines_up_to(self.left, FOOTER_Y, *self._date)
            self.canvas.page_of_pages(self.right, FOOTER_Y, self._frame.page, style.SMALL * self.scale, style.QUIET)

    def _lines_up_to(self, x: float, y: float, lines: Sequence[typeset.Line], size: float, right: bool = False) -> None:
        """Quiet lines of which the last stands on `y`."""
        y += (len(lines) - 1) * style.SMALL_LEADING * size / style.SMALL
        for line in lines:
            self.canvas.draw_line(x - line.width * size / 1000 * right, y, line, size, style.QUIET)
            y -= style.SMALL_LEADING * size / style.SMALL


def _widest(lines: Sequence[typeset.Line], size: float) -> float:
    return max(line.width for line in lines) * size / 1000


def draw_logo(canvas: TaggedCanvas, logo: Logo | None, right: float, height: float) -> float:
    """The logo in its place on a page this high, up to the margin `right`; gives the right end of what stands beside it."""
    if logo is None:
        return right
    logo_width, logo_height = logo.size_within(LOGO_WIDTH, LOGO_HEIGHT)
    canvas.picture(logo, right - logo_width, height - LOGO_TOP - logo_height, logo_width, logo_height)
    return right - logo_width - _BESIDE_LOGO


def rule(canvas: TaggedCanvas, left: float, right: float, y: float, color: Color, thickness: float) -> None:
    """A thin horizontal line."""
    canvas.setStrokeColor(color)
    canvas.setLineWidth(thickness)
    canvas.line(left, y, right, y)


def hole_marks(canvas: TaggedCanvas, width: float, height: float) -> None:
    """Two ticks at the filing edge that say where the holes go: left in portrait, top in landscape (ISO 838)."""
    canvas.setStrokeColor(style.RULE)
    canvas.setLineWidth(0.4)
    near, far = 3 * MM, 6 * MM
    middle = max(width, height) / 2
    for offset in (-style.HOLE_DISTANCE, style.HOLE_DISTANCE):
        at = middle + offset
        if height >= width:
            canvas.line(near, at, far, at)
        else:
            canvas.line(at, height - near, at, height - far)
