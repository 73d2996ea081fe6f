"""The table of contents: every heading with the page it stands on, and a link that leads there."""

from collections.abc import Sequence

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.canvas import ORNAMENT
from app.reports.pdf.elements import Element
from app.reports.pdf.looks import LOOKS, Look
from app.reports.pdf.text import Line

Headings = Sequence[tuple[int, str]]
"""Level and text of headings, in order."""

_INDENT = 14.0
_NUMBER_WIDTH = 28.0
_DOT = " ."
_MOST_LINES = 10


def write(flow: Flow, headings: Headings, places: Sequence[str]) -> None:
    """Entries for headings; `places` are their names, which the headings get when they are written."""
    page = flow.page
    if not headings:
        return
    least = min(level for level, _ in headings)
    with page.canvas.struct("TOC"):
        for (level, text), place in zip(headings, places, strict=True):
            depth = min(level - least, 3)
            look = page.look(LOOKS["heading4"] if depth == 0 else LOOKS["body"])
            _entry(flow, text, place, look, depth * _INDENT * page.scale)
    page.y -= 8 * page.scale


def _entry(flow: Flow, text: str, place: str, look: Look, indent: float) -> None:
    page, canvas = flow.page, flow.page.canvas
    width = page.measure - indent - _NUMBER_WIDTH * page.scale
    lines, size = typeset.within(text, look.weight, look.size, width, _MOST_LINES, page.scale)
    look = look.times(size / look.size)
    page.skip(2 * page.scale if look.weight == "semibold" else 0)
    page.need(len(lines) * look.leading)
    left, top = page.left + indent, page.y
    with canvas.struct("TOCI"), canvas.struct("Reference"):
        link = Element("Link", canvas.element)
        with canvas.inside(link), canvas.content():
            y = top - look.size
            for line in lines:
                canvas.draw_line(_left(line, look, left, width), y, line, look.size)
                y -= look.leading
            canvas.page_of(page.right, y + look.leading, place, look.size)
        box = (left, top - len(lines) * look.leading, page.right, top)
        canvas.link(link, box, f"#{place}", text)
    if not lines[-1].base % 2:
        _dots(flow, lines[-1], look, left, y + look.leading)
    page.y = top - len(lines) * look.leading


def _left(line: Line, look: Look, left: float, width: float) -> float:
    return left + width - line.width * look.size / 1000 if line.base % 2 else left


def _dots(flow: Flow, line: Line, look: Look, left: float, y: float) -> None:
    """Dots that lead the eye from the last line to the number; they end in one line under each other."""
    start = left + line.width * look.size / 1000 + 4
    room = flow.page.right - 22 * flow.page.scale - start
    size = look.size * 0.9
    count = int(room / typeset.measure(_DOT, "regular", size))
    if count > 1:
        with flow.page.canvas.artifact(ORNAMENT):
            x = flow.page.right - 20 * flow.page.scale
            flow.page.canvas.text(x, y, _DOT * count, size, color=style.RULE, align="right")
