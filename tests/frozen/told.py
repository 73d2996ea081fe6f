"""What a frozen vault holds, in words, whatever its schema: what `make` has put in."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.models import (
    Affiliation,
    Case,
    Catalogue,
    ContactEntry,
    Document,
    Draft,
    Event,
    HeadCount,
    Household,
    Participation,
    Person,
    Record,
    Task,
)
from app.services import catalogues, statuses, trash
from app.services.casework import contacts
from app.services.office import documents, settings, tags
from app.services.worktime import contracts

CLIENT = "Yıldız, Elif"


def told(session: Session) -> dict[str, Any]:
    """Everything, area by area."""
    return {area: tell(session) for area, tell in _AREAS.items()}


def record_called(session: Session, title: str) -> int:
    """The id of the record with a title."""
    return int(session.scalars(select(Record.id).where(Record.title == title)).one())


def _titles(session: Session) -> set[tuple[str, str]]:
    return {(str(kind), title) for kind, title in session.execute(select(Record.kind, Record.title))}


def _client(session: Session) -> tuple[Any, ...]:
    person = session.get(Person, record_called(session, CLIENT), options=[selectinload(Person.languages)])
    home = session.get(Household, person.household_id)
    spoken = [(language.code, str(language.level)) for language in person.languages]
    return person.native_name, person.birth_date.isoformat(), person.phone, person.mobile, home.street, spoken


def _case(session: Session) -> tuple[Any, ...]:
    case = session.scalars(select(Case).options(selectinload(Case.topics))).one()
    changes = [(change.status, change.reason) for change in statuses.changes_of(session, case.id)]
    return case.number, str(case.status), case.goal, [topic.label for topic in case.topics], changes


def _contact(session: Session) -> tuple[Any, ...]:
    contact = session.scalars(select(ContactEntry).options(selectinload(ContactEntry.topics))).one()
    labels = catalogues.labels(session)
    topics = [topic.label for topic in contact.topics]
    return contact.summary, contact.minutes, labels[contact.channel_id], topics, contacts.note_of(session, contact.id)


def _event(session: Session) -> tuple[Any, ...]:
    event = session.scalars(select(Event)).one()
    series = session.get(Record, event.series_id)
    places = session.scalars(select(Participation).order_by(Participation.id))
    counted = [(count.people, count.age_group_id) for count in session.scalars(select(HeadCount))]
    labels = catalogues.labels(session)
    there = [(place.name, str(place.status), place.walk_in) for place in places]
    return event.name, str(event.status), series.title, there, [(people, labels[group]) for people, group in counted]


def _hanging(session: Session) -> tuple[Any, ...]:
    client = record_called(session, CLIENT)
    kept = [(row.name, documents.content(session, row.id)) for row in session.scalars(select(Document))]
    speakers = [row.function for row in session.scalars(select(Affiliation))]
    todo = sorted((task.what, task.done_at is not None) for task in session.scalars(select(Task)))
    return tags.of_record(session, client), kept, speakers, todo


def _own(session: Session) -> tuple[Any, ...]:
    drafts = [(draft.key, draft.payload) for draft in session.scalars(select(Draft))]
    topics = {entry.label for entry in catalogues.entries(session, Catalogue.TOPIC)}
    channels = {entry.label for entry in catalogues.entries(session, Catalogue.CHANNEL, active_only=False)}
    inactive = [
        entry.label for entry in catalogues.entries(session, Catalogue.RESULT, active_only=False) if not entry.active
    ]
    office = settings.office(session)
    hers = {"Schulden und Konto", "Gartenprojekt"} <= topics and "Stand" not in channels
    return office.person, contracts.rows(session)[-1].weekly / 60, drafts, hers, inactive


def _in_trash(session: Session) -> list[str]:
    return [row.title for row in trash.listing(session)]


_AREAS: dict[str, Callable[[Session], Any]] = {
    "records": _titles,
    "client": _client,
    "case": _case,
    "contact": _contact,
    "event": _event,
    "hanging": _hanging,
    "own": _own,
    "trash": _in_trash,
}
AS_IT_WAS: dict[str, Any] = {
    "records": {
        ("person", CLIENT),
        ("person", "Ötken, Bärbel"),
        ("person", "Papierkorb, Otto"),
        ("household", "Haushalt Yıldız"),
        ("case", "F-2026-001"),
        ("organisation", "Nähstube Wiesental"),
        ("series", "Nähcafé"),
        ("event", "Nähcafé im März"),
        ("task", "Antrag nachfassen"),
        ("task", "Schlüssel abholen"),
    },
    "client": ("إليف", "1988-05-17", "07627 1234", "0151 5550001", "Köchlinstraße 4", [("tr", "native"), ("de", "b1")]),
    "case": (
        "F-2026-001",
        "planning",
        "Größere Wohnung bis Herbst",
        ["Schulden und Konto"],
        [("request", ""), ("planning", "Ziele klar")],
    ),
    "contact": ("Gespräch über das Wohngeld", 40, "Telefon", ["Gartenprojekt"], "Angst vor dem Vermieter."),
    "event": (
        "Nähcafé im März",
        "held",
        "Nähcafé",
        [("", "attended", False), ("", "absent", False), ("Frau Laufkundschaft", "attended", True)],
        [(7, "6–13")],
    ),
    "hanging": (
        ("Ehrenamt", "Nähcafé"),
        [("Antrag.txt", "Wohnberechtigungsschein, beantragt am 2. März.".encode())],
        ["Vorstand"],
        [("Antrag nachfassen", False), ("Schlüssel abholen", True)],
    ),
    "own": ("Rahel Muster", 25, [("person:new", '{"family_name": "Angefangen"}')], True, ["abgebrochen"]),
    "trash": ["Papierkorb, Otto"],
}
"""What `told` says of every frozen vault."""
