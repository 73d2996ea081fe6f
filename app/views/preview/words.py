"""The words of papers in the language of the window. They stand with the papers, where the translator finds them."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.common.sentences import Sentence
from app.figures.periods import Period
from app.papers import registry
from app.papers.paper import Paper, PaperData, Printout, Remark
from app.papers.print_job import PrintJob
from app.views.language import written
from app.views.language.sentences import translated

CONTEXT = "Papers"


def texts() -> Iterator[str]:
    """Every text of every paper that the window translates, in German."""
    for paper in (*registry.PAPERS, *registry.FILES):
        yield from paper.words()


def said(text: str) -> str:
    """The title, choice or example of an option as it stands on the screen."""
    if isinstance(text, Sentence):
        return translated(text)
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def heading(print_job: PrintJob) -> str:
    """What the preview is called."""
    paper = print_job.paper
    if not paper.heading:
        return said(paper.title)
    values = paper.heading_values(print_job.about).items()
    return said(paper.heading).format(**{name: _heading_value(value) for name, value in values})


def _heading_value(value: Any) -> str:
    return written.period(value) if isinstance(value, Period) else translated(value)


def remarks(paper: Paper, printout: Printout) -> str:
    """Whose data a paper holds, in one sentence or more."""
    return " ".join(_said(remark, printout.taken) for remark in paper.remarks if remark.when(printout))


def _said(remark: Remark, taken: PaperData) -> str:
    if not remark.count:
        return said(remark.text)
    return QCoreApplication.translate(CONTEXT, remark.text, None, getattr(taken, remark.count))
