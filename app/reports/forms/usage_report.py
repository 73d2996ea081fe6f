"""Verwendungsnachweis: the sums of budgets and every booking with its receipt; PDF and spreadsheet say the same."""

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
from app.reports.xlsx.book import Book

TITLE = "Verwendungsnachweis"
_SIGNED = ("Ort, Datum", "Unterschrift")


@dataclass(frozen=True)
class UsageReport:
    """What the report says: in `grids` the sums first, then the bookings of each budget. `period` and `as_of` are words."""

    period: str
    as_of: str
    organiser: str
    made_on: date
    grids: tuple[SheetTable, ...]
    note: str = ""

    @property
    def heading(self) -> str:
        """What it is called."""
        return f"{TITLE} {self.period}"


@dataclass(frozen=True)
class UsageOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False
    signed: Annotated[bool, Hint("mit Platz für die Unterschrift")] = True


def render(
    report: UsageReport, options: UsageOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The report as a PDF. Raises Cancelled through `progress`."""
    paper = PdfDocument(
        report.heading,
        header_left=report.organiser,
        date=german.day(report.made_on),
        landscape=True,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, report.heading)
    paper.paragraph(report.as_of, style="note")
    for place, table in enumerate(report.grids):
        progress(place, len(report.grids), Sentence("Seiten werden gesetzt"))
        sheet_tables.write(paper, table)
    if report.note:
        paper.paragraph(report.note, style="note")
    if options.signed:
        paper.signatures(*_SIGNED)
    return paper.finish()


def render_table(
    report: UsageReport, _options: UsageOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same tables as a spreadsheet, one sheet each. Raises Cancelled through `progress`."""
    book = Book(report.heading, report.made_on)
    about = " · ".join(filter(None, (report.heading, report.as_of, report.organiser)))
    for place, table in enumerate(report.grids):
        progress(place, len(report.grids), Sentence("Seiten werden gesetzt"))
        sheet_tables.add(book, table, about)
    return book.finish()


def _nothing(report: UsageReport, _options: UsageOptions) -> Sentence | None:
    if any(table.rows for table in report.grids):
        return None
    return Sentence("Es gibt nichts zu drucken: Für dieses Jahr gibt es weder Budgets noch Buchungen.")


FORM = Form(UsageReport, UsageOptions, render, render_table, nothing=_nothing)
