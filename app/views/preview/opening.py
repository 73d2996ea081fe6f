"""The way to a preview from anywhere in the window. The paper engine is loaded when the first paper is opened."""

from typing import Any

from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.views.window_context import WindowContext


def open_paper(window_context: WindowContext, paper: Paper, about: Any = None) -> None:
    """Show the preview of a paper until she leaves it. Raises UserError where what it is about is gone."""
    from app.views.preview.preview import Preview  # here, because it brings the whole paper engine

    window_context.ask.dialog(Preview(window_context, PrintJob(paper, about), window_context.over()))
