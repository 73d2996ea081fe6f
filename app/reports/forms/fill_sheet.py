"""A sheet for a talk or a round of phone calls: what is open, and room beside it to write what was said."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.blocks.grid import RowOfCells
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

_BOX = "☐"
_ROOM = "\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}"
"""Two empty lines: the least that can be written on by hand."""


@dataclass(frozen=True)
class FillColumn:
    """A column and its share of the width. It is filled, or `blank` to write in, or has a `box` to tick."""

    title: str
    width: float
    blank: bool = False
    box: bool = False


@dataclass(frozen=True)
class FillGrid:
    """A table: `rows` hold a text for every column that is neither blank nor a box; further `blank_rows` are empty.
    `nothing` stands in its place where it has no rows at all.
    """

    title: str
    columns: tuple[FillColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    blank_rows: int = 0
    nothing: str = ""


@dataclass(frozen=True)
class FillSheet:
    """What is printed: the title of the paper, with whom, its tables. `file_title` names nobody."""

    title: str
    whom: str
    organiser: str
    made_on: date
    grids: tuple[FillGrid, ...]
    file_title: str = ""
    note: str = ""


@dataclass(frozen=True)
class FillOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    sheet: FillSheet, options: FillOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF in landscape. Raises Cancelled through `progress`."""
    paper = PdfDocument(
        sheet.file_title or sheet.title,
        header_left=sheet.organiser,
        date=german.day(sheet.made_on),
        landscape=True,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, f"{sheet.title}: {sheet.whom}" if sheet.whom else sheet.title)
    if sheet.note:
        paper.paragraph(sheet.note, style="note")
    for place, grid in enumerate(sheet.grids):
        progress(place, len(sheet.grids), Sentence("Seiten werden gesetzt"))
        _write(paper, grid)
    return paper.finish()


def _write(paper: PdfDocument, grid: FillGrid) -> None:
    rows = [_row(grid, row) for row in grid.rows]
    rows += [_row(grid, ())] * grid.blank_rows
    if not rows:
        paper.heading(2, grid.title)
        paper.paragraph(grid.nothing)
        return
    paper.table(
        [column.title for column in grid.columns],
        rows,
        widths=[column.width for column in grid.columns],
        caption=grid.title,
        named_by=next((place for place, column in enumerate(grid.columns) if not (column.box or column.blank)), 0),
    )


def _row(grid: FillGrid, texts: tuple[str, ...]) -> RowOfCells:
    """Texts in their columns, boxes and room to write in the others."""
    waiting = iter(texts)
    return [
        _BOX if column.box else _ROOM if column.blank else next(waiting, "") or ("" if texts else _ROOM)
        for column in grid.columns
    ]


def _nothing(sheet: FillSheet, _options: FillOptions) -> Sentence | None:
    if any(grid.rows for grid in sheet.grids):
        return None
    return Sentence("Es gibt nichts zu drucken: Hier ist nichts offen.")


FORM = Form(FillSheet, FillOptions, render, nothing=_nothing)
