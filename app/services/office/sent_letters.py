"""Letters that went out to many and are filed with each of them: what was said, and when."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import SentLetter
from app.services.records import RECORD, get, table_of

LETTER = table_of(SentLetter)


def file(session: Session, record_ids: Collection[int], subject: str, body: str) -> None:
    """Note with each of these records that a letter went out now."""
    now = clock.now()
    session.add_all(SentLetter(record_id=one, sent_at=now, subject=subject, body=body) for one in record_ids)
    session.flush()


def of_records(records: Collection[int]) -> Select[Any]:
    """The letters filed with these records, without those of records in the trash."""
    return (
        select(LETTER.c.id, LETTER.c.sent_at, LETTER.c.subject, LETTER.c.record_id, RECORD.c.title)
        .join_from(LETTER, RECORD, RECORD.c.id == LETTER.c.record_id)
        .where(LETTER.c.record_id.in_(records), RECORD.c.deleted_at.is_(None))
    )


def load(session: Session, letter_id: int) -> SentLetter:
    """A letter with its text. Raises UserError if it is gone."""
    return get(session, SentLetter, letter_id)


def remove(session: Session, letter_id: int) -> None:
    """Take a letter out of a timeline."""
    session.delete(load(session, letter_id))
    session.flush()
