"""Pages that open on another view, as the list that they are too."""

from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.viewed_page import LIST, ViewedPage


def as_list(page: ListPage) -> ListPage:
    """The page with its list in sight."""
    if isinstance(page, ViewedPage):
        page.show_view(LIST)
    return page
