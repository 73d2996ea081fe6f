"""Sitzungsvorlage: what the council decides on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Sitzungsvorlage"
FACTS, EFFECT, PROPOSAL = "Sachverhalt", "Finanzielle Auswirkungen", "Beschlussvorschlag"
_NOTHING = "–"


@dataclass(frozen=True)
class CouncilPaper:
    """What the council reads. `head` are pairs such as the meeting and whether it is public; paragraphs of the texts are
    parted by line ends.
    """

    heading: str
    head: tuple[tuple[str, str], ...]
    facts: str
    effect: str
    proposal: str
    organiser: str
    date: str
    file_title: str = ""
    """What the file is called for its reader: names nobody."""

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Each with its text, in the order in which the council reads them."""
        return ((FACTS, self.facts), (EFFECT, self.effect), (PROPOSAL, self.proposal))


@dataclass(frozen=True)
class CouncilOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    council: CouncilPaper, options: CouncilOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The paper as a PDF."""
    progress(0, 1, Sentence(TITLE))
    paper = PdfDocument(
        council.file_title or TITLE,
        header_left=council.organiser,
        date=council.date,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, f"{TITLE}: {council.heading}" if council.heading else TITLE)
    paper.table([], [list(pair) for pair in council.head], caption="Beratung")
    for title, text in council.sections:
        paper.heading(2, title)
        for paragraph in _paragraphs(text):
            paper.paragraph(paragraph)
    return paper.finish()


def _paragraphs(text: str) -> Iterator[str]:
    found = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    yield from found or [_NOTHING]


FORM = Form(CouncilPaper, CouncilOptions, render)
