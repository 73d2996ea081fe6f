"""The attendance list (Teilnehmerliste): passed around on a clipboard, signed by hand, later typed in from paper.

By default it shows names and nothing else about anybody (domain page, Printed forms 1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from app.common.errors import UserError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.attendance_columns import Columns
from app.reports.forms.attendance_frame import HEAD, MOST_LINES, Around, SheetFrame
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint, Number
from app.reports.forms.phrases import ATTENDANCE, LANGUAGES
from app.reports.forms.sheet_phrases import head_words, page_words, sheet_words
from app.reports.forms.side_by_side import Translation, arrange, draw_words
from app.reports.forms.signing_table import Column, Measures, SigningTable
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.looks import LARGE
from app.reports.pdf.page import draw_logo
from app.reports.pdf.style import MM

MOST_OWN_COLUMNS = 12
_MOST_NOTICE_LINES = 30
_MOST_EXTRA, _MOST_LARGE_EXTRA = 2, 1
"""Columns beside name and signature that fit upright."""
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
    file_title: str = ""
    """What the file is called for its reader: names nobody."""
    languages: tuple[tuple[str, ...], ...] = ()
    """What each of the names speaks, for how it is read out."""
    language: str = "de"
    """The one that the list is printed in; other ones may stand on its head besides."""


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
    large: Annotated[bool, Hint("Große Schrift")] = False


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
        self._list, self._options = list_, options
        self._progress = progress
        self._logo = letterhead.logo
        self._contacts = list_.contacts if options.office_copy else ()
        self._head, self._words = head_words(list_.language), sheet_words(list_.language)
        self._languages = _other_languages(list_.language, options.languages)
        extra = len(options.own_columns) + 2 * bool(self._contacts)
        landscape = canvas is None and (
            options.landscape or extra > (_MOST_LARGE_EXTRA if options.large else _MOST_EXTRA)
        )
        size = (style.A4[1], style.A4[0]) if landscape else style.A4
        self.canvas = canvas or TaggedCanvas(
            list_.file_title or self._head.attendance_list, list_.language, size, letterhead.accent
        )
        around = Around(
            self._head.attendance_list, list_.title, list_.when, list_.organiser, page_words(list_.language)
        )
        self._frame = SheetFrame(self.canvas, size, around, LARGE if options.large else 1.0)
        self._scale = self._frame.scale
        measures = Measures().times(self._scale)
        self._measures = replace(measures, smallest=measures.text) if options.large else measures
        self._total = len(list_.names) + options.blank_rows
        self._written = 0
        self._caption = self.canvas.apart("Caption")

    def draw(self) -> None:
        """Title, notice and table."""
        self._progress(0, self._total, Sentence("Seiten werden gesetzt"))
        with self.canvas.languages(self._languages):
            self._draw_pages()

    def _draw_pages(self) -> None:
        self._frame.draw_marks()
        y, bottom = self._draw_notice(self._draw_title())
        table = SigningTable(
            self.canvas, self._columns(), self._frame.left, y, bottom, self._turn_page, self._measures, self._caption
        )
        table.write(self._rows(), self._list.languages)
        self._progress(self._total, self._total, Sentence("Seiten werden gesetzt"))

    def _turn_page(self) -> tuple[float, float]:
        """The next page, where it is told how far it is; gives the room for the table."""
        self._progress(self._written, self._total, Sentence("Seiten werden gesetzt"))
        return self._frame.turn_page()

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
        return Columns(
            self._options.own_columns,
            self._contacts,
            self._options.numbered,
            self._total,
            self._frame.width,
            self._measures,
            self._head,
            self._words,
            self._translations(1),
            self._translations(2),
        ).columns()

    def _translations(self, word: int) -> tuple[Translation, ...]:
        """One word of the head in the other languages; what is written alike stands once."""
        words = {head_words(code)[word]: code for code in reversed(self._languages)}
        words.pop(self._head[word], None)
        return tuple((code, text) for text, code in reversed(words.items()))

    def _draw_title(self) -> float:
        """The head of the first page; gives the height where the table begins."""
        canvas, list_, scale = self.canvas, self._list, self._scale
        y = self._frame.top - 10 * scale
        right = draw_logo(canvas, self._logo, self._frame.right, self._frame.height)
        with canvas.inside(self._caption):
            canvas.text(self._frame.left, y, self._head.attendance_list, 11 * scale, "semibold", style.ACCENT)
        if self._contacts:
            with canvas.struct("P"):
                y = self._draw_office_mark(y, right)
        if self._languages:
            rows = arrange(self._translations(0), right - self._frame.left, 9 * scale)
            with canvas.inside(self._caption):
                draw_words(canvas, rows, self._frame.left, y - 14 * scale, 9 * scale, 12.5 * scale)
            y -= (len(rows) * 12.5 + 1.5) * scale
        canvas.bookmark(list_.title or self._head.attendance_list, 0, y)
        with canvas.struct("H1"):
            title = list_.title or self._head.attendance_list
            lines, size = typeset.within(title, "semibold", 20 * scale, right - self._frame.left, MOST_LINES, scale)
            y = self._frame.write(lines, y, self._frame.left, size, 1.3 * size)
        y -= 5 * scale
        for label, value in self._details():
            if value:
                y = self._draw_detail(label, value, y, right)
        if list_.note:
            y -= 3 * scale
            with canvas.struct("P"):
                lines, size = self._frame.over_the_width(list_.note, "italic", 9.5 * scale, MOST_LINES)
                y = self._frame.write(lines, y, self._frame.left, size, 13 / 9.5 * size, style.QUIET, turned=True)
        return y - 14 * scale

    def _details(self) -> tuple[tuple[str, str], ...]:
        """What is said of the event, each with its name."""
        list_, words = self._list, self._words
        return (words.when, list_.when), (words.where, list_.place), (words.organiser, list_.organiser)

    def _draw_office_mark(self, y: float, right: float) -> float:
        """Beside the name of the paper, or below it where that leaves too little room; gives its base line."""
        size = HEAD * self._scale
        room = (
            right - self._frame.left - typeset.measure(f"{self._head.attendance_list}   ", "semibold", 11 * self._scale)
        )
        beside = typeset.measure(OFFICE_MARK, "semibold", size) <= room
        y -= 0 if beside else 1.5 * size
        self.canvas.text(
            right if beside else self._frame.left, y, OFFICE_MARK, size, "semibold", align="right" if beside else "left"
        )
        return y

    def _draw_detail(self, label: str, value: str, y: float, right: float) -> float:
        scale = self._scale
        widest = max(typeset.measure(f"{each} ", "regular", 10 * scale) for each, _ in self._details())
        indent = max(24 * MM * scale, widest + 4)
        lines, size = typeset.within(value, "regular", 10 * scale, right - self._frame.left - indent, MOST_LINES, scale)
        leading = 1.4 * size
        if y - leading < self._frame.bottom:
            y, _ = self._frame.turn_page()
        with self.canvas.struct("P"):
            self.canvas.draw_line(self._frame.left, y - leading, typeset.line(f"{label} "), size, style.QUIET)
            return self._frame.write(lines, y, self._frame.left + indent, size, leading)

    def _draw_notice(self, y: float) -> tuple[float, float]:
        """The privacy notice at the foot of the page where the table begins, at `y`; gives the room for the table."""
        lines, size = self._frame.over_the_width(
            self._list.privacy_notice, "regular", 7.5 * self._scale, _MOST_NOTICE_LINES
        )
        leading = 10 / 7.5 * size
        height = len(lines) * leading + 6
        if not lines:
            return y, self._frame.bottom
        if height > y - self._frame.bottom:
            y, _ = self._frame.turn_page()
        with self.canvas.struct("P"):
            if height > y - self._frame.bottom:
                return self._frame.write(
                    lines, y, self._frame.left, size, leading, style.QUIET, turned=True
                ) - leading, self._frame.bottom
            top = self._frame.bottom + height - 6 - size + leading
            self._frame.write(lines, top, self._frame.left, size, leading, style.QUIET, turned=True)
        return y, self._frame.bottom + height


def _other_languages(language: str, chosen: Sequence[str]) -> list[str]:
    """Those on the head beside the language of the list: German for the office, and the chosen ones."""
    known = [code for code in dict.fromkeys(("de", *chosen)) if code in ("de", *ATTENDANCE)]
    return [code for code in known if code != language]


def _nothing(list_: AttendanceList, options: AttendanceOptions) -> Sentence | None:
    if list_.names or options.blank_rows:
        return None
    return Sentence("Es gibt nichts zu drucken: Auf dieser Liste steht niemand. Bitte leere Zeilen wählen.")


FORM = Form(AttendanceList, AttendanceOptions, render, nothing=_nothing)
