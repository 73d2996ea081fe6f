"""What stands on the card at the head of a record: how to reach somebody, where, with whom, and what to mind.

Each kind says it in a function `head` of its service.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.models import Kind, Record
from app.services.records import table_of

_RECORD = table_of(Record)


class Aspect(StrEnum):
    """What a fact is about."""

    PHONE = "phone"
    MAIL = "mail"
    WEB = "web"
    PLACE = "place"
    DAY = "day"
    LANGUAGES = "languages"
    PEOPLE = "people"
    RECORD = "record"
    STATE = "state"
    MONEY = "money"
    NAME = "name"
    ROLE = "role"
    REACH = "reach"
    CONSENT = "consent"
    SECRECY = "secrecy"
    ORIGIN = "origin"
    MIND = "mind"
    TERM = "term"
    """A term of the law that is running: shown in red."""


COPIED = frozenset({Aspect.PHONE, Aspect.MAIL, Aspect.WEB})
"""What is offered to be copied."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact on the card.

    Attributes:
        private: hidden in discreet mode.
        record_id: the record it leads to, of the kind `kind`.
    """

    aspect: Aspect
    text: str
    private: bool = False
    record_id: int | None = None
    kind: Kind | None = None


def reached(*, phones: tuple[str, ...] = (), mail: str = "", web: str = "", place: str = "") -> Iterator[Fact]:
    """How somebody is reached; what is empty or said twice is left out."""
    for phone in dict.fromkeys(filter(None, phones)):
        yield Fact(Aspect.PHONE, phone, private=True)
    for aspect, text in ((Aspect.MAIL, mail), (Aspect.WEB, web), (Aspect.PLACE, place)):
        if text:
            yield Fact(aspect, text, private=True)


def doors(session: Session, aspect: Aspect, column: Column[int], value: int, most: int = 8) -> Iterator[Fact]:
    """The records that refer to a record in `column`, in the order of their names, without what belongs to the past."""
    statement = (
        select(_RECORD.c.id, _RECORD.c.title, _RECORD.c.kind)
        .join(column.table, column.table.c.id == _RECORD.c.id)
        .where(column == value, _RECORD.c.deleted_at.is_(None), _RECORD.c.past.is_(False))
        .order_by(_RECORD.c.sort_key, _RECORD.c.id)
        .limit(most)
    )
    for row in session.execute(statement):
        yield Fact(aspect, row.title, private=True, record_id=row.id, kind=row.kind)


def mind(*warnings: tuple[bool, Sentence]) -> Iterator[Fact]:
    """What is to be minded, where it holds."""
    for holds, text in warnings:
        if holds:
            yield Fact(Aspect.MIND, text)
