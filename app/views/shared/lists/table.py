"""The list of records: any length, sorted in SQL, its columns chosen by her."""

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.services.lists import ListQuery
from app.views.discreet import Discreet
from app.views.settings import Settings
from app.views.shared.lists import first_row
from app.views.shared.lists.column_layout import Sort
from app.views.shared.lists.column_table import ColumnTable
from app.views.shared.lists.columns import Column
from app.views.shared.lists.copying import AT_ONCE, COPYING, Copy, copy_rows
from app.views.shared.lists.id_model import FetchRows, IdTableModel
from app.views.shared.lists.loading import FIRST, FetchIds, Here, IdLoader
from app.views.shared.lists.row_selection import records_in, runs_of, select_runs, selected_runs
from app.views.shared.lists.type_ahead import TypeAhead
from app.views.work import Job, Work

_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RecordTable(ColumnTable):
    """Shows the records of a `ListQuery`.

    `fetch_ids(query, limit)` gives the ids in the order of `query.sort`, `fetch_rows(ids)` the rows to a few of them. The
    first rows are asked for at once (where `fetch_first` raises TakesLonger, what is shown stays until all are there), the
    rest through `work` (without it in a pause), so that any length opens equally fast. Nothing is fetched before `set_query`.
    """

    opened = Signal(object)
    """Id of the record to open: Enter or double click."""
    opened_beside = Signal(object)
    """Id of the record to open in a window of its own: Ctrl+Enter."""
    current_changed = Signal(object)
    """Id of the record she stands on, or None."""
    selection_changed = Signal(object)
    """How many rows are selected."""
    copied = Signal(object)
    """How many rows were put on the clipboard: they have left the vault."""
    loaded = Signal()
    """Rows are shown; `complete` tells whether all of them are."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch_ids: FetchIds,
        fetch_rows: FetchRows,
        *,
        name: str,
        settings: Settings,
        fetch_first: FetchIds | None = None,
        work: Work | None = None,
        discreet: Discreet | None = None,
        sort: Sort = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(IdTableModel(columns, fetch_rows), sort, settings, name, parent)
        self._fetch_rows = fetch_rows
        self._loader = IdLoader(fetch_ids, fetch_first or fetch_ids, lambda: self.query, work, self)
        self._loader.first_came.connect(self._show_ids)
        self._loader.all_came.connect(self._all_came)
        self._work = work
        self._copying: Job | None = None
        self.may_copy: Callable[[], bool] = lambda: True
        self._query = ListQuery()
        self._typing = TypeAhead(self._model, self.columns, self)
        self.columns.sorted_by.connect(self._sorted)
        self.doubleClicked.connect(self._open)
        self._watch_selection()
        self._discreet = discreet
        if discreet is not None:
            discreet.changed.connect(self._show_private)
            self._show_private(discreet.on)

    # What is shown

    @property
    def query(self) -> ListQuery:
        """What the list was asked for, with the sort in use; the list's own order needs none."""
        sort = self.columns.sort
        natural = {(column.key, False) for column in self._model.columns if column.natural}
        return replace(self._query, sort=() if len(sort) == 1 and sort[0] in natural else sort)

    @property
    def ids(self) -> list[int]:
        """The records in their order."""
        return list(self._model.ids)

    @property
    def complete(self) -> bool:
        """Whether all rows are there, not only the first ones."""
        return self._loader.complete

    def set_query(self, query: ListQuery) -> None:
        """Show what `query` asks for, from the top; its sort is left to the headings."""
        asked = (query.filters, query.columns)
        self._fit.fresh = self._fit.fresh or asked != (self._query.filters, self._query.columns)
        self._query = query
        self._loader.load_first(Here())
        self.scrollToTop()

    def reload(self) -> None:
        """Ask again; selection, current row and scroll position stay with their records."""
        if self.count > FIRST:
            self._loader.load_all()
        else:
            self._loader.load_first(self._here())

    def load_rest(self) -> None:
        """Ask at once for the rows that have not come yet."""
        if not self.complete:
            self._loader.ask_for_all()

    def refetch(self, records: Collection[int] | None = None) -> None:
        """Fetch shown rows again where `records` (or all) changed and neither order nor number did."""
        self._model.refetch(records)

    # Where she is

    def current_id(self) -> int | None:
        """The record she stands on."""
        number = self.currentIndex().row()
        return self._model.ids[number] if 0 <= number < self.count else None

    def chosen_id(self) -> int | None:
        """The record she stands on, if it alone is selected: she chose it, the list did not just move beneath her."""
        here = self.currentIndex()
        alone = self.selected_count() == 1 and self.selectionModel().isSelected(here)
        return self.current_id() if alone else None

    def selected_ids(self) -> list[int]:
        """The selected records in the order of the list."""
        return records_in(self._selected(), self._model.ids)

    def selected_count(self) -> int:
        """How many rows are selected, without listing them."""
        return sum(map(len, self._selected()))

    def select(self, record_id: int) -> bool:
        """Stand on a record and select it alone; False if it is not in this list."""
        number = self._model.position(record_id)
        if number is None:
            return False
        self._go(number)
        return True

    def step(self, by: int) -> int | None:
        """Go to the next (1) or previous (-1) record; its id, or None at the end."""
        number = self.currentIndex().row() + by
        if not 0 <= number < self.count:
            return None
        self._go(number)
        return self._model.ids[number]

    def open_current(self) -> None:
        """Open the record she stands on, if any."""
        if (current := self.current_id()) is not None:
            self.opened.emit(current)

    def open_current_beside(self) -> None:
        """The same in a window of its own."""
        if (current := self.current_id()) is not None:
            self.opened_beside.emit(current)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a table, with the visible columns as they are shown.

        Many rows are gathered in the worker thread; a copy that is still being made is given up for the next one.
        """
        if self._copying is not None:
            self._copying.cancel()
            self._copying = None
        records, shown = self.selected_ids(), self.columns.shown()
        if not records or not self.may_copy():
            return
        titles = [self._model.columns[column].title for column in shown]
        texts = [self._model.text(column) for column in shown]
        if self._work is None or len(records) <= AT_ONCE:
            self._copied(copy_rows(self._fetch_rows, records, titles, texts))
        else:
            self._copying = self._work.run(
                copy_rows, self._fetch_rows, records, titles, texts, what=COPYING, done=self._copied, progress=True
            )

    def _copied(self, copy: Copy) -> None:
        self._copying = None
        QGuiApplication.clipboard().setMimeData(copy.mime_data())
        self.copied.emit(copy.rows)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif first_row.is_first(self, event):
            self._mark()
        elif event.key() in _ASIDE and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step_aside(_ASIDE[Qt.Key(event.key())])
        elif event.key() in _ENTER and self.current_id() is not None:
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.open_current_beside if beside else self.open_current)()
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        """Select the row she stands on, at first the uppermost."""
        number = max(self.currentIndex().row(), 0)
        stood = self.currentIndex().row() == number
        self._go(number)
        if stood:
            first_row.say_row(self)

    def _step_aside(self, by: int) -> None:
        """To the next cell of the row; what is selected stays so."""
        shown = self.columns.seen()
        here = self.currentIndex()
        place = (shown.index(here.column()) if here.column() in shown else 0) + by
        if here.isValid() and 0 <= place < len(shown):
            index = self._model.index(here.row(), shown[place])
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scroll_aside(shown[place])

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead: go to the first row that begins with what was typed within a second."""
        number = self._typing.find(search, max(self.currentIndex().row(), 0))
        if number is not None:
            self._go(number)

    # Loading

    def _all_came(self, ids: "array[int]", here: Here | None) -> None:
        here, shown, had_all = here or self._here(), self.count, self.complete
        self._loader.complete = True
        if not had_all and ids[:shown] == self._model.ids:
            self._model.append(ids[shown:])
            self.loaded.emit()
        elif had_all and ids == self._model.ids:
            self._model.refetch()
            self.loaded.emit()
        else:
            self._show_ids(ids, here)

    def _show_ids(self, ids: Sequence[int], here: Here) -> None:
        before = self.current_id()
        self._model.set_ids(ids)
        self._fit_columns()
        self._stand(here)
        self._choose(here.chosen)
        self.verticalScrollBar().setValue(here.top)
        self.loaded.emit()
        self.selection_changed.emit(self.selected_count())
        if self.current_id() != before:
            self.current_changed.emit(self.current_id())

    def _here(self) -> Here:
        chosen = frozenset(self.selected_ids())
        index = self.currentIndex()
        return Here(self.current_id(), index.row(), index.column(), chosen, self.verticalScrollBar().value())

    # Selection

    def _go(self, number: int) -> None:
        """Stand on a row and select it alone, whichever keys are held down."""
        index = self._model.index(number, self._column(self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, _THIS_ROW)
        self.scrollTo(index)

    def _stand(self, was: Here) -> None:
        """Stand on the same record, or where it stood if it is gone, without selecting."""
        if was.current is None or not self.count:
            return
        here = self._model.position(was.current)
        if here is None and not self.complete:
            return
        number = min(was.number, self.count - 1) if here is None else here
        index = self._model.index(number, self._column(was.column))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _choose(self, chosen: Collection[int]) -> None:
        if chosen:
            select_runs(self.selectionModel(), runs_of(chosen, self._model.ids))

    def _selected(self) -> list[range]:
        return selected_runs(self.selectionModel().selection())

    def _watch_selection(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    def _current_changed(self, *_: QModelIndex) -> None:
        self.current_changed.emit(self.current_id())

    def _selection_changed(self, *_: QItemSelection) -> None:
        self.selection_changed.emit(self.selected_count())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.ids[index.row()])

    def _sorted(self, _sort: Sort) -> None:
        self._loader.load_first(replace(self._here(), top=0))

    def _show_private(self, hidden: bool) -> None:
        self._model.set_mask(self._discreet.mask if hidden and self._discreet else None)
