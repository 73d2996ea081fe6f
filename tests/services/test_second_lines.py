"""The second line under a title, word for word, for every kind: with all there is, and with nothing but what must be."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.models import (
    Case,
    CaseStatus,
    Catalogue,
    Event,
    EventSeries,
    Household,
    Kind,
    Organisation,
    Person,
    Record,
    Task,
)
from app.services import catalogues, trash
from app.services.kinds import service_of
from app.services.subtitles import subtitles

PLACE = {"street": "Weg 1", "postcode": "79585", "city": "Steinen"}
DAY = date(2026, 1, 2)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def line(session: Session, kind: Kind, entity: Record) -> str:
    made = service_of(kind).save(session, entity)
    return subtitles(session, [(made, kind)])[made]


@pytest.mark.parametrize(
    ("kind", "entity", "said"),
    [
        (Kind.PERSON, Person(family_name="A"), ""),
        (
            Kind.PERSON,
            Person(family_name="A", native_name="Я", birth_year=1980, **PLACE),
            "Я · geb. 1980 · Weg 1, 79585 Steinen",
        ),
        (Kind.PERSON, Person(native_name="Я", city="Steinen"), "Steinen"),
        (Kind.PERSON, Person(family_name="A", birth_year=1980, address_block=True, **PLACE), "geb. 1980"),
        (Kind.HOUSEHOLD, Household(name="H"), "0 Personen"),
        (Kind.HOUSEHOLD, Household(name="H", **PLACE), "0 Personen · Weg 1, 79585 Steinen"),
        (Kind.ORGANISATION, Organisation(name="V"), ""),
        (Kind.ORGANISATION, Organisation(name="V", city="Steinen"), "Steinen"),
        (Kind.EVENT, Event(name="E", starts_at=datetime(2026, 1, 2, 15)), "02.01.2026, 15:00"),
        (Kind.EVENT, Event(name="E", starts_at=datetime(2026, 1, 2), place="Saal"), "02.01.2026, 00:00 · Saal"),
        (Kind.SERIES, EventSeries(name="S"), "Reihe"),
        (Kind.SERIES, EventSeries(name="S", rhythm="dienstags", place="Saal"), "Reihe · dienstags · Saal"),
        (Kind.TASK, Task(what="T"), "ohne Termin"),
        (Kind.TASK, Task(what="T", due_on=DAY), "fällig am 02.01.2026"),
        (Kind.TASK, Task(what="T", due_on=DAY, done_at=datetime(2026, 1, 1)), "erledigt"),
    ],
)
def test_what_stands_under_a_title(session: Session, kind: Kind, entity: Record, said: str) -> None:
    assert line(session, kind, entity) == said


def test_under_a_case_stands_never_who_it_is_about(session: Session) -> None:
    person = service_of(Kind.PERSON).save(session, Person(family_name="Geheim"))
    case = Case(number="", person_id=person, opened_on=DAY, status=CaseStatus.PLANNING)
    assert line(session, Kind.CASE, case) == "Planung · seit 02.01.2026"


def test_under_an_organisation_stands_its_kind(session: Session) -> None:
    kind = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[0]
    assert line(session, Kind.ORGANISATION, Organisation(name="V", kind_id=kind.id, city="Ulm")) == "Verein · Ulm"


def test_who_lives_in_a_home_has_its_address_unless_the_home_lies_in_the_trash(session: Session) -> None:
    home = service_of(Kind.HOUSEHOLD).save(session, Household(name="H", **PLACE))
    people = service_of(Kind.PERSON)
    one = people.save(session, Person(family_name="A", household_id=home, city="Ulm"))
    two = people.save(session, Person(family_name="B", household_id=home, street="Gasse 2", city="Ulm"))
    wanted = [(home, Kind.HOUSEHOLD), (one, Kind.PERSON)]
    assert subtitles(session, wanted) == {home: "2 Personen · Weg 1, 79585 Steinen", one: "Weg 1, 79585 Steinen"}
    assert subtitles(session, [(two, Kind.PERSON)])[two] == "Gasse 2, Ulm"
    trash.trash(session, [two])
    assert subtitles(session, wanted)[home] == "1 Person · Weg 1, 79585 Steinen"
    trash.trash(session, [home])
    assert subtitles(session, wanted)[one] == "Ulm"
    assert subtitles(session, []) == {}
