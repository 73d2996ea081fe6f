"""The attendance list (Teilnehmerliste): passed around on a clipboard, signed by hand, later typed in from paper.

By default it shows names and nothing else about anybody (domain page, Printed forms 1).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from app.common.errors import UserError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint, Number
from app.reports.forms.phrases import ATTENDANCE, GERMAN, LANGUAGES
from app.reports.forms.signing_table import Column, SigningTable, Translation, arrange, draw_words
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import FOOTER, HEADER, TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.page import draw_logo, hole_marks
from app.reports.pdf.style import MM
from app.reports.pdf.text.fonts import Weight

NUMBER_WIDTH = 12 * MM
SIGNATURE_WIDTH = 55 * MM
ROOMY_SIGNATURE_WIDTH = 68 * MM
CONTACT_WIDTH = 48 * MM
OWN_WIDTH, NARROWEST_OWN_WIDTH = 26 * MM, 11 * MM
NARROWEST_NAME_WIDTH = 45 * MM
MOST_OWN_COLUMNS = 12
NOTICE_SIZE, NOTICE_LEADING = 7.5, 10.0
OFFICE_MARK = "Büroexemplar mit Kontaktdaten – nicht auslegen"


@dataclass(frozen=True)
class AttendanceList:
    """What the list is about. `names` stand in printed order; `contacts`, one per name, are for the office copy only."""

    title: str
    when: str
    place: str = ""
    organiser: str = ""
    names: tuple[str, ...] = ()
    note: str = ""
    privacy_notice: str = ""
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True)
class AttendanceOptions:
    """How it is printed; remembered from one print to the next."""

    blank_rows: Annotated[int, Number("Leere Zeilen am Ende", 0, 500)] = 0
    own_columns: Annotated[tuple[str, ...], Hint("Eigene Spalten", example="z. B. Uhrzeit")] = ()
    languages: Annotated[tuple[str, ...], Choice("Kopf auch auf", LANGUAGES, names=True)] = ()
    """Codes of `phrases.ATTENDANCE`, beside German; unknown ones are left out."""
    numbered: Annotated[bool, Hint("Zeilen nummerieren")] = True
    office_copy: Annotated[bool, Hint("Büroexemplar mit Telefon oder E-Mail")] = False
    """Print the contacts as well, marked as not to be passed around."""
    landscape: Annotated[bool, Hint("Querformat")] = False
    """Landscape also where the columns would fit upright."""


def render(
    list_: AttendanceList, options: AttendanceOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The list as a PDF. Raises UserError for more own columns than fit, Cancelled through `progress`."""
    if len(options.own_columns) > MOST_OWN_COLUMNS:
        raise UserError(
            "Auf eine Seite passen höchstens {most} eigene Spalten. Bitte einige weglassen.",
            most=MOST_OWN_COLUMNS,
        )
    sheet = _Sheet(list_, options, progress, letterhead=letterhead)
    sheet.draw()
    return sheet.canvas.finish()


def draw(canvas: TaggedCanvas, list_: AttendanceList, options: AttendanceOptions) -> None:
    """The list from the current page of a canvas on, upright."""
    _Sheet(list_, options, silent, canvas).draw()


