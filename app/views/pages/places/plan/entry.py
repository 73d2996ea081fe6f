"""What the window knows of the plan before she opens it: the page itself brings pictures and PDFs."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page, loaded now."""
    from app.views.pages.places.plan.page import PlanPage

    return PlanPage(window_context, spec)


SPEC = PageSpec(
    key="plan",
    title=str(QT_TRANSLATE_NOOP("Pages", "Plan")),
    icon="plan",
    shortcut="",
    make=make,
)
