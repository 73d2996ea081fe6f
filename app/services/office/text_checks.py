"""Who has read what forms say in other languages, and when. A text that has changed since is unread again."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import TextCheck
from app.services.records import table_of
from app.services.shown import Shown

SHOWN = Shown((TextCheck,))
_CHECK = table_of(TextCheck)


@dataclass(frozen=True, slots=True)
class Checked:
    """Who read a text, and when."""

    by: str
    on: date


def checked(session: Session, subject: str, language: str, fingerprint: str) -> Checked | None:
    """Who has read the text that has this fingerprint; None where it was never read, or is another one since."""
    statement = select(_CHECK.c.checked_by, _CHECK.c.checked_on).where(
        _CHECK.c.subject == subject, _CHECK.c.language == language, _CHECK.c.fingerprint == fingerprint
    )
    row = session.execute(statement).first()
    return Checked(row.checked_by, row.checked_on) if row else None


def record(session: Session, subject: str, language: str, fingerprint: str, by: str, on: date | None) -> None:
    """Note that somebody has read a text. Raises UserError without a name or a day, and for a day to come."""
    if not clean(by):
        raise UserError("Bitte eintragen, wer den Text gelesen hat.")
    if on is None:
        raise UserError("Bitte eintragen, wann der Text gelesen wurde.")
    if on > clock.today():
        raise UserError("Dieser Tag liegt in der Zukunft. Bitte den Tag eintragen, an dem der Text gelesen wurde.")
    kept = _kept(session, subject, language) or TextCheck(subject=subject, language=language)
    kept.fingerprint, kept.checked_by, kept.checked_on = fingerprint, clean(by), on
    session.add(kept)
    session.flush()


def take_back(session: Session, subject: str, language: str) -> None:
    """The text counts as unread again."""
    kept = _kept(session, subject, language)
    if kept is not None:
        session.delete(kept)
        session.flush()


def _kept(session: Session, subject: str, language: str) -> TextCheck | None:
    statement = select(TextCheck).where(TextCheck.subject == subject, TextCheck.language == language)
    return session.scalars(statement).first()
