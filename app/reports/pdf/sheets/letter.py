"""A letter for an envelope with a window: DIN 5008, form B. Its text is a flowing paper with all blocks.

Measures of the standard, from the upper left corner of A4: letterhead down to 45 mm; address field 85 × 45 mm at 20 mm from
the left, of which 17.7 mm for the sender's line and remarks and 27.3 mm for the address; information beside it from 50 mm
down at 125 mm from the left; text from 98.5 mm, or below the information where that needs more room; marks to fold at 105
and 210 mm, to punch at 148.5 mm. What stands in the window is as large as it fits there, in large print too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import FOOTER, PAGE_WORDS, TaggedCanvas
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.elements import Element
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.logo import Logo
from app.reports.pdf.page import FOOTER_Y, Frame, Head, Page, draw_logo, rule
from app.reports.pdf.sheets.label_areas import draw_block, fitted
from app.reports.pdf.sheets.letter_info import set_info
from app.reports.pdf.sheets.return_line import LARGEST as LARGEST_RETURN
from app.reports.pdf.sheets.return_line import SEPARATOR, return_line
from app.reports.pdf.style import MM
from app.reports.pdf.text import Line, Weight

_LETTERHEAD = 45 * MM
_FIELD_LEFT, _FIELD_WIDTH = 20 * MM, 85 * MM
_REMARKS, _ADDRESS = 17.7 * MM, 27.3 * MM
_INFO_LEFT, _INFO_TOP, _INFO_WIDTH, _INFO_BOTTOM = 125 * MM, 50 * MM, 65 * MM, 92 * MM
_TEXT_TOP = 98.5 * MM
_FOLDS, _PUNCH = (105 * MM, 210 * MM), 148.5 * MM
_ADDRESS_SIZE, _SMALLEST_ADDRESS, _ADDRESS_LEADING = 10.5, 7.0, 1.22
_REMARK_SIZE, _SMALLEST_REMARK, _REMARK_LEADING = 8.0, 6.5, 1.19
_RETURN_ROOM = 12.0
_NAME_SIZE, _OFFICE_SIZE = 15.0, 10.5
_HEAD_BASE, _HEAD_TOP, _HEAD_LEADING = 18 * MM, 10 * MM, 1.25
_HEAD_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""Shares of their sizes: as far as the names of municipality and office are made smaller to fit above the window."""
_INFO_SIZE, _INFO_LEADING = 9.0, 12.5
_LOWEST_INFO = 0.3
"""Share of the page that stays free below the information."""
_MOST_REMARKS = 2
_SMALLER = 0.92
_OFFICE = "de"
"""The language of whoever writes, whatever the letter is in."""
_BOTTOM = 27 * MM
_MOST_FOOT_LINES = 3


@dataclass(frozen=True)
class Sender:
    """Who writes: municipality and office, address lines, how to reach them, a logo."""

    municipality: str
    office: str = ""
    address: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    logo: Logo | None = None
    return_line: str = ""
    """The small line above the address; empty means municipality and address."""


@dataclass(frozen=True)
class Envelope:
    """What stands above the text: the address line by line, remarks of the post above it, pairs of information beside it."""

    address: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    info: tuple[tuple[str, str], ...] = ()


class LetterDocument(PdfDocument):
    """A letter. `title` is our own and names nobody; the text follows with `subject`, `paragraph` and all other blocks.

    Its further pages say subject and `date` above, but not to whom it goes.
    """

    def __init__(
        self,
        title: str,
        sender: Sender,
        envelope: Envelope,
        language: str = "de",
        large: bool = False,
        canvas: TaggedCanvas | None = None,
        letterhead: Letterhead = PLAIN,
        date: str = "",
        page_words: str = PAGE_WORDS,
    ) -> None:
        self._date, self._page_words = date, page_words
        self._sender = sender if sender.logo else replace(sender, logo=letterhead.logo)
        super().__init__(
            title, language, header_left=sender.municipality, large=large, canvas=canvas, letterhead=letterhead
        )
        self._letter_page.draw_top(envelope)

    def _new_page(self, size: tuple[float, float], frame: Frame, scale: float) -> Page:
        self._letter_page = _LetterPage(self.canvas, size, replace(frame, page=self._page_words), scale, self._sender)
        return self._letter_page

    def subject(self, text: str) -> None:
        """What the letter is about, as its heading."""
        self._letter_page.entitle(text, self._date)
        self.heading(1, text, set_as="heading3")


