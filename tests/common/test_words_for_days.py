"""Every word for a day: weekdays, months and the days around today, each against a table of the test's own."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypeVar

import pytest

from app.common import typed
from app.common.text import fold
from app.common.typed import days

Key = TypeVar("Key", int, str)
MONDAY = date(2026, 11, 23)
WEEKDAYS = {
    0: ("mo", "montag", "mon", "monday"),
    1: ("di", "dienstag", "tue", "tuesday"),
    2: ("mi", "mittwoch", "wed", "wednesday"),
    3: ("do", "donnerstag", "thu", "thursday"),
    4: ("fr", "freitag", "fri", "friday"),
    5: ("sa", "samstag", "sonnabend", "sat", "saturday"),
    6: ("so", "sonntag", "sun", "sunday"),
}
MONTHS = {
    1: ("Januar", "January", "jan", "Jan."),
    2: ("Februar", "February", "feb", "Febr."),
    3: ("März", "Maerz", "March", "mar", "mär", "mae"),
    4: ("April", "apr", "Apr."),
    5: ("Mai", "May"),
    6: ("Juni", "June", "jun"),
    7: ("Juli", "July", "jul"),
    8: ("August", "aug"),
    9: ("September", "sep", "Sept."),
    10: ("Oktober", "October", "okt", "oct"),
    11: ("November", "nov"),
    12: ("Dezember", "December", "dez", "dec"),
}
AROUND_TODAY = {
    -2: ("vorgestern",),
    -1: ("gestern", "yesterday"),
    0: ("heute", "heut", "today"),
    1: ("morgen", "tomorrow"),
    2: ("übermorgen", "uebermorgen", "ubermorgen"),
}
UNITS = {
    "day": ("", " t", " d", " tag", " tage", " tagen", "d"),
    "week": (" w", " woche", " wochen", "w"),
    "month": (" m", " monat", " monate", " monaten"),
    "year": (" j", " jahr", " jahren"),
}


def _flat(table: Mapping[Key, tuple[str, ...]]) -> list[tuple[Key, str]]:
    return [(key, word) for key, words in table.items() for word in words]


def test_the_program_knows_these_words_and_no_others() -> None:
    assert {(number, word) for word, number in days._WEEKDAYS.items()} == set(_flat(WEEKDAYS))
    assert {(away, fold(word)) for away, word in _flat(AROUND_TODAY)} == {
        (away, word) for word, away in days._WORDS.items()
    }


@pytest.mark.parametrize(("weekday", "word"), _flat(WEEKDAYS))
def test_a_weekday_is_the_next_one_and_the_last_one(weekday: int, word: str) -> None:
    for ahead in range(7):
        _is_the_next_and_the_last(weekday, word, MONDAY + timedelta(days=ahead))


def _is_the_next_and_the_last(weekday: int, word: str, today: date) -> None:
    after = today + timedelta(days=1)
    coming = next(d for d in (after + timedelta(days=n) for n in range(7)) if d.weekday() == weekday)
    last = next(d for d in (today - timedelta(days=n) for n in range(1, 8)) if d.weekday() == weekday)
    for before in ("", "nächsten ", "nächste ", "nächster ", "kommenden ", "am ", "AM "):
        assert typed.day(before + word, today) == coming, before
        assert typed.day(f"{before}{word.upper()}.", today, "future") == coming
    for before in ("letzten ", "letzte ", "letzter "):
        assert typed.day(before + word, today) == last
        assert typed.day(before + word, today, "future") == last
    assert typed.day(word, today, "past") == last
    assert typed.day(f"nächsten {word}", today, "past") == coming


@pytest.mark.parametrize(("month", "name"), _flat(MONTHS))
def test_a_month_by_its_name(month: int, name: str) -> None:
    assert typed.day(f"5. {name} 2026", MONDAY) == date(2026, month, 5)
    assert typed.day(f"5 {name.upper()} 26", MONDAY) == date(2026, month, 5)
    has_31 = month in (1, 3, 5, 7, 8, 10, 12)
    assert typed.day(f"31.{name} 2026", MONDAY) == (date(2026, month, 31) if has_31 else None)


@pytest.mark.parametrize("name", ["ja", "m", "juno", "okto2", "janua x", "monat"])
def test_what_is_no_month(name: str) -> None:
    assert typed.day(f"5. {name} 2026", MONDAY) is None


def test_two_months_that_begin_alike_are_the_earlier_one() -> None:
    assert typed.day("5. jun", MONDAY, "past") == date(2026, 6, 5)
    assert typed.day("5. mar", MONDAY, "past") == date(2026, 3, 5)


@pytest.mark.parametrize(("days", "word"), _flat(AROUND_TODAY))
def test_the_days_around_today(days: int, word: str) -> None:
    assert typed.day(word, MONDAY) == MONDAY + timedelta(days=days)
    assert typed.day(f" {word.upper()},", MONDAY, "past") == MONDAY + timedelta(days=days)


@pytest.mark.parametrize(("unit", "written"), _flat(UNITS))
def test_so_many_days_weeks_months_years_from_now_and_ago(unit: str, written: str) -> None:
    ahead = {
        "day": date(2026, 11, 25),
        "week": date(2026, 12, 7),
        "month": date(2027, 1, 23),
        "year": date(2028, 11, 23),
    }
    back = {
        "day": date(2026, 11, 21),
        "week": date(2026, 11, 9),
        "month": date(2026, 9, 23),
        "year": date(2024, 11, 23),
    }
    for sign in ("in ", "+", "+ "):
        assert typed.day(f"{sign}2{written}", MONDAY) == ahead[unit]
    for sign in ("vor ", "-", "- "):
        assert typed.day(f"{sign}2{written}", MONDAY) == back[unit]


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("in 1 monat", date(2026, 1, 31), date(2026, 2, 28)),
        ("in 1 monat", date(2028, 1, 31), date(2028, 2, 29)),
        ("in 1 monat", date(2026, 1, 28), date(2026, 2, 28)),
        ("in 1 monat", date(2026, 12, 1), date(2027, 1, 1)),
        ("vor 1 monat", date(2026, 1, 15), date(2025, 12, 15)),
        ("in 1 jahr", date(2028, 2, 29), date(2029, 2, 28)),
        ("in 0 monaten", date(2026, 12, 31), date(2026, 12, 31)),
        ("in 0 tagen", MONDAY, MONDAY),
    ],
)
def test_where_a_month_is_too_short_its_last_day(text: str, today: date, day: date) -> None:
    assert typed.day(text, today) == day


@pytest.mark.parametrize(
    ("year", "full"), [("26", 2026), ("46", 2046), ("47", 1947), ("99", 1999), ("00", 2000), ("2047", 2047)]
)
def test_two_digits_of_a_year_reach_twenty_years_ahead(year: str, full: int) -> None:
    assert typed.day(f"1.2.{year}", MONDAY) == date(full, 2, 1)
    assert typed.day(f"1. Februar {year}", MONDAY) == date(full, 2, 1)


@pytest.mark.parametrize(
    ("prefer", "before", "same", "after"),
    [
        ("near", date(2026, 11, 22), MONDAY, date(2026, 11, 24)),
        ("past", date(2026, 11, 22), MONDAY, date(2025, 11, 24)),
        ("future", date(2027, 11, 22), MONDAY, date(2026, 11, 24)),
    ],
)
def test_a_day_without_a_year_at_its_edges(prefer: typed.Prefer, before: date, same: date, after: date) -> None:
    assert [typed.day(text, MONDAY, prefer) for text in ("22.11.", "23.11.", "24.11.")] == [before, same, after]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("0", (0, 0)),
        ("23:59", (23, 59)),
        ("23.59", (23, 59)),
        ("9h30", (9, 30)),
        ("0000", (0, 0)),
        ("2359 uhr", (23, 59)),
    ],
)
def test_times_of_day_at_their_edges(text: str, moment: tuple[int, int]) -> None:
    found = typed.clock(text)
    assert found is not None
    assert (found.hour, found.minute) == moment


@pytest.mark.parametrize("text", ["24", "24:00", "23:60", "2400", "2360", "", "99999"])
def test_what_is_no_time_of_day(text: str) -> None:
    assert typed.clock(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("0,0", 0),
        ("+3", 3),
        ("1 234,5", 1234.5),
        ("1'234", 1234),
        ("1.234.567,25", 1234567.25),
        ("12.34", 12.34),
    ],
)
def test_numbers_as_they_are_written(text: str, number: float) -> None:
    assert typed.number(text) == number


@pytest.mark.parametrize("text", ["", "1,2,3", "1.23.456", ",5", "5,", "1e3", "--3"])
def test_what_is_no_number(text: str) -> None:
    assert typed.number(text) is None
