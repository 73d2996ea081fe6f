"""The pages of a window: made when first shown, refreshed only while visible."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.common.changes import Changes
from app.views.location import Location
from app.views.main.page_frame import PageFrame
from app.views.main.read_only import ReadOnlyMode
from app.views.page import Page, merge
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


class PageStack(QStackedWidget):
    """Shows one page at a time."""

    moved = Signal(object)
    """Place: the visible page shows another place."""
    renamed = Signal()
    """The visible page's title or abilities changed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self._window_context = window_context
        self._specs = {spec.key: spec for spec in window_context.pages}
        self._made: dict[str, Page] = {}
        self._frames: dict[str, PageFrame] = {}
        self._read_only = ReadOnlyMode(self) if window_context.context.read_only else None
        window_context.bus.changed.connect(self._changed)

    @property
    def page(self) -> Page | None:
        """The visible page."""
        frame = self.currentWidget()
        return frame.page if isinstance(frame, PageFrame) else None

    def made(self) -> list[Page]:
        """Every page that was shown so far."""
        return list(self._made.values())

    def last_location(self, key: str) -> Location:
        """Where she left a page."""
        page = self._made.get(key)
        return page.location() if page is not None else Location(key)

    def go(self, location: Location) -> bool:
        """Show a place; False if there is no such page."""
        spec = self._specs.get(location.page)
        if spec is None:
            return False
        page = self._made.get(spec.key) or self._make(spec)
        self.setCurrentWidget(self._frames[spec.key])
        if page.reads_anew:
            page.stale = None
        self._catch_up(page)
        page.go(location)
        focus = self.window().focusWidget()
        if focus is None or not focus.isVisible():
            page.take_focus()
        self.renamed.emit()
        return True

    def _make(self, spec: PageSpec) -> Page:
        page: Page = spec.make(self._window_context, spec)
        if self._read_only is not None:
            self._read_only.apply(page)
        page.moved.connect(self._page_moved)
        page.renamed.connect(self._page_renamed)
        self._made[spec.key] = page
        self._frames[spec.key] = PageFrame(page, self)
        self.addWidget(self._frames[spec.key])
        return page

    def _page_moved(self, location: Location) -> None:
        if self.sender() is self.page:
            self.moved.emit(location)
            self.renamed.emit()

    def _page_renamed(self) -> None:
        if self.sender() is self.page:
            self.renamed.emit()

    def _changed(self, changes: Changes) -> None:
        for page in self._made.values():
            page.stale = merge(page.stale, changes)
        if self.page is not None and self.isVisible():
            self._catch_up(self.page)

    def _catch_up(self, page: Page) -> None:
        if page.stale is not None:
            missed, page.stale = page.stale, None
            page.refresh(missed)
