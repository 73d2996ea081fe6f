"""Fallakte: the whole of a case as one text, complete or pseudonymised, with the scores of its goals drawn over time."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports import charts
from app.reports.charts.paint import painted
from app.reports.charts.scores import ScoreChart
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.blocks.inline import strong
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Fallakte"
_SECRET = "Steht unter Schweigepflicht (§ 203 StGB). Weitergabe nur mit Schweigepflichtentbindung."
_EVERY = 50
"""Lines between two words of how far it is."""


@dataclass(frozen=True)
class CaseFilePart:
    """Lines under a heading: in bold when and what, then what was said."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CaseFile:
    """What stands in it. `about` is one line on whose it is; `scores` is drawn below the part called `plan`."""

    number: str
    about: str
    parts: tuple[CaseFilePart, ...]
    scores: ScoreChart | None
    plan: str
    organiser: str
    date: str
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class CaseFileOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    file: CaseFile, options: CaseFileOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The file as a PDF of as many pages as it takes. Raises Cancelled through `progress`."""
    paper = PdfDocument(
        file.file_title or TITLE,
        header_left=file.organiser,
        date=file.date,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, f"{TITLE} {file.number}")
    paper.paragraph(file.about, style="lead")
    paper.paragraph(_SECRET, style="note")
    whole, done = sum(len(part.lines) for part in file.parts), 0
    for part in file.parts:
        paper.heading(2, part.title)
        for lead, text in part.lines:
            if done % _EVERY == 0:
                progress(done, whole, Sentence("Seiten werden gesetzt"))
            paper.paragraph([strong(lead), f"\n{text}"] if text else [strong(lead)])
            done += 1
        if part.title == file.plan and file.scores is not None and file.scores.drawable:
            _scores(paper, file.scores)
    return paper.finish()


def _scores(paper: PdfDocument, chart: ScoreChart) -> None:
    drawing = charts.drawn(chart, paper.width, paper.scale, uncut=True)
    paper.figure(painted(drawing), drawing.width, drawing.height, alt=drawing.alternative, caption=chart.title)


FORM = Form(CaseFile, CaseFileOptions, render)
