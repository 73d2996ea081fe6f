"""Working days of the municipality: Monday to Friday without the public holidays of Baden-Württemberg.

Holidays are computed by the library `holidays`, which covers a span of years (`known`); outside it only weekends are free.
Nothing here fails for any day: what would lie beyond the end of the calendar is its last or first day.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

STATE = "BW"
SATURDAY = 6
"""As ISO counts weekdays."""
_CHRISTMAS_EVE, _NEW_YEARS_EVE = (12, 24), (12, 31)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Counting in working days. `off_24_and_31`: whether 24 and 31 December are free as well (no public holidays)."""

    off_24_and_31: bool = True

    def is_working_day(self, day: date) -> bool:
        """Whether the town hall works on a day."""
        if day.isoweekday() >= SATURDAY or day in public_holidays(day.year):
            return False
        return not (self.off_24_and_31 and (day.month, day.day) in (_CHRISTMAS_EVE, _NEW_YEARS_EVE))

    def add_working_days(self, day: date, number: int) -> date:
        """The `number`-th working day after a day, which does not count itself; the day where `number` is none."""
        for _ in range(number):
            day = self._next(day, 1)
        return day

    def last_working_day_before(self, day: date) -> date:
        """The working day before a day."""
        return self._next(day, -1)

    def last_working_day_by(self, day: date) -> date:
        """The day itself if it is a working day, else the one before it."""
        return day if self.is_working_day(day) else self.last_working_day_before(day)

    def first_working_day_from(self, day: date) -> date:
        """The day itself if it is a working day, else the one after it."""
        return day if self.is_working_day(day) else self._next(day, 1)

    def _next(self, day: date, step: int) -> date:
        end = date.max if step > 0 else date.min
        while day != end:
            day = days_later(day, step)
            if self.is_working_day(day):
                break
        return day


def days_later(day: date, days: int) -> date:
    """So many calendar days later, or earlier; at the ends of the calendar its last or first day."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def known(day: date) -> bool:
    """Whether the holidays of its year are known; otherwise a count of working days may be too short."""
    return first_known_year() <= day.year <= last_known_year()


def first_known_year() -> int:
    """The first year whose holidays are known."""
    return int(germany().start_year)


def last_known_year() -> int:
    """The last year whose holidays are known."""
    return int(germany().end_year)


@lru_cache(maxsize=256)
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year; none where they are not known."""
    return frozenset(_holiday_names(year))


def holiday_name(day: date) -> str:
    """What a public holiday is called in German; empty for any other day, and where they are not known."""
    return _holiday_names(day.year).get(day, "")


@lru_cache(maxsize=256)
def _holiday_names(year: int) -> dict[date, str]:
    return dict(germany()(subdiv=STATE, years=year, language="de")) if known(date(year, 1, 1)) else {}


@cache
def germany() -> Any:
    """What the library knows of Germany: a tenth of a second to load, so not before a day is asked for."""
    from holidays.countries.germany import Germany

    return Germany
