"""The sums of the number columns of a list, as they stand at its foot."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.services.lists import Listing
from app.views.shared.lists.columns import Column
from app.views.shared.lists.loading import FIRST
from app.views.shared.lists.table import RecordTable
from app.views.window_context import WindowContext


class Totals(QObject):
    """Sums what the table shows, in SQL: few rows at once, many in the worker thread."""

    changed = Signal()

    def __init__(self, window_context: WindowContext, table: RecordTable, listing: Listing | None) -> None:
        super().__init__(table)
        self._context, self._work = window_context.context, window_context.work
        self._table, self._listing = table, listing
        self._summed = [column for column in table.columns.specs if column.total and listing is not None]
        self._sums: dict[str, float] = {}
        self._asked = 0
        table.loaded.connect(self._count)
        table.columns.arranged.connect(self.changed)
        table.placed.connect(self.changed)

    def words(self) -> list[str]:
        """Title and sum of each summed column that is shown; none while they are not known."""
        shown = {self._table.columns.specs[number].key for number in self._table.columns.shown()}
        wanted = [column for column in self._summed if column.key in shown and column.key in self._sums]
        return [_said(column, self._sums[column.key]) for column in wanted]

    def _count(self) -> None:
        self._asked += 1
        self._sums = {}
        ids, keys = self._table.ids, [column.key for column in self._summed]
        if self._listing is None or not (keys and ids and self._table.complete):
            return
        if len(ids) <= FIRST:
            self._sums = self._context.read(self._listing.totals, ids, keys)
            return
        totals, asked = self._listing.totals, self._asked
        self._work.run(
            _totals,
            self._context.read_yielding,
            totals,
            ids,
            keys,
            asked,
            what=self.tr("Summen bilden"),
            done=self._show,
        )

    def _show(self, found: tuple[int, dict[str, float]]) -> None:
        asked, sums = found
        if asked == self._asked:
            self._sums = sums
            self.changed.emit()


def _said(column: Column, total: float) -> str:
    return f"{column.title} {column.total(total)}" if column.total else ""


def _totals(
    read: Callable[..., Any],
    totals: Callable[..., dict[str, float]],
    ids: Sequence[int],
    keys: Sequence[str],
    asked: int,
) -> tuple[int, dict[str, float]]:
    """Runs in the worker thread: the sums, with the number of the question."""
    return asked, read(totals, ids, keys)
