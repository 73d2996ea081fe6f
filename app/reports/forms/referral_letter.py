"""Verweisbrief: the letter with which somebody goes to another body, with a slip at its foot that says that she or he arrived."""

from dataclasses import dataclass

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms import answer_slip
from app.reports.forms.answer_slip import AnswerSlip
from app.reports.forms.form import Form
from app.reports.forms.letter import Letter, LetterOptions, opened, sign
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Verweisbrief"
_ANSWERS = ("angekommen", "nicht angekommen", "wird von uns weiter beraten", "wir sind nicht zuständig")
_LINES = (("angekommen am", "zuständig ist / Anmerkung"), ("zurückgeschickt am", "von (Name, Stelle, Telefon)"))


@dataclass(frozen=True)
class ReferralLetter:
    """The letter; `facts` stand one by one below its paragraphs, `after` follows. The slip repeats the number alone, and says
    whom it goes back to.
    """

    letter: Letter
    facts: tuple[tuple[str, str], ...]
    after: tuple[str, ...]
    number: str
    back_to: str


def render(
    data: ReferralLetter, options: LetterOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The letter as a PDF."""
    progress(0, 1, Sentence(TITLE))
    with opened(data.letter, options, letterhead=letterhead, title=TITLE) as paper:
        for paragraph in data.letter.paragraphs:
            paper.paragraph(paragraph)
        if data.facts:
            paper.paragraph("\n".join(f"{label}: {value}" for label, value in data.facts))
        for paragraph in data.after:
            paper.paragraph(paragraph)
        sign(paper, data.letter)
        about = f"Bitte ankreuzen und zurück an {data.back_to}"
        answer_slip.write(paper, AnswerSlip(f"Rückmeldung zum Verweis {data.number}", about, _ANSWERS, _LINES))
    return paper.finish()


FORM = Form(ReferralLetter, LetterOptions, render)
