"""Pages that open on another view, as the list that they are too."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.views.shared.lists.viewed_page import LIST, ViewedPage

P = TypeVar("P", bound=QWidget)


def as_list(page: P) -> P:
    """The page with its list in sight."""
    if isinstance(page, ViewedPage):
        page.show_view(LIST)
    return page
