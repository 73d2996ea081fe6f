"""How many there are: of each kind, and what a row counts of its own record and of no other."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    Area,
    Case,
    CaseStatus,
    Catalogue,
    ContactEntry,
    Event,
    EventSeries,
    Household,
    Kind,
    Organisation,
    Person,
    Task,
)
from app.services import catalogues, trash
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.events import events, series
from app.services.kinds import service_of
from app.services.office import tasks
from app.services.people import households, persons
from tests.contract.samples import sample

NOON = datetime(2026, 10, 31, 12)
DAY = NOON.date()


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.mark.parametrize("kind", Kind)
def test_what_lies_in_the_trash_does_not_count(session: Session, kind: Kind) -> None:
    service = service_of(kind)
    assert service.count(session) == 0
    made = [sample(session, kind, word) for word in "ABC"]
    assert service.count(session) == 3
    trash.trash(session, made[:1])
    assert service.count(session) == 2


def talk(session: Session, record: int, at: datetime, minutes: int = 0, indirect: int = 0) -> None:
    entry = ContactEntry(record_id=record, at=at, area=Area.SOCIAL_WORK, minutes=minutes, indirect_minutes=indirect)
    contacts.save_entry(session, entry)


def test_a_case_counts_its_own_contacts_and_minutes(session: Session) -> None:
    client = persons.save(session, Person(family_name="A"))
    first, second, silent = (
        cases.save(session, Case(number=number, person_id=client, opened_on=DAY)) for number in "123"
    )
    talk(session, client, NOON, 500)
    talk(session, first, datetime(2026, 1, 2, 9), 20, 3)
    talk(session, first, datetime(2026, 1, 5, 9), 10)
    talk(session, second, datetime(2026, 1, 3, 9), 0, 7)
    found = [(row.contacts, row.minutes, row.last_contact) for row in cases.rows(session, [first, second, silent])]
    assert found == [(2, 33, datetime(2026, 1, 5, 9)), (1, 7, datetime(2026, 1, 3, 9)), (0, 0, None)]


def test_an_organisation_knows_its_own_last_contact(session: Session) -> None:
    first, second, silent = (organisations.save(session, Organisation(name=name)) for name in "ABC")
    talk(session, first, datetime(2026, 1, 5, 9))
    talk(session, first, datetime(2026, 1, 2, 9))
    talk(session, second, datetime(2026, 1, 3, 9))
    found = [row.last_contact for row in organisations.rows(session, [first, second, silent])]
    assert found == [datetime(2026, 1, 5, 9), datetime(2026, 1, 3, 9), None]


def test_a_household_counts_who_lives_there(session: Session) -> None:
    home, empty = (households.save(session, Household(name=name)) for name in "HE")
    members = [persons.save(session, Person(family_name=name)) for name in "ABC"]
    for member in members:
        households.put_into(session, member, home)
    trash.trash(session, members[:1])
    assert [row.members for row in households.rows(session, [home, empty])] == [2, 0]


def test_a_series_counts_its_own_sessions(session: Session) -> None:
    course, other = (series.save(session, EventSeries(name=name)) for name in "SO")
    made = [
        events.save(session, Event(name="E", starts_at=datetime(2026, month, 1, 15), series_id=course))
        for month in (9, 11, 12)
    ]
    trash.trash(session, made[-1:])
    with clock.standing_at(NOON):
        rows = series.rows(session, [course, other])
    assert [(row.sessions, row.next_at) for row in rows] == [(2, datetime(2026, 11, 1, 15)), (0, None)]


def test_what_is_open_is_counted_apart(session: Session) -> None:
    client = persons.save(session, Person(family_name="A"))
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    cases.save(session, Case(number="1", person_id=client, opened_on=DAY))
    closed = Case(number="2", person_id=client, opened_on=DAY, closed_on=DAY, close_reason_id=reason)
    closed.status = CaseStatus.CLOSED
    cases.save(session, closed)
    assert (cases.count(session), cases.count_open(session)) == (2, 1)
    one, other = (tasks.save(session, Task(what=what, due_on=date(2026, 1, 2))) for what in "ab")
    trash.trash(session, [tasks.save(session, Task(what="c"))])
    tasks.done(session, [one])
    assert (tasks.count(session), tasks.count_open(session)) == (2, 1)
    assert other != one
