"""The menu of the headings: which columns to show, how to sort, how wide; also for who does not use the mouse."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.views.shared.escaping import caption
from app.views.shared.lists.columns import Column

_STEP = 4.0
"""Letters by which a column becomes wider or narrower."""


class ArrangedColumns(Protocol):
    """What can be done with the columns; each by its number, but sorted by its key."""

    @property
    def specs(self) -> Sequence[Column]:
        """All there are, by their numbers."""

    def shown(self) -> list[int]:
        """The columns that are to be seen, from left to right."""

    def show_column(self, column: int, shown: bool) -> None:
        """Show or hide one."""

    def marks(self) -> Mapping[int, tuple[str, str]]:
        """The signs of the columns that are sorted by, and how they are said."""

    def sort_next(self, key: str, add: bool) -> None:
        """Sort by one, or turn it round; `add` keeps what is sorted by already before it."""

    def widen(self, column: int, letters: float) -> None:
        """Make one wider, or narrower."""

    def reset_columns(self) -> None:
        """Back to how they are by default."""


class ColumnMenu(QMenu):
    """Made anew each time it is opened."""

    def __init__(self, header: ArrangedColumns, parent: QWidget) -> None:
        super().__init__(parent)
        self._header = header
        self.setToolTipsVisible(True)
        self._add_columns()
        self.addSeparator()
        self._add_sorts(self.addMenu(self.tr("Sortieren nach")), add=False)
        self._add_sorts(self.addMenu(self.tr("Dann sortieren nach")), add=True)
        self._add_widths(self.addMenu(self.tr("Breiter")), _STEP)
        self._add_widths(self.addMenu(self.tr("Schmaler")), -_STEP)
        _add(self, self.tr("Spalten zurücksetzen"), header.reset_columns)

    def _add_columns(self) -> None:
        shown = self._header.shown()
        for column, spec in enumerate(self._header.specs):
            seen = column in shown
            action = _add(self, caption(spec.title), partial(self._header.show_column, column, not seen))
            action.setCheckable(True)
            action.setChecked(seen)
            action.setEnabled(shown != [column])

    def _add_sorts(self, menu: QMenu, add: bool) -> None:
        """Each column to sort by, as it is sorted by already: with its sign."""
        marks = self._header.marks()
        for number, spec in enumerate(self._header.specs):
            if spec.sortable:
                sign = f"  {marks[number][0]}" if number in marks else ""
                action = _add(menu, caption(spec.title) + sign, partial(self._header.sort_next, spec.key, add))
                action.setCheckable(True)
                action.setChecked(number in marks)

    def _add_widths(self, menu: QMenu, letters: float) -> None:
        for column in self._header.shown():
            _add(menu, caption(self._header.specs[column].title), partial(self._header.widen, column, letters))


def _add(menu: QMenu, text: str, run: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda: run())
    return action
