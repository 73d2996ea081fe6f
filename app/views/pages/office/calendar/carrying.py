"""Carrying an entry to another day or time, by mouse or by keys."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from app.models import Kind
from app.services.office.appointments import WITHOUT_END
from app.services.office.calendar import Entry
from app.views.pages.office.calendar.model import Row
from app.views.pages.office.calendar.placing import HoursPlacing, Placing

_STEP = timedelta(minutes=15)
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)


def by_key(entry: Entry, key: Qt.Key, *, in_hours: bool) -> date | datetime:
    """Where an arrow key carries an entry: left and right a day, up and down a week, or a quarter of an hour where hours are shown."""
    sign = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return entry.day + sign * _DAY
    if in_hours and entry.starts_at is not None:
        return entry.starts_at + sign * _STEP
    return entry.day + sign * _WEEK


class Carrying:
    """What the mouse carries: `entry` to `to`, a day or a moment; None as long as it was not moved.

    `placing` says where everything stands, `changed` is called whenever the picture is another.
    """

    def __init__(self, placing: Callable[[], Placing], changed: Callable[[], object], *, movable: bool) -> None:
        self._placing, self._changed, self._movable = placing, changed, movable
        self.entry: Entry | None = None
        self.to: date | datetime | None = None
        self._from, self._ahead, self._into = QPoint(), timedelta(), timedelta()

    def press(self, row: Row, point: QPoint) -> None:
        """The mouse was pressed on a row."""
        self.stop()
        entry = row.entry
        if entry is None or not self._movable:
            return
        self.entry, self._from, self._into = entry, point, row.day - entry.day
        there = self._placing().at(point)
        if isinstance(there, datetime) and entry.starts_at is not None:
            self._ahead = max(there - entry.starts_at, timedelta())

    def move(self, point: QPoint) -> None:
        """It goes on to another point."""
        if self.entry is None:
            return
        far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self.to is None and not far:
            return
        there = self._placing().at(point)
        if there is not None:
            self.to = self._target(self.entry, there)
            self._changed()

    def release(self) -> tuple[Entry | None, date | datetime | None]:
        """What was carried whereto; no place where it was not carried or went back to its own."""
        entry, to = self.entry, self.to
        self.stop()
        if entry is None or to is None or to in (entry.day, entry.starts_at):
            return entry, None
        return entry, to

    def stop(self) -> None:
        """Leave it where it was."""
        self.entry, self.to, self._ahead = None, None, timedelta()
        self._changed()

    def rect(self, line: int) -> QRect:
        """Where it would stand; `line` is the height of a line of text."""
        assert self.entry is not None
        assert self.to is not None
        day = self.to.date() if isinstance(self.to, datetime) else self.to
        placing = self._placing()
        cell = placing.placed.cells.get(day, QRect())
        if isinstance(placing, HoursPlacing) and isinstance(self.to, datetime):
            length = (
                self.entry.ends_at - self.entry.starts_at
                if self.entry.ends_at and self.entry.starts_at
                else WITHOUT_END
            )
            height = max(line, int(length.total_seconds()) * placing.hour // 3600)
            return QRect(cell.left(), placing.y_of(self.to.time()), cell.width(), height)
        if isinstance(placing, HoursPlacing):
            return QRect(cell.left(), cell.top() + placing.head, cell.width(), line)
        return QRect(cell.left(), cell.bottom() - line, cell.width(), line)

    def _target(self, entry: Entry, there: date | datetime) -> date | datetime:
        """A task has no time, and what is carried above the hours keeps its own."""
        if not isinstance(there, datetime):
            return there - self._into
        if entry.kind is Kind.TASK or not entry.timed:
            return there.date() - self._into
        begin = there - self._ahead
        return begin if begin.date() == there.date() else datetime.combine(there.date(), datetime.min.time())
