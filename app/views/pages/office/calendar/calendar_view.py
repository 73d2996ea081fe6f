"""A calendar of a day, a week or a month: the way to other days above, what was done with an entry below."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.common import clock
from app.models import Kind
from app.services.lists import ListQuery
from app.services.office import calendar
from app.services.office.calendar import Entry
from app.views.icons import icon
from app.views.language import written
from app.views.language.words import word
from app.views.pages.office.calendar import said
from app.views.pages.office.calendar.grid import CalendarGrid
from app.views.pages.office.calendar.holidays import holidays_of
from app.views.pages.office.calendar.legend import Legend
from app.views.pages.office.calendar.model import Row
from app.views.pages.office.calendar.spans import Span, days_of, stepped, title, within
from app.views.pages.office.later import open_later
from app.views.pages.office.task_steps import tick
from app.views.shared.announce import LiveLabel
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.escaping import caption
from app.views.shared.lists.view_switch import View
from app.views.shared.step import change
from app.views.shared.widgets import LinkLabel, icon_button, row
from app.views.theme.sizes import GROUP, INSIDE, RELATED, scaled
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_ROOM_FOR_LEGEND = 700
OVERDUE = FilteredList(Kind.TASK, (("state", "overdue"),))


def calendar_views() -> dict[Span, View]:
    """The calendar as views of a page."""
    return {
        Span.DAY: View("day", "calendar_day", _tr("Calendar", "Als Tag zeigen (Strg+Umschalt+D)")),
        Span.WEEK: View("week", "calendar_week", _tr("Calendar", "Als Woche zeigen (Strg+Umschalt+W)")),
        Span.MONTH: View("month", "event", _tr("Calendar", "Als Monat zeigen (Strg+Umschalt+M)")),
    }


class Anchor:
    """The day around which all views of the calendar show theirs."""

    def __init__(self) -> None:
        self.day = clock.today()


class CalendarView(QWidget):
    """Shows appointments, events and open tasks, whatever the list beside it is narrowed to."""

    opened = Signal(object, bool)
    """Id of the appointment to open, and whether in a window of its own."""
    wanted = Signal(object)
    """Moment of a new appointment, or a day."""
    day_opened = Signal()
    """The day she stands on is to be looked at by itself."""

    def __init__(self, window_context: WindowContext, span: Span, anchor: Anchor) -> None:
        super().__init__()
        self._window_context, self.span, self._anchor = window_context, span, anchor
        self.query: ListQuery | None = None
        self._holidays = holidays_of(window_context)
        self.grid = CalendarGrid(span, window_context.discreet, movable=not window_context.context.read_only)
        self.grid.setAccessibleName(_NAMES[span]())
        self.setAccessibleName(_NAMES[span]())
        self.says = LiveLabel(role="section", wrap=True)
        self.overdue = LinkLabel("", self)
        self.overdue.clicked.connect(lambda: OVERDUE.open(window_context))
        self._lay_out()
        self._follow()

    # What the page asks

    def load(self, query: ListQuery) -> None:
        """Show the days around the anchor."""
        self.query = query
        self.reload()

    def reload(self) -> None:
        """Something was changed, or other days are wanted: ask again."""
        if self.query is None:
            return
        day, context = self._anchor.day, self._window_context.context
        days = days_of(self.span, day)
        entries = context.read(calendar.entries, days[0], days[-1])
        self.grid.show_days(day, days, entries, self._holidays.among(days))
        self.says.setText(title(self.span, day))
        late = context.read(OVERDUE.count)
        self.overdue.set_text(_tr("Calendar", "%n überfällig", None, late) if late else "")

    def take_focus(self) -> None:
        """Into the days."""
        self.grid.setFocus()

    def step(self, by: int) -> int | None:
        """Go to the next or previous appointment that is shown; its id, or None at the end."""
        rows, number = self.grid.calendar.rows, self.grid.currentIndex().row() + by
        while 0 <= number < len(rows):
            entry = rows[number].entry
            if entry is not None and entry.kind is Kind.APPOINTMENT:
                self.grid.stand_on(number)
                return entry.id
            number += by
        return None

    def go(self, by: int) -> None:
        """So many stretches further; 0 is back to today."""
        self.show_day(stepped(self.span, self._anchor.day, by) if by else clock.today())

    def show_day(self, day: date) -> None:
        """Show the days around a day."""
        self._anchor.day = within(day)
        self.reload()
        self.grid.stand_on(self.grid.calendar.first_of.get(self._anchor.day, 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setVisible(self.width() >= scaled(_ROOM_FOR_LEGEND))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.grid.repaint_all()

    # Inside

    def _lay_out(self) -> None:
        before, after = _WAYS[self.span]()
        back = icon_button("left", before, partial(self.go, -1))
        on = icon_button("right", after, partial(self.go, 1))
        here = icon_button("today", _tr("Calendar", "Zu heute (Pos1)"), partial(self.go, 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        ways = row(back, here, on, spacing=INSIDE)
        self._legend = Legend()
        head = row(ways, self.says, self.overdue, self._legend, spacing=GROUP)
        head.setStretch(1, 1)
        column.addLayout(head)
        column.addWidget(self.grid, 1)

    def _follow(self) -> None:
        grid = self.grid
        grid.opened.connect(self._open)
        grid.wanted.connect(self.wanted)
        grid.moved.connect(self._move)
        grid.stretched.connect(self._stretch)
        grid.stepped.connect(self.go)
        grid.day_reached.connect(self._reached)
        grid.day_opened.connect(self._open_day)
        grid.put_off.connect(self._put_off)
        grid.menu_wanted.connect(self._open_menu)
        self._window_context.discreet.changed.connect(grid.repaint_all)
        self._holidays.came.connect(self._holidays_came)

    def _holidays_came(self) -> None:
        if self.isVisible():
            self.reload()

    def _reached(self, day: date) -> None:
        """She stands on a day; where it is not shown, its stretch is."""
        if day in self.grid.calendar.first_of:
            self._anchor.day = day
        else:
            self.show_day(day)

    def _open_day(self, day: date) -> None:
        self._anchor.day = day
        self.day_opened.emit()

    def _open(self, entry: Entry, beside: bool) -> None:
        if entry.kind is Kind.APPOINTMENT:
            self.opened.emit(entry.id, beside)
        else:
            self._window_context.open(entry.kind, entry.id, beside)

    def _move(self, entry: Entry, to: date | datetime) -> None:
        """Carry an entry, and follow it."""
        when = written.day_time(to) if isinstance(to, datetime) else written.day(to)
        name = _tr("Calendar", "{kind} verschoben auf {when}").format(kind=word(entry.kind), when=when)
        if change(self._window_context, name, calendar.move, entry.kind, entry.id, to, about=[entry.id]):
            self.show_day(to.date() if isinstance(to, datetime) else to)
            if (place := self.grid.calendar.position((None, entry.id))) is not None:
                self.grid.stand_on(place)

    def _stretch(self, entry: Entry, end: datetime) -> None:
        """Let an entry last longer or shorter, and stay on it."""
        name = _tr("Calendar", "{kind} dauert {until}").format(kind=word(entry.kind), until=said.until(end))
        if change(self._window_context, name, calendar.stretch, entry.kind, entry.id, end, about=[entry.id]):
            self.reload()

    def _put_off(self, entry: Entry) -> None:
        if entry.kind is Kind.TASK:
            open_later(self._window_context, [entry.id], said.short(entry, self._window_context.discreet), self.grid)

    def _open_menu(self, row: Row, at: QPoint) -> None:
        """What can be done with an entry or on a day."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        read_only, entry = self._window_context.context.read_only, row.entry
        if entry is not None:
            self._add(menu, "", _tr("Calendar", "Öffnen"), lambda: self._open(entry, False))
            self._add(menu, "beside", _tr("Calendar", "In eigenem Fenster öffnen"), lambda: self._open(entry, True))
        if entry is not None and entry.kind is Kind.TASK and not read_only:
            self._add(menu, "check", _tr("Tasks", "Erledigt"), lambda: tick(self._window_context, [entry.id]))
            self._add(menu, "time", _tr("Calendar", "Verschieben … (S)"), lambda: self._put_off(entry))
        if self.grid.can_stretch(row):
            longer, shorter = Qt.Key.Key_Down, Qt.Key.Key_Up
            stretch = self.grid.stretch_by_key
            self._add(menu, "", _tr("Calendar", "15 Minuten länger (Umschalt+Pfeil ab)"), lambda: stretch(row, longer))
            self._add(
                menu, "", _tr("Calendar", "15 Minuten kürzer (Umschalt+Pfeil auf)"), lambda: stretch(row, shorter)
            )
        if not read_only:
            new = _tr("Calendar", "Neuer Termin an diesem Tag (Einfg)")
            self._add(menu, "new", new, lambda: self.wanted.emit(row.day))
        if self.span is not Span.DAY:
            self._add(menu, "calendar_day", _tr("Calendar", "Diesen Tag zeigen"), lambda: self._open_day(row.day))
        menu.popup(at)

    def _add(self, menu: QMenu, icon_name: str, text: str, run: object) -> None:
        action = menu.addAction(caption(text))
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda: run())  # type: ignore[operator]


_NAMES = {
    Span.DAY: lambda: _tr("Calendar", "Kalender, ein Tag"),
    Span.WEEK: lambda: _tr("Calendar", "Kalender, eine Woche"),
    Span.MONTH: lambda: _tr("Calendar", "Kalender, ein Monat"),
}
_WAYS = {
    Span.DAY: lambda: (_tr("Calendar", "Tag davor (Bild auf)"), _tr("Calendar", "Tag danach (Bild ab)")),
    Span.WEEK: lambda: (_tr("Calendar", "Woche davor (Bild auf)"), _tr("Calendar", "Woche danach (Bild ab)")),
    Span.MONTH: lambda: (_tr("Calendar", "Monat davor (Bild auf)"), _tr("Calendar", "Monat danach (Bild ab)")),
}
