"""The way to a preview from anywhere in the window. The paper engine is loaded when the first paper is opened."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.views.window_context import WindowContext


def open_paper(window_context: WindowContext, paper: Paper, about: Any = None) -> None:
    """Show the preview of a paper until she leaves it. Raises UserError where what it is about is gone."""
    from app.views.preview.preview import Preview  # here, because it brings the whole paper engine

    window_context.ask.dialog(Preview(window_context, PrintJob(paper, about), window_context.over()))


def save_as_table(window_context: WindowContext, paper: Paper, about: Any, parent: QObject) -> None:
    """Write a paper as a spreadsheet where she chooses, as she had it last; `parent` outlives the writing."""
    from app.views.preview.memory import remembered_options
    from app.views.preview.saving import TABLE, Saving

    prepared = window_context.context.read(PrintJob(paper, about).prepared)
    saving = Saving(window_context, parent)
    title = QCoreApplication.translate("ListPapers", "Als Tabelle speichern")
    saving.refused.connect(partial(window_context.ask.message, title))
    saving.save(prepared, TABLE, remembered_options(window_context.context, prepared))
