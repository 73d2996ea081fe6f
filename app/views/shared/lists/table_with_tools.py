"""A table with what can be done with its rows; where it is empty, a sentence and the way to begin."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.views.shared.front_stack import FrontStack
from app.views.shared.lists.kept_table import KeptTable
from app.views.shared.lists.small_table import SmallTable
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import EmptyState
from app.views.theme.sizes import RELATED


class TableWithTools(QWidget):
    """`always` are buttons that need no row, `chosen` those for the row she stands on; Delete presses `removes`.

    Enter on a row is the table's own signal `opened`. `of` says of what there is more in the menu of the buttons.
    `unfit` says which of the buttons can do nothing with the row she stands on.
    """

    def __init__(
        self,
        table: SmallTable | KeptTable,
        empty: EmptyState,
        always: Sequence[QAbstractButton],
        chosen: Sequence[QAbstractButton] = (),
        removes: Callable[[], object] | None = None,
        *,
        of: str = "",
        unfit: Callable[[], Collection[QAbstractButton]] = tuple,
    ) -> None:
        super().__init__()
        self.table, self._chosen, self._unfit = table, chosen, unfit
        self._stack = FrontStack()
        self._stack.addWidget(table)
        self._stack.addWidget(empty)
        self.bar = OverflowBar(*always, *chosen, of=of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        changed = table.chosen_changed if isinstance(table, SmallTable) else table.selection_changed
        changed.connect(self.show_tools)
        if removes is not None:
            QShortcut(QKeySequence.StandardKey.Delete, table, removes, context=Qt.ShortcutContext.WidgetShortcut)
        self.show_tools()

    def show_state(self, *, filled: bool) -> None:
        """Show the table, or the sentence that there is nothing in it."""
        self._stack.setCurrentIndex(0 if filled else 1)
        self.bar.setVisible(filled)
        self.show_tools()

    def show_tools(self, *_: object) -> None:
        """Offer what can be done where she stands."""
        there = self.table.chosen() is not None
        unfit = self._unfit() if there else ()
        for button in self._chosen:
            button.setEnabled(there and button not in unfit)
