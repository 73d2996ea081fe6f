"""What the window knows of the reports before she opens them: the page itself brings all figures and papers."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page, loaded now."""
    from app.views.pages.reports.report_page import ReportPage

    return ReportPage(window_context, spec)


SPEC = PageSpec(
    key="reports",
    title=str(QT_TRANSLATE_NOOP("Pages", "Berichte")),
    icon="report",
    shortcut="Ctrl+7",
    make=make,
)
