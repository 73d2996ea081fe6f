"""A report as an Excel workbook: an overview, one sheet per table with its native chart, definitions, protection of figures."""

from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.figures.definitions import Format
from app.figures.protection.unprotected import Figure
from app.reports import annex
from app.reports.model import (
    Block,
    Bullets,
    Chart,
    Column,
    Heading,
    KeyFigures,
    Network,
    Note,
    Report,
    Row,
    Table,
    Text,
    TextTable,
    number_of,
    written,
)
from app.reports.xlsx import book as look
from app.reports.xlsx.book import HEADER, HEADER_RIGHT, Book, Sheet, Style
from app.reports.xlsx.cells import Value, sheet_name
from app.reports.xlsx.charts import PATTERNS, ROWS_OF_CHART, native
from app.reports.xlsx.values import readings

_OVERVIEW_WIDTHS = (52.0, 18.0, 18.0)
_HEADER_ROWS = 4
_LEAST_WIDTH = 92.0
"""Characters across a sheet, so that a chart fits on the printed page."""


def render_xlsx(report: Report, progress: Progress = silent) -> bytes:
    """The report as the bytes of an XLSX file: values only, no hidden sheets, no names in the file's properties."""
    book = Book(f"{report.title} {report.period}", report.made_on)
    _overview(book, report)
    charts = [block for block in report.blocks if isinstance(block, Chart) and block.drawable]
    networks = (block.table for block in report.blocks if isinstance(block, Network))
    annexed = annex.applies(report)
    tables = (*report.tables(), *networks, *([annex.definitions_table(report)] if annexed else []))
    for number, table in enumerate(tables):
        progress(number, len(tables), Sentence("Tabellen"))
        if isinstance(table, Table):
            _table_sheet(book, table, [chart for chart in charts if chart.table is table])
        else:
            _text_sheet(book, table)
    if annexed:
        _protection_sheet(book, report)
    return book.finish()


