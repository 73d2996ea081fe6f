"""Lists: with bullets, numbers or letters, one in the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.blocks.inline import Inline, Setting
from app.reports.pdf.elements import Element
from app.reports.pdf.looks import LOOKS

Marks = Literal["bullets", "numbers", "letters"]

_NUMBERING: dict[Marks, str] = {"bullets": "Disc", "numbers": "Decimal", "letters": "LowerAlpha"}
_BULLETS = ("•", "–", "·")
_INDENT = 12.0
_GAP = 5.0
_MOST_DEPTH = 6


@dataclass(frozen=True)
class Item:
    """An entry of a list with a list below it."""

    text: Inline
    below: Sequence["Inline | Item"] = ()
    marks: Marks = "bullets"


Items = Sequence[Inline | Item]


def write(flow: Flow, items: Items, marks: Marks, start: int = 1, depth: int = 0, left: float = 0) -> None:
    """A list and those within it; `start` is the first number. Nothing for no items."""
    if not items:
        return
    page = flow.page
    look = page.look(LOOKS["body"])
    labels = [_label(marks, start + index, depth) for index in range(len(items))]
    widest = max(typeset.measure(label, "regular", look.size) for label in labels)
    indent = max(_INDENT * page.scale, widest + _GAP * page.scale)
    with page.canvas.struct("L", f"/A<</O/List/ListNumbering/{_NUMBERING[marks]}>>"):
        for item, label in zip(items, labels, strict=True):
            _write_item(flow, item if isinstance(item, Item) else Item(item), label, depth, left, indent)
    if depth == 0:
        page.y -= 4 * page.scale


def _write_item(flow: Flow, item: Item, label: str, depth: int, left: float, indent: float) -> None:
    """An entry and the list below it, which is indented further up to a depth."""
    canvas = flow.page.canvas
    deeper = indent if depth < _MOST_DEPTH else 0
    with canvas.struct("LI"):
        body = _entry(flow, item.text, label, left, indent)
        if item.below:
            with canvas.inside(body):
                write(flow, item.below, item.marks, 1, depth + 1, left + deeper)


def _entry(flow: Flow, text: Inline, label: str, left: float, indent: float) -> Element:
    """One entry; its mark stands at the right of a text that runs from right to left."""
    page, canvas = flow.page, flow.page.canvas
    look = page.look(LOOKS["body"])
    setting = flow.set(text, look, page.measure - left - indent)
    page.need(min(len(setting.lines), 2) * look.leading)
    turned = setting.lines[0].base % 2 == 1
    at, align = (page.right, "right") if turned else (page.left + left + 1, "left")
    with canvas.struct("Lbl"):
        canvas.text(at, page.y - look.size, label, look.size, color=style.ACCENT, align=align)  # type: ignore[arg-type]
    body = Element("LBody", canvas.element)
    _write_beside(flow, setting, body, left, indent, turned)
    return body


def _write_beside(flow: Flow, setting: Setting, body: Element, left: float, indent: float, turned: bool) -> None:
    look = flow.page.look(LOOKS["body"])
    right = flow.page.right
    if turned:
        flow.page.right -= indent
    flow.write(setting, look, body, left if turned else left + indent, after=2 * flow.page.scale)
    flow.page.right = right


def _label(marks: Marks, number: int, depth: int) -> str:
    if marks == "numbers":
        return f"{number}."
    if marks == "letters":
        return f"{_letters(number)})"
    return _BULLETS[min(depth, len(_BULLETS) - 1)]


def _letters(number: int) -> str:
    """a to z, then aa, ab …"""
    result = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        result = chr(97 + rest) + result
    return result
