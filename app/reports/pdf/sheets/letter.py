"""A letter for an envelope with a window: DIN 5008, form B. Its text is a flowing paper with all blocks.

Measures of the standard, from the upper left corner of A4: letterhead down to 45 mm; address field 85 × 45 mm at 20 mm from
the left, of which 17.7 mm for the sender's line and remarks and 27.3 mm for the address; information beside it from 50 mm
down at 125 mm from the left; text from 98.5 mm; marks to fold at 105 and 210 mm, to punch at 148.5 mm.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import FOOTER, TaggedCanvas
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.logo import Logo
from app.reports.pdf.page import FOOTER_Y, Frame, Page, draw_logo, rule
from app.reports.pdf.sheets.label_areas import fitted
from app.reports.pdf.structure import Element
from app.reports.pdf.style import MM

_LETTERHEAD = 45 * MM
_FIELD_LEFT, _FIELD_WIDTH = 20 * MM, 85 * MM
_REMARKS, _ADDRESS = 17.7 * MM, 27.3 * MM
_INFO_LEFT, _INFO_TOP, _INFO_WIDTH, _INFO_BOTTOM = 125 * MM, 50 * MM, 65 * MM, 92 * MM
_TEXT_TOP = 98.5 * MM
_FOLDS, _PUNCH = (105 * MM, 210 * MM), 148.5 * MM
_RETURN_SIZE = 7.0
_ADDRESS_SIZES = (10.5, 7.0, 1.22)
_INFO_SIZE, _INFO_LEADING = 9.0, 12.5
_MOST_REMARKS = 2
_BOTTOM = 27 * MM


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
    """A letter. `title` is our own and names nobody; the text follows with `subject`, `paragraph` and all other blocks."""

    def __init__(
        self,
        title: str,
        sender: Sender,
        envelope: Envelope,
        language: str = "de",
        large: bool = False,
        canvas: TaggedCanvas | None = None,
        letterhead: Letterhead = PLAIN,
    ) -> None:
        self._sender = sender if sender.logo else replace(sender, logo=letterhead.logo)
        super().__init__(
            title, language, header_left=sender.municipality, large=large, canvas=canvas, letterhead=letterhead
        )
        self._letter_page.draw_top(envelope)

    def _new_page(self, size: tuple[float, float], frame: Frame, scale: float) -> Page:
        self._letter_page = _LetterPage(self.canvas, size, frame, scale, self._sender)
        return self._letter_page

    def subject(self, text: str) -> None:
        """What the letter is about, as its heading."""
        self.heading(1, text, set_as="heading3")


class _LetterPage(Page):
    """Pages of a letter: the first begins below the address, all end above the sender's lines."""

    def __init__(
        self, canvas: TaggedCanvas, size: tuple[float, float], frame: Frame, scale: float, sender: Sender
    ) -> None:
        self._first = True
        self._sender = sender
        super().__init__(canvas, size, frame, scale)
        self.bottom = _BOTTOM

    @property
    def top(self) -> float:
        """Highest place of the text."""
        return self.height - _TEXT_TOP if self._first else super().top

    def _begin(self) -> None:
        self._first = False
        super()._begin()

    def draw_top(self, envelope: Envelope) -> None:
        """Letterhead, address and information, in reading order."""
        self.need(0)
        self._letterhead()
        self._field(envelope)
        self._info(envelope.info)

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
        sender, size = self._sender, style.SMALL * min(self.scale, 1.2)
        with self.canvas.artifact(FOOTER):
            y = FOOTER_Y + 2 * size * 1.35
            rule(self.canvas, self.left, self.right, y + size * 1.5, style.RULE, 0.4)
            for words in (" · ".join((sender.municipality, *sender.address)), " · ".join(sender.contact)):
                self._cut(self.left, y, words, self.measure * 0.8, style.QUIET)
                y -= size * 1.35 * self.scale
            self.canvas.page_of_pages(self.right, FOOTER_Y, size=style.SMALL * self.scale, color=style.QUIET)

    def _letterhead(self) -> None:
        """Municipality and office at the left, the logo at the right."""
        top = self.height - 18 * MM
        width = draw_logo(self.canvas, self._sender.logo, self.right, self.height) - self.left
        with self.canvas.struct("P"):
            line = typeset.ellipsis(self._sender.municipality, "semibold", 15, width)
            self.canvas.draw_line(self.left, top - 6, line, 15, style.ACCENT)
        if self._sender.office:
            with self.canvas.struct("P"):
                line = typeset.ellipsis(self._sender.office, "regular", 10.5, width)
                self.canvas.draw_line(self.left, top - 22, line, 10.5, style.QUIET)

    def _field(self, envelope: Envelope) -> None:
        """The window: a small line of the sender, remarks above the address, the address from the top of its zone."""
        x, width = _FIELD_LEFT + 5 * MM, _FIELD_WIDTH - 5 * MM
        zone = self.height - _LETTERHEAD - _REMARKS
        back = self._sender.return_line or " · ".join((self._sender.municipality, *self._sender.address))
        remarks = [remark for remark in envelope.remarks if remark.strip()][:_MOST_REMARKS]
        y = zone + 3 + len(remarks) * 9.5
        with self.canvas.struct("P"):
            line = typeset.ellipsis(back, "regular", _RETURN_SIZE, width)
            self.canvas.draw_line(x, y, line, _RETURN_SIZE, style.QUIET)
        rule(self.canvas, x, x + min(line.width * _RETURN_SIZE / 1000, width), y - 2, style.QUIET, 0.3)
        for remark in remarks:
            y -= 9.5
            with self.canvas.struct("P"):
                self.canvas.draw_line(x, y, typeset.ellipsis(remark, "regular", 8, width), 8)
        self._address([each for each in envelope.address if each.strip()], x, zone, width)

    def _address(self, texts: Sequence[str], x: float, top: float, width: float) -> None:
        lines, size = fitted(texts, width, _ADDRESS, _ADDRESS_SIZES)
        if not lines:
            return
        right = all(line.base % 2 for line in lines)
        y = top - size - 1
        with self.canvas.struct("P"), self.canvas.content():
            for line in lines:
                self.canvas.draw_line(x + (width - line.width * size / 1000) * right, y, line, size)
                y -= size * _ADDRESS_SIZES[2]

    def _info(self, pairs: Sequence[tuple[str, str]]) -> None:
        """What belongs to the letter, at the right of the address: who writes, when, about what."""
        y = self.height - _INFO_TOP - _INFO_SIZE
        widest = max((typeset.measure(label, "regular", _INFO_SIZE) for label, _ in pairs), default=0)
        indent = min(widest + 8, _INFO_WIDTH * 0.45)
        for label, value in pairs:
            lines = typeset.at_most(value, "regular", _INFO_SIZE, _INFO_WIDTH - indent, 2)
            if y - (len(lines) - 1) * _INFO_LEADING < self.height - _INFO_BOTTOM:
                return
            with self.canvas.inside(Element("P", self.canvas.element)), self.canvas.content():
                name = typeset.ellipsis(f"{label} ", "regular", _INFO_SIZE, indent)
                self.canvas.draw_line(_INFO_LEFT, y, name, _INFO_SIZE, style.QUIET)
                for line in lines:
                    self.canvas.draw_line(_INFO_LEFT + indent, y, line, _INFO_SIZE)
                    y -= _INFO_LEADING
