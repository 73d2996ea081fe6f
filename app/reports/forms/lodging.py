"""Unterbringungsblatt: tables of the municipality's own duty to house people. It names nobody; PDF and spreadsheet say the same."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms import sheet_tables
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.forms.sheet_tables import SheetTable
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.one_page import on_one_page
from app.reports.xlsx.book import Book


@dataclass(frozen=True)
class LodgingSheet:
    """What the sheet says. `period` and `as_of` are words."""

    title: str
    period: str
    as_of: str
    organiser: str
    made_on: date
    grids: tuple[SheetTable, ...]
    note: str = ""


@dataclass(frozen=True)
class LodgingOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    sheet: LodgingSheet, options: LodgingOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF, on one page where little more than that is needed. Raises Cancelled through `progress`."""
    title = f"{sheet.title} {sheet.period}"

    def begun(size: float) -> PdfDocument:
        paper = PdfDocument(
            title,
            header_left=sheet.organiser,
            date=german.day(sheet.made_on),
            large=options.large,
            letterhead=letterhead,
            size=size,
        )
        paper.heading(1, title)
        paper.paragraph(sheet.as_of, style="note")
        for place, table in enumerate(sheet.grids):
            progress(place, len(sheet.grids), Sentence("Seiten werden gesetzt"))
            sheet_tables.write(paper, table)
        if sheet.note:
            paper.paragraph(sheet.note, style="note")
        return paper

    return (begun(1) if options.large else on_one_page(begun)).finish()


def render_table(
    sheet: LodgingSheet, _options: LodgingOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same tables as a spreadsheet, one sheet each. Raises Cancelled through `progress`."""
    book = Book(f"{sheet.title} {sheet.period}", sheet.made_on)
    about = " · ".join(filter(None, (f"{sheet.title} {sheet.period}", sheet.as_of, sheet.organiser)))
    for place, table in enumerate(sheet.grids):
        progress(place, len(sheet.grids), Sentence("Seiten werden gesetzt"))
        sheet_tables.add(book, table, about)
    return book.finish()


def _nothing(sheet: LodgingSheet, _options: LodgingOptions) -> Sentence | None:
    if any(table.rows for table in sheet.grids):
        return None
    return Sentence(
        "Es gibt nichts zu drucken: Noch gibt es weder Gebäude der Unterbringung noch Zuweisungen, Ankünfte oder Belegungen."
    )


FORM = Form(LodgingSheet, LodgingOptions, render, render_table, nothing=_nothing)
