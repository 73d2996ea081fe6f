"""What an entry that is there already is given to refer to has to be there as well, as for a new one."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.common.errors import LinkGone
from app.models import Case, Household, Kind, Person, Task
from app.services import trash
from app.services.kinds import service_of

NOWHERE = 999_999


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.mark.parametrize(
    ("kind", "attribute", "make"),
    [
        (Kind.PERSON, "household_id", lambda _home, _person: Person(family_name="A")),
        (Kind.TASK, "about_id", lambda _home, _person: Task(what="A")),
        (Kind.CASE, "person_id", lambda _home, person: Case(number="", person_id=person, opened_on=date(2026, 1, 1))),
    ],
)
@pytest.mark.parametrize("gone", ["in the trash", "not there"])
def test_it_may_not_begin_to_refer_to_what_is_gone(
    session: Session, kind: Kind, attribute: str, make: Callable[[int, int], Household], gone: str
) -> None:
    home = service_of(Kind.HOUSEHOLD).save(session, Household(name="H"))
    person, other = (service_of(Kind.PERSON).save(session, Person(family_name=name)) for name in "BC")
    made = service_of(kind).save(session, make(home, person))
    target = other if kind is Kind.CASE else home
    session.flush()
    if gone == "in the trash":
        trash.trash(session, [target])
    entity = service_of(kind).load(session, made)
    setattr(entity, attribute, target if gone == "in the trash" else NOWHERE)
    with pytest.raises(LinkGone):
        service_of(kind).save(session, entity)
