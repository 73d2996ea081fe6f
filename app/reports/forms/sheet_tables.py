"""Tables of words, days, numbers and amounts of money: on a page, and as a sheet of a workbook each. Both say the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from app.common import german
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.xlsx import book as look
from app.reports.xlsx.book import Book, Style
from app.reports.xlsx.cells import Value

HEAD_ROWS = 4
"""Rows of a sheet down to the heads of its columns."""
_WIDE, _USUAL, _NARROW = 26.0, 14.0, 9.0
"""Columns of the spreadsheet, in letters: of words, of days and amounts, of numbers."""
_LONGEST_CELL = 1_000


class Holds(Enum):
    """What stands in a column, and how a spreadsheet writes it."""

    WORDS = "General"
    DAY = "dd.mm.yyyy"
    NUMBER = "#,##0"
    MONEY = '#,##0.00" €"'


@dataclass(frozen=True)
class SheetColumn:
    """A column; numbers and amounts stand at the right."""

    title: str
    holds: Holds = Holds.WORDS
    width: float = _USUAL

    @property
    def right(self) -> bool:
        """Whether it is set flush right."""
        return self.holds in (Holds.NUMBER, Holds.MONEY)


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


def words(title: str, width: float = _WIDE) -> SheetColumn:
    """A column of words."""
    return SheetColumn(title, width=width)


def day(title: str) -> SheetColumn:
    """A column of days."""
    return SheetColumn(title, Holds.DAY)


def number(title: str) -> SheetColumn:
    """A column of numbers."""
    return SheetColumn(title, Holds.NUMBER, _NARROW)


def money(title: str) -> SheetColumn:
    """A column of amounts of money."""
    return SheetColumn(title, Holds.MONEY)


def write(paper: PdfDocument, table: SheetTable) -> None:
    """Set a table on the page, with its title and note; one without rows is a sentence."""
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
        align=[right if column.right else left for column in table.columns],
        caption=table.title,
        total=table.total,
    )
    if table.note:
        paper.paragraph(table.note, style="note")


def add(book: Book, table: SheetTable, about: str) -> None:
    """A table on a sheet of its own, its head in view, with a line that says what it is about; one without rows is a sentence."""
    heads = HEAD_ROWS if table.rows else 0
    grid = book.sheet(table.name, [column.width for column in table.columns], header_rows=heads, landscape=True)
    grid.line(table.title, look.TITLE)
    grid.line(about, look.QUIET)
    grid.line(table.note, look.QUIET)
    if not table.rows:
        grid.line(table.nothing, look.PLAIN)
        return
    grid.fitted(
        [column.title for column in table.columns],
        [look.HEADER_RIGHT if column.right else look.HEADER for column in table.columns],
    )
    rows = table.rows[:-1] if table.total else table.rows
    for row in rows:
        grid.fitted(row, _styles(table, row))
    grid.filter(HEAD_ROWS, grid.rows, len(table.columns))
    book.define(table.name, grid, HEAD_ROWS + 1, grid.rows, len(table.columns))
    for row in table.rows[len(rows) :]:
        grid.fitted(row, [replace(style, bold=True, rule="top", wrap=False) for style in _styles(table, row)])


def _in_words(value: Value) -> str:
    match value:
        case None:
            return ""
        case date():
            return german.day(value)
        case Decimal():
            return german.money(value)
        case str():
            return value[:_LONGEST_CELL]
    return german.number(value)


def _styles(table: SheetTable, row: Sequence[Value]) -> list[Style]:
    return [_style(column, value) for column, value in zip(table.columns, row, strict=True)]


def _style(column: SheetColumn, value: Value) -> Style:
    if isinstance(value, date):
        return Style(number_format=Holds.DAY.value)
    return Style(number_format=column.holds.value, align="right") if column.right else look.WRAPPED
