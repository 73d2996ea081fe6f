"""What she has typed and not yet saved. Keys are "<form>:<record id>" or "<form>:new"; drafts stand outside the journal."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Draft


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it was last kept."""

    key: str
    payload: dict[str, object]
    saved_at: datetime


def save_draft(session: Session, key: str, payload: dict[str, object]) -> None:
    """Keep a draft in place of the one before."""
    session.merge(Draft(key=key, payload=json.dumps(payload, ensure_ascii=True), saved_at=clock.now()))
    session.flush()


def load_draft(session: Session, key: str) -> Kept | None:
    """The draft of one form, if there is one."""
    draft = session.get(Draft, key)
    return _kept(draft) if draft else None


def all_drafts(session: Session) -> list[Kept]:
    """Every draft, newest first."""
    return [_kept(draft) for draft in session.scalars(select(Draft).order_by(Draft.saved_at.desc(), Draft.key))]


def drop_draft(session: Session, key: str) -> None:
    """Forget one draft."""
    session.execute(delete(Draft).where(Draft.key == key))


def drop_of_records(session: Session, ids: list[int]) -> None:
    """Forget whatever was being typed about these records."""
    wanted = {str(record_id) for record_id in ids}
    for key in session.scalars(select(Draft.key)).all():
        if key.rpartition(":")[2] in wanted:
            drop_draft(session, key)


def _kept(draft: Draft) -> Kept:
    return Kept(draft.key, json.loads(draft.payload), draft.saved_at)