def _overview(book: Book, report: Report) -> None:
    sheet = book.sheet("Bericht", _OVERVIEW_WIDTHS)
    sheet.line(f"{report.title} {report.period}", look.TITLE)
    sheet.line(f"{report.publisher.municipality} · {report.publisher.name}", look.PLAIN)
    sheet.line(f"Stand: {german.day(report.made_on)}", look.PLAIN)
    if report.subtitle:
        sheet.line(report.subtitle, look.WRAPPED)
    for block in _joined(report.blocks):
        _write(block, sheet, report)


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Rows of key figures that follow each other become one table."""
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if isinstance(block, KeyFigures) and isinstance(last, KeyFigures):
            result[-1] = KeyFigures((*last.figures, *block.figures))
        else:
            result.append(block)
    return result


@singledispatch
def _write(_block: Block, _sheet: Sheet, _report: Report) -> None:
    """Charts stand beside their tables; a page break means nothing here."""


@_write.register
def _link(block: Table | TextTable | Network, sheet: Sheet, _report: Report) -> None:
    sheet.link(f"→ {block.title or block.name}", sheet_name(block.name, ()))


@_write.register
def _heading(block: Heading, sheet: Sheet, _report: Report) -> None:
    sheet.blank()
    sheet.line(block.text, look.SECTION)


@_write.register
def _text(block: Text, sheet: Sheet, _report: Report) -> None:
    sheet.line(block.text, look.WRAPPED)


@_write.register
def _note(block: Note, sheet: Sheet, _report: Report) -> None:
    sheet.line(block.text, look.QUIET)


@_write.register
def _bullets(block: Bullets, sheet: Sheet, _report: Report) -> None:
    for item in block.items:
        sheet.line(f"• {item}", look.WRAPPED)


@_write.register
def _key_figures(block: KeyFigures, sheet: Sheet, report: Report) -> None:
    sheet.fitted(["Zahl", report.period, f"({report.previous})"], [HEADER, HEADER_RIGHT, HEADER_RIGHT])
    for item in block.figures:
        form = item.definition.format
        styles = [look.PLAIN, figure_style(form), figure_style(form, bracketed=True)]
        before = _value(item.previous, form, bracketed=True) if item.previous is not None else ""
        sheet.append([item.definition.title, _value(item.value, form), before], styles)


def _value(figure: Figure, form: Format, *, bracketed: bool = False) -> Value:
    """What goes into a cell: the number in its unit, or the sign of a hidden one."""
    number = number_of(figure, form)
    if number is None:
        sign = written(figure, form)
        return f"({sign})" if bracketed else sign
    return number


def figure_style(form: Format, *, bracketed: bool = False, bold: bool = False, rule: str = "") -> Style:
    """How figures look; those of the previous period stand in brackets."""
    pattern = PATTERNS[form]
    return Style(f"({pattern})" if bracketed else pattern, align="right", bold=bold, rule=rule)


def _column_style(column: Column, *, bold: bool = False, rule: str = "") -> Style:
    return figure_style(column.format, bracketed=column.bracketed, bold=bold, rule=rule)


def _table_sheet(book: Book, table: Table, charts: list[Chart]) -> None:
    widths = [_width([table.label, *(row.label for row in table.rows)], 18, 46), *(_head(c) for c in table.columns)]
    if sum(widths) < _LEAST_WIDTH:
        widths.append(_LEAST_WIDTH - sum(widths))
    sheet = book.sheet(table.name, widths, header_rows=_HEADER_ROWS, landscape=len(table.columns) > 6)
    sheet.line(table.title, look.SECTION)
    sheet.line(" ".join(part for part in (_definition(table), table.note) if part), look.QUIET)
    sheet.blank()
    sheet.fitted([table.label, *(c.title for c in table.columns)], [HEADER, *(HEADER_RIGHT for _ in table.columns)])
    first = sheet.rows + 1
    styles = [look.PLAIN, *(_column_style(column) for column in table.columns)]
    for row in table.rows:
        sheet.append(_row(row, table), styles)
    last = sheet.rows
    sheet.filter(first - 1, last, len(table.columns) + 1)
    book.define(table.name, sheet, first, last, len(table.columns) + 1)
    _append_total(sheet, table)
    for chart in charts:
        sheet.add_chart(native(chart, sheet.raw, first, last), ROWS_OF_CHART, chart.alternative())


def _append_total(sheet: Sheet, table: Table) -> None:
    if table.total:
        styles = [Style(bold=True, rule="top"), *(_column_style(c, bold=True, rule="top") for c in table.columns)]
        sheet.append(_row(table.total, table), styles)
        for note in table.notes[:1] if table.definition and table.definition.overlap else ():
            sheet.line(note, look.QUIET)


def _row(row: Row, table: Table) -> list[Value]:
    cells = zip(row.figures, table.columns, strict=True)
    return [row.label, *(_value(figure, column.format, bracketed=column.bracketed) for figure, column in cells)]


def _definition(table: Table) -> str:
    return table.definition.text if table.definition else ""


def _head(column: Column) -> float:
    return min(max(max(map(len, column.title.split()), default=0) + 3, 12), 24)


def _width(texts: list[str], least: float, most: float) -> float:
    return min(max(least, max(map(len, texts), default=0) + 2), most)


def _text_sheet(book: Book, table: TextTable) -> None:
    widths = tuple(max(14, 100 * share) for share in table.widths) or (_LEAST_WIDTH,)
    sheet = book.sheet(table.name, widths, header_rows=_HEADER_ROWS)
    sheet.line(table.title or table.name, look.SECTION)
    sheet.blank()
    sheet.blank()
    sheet.fitted(table.columns, [HEADER] * len(table.columns))
    first = sheet.rows + 1
    read = readings(table.rows, len(table.columns))
    styles = [replace(look.WRAPPED, number_format=each.number_format) if each else look.WRAPPED for each in read]
    for row in table.rows:
        sheet.fitted([each.read(text) if each else text for text, each in zip(row, read, strict=True)], styles)
    if table.columns:
        sheet.filter(first - 1, sheet.rows, len(table.columns))
        book.define(table.name, sheet, first, sheet.rows, len(table.columns))


def _protection_sheet(book: Book, report: Report) -> None:
    sheet = book.sheet("Schutz der Zahlen", (80, 12))
    sheet.line("Schutz der Zahlen", look.SECTION)
    for rule in annex.protection_rules(report):
        sheet.line(f"• {rule}", look.WRAPPED)
    sheet.blank()
    table = annex.protection_table(report)
    sheet.fitted([table.label, table.columns[0].title], [HEADER, HEADER_RIGHT])
    for row in table.rows:
        sheet.append(_row(row, table), [look.PLAIN, _column_style(table.columns[0])])
    _append_total(sheet, table)
