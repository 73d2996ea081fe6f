"""The copies of the vault that lie elsewhere: where she puts them, how old the last one is, and which an old secret opens."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.models import AuditKind, AuditLine
from app.services.office import settings
from app.settings.memory import COPIES, LastCopy, MadeCopy

ELSEWHERE = Sentence("an anderem Ort")
"""How a backup that was put elsewhere stands in the audit trail."""


@dataclass(frozen=True)
class Copies:
    """The folder she chose last, when the last copy left this computer (None: never), and when the vault began."""

    folder: Path | None
    last: datetime | None
    begun: datetime

    def days(self, today: date) -> int:
        """How many days everything has lain on this computer only; a clock that was set back counts as none."""
        return max(0, (today - (self.last or self.begun).date()).days)


@dataclass(frozen=True)
class OutsideCopy:
    """A backup elsewhere: when it was made, and its file; None where an earlier program did not remember the place."""

    made: datetime
    path: Path | None


def copies(session: Session) -> Copies:
    """What is known of copies elsewhere."""
    kept = settings.read(session, COPIES)
    begun = session.scalar(select(AuditLine.at).order_by(AuditLine.id).limit(1)) or clock.now()
    return Copies(Path(kept.folder) if kept.folder else None, kept.last, begun)


def note_copy(session: Session, path: Path, made: datetime, epoch: int, *, outside: bool) -> None:
    """Remember where a copy was put; only one on another disk or computer is a copy for the day this one breaks.

    `epoch` is that of the secrets that open it.
    """
    known = settings.read(session, COPIES)
    last = clock.now() if outside else known.last
    copy = MadeCopy(str(path), made.isoformat(), epoch)
    settings.write(session, COPIES, LastCopy(str(path.parent), last, (*known.made, copy)))


def of_earlier_epochs(session: Session, epoch: int) -> list[OutsideCopy]:
    """The copies that the secrets of this epoch don't open but earlier ones do, oldest first.

    Those that an earlier program made are known from the audit trail alone.
    """
    return _known(session, epoch)


def elsewhere(session: Session) -> list[OutsideCopy]:
    """All copies elsewhere that were made and that she has not said to be gone, oldest first."""
    return _known(session)


def is_gone(session: Session, path: Path) -> None:
    """She says that a copy is deleted, or the stick destroyed."""
    known = settings.read(session, COPIES)
    made = tuple(replace(copy, gone=copy.gone or copy.key == str(path)) for copy in known.made)
    settings.write(session, COPIES, replace(known, made=made))


def _known(session: Session, below: int | None = None) -> list[OutsideCopy]:
    """With `below` only those of an earlier epoch; from which one those are that only the trail knows can't be told."""
    known = settings.read(session, COPIES).made
    elsewhere = select(AuditLine.at).where(AuditLine.kind == AuditKind.BACKUP, AuditLine.text.startswith(ELSEWHERE))
    noted = session.scalars(elsewhere.order_by(AuditLine.id)).all()
    placeless = [OutsideCopy(at, None) for at in noted[: max(0, len(noted) - len(known))]]
    there = [copy for copy in known if not copy.gone and (below is None or copy.epoch < below)]
    return [*placeless, *(OutsideCopy(datetime.fromisoformat(copy.at), Path(copy.key)) for copy in there)]
