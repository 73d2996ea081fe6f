"""What she can do on a list page to keep what it shows as a saved search."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.services.office import saved_searches
from app.views.icons import icon
from app.views.shared.lists import kept_list
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.widgets import icon_button, writes
from app.views.window_context import WindowContext


class SearchPage(Protocol):
    """A page whose list shows saved searches."""

    search: int | None
    list: ListPane

    def show_search(self, search: int | None) -> None:
        """Show what was saved under this id."""


class SearchKeeping(QObject):
    """Its commands, and their button at the foot of the list."""

    def __init__(self, window_context: WindowContext, page: SearchPage, key: str, owner: QWidget) -> None:
        """`key` is that of the page, `owner` the widget in which the shortcut works."""
        super().__init__(owner)
        self._window_context, self._page, self._key, self._owner = window_context, page, key, owner
        self.keep = self._action(self.tr("Suche merken …"), self._keep, "Ctrl+D")
        self.update = self._action(self.tr("Gemerkte Suche ändern: wie jetzt gezeigt"), self._update)
        self.actions = (self.keep, self.update)
        page.list.add_tool(writes(icon_button("saved_search", self.tr("Suche merken … (Strg+D)"), self._keep)))

    def _keep(self) -> None:
        """Keep what is shown under a name, and stand on it."""
        title = self.tr("Suche merken")
        name = self._window_context.ask.text(title, self.tr("Name in der Seitenleiste"), self._page.list.words())
        if not name or not name.strip():
            return
        step = self.tr("Suche gemerkt")
        made = self._window_context.context.write(
            step, saved_searches.keep, self._key, name, kept_list.as_shown(self._page.list)
        )
        self._page.show_search(made)
        self._window_context.done(step, whom=[name])

    def _update(self) -> None:
        if self._page.search is not None:
            step = self.tr("Gemerkte Suche geändert")
            shown = kept_list.as_shown(self._page.list)
            self._window_context.context.write(step, saved_searches.update, self._page.search, shown)
            name = self._window_context.context.read(saved_searches.load, self._page.search).name
            self._window_context.done(step, whom=[name])

    def _action(self, text: str, run: Callable[[], object], keys: str = "") -> QAction:
        action = writes(QAction(icon("saved_search"), text, self))
        action.setProperty("symbol", "saved_search")
        action.triggered.connect(lambda: run())
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._owner.addAction(action)
        return action
