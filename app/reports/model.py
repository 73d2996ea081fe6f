"""The report model, as everything that makes paper sees it: title, headings, text, lists, figures, tables, charts, notes.

The classes stand in `app/figures`, beside the protection of figures, because their numbers are `Figure`s: that
type is what keeps unprotected numbers out of a report. `render_pdf` and `render_xlsx` turn a `Report` into bytes.
"""

from app.figures.document.charts import Chart, ChartKind, Link, Network, Node
from app.figures.document.report import (
    Block,
    Bullets,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    PageBreak,
    Publisher,
    Report,
    Text,
)
from app.figures.document.tables import Column, Row, Table, TextTable, number_of, written

__all__ = [
    "Block",
    "Bullets",
    "Chart",
    "ChartKind",
    "Column",
    "Heading",
    "KeyFigure",
    "KeyFigures",
    "Link",
    "Network",
    "Node",
    "Note",
    "PageBreak",
    "Publisher",
    "Report",
    "Row",
    "Table",
    "Text",
    "TextTable",
    "number_of",
    "written",
]
