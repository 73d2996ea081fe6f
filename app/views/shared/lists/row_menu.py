"""The menu of a row: what its list can do with it, and what can be done with all that are selected."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.views.icons import icon
from app.views.shared.escaping import caption
from app.views.shared.lists.list_spec import Bulk
from app.views.shared.lists.table import RecordTable
from app.views.shared.widgets import writes


class RowMenu(QObject):
    """Actions of the table: they stand in its menu, and their shortcuts work while it has the focus."""

    def __init__(self, table: RecordTable, bulk: Iterable[Bulk], run: Callable[[Bulk], object]) -> None:
        super().__init__(table)
        self._table = table
        self._add(self.tr("Öffnen"), "", table.open_current)
        self._add(self.tr("In eigenem Fenster öffnen"), "beside", table.open_current_beside)
        self._add(self.tr("Als Tabelle kopieren"), "copy", table.copy)
        separator = QAction(table)
        separator.setSeparator(True)
        table.addAction(separator)
        for one in bulk:
            self._add_bulk(one, run)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _add_bulk(self, one: Bulk, run: Callable[[Bulk], object]) -> None:
        action = self._add(one.text, one.icon, lambda: run(one))
        if not one.reads:
            writes(action)
        if one.shortcut:
            action.setShortcut(QKeySequence(one.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _add(self, text: str, icon_name: str, run: Callable[[], object]) -> QAction:
        action = QAction(caption(text), self._table)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda: run())
        self._table.addAction(action)
        return action
