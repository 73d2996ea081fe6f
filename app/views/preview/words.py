"""The words of papers in the language of the window. They stand with the papers, where the translator finds them."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.papers import registry
from app.papers.paper import Paper, PaperData, Printout, Remark
from app.papers.print_job import PrintJob

CONTEXT = "Papers"


def texts() -> Iterator[str]:
    """Every text of every paper that the window translates, in German."""
    for paper in registry.PAPERS:
        yield from paper.words()


def said(text: str) -> str:
    """The title, choice or example of an option as it stands on the screen."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def heading(print_job: PrintJob) -> str:
    """What the preview is called."""
    paper = print_job.paper
    if not paper.heading:
        return said(paper.title)
    return said(paper.heading).format(**paper.heading_values(print_job.about))


def remarks(paper: Paper, printout: Printout) -> str:
    """Whose data a paper holds, in one sentence or more."""
    return " ".join(_said(remark, printout.taken) for remark in paper.remarks if remark.when(printout))


def _said(remark: Remark, taken: PaperData) -> str:
    if not remark.count:
        return said(remark.text)
    return QCoreApplication.translate(CONTEXT, remark.text, None, getattr(taken, remark.count))
