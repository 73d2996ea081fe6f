"""Lists that count what belongs to their records are told when its number changes, and not of what they do not show."""

from datetime import datetime

from app.common.changes import Changes
from app.context import Context
from app.models import Event, EventSeries, Household, Kind, Organisation, Person
from app.services import trash
from app.services.kinds import service_of
from app.services.people import households


def _told(kind: Kind, changes: list[Changes]) -> bool:
    told = service_of(kind).LISTING.concerned(changes[-1])
    changes.clear()
    return told


def test_members_of_a_household_and_sessions_of_a_series(context: Context) -> None:
    changes: list[Changes] = []
    context.listen(changes.append)
    home = context.write("H", service_of(Kind.HOUSEHOLD).save, Household(name="H"))
    course = context.write("S", service_of(Kind.SERIES).save, EventSeries(name="S"))
    person = context.write("P", service_of(Kind.PERSON).save, Person(family_name="P"))
    context.write("Einzug", households.put_into, person, home)
    assert _told(Kind.HOUSEHOLD, changes)
    context.write("Papierkorb", trash.trash, [person])
    assert _told(Kind.HOUSEHOLD, changes)
    event = Event(name="E", starts_at=datetime(2026, 1, 1), series_id=course)
    made = context.write("E", service_of(Kind.EVENT).save, event)
    assert _told(Kind.SERIES, changes)
    context.write("Papierkorb", trash.trash, [made])
    assert _told(Kind.SERIES, changes)
    context.write("V", service_of(Kind.ORGANISATION).save, Organisation(name="V"))
    last = list(changes)
    assert not _told(Kind.HOUSEHOLD, changes)
    assert not _told(Kind.SERIES, last)
