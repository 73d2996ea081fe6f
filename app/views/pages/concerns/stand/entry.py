"""What the window knows of the stall before she opens it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page, loaded now."""
    from app.views.pages.concerns.stand.page import StandPage

    return StandPage(window_context, spec)


SPEC = PageSpec(
    key="stand",
    title=str(QT_TRANSLATE_NOOP("Pages", "Am Stand")),
    icon="count",
    shortcut="",
    make=make,
    aside=True,
)
