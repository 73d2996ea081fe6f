"""Periods and charts in the language of the window; the papers themselves stay German."""

from dataclasses import replace

from app.reports.model import Chart, Network, Row, Table
from app.views.language import written
from app.views.language.sentences import own_word, translated


def in_window(chart: Chart | Network) -> Chart | Network:
    """The same chart with titles and labels in the language of the window; names and labels of hers as they are."""
    if isinstance(chart, Chart):
        return replace(chart, table=_table(chart.table))
    nodes = tuple(replace(node, kind=translated(node.kind)) for node in chart.nodes)
    return replace(chart, title=own_word(chart.title), nodes=nodes)


def _table(table: Table) -> Table:
    columns = tuple(replace(column, title=translated(column.title)) for column in table.columns)
    rows = tuple(map(_row, table.rows))
    title, label = own_word(table.title), own_word(table.label)
    return replace(table, title=title, label=label, columns=columns, rows=rows, write=written.number)


def _row(row: Row) -> Row:
    return replace(row, label=translated(row.label))
