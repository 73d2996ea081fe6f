"""What a typed line becomes: a contact with its follow-up, a task, a concern, a place at an event. One undoable step."""

from dataclasses import dataclass, field
from datetime import datetime, time

from sqlalchemy.orm import Session

from app.common import clock
from app.common.text import clean
from app.models import ContactEntry
from app.services.capture.captured import Captured, CaptureKind
from app.services.casework import writing
from app.services.concerns import concerns
from app.services.events import participations
from app.services.office import tasks

_LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Saved:
    """What a line has become: the records it made or stands on, the contacts, and the task it ends with."""

    kind: CaptureKind
    record_ids: tuple[int, ...] = ()
    entry_ids: tuple[int, ...] = field(default=())
    task_id: int | None = None


def save(session: Session, captured: Captured, about_id: int | None = None) -> Saved:
    """Store what a line says. `about_id` is the record it was typed about, to which a contact and a task belong; without one it
    is whoever is named first, and a contact with nobody on file is anonymous. A concern takes nothing from it.
    """
    match captured.kind:
        case CaptureKind.TASK:
            return _task(session, captured, about_id)
        case CaptureKind.CONCERN:
            return _concern(session, captured)
        case CaptureKind.WALK_IN if captured.event_id is not None:
            return _walk_in(session, captured, about_id)
    return _contact(session, captured, about_id)


def _belongs_to(captured: Captured, about_id: int | None) -> int | None:
    first = captured.persons[0].id if captured.persons else None
    return about_id if about_id is not None else first


def _contact(session: Session, captured: Captured, about_id: int | None) -> Saved:
    begun = writing.begin(session, _belongs_to(captured, about_id), captured)
    begun.entry.at = _moment(begun.entry, captured)
    begun.follow_up = writing.follow_up_of(captured, captured.follow_up_text)
    entry_id = writing.save(session, begun)
    follow_up = writing.reopen(session, entry_id).follow_up
    about = () if begun.entry.record_id is None else (begun.entry.record_id,)
    return Saved(captured.kind, about, (entry_id,), follow_up.task_id if follow_up else None)


def _moment(entry: ContactEntry, captured: Captured) -> datetime:
    """When it was: on the day and at the time that were said."""
    at = writing.on_day(entry.at, captured.day)
    return at if captured.at is None else datetime.combine(at.date(), captured.at)


def _task(session: Session, captured: Captured, about_id: int | None) -> Saved:
    task = tasks.new(session, _belongs_to(captured, about_id), captured.due)
    task.what = at_time(captured.due_at, captured.text)
    task_id = tasks.save(session, task)
    return Saved(captured.kind, (task_id,), (), task_id)


def at_time(at: time | None, what: str) -> str:
    """What is to be done, with the time of day before it."""
    line = clean(what)
    return f"{at:%H:%M} Uhr – {line}" if at and line else line


def _concern(session: Session, captured: Captured) -> Saved:
    concern = concerns.new(session)
    line = clean(captured.text)
    concern.subject = line[:_LONGEST_SUBJECT]
    concern.text = captured.text if len(line) > _LONGEST_SUBJECT else ""
    concern.received_on = captured.day or clock.today()
    concern.category_id, concern.channel_id = captured.category_id, captured.channel_id
    concern.reporter_id = captured.persons[0].id if captured.persons else None
    concern_id = concerns.save(session, concern)
    if captured.follow_up is None:
        return Saved(captured.kind, (concern_id,))
    task = tasks.new(session, concern_id, captured.follow_up)
    task.what = at_time(captured.follow_up_at, captured.follow_up_text or concern.subject)
    return Saved(captured.kind, (concern_id,), (), tasks.save(session, task))


def _called(captured: Captured) -> str:
    """How somebody is listed who was not named: by the word she has for that person."""
    said = next((str(part.value) for part in captured.parts if part.kind == "anonymous"), "")
    return said or str(captured.kind.label)


def _walk_in(session: Session, captured: Captured, about_id: int | None) -> Saved:
    """A place at the event for each; what was talked about, and how long, is a contact beside it."""
    event_id = captured.event_id
    assert event_id is not None
    for person in captured.persons:
        participations.walk_in(session, event_id, person_id=person.id)
    for name in captured.unknown_persons:
        participations.walk_in(session, event_id, name)
    if not captured.persons and not captured.unknown_persons:
        participations.walk_in(session, event_id, _called(captured))
    if not captured.persons or not (captured.minutes or captured.topic_ids or captured.follow_up):
        return Saved(captured.kind, (event_id,))
    talk = _contact(session, captured, about_id)
    return Saved(captured.kind, (event_id, *talk.record_ids), talk.entry_ids, talk.task_id)
