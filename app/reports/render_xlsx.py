"""A report as an Excel workbook: an overview, one sheet per table with its native chart, definitions, protection of figures."""

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import DataPoint

from app.common import german
from app.figures.definitions import Format
from app.figures.protect import Figure
from app.figures.report import (
    Block,
    Bullets,
    Chart,
    ChartKind,
    Column,
    Heading,
    KeyFigures,
    Note,
    Report,
    Row,
    Table,
    Text,
    TextTable,
    number_of,
    written,
)
from app.reports import annex, palette
from app.reports.xlsx import book as look
from app.reports.xlsx.book import HEADER, HEADER_RIGHT, Book, Sheet, Style
from app.reports.xlsx.cells import Value, sheet_name

_FORMATS = {
    Format.COUNT: "#,##0",
    Format.HOURS: '#,##0.0" h"',
    Format.PERCENT: '0" %"',
    Format.MINUTES: '#,##0" min"',
}
_OVERVIEW_WIDTHS = (52.0, 18.0, 18.0)
_HEADER_ROWS = 4
_CHART_HEIGHT_CM = 9.0
_CHART_ROWS = 20
_LEAST_WIDTH = 92.0
"""Characters across a sheet, so that a chart fits on the printed page."""
_GAP_PERCENT = 60


def render_xlsx(report: Report) -> bytes:
    """The report as the bytes of an XLSX file: values only, no hidden sheets, no names in the file's properties."""
    book = Book(f"{report.title} {report.period}", report.made_on)
    _overview(book, report)
    charts = [block for block in report.blocks if isinstance(block, Chart) and block.drawable]
    for table in (*report.tables(), annex.definitions_table(report)):
        if isinstance(table, Table):
            _table_sheet(book, table, [chart for chart in charts if chart.table is table])
        else:
            _text_sheet(book, table)
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
def _link(block: Table | TextTable, sheet: Sheet, _report: Report) -> None:
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
    sheet.append(["Zahl", report.period, f"({report.previous})"], [HEADER, HEADER_RIGHT, HEADER_RIGHT])
    for item in block.figures:
        form = item.definition.format
        styles = [look.PLAIN, figure_style(Column("", form)), figure_style(Column("", form, bracketed=True))]
        before = _value(item.previous, Column("", form, bracketed=True)) if item.previous is not None else ""
        sheet.append([item.definition.title, _value(item.value, Column("", form)), before], styles)


def _value(figure: Figure, column: Column) -> Value:
    """What goes into a cell: the number in its unit, or the sign of a hidden one."""
    number = number_of(figure, column.format)
    if number is None:
        sign = written(figure, column.format)
        return f"({sign})" if column.bracketed else sign
    return number


def figure_style(column: Column, *, bold: bool = False, rule: str = "") -> Style:
    """How the figures of a column look."""
    pattern = _FORMATS[column.format]
    return Style(f"({pattern})" if column.bracketed else pattern, align="right", bold=bold, rule=rule)


def _table_sheet(book: Book, table: Table, charts: list[Chart]) -> None:
    widths = [_width([table.label, *(row.label for row in table.rows)], 18, 46), *(_head(c) for c in table.columns)]
    if sum(widths) < _LEAST_WIDTH:
        widths.append(_LEAST_WIDTH - sum(widths))
    sheet = book.sheet(table.name, widths, header_rows=_HEADER_ROWS, landscape=len(table.columns) > 6)
    sheet.line(table.title, look.SECTION)
    sheet.line(" ".join(part for part in (_definition(table), table.note) if part), look.QUIET)
    sheet.blank()
    sheet.append([table.label, *(c.title for c in table.columns)], [HEADER, *(HEADER_RIGHT for _ in table.columns)])
    first = sheet.rows + 1
    styles = [look.PLAIN, *(figure_style(column) for column in table.columns)]
    for row in table.rows:
        sheet.append(_row(row, table), styles)
    last = sheet.rows
    _append_total(sheet, table)
    for chart in charts:
        sheet.add_chart(_native(chart, sheet, first, last), _CHART_ROWS)


