"""The lines of a timeline, fetched page by page as she scrolls down."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.common import clock
from app.services.timeline import Before, Item, ItemKind
from app.views.shared import dates
from app.views.shared.changing import inserting, resetting
from app.views.shared.escaping import tip
from app.views.shared.records.timeline_lines import Entry, Fold, FoldKey, Heading, Line, arranged, same_place

Fetch = Callable[[int, Before | None], Sequence[Item]]
"""(limit, before) → the newest lines older than `before`."""

_PAGE = 50
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """What is planned, soonest first, above what has been, newest first; repeated participations as one line."""

    def __init__(self, speak: Callable[[Line], str], parent: Any = None) -> None:
        super().__init__(parent)
        self._speak = speak
        self._fetch: Fetch | None = None
        self._items: list[Item] = []
        self._lines: list[Line] = []
        self._unfolded: set[FoldKey] = set()
        self._more = False

    @property
    def items(self) -> Sequence[Item]:
        """What was fetched so far, newest first."""
        return self._items

    def line(self, row: int) -> Line:
        """What stands in a row."""
        return self._lines[row]

    def item(self, row: int) -> Item | None:
        """The item of a row; None for headings and folds."""
        line = self._lines[row]
        return line.item if isinstance(line, Entry) else None

    def show_from(self, fetch: Fetch | None, at_least: int = 0) -> None:
        """Show what `fetch` gives, at once `at_least` items; None shows nothing."""
        limit = max(_PAGE, at_least)
        found = list(fetch(limit, None)) if fetch else []
        with resetting(self):
            self._fetch, self._items, self._more = fetch, found, len(found) == limit
            self._lines = self._arranged()

    def forget_unfolded(self) -> None:
        """Another record: all its repetitions are folded."""
        self._unfolded.clear()

    def toggle(self, row: int) -> None:
        """Unfold the items of a fold, or fold them again."""
        fold = self._lines[row]
        if isinstance(fold, Fold):
            self._unfolded ^= {fold.key}
            self._show(self._arranged())

    def position(self, kind: ItemKind, item_id: int) -> int | None:
        """In which row an item stands among those fetched; a fold that holds it is unfolded."""
        for row, line in enumerate(self._lines):
            if isinstance(line, Fold) and not line.unfolded:
                if any((item.kind, item.id) == (kind, item_id) for item in line.items):
                    self.toggle(row)
                    return self.position(kind, item_id)
            elif isinstance(line, Entry) and (line.item.kind, line.item.id) == (kind, item_id):
                return row
        return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading is seen, never stood on; each line says its own day."""
        if index.isValid() and isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = 0) -> Any:
        line = self._lines[index.row()]
        if not role or role == _ACCESSIBLE:
            return self._speak(line)
        if role == _TOOLTIP and not isinstance(line, Heading):
            return tip(dates.exact((line.item if isinstance(line, Entry) else line.items[0]).at))
        return None

    def canFetchMore(self, parent: _Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        if self._fetch is None or parent.isValid():
            return
        found = list(self._fetch(_PAGE, self._items[-1].place if self._items else None))
        self._more = len(found) == _PAGE
        self._items.extend(found)
        self._show(self._arranged())

    def _arranged(self) -> list[Line]:
        return arranged(self._items, clock.now(), self._unfolded)

    def _show(self, lines: list[Line]) -> None:
        """Show other lines; what stays in its place stays untouched."""
        old = len(self._lines)
        if len(lines) < old or not all(map(same_place, self._lines, lines)):
            with resetting(self):
                self._lines = lines
            return
        self._lines = [*lines[:old]]
        if old:
            self.dataChanged.emit(self.index(0), self.index(old - 1))
        if len(lines) > old:
            with inserting(self, old, len(lines) - old):
                self._lines = lines
