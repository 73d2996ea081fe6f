"""The letter with which a concern goes to a department, with a slip at its foot for the answer."""

from dataclasses import dataclass

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms import answer_slip
from app.reports.forms.answer_slip import AnswerSlip
from app.reports.forms.form import Form
from app.reports.forms.letter import Letter, LetterOptions, opened, sign
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Weiterleitung"
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
        answer_slip.write(paper, _slip(data))
    return paper.finish()


def _slip(data: ForwardingLetter) -> AnswerSlip:
    until = f", bitte bis {data.by}" if data.by else ""
    about = f"{data.subject} – zurück an {data.back_to}{until}"
    return AnswerSlip(f"Antwort zu {data.number}", about, _ANSWERS, (_DETAILS, _SIGNED))


FORM = Form(ForwardingLetter, LetterOptions, render)
