"""A letter of the office for an envelope with a window, in every script; large print where somebody needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.forms.phrases import letter_words
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.sheets.letter import Envelope, LetterDocument, Sender

TITLE = "Brief"


@dataclass(frozen=True)
class Letter:
    """A letter: from whom, to whom, about what, its paragraphs, the closing and who signs; what is enclosed."""

    sender: Sender
    envelope: Envelope
    subject: str
    paragraphs: tuple[str, ...] = ()
    closing: str = "Mit freundlichen Grüßen"
    signed_by: str = ""
    enclosed: tuple[str, ...] = ()
    language: str = "de"
    spoken: tuple[str, ...] = ()
    """Languages of whom it goes to, for how the name is read out."""
    file_title: str = ""
    """What the file is called for its reader: names nobody."""
    date: str = ""
    """Stands with the subject above further pages."""


@dataclass(frozen=True)
class LetterOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    letter: Letter, options: LetterOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The letter as a PDF."""
    progress(0, 1, Sentence(TITLE))
    return written(letter, options, letterhead=letterhead).finish()


def written(
    letter: Letter, options: LetterOptions, canvas: TaggedCanvas | None = None, letterhead: Letterhead = PLAIN
) -> LetterDocument:
    """The letter, in a file of its own or on `canvas`; not closed yet."""
    with opened(letter, options, canvas, letterhead) as paper:
        for paragraph in letter.paragraphs:
            paper.paragraph(paragraph)
        sign(paper, letter)
    return paper


@contextmanager
def opened(
    letter: Letter,
    options: LetterOptions,
    canvas: TaggedCanvas | None = None,
    letterhead: Letterhead = PLAIN,
    title: str = TITLE,
) -> Iterator[LetterDocument]:
    """A letter down to its subject; the block writes what is below it."""
    canvas = canvas or TaggedCanvas(letter.file_title or title, letter.language, accent=letterhead.accent)
    with canvas.spoken(letter.spoken):
        paper = LetterDocument(
            title,
            letter.sender,
            letter.envelope,
            letter.language,
            options.large,
            canvas,
            letterhead,
            letter.date,
            letter_words(letter.language).page,
        )
        paper.subject(letter.subject)
        paper.space(6)
        yield paper


def sign(paper: LetterDocument, letter: Letter) -> None:
    """Closing, room to sign, who signs, what is enclosed."""
    paper.keep(90)
    paper.space(8)
    paper.paragraph(letter.closing)
    paper.space(30)
    if letter.signed_by:
        paper.paragraph(letter.signed_by)
    if letter.enclosed:
        paper.space(8)
        paper.paragraph(letter_words(letter.language).enclosed, style="small")
        paper.bullets(letter.enclosed)


FORM = Form(Letter, LetterOptions, render)
