"""Any list of the window as a paper: the columns she sees, in the order in which they stand, as PDF and as a table."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.delimited import delimited
from app.reports.forms.form import CSV, Form
from app.reports.forms.options import Choice, Hint
from app.reports.pdf import style
from app.reports.pdf.canvas import Align, TaggedCanvas
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.xlsx import book as look
from app.reports.xlsx.book import Book, Style
from app.reports.xlsx.cells import Value
from app.reports.xlsx.values import Reading, readings

TITLE = "Liste"
_SUM = "Summe"
_WIDE = 5
"""From so many columns on a list is printed in landscape, unless she chose otherwise."""
_LONGEST_CELL = 2_000
_ROWS_PER_PAGE = 25
"""About; only for telling how far it is."""
_RIGHT = Style(align="right")
_HEAD_ROWS, _TOLD, _LONG = 4, 250, 15
_NARROWEST, _WIDEST = 6.0, 60.0
"""Columns of the spreadsheet, in letters."""


@dataclass(frozen=True)
class ListColumn:
    """A column with its heading, and whether it stands at the right like numbers."""

    title: str
    right: bool = False


@dataclass(frozen=True)
class PrintedList:
    """What is printed: the list's name, who prints it and when, how it was filtered, its columns and rows.

    `sums` stand below the columns, as they are written; there are none, or one for each column, empty where it has none.
    """

    title: str
    columns: tuple[ListColumn, ...] = ()
    rows: Collection[tuple[str, ...]] = ()
    filtered: str = ""
    total: str = ""
    organiser: str = ""
    made_on: date = date.min
    note: str = ""
    language: str = "de"
    languages: Sequence[Sequence[str]] = ()
    """What those whom each row is about speak, for how their names are read out."""
    sums: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """The day as it is printed."""
        return german.day(self.made_on)


@dataclass(frozen=True)
class ListOptions:
    """How it is printed."""

    paper: Annotated[
        str, Choice("Format", (("auto", "wie es passt"), ("portrait", "Hochformat"), ("landscape", "Querformat")))
    ] = "auto"
    numbered: Annotated[bool, Hint("Zeilen nummerieren")] = False
    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    list_: PrintedList, options: ListOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The list as a PDF. Raises Cancelled through `progress`."""
    shown = _numbered(list_) if options.numbered else list_
    wide = len(shown.columns) >= _WIDE if options.paper == "auto" else options.paper == "landscape"
    title = shown.title or TITLE
    canvas = _Canvas(shown, (style.A4[1], style.A4[0]) if wide else style.A4, letterhead, progress)
    paper = PdfDocument(
        title,
        header_left=shown.organiser,
        date=shown.day,
        landscape=wide,
        large=options.large,
        canvas=canvas,
        letterhead=letterhead,
    )
    paper.heading(1, title)
    if shown.note:
        paper.paragraph(shown.note, style="note")
    right: Align = "right"
    left: Align = "left"
    rows = [[cell[:_LONGEST_CELL] for cell in row] for row in shown.rows]
    rows += [list(_sum_row(shown, options))] if shown.sums else []
    align = [right if column.right else left for column in shown.columns]
    heads = [column.title for column in shown.columns]
    paper.table(
        heads,
        rows,
        align=align,
        caption=_about(shown) or title,
        total=bool(shown.sums),
        named_by=_named_by(shown, options),
        languages=shown.languages,
    )
    return paper.finish()


