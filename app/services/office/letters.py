"""Letters that went out. They are not kept: the audit trail knows that one was printed or saved as a file, and for which record."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.models import AuditLine, graph
from app.models.bookkeeping import Late
from app.services.merging import standing
from app.services.privacy.trail import GROUPS
from app.services.records import RECORD, AnyRow, get, table_of

STEM = "brief"
"""How a letter is called in the audit trail; where it was saved as a file, with the end of that."""
LINE = table_of(AuditLine)
FILE = f"{STEM}.pdf"


def sent(records: Collection[int]) -> Select[Any]:
    """The lines of the trail that tell of letters for these records, or for what was merged into them; without those in the trash."""
    return (
        select(LINE.c.id, LINE.c.at, LINE.c.text, LINE.c.record_id, RECORD.c.title, RECORD.c.kind)
        .join_from(LINE, RECORD, RECORD.c.id == LINE.c.record_id)
        .where(_of(records), LINE.c.kind.in_(GROUPS["out"]), or_(_called(STEM), _called(FILE)))
        .where(RECORD.c.deleted_at.is_(None) | RECORD.c.id.in_(standing.hidden()))
    )


def _of(records: Collection[int]) -> ColumnElement[bool]:
    return LINE.c.record_id.in_(records) | LINE.c.record_id.in_(standing.merged_into(records))


def _called(name: str) -> ColumnElement[bool]:
    """Noted at once, or late and with the moment of that."""
    return or_(LINE.c.text == name, LINE.c.text.startswith(Late.beginning(name), autoescape=True))


def way(text: str) -> Sentence:
    """How a letter went out, from the words of its line."""
    return Sentence("als Datei gesichert") if Late.read(text).text == FILE else Sentence("gedruckt")


def recipients_of(session: Session, rows: Collection[AnyRow]) -> Mapping[int, str]:
    """Whom letters went to, by the record they were written from: itself, or the one person whom it is about."""
    return {row.record_id: _client(session, row) or row.title for row in rows}


def _client(session: Session, row: AnyRow) -> str:
    if row.kind not in graph.kinds_of_one_person():
        return ""
    person = get(session, graph.entity_of(row.kind), row.record_id).contact_person()
    living = select(RECORD.c.title).where(RECORD.c.id == person, RECORD.c.deleted_at.is_(None))
    return session.scalar(living) or ""
