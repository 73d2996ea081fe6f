"""What went out is noted where it belongs, as a step of its own that can be turned back."""

from PySide6.QtCore import QCoreApplication

from app.context import Context
from app.papers.paper import FILED_AS_LETTERS, Paper, Values
from app.papers.print_job import Prepared
from app.views.preview.words import said


def file_paper(context: Context, paper: Prepared, options: Values) -> int:
    """Note in the vault that a paper went out, in the worker thread; how much was noted."""
    print_job = paper.print_job
    noted: int = context.write_long(said(print_job.paper.filing), lambda session: print_job.filed(session, options))
    return noted


def filed(paper: Paper, count: int) -> str:
    """What is told once it is noted."""
    if paper.filing != FILED_AS_LETTERS:
        return said(paper.filing)
    return QCoreApplication.translate("Preview", "%n Brief(e) im Verlauf abgelegt.", None, count)
