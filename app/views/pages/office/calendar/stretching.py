"""Making an appointment or event longer or shorter: by its lower edge, or by keys in quarters of an hour."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Qt

from app.models import Kind
from app.services.office.appointments import WITHOUT_END
from app.services.office.calendar import Entry
from app.views.pages.office.calendar.model import Row
from app.views.pages.office.calendar.placing import HoursPlacing, Placing
from app.views.theme.sizes import scaled

_STEP = timedelta(minutes=15)
_EDGE = 5
"""Pixels above the lower edge that take hold of it."""


def has_length(entry: Entry) -> bool:
    """Whether it can be made longer: it has a time, and is over on the same day."""
    return entry.timed and entry.kind is not Kind.TASK


def end_of(entry: Entry) -> datetime:
    """When it is over, or is taken to be."""
    assert entry.starts_at is not None
    return entry.ends_at or entry.starts_at + WITHOUT_END


def by_key(entry: Entry, key: Qt.Key) -> datetime | None:
    """The end to which an arrow key brings it: down is later. None where it would have no length, or reach the next day."""
    sign = 1 if key is Qt.Key.Key_Down else -1
    end = end_of(entry) + sign * _STEP
    return end if end == _within(entry, end) else None


def _within(entry: Entry, end: datetime) -> datetime:
    """At least a quarter of an hour long, and over by midnight."""
    assert entry.starts_at is not None
    midnight = datetime.combine(entry.starts_at.date(), datetime.min.time()) + timedelta(days=1)
    return min(max(end, entry.starts_at + _STEP), midnight)


class Stretching:
    """What the mouse makes longer: `entry` up to `to`; None as long as it was not moved.

    `placing` says where everything stands, `changed` is called whenever the picture is another.
    """

    def __init__(self, placing: Callable[[], Placing], changed: Callable[[], object], *, movable: bool) -> None:
        self._placing, self._changed, self._movable = placing, changed, movable
        self.entry: Entry | None = None
        self.to: datetime | None = None
        self._block = QRect()

    def takes(self, row: Row, block: QRect, point: QPoint) -> bool:
        """Whether the mouse is on the lower edge of something that can be longer."""
        if row.entry is None or not self._movable or not isinstance(self._placing(), HoursPlacing):
            return False
        return has_length(row.entry) and 0 <= block.bottom() - point.y() <= scaled(_EDGE)

    def press(self, row: Row, block: QRect) -> None:
        """The mouse was pressed there."""
        self.stop()
        self.entry, self._block = row.entry, block

    def move(self, point: QPoint) -> None:
        """It goes on to another point: the quarter of an hour below it is the last one."""
        placing = self._placing()
        assert self.entry is not None
        assert isinstance(placing, HoursPlacing)
        there = placing.at(QPoint(self._block.center().x(), point.y()))
        if isinstance(there, datetime):
            self.to = _within(self.entry, there + _STEP)
            self._changed()

    def release(self) -> tuple[Entry | None, datetime | None]:
        """What was made longer until when; no end where it is the same as before."""
        entry, to = self.entry, self.to
        self.stop()
        return entry, None if entry is None or to == end_of(entry) else to

    def stop(self) -> None:
        """Leave it as long as it was."""
        self.entry, self.to = None, None
        self._changed()

    def rect(self, line: int) -> QRect:
        """Where it would stand; `line` is the height of a line of text."""
        assert self.entry is not None
        assert self.entry.starts_at is not None
        assert self.to is not None
        placing = self._placing()
        assert isinstance(placing, HoursPlacing)
        length = self.to - self.entry.starts_at
        top = placing.y_of(self.entry.starts_at.time())
        height = max(line, int(length.total_seconds()) * placing.hour // 3600)
        return QRect(self._block.left(), top, self._block.width(), height)
