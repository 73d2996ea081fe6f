"""The sessions of a series: their days, their rhythm, entering many at once."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Event, EventSeries, ParticipationStatus, Person
from app.services.events import events, participations, series, sessions
from app.services.events.numbers import Numbers, numbers
from app.services.events.sessions import Rhythm
from app.services.people import persons

P = ParticipationStatus


@pytest.mark.parametrize(
    ("rhythm", "first", "expected"),
    [
        (Rhythm.WEEKLY, date(2026, 12, 25), [date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 8)]),
        (Rhythm.FORTNIGHTLY, date(2026, 12, 25), [date(2026, 12, 25), date(2027, 1, 8), date(2027, 1, 22)]),
        (Rhythm.MONTHLY_BY_WEEKDAY, date(2026, 11, 13), [date(2026, 11, 13), date(2026, 12, 11), date(2027, 1, 8)]),
        (Rhythm.MONTHLY_BY_WEEKDAY, date(2026, 10, 30), [date(2026, 10, 30), date(2026, 11, 27), date(2026, 12, 25)]),
        (Rhythm.MONTHLY_BY_DAY, date(2026, 12, 31), [date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28)]),
    ],
)
def test_days_of_a_rhythm(rhythm: Rhythm, first: date, expected: list[date]) -> None:
    assert sessions.days(first, rhythm, 3) == expected


@given(first=st.dates(date(2024, 1, 1), date(2030, 12, 31)), rhythm=st.sampled_from(Rhythm), count=st.integers(-1, 80))
def test_days_begin_with_the_first_and_grow(first: date, rhythm: Rhythm, count: int) -> None:
    days = sessions.days(first, rhythm, count)
    assert len(days) == max(0, min(count, sessions.MOST))
    assert days[:1] in ([first], [])
    assert days == sorted(set(days))
    if rhythm is Rhythm.MONTHLY_BY_WEEKDAY:
        assert {day.weekday() for day in days} <= {first.weekday()}


@given(first=st.dates(date(2024, 1, 1), date(2030, 12, 31)), rhythm=st.sampled_from(Rhythm))
def test_a_rhythm_is_recognised_and_goes_on(first: date, rhythm: Rhythm) -> None:
    held = sessions.days(first, rhythm, 5)
    if rhythm is not Rhythm.MONTHLY_BY_DAY or held[-1].weekday() != held[-2].weekday():
        assert sessions.likely(held) is rhythm
    following = sessions.following(held[-1], rhythm, held[-1] + timedelta(days=40))
    assert following >= held[-1] + timedelta(days=40)


def test_without_two_days_a_series_is_weekly() -> None:
    assert sessions.likely([]) is sessions.likely([date(2026, 11, 14)]) is Rhythm.WEEKLY


def test_sessions_of_a_series_are_entered_once(session: Session) -> None:
    series_id = series.save(session, EventSeries(name="Nähcafé", place="Saal"))
    wanted = [date(2026, 12, 4), date(2026, 12, 11), date(2026, 12, 4)]
    first, second = sessions.plan(session, series_id, wanted)
    row = events.rows(session, [second])[0]
    assert (row.name, row.place, row.starts_at) == ("Nähcafé", "Saal", datetime(2026, 12, 11, 15))
    changed = events.load(session, second)
    changed.starts_at, changed.ends_at = datetime(2026, 12, 11, 22), datetime(2026, 12, 12, 1)
    events.save(session, changed)
    assert sessions.taken(session, series_id) == {date(2026, 12, 4), date(2026, 12, 11)}
    (third,) = sessions.plan(session, series_id, [*wanted, date(2026, 12, 18)])
    made = events.load(session, third)
    assert (made.starts_at, made.ends_at) == (datetime(2026, 12, 18, 22), datetime(2026, 12, 19, 1))
    assert first != second


def test_someone_on_file_walks_in(session: Session) -> None:
    event_id = events.save(session, Event(name="Fest", starts_at=datetime(2026, 11, 14, 15), capacity=1))
    olena, irma = (persons.save(session, Person(family_name=name)) for name in ("Kovalenko", "Bauer"))
    held = participations.register(session, event_id, olena)
    assert participations.walk_in(session, event_id, person_id=olena) == held
    participations.walk_in(session, event_id, person_id=irma)
    rows = participations.attendance(session, event_id)
    assert [(row.name, row.status, row.walk_in) for row in rows] == [
        ("Bauer", P.ATTENDED, True),
        ("Kovalenko", P.ATTENDED, False),
    ]
    assert numbers(session, [event_id])[event_id] == Numbers(registered=1, attended=2, walk_ins=1)
    participations.set_status(session, held, P.LATE)
    participations.walk_in(session, event_id, person_id=olena)
    assert participations.attendance(session, event_id)[1].status is P.LATE
    with pytest.raises(UserError):
        participations.walk_in(session, event_id)


def test_places_are_proposed_by_use(session: Session) -> None:
    for place in ("Saal", "Rathaus", "Saal", ""):
        events.save(session, Event(name="Fest", starts_at=datetime(2026, 11, 14, 15), place=place))
    assert events.places(session) == ["Saal", "Rathaus"]
