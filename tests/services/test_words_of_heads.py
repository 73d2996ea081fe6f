"""What the card at the head of a record says, word for word and in its order: with all there is, and with nothing."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    Affiliation,
    Case,
    CaseStatus,
    Catalogue,
    Event,
    EventSeries,
    Household,
    Kind,
    Organisation,
    Person,
    PersonLanguage,
    Priority,
    Record,
    Task,
)
from app.services import catalogues, heads, trash
from app.services.actors import affiliations
from app.services.events import participations
from app.services.heads import Aspect
from app.services.kinds import service_of
from app.services.people import households

NOON = datetime(2026, 10, 31, 12)
DAY = date(2026, 1, 2)
ADDRESS = {"street": "Weg 1", "postcode": "79585", "city": "Steinen"}
REACHED = {"mobile": "0151 1", "phone": "07627 2", "email": "a@example.org"}
Said = tuple[Aspect, str]


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def saved(session: Session, kind: Kind, entity: Record) -> int:
    return service_of(kind).save(session, entity)


def head(session: Session, kind: Kind, record_id: int) -> list[heads.Fact]:
    with clock.standing_at(NOON):
        return list(service_of(kind).head(session, record_id))


def said(session: Session, kind: Kind, record_id: int) -> list[Said]:
    return [(fact.aspect, str(fact.text)) for fact in head(session, kind, record_id)]


def doors(session: Session, kind: Kind, record_id: int) -> list[tuple[int | None, Kind | None, bool]]:
    """Where the facts lead that lead somewhere, and whether they are hidden in discreet mode."""
    found = head(session, kind, record_id)
    return [(fact.record_id, fact.kind, fact.private) for fact in found if fact.record_id is not None]


def person(session: Session, name: str = "A", **values: Any) -> int:
    return saved(session, Kind.PERSON, Person(family_name=name, **values))


def case(session: Session, client: int | None, number: str, status: CaseStatus, **values: Any) -> int:
    made = Case(number=number, person_id=client, opened_on=DAY, status=status, **values)
    return saved(session, Kind.CASE, made)


BARE: dict[Kind, tuple[Record, list[Said]]] = {
    Kind.PERSON: (Person(family_name="A"), []),
    Kind.HOUSEHOLD: (Household(name="H"), []),
    Kind.ORGANISATION: (Organisation(name="V"), []),
    Kind.EVENT: (Event(name="E", starts_at=datetime(2026, 1, 2, 15)), [(Aspect.DAY, "02.01.2026, 15:00 · geplant")]),
    Kind.SERIES: (EventSeries(name="S"), [(Aspect.DAY, "kein Termin mehr")]),
    Kind.TASK: (Task(what="T"), [(Aspect.DAY, "ohne Termin")]),
}


@pytest.mark.parametrize("kind", BARE)
def test_a_record_with_nothing_but_what_must_be(session: Session, kind: Kind) -> None:
    entity, words = BARE[kind]
    assert said(session, kind, saved(session, kind, entity)) == words


def test_a_person_with_all_there_is(session: Session) -> None:
    one = person(session, **ADDRESS, **REACHED, needs_interpreter=True, languages=[PersonLanguage(code="uk")])
    home = saved(session, Kind.HOUSEHOLD, Household(name="H"))
    for member in (one, person(session, "B")):
        households.put_into(session, member, home)
    gone = person(session, "C")
    households.put_into(session, gone, home)
    trash.trash(session, [gone])
    first = case(session, one, "F-1", CaseStatus.PLANNING)
    second = case(session, one, "F-2", CaseStatus.REQUEST)
    trash.trash(session, [case(session, one, "F-3", CaseStatus.REQUEST)])
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    case(session, one, "F-4", CaseStatus.CLOSED, close_reason_id=reason, closed_on=DAY)
    assert said(session, Kind.PERSON, one) == [
        (Aspect.PHONE, "0151 1"),
        (Aspect.PHONE, "07627 2"),
        (Aspect.MAIL, "a@example.org"),
        (Aspect.PLACE, "Weg 1, 79585 Steinen"),
        (Aspect.PEOPLE, "H (2)"),
        (Aspect.LANGUAGES, "Ukrainisch"),
        (Aspect.RECORD, f"F-1 · {CaseStatus.PLANNING.label}"),
        (Aspect.RECORD, f"F-2 · {CaseStatus.REQUEST.label}"),
        (Aspect.MIND, "Dolmetschen nötig"),
    ]
    assert doors(session, Kind.PERSON, one) == [
        (home, Kind.HOUSEHOLD, True),
        (first, Kind.CASE, False),
        (second, Kind.CASE, False),
    ]


def test_a_blocked_address_stands_on_no_card_and_the_block_does(session: Session) -> None:
    one = person(session, **ADDRESS, phone="07627 2", mobile="07627 2", address_block=True)
    assert said(session, Kind.PERSON, one) == [(Aspect.PHONE, "07627 2"), (Aspect.MIND, "Auskunftssperre")]


def test_a_home_with_all_there_is(session: Session) -> None:
    home = saved(session, Kind.HOUSEHOLD, Household(name="H", dwelling="2. OG", **ADDRESS))
    members = [person(session, name) for name in "BACDEFGHI"]
    for member in members:
        households.put_into(session, member, home)
    first, *others = said(session, Kind.HOUSEHOLD, home)
    assert first == (Aspect.PLACE, "Weg 1, 79585 Steinen, 2. OG")
    assert others == [(Aspect.PEOPLE, name) for name in "ABCDEFGH"]
    assert doors(session, Kind.HOUSEHOLD, home)[:2] == [
        (members[1], Kind.PERSON, True),
        (members[0], Kind.PERSON, True),
    ]


def test_an_organisation_with_all_there_is(session: Session) -> None:
    what = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[0]
    club = Organisation(
        name="V", kind_id=what.id, phone="07627 2", email="v@example.org", website="v.example", **ADDRESS
    )
    made = saved(session, Kind.ORGANISATION, club)
    now, once = person(session, "A"), person(session, "B")
    affiliations.save(session, Affiliation(organisation_id=made, person_id=now))
    affiliations.save(session, Affiliation(organisation_id=made, person_id=once, until=DAY))
    assert said(session, Kind.ORGANISATION, made) == [
        (Aspect.STATE, what.label),
        (Aspect.PHONE, "07627 2"),
        (Aspect.MAIL, "v@example.org"),
        (Aspect.WEB, "v.example"),
        (Aspect.PLACE, "Weg 1, 79585 Steinen"),
        (Aspect.PEOPLE, "A"),
    ]
    assert doors(session, Kind.ORGANISATION, made) == [(now, Kind.PERSON, True)]


@pytest.mark.parametrize(
    ("status", "closed", "standing"),
    [
        (CaseStatus.PLANNING, None, f"{CaseStatus.PLANNING.label} · seit 02.01.2026"),
        (CaseStatus.CLOSED, date(2026, 3, 4), f"{CaseStatus.CLOSED.label} · seit 04.03.2026"),
    ],
)
def test_a_case_with_all_there_is(session: Session, status: CaseStatus, closed: date | None, standing: str) -> None:
    client = person(session, **REACHED, **ADDRESS, needs_interpreter=True)
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id if closed else None
    made = case(session, client, "F-1", status, closed_on=closed, close_reason_id=reason)
    assert said(session, Kind.CASE, made) == [
        (Aspect.PEOPLE, "A"),
        (Aspect.PHONE, "0151 1"),
        (Aspect.PHONE, "07627 2"),
        (Aspect.MAIL, "a@example.org"),
        (Aspect.STATE, standing),
        (Aspect.MIND, "Dolmetschen nötig"),
    ]
    assert doors(session, Kind.CASE, made) == [(client, Kind.PERSON, True)]
    trash.trash(session, [client])
    assert said(session, Kind.CASE, made) == [(Aspect.STATE, standing)]


@pytest.mark.parametrize(
    ("capacity", "registered", "state"),
    [
        (None, 0, []),
        (None, 1, ["1 angemeldet"]),
        (0, 0, ["0 von 0 Plätzen belegt"]),
        (2, 0, ["0 von 2 Plätzen belegt"]),
        (2, 1, ["1 von 2 Plätzen belegt"]),
    ],
)
def test_how_full_an_event_is(session: Session, capacity: int | None, registered: int, state: list[str]) -> None:
    made = saved(session, Kind.EVENT, Event(name="E", starts_at=datetime(2026, 12, 2, 15), capacity=capacity))
    for number in range(registered):
        participations.register(session, made, person(session, f"P{number}"))
    assert [str(fact.text) for fact in head(session, Kind.EVENT, made) if fact.aspect is Aspect.STATE] == state


def test_an_event_with_all_there_is(session: Session) -> None:
    series = saved(session, Kind.SERIES, EventSeries(name="S", rhythm="dienstags", place="Saal"))
    event = Event(name="E", starts_at=datetime(2026, 12, 2, 15), place="Hof", series_id=series, sensitive=True)
    made = saved(session, Kind.EVENT, event)
    assert said(session, Kind.EVENT, made) == [
        (Aspect.DAY, "02.12.2026, 15:00 · geplant"),
        (Aspect.PLACE, "Hof"),
        (Aspect.RECORD, "S"),
        (Aspect.MIND, "geschützt"),
    ]
    assert doors(session, Kind.EVENT, made) == [(series, Kind.SERIES, False)]
    assert said(session, Kind.SERIES, series) == [
        (Aspect.STATE, "dienstags"),
        (Aspect.PLACE, "Saal"),
        (Aspect.DAY, "nächster Termin 02.12.2026, 15:00"),
    ]


@pytest.mark.parametrize(
    ("due", "done", "day"),
    [
        (DAY, None, "fällig am 02.01.2026"),
        (DAY, datetime(2026, 1, 5, 9), "erledigt am 05.01.2026"),
        (None, datetime(2026, 1, 5, 9), "erledigt am 05.01.2026"),
    ],
)
def test_a_task_with_all_there_is(session: Session, due: date | None, done: datetime | None, day: str) -> None:
    about = person(session)
    task = Task(what="T", due_on=due, done_at=done, priority=Priority.HIGH, about_id=about)
    made = saved(session, Kind.TASK, task)
    assert said(session, Kind.TASK, made) == [(Aspect.DAY, day), (Aspect.RECORD, "A"), (Aspect.MIND, "Priorität: hoch")]
    assert doors(session, Kind.TASK, made) == [(about, Kind.PERSON, True)]


def test_how_to_reach_somebody_is_hidden_and_said_once() -> None:
    found = list(heads.reached(phones=("1", "", "1", "2"), mail="m", web="w", place="p"))
    assert [(fact.aspect, fact.text) for fact in found] == [
        (Aspect.PHONE, "1"),
        (Aspect.PHONE, "2"),
        (Aspect.MAIL, "m"),
        (Aspect.WEB, "w"),
        (Aspect.PLACE, "p"),
    ]
    assert all(fact.private for fact in found)
