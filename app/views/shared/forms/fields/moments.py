"""Fields for days and times: typed as one speaks, or chosen in a calendar."""

from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.common import clock, typed
from app.views.icons import icon
from app.views.language import written
from app.views.shared import dates
from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.line_buttons import button_in, words_in
from app.views.shared.widgets import PlainLabel, mark, row, set_hint
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, RELATED, scaled

_CALENDAR = (360, 260)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class DateField(Field):
    """A day: "12.3.", "morgen", "fr", "in 2 Wochen". Arrow keys go a day, Page keys a week, F4 or the button
    opens a calendar.

    `prefer` says which day is meant without a year; `earliest` and `latest` bound what is not odd.
    """

    editor: QLineEdit

    def __init__(
        self,
        label: str,
        *,
        prefer: typed.Prefer,
        earliest: date | None = None,
        latest: date | None = None,
    ) -> None:
        super().__init__(label, QLineEdit())
        self._prefer, self._earliest, self._latest = prefer, earliest, latest
        set_hint(self.editor, self.tr("z. B. 12.3. oder morgen"))
        self._words = PlainLabel(role="small", parent=self.editor)
        self._words.setContentsMargins(0, 0, INSIDE, 0)
        words_in(self.editor, self._words)
        self.editor.textChanged.connect(self._typed)
        button_in(self.editor, "event", self.tr("Kalender öffnen"), self._open_calendar)
        self._described = self.editor.accessibleDescription()
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def value(self) -> Any:
        return typed.day(self.editor.text(), clock.today(), self._prefer)

    def show_value(self, value: Any) -> None:
        self.editor.setText(written.day(value))

    def plain(self) -> Plain:
        value = self.value()
        return value.isoformat() if value else self.editor.text().strip()

    def show_plain(self, plain: Plain) -> None:
        text = str(plain or "")
        self.editor.setText(written.day(typed.day(text, clock.today(), self._prefer)) or text)

    def readable(self) -> bool:
        return not self.editor.text().strip() or self.value() is not None

    def own_hint(self) -> Hint | None:
        if not self.readable():
            return Hint(self.tr("Dieses Datum ist nicht zu verstehen."))
        day = self.value()
        if day and self._earliest and day < self._earliest:
            return Hint(self.tr("Dieser Tag liegt vor dem {day}.").format(day=written.day(self._earliest)))
        if day and self._latest and day > self._latest:
            return Hint(self.tr("Dieser Tag liegt nach dem {day}.").format(day=written.day(self._latest)))
        return None

    def tidy(self) -> None:
        if (day := self.value()) is not None:
            self._fill(self.show_value, day)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            days = _STEPS.get(Qt.Key(event.key()))
            if days is not None:
                self._step(days)
                return True
        if event.type() == QEvent.Type.Resize:
            self._place_words()
        return super().eventFilter(watched, event)

    def _step(self, days: int) -> None:
        day = self.value()
        ordinal = (day.toordinal() + days) if day else clock.today().toordinal()
        self.editor.setText(written.day(date.fromordinal(max(ordinal, 1))))

    def _typed(self) -> None:
        day, understood = self.value(), self.readable()
        self._words.setText(dates.near_words(day) if day else "" if understood else self.tr("nicht verstanden"))
        mark(self._words, "role", "small" if understood else "warn")
        self._words.setToolTip(dates.exact(day))
        self._place_words()
        self._edited()

    def _place_words(self) -> None:
        """The day in words at the right end of the input, where there is room."""
        size = self._words.sizeHint()
        taken = self.editor.fontMetrics().horizontalAdvance(self.editor.text()) + self.editor.textMargins().right()
        room = self.editor.width() - taken - 3 * RELATED
        self._words.setVisible(bool(self._words.text()) and size.width() < room)

    def _open_calendar(self) -> None:
        popup = _CalendarPopup(self.value() or clock.today(), self)
        popup.calendar.activated.connect(self._picked)
        popup.calendar.clicked.connect(self._picked)
        popup.calendar.activated.connect(popup.close)
        popup.calendar.clicked.connect(popup.close)
        popup.move(self.editor.mapToGlobal(QPoint(0, self.editor.height() + 2)))
        popup.show()
        popup.calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self.editor.setText(written.day(date(day.year(), day.month(), day.day())))
        self.editor.setFocus()
        self._leave()


class TimeField(Field):
    """A time of day: "9", "9:30", "930", "14.30"."""

    editor: QLineEdit

    def __init__(self, label: str) -> None:
        super().__init__(label, QLineEdit())
        set_hint(self.editor, self.tr("z. B. 14:30"))
        self.editor.textChanged.connect(self._edited)

    def value(self) -> Any:
        return typed.clock(self.editor.text())

    def show_value(self, value: Any) -> None:
        self.editor.setText(written.clock(value))

    def plain(self) -> Plain:
        return self.editor.text().strip()

    def show_plain(self, plain: Plain) -> None:
        self.editor.setText(str(plain or ""))

    def readable(self) -> bool:
        return not self.editor.text().strip() or self.value() is not None

    def own_hint(self) -> Hint | None:
        return None if self.readable() else Hint(self.tr("Diese Uhrzeit ist nicht zu verstehen."))

    def tidy(self) -> None:
        if (value := self.value()) is not None:
            self._fill(self.show_value, value)


class MomentField(Field):
    """Day and time side by side; the value is a datetime, with midnight where no time is typed."""

    def __init__(self, label: str, *, prefer: typed.Prefer) -> None:
        self.day = DateField(label, prefer=prefer)
        time_of_day = QCoreApplication.translate("MomentField", "Uhrzeit")
        self.time = TimeField(time_of_day)
        self.time.call(f"{time_of_day}, {label}")
        both = QWidget()
        line = row(self.day, self.time)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        both.setLayout(line)
        super().__init__(label, both, label_above=False)
        self.setFocusProxy(self.day)
        for part in (self.day, self.time):
            part.changed.connect(self._edited)
            part.left.connect(self._part_left)

    def value(self) -> Any:
        day = self.day.value()
        return None if day is None else datetime.combine(day, self.time.value() or time())

    def show_value(self, value: Any) -> None:
        self.day.set_value(value.date() if value else None)
        self.time.set_value(value.time() if value else None)

    def plain(self) -> Plain:
        return [self.day.plain(), self.time.plain()]

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, list) or len(plain) != 2:
            raise ValueError(plain)
        self.day.set_plain(plain[0])
        self.time.set_plain(plain[1])

    def readable(self) -> bool:
        return self.day.readable() and self.time.readable()

    def own_hint(self) -> Hint | None:
        return self.day.own_hint() or self.time.own_hint()

    def _part_left(self) -> None:
        self._touched = False
        self.left.emit()


class _CalendarPopup(QFrame):
    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.setMinimumSize(scaled(_CALENDAR[0]), scaled(_CALENDAR[1]))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(RELATED, RELATED, RELATED, RELATED)
        inside.addWidget(self.calendar)
        self._dress()

    def _dress(self) -> None:
        """Qt's own calendar in the colours of the theme: its bar, its arrows, its days off."""
        if (bar := self.calendar.findChild(QWidget, "qt_calendar_navigationbar")) is not None:
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        for name, picture in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            if (arrow := self.calendar.findChild(QToolButton, name)) is not None:
                arrow.setIcon(icon(picture))
        day_off = QTextCharFormat()
        day_off.setForeground(QColor(colours().quiet))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, day_off)
