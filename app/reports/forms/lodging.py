"""Unterbringungsblatt: tables of the municipality's own duty to house people. It names nobody; PDF and spreadsheet say the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.xlsx import book as look
from app.reports.xlsx.book import Book, Style
from app.reports.xlsx.cells import Value

_DAY, _COUNT = "dd.mm.yyyy", "#,##0"
_HEAD_ROWS = 4
_WIDE, _USUAL, _NARROW = 26.0, 14.0, 9.0
"""Columns of the spreadsheet, in letters: of words, of days, of numbers."""


@dataclass(frozen=True)
class SheetColumn:
    """A column; numbers stand at the right."""

    title: str
    number: bool = False
    width: float = _USUAL


@dataclass(frozen=True)
class SheetTable:
    """A table: `name` is that of its sheet, `nothing` stands in its place where it has no rows. With `total` the last row is a sum."""

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    nothing: str = ""
    note: str = ""
    total: bool = False
    apart: bool = False
    """Whether it begins a page: it is handed on by itself."""


@dataclass(frozen=True)
class LodgingSheet:
    """What the sheet says. `period` and `as_of` are words."""

    title: str
    period: str
    as_of: str
    organiser: str
    made_on: date
    grids: tuple[SheetTable, ...]
    note: str = ""


@dataclass(frozen=True)
class LodgingOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def words(title: str, width: float = _WIDE) -> SheetColumn:
    """A column of words."""
    return SheetColumn(title, width=width)


def day(title: str) -> SheetColumn:
    """A column of days."""
    return SheetColumn(title)


def number(title: str) -> SheetColumn:
    """A column of numbers."""
    return SheetColumn(title, number=True, width=_NARROW)


def render(
    sheet: LodgingSheet, options: LodgingOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF. Raises Cancelled through `progress`."""
    title = f"{sheet.title} {sheet.period}"
    paper = PdfDocument(
        title,
        header_left=sheet.organiser,
        date=german.day(sheet.made_on),
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, title)
    paper.paragraph(sheet.as_of, style="note")
    for place, table in enumerate(sheet.grids):
        progress(place, len(sheet.grids), Sentence("Seiten werden gesetzt"))
        _write(paper, table)
    if sheet.note:
        paper.paragraph(sheet.note, style="note")
    return paper.finish()


def _write(paper: PdfDocument, table: SheetTable) -> None:
    right: Align = "right"
    left: Align = "left"
    if table.apart:
        paper.page_break()
    if not table.rows:
        paper.heading(2, table.title)
        paper.paragraph(table.nothing)
        return
    paper.table(
        [column.title for column in table.columns],
        [[_in_words(value) for value in row] for row in table.rows],
        align=[right if column.number else left for column in table.columns],
        caption=table.title,
        total=table.total,
    )
    if table.note:
        paper.paragraph(table.note, style="note")


def _in_words(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return german.day(value)
    return value if isinstance(value, str) else german.number(value)


def render_table(
    sheet: LodgingSheet, _options: LodgingOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same tables as a spreadsheet, one sheet each. Raises Cancelled through `progress`."""
    book = Book(f"{sheet.title} {sheet.period}", sheet.made_on)
    for place, table in enumerate(sheet.grids):
        progress(place, len(sheet.grids), Sentence("Seiten werden gesetzt"))
        _add(book, sheet, table)
    return book.finish()


def _add(book: Book, sheet: LodgingSheet, table: SheetTable) -> None:
    """A table on a sheet of its own, its head in view; a table without rows is a sentence."""
    heads = _HEAD_ROWS if table.rows else 0
    grid = book.sheet(table.name, [column.width for column in table.columns], header_rows=heads, landscape=True)
    grid.line(table.title, look.TITLE)
    grid.line(" · ".join(filter(None, (f"{sheet.title} {sheet.period}", sheet.as_of, sheet.organiser))), look.QUIET)
    grid.line(table.note, look.QUIET)
    if not table.rows:
        grid.line(table.nothing, look.PLAIN)
        return
    grid.fitted(
        [column.title for column in table.columns],
        [look.HEADER_RIGHT if column.number else look.HEADER for column in table.columns],
    )
    rows = table.rows[:-1] if table.total else table.rows
    for row in rows:
        grid.fitted(row, _styles(table, row))
    grid.filter(_HEAD_ROWS, grid.rows, len(table.columns))
    book.define(table.name, grid, _HEAD_ROWS + 1, grid.rows, len(table.columns))
    for row in table.rows[len(rows) :]:
        grid.fitted(row, [replace(style, bold=True, rule="top", wrap=False) for style in _styles(table, row)])


def _styles(table: SheetTable, row: Sequence[Value]) -> list[Style]:
    return [_style(column, value) for column, value in zip(table.columns, row, strict=True)]


def _style(column: SheetColumn, value: Value) -> Style:
    if isinstance(value, date):
        return Style(number_format=_DAY)
    return Style(number_format=_COUNT, align="right") if column.number else look.WRAPPED


def _nothing(sheet: LodgingSheet, _options: LodgingOptions) -> Sentence | None:
    if any(table.rows for table in sheet.grids):
        return None
    return Sentence(
        "Es gibt nichts zu drucken: Noch gibt es weder Gebäude der Unterbringung noch Zuweisungen, Ankünfte oder Belegungen."
    )


FORM = Form(LodgingSheet, LodgingOptions, render, render_table, nothing=_nothing)
