"""Whatever asks for a day, a week, a month or six months means the same: midnight belongs to the day it begins."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import TrailWords
from app.context import Context
from app.figures.areas.actors import count_actors
from app.figures.periods import parse
from app.models import Area, AuditKind, Case, Event, Organisation, Person
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.events import events
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.privacy import trail
from app.services.worktime import recorded

SERVICES = Path(__file__).resolve().parents[2] / "app" / "services"
NOON = datetime(2026, 10, 31, 12)
DAY = NOON.date()
_CLOSED_END = re.compile(r"time\.max|_at\.between\(|\.c\.at\.between\(")


def _when(value: str) -> Callable[[Session], list[str]]:
    def names(session: Session) -> list[str]:
        found = events.ids(session, ListQuery(filters={"when": value}))
        return [row.name for row in events.rows(session, found)]

    return names


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (DAY, DAY, _when("today")),
        (DAY, DAY + timedelta(days=13), _when("fortnight")),
        (date(2026, 10, 1), DAY, _when("2026-10")),
        (date(2026, 1, 1), date(2026, 12, 31), _when("2026")),
    ],
)
def test_events_at_the_edges_of_a_span(
    session: Session, first: date, last: date, shown: Callable[[Session], list[str]]
) -> None:
    begin, end = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.max.time())
    moments = {
        "davor": begin - timedelta(minutes=1),
        "erste": begin,
        "letzte": end.replace(microsecond=0),
        "danach": end + timedelta(microseconds=1),
    }
    for name, moment in moments.items():
        events.save(session, Event(name=name, starts_at=moment))
    with clock.standing_at(NOON):
        assert sorted(shown(session)) == ["erste", "letzte"]


def test_the_hours_of_a_day_end_at_midnight(session: Session) -> None:
    club = organisations.save(session, Organisation(name="Verein"))
    for minutes, moment in (
        (1, datetime(2026, 10, 31)),
        (2, datetime(2026, 10, 31, 23, 59)),
        (4, datetime(2026, 11, 1)),
    ):
        entry = contacts.new(session, club)
        entry.at, entry.minutes, entry.area = moment, minutes, Area.NETWORK
        contacts.save_entry(session, entry)
    assert recorded.minutes_by_area(session, DAY, DAY)[Area.NETWORK] == 3


@pytest.mark.parametrize("period", [trail.TODAY, trail.WEEK, trail.MONTH, "2026-10"])
def test_the_trail_of_a_day_ends_at_midnight(context: Context, period: str) -> None:
    for moment in (datetime(2026, 10, 31, 23, 59, 59), datetime(2026, 11, 1)):
        with clock.standing_at(moment):
            context.note(AuditKind.READ, text=TrailWords(f"{moment}"))
    with clock.standing_at(NOON):
        found = context.read(lambda s: trail.rows(s, trail.ids(s, ListQuery(filters={"period": period}))))
    assert [line.text for line in found] == ["2026-10-31 23:59:59"]


def test_last_month_ends_where_this_one_begins() -> None:
    assert trail.span(trail.LAST_MONTH, DAY) == (datetime(2026, 9, 1), datetime(2026, 10, 1))
    assert trail.span(trail.MONTH, DAY) == (datetime(2026, 10, 1), datetime(2026, 11, 1))


def test_six_months_of_silence_are_the_same_everywhere(session: Session) -> None:
    silent, heard = datetime(2026, 4, 30, 23, 59), datetime(2026, 5, 1)
    with clock.standing_at(datetime(2026, 1, 1)):
        client = persons.save(session, Person(family_name="A"))
        about = {
            moment: (
                organisations.save(session, Organisation(name=f"{moment}")),
                cases.save(session, Case(number="", person_id=client, opened_on=date(2026, 1, 5))),
            )
            for moment in (silent, heard)
        }
    for moment, records in about.items():
        for record in records:
            entry = contacts.new(session, record)
            entry.at = moment
            contacts.save_entry(session, entry)
    club, case = about[silent]
    with clock.standing_at(NOON):
        assert organisations.ids(session, ListQuery(filters={"silent": "1"})) == [club]
        assert cases.ids(session, ListQuery(filters={"status": "silent"})) == [case]
        assert cases.LISTING.count(session, {"status": "silent"}) == 1
    assert count_actors(session, parse("2026-10")).silent == 1


def test_no_service_writes_a_span_of_moments_with_a_closed_end() -> None:
    found = [str(path) for path in SERVICES.rglob("*.py") if _CLOSED_END.search(path.read_text(encoding="utf-8"))]
    assert found == []
