"""What the window knows of the page of her working time before she opens it: the page itself brings the papers."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page, loaded now."""
    from app.views.pages.worktime.page import WorkTimePage

    return WorkTimePage(window_context, spec)


SPEC = PageSpec(
    key="worktime",
    title=str(QT_TRANSLATE_NOOP("Pages", "Arbeitszeit")),
    icon="time",
    shortcut="",
    make=make,
)
