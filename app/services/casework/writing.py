"""Writing a contact down: where it stands, what a typed line says, and what one save keeps (entry, note, follow-up)."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.common import clock
from app.common.text import clean
from app.models import CaseStatus, ContactEntry, Kind, Record
from app.services.casework import cases, contacts
from app.services.office import tasks
from app.services.quick_entry import QuickEntry
from app.services.records import get

_SHORT = 60


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is to be done next (Wiedervorlage): becomes a task about the record of the contact."""

    due_on: date | None = None
    what: str = ""


@dataclass
class Writing:
    """A contact while it is written. `note` is the confidential note, None as long as nobody opened it."""

    entry: ContactEntry
    topics: list[int] = field(default_factory=list)
    note: str | None = None
    follow_up: FollowUp | None = None


@dataclass(frozen=True, slots=True)
class ContactTarget:
    """A record that a contact with a person may stand on: the person (Kurzberatung) or one of her cases."""

    id: int
    number: str = ""
    status: CaseStatus | None = None
    """Set for a case."""


def begin(session: Session, record_id: int, said: QuickEntry | None = None) -> Writing:
    """An unsaved contact about a record, filled with what a typed line says.

    With a person who has exactly one open case, the contact belongs to that case.
    """
    entry = contacts.new(session, _usual_target(session, record_id))
    if said is None:
        return Writing(entry)
    if said.day is not None:
        entry.at = datetime.combine(said.day, entry.at.time())
    entry.minutes, entry.summary = said.minutes, said.text
    entry.channel_id, entry.activity_id = said.channel_id, said.activity_id
    follow_up = FollowUp(said.follow_up, _at(said)) if said.follow_up else None
    return Writing(entry, list(said.topic_ids), follow_up=follow_up)


def reopen(session: Session, entry_id: int) -> Writing:
    """A contact on file, to be changed; its confidential note stays closed."""
    entry = contacts.load(session, entry_id)
    return Writing(entry, [topic.id for topic in entry.topics])


def targets(session: Session, entry: ContactEntry) -> list[ContactTarget]:
    """Where a contact with this person may stand; nothing to choose for organisations, households and events."""
    if entry.person_id is None or get(session, Record, entry.record_id).contact_person() is None:
        return []
    found = [
        ContactTarget(row.id, row.number, row.status)
        for row in cases.of_person(session, entry.person_id)
        if row.status is not CaseStatus.CLOSED or row.id == entry.record_id
    ]
    return [ContactTarget(entry.person_id), *found]


def save(session: Session, writing: Writing) -> int:
    """Keep the contact, its note if it was opened, and the follow-up as a task. Returns the contact's id.

    Without a day it was now.
    """
    writing.entry.at = writing.entry.at or clock.now()
    entry_id = contacts.save_entry(session, writing.entry, writing.topics, writing.note)
    if writing.follow_up is not None:
        task = tasks.new(session, writing.entry.record_id, writing.follow_up.due_on)
        task.what = clean(writing.follow_up.what) or _what(writing.entry.summary)
        tasks.save(session, task)
    return entry_id


def _usual_target(session: Session, record_id: int) -> int:
    record = get(session, Record, record_id)
    if record.kind is not Kind.PERSON:
        return record_id
    open_cases = [row.id for row in cases.of_person(session, record_id) if row.status is not CaseStatus.CLOSED]
    return open_cases[0] if len(open_cases) == 1 else record_id


def _at(said: QuickEntry) -> str:
    """What a follow-up is called that has a time of day; the task itself is due on a day."""
    return f"{said.follow_up_at:%H:%M} Uhr – {_what(said.text)}" if said.follow_up_at else ""


def _what(summary: str) -> str:
    """ "Wiedervorlage" with the beginning of what was said."""
    line = clean(summary)
    short = line if len(line) <= _SHORT else f"{line[:_SHORT].rsplit(' ', 1)[0]} …"
    return f"Wiedervorlage: {short}" if short else "Wiedervorlage"
