"""The page around the content of a flowing paper: margins, header, footer, filing marks, and the place to write next."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab.lib.colors import Color

from app.common.cancelling import current
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import FOOTER, HEADER, TaggedCanvas
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


@dataclass(frozen=True)
class Frame:
    """What stands around the content of every page: municipality, title and logo above, the date below."""

    left: str = ""
    title: str = ""
    date: str = ""
    logo: Logo | None = None


class Page:
    """Where the next block goes, from top to bottom; a new page begins when a block asks for more room than is left.

    `scale` enlarges all text (large print).
    """

    def __init__(self, canvas: TaggedCanvas, size: tuple[float, float], frame: Frame, scale: float = 1) -> None:
        self.canvas = canvas
        self.scale = scale
        self.width, self.height = size
        self.left = style.FILING_MARGIN
        self.right = self.width - style.MARGIN
        self.bottom = style.MARGIN
        self._frame = frame
        self.y = self.top
        self.foot = Foot(canvas, LOOKS["foot"].times(scale), self.top - self.bottom)
        self._frame_drawn = False

    def look(self, look: Look) -> Look:
        """A look in the size of this paper."""
        return look.times(self.scale)

    @property
    def top(self) -> float:
        """Highest place of the content."""
        return self.height - TOP - (style.SMALL_LEADING * self.scale - style.SMALL_LEADING)

    @property
    def measure(self) -> float:
        """Width of the content."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """What is left above the notes and the bottom margin."""
        return self.y - self.bottom - self.foot.height

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y >= self.top

    def need(self, height: float) -> None:
        """Go on to the next page unless `height` is left, or this page is empty anyway."""
        if height > self.room and not self.at_top:
            self.turn()
        self._draw_frame()

    def skip(self, height: float) -> None:
        """White space before a block, except at the top of a page."""
        if not self.at_top:
            self.y -= height

    def turn(self) -> None:
        """End this page, even if it is empty."""
        self._end()
        self._begin()

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

    def _draw_header(self) -> None:
        canvas, size = self.canvas, style.SMALL * self.scale
        with canvas.artifact(HEADER):
            y = self.height - HEADER_Y
            gap = 6 * MM
            right = draw_logo(canvas, self._frame.logo, self.right, self.height)
            line = typeset.ellipsis(self._frame.title, "regular", size, (right - self.left) * 0.48)
            width = line.width * size / 1000
            canvas.draw_line(right - width, y, line, size, style.QUIET)
            self._cut(self.left, y, self._frame.left, right - width - gap - self.left, style.QUIET)
            rule(canvas, self.left, self.right, y - 5 * self.scale, style.RULE, 0.4)

    def _draw_footer(self) -> None:
        with self.canvas.artifact(FOOTER):
            self._cut(self.left, FOOTER_Y, self._frame.date, self.measure * 0.7, style.QUIET)
            size = style.SMALL * self.scale
            self.canvas.page_of_pages(self.right, FOOTER_Y, size=size, color=style.QUIET)

    def _cut(self, x: float, y: float, text: str, width: float, color: Color) -> None:
        size = style.SMALL * self.scale
        line = typeset.ellipsis(text, "regular", size, width)
        self.canvas.draw_line(x, y, line, size, color)


def draw_logo(canvas: TaggedCanvas, logo: Logo | None, right: float, height: float) -> float:
    """The logo in its place on a page this high, up to the margin `right`; gives the right end of what stands beside it."""
    if logo is None:
        return right
    logo_width, logo_height = logo.size_within(LOGO_WIDTH, LOGO_HEIGHT)
    canvas.picture(logo, right - logo_width, height - LOGO_TOP - logo_height, logo_width, logo_height)
    return right - logo_width - 5 * MM


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
