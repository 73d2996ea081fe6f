"""Projektblatt: a project on one page, for the Bürgermeister, a partner or the board in the quarter."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Projektblatt"


@dataclass(frozen=True)
class SheetRows:
    """A table of the sheet; without rows it is left out. The columns in `numbers` are set to the right, `total` stands below."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    total: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProjectSheet:
    """What stands on it. `head` are pairs such as the state and the place; `texts` have a heading and paragraphs parted by
    empty lines.
    """

    name: str
    head: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    tables: tuple[SheetRows, ...]
    organiser: str
    date: str
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class ProjectSheetOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    sheet: ProjectSheet, options: ProjectSheetOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF."""
    progress(0, 1, Sentence(TITLE))
    paper = PdfDocument(
        sheet.file_title or TITLE,
        header_left=sheet.organiser,
        date=sheet.date,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, f"{TITLE}: {sheet.name}")
    paper.table([], [list(pair) for pair in sheet.head], caption="Auf einen Blick")
    for title, text in sheet.texts:
        _text(paper, title, text)
    for table in sheet.tables:
        if table.rows:
            paper.table(
                list(table.columns),
                [list(row) for row in (*table.rows, *filter(None, (table.total,)))],
                align=["right" if number in table.numbers else "left" for number in range(len(table.columns))],
                total=bool(table.total),
                caption=table.title,
            )
    return paper.finish()


def _text(paper: PdfDocument, title: str, text: str) -> None:
    paragraphs = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    if not paragraphs:
        return
    paper.heading(2, title)
    for paragraph in paragraphs:
        paper.paragraph(paragraph)


FORM = Form(ProjectSheet, ProjectSheetOptions, render)
