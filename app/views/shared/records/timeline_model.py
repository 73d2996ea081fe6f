"""The lines of a timeline, fetched page by page as she scrolls down."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.services.timeline import Before, Item, ItemKind
from app.views.shared import dates
from app.views.shared.changing import inserting, resetting
from app.views.shared.escaping import tip

Fetch = Callable[[int, Before | None], Sequence[Item]]
"""(limit, before) → the newest lines older than `before`."""

_PAGE = 50
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Newest first."""

    def __init__(self, speak: Callable[[Item], str], parent: Any = None) -> None:
        super().__init__(parent)
        self._speak = speak
        self._fetch: Fetch | None = None
        self._items: list[Item] = []
        self._more = False

    @property
    def items(self) -> Sequence[Item]:
        """The lines fetched so far."""
        return self._items

    def show_from(self, fetch: Fetch | None, at_least: int = 0) -> None:
        """Show what `fetch` gives, at once `at_least` lines; None shows nothing."""
        limit = max(_PAGE, at_least)
        found = list(fetch(limit, None)) if fetch else []
        with resetting(self):
            self._fetch, self._items, self._more = fetch, found, len(found) == limit

    def position(self, kind: ItemKind, item_id: int) -> int | None:
        """Where a line stands among those fetched."""
        return next((n for n, item in enumerate(self._items) if (item.kind, item.id) == (kind, item_id)), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = 0) -> Any:
        if not role or role == _ACCESSIBLE:
            return self._speak(self._items[index.row()])
        if role == _TOOLTIP:
            return tip(dates.exact(self._items[index.row()].at))
        return None

    def canFetchMore(self, parent: _Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        if self._fetch is None or parent.isValid():
            return
        found = list(self._fetch(_PAGE, self._items[-1].place if self._items else None))
        self._more = len(found) == _PAGE
        if found:
            with inserting(self, len(self._items), len(found)):
                self._items.extend(found)
