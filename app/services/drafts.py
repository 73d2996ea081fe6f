"""What she has typed and not yet saved. Keys are "<form>:<record id>" or "<form>:new"; drafts stand outside the journal."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Draft, JournalRow, Kind, Record, graph
from app.services import named
from app.services.called import NOBODY, Names, without_in
from app.services.named import About
from app.services.shown import Shown

SHOWN = Shown((Record,))
"""What is unfinished is about records; saving one drops its draft."""
_BEGAN_WITH = "began_with"
"""Beside the fields of a form: ids of records."""
_OTHERS = "others"
"""Key of the field of a contact in which the other persons stand."""
_STAND = "stand"
"""Form and page on which concerns are taken in at a stall."""
CAPTURE = "capture:new"
"""Key of what is typed into the dialog that catches something from anywhere; also where to go on with it."""
_CONTACT = "contact"
"""Form of a contact; its key also holds the contact: "contact:<entry or new>:<record or anonymous>"."""
ANONYMOUS = "anonymous"
"""In place of the record that a contact with somebody anonymous does not have."""


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it was last kept."""

    key: str
    payload: dict[str, object]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class UnfinishedDraft:
    """A draft as a door: what it is about, and where to go on writing.

    `kind` is the page, `record_id` the record or None for a new one; `entry_id` the contact whose dialog was left, and
    `is_contact` whether it was left in that dialog at all. `about` is whom the record is about; `page` the page it was typed on,
    where that is not the one of its kind, or `CAPTURE`. A contact without a record was with somebody anonymous.
    """

    kind: Kind
    record_id: int | None
    title: str
    saved_at: datetime
    is_contact: bool = False
    entry_id: int | None = None
    about: About = ()
    page: str = ""


def save_draft(session: Session, key: str, payload: dict[str, object]) -> None:
    """Keep a draft in place of the one before; what was typed about a record that is erased by now is forgotten."""
    last = key.rpartition(":")[2]
    if last.isdecimal() and _erased(session, int(last)):
        drop_draft(session, key)
        return
    session.merge(Draft(key=key, payload=json.dumps(payload), saved_at=clock.now()))


def _erased(session: Session, record_id: int) -> bool:
    """Whether a record is gone for good: the journal tells only that it was, and of one that was undone how it was made."""
    if session.get(Record, record_id) is not None:
        return False
    row = (JournalRow.table_name == Record.__tablename__) & (JournalRow.pk == f"[{record_id}]")
    rows = session.scalars(select(JournalRow.after.is_not(None)).where(row)).all()
    return bool(rows) and not any(rows)


def begun_with(entity: object) -> dict[str, object]:
    """What a draft of a new record says beside what is typed: with which records the form began, though nothing there was changed."""
    table = getattr(entity, "__table__", None)
    names = graph.record_columns(table.name) if table is not None else ()
    began = sorted({value for name in names if isinstance(value := getattr(entity, name, None), int)})
    return {_BEGAN_WITH: began} if began else {}


def load_draft(session: Session, key: str) -> StoredDraft | None:
    """The draft of one form, if there is one."""
    draft = session.get(Draft, key)
    return _stored(draft) if draft else None


def all_drafts(session: Session) -> list[StoredDraft]:
    """Every draft, newest first."""
    return [_stored(draft) for draft in session.scalars(select(Draft).order_by(Draft.saved_at.desc(), Draft.key))]


def unfinished(session: Session) -> list[UnfinishedDraft]:
    """What she began to write and neither saved nor discarded, newest first; of records that are still there."""
    found = [one for draft in all_drafts(session) if (one := _unfinished(session, draft)) is not None]
    behind = named.about(session, {one.record_id: one.kind for one in found if one.record_id is not None})
    return [replace(one, about=behind.get(one.record_id or 0, ())) for one in found]


def _unfinished(session: Session, draft: StoredDraft) -> UnfinishedDraft | None:
    if draft.key == CAPTURE:
        return UnfinishedDraft(Kind.TASK, None, "", draft.saved_at, page=CAPTURE)
    form, *_, last = draft.key.split(":")
    if last.isdecimal():
        record = session.get(Record, int(last))
        if record is None or record.deleted_at is not None:
            return None
        entry = draft.key.split(":")[1]
        is_contact = form == _CONTACT
        entry_id = int(entry) if is_contact and entry.isdecimal() else None
        return UnfinishedDraft(record.kind, record.id, record.title, draft.saved_at, is_contact, entry_id)
    if form == _CONTACT and last == ANONYMOUS:
        entry = draft.key.split(":")[1]
        entry_id = int(entry) if entry.isdecimal() else None
        return UnfinishedDraft(Kind.CASE, None, "", draft.saved_at, is_contact=True, entry_id=entry_id)
    if form == _STAND:
        return UnfinishedDraft(Kind.CONCERN, None, "", draft.saved_at, page=form)
    kind = next((kind for kind in Kind if kind == form), None)
    return UnfinishedDraft(kind, None, "", draft.saved_at) if kind else None


def drop_draft(session: Session, key: str) -> None:
    """Forget one draft."""
    session.execute(delete(Draft).where(Draft.key == key))


def drop_of_records(session: Session, ids: Iterable[int], names: Names = NOBODY) -> None:
    """Forget whatever was being typed about these records, also what was to become a new one that refers to them.

    Full names in the drafts of others are taken out of them.
    """
    gone = set(ids)
    for draft in session.scalars(select(Draft)).all():
        last, payload = draft.key.rpartition(":")[2], json.loads(draft.payload)
        if (last.isdecimal() and int(last) in gone) or _refers(payload, gone):
            drop_draft(session, draft.key)
        elif (kept := without_in(payload, names)) != payload:
            draft.payload = json.dumps(kept)


def _refers(payload: dict[str, Any], ids: set[int]) -> bool:
    """Whether a field of a form that leads to records leads to one of these, or the form began with one of them."""
    if any(not ids.isdisjoint(_numbers(payload.get(key))) for key in (_BEGAN_WITH, _OTHERS)):
        return True
    columns = {name for table in graph.tables() for name in graph.record_columns(table.name)}
    return any(name in columns and isinstance(value, int) and value in ids for name, value in payload.items())


def _numbers(value: Any) -> list[int]:
    return [one for one in value if isinstance(one, int)] if isinstance(value, list) else []


def _stored(draft: Draft) -> StoredDraft:
    return StoredDraft(draft.key, json.loads(draft.payload), draft.saved_at)