class _Sheet:
    """One list while it is drawn."""

    def __init__(
        self,
        list_: AttendanceList,
        options: AttendanceOptions,
        progress: Progress,
        canvas: TaggedCanvas | None = None,
        letterhead: Letterhead = PLAIN,
    ) -> None:
        self._list, self._options, self._progress = list_, options, progress
        self._logo = letterhead.logo
        self._contacts = list_.contacts if options.office_copy else ()
        extra = len(options.own_columns) + 2 * bool(self._contacts)
        landscape = canvas is None and (options.landscape or extra > 2)
        self._size = (style.A4[1], style.A4[0]) if landscape else style.A4
        self._left = style.MARGIN if landscape else style.FILING_MARGIN
        self._right = self._size[0] - style.MARGIN
        self._top = self._size[1] - (style.FILING_MARGIN if landscape else style.MARGIN)
        self._languages = [code for code in dict.fromkeys(options.languages) if code in ATTENDANCE]
        self.canvas = canvas or TaggedCanvas(GERMAN.attendance_list, page_size=self._size, accent=letterhead.accent)
        self._total = len(list_.names) + options.blank_rows
        self._written = 0

    def draw(self) -> None:
        """Title, notice and table."""
        self._progress(0, self._total, Sentence("Seiten werden gesetzt"))
        y = self._draw_title()
        bottom = self._draw_notice()
        self._draw_marks()
        SigningTable(self.canvas, self._columns(), self._left, y, bottom, self._turn_page).write(self._rows())
        self._progress(self._total, self._total, Sentence("Seiten werden gesetzt"))

    def _rows(self) -> Iterator[tuple[str, ...]]:
        """A number where wanted, the name, the contact on the office copy, and empty cells to write in."""
        empty = ("",) * (len(self._options.own_columns) + 1)
        numbered = self._options.numbered
        for index in range(self._total):
            self._written = index
            known = index < len(self._list.names)
            cells: tuple[str, ...] = (self._list.names[index] if known else "",)
            if self._contacts:
                cells = (*cells, self._contacts[index] if known else "")
            yield (str(index + 1), *cells, *empty) if numbered else (*cells, *empty)

    def _columns(self) -> tuple[Column, ...]:
        own = self._options.own_columns
        contact = CONTACT_WIDTH if self._contacts else 0
        signature = SIGNATURE_WIDTH if own or contact else ROOMY_SIGNATURE_WIDTH
        number = NUMBER_WIDTH if self._options.numbered else 0
        room = self._right - self._left - number - signature - contact
        spare = (room - NARROWEST_NAME_WIDTH) / len(own) if own else 0
        own_width = min(OWN_WIDTH, max(NARROWEST_OWN_WIDTH, spare))
        columns = [Column("Nr.", number, "number")] if number else []
        columns.append(Column(GERMAN.name, room - own_width * len(own), "text", self._translations(1)))
        if contact:
            columns.append(Column("Kontakt", contact, "text"))
        columns += [Column(title, own_width) for title in own]
        columns.append(Column(GERMAN.signature, signature, "empty", self._translations(2)))
        return tuple(columns)

    def _translations(self, word: int) -> tuple[Translation, ...]:
        """One word of the head in the chosen languages; what is written alike stands once."""
        words = {ATTENDANCE[code][word]: code for code in reversed(self._languages)}
        words.pop(GERMAN[word], None)
        return tuple((code, text) for text, code in reversed(words.items()))

    def _draw_title(self) -> float:
        """The head of the first page; gives the height where the table begins."""
        canvas, list_ = self.canvas, self._list
        y = self._top - 10
        right = draw_logo(canvas, self._logo, self._right, self._size[1])
        with canvas.struct("P"):
            canvas.text(self._left, y, GERMAN.attendance_list, 11, "semibold", style.ACCENT)
            if self._contacts:
                canvas.text(right, y, OFFICE_MARK, 9, "semibold", style.INK, align="right")
        if self._languages:
            rows = arrange(self._translations(0), right - self._left, 9)
            with canvas.struct("P"):
                draw_words(canvas, rows, self._left, y - 14, 9, 12.5)
            y -= len(rows) * 12.5 + 1.5
        canvas.bookmark(list_.title or GERMAN.attendance_list, 0, y)
        with canvas.struct("H1"), canvas.content():
            for line in typeset.at_most(list_.title or GERMAN.attendance_list, "semibold", 20, right - self._left, 3):
                y -= 26
                canvas.draw_line(self._left, y, line, 20)
        y -= 5
        for label, value in (("Wann", list_.when), ("Wo", list_.place), ("Veranstalter", list_.organiser)):
            if value:
                y = self._draw_detail(label, value, y, right)
        if list_.note:
            y -= 3
            with canvas.struct("P"), canvas.content():
                for line in self._limited(list_.note, "italic", 9.5, 6):
                    y -= 13
                    canvas.draw_line(self._left, y, line, 9.5, style.QUIET)
        return y - 14

    def _draw_detail(self, label: str, value: str, y: float, right: float) -> float:
        indent = 24 * MM
        lines = typeset.at_most(value, "regular", 10, right - self._left - indent, 3)
        with self.canvas.struct("P"), self.canvas.content():
            self.canvas.draw_line(self._left, y - 14, typeset.line(f"{label} "), 10, style.QUIET)
            for line in lines:
                y -= 14
                self.canvas.draw_line(self._left + indent, y, line, 10)
        return y

    def _draw_notice(self) -> float:
        """The privacy notice at the foot of the first page; gives the lowest place of the table above it."""
        lines = self._limited(self._list.privacy_notice, "regular", NOTICE_SIZE, 14)
        if not lines:
            return style.MARGIN
        bottom = style.MARGIN + len(lines) * NOTICE_LEADING + 6
        y = bottom - 6 - NOTICE_SIZE
        with self.canvas.struct("P"), self.canvas.content():
            for line in lines:
                self.canvas.draw_line(self._left, y, line, NOTICE_SIZE, style.QUIET)
                y -= NOTICE_LEADING
        return bottom

    def _limited(self, text: str, weight: Weight, size: float, count: int) -> list[typeset.Line]:
        """The text over the whole width in at most `count` lines, cut visibly; no lines for no text."""
        return typeset.at_most(text, weight, size, self._right - self._left, count) if text else []

    def _turn_page(self) -> tuple[float, float]:
        """The next page, with the event in its running head; gives the room for the table."""
        self._progress(self._written, self._total, Sentence("Seiten werden gesetzt"))
        self.canvas.showPage()
        self._draw_marks()
        running = " · ".join(part for part in (self._list.title, self._list.when) if part)
        width = self._right - self._left
        with self.canvas.artifact(HEADER):
            self.canvas.text(self._right, self._top - 8, GERMAN.attendance_list, 9, "semibold", style.ACCENT, "right")
            line = typeset.ellipsis(running, "regular", 9, width - 40 * MM)
            self.canvas.draw_line(self._left, self._top - 8, line, 9, style.QUIET)
        return self._top - 19, style.MARGIN

    def _draw_marks(self) -> None:
        """Page number and marks for the holes."""
        hole_marks(self.canvas, *self._size)
        with self.canvas.artifact(FOOTER):
            line = typeset.ellipsis(self._list.organiser, "regular", style.SMALL, (self._right - self._left) * 0.7)
            self.canvas.draw_line(self._left, 11 * MM, line, style.SMALL, style.QUIET)
            self.canvas.page_of_pages(self._right, 11 * MM, size=style.SMALL, color=style.QUIET)


def _nothing(list_: AttendanceList, options: AttendanceOptions) -> Sentence | None:
    if list_.names or options.blank_rows:
        return None
    return Sentence("Es gibt nichts zu drucken: Auf dieser Liste steht niemand. Bitte leere Zeilen wählen.")


FORM = Form(AttendanceList, AttendanceOptions, render, nothing=_nothing)
