"""The calendar in its window, on a Monday morning."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Appointment, Event, Person, Task
from app.services.events import events
from app.services.office import appointments, tasks
from app.services.people import persons
from app.views.location import Location
from app.views.pages.office.appointment_page import CalendarPage
from tests.views.windows import MakeWindow

MONDAY = datetime(2026, 11, 30, 9, 20)


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.standing_at(MONDAY):
        yield


@pytest.fixture
def ids(context: Context) -> dict[str, int]:
    return context.write("Probe", _fill)


def _fill(session: Session) -> dict[str, int]:
    olena = persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))
    begin = datetime(2026, 12, 1, 10)
    talk = Appointment(
        starts_at=begin, ends_at=datetime(2026, 12, 1, 11), what="Bescheid", place="Büro", about_id=olena
    )
    fair = Event(name="Nähcafé", starts_at=datetime(2026, 12, 1, 15), ends_at=datetime(2026, 12, 1, 17))
    return {
        "olena": olena,
        "talk": appointments.save(session, talk),
        "fair": events.save(session, fair),
        "task": tasks.save(session, Task(what="Anrufen", due_on=date(2026, 12, 1), about_id=olena)),
        "late": tasks.save(session, Task(what="Vergessen", due_on=date(2026, 11, 2))),
    }


@pytest.fixture
def page(context: Context, ids: dict[str, int], make_window: MakeWindow) -> CalendarPage:  # noqa: ARG001
    window = make_window()
    window.resize(1280, 800)
    window.go(Location("calendar"))
    found = window.stack.page
    assert isinstance(found, CalendarPage)
    return found
