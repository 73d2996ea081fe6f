"""The copies of the vault that lie elsewhere: where she puts them, and how old the last one is."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import AuditLine
from app.services.office import settings
from app.settings.memory import COPIES, LastCopy


@dataclass(frozen=True)
class Copies:
    """The folder she chose last, when the last copy left this computer (None: never), and when the vault began."""

    folder: Path | None
    last: datetime | None
    begun: datetime

    def days(self, today: date) -> int:
        """How many days everything has lain on this computer only; a clock that was set back counts as none."""
        return max(0, (today - (self.last or self.begun).date()).days)


def copies(session: Session) -> Copies:
    """What is known of copies elsewhere."""
    kept = settings.read(session, COPIES)
    begun = session.scalar(select(AuditLine.at).order_by(AuditLine.id).limit(1)) or clock.now()
    return Copies(Path(kept.folder) if kept.folder else None, kept.last, begun)


def note_copy(session: Session, folder: Path, *, outside: bool) -> None:
    """Remember where a copy was put; only one on another disk or computer is a copy for the day this one breaks."""
    known = copies(session)
    last = clock.now() if outside else known.last
    settings.write(session, COPIES, LastCopy(str(folder), last))
