"""Who is to get what leaves, and on what ground she says that it may."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean, search_key
from app.models import LegalException, Merge, graph
from app.services.records import RECORD


@dataclass(frozen=True, slots=True)
class OwnUse:
    """It stays with her."""


@dataclass(frozen=True, slots=True)
class Client:
    """It goes to the client herself or himself."""


@dataclass(frozen=True, slots=True)
class To:
    """It goes to an organisation or a person on file, or to somebody called `name`."""

    record_id: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Exceptional:
    """It goes to somebody without a release, because a law allows or demands it; `reason` is hers, in writing."""

    to: To
    exception: LegalException
    reason: str


Receiver = OwnUse | Client | To | Exceptional


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom `To` means today. `record_id` is None for somebody who is not on file."""

    record_id: int | None
    name: str

    def named_in(self, recipient_id: int | None, recipient: str) -> bool:
        """Whether a release that names these means the same."""
        if self.record_id is not None or recipient_id is not None:
            return self.record_id == recipient_id
        return search_key(recipient) == search_key(self.name)


def addressee(session: Session, to: To) -> Addressee:
    """Whom she means: one that was merged into another is that other. Raises UserError for nobody, and for who is gone."""
    if to.record_id is None:
        if not clean(to.name):
            raise UserError(
                "Bitte angeben, wer es bekommt: einen Akteur oder eine Person wählen oder den Namen eintragen."
            )
        return Addressee(None, clean(to.name))
    record_id = _kept(session, to.record_id)
    row = session.execute(
        select(RECORD.c.kind, RECORD.c.title, RECORD.c.deleted_at).where(RECORD.c.id == record_id)
    ).first()
    if row is None or row.kind not in graph.kinds_to_tell():
        raise UserError(
            "Nummer {number} ist kein Akteur und keine Person. Bitte wählen, wer es bekommt.", number=to.record_id
        )
    if row.deleted_at is not None:
        raise UserError(
            "Wer es bekommen soll (Nummer {number}), liegt im Papierkorb. Bitte wiederherstellen oder jemand anderen wählen.",
            number=record_id,
        )
    return Addressee(record_id, row.title)


def _kept(session: Session, record_id: int) -> int:
    """The record that this one has become by merging, step by step."""
    while (kept := session.scalar(select(Merge.kept_id).where(Merge.merged_id == record_id))) is not None:
        record_id = kept
    return record_id
