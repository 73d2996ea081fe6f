"""What `load` of each kind brings along, so that a form may read it without the file; the rest stays unread."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

import pytest
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from app.models import (
    Case,
    Catalogue,
    Consent,
    Event,
    EventSeries,
    Household,
    Kind,
    Organisation,
    Person,
    PersonAddress,
    PersonLanguage,
    PersonName,
    PersonNumber,
    PersonRole,
    Purpose,
    Task,
)
from app.services import catalogues
from app.services.actors import affiliations
from app.services.kinds import service_of

DAY = date(2026, 1, 1)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def save(session: Session, kind: Kind, entity: object) -> int:
    return service_of(kind).save(session, entity)


def _person(session: Session) -> int:
    home = save(session, Kind.HOUSEHOLD, Household(name="H"))
    role = catalogues.entries(session, Catalogue.PERSON_ROLE)[0].id
    parts = {
        "languages": [PersonLanguage(code="uk")],
        "names": [PersonName(name="B")],
        "numbers": [PersonNumber(value="07627 910010")],
        "addresses": [PersonAddress(street="Weg")],
        "roles": [PersonRole(role_id=role)],
        "consents": [Consent(purpose=Purpose.PHOTO_WEB)],
    }
    return save(session, Kind.PERSON, Person(family_name="A", household_id=home, **parts))


def _household(session: Session) -> int:
    person = service_of(Kind.PERSON).load(session, _person(session))
    return int(person.household_id)


def _case(session: Session) -> int:
    topics = catalogues.entries(session, Catalogue.TOPIC)[:1]
    return save(session, Kind.CASE, Case(number="", person_id=_person(session), opened_on=DAY, topics=topics))


def _organisation(session: Session) -> int:
    kind = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[0].id
    club = save(session, Kind.ORGANISATION, Organisation(name="V", kind_id=kind))
    affiliations.add(session, club, _person(session))
    return club


def _event(session: Session) -> int:
    course = save(session, Kind.SERIES, EventSeries(name="S"))
    return save(session, Kind.EVENT, Event(name="E", starts_at=datetime(2026, 1, 1), series_id=course))


def _task(session: Session) -> int:
    return save(session, Kind.TASK, Task(what="T", about_id=_person(session)))


LOADED: Mapping[Kind, tuple[Callable[[Session], int], Mapping[str, Callable[[object], object]]]] = {
    Kind.PERSON: (
        _person,
        {
            "languages": lambda found: found[0].code,
            "names": lambda found: found[0].name,
            "numbers": lambda found: found[0].value,
            "addresses": lambda found: found[0].street,
            "roles": lambda found: found[0].role_id,
            "consents": lambda found: found[0].purpose,
            "household": lambda home: home.name,
        },
    ),
    Kind.HOUSEHOLD: (_household, {"members": lambda members: members[0].title}),
    Kind.CASE: (_case, {"person": lambda person: person.title, "topics": lambda topics: topics[0].label}),
    Kind.ORGANISATION: (
        _organisation,
        {"kind_entry": lambda kind: kind.label, "affiliations": lambda found: found[0].person.title},
    ),
    Kind.EVENT: (_event, {"series": lambda series: series.name, "head_counts": lambda counts: [*counts, 1]}),
    Kind.TASK: (_task, {"about": lambda about: about.title}),
}


@pytest.mark.parametrize("kind", LOADED)
def test_what_comes_along_can_be_read_and_nothing_else(session: Session, kind: Kind) -> None:
    make, parts = LOADED[kind]
    made = make(session)
    session.expunge_all()
    entity = service_of(kind).load(session, made)
    session.expunge_all()
    assert entity.title
    relations = set(type(entity).__mapper__.relationships.keys())
    for name in relations & set(parts):
        assert parts[name](getattr(entity, name))
    assert set(parts) <= relations
    for name in relations - set(parts):
        with pytest.raises(InvalidRequestError):
            getattr(entity, name)
