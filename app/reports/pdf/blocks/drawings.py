"""Drawings with words for those who can't see them, and key figures side by side."""

from collections.abc import Callable, Sequence

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.elements import Element, attributes
from app.reports.pdf.looks import LOOKS
from app.reports.pdf.style import MM
from app.reports.pdf.text import Line

Draw = Callable[[TaggedCanvas, float, float], None]
"""Draws with the canvas; gets the canvas and the lower left corner of the drawing."""

_VALUE = 20.0
_MOST_LINES = 10
"""Of the label and of the note of a key figure."""
_LABEL, _NOTE = 8.5, 8.0
_LABEL_LEADING, _NOTE_LEADING = 11 / 8.5, 10.5 / 8


def figure(
    flow: Flow, draw: Draw, size: tuple[float, float], alt: str, caption: str, title: Element | None = None
) -> None:
    """A drawing of the given size with its caption above, which is drawn into `title` if that is given. Raises ValueError
    without words or where it fits on no page.
    """
    page = flow.page
    width, height = size
    look = page.look(LOOKS["caption"])
    if not alt:
        raise ValueError("a drawing needs words for those who can't see it")
    if height > page.top - page.bottom - 2 * look.leading or width > page.measure + 0.01:
        raise ValueError("a drawing must fit on a page")
    setting = flow.set(caption, look, page.measure)
    lines = len(setting.lines) if caption else 0
    page.need(height + lines * look.leading + 8)
    if caption:
        flow.write(setting, look, title or Element("P", page.canvas.element))
    if height > page.room:
        page.turn()
        page.need(0)
    left, bottom = page.left, page.y - height
    box = (left, bottom, left + width, bottom + height)
    with page.canvas.struct("Figure", attributes(alt=alt, bbox=box)), page.canvas.content():
        page.canvas.saveState()
        draw(page.canvas, left, bottom)
        page.canvas.restoreState()
    page.y = bottom - 10


Figures = Sequence[tuple[str, str, str]]
"""Label, value and note of key figures, for instance ("Besuche", "412", "Vorjahr 380")."""


def key_figures(flow: Flow, figures: Figures) -> None:
    """Key figures, up to four in a row; two in large print."""
    if not figures:
        return
    page = flow.page
    most = 4 if page.scale == 1 else 2
    with page.canvas.struct("L", "/A<</O/List/ListNumbering/None>>"):
        for start in range(0, len(figures), most):
            _row(flow, figures[start : start + most], min(len(figures), most))
    page.y -= 6


def _row(flow: Flow, figures: Figures, per_row: int) -> None:
    page, scale = flow.page, flow.page.scale
    gap = 4 * MM
    width = (page.measure - gap * (per_row - 1)) / per_row
    inner = width - 6 * MM
    cells = [
        (
            typeset.within(label, "regular", _LABEL * scale, inner, _MOST_LINES, scale),
            typeset.fit(value[:_MOST_LETTERS], "semibold", _VALUE * scale, inner, 9 * scale),
            typeset.within(note, "regular", _NOTE * scale, inner, _MOST_LINES, scale) if note else ([], _NOTE),
        )
        for label, value, note in figures
    ]
    label_height = max(len(lines) * size * _LABEL_LEADING for (lines, size), _, _ in cells)
    value_height = max(*(len(lines) * size * 1.2 for _, (lines, size), _ in cells), _VALUE * scale * 1.2)
    note_height = max(len(lines) * size * _NOTE_LEADING for _, _, (lines, size) in cells)
    height = label_height + value_height + note_height + 14
    page.need(height)
    top = page.y
    for index, (label, value, note) in enumerate(cells):
        left = page.left + index * (width + gap)
        page.canvas.setFillColor(style.TINT)
        page.canvas.rect(left, top - height, width, height, stroke=0, fill=1)
        with page.canvas.struct("LI"), page.canvas.struct("LBody"), page.canvas.content():
            x = left + 3 * MM
            _lines(page.canvas, label, x, top - 5.5, _LABEL_LEADING, style.QUIET)
            _lines(page.canvas, value, x, top - label_height - 5, 1.2, style.ACCENT)
            _lines(page.canvas, note, x, top - label_height - value_height - 6, _NOTE_LEADING, style.QUIET)
    page.y = top - height - 8


_MOST_LETTERS = 120
"""Of the value of a key figure; a longer one is no figure."""


def _lines(
    canvas: TaggedCanvas, text: tuple[Sequence[Line], float], x: float, top: float, leading: float, color: Color
) -> None:
    """Lines below `top` in their size, with a leading that is a multiple of it."""
    lines, size = text
    y = top - size
    for line in lines:
        canvas.draw_line(x, y, line, size, color)
        y -= size * leading
