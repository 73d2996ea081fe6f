"""A short table inside a tab: a handful of rows with an id, all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from app.views.shared.plain import tip
from app.views.theme.look import colours
from app.views.theme.sizes import ROW, scaled

_ID = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class SmallRow:
    """One row. A `quiet` one is over: an ended function, a closed case."""

    id: int
    texts: Sequence[str]
    tip: str = ""
    quiet: bool = False


class SmallTable(QTreeWidget):
    """`columns` are headings with the room they take, 0 for what is left over."""

    opened = Signal(object)
    """Id of the row to open: Enter or double click."""
    chosen_changed = Signal()

    def __init__(self, name: str, columns: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHeaderLabels([title for title, _ in columns])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, (_, letters) in enumerate(columns):
            mode = QHeaderView.ResizeMode.Interactive if letters else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
        self.itemActivated.connect(self._open)
        self.itemSelectionChanged.connect(self.chosen_changed)

    def show_rows(self, rows: Sequence[SmallRow]) -> None:
        """Show these rows; she stays on the one she stood on."""
        kept = self.chosen()
        self.clear()
        faint, height = QColor(colours().quiet), QSize(0, scaled(ROW))
        for one in rows:
            item = QTreeWidgetItem(self, list(one.texts))
            item.setData(0, _ID, one.id)
            item.setSizeHint(0, height)
            for number in range(len(self._columns)):
                item.setToolTip(number, tip(one.tip or one.texts[number]))
                if one.quiet:
                    item.setForeground(number, faint)
            if one.id == kept:
                self.setCurrentItem(item)
        self._fit()

    def chosen(self) -> int | None:
        """The id of the selected row."""
        items = self.selectedItems()
        return items[0].data(0, _ID) if items else None

    def choose(self, row_id: int) -> None:
        """Stand on a row."""
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None and item.data(0, _ID) == row_id:
                self.setCurrentItem(item)

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        for number, (_, letters) in enumerate(self._columns):
            if letters:
                self.setColumnWidth(number, letters * letter)

    def _open(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        self.opened.emit(item.data(0, _ID))
