"""Deadlines of concerns and days of the Amtsblatt, by the settings of her office."""

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.working_days import WorkingDays
from app.models import Setting
from app.services.concerns import deadlines, gazette_days
from app.services.concerns.deadlines import Deadlines, unknown_holidays
from app.services.concerns.gazette_days import GazetteDays
from app.services.office import settings
from app.settings.deadlines import DEADLINES, GAZETTE, ConcernDeadlines, Gazette

MONDAY_NOON = datetime(2026, 11, 30, 12)
ISSUE = date(2026, 12, 3)


def store(session: Session, key: str, value: object) -> None:
    session.merge(Setting(key=key, value=json.dumps(value)))
    session.flush()


def test_what_holds_until_she_chooses(session: Session) -> None:
    by = deadlines.read(session)
    assert by.acknowledge_by(date(2026, 11, 30)) == date(2026, 12, 3)
    assert by.interim_by(date(2026, 11, 30)) == date(2026, 12, 14)
    assert by.remind_on(date(2026, 11, 30)) == date(2026, 12, 14)


def test_over_christmas(session: Session) -> None:
    received = date(2026, 12, 23)
    by = deadlines.read(session)
    assert by.acknowledge_by(received) == date(2026, 12, 30)
    assert by.interim_by(received) == date(2027, 1, 6), "calendar days: the Epiphany counts"
    assert by.remind_on(received) == date(2027, 1, 13)
    settings.save_within(session, DEADLINES, ConcernDeadlines(off_24_and_31=False))
    assert deadlines.read(session).acknowledge_by(received) == date(2026, 12, 29)


def test_what_she_chose_holds(session: Session) -> None:
    settings.save_within(session, DEADLINES, ConcernDeadlines(acknowledge=1, interim=7, remind=2))
    by = deadlines.read(session)
    day = date(2026, 11, 27)  # a Friday
    assert (by.acknowledge_by(day), by.interim_by(day), by.remind_on(day)) == (
        date(2026, 11, 30),
        date(2026, 12, 4),
        date(2026, 12, 1),
    )


@pytest.mark.parametrize(
    ("group", "values", "words"),
    [
        (DEADLINES, ConcernDeadlines(acknowledge=0), "Eingang bestätigen nach.* zwischen 1 und 60"),
        (DEADLINES, ConcernDeadlines(remind=251), "zwischen 1 und 250"),
        (GAZETTE, Gazette(characters=10), "zwischen 100 und"),
    ],
)
def test_what_is_out_of_bounds_is_refused(session: Session, group: Any, values: Any, words: str) -> None:
    with pytest.raises(UserError, match=words):
        settings.save_within(session, group, values)
    assert not settings.is_set(session, group)


def test_odd_values_in_the_file_count_as_the_default_and_the_rest_is_read(session: Session) -> None:
    store(session, "deadlines", {"acknowledge": "bald", "interim": -3, "remind": 12, "off_24_and_31": "vielleicht"})
    odd_days = ["2026-03-08", "neulich", None, 7, "2026-02-30", {"day": "x"}]
    store(session, "gazette", {"appears_on": 9, "closes_at": "25:00", "quiet_days": 10**400, "election_days": odd_days})
    assert settings.read(session, DEADLINES) == ConcernDeadlines(remind=12)
    assert settings.read(session, GAZETTE) == Gazette(election_days=(date(2026, 3, 8),))
    assert gazette_days.read(session).deadline(ISSUE) == MONDAY_NOON


def test_days_without_known_holidays_are_told() -> None:
    assert unknown_holidays(date(2026, 12, 1), None) is None
    assert "bis 2100 bekannt" in str(unknown_holidays(date(2026, 12, 1), date(2101, 1, 3)))
    assert unknown_holidays(date(1950, 1, 1)) is not None


@pytest.mark.parametrize(
    ("now", "issue", "closes"),
    [
        (datetime(2026, 11, 30, 12), date(2026, 12, 3), datetime(2026, 11, 30, 12)),
        (datetime(2026, 11, 30, 12, 1), date(2026, 12, 10), datetime(2026, 12, 7, 12)),
        # Easter Monday and Good Friday are free: the deadline is on Maundy Thursday
        (datetime(2026, 4, 2, 9), date(2026, 4, 9), datetime(2026, 4, 2, 12)),
        # Corpus Christi is always a Thursday: the issue appears on the day before
        (datetime(2026, 6, 1, 9), date(2026, 6, 3), datetime(2026, 6, 1, 12)),
        # Christmas Eve is a Thursday
        (datetime(2026, 12, 16, 9), date(2026, 12, 23), datetime(2026, 12, 21, 12)),
    ],
)
def test_the_next_issue_and_its_deadline(now: datetime, issue: date, closes: datetime) -> None:
    days = GazetteDays()
    assert days.next_issue(now) == issue
    assert days.deadline(issue) == closes


def test_an_issue_moved_to_the_day_of_its_deadline_closes_before() -> None:
    days = GazetteDays(Gazette(appears_on=4, closes_on=3))
    assert days.deadline(date(2026, 6, 3)) == datetime(2026, 6, 2, 12)
    assert days.next_issue(datetime(2026, 6, 2, 13)) == date(2026, 6, 11)


@given(st.dates(), st.integers(1, 7), st.integers(1, 7), st.booleans())
def test_every_deadline_lies_before_its_issue_and_on_no_holiday(
    day: date, appears: int, closes: int, off: bool
) -> None:
    days = GazetteDays(Gazette(appears_on=appears, closes_on=closes), WorkingDays(off))
    now = datetime.combine(day, datetime.min.time())
    issue = days.next_issue(now)
    closing = days.deadline(issue)
    if not date(1, 3, 1) < day < date(9999, 11, 1):
        return  # at the ends of the calendar it is enough that it answers
    assert closing.date() < issue
    assert now <= closing
    for usual, moved in ((closes, closing.date()), (appears, issue)):
        assert moved.isoweekday() == usual if usual > 5 else days.working_days.is_working_day(moved)
    assert issue - day <= timedelta(days=35)


def test_the_quiet_period_ends_with_the_election() -> None:
    elections = (date(2027, 6, 6), date(2027, 3, 14))
    days = GazetteDays(Gazette(election_days=elections))
    asked = [date(2027, 1, 30), date(2027, 1, 31), date(2027, 3, 14), date(2027, 3, 15), date(2027, 5, 1)]
    assert [days.election_after(day) for day in asked] == [
        None,
        date(2027, 3, 14),
        date(2027, 3, 14),
        None,
        date(2027, 6, 6),
    ]
    assert GazetteDays(Gazette(election_days=(date.min, date.max))).election_after(date(2027, 1, 1)) is None


def test_no_rule_makes_a_deadline_fail_at_the_ends_of_the_calendar() -> None:
    by = Deadlines(ConcernDeadlines(acknowledge=60, interim=365, remind=250))
    for day in (date.min, date.max):
        assert by.acknowledge_by(day) >= day
        assert by.interim_by(day) >= day
        assert by.remind_on(day) >= day
