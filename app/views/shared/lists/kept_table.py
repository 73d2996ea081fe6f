"""A long table of rows that were all read at once: what lies out of sight costs nothing."""

from collections.abc import Sequence
from typing import Any

from app.services.lists import ListQuery
from app.views.shared.lists.columns import Column, Row
from app.views.shared.lists.copy_audit import audit_copies
from app.views.shared.lists.table import RecordTable
from app.views.window_context import WindowContext


class KeptTable(RecordTable):
    """Shows the rows it is given, in their order; the first column names a row."""

    def __init__(self, window_context: WindowContext, name: str, title: str, columns: Sequence[Column]) -> None:
        self._kept: dict[int, Any] = {}
        super().__init__(
            columns,
            self._ids,
            lambda ids: [self._kept[one] for one in ids if one in self._kept],
            name=name,
            settings=window_context.settings,
            discreet=window_context.discreet,
        )
        self.setAccessibleName(title)
        self.keep_in_sight(columns[0].key)
        audit_copies(window_context, self, name)

    def show_rows(self, rows: Sequence[Row], *, other: bool) -> None:
        """Show these rows; `other` where they are those of another record, else she stays where she stood."""
        self._kept = {row.id: row for row in rows}
        if other:
            self.set_query(ListQuery())
        else:
            self.refetch()
            self.reload()

    def chosen(self) -> int | None:
        """The id of the row she stands on."""
        found = self.selected_ids()
        return found[0] if found else None

    def _ids(self, _query: ListQuery, limit: int | None) -> list[int]:
        return list(self._kept)[:limit]
