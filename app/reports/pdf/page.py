"""The page around the content of a flowing paper: margins, header, footer, filing marks, and the place to write next."""

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.style import MM

HEADER_Y = 15 * MM
FOOTER_Y = 12 * MM
TOP = 26 * MM


class Page:
    """Where the next block goes, from top to bottom; a new page begins when a block asks for more room than is left."""

    def __init__(self, canvas: TaggedCanvas, size: tuple[float, float], header: tuple[str, str], footer: str) -> None:
        self.canvas = canvas
        self.width, self.height = size
        self.left = style.FILING_MARGIN
        self.right = self.width - style.MARGIN
        self.bottom = style.MARGIN
        self._header, self._footer = header, footer
        self.y = self.top
        self._frame_drawn = False

    @property
    def top(self) -> float:
        """Highest place of the content."""
        return self.height - TOP

    @property
    def measure(self) -> float:
        """Width of the content."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """What is left above the bottom margin."""
        return self.y - self.bottom

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
        self._draw_frame()
        self.canvas.showPage()
        self.y = self.top
        self._frame_drawn = False

    def close(self) -> None:
        """Complete the last page."""
        self._draw_frame()

    def _draw_frame(self) -> None:
        if self._frame_drawn:
            return
        self._frame_drawn = True
        canvas = self.canvas
        with canvas.artifact("/Type/Pagination/Subtype/Header"):
            y = self.height - HEADER_Y
            left, right = self._header
            half = self.measure * 0.48
            self._cut(self.left, y, left, half, style.QUIET)
            line = typeset.ellipsis(right, "regular", style.SMALL, half)
            canvas.draw_line(self.right - line.width * style.SMALL / 1000, y, line, style.SMALL, style.QUIET)
            rule(canvas, self.left, self.right, y - 5, style.RULE, 0.4)
        with canvas.artifact("/Type/Pagination/Subtype/Footer"):
            self._cut(self.left, FOOTER_Y, self._footer, self.measure * 0.7, style.QUIET)
            canvas.page_of_pages(self.right, FOOTER_Y, size=style.SMALL, color=style.QUIET)
        hole_marks(canvas, self.width, self.height)

    def _cut(self, x: float, y: float, text: str, width: float, color: Color) -> None:
        line = typeset.ellipsis(text, "regular", style.SMALL, width)
        self.canvas.draw_line(x, y, line, style.SMALL, color)


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
