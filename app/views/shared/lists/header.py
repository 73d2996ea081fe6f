"""The headings of a list: sort by click, choose, move and widen columns, remember all of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QHelpEvent, QHideEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QTableView, QWidget

from app.settings.window import TABLE_LAYOUT
from app.views.settings import Settings
from app.views.shared.lists.column_layout import ColumnLayout, Sort, layout_of
from app.views.shared.lists.column_menu import ColumnMenu
from app.views.shared.lists.column_widths import ColumnWidths
from app.views.shared.lists.columns import Column
from app.views.shared.lists.frozen_clicks import FrozenClicks

_REMEMBER_MS = 500


class ColumnHeader(QHeaderView):
    """A click sorts, again the other way round; Shift adds a sort; the right mouse button chooses columns.

    But for those whose width she has set, columns are as wide as what stands in them (see `set_needs`, `ColumnWidths`).
    """

    sorted_by = Signal(object)
    """The new `Sort`."""
    marked = Signal(object)
    """Signs after headings, by column (see `IdTableModel.set_marks`)."""
    arranged = Signal()
    """Columns were shown, hidden, moved or widened, or the sort is another one."""

    def __init__(self, columns: Sequence[Column], sort: Sort, settings: Settings, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.specs = tuple(columns)
        self._known = {spec.key: number for number, spec in enumerate(self.specs)}
        self._default_sort = sort
        self._settings = settings
        self._stored = TABLE_LAYOUT.of(name)
        self._later = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._later.timeout.connect(self.remember)
        self.sort = sort
        self._widths = ColumnWidths(self.specs, self)
        self._fitting = False
        self.frozen = 0
        """Pixels at the left in which the column with the name stays while the others are scrolled."""
        self.name_column: int | None = None
        """The column that says what a row is, where that is not the first."""
        self._clicks = FrozenClicks(self)
        self.below = 0
        """Pixels below the headings for what stands under each of them (see `FilterRow`)."""
        self.filter_row = False
        """Whether she wants that row in this list."""
        self.remembering = True
        """Whether what she arranges holds for the list; not while a saved search is open, which keeps it on its own."""
        self._only: int | None = None
        self._kept: frozenset[int] = frozenset()
        """The columns she has chosen, while only one is shown."""
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.sectionClicked.connect(self._clicked)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._arranged)

    def select_nothing(self, model: QAbstractItemModel) -> None:
        """Know nothing of selected rows: a painted heading would ask each of them whether all of its column is selected."""
        self.setSelectionModel(QItemSelectionModel(model, self))

    def shown(self) -> list[int]:
        """The columns she has chosen, from left to right; also while the list shows two lines a row instead."""
        order = [self.logicalIndex(position) for position in range(self.count())]
        return [column for column in order if column in self._kept] if self._only is not None else self._seen(order)

    def show_only(self, column: int | None) -> None:
        """Show one column across the whole list and no headings; None shows again what she has chosen."""
        if column == self._only:
            return
        if self._only is None:
            self._kept = frozenset(self.shown())
        chosen, self._only = self._kept, column
        with QSignalBlocker(self):
            for number in range(self.count()):
                self.setSectionHidden(number, number != column if column is not None else number not in chosen)
        self.setVisible(column is None)
        self.fit()

    def number_of(self, key: str) -> int:
        """The number of the column with this key."""
        return self._known[key]

    def first(self) -> int:
        """The first column that is seen."""
        return self.seen()[0]

    def seen(self) -> list[int]:
        """The columns that are seen, from left to right."""
        return [self._only] if self._only is not None else self.shown()

    def _seen(self, order: Sequence[int]) -> list[int]:
        return [column for column in order if not self.isSectionHidden(column)]

    def sort_by(self, key: str, descending: bool = False, add: bool = False) -> None:
        """Sort by a column, or with `add` after those already sorted by; one of these is turned where it stands."""
        if add and key in dict(self.sort):
            self._set_sort(tuple((one, descending if one == key else down) for one, down in self.sort))
        else:
            self._set_sort((*(self.sort if add else ()), (key, descending)))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, self.below)

    def make_room(self, below: int) -> None:
        """Leave so many pixels below the headings."""
        self.below, self.filter_row = below, below > 0
        self.setViewportMargins(0, 0, 0, below)
        self.updateGeometry()
        table = self.parent()
        if isinstance(table, QTableView):
            table.updateGeometries()
        self._arranged()

    def view(self) -> tuple[list[str], Sort]:
        """The shown columns from left to right, and the sort: what a saved search keeps."""
        return [self.specs[column].key for column in self.shown()], self.sort

    def show_view(self, shown: Sequence[str], sort: Sort) -> None:
        """Show these columns in this order, sorted so; unknown ones are left out, widths stay. None at all: as by default.

        It is not remembered: whoever goes back to the list itself finds it as it was.
        """
        self.remembering = False
        shown = tuple(key for key in shown if key in self._known)
        sort = tuple((key, descending) for key, descending in sort if key in self._known)
        order = (*shown, *(key for key in self._known if key not in shown))
        self._apply(ColumnLayout(order, shown, self._widths.own_by_key(), sort))
        self.arranged.emit()

    def show_remembered(self) -> None:
        """The columns and the sort of the list itself."""
        if not self.remembering:
            self.remembering = True
            self.restore()
            self.arranged.emit()

    def restore(self) -> None:
        """Arrange the columns as remembered, or as they are by default."""
        stored = self._settings.get(self._stored)
        self._apply(layout_of(stored, self._known))

    def reset_columns(self) -> None:
        """Back to the default columns, widths and sort."""
        self._apply(ColumnLayout())
        self.sorted_by.emit(self.sort)
        self.remember()

    def remember(self) -> None:
        """Keep widths, order, chosen columns and sort in the settings."""
        self._later.stop()
        if not self.remembering:
            return
        order = (self.specs[self.logicalIndex(position)].key for position in range(self.count()))
        shown = (self.specs[column].key for column in self.shown())
        layout = ColumnLayout(tuple(order), tuple(shown), self._widths.own_by_key(), self.sort, self.filter_row)
        self._settings.set(self._stored, layout.plain())

    def menu(self) -> ColumnMenu:
        """Which columns to show and how to sort, also for the keyboard."""
        return ColumnMenu(self, self)

    def open_menu(self) -> None:
        """For who does not use the mouse: the menu below the first heading."""
        self._open_menu(QPoint(0, self.height()))

    def widen(self, column: int, letters: float) -> None:
        """Make a column wider or, below zero, narrower by so many letters."""
        self.resizeSection(column, self._widths.changed(column, letters))

    def show_column(self, column: int, shown: bool) -> None:
        """Let a column be seen, or not."""
        self.setSectionHidden(column, not shown)
        self.fit()
        self._arranged()

    def set_needs(self, needs: Mapping[int, int], *, at_least: bool = False) -> None:
        """Say how many pixels what stands in the columns needs (with `at_least` no less than before), and give them that.
        What was not measured needs the width of its `Column`.
        """
        self._widths.need(needs, at_least=at_least)
        self.fit()

    def fit(self) -> None:
        """Give the columns the width of the list, as far as they need it and as it goes. The list calls it when that changes."""
        table = self.parent()
        room = table.viewport().width() if isinstance(table, QAbstractScrollArea) else self.width()
        self._fitting = True
        for column, width in self._widths.fitting(self.seen(), room).items():
            self.resizeSection(column, width)
        self._fitting = False

    def named(self) -> int:
        """The column that says what a row is, as long as it is seen; else the first."""
        seen = self.seen()
        return self.name_column if self.name_column in seen else seen[0]

    def paint_named(self, painter: QPainter, rect: QRect) -> None:
        """Paint the heading of the column with the name somewhere else."""
        painter.save()
        painter.setFont(self.font())
        self.paintSection(painter, rect, self.named())
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Clicks and tooltips of the column that is kept in sight; its edge is not pulled there."""
        if not self.frozen or not isinstance(event, QMouseEvent | QHelpEvent):
            return super().viewportEvent(event)
        return super().viewportEvent(self._clicks.meant(event, self.named(), self.frozen))

    def hideEvent(self, event: QHideEvent) -> None:
        if self._later.isActive():
            self.remember()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.count():
            self.fit()

    def _clicked(self, column: int) -> None:
        if self.specs[column].sortable:
            held = QGuiApplication.keyboardModifiers()
            self.sort_next(self.specs[column].key, add=bool(held & Qt.KeyboardModifier.ShiftModifier))

    def sort_next(self, key: str, add: bool) -> None:
        """Sort by a column, or the other way round if it is sorted by it already; with `add` after the others."""
        descending = dict(self.sort).get(key)
        alone = len(self.sort) == 1
        self.sort_by(key, descending is False and (add or alone), add)

    def _set_sort(self, sort: Sort) -> None:
        self.sort = sort
        self.marked.emit(self.marks())
        self.sorted_by.emit(sort)
        self._arranged()

    def marks(self) -> dict[int, tuple[str, str]]:
        """Signs after the headings and how they are read aloud, by column."""
        marks = {}
        for rank, (key, descending) in enumerate(self.sort, 1):
            number = f" {rank}" if len(self.sort) > 1 else ""
            arrow, spoken = (
                ("↓", self.tr("absteigend sortiert")) if descending else ("↑", self.tr("aufsteigend sortiert"))
            )
            if number:
                spoken = self.tr("{sorted}, an {rank}. Stelle").format(sorted=spoken, rank=rank)
            marks[self._known[key]] = (f"{arrow}{number}", spoken)
        return marks

    def _apply(self, layout: ColumnLayout) -> None:
        only, self._only = self._only, None
        self._widths.take(layout.widths)
        if layout.filter_row is not None:
            self.filter_row = layout.filter_row
        order = (*layout.order, *(key for key in self._known if key not in layout.order))
        with QSignalBlocker(self):
            for position, key in enumerate(order):
                self.moveSection(self.visualIndex(self._known[key]), position)
            for number, spec in enumerate(self.specs):
                seen = spec.key in layout.shown if layout.shown else spec.default
                self.setSectionHidden(number, not seen)
            self.fit()
        self.sort = layout.sort or self._default_sort
        self.show_only(only)
        self.marked.emit(self.marks())

    def _resized(self, column: int, _before: int, width: int) -> None:
        if not self._fitting:
            self._widths.set_own(column, width)
            self._arranged()

    def _arranged(self, *_: int) -> None:
        self._later.start()
        self.arranged.emit()

    def _open_menu(self, where: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(where))
