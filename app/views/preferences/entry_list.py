"""A list of what is offered somewhere, to be changed by the buttons beside it and by keys."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QPushButton, QVBoxLayout

from app.views.shared.escaping import tip
from app.views.shared.list_view import ItemList
from app.views.shared.widgets import row
from app.views.theme import colours, scaled
from app.views.theme.sizes import RELATED, ROW


class EntryList(ItemList):
    """What is not offered any more is grey and says so. Filled anew it stays on its row.

    `keys` are shortcuts while it has the focus; `least` rows are seen in any case.
    """

    def __init__(self, name: str, keys: Mapping[str, Callable[[], object]], least: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        if least:
            self.setMinimumHeight(scaled(ROW) * least)
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)

    def fill(self, entries: Iterable[tuple[str, bool]]) -> None:
        """Show entries by their labels, each with whether it is offered."""
        place = self.currentRow()
        self.clear()
        for label, offered in entries:
            shown = label if offered else self.tr("{label} (abgeschaltet)").format(label=label)
            item = QListWidgetItem(shown, self)
            item.setSizeHint(QSize(0, scaled(ROW)))
            item.setToolTip(tip(shown))
            if not offered:
                item.setForeground(QColor(colours().faint))
        self.setCurrentRow(min(max(place, 0), self.count() - 1))

    def beside(self, *buttons: QPushButton) -> QHBoxLayout:
        """A line of the list with buttons at its right, one below the other."""
        column = QVBoxLayout()
        column.setSpacing(RELATED)
        for button in buttons:
            column.addWidget(button)
        column.addStretch(1)
        line = row(self, column)
        line.setStretch(0, 1)
        return line
