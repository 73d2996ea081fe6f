"""What the window knows of the page of duplicates before she opens it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page, loaded now."""
    from app.views.pages.duplicates.page import DuplicatesPage

    return DuplicatesPage(window_context, spec)


SPEC = PageSpec(
    key="duplicates",
    title=str(QT_TRANSLATE_NOOP("Pages", "Duplikate")),
    icon="merge",
    shortcut="",
    make=make,
    aside=True,
)
