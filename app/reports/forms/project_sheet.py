"""Projektblatt: a project on one page, for the Bürgermeister, a partner or the board in the quarter."""

from dataclasses import dataclass, replace
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.one_page import SIZES, as_large_as_fits

TITLE = "Projektblatt"
_SHORTER = ((1200, 12), (800, 8), (500, 6), (300, 4), (160, 3))
"""Letters that are left of a text, and rows of a table, until everything stands on one page; a cell has a quarter of a text."""
_SHORTENED = "Gekürzt, damit es auf eine Seite passt; alles steht im Quartiersbuch und in großer Schrift."


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
    """The sheet as a PDF of one page: smaller where it has to be, then with shorter texts and lists, which it says. In large
    print nothing is left out.
    """
    progress(0, 1, Sentence(TITLE))
    if options.large:
        return _written_out(sheet, letterhead, large=True).finish()
    paper = as_large_as_fits(lambda size: _written_out(sheet, letterhead, size=size))
    for letters, rows in _SHORTER:
        if paper.pages == 1:
            break
        paper = _written_out(_shortened(sheet, letters, rows), letterhead, size=SIZES[-1], note=_SHORTENED)
    return paper.finish()


def _written_out(
    sheet: ProjectSheet, letterhead: Letterhead, *, large: bool = False, size: float = 1, note: str = ""
) -> PdfDocument:
    paper = PdfDocument(
        sheet.file_title or TITLE,
        header_left=sheet.organiser,
        date=sheet.date,
        large=large,
        letterhead=letterhead,
        size=size,
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
    if note:
        paper.paragraph(note, style="note")
    return paper


def _shortened(sheet: ProjectSheet, letters: int, rows: int) -> ProjectSheet:
    return replace(
        sheet,
        texts=tuple((title, _begun(text, letters)) for title, text in sheet.texts),
        tables=tuple(_first_rows(table, letters, rows) for table in sheet.tables),
    )


def _begun(text: str, letters: int) -> str:
    """The whole words that stand within so many letters."""
    return text if len(text) <= letters else f"{text[:letters].rsplit(maxsplit=1)[0]} …"


def _first_rows(table: SheetRows, letters: int, rows: int) -> SheetRows:
    """The first rows, and below how many more there are."""
    kept = [tuple(_begun(cell, letters // 4) for cell in row) for row in table.rows[:rows]]
    if more := len(table.rows) - len(kept):
        kept.append((f"… und {more} weitere", *[""] * (len(table.columns) - 1)))
    return replace(table, rows=tuple(kept))


def _text(paper: PdfDocument, title: str, text: str) -> None:
    paragraphs = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    if not paragraphs:
        return
    paper.heading(2, title)
    for paragraph in paragraphs:
        paper.paragraph(paragraph)


FORM = Form(ProjectSheet, ProjectSheetOptions, render)
