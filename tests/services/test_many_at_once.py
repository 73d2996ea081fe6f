"""What is done with several records of a list in one step: roles, places at an event, mail addresses."""

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import (
    Catalogue,
    Event,
    Gone,
    Household,
    Kind,
    NumberKind,
    Organisation,
    ParticipationStatus,
    Person,
    PersonNumber,
    PersonRole,
)
from app.services import catalogues, trash
from app.services.actors import organisations
from app.services.events import events, participations
from app.services.events.registering import Registered, register_all
from app.services.kinds import addresses_of, kinds_with_address
from app.services.people import households, mails, persons, role_giving
from app.services.people.mails import Mails
from tests.contract.samples import sample

DAY = date(2026, 11, 2)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def put(session: Session, name: str, **given: object) -> int:
    return persons.save(session, Person(family_name=name, **given))


def role(session: Session, place: int = 0) -> int:
    return catalogues.entries(session, Catalogue.PERSON_ROLE)[place].id


def test_a_role_is_given_to_those_who_do_not_hold_it(session: Session) -> None:
    a, b, c, gone = (put(session, name) for name in ("A", "B", "C", "D"))
    trash.trash(session, [gone])
    first, other = role(session), role(session, 1)
    session.add(PersonRole(person_id=a, role_id=first, since=date(2020, 1, 1)))
    session.add(PersonRole(person_id=b, role_id=first, since=date(2020, 1, 1), until=date(2021, 1, 1)))
    session.add(PersonRole(person_id=c, role_id=other))
    session.flush()
    assert role_giving.give(session, [c, a, b, c, gone], first, DAY) == 2
    rows = session.execute(select(PersonRole.person_id, PersonRole.since).where(PersonRole.role_id == first)).all()
    assert sorted(map(tuple, rows)) == sorted([(a, date(2020, 1, 1)), (b, date(2020, 1, 1)), (b, DAY), (c, DAY)])
    assert role_giving.give(session, [a, b, c], first, DAY) == 0
    with pytest.raises(UserError):
        role_giving.give(session, [a], None, DAY)


def test_a_role_given_to_many_is_turned_back_in_one_step(context: Context) -> None:
    people = [context.write(name, lambda session, name=name: put(session, name)) for name in "AB"]
    context.write("Rolle", role_giving.give, people, context.read(role), DAY)
    assert context.read(lambda session: session.query(PersonRole).count()) == 2
    context.undo()
    assert context.read(lambda session: session.query(PersonRole).count()) == 0


def test_many_are_registered_in_the_order_of_the_list(session: Session) -> None:
    event = events.save(session, Event(name="E", starts_at=datetime(2026, 12, 1, 15), capacity=3))
    a, b, c, d = (put(session, name) for name in "ABCD")
    dead = put(session, "E", gone=Gone.DIED, gone_on=date(2026, 1, 1))
    participations.register(session, event, b)
    participations.register(session, event, a, status=ParticipationStatus.DECLINED)
    assert register_all(session, event, [d, b, a, dead, c, d]) == Registered(2, 1, 1, 1)
    places = {row.person_id: row.status for row in participations.attendance(session, event)}
    assert set(places) >= {b, d, a}
    assert [row.person_id for row in participations.waiting(session, event)] == [c]
    assert register_all(session, event, [a, b, c, d]) == Registered(already=4)
    with pytest.raises(UserError):
        register_all(session, None, [a])


def test_the_preferred_mail_of_each_once_and_nobody_who_must_be_left_out(session: Session) -> None:
    plain = put(session, "A", email="a@b.de")
    twice = put(session, "B", email="A@B.de")
    better = put(session, "C", email="c@b.de")
    further = put(session, "D")
    without = put(session, "E", email="keine")
    hostile = put(session, "F", email="x@y.de; boss@amt.de")
    blocked = put(session, "G", email="g@b.de", address_block=True)
    dead = put(session, "H", email="h@b.de", gone=Gone.DIED)
    for person, value, preferred in (
        (better, "first@b.de", False),
        (better, "best@b.de", True),
        (further, "d@work.de", False),
    ):
        session.add(PersonNumber(person_id=person, kind=NumberKind.MAIL, value=value, preferred=preferred))
    session.add(PersonNumber(person_id=without, kind=NumberKind.MOBILE, value="0151@1"))
    session.flush()
    everybody = [plain, twice, better, further, without, hostile, blocked, dead]
    found = mails.of_persons(session, everybody)
    assert found == Mails(("a@b.de", "best@b.de", "d@work.de"), 2, 2)
    assert found.line == "a@b.de; best@b.de; d@work.de"


def test_of_a_household_the_mails_of_its_members(session: Session) -> None:
    home, empty, closed = (households.save(session, Household(name=name)) for name in "ABC")
    put(session, "A", household_id=home, email="a@b.de")
    put(session, "B", household_id=home, email="b@b.de")
    put(session, "C", household_id=home, email="c@b.de", gone=Gone.MOVED)
    put(session, "D", household_id=closed, email="d@b.de")
    put(session, "E", household_id=closed, address_block=True)
    trash.trash(session, [put(session, "F", household_id=empty, email="f@b.de")])
    assert mails.of_households(session, [empty, home, closed]) == Mails(("a@b.de", "b@b.de"), 1, 1)


def test_of_organisations_theirs(session: Session) -> None:
    made = [
        organisations.save(session, Organisation(name=mail or "x", email=mail)) for mail in ("v@b.de", "", "v@b.de")
    ]
    assert mails.of_organisations(session, made) == Mails(("v@b.de",), 1, 0)


@pytest.mark.parametrize("kind", [str(kind) for kind in kinds_with_address()])
def test_every_kind_with_an_address_says_its_mails(session: Session, kind: str) -> None:
    addresses = addresses_of(Kind(kind))
    assert addresses is not None
    made = [sample(session, kind, word) for word in ("Ahorn", "Birke")]
    found = addresses.mails(session, made)
    assert len(found.addresses) + found.without >= 1
    assert addresses.mails(session, []) == Mails()
