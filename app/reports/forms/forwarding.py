"""The letter with which a concern goes to a department, with a slip at its foot for the answer."""

from dataclasses import dataclass

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.letter import Letter, LetterOptions, opened, sign
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.style import MM

TITLE = "Weiterleitung"
_SLIP = 70 * MM
"""About what the slip takes."""
_ANSWERS = ("ist erledigt", "wird erledigt", "wir sind nicht zuständig", "nicht möglich")
_DETAILS = ("erledigt am / wird erledigt bis", "zuständig ist / nicht möglich, weil")
_SIGNED = ("beantwortet am", "von (Name, Stelle, Telefon)")


@dataclass(frozen=True)
class ForwardingLetter:
    """The letter; `facts` stand one by one below its paragraphs, `quote` is what was said, `asked` follows. The slip repeats
    number and subject, and says whom it goes back to.
    """

    letter: Letter
    facts: tuple[tuple[str, str], ...]
    quote: str
    asked: tuple[str, ...]
    earlier: tuple[str, ...]
    """What was written before, each with its day."""
    number: str
    subject: str
    back_to: str
    by: str = ""


def render(
    data: ForwardingLetter, options: LetterOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The letter as a PDF."""
    progress(0, 1, Sentence(TITLE))
    with opened(data.letter, options, letterhead=letterhead, title=TITLE) as paper:
        for paragraph in data.letter.paragraphs:
            paper.paragraph(paragraph)
        paper.paragraph("\n".join(f"{label}: {value}" for label, value in data.facts))
        if data.quote:
            paper.paragraph(data.quote, style="quote")
        if data.earlier:
            paper.paragraph("Was wir Ihnen dazu geschrieben haben:")
            paper.bullets(data.earlier)
        for paragraph in data.asked:
            paper.paragraph(paragraph)
        sign(paper, data.letter)
        _slip(paper, data)
    return paper.finish()


def _slip(paper: PdfDocument, data: ForwardingLetter) -> None:
    """To tear off and send back: on one page with its line to cut."""
    paper.keep(_SLIP * paper.scale)
    paper.space(6)
    paper.cut()
    paper.heading(2, f"Antwort zu {data.number}", set_as="heading3")
    until = f", bitte bis {data.by}" if data.by else ""
    paper.paragraph(f"{data.subject} – zurück an {data.back_to}{until}", style="small")
    paper.tick_boxes(_ANSWERS, columns=2)
    paper.lines_to_write(*_DETAILS)
    paper.lines_to_write(*_SIGNED)


FORM = Form(ForwardingLetter, LetterOptions, render)
