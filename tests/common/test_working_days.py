"""Working days and school holidays of Baden-Württemberg, over Christmas, elections of the calendar and its ends."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common import school_holidays, working_days
from app.common.working_days import WorkingDays, days_later

FIRST, LAST = date(2016, 1, 1), date(2035, 12, 31)
FREE = holidays.country_holidays("DE", subdiv="BW", years=range(FIRST.year - 1, LAST.year + 3))
_DAY = timedelta(days=1)
TWENTY_YEARS = st.dates(FIRST, LAST)


def works(day: date, off: bool) -> bool:
    """By the library alone."""
    eve = off and (day.month, day.day) in ((12, 24), (12, 31))
    return day.weekday() < 5 and day not in FREE and not eve


@given(TWENTY_YEARS, st.integers(0, 60), st.booleans())
def test_counting_forward_is_what_the_library_says(day: date, number: int, off: bool) -> None:
    counted, reached = 0, day
    while counted < number:
        reached += _DAY
        counted += works(reached, off)
    assert WorkingDays(off).add_working_days(day, number) == reached


@given(TWENTY_YEARS, st.booleans())
def test_the_working_day_before_is_what_the_library_says(day: date, off: bool) -> None:
    before = day - _DAY
    while not works(before, off):
        before -= _DAY
    counting = WorkingDays(off)
    assert counting.is_working_day(day) == works(day, off)
    assert counting.last_working_day_before(day) == before
    assert counting.last_working_day_by(day) == (day if works(day, off) else before)


def test_every_day_of_twenty_years_is_free_or_not_as_the_library_says() -> None:
    days = [FIRST + _DAY * number for number in range((LAST - FIRST).days + 1)]
    for off in (True, False):
        counting = WorkingDays(off)
        assert [day for day in days if counting.is_working_day(day) != works(day, off)] == []


@pytest.mark.parametrize(
    ("off", "start", "number", "reached"),
    [
        (True, date(2026, 12, 22), 3, date(2026, 12, 29)),
        (False, date(2026, 12, 22), 3, date(2026, 12, 28)),
        (True, date(2026, 12, 30), 3, date(2027, 1, 7)),  # 31, New Year, weekend, Epiphany are free
        (False, date(2026, 12, 30), 3, date(2027, 1, 5)),
        (True, date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (True, date(2017, 10, 30), 1, date(2017, 11, 2)),  # the Reformation Day that was free once
        (True, date(2018, 10, 30), 1, date(2018, 10, 31)),
    ],
)
def test_christmas_easter_and_the_one_reformation_day(off: bool, start: date, number: int, reached: date) -> None:
    assert WorkingDays(off).add_working_days(start, number) == reached


def test_beyond_what_is_known_only_weekends_are_free_and_that_can_be_told() -> None:
    last = working_days.last_known_year()
    assert last >= 2060
    assert working_days.known(date(last, 12, 31))
    assert not working_days.known(date(last + 1, 1, 1))
    assert not working_days.known(date(working_days.first_known_year() - 1, 12, 31))
    counting = WorkingDays(off_24_and_31=False)
    new_year = next(date(year, 1, 1) for year in range(last + 1, last + 9) if date(year, 1, 1).weekday() < 5)
    assert counting.is_working_day(new_year)
    assert not WorkingDays().is_working_day(date(last + 1, 12, 24))
    over_the_end = counting.add_working_days(date(last, 12, 28), 10)
    assert date(last + 1, 1, 8) <= over_the_end <= date(last + 1, 1, 15)


@given(st.dates(), st.integers(0, 300), st.integers(-(10**7), 10**7))
def test_no_day_of_the_calendar_makes_it_fail(day: date, number: int, days: int) -> None:
    counting = WorkingDays()
    assert counting.add_working_days(day, number) >= day
    assert counting.last_working_day_before(day) <= day
    assert date.min <= days_later(day, days) <= date.max


def test_the_calendar_ends_where_it_ends() -> None:
    assert WorkingDays().add_working_days(date.max, 3) == date.max
    assert WorkingDays().last_working_day_before(date.min) == date.min
    assert (days_later(date.max, 1), days_later(date.min, -1)) == (date.max, date.min)


def test_school_holidays_are_those_announced_and_nothing_else() -> None:
    assert school_holidays.school_holiday(date(2026, 8, 20)) == "Sommerferien"
    assert school_holidays.school_holiday(date(2026, 9, 14)) is None
    assert school_holidays.known(date(2026, 3, 1))
    for far in (date(2500, 8, 1), date.max, date.min):
        assert not school_holidays.known(far)
        assert school_holidays.school_holiday(far) is None
