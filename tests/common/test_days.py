"""Spans of days and months: their ends exactly."""

from datetime import date, datetime

import pytest

from app.common.days import calendar_days, day_span, months_before, silence_from


def test_a_span_ends_before_midnight_of_the_day_after() -> None:
    assert day_span(date(2026, 12, 31)) == (datetime(2026, 12, 31), datetime(2027, 1, 1))
    assert day_span(date(2026, 2, 27), date(2026, 2, 28)) == (datetime(2026, 2, 27), datetime(2026, 3, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_year_a_quarter_and_a_month_of_the_calendar(text: str, first: date, last: date) -> None:
    assert calendar_days(text) == (first, last)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 24), 6, date(2026, 5, 24)),
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2026, 3, 1), 3, date(2025, 12, 1)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
    ],
)
def test_months_earlier(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_the_six_months_hold_the_day_itself() -> None:
    assert silence_from(date(2026, 10, 31)) == date(2026, 5, 1)
    assert silence_from(date(2026, 11, 24)) == date(2026, 5, 25)
