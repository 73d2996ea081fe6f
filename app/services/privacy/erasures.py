"""What every erasure for good does beside its own: the search index is cleared, and it is remembered when it was."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import AuditKind, AuditLine, Meta
from app.models.bookkeeping import LAST_ERASURE, Erased, demand_vacuum

SEARCH_OF_RECORDS, SEARCH_OF_CONTACTS = ("search_words", "search_parts"), ("search_contacts",)


def clear_search(session: Session, tables: Sequence[str]) -> None:
    """Let these search indexes hold nothing of what is gone; until then they only note that a word does not count any more."""
    for table in tables:
        session.connection().exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def remember(session: Session) -> None:
    """The step being written erases something; its commit is the first state that no longer holds it."""
    generation = int(session.get_one(Meta, "generation").value) + 1
    told = {"at": clock.now().isoformat(), "generation": generation}
    session.merge(Meta(key=LAST_ERASURE, value=json.dumps(told)))
    demand_vacuum(session, generation)


def last(session: Session) -> Erased | None:
    """The last erasure, None where nothing was ever erased; of one by an earlier program the audit trail knows the moment."""
    stored = session.get(Meta, LAST_ERASURE)
    if stored is not None:
        told = json.loads(stored.value)
        return Erased(datetime.fromisoformat(told["at"]), told["generation"])
    noted = select(AuditLine.at).where(AuditLine.kind == AuditKind.ERASURE, AuditLine.step_id.is_not(None))
    at = session.scalar(noted.order_by(AuditLine.id.desc()).limit(1))
    return None if at is None else Erased(at)
