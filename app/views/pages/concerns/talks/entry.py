"""What the window knows of the page of talks before she opens it: the page itself brings the papers."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page, loaded now."""
    from app.views.pages.concerns.talks.page import TalksPage

    return TalksPage(window_context, spec)


SPEC = PageSpec(
    key="talks",
    title=str(QT_TRANSLATE_NOOP("Pages", "Gespräche")),
    icon="talk",
    shortcut="",
    make=make,
)
