"""Sheets of equal places, filled one after the other; a sheet that was begun goes on where it ended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from app.common.progress import Progress
from app.common.sentences import Sentence
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.sheets.formats import LabelFormat
from app.reports.pdf.style import MM
from app.reports.pdf.text import Line

_UNPRINTABLE = 5 * MM
"""What printers leave white at the edges of a sheet."""
_PAD = 3.5 * MM


@dataclass(frozen=True)
class LabelArea:
    """The inside of a label in points, from its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.y + self.height


def label_areas(
    canvas: TaggedCanvas, form: LabelFormat, count: int, first: int, outlines: bool, progress: Progress
) -> Iterator[LabelArea]:
    """As many places as there are things to print, the first at position `first` (from 1) of its sheet; new sheets begin by
    themselves. `outlines` draws the edges, for a trial on plain paper.
    """
    begin = max(first - 1, 0) % form.count
    for number in range(count):
        index = begin + number
        if number and index % form.count == 0:
            canvas.showPage()
        progress(number, count, Sentence("Etiketten"))
        edges = _edges(form, index)
        if outlines:
            canvas.setStrokeColor(style.RULE)
            canvas.setLineWidth(0.3)
            canvas.rect(edges.x, edges.y, edges.width, edges.height)
        yield _inside(edges)


def _edges(form: LabelFormat, index: int) -> LabelArea:
    left, top = form.corner(index)
    height = form.height * MM
    return LabelArea(left * MM, style.A4[1] - top * MM - height, form.width * MM, height)


def _inside(edges: LabelArea) -> LabelArea:
    pad_x, pad_y = min(_PAD, edges.width * 0.08), min(_PAD, edges.height * 0.08)
    left = max(edges.x + pad_x, _UNPRINTABLE)
    right = min(edges.x + edges.width - pad_x, style.A4[0] - _UNPRINTABLE)
    bottom = max(edges.y + pad_y, _UNPRINTABLE)
    top = min(edges.top - pad_y, style.A4[1] - _UNPRINTABLE)
    return LabelArea(left, bottom, right - left, top - bottom)


def fitted(
    texts: Sequence[str], width: float, room: float, sizes: tuple[float, float, float], usual: float | None = None
) -> tuple[list[Line], float]:
    """The lines of an address in the largest size in which they fit, long ones broken; at the smallest size, what is too much
    ends with an ellipsis. `sizes`: largest, smallest, line distance as a multiple of the size. Larger than `usual` only
    where no line breaks.
    """
    size, smallest, leading = sizes
    while usual and size > usual:
        whole = [line for text in texts for line in typeset.at_most(text, "regular", size, width, 2)]
        if len(whole) == len(texts) and len(whole) * size * leading <= room:
            return whole, size
        size = max(size - 0.5, usual)
    while True:
        most = max(int(room / (size * leading)), 1)
        lines = [line for text in texts for line in typeset.at_most(text, "regular", size, width, most + 1)]
        if len(lines) <= most:
            return lines, size
        if size <= smallest:
            rest = " · ".join(texts[most - 1 :])
            shown = [typeset.ellipsis(text, "regular", size, width) for text in (*texts[: most - 1], rest)]
            return shown, size
        size -= 0.5


def draw_block(
    canvas: TaggedCanvas,
    lines: Sequence[Line],
    at: tuple[float, float],
    width: float,
    size: float,
    leading: float,
    color: Color = style.INK,
) -> None:
    """Lines as one paragraph from the base line `at` down, `leading` times the size apart; at the right edge where all of them
    run from right to left. Nothing for none.
    """
    if not lines:
        return
    x, y = at
    right = all(line.base % 2 for line in lines)
    with canvas.struct("P"), canvas.content():
        for line in lines:
            canvas.draw_line(x + (width - line.width * size / 1000) * right, y, line, size, color)
            y -= size * leading
