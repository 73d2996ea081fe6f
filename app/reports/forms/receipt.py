"""Receipt for a concern: half a page with its number, what happens next, and whom to ask; below it the same in German."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.concern_phrases import receipt_words
from app.reports.forms.form import Form
from app.reports.forms.half_pages import next_half
from app.reports.forms.options import Hint
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Quittung zum Anliegen"


@dataclass(frozen=True)
class ReceiptText:
    """The receipt in one language, with its days as they are written there. Without `by_day` no day is promised."""

    language: str
    received: str
    by_day: str = ""


@dataclass(frozen=True)
class Receipt:
    """What the citizen takes home: nobody's name. `texts` are one language or two, each on half a page."""

    number: str
    subject: str
    anonymous: bool
    contact: tuple[str, ...]
    organiser: str
    texts: tuple[ReceiptText, ...]
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class ReceiptOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    receipt: Receipt, options: ReceiptOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The receipt as a PDF: each language on half a page, on a whole one where the print is large."""
    progress(0, 1, Sentence(TITLE))
    first, *others = receipt.texts
    paper = PdfDocument(
        receipt.file_title or TITLE,
        first.language,
        header_left=receipt.organiser,
        large=options.large,
        letterhead=letterhead,
    )
    _write(paper, receipt, first)
    for text in others:
        next_half(paper)
        with paper.canvas.struct("Sect", language=text.language):
            _write(paper, receipt, text)
    return paper.finish()


def _write(paper: PdfDocument, receipt: Receipt, text: ReceiptText) -> None:
    words = receipt_words(text.language)
    paper.heading(1, words.title, set_as="heading2")
    paper.paragraph(f"{words.number}: {receipt.number}", style="lead")
    facts = ((words.received, text.received), (words.about, receipt.subject))
    paper.paragraph("\n".join(f"{label}: {value}" for label, value in facts if value))
    paper.heading(2, words.next, set_as="heading3")
    answer = words.anonymous if receipt.anonymous else words.answer
    news = words.by_day.format(day=text.by_day) if text.by_day else words.soon
    paper.numbered((words.passed_on, *(() if receipt.anonymous else (news,)), answer))
    paper.paragraph(words.ask)
    if receipt.contact:
        paper.heading(2, words.contact, set_as="heading3")
        paper.paragraph("\n".join(receipt.contact))


FORM = Form(Receipt, ReceiptOptions, render)
