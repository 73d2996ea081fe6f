"""Days and months of the calendar as spans. A span of moments holds its begin and not its end: midnight is tomorrow."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

_SILENCE_MONTHS = 6
_DAY = timedelta(days=1)


def day_span(first: date, last: date | None = None) -> tuple[datetime, datetime]:
    """The first moment of a day, and the first after it; of several days with `last`, which belongs to them."""
    return datetime.combine(first, time.min), datetime.combine((last or first) + _DAY, time.min)


def calendar_days(text: str) -> tuple[date, date]:
    """The first and the last day of a year ("2026"), of a quarter ("2026-Q1") or of a month ("2026-10")."""
    year, _, part = text.partition("-")
    first, last = (
        (3 * int(part[1:]) - 2, 3 * int(part[1:])) if part.startswith("Q") else (int(part or 1), int(part or 12))
    )
    return date(int(year), first, 1), date(int(year), last, monthrange(int(year), last)[1])


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; where that month is too short, its last one."""
    count = day.year * 12 + day.month - 1 - months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def months_after(day: date, months: int) -> date:
    """The same day so many months later; where that month is too short, its last one. Beyond the calendar its last day."""
    return date.max if day.year + months // 12 >= date.max.year else months_before(day, -months)


def shifted(moment: datetime, by: timedelta) -> datetime:
    """So much later or earlier; beyond the calendar its last or first moment."""
    try:
        return moment + by
    except OverflowError:
        return datetime.max if by > timedelta() else datetime.min


def in_year(day: date, year: int) -> date:
    """The same day of another year; of a 29 February the 28th where there is none."""
    return months_before(day, 12 * (day.year - year))


def holds_on(day: date, since: date | None, until: date | None) -> bool:
    """Whether what begins and ends on these days, or at no time known, holds on a day; both belong to it."""
    return (since is None or since <= day) and (until is None or until >= day)


def silence_from(day: date) -> date:
    """A body that gave no sign from this day to `day` has been silent for six months: in lists and in figures."""
    return months_before(day + _DAY, _SILENCE_MONTHS)


def age_on(day: date, birth_date: date | None, birth_year: int | None) -> int | None:
    """Whole years; from the year alone the age that is reached in the year of that day."""
    if birth_date is not None:
        return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))
    return None if birth_year is None else day.year - birth_year
