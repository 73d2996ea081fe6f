"""A sheet about one thing: its facts, tables, what is to be said, and places to sign."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms import sheet_tables
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.forms.sheet_tables import SheetTable
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.style import MM

_SIGNED = 30 * MM
"""What a sentence with its places to sign takes."""


@dataclass(frozen=True)
class FactSheet:
    """What it says. `facts` are pairs under `facts_title`; `signatures` are rows of labels, each row with a sentence above."""

    title: str
    facts_title: str
    facts: tuple[tuple[str, str], ...]
    organiser: str
    date: str
    before: tuple[str, ...] = ()
    """Paragraphs above the facts."""
    tables: tuple[SheetTable, ...] = ()
    after: tuple[str, ...] = ()
    """Paragraphs below the tables."""
    signatures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class FactOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    sheet: FactSheet, options: FactOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF."""
    progress(0, 1, Sentence("Seiten werden gesetzt"))
    paper = PdfDocument(
        sheet.file_title or sheet.title,
        header_left=sheet.organiser,
        date=sheet.date,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, sheet.title)
    for paragraph in sheet.before:
        paper.paragraph(paragraph)
    paper.table([], [list(pair) for pair in sheet.facts], caption=sheet.facts_title)
    for table in sheet.tables:
        sheet_tables.write(paper, table)
    for paragraph in sheet.after:
        paper.paragraph(paragraph)
    for sentence, labels in sheet.signatures:
        paper.keep(_SIGNED * paper.scale)
        if sentence:
            paper.paragraph(sentence)
        paper.signatures(*labels)
    return paper.finish()


FORM = Form(FactSheet, FactOptions, render)
