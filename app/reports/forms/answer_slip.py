"""The slip at the foot of a letter: boxes to tick and lines to fill in, to tear off and send back."""

from dataclasses import dataclass

from app.reports.pdf.document import PdfDocument
from app.reports.pdf.style import MM

_SLIP = 70 * MM
"""About what the slip takes."""


@dataclass(frozen=True)
class AnswerSlip:
    """What it says; each of the `lines` is a row of labels."""

    title: str
    about: str
    answers: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def write(paper: PdfDocument, slip: AnswerSlip) -> None:
    """The slip on one page with its line to cut."""
    paper.keep(_SLIP * paper.scale)
    paper.space(6)
    paper.cut()
    paper.heading(2, slip.title, set_as="heading3")
    paper.paragraph(slip.about, style="small")
    paper.tick_boxes(slip.answers, columns=2)
    for labels in slip.lines:
        paper.lines_to_write(*labels)
