"""A report as a tagged, archivable PDF."""

from functools import singledispatch

from app.common import german
from app.figures.report import (
    Block,
    Bullets,
    Chart,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    PageBreak,
    Report,
    Row,
    Table,
    Text,
    TextTable,
    written,
)
from app.reports import annex, charts
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument


def render_pdf(report: Report) -> bytes:
    """The report as the bytes of a PDF file."""
    paper = PdfDocument(
        f"{report.title} {report.period}",
        header_left=f"{report.publisher.municipality} · {report.publisher.name}",
        date=german.day(report.made_on),
    )
    paper.heading(1, f"{report.title} {report.period}")
    if report.subtitle:
        paper.paragraph(report.subtitle, style="lead")
    before: Block | None = None
    for block in (*report.blocks, *_closing(report)):
        if isinstance(block, Table):
            _table(block, paper, captioned=isinstance(before, Chart) and before.table is block)
        else:
            _write(block, paper, report)
        before = block
    return paper.finish()


def _closing(report: Report) -> tuple[Block, ...]:
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


def _table(block: Table, paper: PdfDocument, *, captioned: bool) -> None:
    """A table; `captioned` where its chart stands above it and carries the title already."""
    rows = [*block.rows, *([block.total] if block.total else [])]
    right: Align = "right"
    paper.table(
        [block.label, *(column.title for column in block.columns)],
        [_cells(block, row) for row in rows],
        align=["left", *[right for _ in block.columns]],
        caption="" if captioned else block.title,
        total=block.total is not None,
    )
    if block.note:
        paper.paragraph(block.note, style="small")


def _cells(table: Table, row: Row) -> list[str]:
    return [row.label, *(table.cell(row, column) for column in range(len(table.columns)))]


@_write.register
def _text_table(block: TextTable, paper: PdfDocument, _report: Report) -> None:
    paper.table(block.columns, block.rows, widths=block.widths, caption=block.title)


@_write.register
def _chart(block: Chart, paper: PdfDocument, _report: Report) -> None:
    if block.drawable:
        height = charts.height_of(block, paper.width)
        paper.figure(charts.drawing(block, paper.width), paper.width, height, block.alternative(), caption=block.title)
