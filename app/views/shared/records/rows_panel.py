"""A tab with the rows that hang on a record, and what can be done with the row she stands on."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.views.shared.lists.kept_table import KeptTable
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.seen_panel import SeenPanel
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class PanelRow(Protocol):
    """What each row must have besides what is shown of it."""

    @property
    def id(self) -> int:
        """What tells it from the others."""


R = TypeVar("R", bound=PanelRow)


class RowsPanel(SeenPanel, Generic[R]):
    """Subclasses `arrange` their table, and say what is read (`found`), shown (`line`) and opened (`open_row`)."""

    table: SmallTable | KeptTable
    part: TableWithTools

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.rows: list[R] = []

    def found(self, record_id: int) -> Sequence[R]:
        """Read the rows of a record, in their order."""
        raise NotImplementedError

    def line(self, row: R) -> SmallRow:
        """What a row of a `SmallTable` shows; a `KeptTable` knows it from its columns."""
        raise NotImplementedError

    def open_row(self, row: R) -> None:
        """Enter or a double click on a row."""
        raise NotImplementedError

    def arrange(
        self, part: TableWithTools, *, above: QWidget | QLayout | None = None, below: QWidget | None = None
    ) -> None:
        """Put the table with its tools into the tab, and something above or below it."""
        self.part, self.table = part, part.table
        self.table.opened.connect(self._open_id)
        if isinstance(self.table, SmallTable):
            self.window_context.discreet.changed.connect(self.reload)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        if isinstance(above, QLayout):
            column.addLayout(above)
        elif above is not None:
            column.addWidget(above)
        column.addWidget(part, 1)
        if below is not None:
            column.addWidget(below)

    def chosen(self) -> R | None:
        """The row she stands on."""
        chosen = self.table.chosen()
        return next((row for row in self.rows if row.id == chosen), None)

    def open_chosen(self) -> None:
        """Open the row she stands on."""
        if (row := self.chosen()) is not None:
            self.open_row(row)

    def read(self, *, other: bool) -> None:
        self.rows = list(self.found(self.record_id)) if self.record_id is not None else []
        if isinstance(self.table, SmallTable):
            self.table.show_rows([self.line(row) for row in self.rows])
        else:
            self.table.show_rows(self.rows, other=other)
        self.part.show_state(filled=bool(self.rows))

    # Inside

    def _open_id(self, row_id: int) -> None:
        row = next((row for row in self.rows if row.id == row_id), None)
        if row is not None:
            self.open_row(row)
