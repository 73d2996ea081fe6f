"""A report as a tagged, archivable PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports import annex, charts
from app.reports.charts.paint import colour, painted
from app.reports.forms.options import Hint
from app.reports.model import (
    Block,
    Bullets,
    Chart,
    ChartKind,
    Heading,
    KeyFigure,
    KeyFigures,
    Network,
    Note,
    PageBreak,
    Report,
    Row,
    Table,
    Text,
    TextTable,
    written,
)
from app.reports.pdf.blocks.table_rows import Bar
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

_ROW_HEIGHT = 18.0
_CAPTION_HEIGHT = 30.0
_MOST_ROWS_TOGETHER = 14
_MOST_COLUMNS = 2
_OPENING_HEIGHT = 150.0
"""A heading with its first sentences and key figures."""
_CHAPTER, _MANY_CHAPTERS = 2, 7
_SMALLEST = 0.6
"""Of its size: as far as a drawing is made smaller to fit on a page."""


@dataclass(frozen=True)
class ReportOptions:
    """How a report is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render_pdf(report: Report, progress: Progress = silent) -> bytes:
    """The report as the bytes of a PDF file. Raises Cancelled through `progress`."""
    return render_report(report, ReportOptions(), progress)


def render_report(
    report: Report, options: ReportOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The same with options, and with logo and colour of the office on every page."""
    paper = PdfDocument(
        f"{report.title} {report.period}",
        header_left=f"{report.publisher.municipality} · {report.publisher.name}",
        date=german.day(report.made_on),
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, f"{report.title} {report.period}")
    if report.subtitle:
        paper.paragraph(report.subtitle, style="lead")
    blocks = (*report.blocks, *_closing(report))
    _contents(blocks, paper)
    for place, block in enumerate(blocks):
        progress(place, len(blocks), Sentence("Bericht wird gesetzt"))
        before, after = blocks[place - 1] if place else None, blocks[place + 1 : place + 3]
        paper.keep(_height_together(block, after, paper.width) * paper.scale)
        if isinstance(block, Table):
            _table(block, paper, before if isinstance(before, Chart) and before.table is block else None)
        elif not (isinstance(block, Chart) and block.table in after[:1] and _fits_into_table(block)):
            _write(block, paper, report)
    return paper.finish()


def _contents(blocks: Sequence[Block], paper: PdfDocument) -> None:
    """A table of contents for a report of many chapters."""
    headings = [(block.level + 1, block.text) for block in blocks if isinstance(block, Heading)]
    if sum(level == _CHAPTER for level, _ in headings) >= _MANY_CHAPTERS:
        paper.contents(headings, deepest=_CHAPTER)


def _fits_into_table(chart: Chart) -> bool:
    """Whether the bars are drawn in the rows of the table itself, which saves saying everything twice."""
    return chart.kind is ChartKind.BARS and len(chart.columns) == 1 and len(chart.table.columns) <= _MOST_COLUMNS


def _height_together(block: Block, after: Sequence[Block], width: float) -> float:
    """About how much room a block wants at once: a heading stays with what it opens, a short table whole."""
    if isinstance(block, Heading) and any(isinstance(each, KeyFigures) for each in after):
        return _OPENING_HEIGHT
    if isinstance(block, Chart | Network) and block.drawable:
        return charts.drawn(block, width).height + _CAPTION_HEIGHT
    if isinstance(block, Table) and len(block.rows) <= _MOST_ROWS_TOGETHER:
        return (len(block.rows) + 2) * _ROW_HEIGHT + _CAPTION_HEIGHT
    return 0


def _closing(report: Report) -> tuple[Block, ...]:
    if next(report.figures(), None) is None:
        return ()
    return (PageBreak(), *annex.annex(report)) if report.annexed else (Note(annex.protection_sentence(report)),)


@singledispatch
def _write(block: Block, paper: PdfDocument, report: Report) -> None:  # noqa: ARG001
    raise TypeError(f"no block: {type(block).__name__}")


@_write.register
def _heading(block: Heading, paper: PdfDocument, _report: Report) -> None:
    paper.heading(block.level + 1, block.text)


@_write.register
def _text(block: Text, paper: PdfDocument, _report: Report) -> None:
    paper.paragraph(block.text)


@_write.register
def _note(block: Note, paper: PdfDocument, _report: Report) -> None:
    paper.paragraph(block.text, style="small")


@_write.register
def _bullets(block: Bullets, paper: PdfDocument, _report: Report) -> None:
    paper.bullets(block.items)


@_write.register
def _page_break(_block: PageBreak, paper: PdfDocument, _report: Report) -> None:
    paper.page_break()


@_write.register
def _key_figures(block: KeyFigures, paper: PdfDocument, report: Report) -> None:
    paper.figures_row([_key_figure(item, report.previous) for item in block.figures])


def _key_figure(item: KeyFigure, previous: str) -> tuple[str, str, str]:
    """Title, value, and that of the previous period in brackets."""
    form = item.definition.format
    note = f"({previous}: {written(item.previous, form)})" if item.previous is not None else ""
    return item.definition.title, written(item.value, form), note


def _table(block: Table, paper: PdfDocument, chart: Chart | None) -> None:
    """A table; its chart above it carries the title already, unless its bars stand in the rows."""
    rows = [*block.rows, *([block.total] if block.total else [])]
    right: Align = "right"
    in_rows = chart is not None and _fits_into_table(chart)
    paper.table(
        [block.label, *(column.title for column in block.columns)],
        [_cells(block, row) for row in rows],
        align=["left", *[right for _ in block.columns]],
        caption=block.title if chart is None or in_rows else "",
        total=block.total is not None,
        bars=_bars(chart) if chart is not None and in_rows else (),
    )
    for note in block.notes:
        paper.paragraph(note, style="small")


def _cells(table: Table, row: Row) -> list[str]:
    return [row.label, *(table.cell(row, column) for column in range(len(table.columns)))]


@_write.register
def _text_table(block: TextTable, paper: PdfDocument, _report: Report) -> None:
    paper.table(block.columns, block.rows, widths=block.widths, caption=block.title)


def _bars(chart: Chart) -> list[Bar]:
    bars = charts.bars_in_rows(chart)
    return [(length, colour(fill), colour(outline) if outline else None) for length, fill, outline in bars]


@_write.register
def _chart(block: Chart | Network, paper: PdfDocument, _report: Report) -> None:
    if block.drawable:
        drawing = charts.drawn(block, paper.width, paper.scale)
        room = paper.height - _CAPTION_HEIGHT * paper.scale
        smaller = drawing.times(min(room / drawing.height, 1))
        # A drawing too small to be read is left out: its table says the same.
        if smaller.height > drawing.height * _SMALLEST:
            paper.figure(painted(smaller), smaller.width, smaller.height, alt=drawing.alternative, caption=block.title)
    if isinstance(block, Network):
        _write(block.table, paper, _report)
