"""Writing a contact down: where it stands, what a typed line says, and what one save keeps (entry, note, follow-up)."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import CaseStatus, ContactEntry, Kind, Record
from app.services.capture.reading import Captured
from app.services.casework import cases, contacts, follow_ups
from app.services.casework.follow_ups import FollowUp
from app.services.records import get


@dataclass
class Writing:
    """A contact while it is written. `note` is the confidential note, None as long as nobody opened it.

    `others` are the persons who took part beside `entry.person_id`.
    """

    entry: ContactEntry
    topics: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    note: str | None = None
    follow_up: FollowUp | None = None
    had: FollowUp | None = None
    """The follow-up that the contact had when she began."""


@dataclass(frozen=True, slots=True)
class ContactTarget:
    """A record that a contact with a person may stand on: the person (Kurzberatung) or one of her cases."""

    id: int
    number: str = ""
    status: CaseStatus | None = None
    """Set for a case."""


def begin(session: Session, record_id: int | None, said: Captured | None = None) -> Writing:
    """An unsaved contact about a record, filled with what a typed line says; without a record, with somebody anonymous.

    With a person who has exactly one open case, the contact belongs to that case.
    """
    entry = contacts.new(session, None if record_id is None else _usual_target(session, record_id))
    _be_like_the_last(session, entry)
    if said is None:
        _be_where_she_was(session, entry)
        return Writing(entry)
    entry.at = on_day(entry.at, said.day)
    entry.minutes, entry.summary = said.minutes or 0, said.text
    entry.channel_id, entry.activity_id = said.channel_id, said.activity_id
    entry.result_id = said.result_id
    named = [person.id for person in said.persons]
    if entry.person_id is None and named:
        entry.person_id = named[0]
    others = [person for person in named if person != entry.person_id]
    return Writing(entry, list(said.topic_ids), others, follow_up=follow_up_of(said))


def _be_like_the_last(session: Session, entry: ContactEntry) -> None:
    """How one understands each other is proposed as it was the last time with the same person."""
    if entry.person_id is None:
        return
    last = (
        select(ContactEntry.language, ContactEntry.understanding_id)
        .where(ContactEntry.person_id == entry.person_id)
        .order_by(ContactEntry.at.desc(), ContactEntry.id.desc())
        .limit(1)
    )
    if (row := session.execute(last).first()) is not None:
        entry.language, entry.understanding_id = row


def _be_where_she_was(session: Session, entry: ContactEntry) -> None:
    """On a day on which she writes from some place (a stand, a flat), the next entry is from there as well."""
    last = (
        select(ContactEntry.at, ContactEntry.place, ContactEntry.channel_id).order_by(ContactEntry.id.desc()).limit(1)
    )
    row = session.execute(last).first()
    if row is not None and row.place and row.at.date() == entry.at.date():
        entry.place, entry.channel_id = row.place, row.channel_id


def reopen(session: Session, entry_id: int) -> Writing:
    """A contact on file, to be changed, with its follow-up; its confidential note stays closed."""
    entry, follow_up = contacts.load(session, entry_id), follow_ups.of_entry(session, entry_id)
    topics, others = [topic.id for topic in entry.topics], contacts.others_of(session, entry_id)
    return Writing(entry, topics, others, follow_up=follow_up, had=follow_up)


def on_day(at: datetime, day: date | None) -> datetime:
    """The same time on the day that was said, if one was."""
    return at if day is None else datetime.combine(day, at.time())


def follow_up_of(said: Captured, words: str = "") -> FollowUp | None:
    """The follow-up that a typed text asks for, by the `words` that she has for it."""
    if said.follow_up is None:
        return None
    at = said.follow_up_at
    return FollowUp(said.follow_up, follow_ups.called_at(at, words, said.text) if at else words)


def targets(session: Session, entry: ContactEntry) -> list[ContactTarget]:
    """Where a contact with this person may stand; nothing to choose for organisations, households and events."""
    if (
        entry.person_id is None
        or entry.record_id is None
        or get(session, Record, entry.record_id).contact_person() is None
    ):
        return []
    found = [
        ContactTarget(row.id, row.number, row.status)
        for row in cases.of_person(session, entry.person_id)
        if row.status is not CaseStatus.CLOSED or row.id == entry.record_id
    ]
    return [ContactTarget(entry.person_id), *found]


def save(session: Session, writing: Writing) -> int:
    """Keep the contact, its note if it was opened, and its follow-up, a task. Returns the contact's id.

    Without a day it was now. Where somebody is named by now who was anonymous before, it stands where her talks usually do.
    """
    writing.entry.at = writing.entry.at or clock.now()
    entry = writing.entry
    if entry.record_id is None and (known := entry.person_id or next(iter(writing.others), None)) is not None:
        entry.person_id, entry.record_id = known, _usual_target(session, known)
    if writing.had is not None:
        follow_ups.go_along(session, writing.had, entry.id, entry.record_id)
    entry_id = contacts.save_entry(session, entry, writing.topics, writing.note, writing.others)
    follow_ups.save(session, entry_id, entry.record_id, entry.summary, writing.had, writing.follow_up)
    return entry_id


def _usual_target(session: Session, record_id: int) -> int:
    record = get(session, Record, record_id)
    if record.kind is not Kind.PERSON:
        return record_id
    open_cases = [row.id for row in cases.of_person(session, record_id) if row.status is not CaseStatus.CLOSED]
    return open_cases[0] if len(open_cases) == 1 else record_id
