"""Texts of one line lose what was pasted along: breaks, and blanks around and between; longer texts stay as they were typed."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from app.models import Event, EventSeries, Household, Kind, Organisation, Person, Record, Task
from app.services.kinds import service_of

TYPED, TIDY = "  a \n\t b ", "a b"
PLACE = ("street", "postcode", "city")
LINES: dict[Kind, tuple[type[Record], tuple[str, ...]]] = {
    Kind.PERSON: (Person, ("family_name", "given_name", "native_name", "email", *PLACE)),
    Kind.HOUSEHOLD: (Household, ("name", "dwelling", *PLACE)),
    Kind.ORGANISATION: (Organisation, ("name", "short_name", "email", "website", *PLACE)),
    Kind.EVENT: (Event, ("name", "place", "status_note")),
    Kind.SERIES: (EventSeries, ("name", "place", "rhythm")),
    Kind.TASK: (Task, ("what",)),
}
LONGER = {Kind.PERSON: "note", Kind.ORGANISATION: "offers"}


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.mark.parametrize("kind", LINES)
def test_a_line_is_tidied_when_it_is_saved(session: Session, kind: Kind) -> None:
    model, names = LINES[kind]
    more = {"starts_at": datetime(2026, 1, 2, 15)} if kind is Kind.EVENT else {}
    if kind in LONGER:
        more[LONGER[kind]] = TYPED
    service = service_of(kind)
    made = service.save(session, model(**dict.fromkeys(names, TYPED), **more))
    session.expire_all()
    found = service.load(session, made)
    assert {name: getattr(found, name) for name in names} == dict.fromkeys(names, TIDY)
    if kind in LONGER:
        assert getattr(found, LONGER[kind]) == TYPED
