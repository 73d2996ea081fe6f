"""Slip of an appointment: half a page with day, time and place, and what to bring; below it the same in German."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.half_pages import next_half
from app.reports.forms.options import Hint
from app.reports.forms.slip_phrases import slip_words
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Terminzettel"


@dataclass(frozen=True)
class SlipText:
    """The slip in one language, with its day as it is written there."""

    language: str
    day: str


@dataclass(frozen=True)
class Slip:
    """What the client takes home: nobody's name. `texts` are one language or two, each on half a page."""

    begin: str
    end: str
    place: str
    what: str
    id_card: bool
    notices: bool
    contact: tuple[str, ...]
    organiser: str
    texts: tuple[SlipText, ...]
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class SlipOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(slip: Slip, options: SlipOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN) -> bytes:
    """The slip as a PDF: each language on half a page, on a whole one where the print is large."""
    progress(0, 1, Sentence(TITLE))
    first, *others = slip.texts
    paper = PdfDocument(
        slip.file_title or TITLE,
        first.language,
        header_left=slip.organiser,
        large=options.large,
        letterhead=letterhead,
    )
    _write(paper, slip, first)
    for text in others:
        next_half(paper)
        with paper.canvas.struct("Sect", language=text.language):
            _write(paper, slip, text)
    return paper.finish()


def _write(paper: PdfDocument, slip: Slip, text: SlipText) -> None:
    words = slip_words(text.language)
    paper.heading(1, words.title, set_as="heading2")
    times = words.times.format(begin=slip.begin, end=slip.end) if slip.end else slip.begin
    paper.paragraph(f"{words.day}: {text.day}\n{words.time}: {times}", style="lead")
    facts = ((words.place, slip.place), (words.about, slip.what))
    if lines := [f"{label}: {value}" for label, value in facts if value]:
        paper.paragraph("\n".join(lines))
    wanted = ((slip.id_card, words.id_card), (slip.notices, words.letters))
    if things := tuple(thing for is_wanted, thing in wanted if is_wanted):
        paper.heading(2, words.bring, set_as="heading3")
        paper.bullets(things)
    paper.paragraph(words.cancel)
    if slip.contact:
        paper.heading(2, words.contact, set_as="heading3")
        paper.paragraph("\n".join(slip.contact))


FORM = Form(Slip, SlipOptions, render)
