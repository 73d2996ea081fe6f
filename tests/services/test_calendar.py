"""Appointments, the calendar, and the two nights in which the clock is changed."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock, local_time
from app.common.errors import UserError
from app.models import Appointment, Event, EventStatus, Kind, Naming, Person, Task, graph
from app.services import trash
from app.services.casework import cases
from app.services.events import events
from app.services.office import appointments, calendar, tasks
from app.services.people import persons


@pytest.fixture(autouse=True)
def _monday() -> object:
    with clock.standing_at(datetime(2026, 11, 30, 9, 20)):
        yield


@pytest.fixture
def client(passing_session: Session) -> int:
    return persons.save(passing_session, Person(family_name="Yılmaz", given_name="Ayşe"))


@pytest.fixture
def case(passing_session: Session, client: int) -> int:
    made = cases.new(passing_session)
    made.person_id = client
    return cases.save(passing_session, made)


def _save(session: Session, begin: datetime, end: datetime | None = None, **given: object) -> int:
    return appointments.save(session, Appointment(starts_at=begin, ends_at=end, **given))


def test_its_title_is_its_time_and_nothing_else(passing_session: Session, client: int) -> None:
    session = passing_session
    saved = _save(session, datetime(2026, 12, 3, 10), what="Frau Yılmaz", about_id=client, place="bei Frau Yılmaz")
    made = appointments.load(session, saved)
    assert made.title == "Termin 03.12.2026, 10:00"
    assert graph.entity_of(Kind.APPOINTMENT).naming is Naming.NOBODY
    assert Appointment.from_title(made.title, date.today(), "gerettet")["starts_at"] == datetime(2026, 12, 3, 10)
    assert "Y" not in str(appointments.LISTING.plain(appointments.rows(session, [saved])[0]))


def test_a_case_shows_its_number_and_its_client_stands_behind(passing_session: Session, case: int, client: int) -> None:
    [row] = appointments.rows(passing_session, [_save(passing_session, datetime(2026, 12, 3, 10), about_id=case)])
    assert row.number.startswith("F-")
    assert [one.id for one in row.whom] == [case, client]
    assert appointments.person_of(passing_session, appointments.load(passing_session, row.id)) == client


@pytest.mark.parametrize(("moment", "there"), [
    (datetime(2027, 3, 28, 1, 59), True), (datetime(2027, 3, 28, 2, 0), False), (datetime(2027, 3, 28, 2, 30), False),
    (datetime(2027, 3, 28, 3, 0), True), (datetime(2027, 10, 31, 2, 30), True), (datetime(2027, 3, 27, 2, 30), True),
])  # fmt: skip
def test_an_hour_that_the_clock_leaves_out_is_refused(passing_session: Session, moment: datetime, there: bool) -> None:
    assert local_time.exists(moment) is there
    if there:
        assert _save(passing_session, moment)
        return
    with pytest.raises(UserError, match=r"Am 28\.03\.2027 gibt es .* nicht"):
        _save(passing_session, moment)
    saved = _save(passing_session, moment.replace(day=29))
    with pytest.raises(UserError, match="vorgestellt"):
        calendar.move(passing_session, Kind.APPOINTMENT, saved, date(2027, 3, 28))


def test_an_hour_that_comes_twice_and_other_warnings_are_said(passing_session: Session, client: int) -> None:
    session = passing_session

    def fields(begin: datetime, end: datetime | None = None, **given: object) -> list[str]:
        return [one.field for one in appointments.warnings(session, Appointment(starts_at=begin, ends_at=end, **given))]

    assert local_time.comes_twice(datetime(2027, 10, 31, 2, 30))
    assert fields(datetime(2027, 10, 31, 2, 30)) == ["starts_at"]
    assert fields(datetime(2026, 11, 1, 10)) == ["starts_at"]
    assert fields(datetime(2026, 12, 1, 10), datetime(2026, 12, 2, 10)) == ["ends_at"]
    saved = _save(session, datetime(2026, 12, 1, 10), datetime(2026, 12, 1, 11))
    assert fields(datetime(2026, 12, 1, 10, 30)) == ["starts_at"]
    assert fields(datetime(2026, 12, 1, 11)) == []
    assert appointments.warnings(session, appointments.load(session, saved)) == []
    trash.trash(session, [client])
    assert fields(datetime(2026, 12, 4, 10), about_id=client) == ["about_id"]
    with pytest.raises(UserError, match="endet vor seinem Beginn"):
        _save(session, datetime(2026, 12, 1, 10), datetime(2026, 12, 1, 9))


def test_a_new_one_is_at_the_next_hour_of_her_day(passing_session: Session) -> None:
    assert appointments.new(passing_session).starts_at == datetime(2026, 11, 30, 10)
    for moment in (datetime(2026, 11, 30, 23, 30), datetime(2026, 12, 1, 3)):
        with clock.standing_at(moment):
            assert appointments.new(passing_session).starts_at == datetime(2026, 12, 1, 9)


def test_the_calendar_holds_appointments_events_and_open_tasks(passing_session: Session, client: int) -> None:
    session = passing_session
    day = date(2031, 5, 6)
    appointment = _save(session, datetime(2031, 5, 6, 10), datetime(2031, 5, 6, 11), about_id=client)
    fair = events.save(
        session,
        Event(
            name="Fest", starts_at=datetime(2031, 5, 5, 18), ends_at=datetime(2031, 5, 7), status=EventStatus.CANCELLED
        ),
    )
    task = tasks.save(session, Task(what="anrufen", due_on=day))
    done = tasks.save(session, Task(what="fertig", due_on=day))
    tasks.done(session, [done])
    found = calendar.entries(session, day, day)
    assert [(entry.kind, entry.id) for entry in found] == [
        (Kind.EVENT, fair), (Kind.TASK, task), (Kind.APPOINTMENT, appointment),
    ]  # fmt: skip
    assert found[0].off
    assert found[0].last_day == day
    assert [one.title for one in found[2].whom] == ["Yılmaz, Ayşe"]
    trash.trash(session, [appointment])
    assert len(calendar.entries(session, day, day)) == 2


def test_carrying_keeps_the_length_and_the_time(passing_session: Session) -> None:
    session = passing_session
    saved = _save(session, datetime(2026, 12, 1, 10), datetime(2026, 12, 1, 11, 30))
    calendar.move(session, Kind.APPOINTMENT, saved, date(2026, 12, 4))
    made = appointments.load(session, saved)
    assert (made.starts_at, made.ends_at) == (datetime(2026, 12, 4, 10), datetime(2026, 12, 4, 11, 30))
    calendar.move(session, Kind.APPOINTMENT, saved, datetime(2026, 12, 4, 14))
    assert appointments.load(session, saved).ends_at == datetime(2026, 12, 4, 15, 30)
    task = tasks.save(session, Task(what="x", due_on=date(2026, 12, 1)))
    calendar.move(session, Kind.TASK, task, datetime(2026, 12, 9, 14))
    assert tasks.load(session, task).due_on == date(2026, 12, 9)
