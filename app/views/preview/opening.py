"""The way to a preview from anywhere in the window. The paper engine is loaded when the first paper is opened."""

from typing import Any

from app.papers.order import Order
from app.papers.paper import Paper
from app.views.desk import Desk


def open_paper(desk: Desk, paper: Paper, about: Any = None) -> None:
    """Show the preview of a paper until she leaves it. Raises UserError where what it is about is gone."""
    from app.views.preview.preview import Preview  # here, because it brings the whole paper engine

    desk.ask.dialog(Preview(desk, Order(paper, about), desk.over()))
