"""Who is shielded by an address block and who is not: the person, the home, what names her – and nothing beside it."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.models import Area, Case, ContactEntry, Event, EventSeries, Household, Kind, Organisation, Person, Task
from app.services import trash
from app.services.actors import affiliations
from app.services.events import participations
from app.services.kinds import service_of
from app.services.privacy.address_block import shielded

World = Mapping[str, int]


def save(session: Session, kind: Kind, entity: object) -> int:
    return service_of(kind).save(session, entity)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.fixture
def world(session: Session) -> World:
    """A blocked person with all that hangs on her, and the same of somebody else."""
    found: dict[str, int] = {}
    for name, block in (("blocked", True), ("free", False)):
        home = save(session, Kind.HOUSEHOLD, Household(name=name))
        person = save(session, Kind.PERSON, Person(family_name=name, address_block=block, household_id=home))
        flatmate = save(session, Kind.PERSON, Person(family_name=f"{name} flatmate", household_id=home))
        case = save(session, Kind.CASE, Case(number="", person_id=person, opened_on=date(2026, 1, 1)))
        club = save(session, Kind.ORGANISATION, Organisation(name=name))
        affiliations.add(session, club, person)
        event = save(session, Kind.EVENT, Event(name=name, starts_at=datetime(2026, 1, 1)))
        participations.register(session, event, person)
        tasks = {
            f"{name} task about {what}": save(session, Kind.TASK, Task(what=what, about_id=about))
            for what, about in (("person", person), ("home", home), ("case", case))
        }
        talked = save(session, Kind.ORGANISATION, Organisation(name=f"{name} talked with"))
        session.add(ContactEntry(record_id=talked, person_id=person, at=datetime(2026, 1, 1), area=Area.NETWORK))
        found |= tasks | {
            f"{name} person": person,
            f"{name} home": home,
            f"{name} flatmate": flatmate,
            f"{name} case": case,
            f"{name} club": club,
            f"{name} event": event,
        }
    found["free series"] = save(session, Kind.SERIES, EventSeries(name="S"))
    found["free single"] = save(session, Kind.PERSON, Person(family_name="without a home"))
    found["free task"] = save(session, Kind.TASK, Task(what="about nothing"))
    session.flush()
    return found


def _shielded(session: Session, world: World) -> set[str]:
    names = {number: name for name, number in world.items()}
    return {names[number] for kind in Kind for number in shielded(session, kind, list(names))}


def test_what_tells_of_a_blocked_person_is_shielded_and_nothing_else(session: Session, world: World) -> None:
    assert _shielded(session, world) == {
        "blocked person",
        "blocked home",
        "blocked flatmate",
        "blocked case",
        "blocked club",
        "blocked task about person",
        "blocked task about home",
        "blocked task about case",
    }


def test_only_the_records_asked_for_are_answered(session: Session, world: World) -> None:
    assert shielded(session, Kind.PERSON, []) == set()
    assert shielded(session, Kind.PERSON, [world["blocked flatmate"]]) == {world["blocked flatmate"]}
    assert shielded(session, Kind.SERIES, [world["free series"]]) == set()


def test_who_lies_in_the_trash_still_shields(session: Session, world: World) -> None:
    before = _shielded(session, world)
    trash.trash(session, [world["blocked person"]])
    assert _shielded(session, world) == before


def test_lifting_the_block_frees_everything(session: Session, world: World) -> None:
    session.get(Person, world["blocked person"]).address_block = False  # type: ignore[union-attr]
    session.flush()
    assert _shielded(session, world) == set()
