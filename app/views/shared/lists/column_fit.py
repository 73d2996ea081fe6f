"""Columns of a list as wide as what stands in them."""

from PySide6.QtWidgets import QTableView

from app.views.shared.lists.header import ColumnHeader
from app.views.shared.lists.id_model import PAGE, IdTableModel
from app.views.shared.lists.widths import MOST_MEASURED, texts_width
from app.views.theme.sizes import scaled

_SIGN = 24
"""Room for the sign before a text (see `Signs`)."""


class ColumnFit:
    """Measures where rows are seen for the first time: not while she works on them.

    Attributes:
        fresh: whether what is shown next is new to her, so that columns may become narrower as well.
    """

    def __init__(self, table: QTableView, columns: ColumnHeader, model: IdTableModel) -> None:
        self._table, self._columns, self._model = table, columns, model
        self._measured = 0
        self.fresh = True

    def fit(self, rows: int) -> None:
        """Make the columns fit the first of so many rows."""
        most = min(rows, self._rows_seen())
        if self.fresh or most > self._measured:
            self._columns.set_needs(self._needs(most), at_least=not self.fresh)
            self._measured = most

    def _rows_seen(self) -> int:
        """How many rows are fetched to be seen in any case."""
        row = max(1, self._table.verticalHeader().defaultSectionSize())
        seen = self._table.viewport().height() // row + 1
        return min(MOST_MEASURED, -(-seen // PAGE) * PAGE)

    def _needs(self, most: int) -> dict[int, int]:
        """Pixels that the columns need for their first rows; what is masked now as well once it is shown."""
        rows = [row for number in range(most) if (row := self._model.row(number)) is not None]
        metrics, needs = self._table.fontMetrics(), {}
        for number, column in enumerate(self._model.columns):
            sign = scaled(_SIGN) if self._table.itemDelegateForColumn(number) else 0
            needs[number] = texts_width(map(column.text, rows), metrics) + sign
        return needs
