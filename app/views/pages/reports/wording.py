"""Periods and charts in the language of the window; the papers themselves stay German."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.figures.periods import Period
from app.reports.model import Chart, Network, Row, Table
from app.views.language.sentences import own_word, translated
from app.views.shared import dates


def label_of(period: Period) -> str:
    """October 2026, quarter 4 of 2026 or 2026."""
    if period.months == 3:
        text = QCoreApplication.translate("Reports", "{number}. Quartal {year}")
        return text.format(number=period.month // 3 + 1, year=period.year)
    return dates.month(period.first) if period.months == 1 else str(period.year)


def in_window(chart: Chart | Network) -> Chart | Network:
    """The same chart with titles and labels in the language of the window; names and labels of hers as they are."""
    if isinstance(chart, Chart):
        return replace(chart, table=_table(chart.table))
    nodes = tuple(replace(node, kind=translated(node.kind)) for node in chart.nodes)
    return replace(chart, title=own_word(chart.title), nodes=nodes)


def _table(table: Table) -> Table:
    columns = tuple(replace(column, title=translated(column.title)) for column in table.columns)
    rows = tuple(map(_row, table.rows))
    return replace(table, title=own_word(table.title), label=own_word(table.label), columns=columns, rows=rows)


def _row(row: Row) -> Row:
    return replace(row, label=translated(row.label))
