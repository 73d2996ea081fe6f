"""Every sort of every list, in both directions: what has nothing to sort by comes last, and equals come by name.

A sort without such a line fails; a kind that comes with its own tests brings them there.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    Appointment,
    Area,
    Case,
    CaseStatus,
    Catalogue,
    ContactEntry,
    Event,
    EventSeries,
    EventStatus,
    Goal,
    Household,
    Housing,
    Kind,
    Measure,
    Organisation,
    Person,
    Priority,
    Record,
    Task,
)
from app.services import catalogues, pieces, trash
from app.services.kinds import service_of
from app.services.lists import ListQuery

NOON = datetime(2026, 10, 31, 12)
Orders = Mapping[str, tuple[str, str]]
Make = Callable[[str, Record], int]


@pytest.fixture(params=[pieces.ROWS, 2], ids=["whole", "in pieces"])
def session(passing_session: Session, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Session:
    """What a test writes is gone after it; a list is read whole, and in pieces of few rows."""
    monkeypatch.setattr(pieces, "ROWS", request.param)
    return passing_session


def save(session: Session, kind: Kind, entity: Record) -> int:
    return service_of(kind).save(session, entity)


def people(session: Session, make: Make) -> Orders:
    homes = [save(session, Kind.HOUSEHOLD, Household(name=name)) for name in ("Zett", "Ärger", "Weg")]
    first = Person(family_name="Öz", birth_date=date(1950, 10, 2), household_id=homes[0], street="Übergasse")
    first.address_block_until = date(2026, 11, 1)
    make("a", first)
    second = Person(family_name="Olt", birth_date=date(2000, 3, 30), household_id=homes[1], street="Zollweg")
    second.address_block_until = date(2026, 12, 1)
    make("b", second)
    make("c", Person(family_name="Paz", household_id=homes[2], street="Am Bach"))
    trash.trash(session, [homes[2]])
    return {
        "name": ("bac", "cab"),
        "birth_year": ("abc", "bac"),
        "household": ("bac", "abc"),
        "street": ("cab", "bac"),
        "birthday": ("bac", "abc"),
        "block": ("abc", "bac"),
        "changed": ("abc", "cba"),
        "created": ("abc", "cba"),
    }


def homes(session: Session, make: Make) -> Orders:
    first = make("a", Household(name="Öz", street="Weg", housing=Housing.OWNED))
    second = make("b", Household(name="Olt", street="Ähre", housing=Housing.RENTED))
    make("c", Household(name="Paz", street="Bach"))
    for home, count in ((first, 2), (second, 1)):
        for _ in range(count):
            save(session, Kind.PERSON, Person(family_name="X", household_id=home))
    return {"name": ("bac", "cab"), "street": ("bca", "acb"), "housing": ("cba", "abc"), "members": ("cba", "abc")}


def hers(session: Session, make: Make) -> Orders:
    clients = [save(session, Kind.PERSON, Person(family_name=name)) for name in ("Öz", "Olt", "Aal")]
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    closed = {"status": CaseStatus.CLOSED, "close_reason_id": reason}
    ends = {"counsel_until": date(2026, 11, 5)}, {"counsel_until": date(2026, 11, 4)}
    first = make(
        "a",
        Case(
            number="", person_id=clients[0], opened_on=date(2026, 1, 3), closed_on=date(2026, 9, 1), **closed, **ends[0]
        ),
    )
    second = make(
        "b",
        Case(
            number="", person_id=clients[1], opened_on=date(2026, 1, 1), closed_on=date(2026, 8, 1), **closed, **ends[1]
        ),
    )
    make("c", Case(number="", person_id=clients[2], opened_on=date(2026, 1, 2), status=CaseStatus.REQUEST))
    trash.trash(session, [clients[2]])
    for case, day in ((first, 5), (second, 6), (second, 4)):
        session.add(ContactEntry(record_id=case, at=datetime(2026, 10, day)))
    for case, day in ((first, 5), (second, 4)):
        goal = Goal(case_id=case, words="Ziel", set_on=date(2026, 2, 1))
        session.add(goal)
        session.flush()
        session.add(Measure(goal_id=goal.id, what="Schritt", due_on=date(2026, 10, day)))
    session.flush()
    return {
        "number": ("abc", "cba"),
        "client": ("bac", "abc"),
        "status": ("cab", "abc"),
        "opened": ("bca", "acb"),
        "closed": ("bac", "abc"),
        "last_contact": ("abc", "bac"),
        "last_sign": ("cab", "bac"),
        "counsel_until": ("bac", "abc"),
        "step_due": ("bac", "abc"),
        "changed": ("abc", "cba"),
    }


def actors(session: Session, make: Make) -> Orders:
    kinds = catalogues.entries(session, Catalogue.ORGANISATION_KIND)
    first = make("a", Organisation(name="Öz", kind_id=kinds[1].id, city="Ulm"))
    second = make("b", Organisation(name="Olt", kind_id=kinds[0].id, city="Übach"))
    make("c", Organisation(name="Paz", city="Aach"))
    for club, day in ((first, 5), (second, 6), (second, 4)):
        session.add(ContactEntry(record_id=club, at=datetime(2026, 10, day)))
    session.flush()
    return {
        "name": ("bac", "cab"),
        "kind": ("bac", "abc"),
        "city": ("cba", "abc"),
        "last_contact": ("abc", "bac"),
        "changed": ("abc", "cba"),
    }


def happenings(_session: Session, make: Make) -> Orders:
    make("a", Event(name="Öz", starts_at=datetime(2026, 1, 2), place="Ulm", status=EventStatus.CANCELLED))
    make("b", Event(name="Olt", starts_at=datetime(2026, 1, 3), place="Übach", area=Area.NETWORK))
    make("c", Event(name="Paz", starts_at=datetime(2026, 1, 1), place="Aach", status=EventStatus.HELD))
    return {
        "name": ("bac", "cab"),
        "starts_at": ("cab", "bac"),
        "place": ("cba", "abc"),
        "status": ("bca", "acb"),
        "area": ("bac", "acb"),
        "changed": ("abc", "cba"),
    }


def courses(_session: Session, make: Make) -> Orders:
    make("a", EventSeries(name="Öz", area=Area.NETWORK, place="Ulm"))
    make("b", EventSeries(name="Olt", area=Area.SOCIAL_WORK, place="Übach"))
    make("c", EventSeries(name="Paz", area=Area.ENGAGEMENT, place="Aach"))
    return {"name": ("bac", "cab"), "area": ("acb", "bca"), "place": ("cba", "abc")}


def todos(session: Session, make: Make) -> Orders:
    about = [save(session, Kind.PERSON, Person(family_name=name)) for name in ("Öz", "Olt")]
    make("a", Task(what="Öz", due_on=date(2026, 1, 2), done_at=datetime(2026, 1, 5), about_id=about[0]))
    make("b", Task(what="Olt", due_on=date(2026, 1, 1), done_at=datetime(2026, 1, 6), about_id=about[1]))
    make("c", Task(what="Paz", priority=Priority.HIGH))
    return {
        "what": ("bac", "cab"),
        "due_on": ("bac", "abc"),
        "done_at": ("abc", "bac"),
        "priority": ("cba", "bac"),
        "about": ("bac", "abc"),
        "changed": ("abc", "cba"),
    }


def dates(session: Session, make: Make) -> Orders:
    about = [save(session, Kind.PERSON, Person(family_name=name)) for name in ("Öz", "Olt")]
    begin = datetime(2026, 1, 2, 9)
    make("a", Appointment(starts_at=begin, ends_at=datetime(2026, 1, 2, 12), what="Öz", about_id=about[0]))
    make(
        "b", Appointment(starts_at=datetime(2026, 1, 1, 9), ends_at=datetime(2026, 1, 3), what="Olt", about_id=about[1])
    )
    make("c", Appointment(starts_at=datetime(2026, 1, 3, 9), what="Paz", place="Aach"))
    return {
        "starts_at": ("bac", "cab"),
        "ends_at": ("abc", "bac"),
        "what": ("bac", "cab"),
        "place": ("bac", "cba"),
        "whom": ("bac", "abc"),
        "changed": ("abc", "cba"),
    }


WORLDS: Mapping[Kind, Callable[[Session, Make], Orders]] = {
    Kind.PERSON: people,
    Kind.HOUSEHOLD: homes,
    Kind.CASE: hers,
    Kind.ORGANISATION: actors,
    Kind.EVENT: happenings,
    Kind.SERIES: courses,
    Kind.TASK: todos,
    Kind.APPOINTMENT: dates,
}


@pytest.mark.parametrize("kind", WORLDS)
def test_every_sort_in_both_directions(session: Session, kind: Kind) -> None:
    made: dict[int, str] = {}

    def make(name: str, entity: Record) -> int:
        with clock.standing_at(NOON.replace(minute=len(made))):
            number = save(session, kind, entity)
        made[number] = name
        return number

    orders = WORLDS[kind](session, make)
    service = service_of(kind)
    assert set(service.LISTING.sorts) == set(orders)
    for name, (up, down) in orders.items():
        for descending, expected in ((False, up), (True, down)):
            found = service.ids(session, ListQuery(sort=((name, descending),)))
            assert "".join(made[number] for number in found if number in made) == expected, (name, descending)
