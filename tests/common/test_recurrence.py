"""What comes again, typed as one says it."""

from datetime import date

import pytest

from app.common import recurrence

_TODAY = date(2026, 11, 30)
"""A Monday."""
_MEANT = {
    "alle 4 Wochen": "FREQ=WEEKLY;INTERVAL=4",
    "alle vier Wochen ohne Ende": "FREQ=WEEKLY;INTERVAL=4",
    "jeden 1. Montag": "FREQ=MONTHLY;BYDAY=1MO",
    "jeden ersten Montag im Monat": "FREQ=MONTHLY;BYDAY=1MO",
    "am letzten Freitag des Monats": "FREQ=MONTHLY;BYDAY=-1FR",
    "jeden zweiten Montag": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "jeden 2. Montag": "FREQ=MONTHLY;BYDAY=2MO",
    "monatlich": "FREQ=MONTHLY",
    "monatlich am 15.": "FREQ=MONTHLY;BYMONTHDAY=15",
    "jeden 15.": "FREQ=MONTHLY;BYMONTHDAY=15",
    "am 31. jedes Monats": "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "am letzten Tag des Monats": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "alle 3 Monate am 1. Montag": "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
    "vierteljährlich": "FREQ=MONTHLY;INTERVAL=3",
    "jedes Quartal": "FREQ=MONTHLY;INTERVAL=3",
    "halbjährlich": "FREQ=MONTHLY;INTERVAL=6",
    "jährlich": "FREQ=YEARLY",
    "täglich": "FREQ=DAILY",
    "werktags": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "Mo bis Fr": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "montags und donnerstags": "FREQ=WEEKLY;BYDAY=MO,TH",
    "14-tägig am Mittwoch": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "jede Woche bis 31.12.2026": "FREQ=WEEKLY;UNTIL=20261231",
    "every first Monday": "FREQ=MONTHLY;BYDAY=1MO",
    "every 4 weeks": "FREQ=WEEKLY;INTERVAL=4",
}


@pytest.mark.parametrize("typed", _MEANT)
def test_it_is_understood_and_its_own_words_are_too(typed: str) -> None:
    rule = recurrence.read(typed, _TODAY)
    assert rule == _MEANT[typed]
    assert recurrence.read(recurrence.in_words(rule), _TODAY) == rule


@pytest.mark.parametrize(
    "typed", ["", "immer mal", "alle 0 Wochen", "10 mal", "jeden 6. Montag", "jeden 32.", "alle 999 Jahre", "alle 4"]
)
def test_what_is_not_understood_is_nothing(typed: str) -> None:
    assert recurrence.read(typed, _TODAY) is None


@pytest.mark.parametrize(
    ("typed", "first", "days"),
    [
        ("alle 4 Wochen", date(2026, 11, 30), ["2026-12-28", "2027-01-25"]),
        ("jeden 1. Montag", date(2026, 12, 7), ["2027-01-04", "2027-02-01"]),
        ("alle 3 Monate am 1. Montag", date(2026, 12, 7), ["2027-03-01", "2027-06-07"]),
        ("monatlich am 31.", date(2026, 11, 30), ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"]),
        ("jeden 5. Montag", date(2026, 11, 30), ["2027-03-29"]),
        ("werktags bis 2.12.2026", date(2026, 11, 30), ["2026-12-01", "2026-12-02", None]),
    ],
)
def test_the_next_day_is_found_and_no_more(typed: str, first: date, days: list[str | None]) -> None:
    rule = recurrence.read(typed, _TODAY)
    assert rule is not None
    assert recurrence.first_on(rule, _TODAY) == first
    rule, day = recurrence.pinned(rule, first), first
    for wanted in days:
        found = recurrence.following(rule, day, day)
        assert found == (None if wanted is None else date.fromisoformat(wanted))
        day = found or day


def test_a_29_february_comes_every_year() -> None:
    rule = recurrence.pinned("FREQ=YEARLY", date(2028, 2, 29))
    assert recurrence.following(rule, date(2028, 2, 29), date(2028, 3, 1)) == date(2029, 2, 28)


def test_a_rule_is_bound_to_its_first_day() -> None:
    assert recurrence.pinned("FREQ=WEEKLY;INTERVAL=4", _TODAY) == "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO"
    assert recurrence.pinned("FREQ=MONTHLY", date(2026, 11, 12)) == "FREQ=MONTHLY;BYMONTHDAY=12"
