"""The way to a preview from anywhere in the window. The paper engine is loaded when the first paper is opened."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.views.window_context import WindowContext


def open_paper(window_context: WindowContext, paper: Paper, about: Any = None) -> None:
    """Show the preview of a paper until she leaves it. Raises UserError where what it is about is gone."""
    from app.views.preview.preview import Preview  # here, because it brings the whole paper engine

    window_context.ask.dialog(Preview(window_context, PrintJob(paper, about), window_context.over()))


def open_export(
    window_context: WindowContext, papers: Sequence[Paper], about: Any, parent: QObject, format_: str = ""
) -> None:
    """Offer to write papers about the same as files, as `format_` or as she did last; `parent` outlives the writing."""
    from app.views.preview.export_dialog import ExportDialog
    from app.views.preview.saving import Saving

    prepared = [window_context.context.read(PrintJob(paper, about).prepared) for paper in papers]
    saving = Saving(window_context, parent)
    dialog = ExportDialog(window_context, prepared, saving, format_, window_context.over())
    saving.refused.connect(partial(window_context.ask.message, dialog.windowTitle()))
    window_context.ask.dialog(dialog)
