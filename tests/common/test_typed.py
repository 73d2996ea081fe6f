"""Days, times and numbers as they are typed."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common import german, typed
from app.common.typed.numbers import count

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", date(2026, 11, 23)),
        ("Morgen", date(2026, 11, 24)),
        ("übermorgen", date(2026, 11, 25)),
        ("gestern", date(2026, 11, 22)),
        ("fr", date(2026, 11, 27)),
        ("Freitag", date(2026, 11, 27)),
        ("mo", date(2026, 11, 30)),
        ("nächsten Mo.", date(2026, 11, 30)),
        ("letzten Fr", date(2026, 11, 20)),
        ("letzten Mo", date(2026, 11, 16)),
        ("12.3.", date(2027, 3, 12)),
        ("12.3", date(2027, 3, 12)),
        ("20.11.", date(2026, 11, 20)),
        ("12.3.26", date(2026, 3, 12)),
        ("3.4.58", date(1958, 4, 3)),
        ("12.03.2026", date(2026, 3, 12)),
        ("12 / 3 / 2026", date(2026, 3, 12)),
        ("2026-03-12", date(2026, 3, 12)),
        ("120326", date(2026, 3, 12)),
        ("12032026", date(2026, 3, 12)),
        ("12. März", date(2027, 3, 12)),
        ("12 mrz", date(2027, 3, 12)),
        ("1. dez 2026", date(2026, 12, 1)),
        ("in 3 Tagen", date(2026, 11, 26)),
        ("vor 2 wochen", date(2026, 11, 9)),
        ("in 3 Monaten", date(2027, 2, 23)),
        ("+3", date(2026, 11, 26)),
        ("29.2.", date(2028, 2, 29)),
        ("30.2.2026", None),
        ("32.1.", None),
        ("", None),
        ("bald", None),
    ],
)
def test_days(text, day):
    assert typed.day(text, MONDAY) == day


def test_without_year_the_wanted_side_is_taken():
    assert typed.day("12.3.", MONDAY, "past") == date(2026, 3, 12)
    assert typed.day("20.11.", MONDAY, "future") == date(2027, 11, 20)
    assert typed.day("mo", MONDAY, "past") == date(2026, 11, 16)
    assert typed.day("in 1 monat", date(2026, 1, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("14.30 Uhr", time(14, 30)),
        ("930", time(9, 30)),
        ("1430", time(14, 30)),
        ("14 h", time(14)),
        ("24:00", None),
        ("9:75", None),
        ("abends", None),
    ],
)
def test_times(text, moment):
    assert typed.clock(text) == moment


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,5", 1234.5),
        ("1234.5", 1234.5),
        ("1.234", 1234.0),
        ("-3", -3.0),
        ("1,5", 1.5),
        ("1.2.3", None),
        ("x", None),
    ],
)
def test_numbers(text, number):
    assert typed.number(text) == number


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2046, 12, 31)))
def test_a_written_day_is_read_back(day):
    assert typed.day(german.day(day), MONDAY) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(text):
    assert isinstance(typed.day(text, MONDAY), date | None)
    assert isinstance(typed.clock(text), time | None)
    assert isinstance(typed.number(text), float | None)


def test_figures_without_end_are_no_number():
    assert typed.minutes("9" * 10_000) is None
    assert count("9" * 10_000) is None
    assert count("9" * 12) == 999_999_999_999
