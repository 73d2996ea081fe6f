"""Spans of time: reading, naming, bounds."""

from datetime import date, datetime

import pytest

from app.common.errors import UserError
from app.figures.periods import Period, month_of, parse, year_of


@pytest.mark.parametrize(
    ("text", "first", "last", "label", "before"),
    [
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31), "Oktober 2026", "2026-09"),
        ("2026-01", date(2026, 1, 1), date(2026, 1, 31), "Januar 2026", "2025-12"),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29), "Februar 2028", "2028-01"),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31), "1. Quartal 2026", "2025-Q4"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "2026", "2025"),
    ],
)
def test_what_she_writes(text: str, first: date, last: date, label: str, before: str) -> None:
    period = parse(text)
    assert (period.first, period.last, period.label, period.key) == (first, last, label, text)
    assert period.previous() == parse(before)


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-00", "26", "2026-Q5", "2026-1", "0000", "9999", "morgen", "2026-10-01"]
)
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(UserError, match="kein Zeitraum"):
        parse(text)


def test_the_end_is_the_first_moment_after() -> None:
    december = parse("2026-12")
    assert december.end == datetime(2027, 1, 1)
    assert december.has_ended(date(2027, 1, 1))
    assert not december.has_ended(date(2026, 12, 31))


def test_months_of_a_year() -> None:
    months = parse("2026").each_month()
    assert len(months) == 12
    assert months[-1] == Period(2026, 12, 1) == month_of(date(2026, 12, 31))
    assert year_of(date(2026, 5, 5)) == parse("2026")


def test_there_is_nothing_before_the_first_year() -> None:
    with pytest.raises(UserError):
        Period(1, 1, 12).previous()
