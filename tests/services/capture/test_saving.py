"""What a typed line becomes, and that nothing it says is lost."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Concern, ContactEntry, Event, Participation, Person, Salutation, Task
from app.services import catalogues
from app.services.capture.captured import CaptureKind
from app.services.capture.names import names_of
from app.services.capture.reading import parse
from app.services.capture.saving import Saved, save
from app.services.capture.vocabulary import vocabulary
from app.services.casework import contacts
from app.services.events import events
from app.services.people import persons

NOW = datetime(2026, 11, 23, 16, 30)


@pytest.fixture
def yilmaz(session: Session) -> int:
    return persons.save(session, Person(family_name="Yilmaz", given_name="Fatma", salutation=Salutation.MS))


def typed(session: Session, line: str) -> Saved:
    with clock.standing_at(NOW):
        said = parse(line, vocabulary(session, NOW.date()), names_of(session), NOW.date())
        return save(session, said)


def test_a_contact_with_all_that_was_said(session: Session, yilmaz: int) -> None:
    line = "gestern um 10 Uhr mit Frau Yilmaz telefoniert, 20 min, Wohngeld, geklärt; in 2 Wochen nachhaken"
    saved = typed(session, line)
    entry = contacts.load(session, saved.entry_ids[0])
    assert (saved.kind, entry.record_id, entry.at) == (CaptureKind.CONTACT, yilmaz, datetime(2026, 11, 22, 10, 0))
    assert entry.minutes == 20
    assert [catalogues.label_of(topic) for topic in entry.topics] == ["Existenzsicherung/Sozialleistungen"]
    assert None not in (entry.channel_id, entry.result_id)
    assert entry.summary == "mit Frau Yilmaz telefoniert Wohngeld, geklärt nachhaken"
    task = session.get_one(Task, saved.task_id)
    assert (task.what, task.due_on, task.about_id) == ("nachhaken", date(2026, 12, 7), yilmaz)


def test_a_task_with_its_day_and_time(session: Session, yilmaz: int) -> None:
    saved = typed(session, "Frau Yilmaz an Termin erinnern Do 9 Uhr")
    task = session.get_one(Task, saved.task_id)
    assert (task.what, task.due_on) == ("09:00 Uhr – Frau Yilmaz an Termin erinnern", date(2026, 11, 26))
    assert (task.about_id, session.scalars(select(ContactEntry)).all()) == (yilmaz, [])


def test_a_concern_with_its_reporter_and_nothing_else(session: Session, yilmaz: int) -> None:
    saved = typed(session, "gestern Frau Yilmaz: beschwert sich über Lärm im Hof")
    concern = session.get_one(Concern, saved.record_ids[0])
    assert (concern.reporter_id, concern.received_on) == (yilmaz, date(2026, 11, 22))
    assert concern.subject == "Frau Yilmaz: beschwert sich über Lärm im Hof"
    assert concern.category_id is not None


def test_a_long_concern_keeps_every_word(session: Session) -> None:
    line = "Anliegen: " + "Laterne defekt, " * 40
    concern = session.get_one(Concern, typed(session, line).record_ids[0])
    assert concern.text.count("Laterne") == 40


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Frau Yilmaz kam spontan zum Nähcafé", [""]),
        ("Frau Kowalczyk kam spontan zum Nähcafé", ["Frau Kowalczyk"]),
        ("junger Mann kam spontan zum Nähcafé", ["Mann"]),
    ],
)
def test_a_walk_in_has_a_place_at_the_event(session: Session, yilmaz: int, line: str, names: list[str]) -> None:
    for day in (date(2026, 11, 16), date(2026, 11, 23)):
        begins = datetime.combine(day, time(15))
        events.save(session, Event(name="Nähcafé", starts_at=begins, ends_at=begins + timedelta(hours=2)))
    typed(session, line)
    (place,) = session.scalars(select(Participation)).all()
    assert session.get_one(Event, place.event_id).starts_at.date() == date(2026, 11, 23)
    assert ([place.name], place.walk_in) == (names, True)
    assert place.person_id == (yilmaz if "Yilmaz" in line else None)
