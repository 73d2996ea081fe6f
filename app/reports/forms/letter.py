"""A letter of the office for an envelope with a window, in every script; large print where somebody needs it."""

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
    title = letter.file_title or TITLE
    canvas = canvas or TaggedCanvas(title, letter.language, accent=letterhead.accent)
    with canvas.spoken(letter.spoken):
        return _written(letter, options, canvas, letterhead)


def _written(letter: Letter, options: LetterOptions, canvas: TaggedCanvas, letterhead: Letterhead) -> LetterDocument:
    words = letter_words(letter.language)
    paper = LetterDocument(
        TITLE,
        letter.sender,
        letter.envelope,
        letter.language,
        options.large,
        canvas,
        letterhead,
        letter.date,
        words.page,
    )
    paper.subject(letter.subject)
    paper.space(6)
    for paragraph in letter.paragraphs:
        paper.paragraph(paragraph)
    paper.keep(90)
    paper.space(8)
    paper.paragraph(letter.closing)
    paper.space(30)
    if letter.signed_by:
        paper.paragraph(letter.signed_by)
    if letter.enclosed:
        paper.space(8)
        paper.paragraph(words.enclosed, style="small")
        paper.bullets(letter.enclosed)
    return paper


FORM = Form(Letter, LetterOptions, render)
