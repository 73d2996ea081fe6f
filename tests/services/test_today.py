"""Heute, working time, history."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Area, Case, CaseStatus, Event, EventStatus, LanguageLevel, Person, PersonLanguage, Task
from app.services import history, today, trash, worktime
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.office import settings, tasks
from app.services.people import persons
from app.settings.memory import PAPER_OPTIONS
from app.settings.office import Office
from app.settings.rules import Contract, Protection
from tests.services.living import home_of

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 22, 12)):
        yield


def test_tasks_fall_into_overdue_due_and_coming(session: Session) -> None:
    for what, due_on in [("alt", 20), ("heute", 22), ("bald", 25)]:
        tasks.save(session, Task(what=what, due_on=date(2026, 11, due_on)))
    late = tasks.save(session, Task(what="später", due_on=date(2026, 12, 24)))
    done = tasks.save(session, Task(what="getan", due_on=DAY))
    tasks.done(session, [done])
    shown = today.overview(session, DAY)
    assert [[task.what for task in group] for group in (shown.overdue, shown.due, shown.coming_tasks)] == [
        ["alt"],
        ["heute"],
        ["bald"],
    ]
    assert (shown.counts.open_tasks, shown.counts.near_tasks) == (4, 3)
    tasks.undone(session, [done])
    tasks.postpone(session, [late], DAY)
    assert {task.what for task in tasks.due(session, DAY)} == {"getan", "später", "heute"}


def test_events_ahead_and_events_without_attendance(session: Session) -> None:
    def event(name: str, day: int, month: int = 11, status: EventStatus = EventStatus.PLANNED) -> int:
        return events.save(session, Event(name=name, starts_at=datetime(2026, month, day, 15), status=status))

    event("diese", 24), event("nächste", 30), event("weit", 24, 12), event("abgesagt", 25, status=EventStatus.CANCELLED)
    forgotten, counted = event("vergessen", 14), event("gezählt", 15)
    participations.register(session, forgotten, name="A")
    participations.walk_in(session, counted, "B")
    shown = today.overview(session, DAY)
    assert [row.name for row in shown.this_week] == ["diese"]
    assert [row.name for row in shown.next_week] == ["nächste"]
    assert [row.name for row in shown.to_transfer] == ["vergessen"]
    counts = shown.counts
    assert (counts.coming_events, counts.fortnight_events, counts.missing_lists) == (4, 2, 1)
    trash.trash(session, [forgotten])
    assert today.to_transfer(session) == []


def test_a_case_without_contact_for_half_a_year_is_dormant(session: Session) -> None:
    client = persons.save(session, Person(family_name="A"))
    silent = cases.save(session, Case(number="", person_id=client, opened_on=date(2026, 1, 5)))
    cases.save(session, Case(number="", person_id=client, opened_on=date(2026, 9, 5)))
    assert [row.id for row in today.dormant(session, DAY)] == [silent]
    assert today.counts(session).silent_cases == 1


def test_hours_come_from_contacts_and_events_that_took_place(session: Session) -> None:
    client = persons.save(session, Person(family_name="A"))
    entry = contacts.new(session, client)
    entry.at, entry.minutes, entry.indirect_minutes = datetime(2026, 11, 30, 23, 30), 45, 15
    contacts.save_entry(session, entry)

    def event(day: int, status: EventStatus = EventStatus.HELD) -> None:
        start, end = datetime(2026, 11, day, 15), datetime(2026, 11, day, 17)
        events.save(session, Event(name="Fest", starts_at=start, ends_at=end, preparation_minutes=30, status=status))

    event(14), event(15, EventStatus.CANCELLED), event(28)
    minutes = worktime.minutes_by_area(session, date(2026, 11, 1), date(2026, 11, 30))
    assert minutes == {**dict.fromkeys(Area, 0), Area.SOCIAL_WORK: 60, Area.ENCOUNTER: 150}
    assert today.hours(session, DAY).total == 150
    assert today.hours(session, DAY).contract == 5070


def test_settings_hold_from_their_day(session: Session) -> None:
    assert settings.office(session) == Office()
    settings.save_office(session, Office(person=" Maria  Muster "))
    assert settings.office(session).person == "Maria Muster"
    settings.save_contract(session, Contract(date(2026, 7, 1), 25.0))
    assert [settings.contract(session, date(2026, month, 1)).weekly_hours for month in (6, 7)] == [19.5, 25.0]
    settings.save_protection(session, Protection(date(2026, 7, 1), persons=7))
    assert [settings.protection(session, date(year, 8, 1)).persons for year in (2020, 2026)] == [5, 7]
    settings.write(session, PAPER_OPTIONS.of("attendance"), {"rows": 5})
    assert settings.read(session, PAPER_OPTIONS.of("attendance")) == {"rows": 5}


def test_recent_records_say_what_they_are(session: Session) -> None:
    persons.save(session, Person(family_name="A", street="Gasse 1"))
    tasks.save(session, Task(what="x"))
    assert [(row.title, row.subtitle) for row in today.recent(session)] == [("A", "Gasse 1")]


def test_the_history_of_a_record_is_readable(context: Context) -> None:
    person = Person(family_name="Kovalenko", birth_year=1985, origin="UA")
    person_id = context.write("Person angelegt", persons.save, person)
    loaded = context.read(persons.load, person_id)
    loaded.needs_interpreter, loaded.birth_year = True, 1986
    loaded.languages = [PersonLanguage(code="uk", level=LanguageLevel.NATIVE)]
    context.write("Person gespeichert", persons.save, loaded)
    context.write("Haushalt angelegt", home_of, person_id)
    changes = [
        (change.step, change.field, change.before, change.after)
        for change in context.read(history.of_record, person_id)
    ]
    assert ("Haushalt angelegt", "Haushalt", "", "Haushalt Kovalenko") in changes
    assert ("Person gespeichert", "Geburtsjahr", "1985", "1986") in changes
    assert ("Person gespeichert", "Dolmetschen nötig", "nein", "ja") in changes
    assert ("Person gespeichert", "Sprache", "", "Ukrainisch") in changes
    assert ("Person angelegt", "Herkunft", "", "Ukraine") in changes


def test_the_history_of_a_case_names_status_and_dates_but_never_a_note(context: Context) -> None:
    client = context.write("Person", persons.save, Person(family_name="A"))
    case_id = context.write("Fall", cases.save, Case(number="", person_id=client, opened_on=DAY))
    context.write("Status", cases.set_status, case_id, CaseStatus.PLANNING, DAY)
    context.write(
        "Notiz", lambda session: contacts.save_entry(session, contacts.new(session, case_id), note_text="geheim")
    )
    changes = context.read(history.of_record, case_id)
    assert ("Status", "Anfrage", "Planung") in [(change.field, change.before, change.after) for change in changes]
    assert ("eröffnet am", "", "22.11.2026") in [(change.field, change.before, change.after) for change in changes]
    assert "geheim" not in repr(changes)
