"""From days to places: the stretch of time that the bars stand in."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Scale:
    """Whole months from `first` to `last` across a width in pixels."""

    first: date
    last: date

    def place(self, day: date, width: int) -> int:
        """Where a day stands, in pixels from the left; outside for days outside."""
        return round((day - self.first).days * width / self._days)

    def months(self) -> Iterator[date]:
        """The first day of every month."""
        day = self.first
        while day <= self.last:
            yield day
            day = following(day)

    @property
    def _days(self) -> int:
        return (self.last - self.first).days + 1


def around(first: date, last: date) -> Scale:
    """Whole months that hold both days."""
    return Scale(first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1]))


def months_from(day: date, count: int) -> Scale:
    """So many whole months from that of a day."""
    first = day.replace(day=1)
    last = first
    for _ in range(count - 1):
        last = following(last)
    return around(first, last)


def following(day: date) -> date:
    """The first day of the next month."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def before(day: date, count: int) -> date:
    """The first day of the month so many months earlier."""
    months = day.year * 12 + day.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)