def _append_total(sheet: Sheet, table: Table) -> None:
    if table.total:
        styles = [Style(bold=True, rule="top"), *(figure_style(c, bold=True, rule="top") for c in table.columns)]
        sheet.append(_row(table.total, table), styles)


def _row(row: Row, table: Table) -> list[Value]:
    return [row.label, *map(_value, row.figures, table.columns)]


def _definition(table: Table) -> str:
    return table.definition.text if table.definition else ""


def _head(column: Column) -> float:
    return min(max(max(map(len, column.title.split()), default=0) + 3, 12), 24)


def _width(texts: list[str], least: float, most: float) -> float:
    return min(max(least, max(map(len, texts), default=0) + 2), most)


def _text_sheet(book: Book, table: TextTable) -> None:
    widths = tuple(max(14, 100 * share) for share in table.widths)
    sheet = book.sheet(table.name, widths, header_rows=_HEADER_ROWS)
    sheet.line(table.title or table.name, look.SECTION)
    sheet.blank()
    sheet.blank()
    sheet.append(table.columns, [HEADER] * len(table.columns))
    for row in table.rows:
        sheet.words(row, look.WRAPPED)


def _protection_sheet(book: Book, report: Report) -> None:
    sheet = book.sheet("Schutz der Zahlen", (80, 12))
    sheet.line("Schutz der Zahlen", look.SECTION)
    for rule in annex.protection_rules(report):
        sheet.line(f"• {rule}", look.WRAPPED)
    sheet.blank()
    table = annex.protection_table(report)
    sheet.append([table.label, table.columns[0].title], [HEADER, HEADER_RIGHT])
    for row in table.rows:
        sheet.append(_row(row, table), [look.PLAIN, figure_style(table.columns[0])])
    _append_total(sheet, table)


def _native(chart: Chart, sheet: Sheet, first: int, last: int) -> Any:
    """A chart that refers to the printed cells and keeps no values of its own."""
    drawn: Any = LineChart() if chart.kind is ChartKind.LINES else BarChart()
    for index, column in enumerate(chart.columns):
        drawn.add_data(Reference(sheet.raw, min_col=column + 2, min_row=first - 1, max_row=last), titles_from_data=True)
        _colour(drawn.series[index], chart, index)
    drawn.set_categories(Reference(sheet.raw, min_col=1, min_row=first, max_row=last))
    if chart.kind is ChartKind.STACKED:
        drawn.type, drawn.grouping, drawn.overlap = "col", "stacked", 100
    elif chart.kind is ChartKind.BARS:
        drawn.type = "bar"
        drawn.gapWidth = _GAP_PERCENT
        drawn.x_axis.scaling.orientation = "maxMin"
    drawn.title = None
    drawn.legend = None if len(chart.columns) == 1 else drawn.legend
    drawn.x_axis.delete, drawn.y_axis.delete = False, chart.kind is not ChartKind.LINES
    drawn.y_axis.majorGridlines = None
    drawn.y_axis.number_format = _FORMATS[chart.table.columns[chart.columns[0]].format]
    drawn.height, drawn.width = _CHART_HEIGHT_CM, 17.0
    return drawn


def _colour(series: Any, chart: Chart, index: int) -> None:
    """Hues, and the value at each point; zeros and hidden values get no label."""
    colour = palette.hue((chart.hues or ("", "previous"))[index])[1:]
    series.graphicalProperties.solidFill = colour
    if chart.kind is ChartKind.LINES:
        series.smooth = False
    series.graphicalProperties.line.solidFill = colour
    if chart.kind is ChartKind.BARS and index == 0:
        for place, row in enumerate(chart.table.rows):
            point = DataPoint(idx=place)
            point.graphicalProperties.solidFill = palette.hue(row.hue)[1:]
            series.dPt.append(point)
    pattern = _FORMATS[chart.table.columns[chart.columns[index]].format]
    series.dLbls = DataLabelList(numFmt=f"{pattern};;", showVal=True, showSerName=False, showCatName=False)
    series.dLbls.showLegendKey = False
    series.dLbls.showPercent = False
