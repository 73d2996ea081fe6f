"""A board: a column for each state; cards are carried from one to another."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.common.kinds import Choice
from app.services.lists import ListQuery
from app.views.icons import icon
from app.views.language.words import word
from app.views.shared.announce import LiveElidedLabel
from app.views.shared.board.board_spec import BoardSpec
from app.views.shared.board.column import BoardColumn
from app.views.shared.escaping import caption
from app.views.shared.lists.foot import Foot
from app.views.shared.lists.list_spec import Bulk
from app.views.shared.lists.view_switch import View
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.scrolled import scrolled_aside
from app.views.shared.widgets import action_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def board_view() -> View:
    """The board as a view of a page."""
    return View("board", "columns", _tr("Board", "Als Tafel zeigen (Strg+Umschalt+K)"))


class Board(QWidget):
    """Shows what a list shows, by state. Cards of one column at a time are selected; `bulk` is what can be done with them."""

    opened = Signal(object, bool)
    """Id of the record to open, and whether in a window of its own."""

    def __init__(self, window_context: WindowContext, spec: BoardSpec, bulk: Sequence[Bulk]) -> None:
        super().__init__()
        self.setAccessibleName(spec.name)
        self._window_context, self.spec, self._bulk = window_context, spec, bulk
        self.query: ListQuery | None = None
        """What is shown; None before it was asked for."""
        self.columns = [BoardColumn(window_context, spec, state) for state in spec.states]
        self._here = self.columns[0]
        self.totals = LiveElidedLabel(role="quiet")
        self.state_button = writes(action_button(self.tr("Stand ändern ▾"), self.open_states, icon_name="running"))
        self.bulk_bar = OverflowBar(
            self.state_button, *(self._button(one) for one in bulk), of=self.tr("Auswahl auf der Tafel")
        )
        self.bulk_bar.hide()
        self.area = self._lay_out()
        for column in self.columns:
            self._follow(column)

    def load(self, query: ListQuery) -> None:
        """Show what a list shows."""
        self.query = query
        for column in self.columns:
            column.load(query)

    def reload(self) -> None:
        """Something was changed: ask again where anything is shown."""
        if self.query is not None:
            for column in self.columns:
                column.reload()

    def take_focus(self) -> None:
        """Back to the card she stood on, else to the first one."""
        if not self._here.model.ids:
            self._here = next((one for one in self.columns if one.model.ids), self._here)
        self._here.cards.setFocus()
        if self._here.cards.current_id() is None:
            self._here.cards.stand_on(0)

    def selected_ids(self) -> list[int]:
        """The selected records."""
        return [one for column in self.columns for one in column.cards.selected_ids()]

    def step(self, by: int) -> int | None:
        """Go to the next (1) or previous (-1) card of the column; its id, or None at the end."""
        cards = self._here.cards
        number = cards.currentIndex().row() + by
        if not 0 <= number < len(cards.cards.ids):
            return None
        cards.stand_on(number)
        return cards.current_id()

    def go_aside(self, column: BoardColumn, by: int) -> None:
        """To the next column in this direction that has cards, at the same height."""
        number = column.cards.currentIndex().row()
        place = self.columns.index(column) + by
        while 0 <= place < len(self.columns):
            other = self.columns[place]
            if other.model.ids:
                other.cards.setFocus()
                other.cards.stand_on(number)
                return
            place += by

    def move_aside(self, column: BoardColumn, by: int) -> None:
        """Take the selected cards to the state before or after."""
        status = self.spec.beside(column.status, by)
        if status is None or self._window_context.context.read_only:
            return
        ids = column.cards.selected_ids() or list(filter(None, [column.cards.current_id()]))
        if ids:
            self.take_to(ids, status)

    def take_to(self, ids: Collection[int], status: Choice) -> None:
        """Give these records another state, asking for what that needs."""
        self.spec.take_to(self._window_context, ids, status, self.window())

    def open_states(self) -> None:
        """Choose the state of the selected cards."""
        menu = QMenu(self)
        self._fill_states(menu)
        self._pop_up(menu, self.state_button.mapToGlobal(QPoint(0, self.state_button.height())))

    def open_menu(self, column: BoardColumn, at: QPoint) -> None:
        """What can be done with the card below the mouse and those selected with it."""
        if column.cards.current_id() is None:
            return
        menu = QMenu(self)
        record = column.cards.current_id()
        self._add(menu, self.tr("Öffnen"), "", lambda: self.opened.emit(record, False))
        self._add(menu, self.tr("In eigenem Fenster öffnen"), "beside", lambda: self.opened.emit(record, True))
        if not self._window_context.context.read_only:
            menu.addSeparator()
            self._fill_states(menu)
            menu.addSeparator()
            for one in self._bulk:
                self._add(menu, one.text, one.icon, partial(self._run, one))
        self._pop_up(menu, column.cards.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for column in self.columns:
                column.fit()

    # Inside

    def _lay_out(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("inner")
        line = _Side(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GROUP)
        for column in self.columns:
            line.addWidget(column, 1)
        area = scrolled_aside(inside)
        foot = row(self.totals, None, self.bulk_bar)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(RELATED)
        column_of_all.addWidget(area, 1)
        column_of_all.addWidget(Foot(foot, self.bulk_bar))
        return area

    def _follow(self, column: BoardColumn) -> None:
        cards = column.cards
        cards.opened.connect(self.opened)
        cards.left_aside.connect(partial(self.go_aside, column))
        cards.moved_aside.connect(partial(self.move_aside, column))
        cards.dropped.connect(lambda ids: self.take_to(ids, column.status))
        cards.entered.connect(partial(self._entered, column))
        cards.selection_changed.connect(partial(self._selected, column))
        cards.customContextMenuRequested.connect(partial(self.open_menu, column))
        column.shown.connect(self._say)

    def _entered(self, column: BoardColumn) -> None:
        self._here = column
        self.area.ensureWidgetVisible(column, 0, 0)

    def _selected(self, column: BoardColumn) -> None:
        """Cards of one state can take one step together: others are left."""
        if column.cards.selectionModel().hasSelection():
            for other in self.columns:
                if other is not column:
                    other.cards.clearSelection()
        self._say()

    def _say(self) -> None:
        chosen = len(self.selected_ids())
        total = self.spec.counted(sum(len(column.model.ids) for column in self.columns))
        whole = all(column.complete for column in self.columns)
        words = total if chosen < 2 else self.tr("{total}, {selected} ausgewählt").format(total=total, selected=chosen)
        self.totals.setText(words if whole else "")
        self.bulk_bar.setVisible(bool(chosen))

    def _fill_states(self, menu: QMenu) -> None:
        for status in self.spec.states:
            text = self.tr("Stand: {status}").format(status=word(status))
            action = self._add(menu, text, "", partial(self._take_selected, status))
            action.setEnabled(status is not self._here.status)

    def _take_selected(self, status: Choice) -> None:
        self.take_to(self.selected_ids(), status)

    def _button(self, one: Bulk) -> QWidget:
        role = "danger" if one.danger else ""
        button = action_button(one.text, partial(self._run, one), role=role, icon_name=one.icon)
        button.setAccessibleName(self.tr("{what}, Auswahl").format(what=one.text))
        return button if one.reads else writes(button)

    def _run(self, one: Bulk) -> None:
        if chosen := self.selected_ids():
            one.run(chosen)

    def _add(self, menu: QMenu, text: str, icon_name: str, run: object) -> QAction:
        action = QAction(caption(text), menu)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda: run())  # type: ignore[operator]
        menu.addAction(action)
        return action

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


class _Side(QHBoxLayout):
    """Columns side by side, which become lower with the board whatever their texts would like."""

    def hasHeightForWidth(self) -> bool:
        return False
