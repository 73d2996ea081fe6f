"""From which conversation a referral comes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.common.text import clean
from app.models import Case, ContactEntry
from app.services.records import RECORD, table_of

_ENTRY, _CASE = table_of(ContactEntry), table_of(Case)
_MOST = 20
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation to choose; `summary` is its beginning."""

    id: int
    at: datetime
    summary: str


def conversations(session: Session, about_id: int) -> list[Conversation]:
    """The latest conversations about a case, or with a person, on her cases too."""
    cases = select(_CASE.c.id).where(_CASE.c.person_id == about_id)
    told = or_(_ENTRY.c.record_id == about_id, _ENTRY.c.person_id == about_id, _ENTRY.c.record_id.in_(cases))
    living = _SELECT.join(RECORD, RECORD.c.id == _ENTRY.c.record_id).where(told, RECORD.c.deleted_at.is_(None))
    return _read(session, living.order_by(_ENTRY.c.at.desc(), _ENTRY.c.id.desc()).limit(_MOST))


def conversation(session: Session, contact_id: int) -> list[Conversation]:
    """One conversation; none where it is gone."""
    return _read(session, _SELECT.where(_ENTRY.c.id == contact_id))


_SELECT = select(_ENTRY.c.id, _ENTRY.c.at, _ENTRY.c.summary)


def _read(session: Session, statement: Select[Any]) -> list[Conversation]:
    return [Conversation(row.id, row.at, _short(row.summary)) for row in session.execute(statement)]


def _short(text: str) -> str:
    line = clean(text)
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rsplit(' ', 1)[0]} …"