class _LetterPage(Page):
    """Pages of a letter: the first begins below the address, all end above the sender's lines."""

    def __init__(
        self, canvas: TaggedCanvas, size: tuple[float, float], frame: Frame, scale: float, sender: Sender
    ) -> None:
        self._first = True
        self._sender = sender
        self._info_bottom = size[1]
        super().__init__(canvas, size, replace(frame, title=""), scale)
        self._foot_texts = [
            typeset.within(words, "regular", style.SMALL * scale, self.measure * 0.8, _MOST_FOOT_LINES, scale)
            for words in (" · ".join((sender.municipality, *sender.address)), " · ".join(sender.contact))
        ]
        height = sum(map(_height, self._foot_texts)) + style.SMALL_LEADING * scale / 2
        self._foot_top = FOOTER_Y + height
        self.bottom = max(_BOTTOM, self._foot_top + 5 * MM)

    @property
    def top(self) -> float:
        """Highest place of the text."""
        if not self._first:
            return super().top
        return min(self.height - _TEXT_TOP, self._info_bottom - (_TEXT_TOP - _INFO_BOTTOM))

    def _begin(self) -> None:
        self._first = False
        super()._begin()

    def draw_top(self, envelope: Envelope) -> None:
        """Letterhead, address and information, in reading order."""
        self.need(0)
        self._letterhead()
        self._field(envelope)
        self._info(envelope.info)
        self.y = self.top

    def _draw_header(self) -> None:
        if not self._first:
            super()._draw_header()

    def _draw_marks(self) -> None:
        """Where to fold and to punch."""
        self.canvas.setStrokeColor(style.RULE)
        self.canvas.setLineWidth(0.4)
        for fold in _FOLDS:
            self.canvas.line(4 * MM, self.height - fold, 9 * MM, self.height - fold)
        self.canvas.line(4 * MM, self.height - _PUNCH, 7 * MM, self.height - _PUNCH)

    def _draw_footer(self) -> None:
        size = style.SMALL * self.scale
        with self.canvas.artifact(FOOTER):
            rule(self.canvas, self.left, self.right, self._foot_top, style.RULE, 0.4)
            y = FOOTER_Y
            for lines, smaller in reversed(self._foot_texts):
                self._lines_up_to(self.left, y, lines, smaller)
                y += _height((lines, smaller))
            self.canvas.page_of_pages(self.right, FOOTER_Y, self._frame.page, size, style.QUIET)

    def _letterhead(self) -> None:
        """Municipality and office at the left, the logo at the right."""
        top = self.height - _HEAD_BASE
        names = self._names(draw_logo(self.canvas, self._sender.logo, self.right, self.height) - self.left)
        height = sum(len(lines) * size for lines, size, _ in names) * _HEAD_LEADING
        y = max(top - 6 + names[0][1], self.height - _LETTERHEAD + height)
        for lines, size, color in names:
            with self.canvas.struct("P", language=_OFFICE), self.canvas.content():
                for line in lines:
                    self.canvas.draw_line(self.left, y - size, line, size, color)
                    y -= size * _HEAD_LEADING

    def _names(self, width: float) -> list[tuple[list[Line], float, Color]]:
        """Municipality and office with their sizes and colours, as large as they fit above the window."""
        texts: tuple[tuple[str, Weight, float, Color], ...] = (
            (self._sender.municipality, "semibold", _NAME_SIZE, style.ACCENT),
            (self._sender.office, "regular", _OFFICE_SIZE, style.QUIET),
        )
        room = (_LETTERHEAD - _HEAD_TOP) / _HEAD_LEADING
        for smaller in _HEAD_SIZES:
            factor = self.scale * smaller
            names = [
                (typeset.at_most(text, weight, size * factor, width, int(room / (size * factor))), size * factor, color)
                for text, weight, size, color in texts
                if text or size == _NAME_SIZE
            ]
            if sum(len(lines) * size for lines, size, _ in names) <= room:
                return names
        return [(lines[:2], size, color) for lines, size, color in names]

    def _field(self, envelope: Envelope) -> None:
        """The window: a small line of the sender, remarks above the address, the address from the top of its zone."""
        x, width = _FIELD_LEFT + 5 * MM, _FIELD_WIDTH - 5 * MM
        zone = self.height - _LETTERHEAD - _REMARKS
        remarks = [remark for remark in envelope.remarks if remark.strip()][:_MOST_REMARKS]
        sizes = (_REMARK_SIZE * self.scale, _SMALLEST_REMARK, _REMARK_LEADING)
        lines, size = fitted(remarks, width, _REMARKS - _RETURN_ROOM, sizes)
        y = zone + 3 + len(lines) * size * _REMARK_LEADING
        self._return_line(x, y)
        for line in lines:
            y -= size * _REMARK_LEADING
            with self.canvas.struct("P"):
                self.canvas.draw_line(x, y, line, size)
        self._address([each for each in envelope.address if each.strip()], x, zone, width)

    def _return_line(self, x: float, y: float) -> None:
        """The sender's line, underlined, with its last line on `y`."""
        sender = self._sender
        text = sender.return_line or SEPARATOR.join((sender.municipality, *sender.address))
        lines, size, _ = return_line(text, largest=LARGEST_RETURN * self.scale)
        with self.canvas.struct("P", language=_OFFICE), self.canvas.content():
            for number, line in enumerate(reversed(lines)):
                self.canvas.draw_line(x, y + number * size * _REMARK_LEADING, line, size, style.QUIET)
        rule(self.canvas, x, x + max(line.width for line in lines) * size / 1000, y - 2, style.QUIET, 0.3)

    def _address(self, texts: Sequence[str], x: float, top: float, width: float) -> None:
        lines, size = fitted(
            texts,
            width,
            _ADDRESS,
            (_ADDRESS_SIZE * self.scale, _SMALLEST_ADDRESS, _ADDRESS_LEADING),
            usual=_ADDRESS_SIZE,
        )
        draw_block(self.canvas, lines, (x, top - size - 1), width, size, _ADDRESS_LEADING)

    def _info(self, pairs: Sequence[tuple[str, str]]) -> None:
        """What belongs to the letter, at the right of the address: who writes, when, about what. In large print it is set
        smaller where there is too much of it, down to the usual size.
        """
        size, room = _INFO_SIZE * self.scale, self.height * (1 - _LOWEST_INFO) - _INFO_TOP
        while True:
            pieces, leading = set_info(pairs, size, _INFO_WIDTH, self.scale), size * _INFO_LEADING / _INFO_SIZE
            if size <= _INFO_SIZE or sum(piece.height for piece in pieces) * leading <= room - size:
                break
            size = max(size * _SMALLER, _INFO_SIZE)
        y = self.height - _INFO_TOP - size
        for piece in pieces:
            if y - piece.height * leading < self.height * _LOWEST_INFO:
                break
            with self.canvas.inside(Element("P", self.canvas.element)), self.canvas.content():
                for number, line in enumerate(piece.names):
                    self.canvas.draw_line(_INFO_LEFT, y - number * leading, line, size, style.QUIET)
                y -= 0 if piece.indent else len(piece.names) * leading
                for line in piece.lines:
                    self.canvas.draw_line(_INFO_LEFT + piece.indent, y, line, size)
                    y -= leading
        self._info_bottom = y + size


def _height(text: Head) -> float:
    """The height of small lines."""
    return len(text[0]) * text[1] * style.SMALL_LEADING / style.SMALL
