"""Heute and history."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Case, CaseStatus, Event, EventStatus, LanguageLevel, Person, PersonLanguage, Task
from app.services import history, today, trash
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.lists import ListQuery
from app.services.office import settings, tasks
from app.services.people import persons
from app.settings.memory import PAPER_OPTIONS
from app.settings.office import Office
from app.settings.rules import Protection
from tests.services.living import home_of

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 22, 12)):
        yield


def _tasks(session: Session, state: str) -> list[str]:
    query = ListQuery(filters={"state": state}, sort=(("due_on", False),))
    return [task.what for task in tasks.rows(session, tasks.ids(session, query))]


def _events(session: Session, **filters: str) -> list[str]:
    query = ListQuery(filters=filters, sort=(("starts_at", False),))
    return [event.name for event in events.rows(session, events.ids(session, query))]


def test_tasks_fall_into_overdue_due_and_coming(session: Session) -> None:
    for what, due_on in [("alt", 20), ("heute", 22), ("bald", 25)]:
        tasks.save(session, Task(what=what, due_on=date(2026, 11, due_on)))
    late = tasks.save(session, Task(what="später", due_on=date(2026, 12, 24)))
    done = tasks.save(session, Task(what="getan", due_on=DAY))
    tasks.done(session, [done])
    states = ("overdue", "due", "coming", "near", "open")
    assert {state: _tasks(session, state) for state in states} == {
        "overdue": ["alt"],
        "due": ["heute"],
        "coming": ["bald"],
        "near": ["alt", "heute", "bald"],
        "open": ["alt", "heute", "bald", "später"],
    }
    tasks.undone(session, [done])
    tasks.postpone(session, [late], DAY)
    assert set(_tasks(session, "due")) == {"getan", "später", "heute"}


def test_events_ahead_and_events_without_attendance(session: Session) -> None:
    def event(name: str, day: int, month: int = 11, status: EventStatus = EventStatus.PLANNED) -> int:
        return events.save(session, Event(name=name, starts_at=datetime(2026, month, day, 15), status=status))

    event("diese", 24), event("nächste", 30), event("weit", 24, 12), event("abgesagt", 25, status=EventStatus.CANCELLED)
    forgotten, counted = event("vergessen", 14), event("gezählt", 15)
    participations.register(session, forgotten, name="A")
    participations.walk_in(session, counted, "B")
    assert _events(session, when="fortnight") == ["diese", "nächste"]
    assert _events(session, attendance="open") == ["vergessen"]
    assert events.LISTING.count(session, {"when": "coming"}) == 4
    trash.trash(session, [forgotten])
    assert _events(session, attendance="open") == []


def test_a_case_without_contact_for_half_a_year_is_dormant(session: Session) -> None:
    client = persons.save(session, Person(family_name="A"))
    silent = cases.save(session, Case(number="", person_id=client, opened_on=date(2026, 1, 5)))
    cases.save(session, Case(number="", person_id=client, opened_on=date(2026, 9, 5)))
    assert cases.ids(session, ListQuery(filters={"status": "silent"})) == [silent]
    assert cases.LISTING.count(session, {"status": "silent"}) == 1


def test_settings_hold_from_their_day(session: Session) -> None:
    assert settings.office(session) == Office()
    settings.save_office(session, Office(person=" Maria  Muster "))
    assert settings.office(session).person == "Maria Muster"
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
