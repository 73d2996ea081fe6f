"""What somebody writes on: lines with a label, boxes to tick, places to sign."""

from collections.abc import Sequence

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.blocks.inline import Inline, Setting
from app.reports.pdf.elements import Element, attributes
from app.reports.pdf.looks import LOOKS
from app.reports.pdf.page import rule
from app.reports.pdf.style import MM

LINE_HEIGHT = 9 * MM
"""Room to write by hand."""
_BOX = 3.6 * MM
_GAP = 6 * MM
_LINE = 0.7
_LABEL = 8.5
_MOST_LABEL_LINES = 10
_BLANK, _EMPTY_BOX = " …", "☐"
"""What is read out and copied for a line to write on and for a box."""


def lines_to_write(flow: Flow, labels: Sequence[str], count: int = 1) -> None:
    """Labelled lines side by side, each with a small label below; with one label, `count` lines under each other."""
    page, canvas = flow.page, flow.page.canvas
    size = _LABEL * page.scale
    width = (page.measure - _GAP * (len(labels) - 1)) / len(labels)
    set_labels = [typeset.within(label, "regular", size, width, _MOST_LABEL_LINES, page.scale) for label in labels]
    below = max(len(lines) * smaller for lines, smaller in set_labels) * 1.3 + 3
    height = LINE_HEIGHT * count + below
    page.need(height)
    top = page.y
    for index, (lines, size) in enumerate(set_labels):
        left = page.left + index * (width + _GAP)
        with canvas.struct("P"):
            with canvas.content():
                y = top - LINE_HEIGHT * count - size - 1.5
                for line in lines:
                    x = left + width - line.width * size / 1000 if line.base % 2 else left
                    canvas.draw_line(x, y, line, size, style.QUIET)
                    y -= size * 1.3
            with canvas.struct("Span", attributes(spoken=_BLANK)), canvas.content():
                for number in range(count):
                    rule(canvas, left, left + width, top - LINE_HEIGHT * (number + 1), style.STRONG_RULE, _LINE)
    page.y = top - height - 8


def tick_boxes(flow: Flow, options: Sequence[Inline], columns: int = 1) -> None:
    """Boxes to tick, each with its text; never ticked beforehand."""
    page, canvas = flow.page, flow.page.canvas
    look = page.look(LOOKS["body"])
    box = _BOX * page.scale
    width = (page.measure - _GAP * (columns - 1)) / columns
    indent = box + 3 * MM
    with canvas.struct("L", "/A<</O/List/ListNumbering/None>>"):
        for start in range(0, len(options), columns):
            row = [flow.set(text, look, width - indent) for text in options[start : start + columns]]
            if columns == 1:
                page.need(min(len(row[0].lines), 2) * look.leading)
            else:
                page.need(max(len(setting.lines) for setting in row) * look.leading)
            top, ends = page.y, []
            for column, setting in enumerate(row):
                page.y = top
                left, turned = column * (width + _GAP), setting.lines[0].base % 2
                with canvas.struct("LI"):
                    x = page.left + left + (width - box if turned else 0)
                    _box(flow, x, top - look.size + (look.size * 0.72 - box) / 2, box)
                    _text_of_box(flow, setting, left + (0 if turned else indent), width - indent)
                ends.append(page.y)
            page.y = min(ends) - 4 * page.scale
    page.y -= 2


def _text_of_box(flow: Flow, setting: Setting, left: float, width: float) -> None:
    page = flow.page
    right, page.right = page.right, page.left + left + width
    flow.write(setting, page.look(LOOKS["body"]), Element("LBody", page.canvas.element), left, after=0)
    page.right = right


def _box(flow: Flow, x: float, y: float, size: float) -> None:
    canvas = flow.page.canvas
    with canvas.struct("Lbl"), canvas.struct("Span", attributes(spoken=_EMPTY_BOX)), canvas.content():
        canvas.setStrokeColor(style.STRONG_RULE)
        canvas.setLineWidth(0.9)
        canvas.rect(x, y, size, size, stroke=1, fill=0)


def signatures(flow: Flow, labels: Sequence[str], note: str = "") -> None:
    """Places to sign side by side: high lines, what is to be written below each."""
    flow.page.need(LINE_HEIGHT * 2 + 20)
    flow.page.y -= LINE_HEIGHT * 0.6
    lines_to_write(flow, labels)
    if note:
        look = flow.page.look(LOOKS["small"])
        flow.write(flow.set(note, look, flow.page.measure), look, Element("P", flow.page.canvas.element))
