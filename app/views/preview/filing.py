"""What went out is noted where it belongs, as a step of its own that can be turned back."""

from PySide6.QtCore import QCoreApplication

from app.context import Context
from app.papers.paper import Values
from app.papers.print_job import Prepared


def file_paper(context: Context, paper: Prepared, options: Values) -> int:
    """Note in the vault that a paper went out, in the worker thread; how much was noted."""
    name = QCoreApplication.translate("Preview", "Briefe abgelegt")
    filed: int = context.write_long(name, lambda session: paper.print_job.filed(session, options))
    return filed
