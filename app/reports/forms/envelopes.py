"""Envelopes without a window: each is a page of its own size, with the sender at the upper left and the address at the right."""

from dataclasses import dataclass
from itertools import chain, repeat
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint
from app.reports.pdf import style
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.sheets.label_areas import draw_block, fitted
from app.reports.pdf.sheets.return_line import return_line
from app.reports.pdf.style import MM

TITLE = "Briefumschläge"
_SIZES = {"dl": (220.0, 110.0), "c6": (162.0, 114.0), "c5": (229.0, 162.0), "c4": (324.0, 229.0)}
"""Width and height in millimetres (DIN EN ISO 269)."""
_EDGE = 15 * MM
_LARGEST, _SMALLEST, _LEADING = 13.0, 7.0, 1.3
_SENDER, _SMALLEST_SENDER = 8.0, 5.5
_LEFT, _TOP, _BOTTOM = 0.46, 0.66, 0.16
"""Of width and height: where the address begins and ends."""


@dataclass(frozen=True)
class Envelopes:
    """Addresses in printed order, each line by line; what those there speak; `file_title` names nobody."""

    addresses: tuple[tuple[str, ...], ...] = ()
    sender: str = ""
    file_title: str = ""
    languages: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class EnvelopeOptions:
    """How they are printed."""

    size: Annotated[
        str,
        Choice(
            "Größe",
            (
                ("dl", "DIN lang (220 × 110 mm)"),
                ("c6", "C6 (162 × 114 mm)"),
                ("c5", "C5 (229 × 162 mm)"),
                ("c4", "C4 (324 × 229 mm)"),
            ),
        ),
    ] = "dl"
    sender_line: Annotated[bool, Hint("Absender oben links")] = True


def render(
    data: Envelopes, options: EnvelopeOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The envelopes as a PDF, one on each page. Raises Cancelled through `progress`."""
    width, height = (side * MM for side in _SIZES[options.size])
    canvas = TaggedCanvas(data.file_title or TITLE, page_size=(width, height))
    what, count = Sentence(TITLE), len(data.addresses)
    spoken = chain(data.languages, repeat(()))
    for number, (address, languages) in enumerate(zip(data.addresses, spoken, strict=False)):
        progress(number, count, what)
        if number:
            canvas.showPage()
        if options.sender_line and data.sender:
            _sender(canvas, data.sender, width, height)
        with canvas.spoken(languages):
            _address(canvas, [line for line in address if line.strip()], width, height)
    return canvas.finish()


def _sender(canvas: TaggedCanvas, sender: str, width: float, height: float) -> None:
    room = width - 2 * _EDGE
    lines, size, _ = return_line(sender, room, _SENDER, _SMALLEST_SENDER)
    draw_block(canvas, lines, (_EDGE, height - _EDGE - size), room, size, _LEADING, style.QUIET)


def _address(canvas: TaggedCanvas, address: list[str], width: float, height: float) -> None:
    wide, high = width * (1 - _LEFT) - _EDGE, height * (_TOP - _BOTTOM)
    lines, size = fitted(address, wide, high, (_LARGEST, _SMALLEST, _LEADING))
    draw_block(canvas, lines, (width * _LEFT, height * _TOP - size), wide, size, _LEADING)


def _nothing(data: Envelopes, _options: EnvelopeOptions) -> Sentence | None:
    if data.addresses:
        return None
    return Sentence("Es gibt nichts zu drucken: Hier hat niemand eine Anschrift, die auf einen Umschlag darf.")


FORM = Form(Envelopes, EnvelopeOptions, render, nothing=_nothing)
