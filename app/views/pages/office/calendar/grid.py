"""The drawn calendar: a list to keys and screen readers, a table of days or hours to the eye."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from app.services.office.calendar import Entry
from app.views.discreet import Discreet
from app.views.pages.office.calendar import said, stretching
from app.views.pages.office.calendar.carrying import Carrying, by_key
from app.views.pages.office.calendar.entry_painting import EntryPainter
from app.views.pages.office.calendar.hours_painting import HoursPainter
from app.views.pages.office.calendar.model import CalendarModel, Row
from app.views.pages.office.calendar.month_painting import MonthPainter
from app.views.pages.office.calendar.placing import HoursPlacing, MonthPlacing, Placing
from app.views.pages.office.calendar.spans import Span
from app.views.pages.office.calendar.stretching import Stretching
from app.views.shared.list_view import ListView
from app.views.theme.sizes import INSIDE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_Index = QModelIndex | QPersistentModelIndex
_BEGINS_AT = 7
"""The first hour that is seen of a day."""
_STEPS = 20
"""Of the wheel, for what is seen at once."""
_CONTROL = Qt.KeyboardModifier.ControlModifier


class CalendarGrid(ListView):
    """Arrows up and down go through days and entries, left and right to the day before and after (in a month up and down with Page keys a
    month); Enter opens; Ctrl with arrows carries an entry, Shift with up and down makes it shorter and longer; S puts a task off; Ins begins a new appointment.
    """

    opened = Signal(object, bool)
    """`Entry` to open, and whether in a window of its own."""
    day_opened = Signal(object)
    """A day to look at by itself."""
    wanted = Signal(object)
    """Day or moment of a new appointment."""
    moved = Signal(object, object)
    """`Entry`, and the day or moment to which it is carried."""
    stretched = Signal(object, object)
    """`Entry`, and the moment at which it is to be over."""
    put_off = Signal(object)
    """A task that is to be put off."""
    stepped = Signal(int)
    """To another stretch of time: so many further."""
    day_reached = Signal(object)
    """The day she stands on."""
    menu_wanted = Signal(object, object)
    """Row below the mouse (or None) and where on the screen."""

    def __init__(self, span: Span, discreet: Discreet, *, movable: bool) -> None:
        super().__init__()
        self.span = span
        self.calendar = CalendarModel(discreet)
        self.shown_day = date.min
        self._painter: EntryPainter = (MonthPainter if span is Span.MONTH else HoursPainter)(self.calendar)
        self._placing: Placing | None = None
        self._carrying = Carrying(lambda: self.placing, self.viewport().update, movable=movable)
        self._stretching = Stretching(lambda: self.placing, self.viewport().update, movable=movable)
        self._movable = movable
        self.setModel(self.calendar)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def show_days(
        self, shown: date, days: Sequence[date], entries: Sequence[Entry], holidays: Mapping[date, str]
    ) -> None:
        """Show other days, or the same anew; she stays on what she stood on, else on the day shown."""
        anew = self.calendar.days != list(days)
        stood, had_focus_on = self.current(), self.calendar.days
        self.shown_day = shown
        self._painter.forget()
        self.calendar.show(days, entries, holidays)
        self._placing = None
        self.updateGeometries()
        if anew and self.span is not Span.MONTH and not had_focus_on:
            self.verticalScrollBar().setValue(_BEGINS_AT * self._hours().hour - self.fontMetrics().height())
        place = self.calendar.position(stood.key) if stood is not None and not anew else None
        self.stand_on(place if place is not None else self.calendar.first_of.get(shown, 0))
        self.viewport().update()

    def current(self) -> Row | None:
        """The row she stands on."""
        number = self.currentIndex().row()
        return self.calendar.rows[number] if 0 <= number < len(self.calendar.rows) else None

    def stand_on(self, number: int) -> None:
        """Go to a row."""
        if 0 <= number < len(self.calendar.rows):
            self.setCurrentIndex(self.calendar.index(number, 0))

    def repaint_all(self) -> None:
        """The texts, the font or the colours have changed."""
        self._painter.forget()
        self._placing = None
        self.updateGeometries()
        self.viewport().update()

    @property
    def placing(self) -> Placing:
        """Where everything stands now."""
        if self._placing is None:
            room = self.viewport().rect()
            line = QFontMetrics(self.font()).height() + 2
            if self.span is Span.MONTH:
                self._placing = MonthPlacing(self.calendar, room, line, self.verticalScrollBar().value())
            else:
                self._placing = HoursPlacing(self.calendar, room, line, self.verticalScrollBar().value())
        return self._placing

    def _hours(self) -> HoursPlacing:
        placing = self.placing
        assert isinstance(placing, HoursPlacing)
        return placing

    # What Qt asks of an item view

    def visualRect(self, index: _Index) -> QRect:
        return self.placing.placed.rects.get(index.row(), QRect()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        rects = self.placing.placed.rects
        found = [number for number, rect in rects.items() if rect.contains(point)]
        number = max(found, key=lambda one: self.calendar.rows[one].entry is not None, default=-1)
        return self.calendar.index(number, 0) if number >= 0 else QModelIndex()

    def visualRegionForSelection(self, _selection: object) -> QRegion:
        return QRegion(self.viewport().rect())

    def scrollTo(self, index: _Index, _hint: object = None) -> None:
        if not index.isValid():
            return
        placing, rect, row = self.placing, self.visualRect(index), self.calendar.rows[index.row()]
        if isinstance(placing, HoursPlacing) and not (row.entry is not None and row.entry.timed):
            return
        if rect.isNull():
            rect = placing.placed.cells[row.day]
        scrolled, bar = placing.scrolled, self.verticalScrollBar()
        if rect.top() < scrolled.top():
            bar.setValue(bar.value() - (scrolled.top() - rect.top()))
        elif rect.bottom() > scrolled.bottom():
            bar.setValue(bar.value() + min(rect.bottom() - scrolled.bottom(), rect.top() - scrolled.top()))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._placing = None
        self.viewport().update()

    def updateGeometries(self) -> None:
        self._placing = None
        bar = self.verticalScrollBar()
        if not self.calendar.days:
            bar.setRange(0, 0)
            return
        placing = self.placing
        bar.setPageStep(max(1, placing.scrolled.height()))
        bar.setSingleStep(max(1, placing.scrolled.height() // _STEPS))
        bar.setRange(0, max(0, placing.height - placing.scrolled.height()))

    def doItemsLayout(self) -> None:
        """Nothing is laid out by Qt: the rows stand where the days are."""
        self.updateGeometries()
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.calendar.days:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        placing, chosen, focused = self.placing, self.currentIndex().row(), self.hasFocus()
        if isinstance(self._painter, MonthPainter) and isinstance(placing, MonthPlacing):
            self._painter.month(painter, placing, self.shown_day, chosen, focused)
        elif isinstance(self._painter, HoursPainter) and isinstance(placing, HoursPlacing):
            self._painter.hours(painter, placing, chosen, focused)
        drag = self._drag
        if drag.to is not None and drag.entry is not None:
            words = said.short(drag.entry, self.calendar.discreet)
            if drag is self._stretching:
                words = said.until(drag.to)
            self._painter.carried(painter, drag.rect(painter.fontMetrics().height() + INSIDE), drag.entry, words)
        painter.end()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() < len(self.calendar.rows):
            self.day_reached.emit(self.calendar.rows[current.row()].day)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, row = Qt.Key(event.key()), self.current()
        if row is None:
            super().keyPressEvent(event)
        elif self._drag.to is not None and key == Qt.Key.Key_Escape:
            self._drag.stop()
        elif key in _ENTER and held in (Qt.KeyboardModifier.NoModifier, _CONTROL):
            self._enter(row, beside=held == _CONTROL)
        elif key in _ARROWS and held == _CONTROL:
            self._carry_by_key(row, key)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == Qt.KeyboardModifier.ShiftModifier:
            self.stretch_by_key(row, key)
        elif not held and self._plain_key(row, key):
            event.accept()
        else:
            event.ignore()

    def _plain_key(self, row: Row, key: Qt.Key) -> bool:
        """Whether a key without others did something."""
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_day(row.day, 1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.stepped.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.stepped.emit(0)
        elif key == Qt.Key.Key_Insert and self._movable:
            self.wanted.emit(row.day)
        elif key == Qt.Key.Key_S and row.entry is not None and self._movable:
            self.put_off.emit(row.entry)
        else:
            return False
        return True

    def _enter(self, row: Row, *, beside: bool) -> None:
        if row.entry is not None:
            self.opened.emit(row.entry, beside)
        elif self.span is Span.DAY:
            self.wanted.emit(row.day)
        else:
            self.day_opened.emit(row.day)

    def _step(self, by: int) -> None:
        """Through days and entries; beyond the end the next stretch begins."""
        number = self.currentIndex().row() + by
        if 0 <= number < len(self.calendar.rows):
            self.stand_on(number)
        else:
            self._go_day(self.calendar.rows[self.currentIndex().row()].day, by)

    def _go_day(self, day: date, by: int) -> None:
        try:
            there = date.fromordinal(day.toordinal() + by)
        except ValueError:
            return
        if there in self.calendar.first_of:
            self.stand_on(self.calendar.first_of[there])
        else:
            self.day_reached.emit(there)

    def _carry_by_key(self, row: Row, key: Qt.Key) -> None:
        if row.entry is not None and self._movable:
            self.moved.emit(row.entry, by_key(row.entry, key, in_hours=self.span is not Span.MONTH))

    def stretch_by_key(self, row: Row, key: Qt.Key) -> None:
        """Make what stands in a row a quarter of an hour longer (down) or shorter (up), where hours are shown."""
        if not self.can_stretch(row) or row.entry is None:
            return
        if (end := stretching.by_key(row.entry, key)) is not None:
            self.stretched.emit(row.entry, end)

    def can_stretch(self, row: Row) -> bool:
        """Whether what stands in a row can be made longer here."""
        hours = self._movable and self.span is not Span.MONTH
        return hours and row.entry is not None and stretching.has_length(row.entry)

    # Mouse

    @property
    def _drag(self) -> Carrying | Stretching:
        """What the mouse does, if it does anything."""
        return self._stretching if self._stretching.entry is not None else self._carrying

    def _on_edge(self, index: QModelIndex, point: QPoint) -> bool:
        return index.isValid() and self._stretching.takes(
            self.calendar.rows[index.row()], self.visualRect(index), point
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        more = self.placing.placed.more_at(event.position().toPoint())
        if more is not None and event.button() == Qt.MouseButton.LeftButton:
            self.day_opened.emit(more)
            return
        if index.isValid():
            self.setCurrentIndex(index)
        elif isinstance(there := self.placing.at(event.position().toPoint()), date):
            self.stand_on(self.calendar.first_of.get(_day(there), -1))
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._press(index, event.position().toPoint())
        event.accept()

    def _press(self, index: QModelIndex, point: QPoint) -> None:
        row = self.calendar.rows[index.row()]
        self._drag.stop()
        if self._on_edge(index, point):
            self._stretching.press(row, self.visualRect(index))
        else:
            self._carrying.press(row, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag.move(point)
        elif self._on_edge(self.indexAt(point), point):
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self.viewport().unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        done = self.stretched if self._drag is self._stretching else self.moved
        entry, to = self._drag.release()
        if entry is not None and to is not None:
            done.emit(entry, to)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._drag.stop()
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = self.calendar.rows[index.row()] if index.isValid() else None
        if row is not None and row.entry is not None:
            self.opened.emit(row.entry, False)
        elif (there := self.placing.at(point)) is not None and self._movable:
            self.wanted.emit(there)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current()
        if row is not None:
            at = event.pos()
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                at = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))
        event.accept()


def _day(there: date | datetime) -> date:
    return there.date() if isinstance(there, datetime) else there
