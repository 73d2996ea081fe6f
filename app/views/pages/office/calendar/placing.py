"""Where everything stands in a calendar: a month as a table of days, a day or week as columns of hours.

Both know the rectangle of every row of the model that is seen, and which day and time lies below a point.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Protocol

from PySide6.QtCore import QPoint, QRect

from app.services.office.appointments import WITHOUT_END
from app.services.office.calendar import Entry
from app.views.pages.office.calendar.model import CalendarModel
from app.views.theme.sizes import INSIDE, scaled

WEEK = 7
_HOUR = 48
_GUTTER = 52
_MOST_ABOVE = 4
"""Lines for what has no time, in a week."""
_STEP = 15
"""Minutes to which a time is rounded that is pointed at."""
_MINUTES = 24 * 60


@dataclass
class Placed:
    """What is seen: rectangles by the number of the row and of each day; of a day that has too many, how many found no room, and where
    that is said.
    """

    rects: dict[int, QRect] = field(default_factory=dict)
    cells: dict[date, QRect] = field(default_factory=dict)
    hidden: dict[date, tuple[int, QRect]] = field(default_factory=dict)

    def more_at(self, point: QPoint) -> date | None:
        """The day whose "more" lies below a point."""
        return next((day for day, (_, rect) in self.hidden.items() if rect.contains(point)), None)


class Placing(Protocol):
    """How a stretch of days is laid out in a given room."""

    placed: Placed

    @property
    def scrolled(self) -> QRect:
        """The part that is scrolled."""

    @property
    def height(self) -> int:
        """How high all of that part is, in pixels."""

    def at(self, point: QPoint) -> date | datetime | None:
        """The day below a point, with the time where one can be pointed at."""


class MonthPlacing:
    """A row for each week; as many lines of a day as have room, then how many more there are. Where the room is too low for
    two of them it is scrolled by `offset` pixels.
    """

    def __init__(self, model: CalendarModel, room: QRect, line: int, offset: int) -> None:
        self.placed, self.room = Placed(), room
        self.head = line + 2 * INSIDE
        self.body = room.adjusted(0, self.head, 0, 0)
        weeks = max(1, len(model.days) // WEEK)
        self._height = max(self.body.height(), weeks * (self.head + 2 * line + INSIDE))
        table = QRect(room.left(), self.body.top() - offset, room.width(), self._height)
        for number, day in enumerate(model.days):
            week, column = divmod(number, WEEK)
            self.placed.cells[day] = _cell(table, week, weeks, column)
        for day, cell in self.placed.cells.items():
            self._fill(model, day, cell, line)

    @property
    def scrolled(self) -> QRect:
        return self.body

    @property
    def height(self) -> int:
        return self._height

    def _fill(self, model: CalendarModel, day: date, cell: QRect, line: int) -> None:
        first = model.first_of[day]
        self.placed.rects[first] = cell
        count = len(model.on.get(day, ()))
        lines = max(0, (cell.height() - self.head - INSIDE) // line)
        seen = count if count <= lines else max(0, lines - 1)
        places = [
            QRect(cell.left() + INSIDE, cell.top() + self.head + number * line, cell.width() - 2 * INSIDE, line)
            for number in range(seen + 1)
        ]
        self.placed.rects |= {first + 1 + number: place for number, place in enumerate(places[:seen])}
        if seen < count:
            self.placed.hidden[day] = (count - seen, places[seen])

    def at(self, point: QPoint) -> date | datetime | None:
        if not self.body.contains(point):
            return None
        return next((day for day, cell in self.placed.cells.items() if cell.contains(point)), None)


def _cell(room: QRect, week: int, weeks: int, column: int) -> QRect:
    """The parts differ by a pixel at most and leave none over."""
    left, right = (room.left() + room.width() * edge // WEEK for edge in (column, column + 1))
    top, bottom = (room.top() + room.height() * edge // weeks for edge in (week, week + 1))
    return QRect(left, top, right - left, bottom - top)


class HoursPlacing:
    """A column for each day: above what has no time, below the hours, scrolled by `offset` pixels."""

    def __init__(self, model: CalendarModel, room: QRect, line: int, offset: int) -> None:
        self.placed, self.room, self._offset, self._line = Placed(), room, offset, line
        self.hour = max(scaled(_HOUR), line + INSIDE)
        self.gutter = scaled(_GUTTER)
        self.head = 2 * line + INSIDE
        above = max((sum(map(_is_above, model.on.get(day, ()))) for day in model.days), default=0)
        self.strip = min(above, _MOST_ABOVE) * line + (2 * INSIDE if above else 0)
        self.hours = QRect(room.left(), room.top() + self.head + self.strip, room.width(), 0)
        self.hours.setBottom(room.bottom())
        width = room.width() - self.gutter
        for number, day in enumerate(model.days):
            left, right = (room.left() + self.gutter + width * edge // len(model.days) for edge in (number, number + 1))
            self.placed.cells[day] = QRect(left, room.top(), right - left, room.height())
            self._fill(model, day)

    @property
    def scrolled(self) -> QRect:
        return self.hours

    @property
    def height(self) -> int:
        return 24 * self.hour

    def y_of(self, moment: time) -> int:
        """Where a time of day stands now."""
        return self.hours.top() - self._offset + (moment.hour * 60 + moment.minute) * self.hour // 60

    def _fill(self, model: CalendarModel, day: date) -> None:
        first, cell = model.first_of[day], self.placed.cells[day]
        self.placed.rects[first] = QRect(cell.left(), cell.top(), cell.width(), self.head)
        on = model.on.get(day, ())
        above = [number for number, entry in enumerate(on) if _is_above(entry)]
        seen = len(above) if len(above) <= _MOST_ABOVE else _MOST_ABOVE - 1
        places = [
            QRect(
                cell.left() + INSIDE,
                cell.top() + self.head + INSIDE + number * self._line,
                cell.width() - 2 * INSIDE,
                self._line,
            )
            for number in range(seen + 1)
        ]
        self.placed.rects |= {first + 1 + number: place for number, place in zip(above[:seen], places, strict=False)}
        if seen < len(above):
            self.placed.hidden[day] = (len(above) - seen, places[seen])
        timed = [(number, entry) for number, entry in enumerate(on) if not _is_above(entry)]
        for number, entry, lane, lanes in _in_lanes(timed):
            self.placed.rects[first + 1 + number] = self._block(cell, entry, lane, lanes)

    def _block(self, cell: QRect, entry: Entry, lane: int, lanes: int) -> QRect:
        begin, end = _minutes(entry)
        top = self.hours.top() - self._offset + begin * self.hour // 60
        height = max((end - begin) * self.hour // 60, self._line)
        width = cell.width() - INSIDE
        left, right = (cell.left() + width * edge // lanes for edge in (lane, lane + 1))
        return QRect(left + 1, top, right - left - 1, height - 1)

    def at(self, point: QPoint) -> date | datetime | None:
        day = next((day for day, cell in self.placed.cells.items() if cell.left() <= point.x() <= cell.right()), None)
        if day is None or not self.hours.contains(point):
            return day
        minutes = (point.y() - self.hours.top() + self._offset) * 60 // self.hour
        return datetime.combine(day, time.min) + timedelta(minutes=min(minutes // _STEP * _STEP, _MINUTES - _STEP))


def _is_above(entry: Entry) -> bool:
    """Whether it stands above the hours: it has no time, or goes on for days."""
    return not entry.timed


def _minutes(entry: Entry) -> tuple[int, int]:
    """From when to when in minutes of its day."""
    assert entry.starts_at is not None
    begin = entry.starts_at.hour * 60 + entry.starts_at.minute
    length = (entry.ends_at - entry.starts_at) if entry.ends_at is not None else WITHOUT_END
    return begin, min(begin + int(length.total_seconds() // 60), _MINUTES)


def _in_lanes(timed: Sequence[tuple[int, Entry]]) -> list[tuple[int, Entry, int, int]]:
    """Each entry with its lane and how many stand side by side: what overlaps shares the width."""
    found: list[tuple[int, Entry, int, int]] = []
    group: list[tuple[int, Entry, int]] = []
    ends: list[int] = []
    for number, entry in timed:
        begin, end = _minutes(entry)
        if group and begin >= max(ends):
            found += [(*one, len(ends)) for one in group]
            group, ends = [], []
        lane = next((place for place, free in enumerate(ends) if free <= begin), len(ends))
        ends[lane : lane + 1] = [max(end, begin + 1)]
        group.append((number, entry, lane))
    return found + [(*one, len(ends)) for one in group]
