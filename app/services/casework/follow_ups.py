"""The follow-up that an entry ended with (Wiedervorlage): a task about the record of the entry, and the link to it."""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.text import clean
from app.models import ContactEntry, Task
from app.models.casework import contact_follow_up
from app.services import trash
from app.services.office import tasks
from app.services.records import RECORD, get, table_of, why_gone

_TASK, _ENTRY = table_of(Task), table_of(ContactEntry)
_SHORT = 60
_AT = re.compile(r"^\d\d:\d\d Uhr – ")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is to be done next. Without words of its own it is called by what was said."""

    due_on: date | None = None
    what: str = ""
    done: bool = False
    task_id: int | None = None
    """The task on file; None for one that is made by saving."""


def of_entry(session: Session, entry_id: int) -> FollowUp | None:
    """The follow-up of an entry on file, done or not; None where it has none, or where it lies in the trash."""
    row = session.execute(
        select(_TASK.c.id, _TASK.c.due_on, _TASK.c.what, _TASK.c.done_at)
        .join_from(contact_follow_up, _TASK, _TASK.c.id == contact_follow_up.c.task_id)
        .join(RECORD, RECORD.c.id == _TASK.c.id)
        .where(contact_follow_up.c.contact_id == entry_id, RECORD.c.deleted_at.is_(None))
    ).first()
    return FollowUp(row.due_on, row.what, row.done_at is not None, row.id) if row else None


def save(
    session: Session, entry_id: int, about_id: int | None, summary: str, had: FollowUp | None, wanted: FollowUp | None
) -> FollowUp | None:
    """Make, change or take away the follow-up of an entry about a record; `had` is what she began with.

    What she did not change stays as it is on file by now. Returns what is kept. Raises Gone where a task to be changed lies in
    the trash or was undone meanwhile.
    """
    if wanted is None or had is None or had.task_id is None:
        if had is not None and had.task_id is not None:
            trash.trash(session, [had.task_id])
        return _make(session, entry_id, about_id, summary, wanted) if wanted else None
    if wanted != had:
        _change(session, had.task_id, had, wanted, summary)
    return wanted


def go_along(session: Session, follow_up: FollowUp, entry_id: int, about_id: int | None) -> None:
    """Before an entry is saved on another record: its follow-up goes along, if it is about the one before."""
    before = session.scalar(select(_ENTRY.c.record_id).where(_ENTRY.c.id == entry_id))
    task = session.get(Task, follow_up.task_id)
    if task is not None and task.about_id == before != about_id:
        task.about_id = about_id
        session.flush()


def _make(session: Session, entry_id: int, about_id: int | None, summary: str, wanted: FollowUp) -> FollowUp:
    task = tasks.new(session, about_id, wanted.due_on)
    task.what = clean(wanted.what) or _called(summary)
    task.done_at = clock.now() if wanted.done else None
    task_id = tasks.save(session, task)
    session.execute(delete(contact_follow_up).where(contact_follow_up.c.contact_id == entry_id))
    session.execute(insert(contact_follow_up).values(contact_id=entry_id, task_id=task_id))
    return replace(wanted, task_id=task_id)


def _change(session: Session, task_id: int, had: FollowUp, wanted: FollowUp, summary: str) -> None:
    living = select(RECORD.c.id).where(RECORD.c.id == task_id, RECORD.c.deleted_at.is_(None))
    if session.scalar(living) is None:
        raise why_gone(session, task_id)
    task = get(session, Task, task_id)
    if wanted.due_on != had.due_on:
        task.due_on = wanted.due_on
    if wanted.what != had.what:
        task.what = clean(wanted.what) or _called(summary)
    if wanted.done != had.done:
        task.done_at = clock.now() if wanted.done else None
    session.flush()


def called_at(at: time, words: str, summary: str) -> str:
    """What a follow-up is called that has a time of day, as the task itself is due on a day: by its words, or by what was said."""
    return f"{at:%H:%M} Uhr – {_AT.sub('', words) or _called(summary)}"


def _called(summary: str) -> str:
    """ "Wiedervorlage" with the beginning of what was said."""
    line = clean(summary)
    short = line if len(line) <= _SHORT else f"{line[:_SHORT].rsplit(' ', 1)[0]} …"
    return f"Wiedervorlage: {short}" if short else "Wiedervorlage"
