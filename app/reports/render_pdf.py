"""A report as a tagged, archivable PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports import annex, charts
from app.reports.arrangement import Beside, Printed, PrintedTable, arranged
from app.reports.charts.paint import colour, painted
from app.reports.charts.shapes import Drawing
from app.reports.forms.options import Hint
from app.reports.model import (
    Block,
    Bullets,
    Chart,
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
from app.reports.pdf.blocks.tables import TableSpec
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

_ROW_HEIGHT = 18.0
_CAPTION_HEIGHT = 30.0
_MOST_ROWS_TOGETHER = 14
_OPENING_HEIGHT = 150.0
"""A heading with its first sentences and key figures."""
_CHAPTER, _MANY_CHAPTERS = 2, 7
_HEADING_HEIGHT = 40.0
_SMALLEST, _SMALLEST_NETWORK = 0.75, 0.6
"""Of its size: as far as a drawing is made smaller to fit on a page; a network keeps the size of its letters."""
_MOST_EMPTY = 0.25
"""Of the page: what would leave more than that empty at its foot goes on there."""


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
    printed = arranged(blocks)
    for place, block in enumerate(printed):
        progress(place, len(printed), Sentence("Bericht wird gesetzt"))
        paper.keep(_together(printed[place : place + 3], paper, paper.room))
        if isinstance(block, Chart):
            _draw(block, paper, of_table=_is_titled_by(block, printed[place + 1 : place + 2]))
        else:
            _write(block, paper, report)
    return paper.finish()


def _contents(blocks: Sequence[Block], paper: PdfDocument) -> None:
    """A table of contents for a report of many chapters."""
    headings = [(block.level + 1, block.text) for block in blocks if isinstance(block, Heading)]
    if sum(level == _CHAPTER for level, _ in headings) >= _MANY_CHAPTERS:
        paper.contents(headings, deepest=_CHAPTER)


def _together(printed: Sequence[Printed], paper: PdfDocument, room: float) -> float:
    """About how much of the room a block wants at once: a heading stays with what it opens, a short table whole.

    What would leave too much of the page empty is broken instead, or drawn smaller.
    """
    first, *after = printed
    if isinstance(first, Heading):
        if any(isinstance(each, KeyFigures) for each in after):
            return _OPENING_HEIGHT * paper.scale
        heading = _HEADING_HEIGHT * paper.scale
        return heading + (_together(after, paper, room - heading) if after else 0)
    wanted = _height(first, paper)
    too_empty = room > paper.height * _MOST_EMPTY
    if wanted <= room or not too_empty:
        return wanted
    if isinstance(first, Chart | Network):
        return 0 if _drawing(first, paper, room) else wanted
    return 0


def _height(block: Printed, paper: PdfDocument) -> float:
    """About the height of what should not be broken."""
    if isinstance(block, Chart | Network) and block.drawable:
        return charts.drawn(block, paper.width, paper.scale, paper.scale > 1).height + _CAPTION_HEIGHT * paper.scale
    if isinstance(block, PrintedTable) and len(block.table.rows) <= _MOST_ROWS_TOGETHER:
        return ((len(block.table.rows) + 2) * _ROW_HEIGHT + _CAPTION_HEIGHT) * paper.scale
    if isinstance(block, Beside) and paper.scale == 1:
        return paper.height_beside(_spec(block.left), _spec(block.right))
    return 0


def _closing(report: Report) -> tuple[Block, ...]:
    if not annex.applies(report):
        return ()
    return annex.annex(report) if report.annexed else (Note(annex.protection_sentence(report)),)


@singledispatch
def _write(block: Printed, paper: PdfDocument, report: Report) -> None:  # noqa: ARG001
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


@_write.register
def _beside(block: Beside, paper: PdfDocument, report: Report) -> None:
    """Below each other where there is no room for both side by side, and in large print."""
    if 0 < _height(block, paper) <= paper.room:
        paper.tables_beside(_spec(block.left), _spec(block.right))
        return
    for table in (block.left, block.right):
        paper.keep(_together([table], paper, paper.room))
        _write(table, paper, report)


@_write.register
def _table(block: PrintedTable, paper: PdfDocument, _report: Report) -> None:
    paper.table_of(_spec(block))


def _spec(block: PrintedTable) -> TableSpec:
    table = block.table
    right: Align = "right"
    return TableSpec(
        [[table.label, *(column.title for column in table.columns)]],
        [_cells(table, row) for row in (*table.rows, *([table.total] if table.total else []))],
        len(table.columns) + 1,
        align=["left", *[right for _ in table.columns]],
        caption=table.title if block.titled else "",
        total=table.total is not None,
        bars=_bars(block.bars) if block.bars else (),
        continued=table.title,
        notes=table.notes,
    )


def _cells(table: Table, row: Row) -> list[str]:
    return [row.label, *(table.cell(row, column) for column in range(len(table.columns)))]


@_write.register
def _text_table(block: TextTable, paper: PdfDocument, _report: Report) -> None:
    paper.table(
        block.columns, block.rows, widths=block.widths, caption=block.title, continued=block.title or block.name
    )


def _bars(chart: Chart) -> list[Bar]:
    bars = charts.bars_in_rows(chart)
    return [(length, colour(fill), colour(outline) if outline else None) for length, fill, outline in bars]


@_write.register
def _network(block: Network, paper: PdfDocument, report: Report) -> None:
    _draw(block, paper, of_table=True)
    _write(block.table, paper, report)


def _is_titled_by(chart: Chart, after: Sequence[Printed]) -> bool:
    """Whether the table of the chart follows, and has its title from it."""
    return any(isinstance(each, PrintedTable) and each.table is chart.table and not each.titled for each in after)


def _draw(block: Chart | Network, paper: PdfDocument, of_table: bool) -> None:
    """A drawing, whose title is that of its table as well where it stands right above it. One too small to be read is left
    out: its table says the same.
    """
    drawing = block.drawable and (_drawing(block, paper, paper.room) or _drawing(block, paper, paper.height))
    if drawing:
        size = drawing.width, drawing.height
        paper.figure(painted(drawing), *size, alt=drawing.alternative, caption=block.title, of_table=of_table)


def _drawing(block: Chart | Network, paper: PdfDocument, room: float) -> Drawing | None:
    """The drawing as large as the room allows; none where it would be too small to be read.

    A network is drawn narrower with letters of the same size.
    """
    room -= _CAPTION_HEIGHT * paper.scale
    drawing = charts.drawn(block, paper.width, paper.scale, paper.scale > 1)
    share = min(room / drawing.height, 1)
    if share == 1:
        return drawing
    network = isinstance(block, Network)
    if share < (_SMALLEST_NETWORK if network else _SMALLEST):
        return None
    if network:
        narrower = charts.drawn(block, paper.width * share, paper.scale, paper.scale > 1)
        return narrower.times(min(room / narrower.height, 1))
    return drawing.times(share)
