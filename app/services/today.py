"""What *Heute* shows of all areas together: what was changed last."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Kind, Record
from app.services.named import About, about
from app.services.records import RECORD
from app.services.shown import Shown
from app.services.subtitles import subtitles

RECENT = Shown((Record,))


@dataclass(frozen=True, slots=True)
class Recent:
    """A record she changed lately."""

    id: int
    kind: Kind
    title: str
    subtitle: str
    changed_at: datetime
    about: About = ()


def recent(session: Session, limit: int = 8) -> list[Recent]:
    """The records changed last, tasks left out."""
    columns = (RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.changed_at)
    statement = select(*columns).where(RECORD.c.deleted_at.is_(None), RECORD.c.kind != Kind.TASK)
    rows = session.execute(statement.order_by(RECORD.c.changed_at.desc(), RECORD.c.id.desc()).limit(limit)).all()
    below = subtitles(session, [(row.id, row.kind) for row in rows])
    behind = about(session, {row.id: row.kind for row in rows})
    return [
        Recent(row.id, row.kind, row.title, below.get(row.id, ""), row.changed_at, behind.get(row.id, ()))
        for row in rows
    ]