def render_table(
    list_: PrintedList, options: ListOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same rows as a spreadsheet, to sort and filter. Raises Cancelled through `progress`."""
    shown = _numbered(list_) if options.numbered else list_
    book = Book(shown.title or TITLE, shown.made_on)
    sheet = book.sheet(shown.title or TITLE, _widths(shown) or [_WIDEST], header_rows=_HEAD_ROWS, landscape=True)
    sheet.line(shown.title or TITLE, look.TITLE)
    sheet.line(" · ".join(part for part in (shown.organiser, shown.day) if part), look.PLAIN)
    sheet.line(" · ".join(part for part in (_about(shown), shown.note) if part), look.QUIET)
    read = readings(shown.rows, len(shown.columns))
    heads = [look.HEADER_RIGHT if column.right else look.HEADER for column in shown.columns]
    sheet.fitted([column.title for column in shown.columns], heads)
    cells = [_style(column, reading) for column, reading in zip(shown.columns, read, strict=True)]
    for number, row in enumerate(shown.rows):
        if not number % _TOLD:
            progress(number, len(shown.rows), Sentence(TITLE))
        columns = zip(row, shown.columns, read, strict=True)
        sheet.fitted([_cell(text, column, reading) for text, column, reading in columns], cells)
    last = sheet.rows
    if shown.sums:
        values = zip(_sum_row(shown, options), shown.columns, read, strict=True)
        totals = [replace(style, bold=True, rule="top", wrap=False) for style in cells]
        sheet.fitted([_cell(text, column, reading) if text else "" for text, column, reading in values], totals)
    sheet.filter(_HEAD_ROWS, last, max(len(shown.columns), 1))
    return book.finish()


def render_text(
    list_: PrintedList, options: ListOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The headings and the rows alone, as a table in plain text for any other program. Raises Cancelled through `progress`."""
    shown = _numbered(list_) if options.numbered else list_
    numbers = [column.right for column in shown.columns]
    return delimited(_told([column.title for column in shown.columns], shown.rows, progress), numbers)


def _told(heads: Sequence[str], rows: Collection[Sequence[str]], progress: Progress) -> Iterator[Sequence[str]]:
    yield heads
    for number, row in enumerate(rows):
        if not number % _TOLD:
            progress(number, len(rows), Sentence(TITLE))
        yield row


class _Canvas(TaggedCanvas):
    """Tells how far it is after every page, and can be stopped there."""

    def __init__(
        self, list_: PrintedList, size: tuple[float, float], letterhead: Letterhead, progress: Progress
    ) -> None:
        title = list_.title or TITLE
        dated = title if list_.made_on == date.min else f"{title}, {list_.day}"
        super().__init__(dated, list_.language, size, letterhead.accent)
        self._progress, self._rows = progress, len(list_.rows)
        progress(0, self._rows, Sentence(TITLE))

    def showPage(self) -> None:
        """The next page."""
        super().showPage()
        self._progress(min((self._pageNumber - 1) * _ROWS_PER_PAGE, self._rows), self._rows, Sentence(TITLE))


def _named_by(list_: PrintedList, options: ListOptions) -> int:
    """The column that names its row: the first that is not the number."""
    return min(int(options.numbered), len(list_.columns) - 1)


def _sum_row(list_: PrintedList, options: ListOptions) -> tuple[str, ...]:
    """The sums, with a word in the column that names a row, unless that is summed itself."""
    named = _named_by(list_, options)
    return tuple(text or (_SUM if place == named else "") for place, text in enumerate(list_.sums))


def _about(list_: PrintedList) -> str:
    return " · ".join(part for part in (list_.total, list_.filtered) if part)


def _style(column: ListColumn, reading: Reading | None) -> Style:
    usual = _RIGHT if column.right else look.WRAPPED
    return replace(usual, number_format=reading.number_format) if reading else usual


def _cell(text: str, column: ListColumn, reading: Reading | None) -> Value:
    """Days, hours and whole numbers as values, so that they can be sorted and summed; everything else as it stands."""
    if reading:
        return reading.read(text)
    return int(text) if column.right and text.isdecimal() and text.isascii() and len(text) < _LONG else text


def _widths(list_: PrintedList) -> list[float]:
    """By what stands in nine of ten rows, and no narrower than the longest word of the heading."""
    sample = list(islice(list_.rows, None, None, max(len(list_.rows) // 400, 1)))
    widths = []
    for number, column in enumerate(list_.columns):
        lengths = sorted(len(row[number]) for row in sample) or [0]
        words = max(map(len, column.title.split()), default=1)
        widths.append(float(min(max(lengths[len(lengths) * 9 // 10] + 2, words + 3, _NARROWEST), _WIDEST)))
    return widths


def _numbered(list_: PrintedList) -> PrintedList:
    rows = tuple((str(number), *row) for number, row in enumerate(list_.rows, 1))
    sums = ("", *list_.sums) if list_.sums else ()
    return replace(list_, columns=(ListColumn("Nr.", True), *list_.columns), rows=rows, sums=sums)


def _nothing(list_: PrintedList, _options: ListOptions) -> Sentence | None:
    return None if len(list_.rows) else Sentence("Es gibt nichts zu drucken: Diese Liste hat keine Zeilen.")


FORM = Form(PrintedList, ListOptions, render, render_table, _nothing, {CSV: render_text})
