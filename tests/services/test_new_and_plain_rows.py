"""What a new record of each kind begins with, and what its rows look like to other programs."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    Area,
    Case,
    CaseStatus,
    Event,
    EventSeries,
    EventStatus,
    Household,
    Housing,
    Kind,
    Organisation,
    Person,
    Record,
    Task,
)
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.events import events, series
from app.services.kinds import service_of
from app.services.office import tasks
from app.services.people import households, persons

NOON = datetime(2026, 10, 31, 12)
DAY = NOON.date()


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(NOON):
        yield


def test_what_a_new_one_begins_with(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    event = events.new(session)
    assert (event.starts_at, event.ends_at) == (datetime(2026, 10, 31, 15), datetime(2026, 10, 31, 17))
    case = cases.new(session, person)
    assert (case.person_id, case.opened_on, case.number, case.topics) == (person, DAY, "", [])
    assert cases.new(session).person_id is None
    task = tasks.new(session, person, DAY)
    assert (task.about_id, task.due_on) == (person, DAY)
    assert (tasks.new(session).about_id, tasks.new(session).due_on) == (None, None)
    assert persons.new(session).languages == []


def test_what_stands_in_a_record_of_which_nothing_is_said(session: Session) -> None:
    """Defaults of the columns, as they are after saving with nothing but what a kind demands."""
    person = persons.load(session, persons.save(session, Person(family_name="A")))
    assert (person.is_resident, person.is_volunteer, person.needs_interpreter, person.address_block) == (
        True,
        *[False] * 3,
    )
    assert (person.birth_year, person.birth_date, person.origin, person.household_id) == (None,) * 4
    assert (person.phone, person.note, person.name_fold) == ("", "", "a")
    home = households.load(session, households.save(session, Household(street="Weg 1")))
    assert (home.name, home.housing, home.dwelling) == ("Weg 1", Housing.UNKNOWN, "")
    event = events.load(session, events.save(session, Event(name="E", starts_at=NOON)))
    assert (event.area, event.status, event.capacity, event.sensitive) == (
        Area.ENCOUNTER,
        EventStatus.PLANNED,
        None,
        False,
    )
    assert (event.preparation_minutes, event.ends_at, event.series_id, event.place) == (0, None, None, "")
    case = cases.load(session, cases.save(session, Case(number="", person_id=person.id, opened_on=DAY)))
    assert (case.status, case.closed_on, case.close_reason_id, case.number) == (
        CaseStatus.REQUEST,
        None,
        None,
        "F-2026-001",
    )
    task = tasks.load(session, tasks.save(session, Task(what="T")))
    assert (task.due_on, task.done_at, task.about_id) == (None, None, None)
    club = organisations.load(session, organisations.save(session, Organisation(name="V")))
    assert (club.kind_id, club.short_name, club.offers) == (None, "", "")
    course = series.load(session, series.save(session, EventSeries(name="S")))
    assert (course.area, course.place, course.rhythm) == (Area.ENCOUNTER, "", "")


@pytest.mark.parametrize(
    ("kind", "area", "whom"),
    [
        (Kind.PERSON, Area.SOCIAL_WORK, True),
        (Kind.CASE, Area.SOCIAL_WORK, True),
        (Kind.HOUSEHOLD, Area.SOCIAL_WORK, False),
        (Kind.ORGANISATION, Area.NETWORK, False),
        (Kind.EVENT, Area.ENCOUNTER, False),
        (Kind.SERIES, Area.ENCOUNTER, False),
    ],
)
def test_a_new_contact_belongs_to_the_task_and_the_person_of_its_record(
    session: Session, kind: Kind, area: Area, whom: bool
) -> None:
    person = persons.save(session, Person(family_name="A"))
    made = {
        Kind.PERSON: lambda: person,
        Kind.CASE: lambda: cases.save(session, Case(number="", person_id=person, opened_on=DAY)),
        Kind.HOUSEHOLD: lambda: households.save(session, Household(name="H")),
        Kind.ORGANISATION: lambda: organisations.save(session, Organisation(name="V")),
        Kind.EVENT: lambda: events.save(session, Event(name="E", starts_at=NOON)),
        Kind.SERIES: lambda: series.save(session, EventSeries(name="S")),
    }[kind]()
    entry = contacts.new(session, made)
    assert (entry.record_id, entry.area, entry.at) == (made, area, NOON)
    assert entry.person_id == (person if whom else None)
    kept = contacts.load(session, contacts.save_entry(session, entry))
    assert (kept.minutes, kept.indirect_minutes, kept.summary, kept.channel_id) == (0, 0, "", None)


@pytest.mark.parametrize(
    ("kind", "entity", "more"),
    [
        (Kind.PERSON, Person(family_name="A"), {}),
        (Kind.ORGANISATION, Organisation(name="V"), {}),
        (Kind.EVENT, Event(name="E", starts_at=NOON), {"date": DAY, "registered": 0, "attended": 0}),
    ],
)
def test_a_row_tells_other_programs_all_that_a_list_shows(
    session: Session, kind: Kind, entity: Record, more: dict[str, object]
) -> None:
    service = service_of(kind)
    (row,) = service.rows(session, [service.save(session, entity)])
    assert service.LISTING.plain(row) == asdict(row) | more


def test_the_next_session_of_a_series(session: Session) -> None:
    course = series.save(session, EventSeries(name="Nähcafé", area=Area.ENGAGEMENT, place="Saal"))
    first = events.new_session_of(session, course)
    assert (first.name, first.area, first.place, first.series_id) == ("Nähcafé", Area.ENGAGEMENT, "Saal", course)
    first.ends_at, first.capacity, first.sensitive, first.preparation_minutes = None, 0, True, 0
    events.save(session, first)
    following = events.new_session_of(session, course)
    assert following.starts_at == datetime(2026, 11, 7, 15)
    assert (following.ends_at, following.capacity, following.sensitive, following.preparation_minutes) == (
        None,
        0,
        True,
        0,
    )
    assert (following.status, following.id) == (EventStatus.PLANNED, None)


@pytest.mark.parametrize(
    ("days", "made"),
    [([], []), ([DAY], []), ([date(2026, 11, 7), DAY, date(2026, 11, 7)], [date(2026, 11, 7)])],
)
def test_repeating_on_other_days(session: Session, days: list[date], made: list[date]) -> None:
    event = Event(name="E", starts_at=NOON, ends_at=datetime(2026, 10, 31, 13), capacity=3, place="Saal")
    first = events.save(session, event)
    found = [events.load(session, number) for number in events.repeat(session, first, days)]
    assert [each.starts_at.date() for each in found] == made
    assert all((each.ends_at - each.starts_at).seconds == 3600 for each in found if each.ends_at)
    course = events.load(session, first).series_id
    assert course is not None
    assert {each.series_id for each in found} <= {course}
    assert [(each.capacity, each.place) for each in found] == [(3, "Saal")] * len(made)
