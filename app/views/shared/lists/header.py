"""The headings of a list: sort by click, choose, move and widen columns, remember all of it."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QPoint,
    QPointF,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QHideEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QMenu, QTableView, QWidget

from app.settings.window import TABLE_LAYOUT
from app.views.settings import Settings
from app.views.shared.escaping import caption
from app.views.shared.lists.columns import Column
from app.views.shared.lists.widths import comforted, lowered, shared_out

Sort = tuple[tuple[str, bool], ...]
"""Column keys in order of weight, each with whether it is descending."""

_REMEMBER_MS = 500
_LEAST_WIDTH = 3
_STEP = 4.0
"""Letters by which the menu makes a column wider or narrower."""
_LEAST_GIVING = 14
"""Letters below which a column does not give way: dates, numbers and phones are never cut."""
_FURTHER = "+"
"""Before the key of a column that is added to those sorted by."""
_WIDEST = 40
"""Letters that a column has at the most where the list is scrolled sideways anyway."""


class ColumnHeader(QHeaderView):
    """A click sorts, again the other way round; Shift adds a sort; the right mouse button chooses columns.

    But for those whose width she has set, columns are as wide as what stands in them (see `set_needs`). What they leave free
    goes to those with text; where there is too little room the widest of these give way first.
    """

    sorted_by = Signal(object)
    """The new `Sort`."""
    marked = Signal(object)
    """Signs after headings, by column (see `IdTableModel.set_marks`)."""
    arranged = Signal()
    """Columns were shown, hidden, moved or widened, or the sort is another one."""

    def __init__(self, columns: Sequence[Column], sort: Sort, settings: Settings, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.specs = self._specs = tuple(columns)
        self._default_sort = sort
        self._settings = settings
        self._layout = TABLE_LAYOUT.of(name)
        self._later = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._later.timeout.connect(self.remember)
        self.sort = sort
        self._own: dict[int, float] = {}
        """Widths that she has set, in letters."""
        self._needs: dict[int, int] = {}
        self._fitting = False
        self.frozen = 0
        """Pixels at the left in which the column with the name stays while the others are scrolled."""
        self.name_column: int | None = None
        """The column that says what a row is, where that is not the first."""
        self._pulled = False
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
        return [self._specs[column].key for column in self.shown()], self.sort

    def show_view(self, shown: Sequence[str], sort: Sort) -> None:
        """Show these columns in this order, sorted so; unknown ones are left out, widths stay. None at all: as by default.

        It is not remembered: whoever goes back to the list itself finds it as it was.
        """
        self.remembering = False
        order = [*shown, *(one.key for one in self._specs if one.key not in shown)]
        widths = {self._specs[column].key: letters for column, letters in self._own.items()}
        self._apply({"order": order, "shown": list(shown), "widths": widths, "sort": [list(part) for part in sort]})
        self.arranged.emit()

    def show_remembered(self) -> None:
        """The columns and the sort of the list itself."""
        if not self.remembering:
            self.remembering = True
            self.restore()
            self.arranged.emit()

    def restore(self) -> None:
        """Arrange the columns as remembered, or as they are by default."""
        self._apply(self._remembered())

    def reset_columns(self) -> None:
        """Back to the default columns, widths and sort."""
        self._apply({})
        self.sorted_by.emit(self.sort)
        self.remember()

    def remember(self) -> None:
        """Keep widths, order, chosen columns and sort in the settings."""
        self._later.stop()
        if not self.remembering:
            return
        order = [self._specs[self.logicalIndex(position)].key for position in range(self.count())]
        state = {
            "order": order,
            "shown": [self._specs[column].key for column in self.shown()],
            "widths": {self._specs[column].key: letters for column, letters in self._own.items()},
            "sort": [list(part) for part in self.sort],
            "filter_row": self.filter_row,
        }
        self._settings.set(self._layout, state)

    def menu(self) -> QMenu:
        """Which columns to show and how to sort, also for the keyboard."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        shown = self.shown()
        for column, spec in enumerate(self._specs):
            action = QAction(caption(spec.title), menu, checkable=True, checked=column in shown)
            action.setEnabled(shown != [column])
            action.setData(column)
            menu.addAction(action)
        menu.addSeparator()
        self._add_sorts(menu.addMenu(self.tr("Sortieren nach")), "")
        self._add_sorts(menu.addMenu(self.tr("Dann sortieren nach")), _FURTHER)
        for title, letters in ((self.tr("Breiter"), _STEP), (self.tr("Schmaler"), -_STEP)):
            widths = menu.addMenu(title)
            for column in shown:
                widths.addAction(caption(self._specs[column].title)).setData((column, letters))
        menu.addAction(self.tr("Spalten zurücksetzen")).setData("")
        menu.triggered.connect(self._chosen)
        return menu

    def _add_sorts(self, sorts: QMenu, further: str) -> None:
        """Each column to sort by, as it is sorted by already: with its sign."""
        marks = self._marks()
        for number, spec in enumerate(self._specs):
            if spec.sortable:
                sign = f"  {marks[number][0]}" if number in marks else ""
                action = QAction(caption(spec.title) + sign, sorts, checkable=True)
                action.setChecked(number in marks)
                action.setData(further + spec.key)
                sorts.addAction(action)

    def open_menu(self) -> None:
        """For who does not use the mouse: the menu below the first heading."""
        self._open_menu(QPoint(0, self.height()))

    def widen(self, column: int, letters: float) -> None:
        """Make a column wider or, below zero, narrower by so many letters."""
        width = self.sectionSize(column) + letters * self._letter()
        self.resizeSection(column, round(max(width, _LEAST_WIDTH * self._letter())))

    def set_needs(self, needs: Mapping[int, int], *, at_least: bool = False) -> None:
        """Say how many pixels what stands in the columns needs (with `at_least` no less than before), and give them that.
        What was not measured needs the width of its `Column`.
        """
        before = self._needs if at_least else {}
        self._needs = {column: max(width, before.get(column, 0)) for column, width in needs.items()}
        self.fit()

    def fit(self) -> None:
        """Give the columns the width of the list, as far as they need it and as it goes. The list calls it when that changes."""
        table = self.parent()
        room = table.viewport().width() if isinstance(table, QAbstractScrollArea) else self.width()
        wanted = {column: self._wanted(column) for column in self.seen()}
        free = room - sum(wanted.values())
        fitting = self._wider(wanted, free) if free >= 0 else self._narrower(wanted, -free)
        self._fitting = True
        for column, width in fitting.items():
            self.resizeSection(column, width)
        self._fitting = False

    def _wider(self, wanted: dict[int, int], free: int) -> dict[int, int]:
        """Who gets what is free: at first each up to the width of its `Column`, then those with text."""
        whole = sum(wanted.values()) + free
        wanted = comforted(wanted, lambda column: 0 if column in self._own else self._usual(column), free)
        taking = wanted if self._only is not None else self._elastic(wanted) or list(wanted)[-1:]
        more = shared_out(whole - sum(wanted.values()), {column: wanted[column] for column in taking})
        return {column: width + more.get(column, 0) for column, width in wanted.items()}

    def _narrower(self, wanted: dict[int, int], missing: int) -> dict[int, int]:
        """Who gives what is missing; if that is too much the list is scrolled sideways, and hardly any has to give."""
        giving = {column: wanted[column] for column in self._elastic(wanted)}
        floors = {column: max(_LEAST_GIVING * self._letter(), self.sectionSizeHint(column)) for column in giving}
        given = lowered(giving, floors, missing)
        if given is None:
            given = {column: min(width, _WIDEST * self._letter()) for column, width in giving.items()}
        return wanted | given

    def _elastic(self, shown: Iterable[int]) -> list[int]:
        return [column for column in shown if column not in self._own and self._specs[column].align == "left"]

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
        if self._is_of_named(event):
            event = _moved(event, self.sectionViewportPosition(self.named()))
        return super().viewportEvent(event)

    def _is_of_named(self, event: QMouseEvent | QHelpEvent) -> bool:
        """Whether it is meant for the column that is kept in sight: there it is, or there the button was pressed."""
        if isinstance(event, QHelpEvent):
            return event.pos().x() < self.frozen
        inside = event.position().x() < self.frozen
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pulled = inside
        held = event.buttons() or event.type() == QEvent.Type.MouseButtonRelease
        return self._pulled if held else inside

    def hideEvent(self, event: QHideEvent) -> None:
        if self._later.isActive():
            self.remember()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.count():
            self.restore()

    def _chosen(self, action: QAction) -> None:
        wanted = action.data()
        if isinstance(wanted, tuple):
            self.widen(*wanted)
        elif isinstance(wanted, int):
            self.setSectionHidden(wanted, not action.isChecked())
            self.fit()
            self._arranged()
        elif wanted:
            self._next_sort(wanted.removeprefix(_FURTHER), add=wanted.startswith(_FURTHER))
        else:
            self.reset_columns()

    def _clicked(self, column: int) -> None:
        if self._specs[column].sortable:
            held = QGuiApplication.keyboardModifiers()
            self._next_sort(self._specs[column].key, add=bool(held & Qt.KeyboardModifier.ShiftModifier))

    def _next_sort(self, key: str, add: bool) -> None:
        descending = dict(self.sort).get(key)
        alone = len(self.sort) == 1
        self.sort_by(key, descending is False and (add or alone), add)

    def _set_sort(self, sort: Sort) -> None:
        self.sort = sort
        self.marked.emit(self._marks())
        self.sorted_by.emit(sort)
        self._arranged()

    def _marks(self) -> dict[int, tuple[str, str]]:
        marks = {}
        for rank, (key, descending) in enumerate(self.sort, 1):
            number = f" {rank}" if len(self.sort) > 1 else ""
            arrow, spoken = (
                ("↓", self.tr("absteigend sortiert")) if descending else ("↑", self.tr("aufsteigend sortiert"))
            )
            if number:
                spoken = self.tr("{sorted}, an {rank}. Stelle").format(sorted=spoken, rank=rank)
            marks[self._position(key)] = (f"{arrow}{number}", spoken)
        return marks

    def _position(self, key: str) -> int:
        return next(number for number, spec in enumerate(self._specs) if spec.key == key)

    def _remembered(self) -> dict[str, object]:
        return self._settings.get(self._layout)

    def _apply(self, state: dict[str, object]) -> None:
        only, self._only = self._only, None
        known = {spec.key: number for number, spec in enumerate(self._specs)}
        order = [key for key in _strings(state.get("order")) if key in known]
        shown = {key for key in _strings(state.get("shown")) if key in known}
        widths = state.get("widths")
        self._own = _own_widths(widths, known)
        if "filter_row" in state:
            self.filter_row = bool(state["filter_row"])
        with QSignalBlocker(self):
            for position, key in enumerate([*order, *(key for key in known if key not in order)]):
                self.moveSection(self.visualIndex(known[key]), position)
            for number, spec in enumerate(self._specs):
                self.setSectionHidden(number, spec.key not in shown if shown else not spec.default)
            self.fit()
        self.sort = _sort_of(state.get("sort"), known) or self._default_sort
        self.show_only(only)
        self.marked.emit(self._marks())

    def _wanted(self, column: int) -> int:
        """Its width in pixels where there is no more room than needed: what she has set, else at least its heading."""
        if column in self._own:
            return round(max(self._own[column], _LEAST_WIDTH) * self._letter())
        return max(self._needs.get(column) or self._usual(column), self.sectionSizeHint(column))

    def _usual(self, column: int) -> int:
        return self._specs[column].width * self._letter()

    def _resized(self, column: int, _before: int, width: int) -> None:
        if not self._fitting:
            self._own[column] = round(width / self._letter(), 1)
            self._arranged()

    def _letter(self) -> int:
        return max(1, self.fontMetrics().averageCharWidth())

    def _arranged(self, *_: int) -> None:
        self._later.start()
        self.arranged.emit()

    def _open_menu(self, where: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(where))


def _moved(event: QMouseEvent | QHelpEvent, aside: int) -> QMouseEvent | QHelpEvent:
    """The same event so many pixels further right."""
    if isinstance(event, QHelpEvent):
        return QHelpEvent(event.type(), event.pos() + QPoint(aside, 0), event.globalPos())
    place = event.position() + QPointF(aside, 0)
    return QMouseEvent(event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers())


def _strings(value: object) -> list[str]:
    return [part for part in value if isinstance(part, str)] if isinstance(value, list) else []


def _own_widths(value: object, known: dict[str, int]) -> dict[int, float]:
    widths = value if isinstance(value, dict) else {}
    return {
        known[key]: float(letters)
        for key, letters in widths.items()
        if key in known and isinstance(letters, int | float)
    }


def _sort_of(value: object, known: dict[str, int]) -> Sort:
    parts = value if isinstance(value, list) else []
    return tuple(
        (part[0], bool(part[1])) for part in parts if isinstance(part, list) and len(part) == 2 and part[0] in known
    )
