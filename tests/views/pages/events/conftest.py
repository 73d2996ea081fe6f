"""Events on a fixed morning: 22.11.2026, nine o'clock."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from app.common import clock
from app.context import Context
from app.models import Event, Person
from app.services.events import events
from app.services.people import persons


@pytest.fixture(autouse=True)
def morning() -> Iterator[None]:
    """Today is a Sunday in November."""
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        yield


@pytest.fixture
def coming(context: Context) -> int:
    """An event with three places, in twelve days."""
    event = Event(name="Nähcafé", starts_at=datetime(2026, 12, 4, 15), ends_at=datetime(2026, 12, 4, 17), capacity=3)
    return context.write("Veranstaltung", events.save, event)


@pytest.fixture
def held(context: Context) -> int:
    """An event of last week."""
    return context.write("Fest", events.save, Event(name="Fest", starts_at=datetime(2026, 11, 14, 15)))


@pytest.fixture
def olena(context: Context) -> int:
    """A person on file."""
    person = Person(family_name="Kovalenko", given_name="Olena", native_name="Олена Коваленко")
    return context.write("Person", persons.save, person)
