"""Weitergaben: what has left is kept with the record it is of; the audit trail holds no more than its number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import OwnWords, TrailWords
from app.models import AuditKind, Disclosure, Ground, LegalException, Record, Release
from app.models.bookkeeping import NOTED_AS
from app.services.lists import of_living
from app.services.records import RECORD, chunks, table_of
from app.services.secrecy.gate import Permit
from app.services.secrecy.receivers import Exceptional, OwnUse
from app.services.shown import Shown

_DISCLOSURE = table_of(Disclosure)
_TO, _BY = RECORD.alias("disclosed_to"), RECORD.alias("disclosed_by")
SHOWN = Shown((Disclosure, Release, Record))
"""What the list of them shows."""


KEPT, TAKEN_BACK = "Weitergabe festgehalten", "Weitergabe zurückgenommen"
"""Steps of the program's own."""


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """One of them. `recipient` is empty for the client and for herself; `release` is the number of the release."""

    id: int
    at: datetime
    what: str
    ground: Ground
    recipient: str
    recipient_id: int | None
    release: str
    release_id: int | None
    exception: LegalException | None
    reason: str


def are_kept(permit: Permit) -> bool:
    """Whether what leaves so is kept with its records. For her own use it stands in the audit trail alone: nobody was told."""
    return bool(permit.passed) and not isinstance(permit.receiver, OwnUse)


def keep(session: Session, permit: Permit, what: OwnWords) -> Sequence[int]:
    """Note what leaves by this permit; the numbers of the rows, which the line of the step in the audit trail names."""
    following = (session.scalar(select(func.max(_DISCLOSURE.c.id))) or 0) + 1
    law = permit.receiver if isinstance(permit.receiver, Exceptional) else None
    on_file = permit.to is not None and permit.to.record_id is not None
    same = {
        "at": clock.now(),
        "what": str(what),
        "recipient_id": permit.to.record_id if permit.to else None,
        "recipient": permit.to.name if permit.to and not on_file else "",
        "exception": law.exception if law else None,
        "reason": law.reason.strip() if law else "",
    }
    rows = [
        {"id": number, "record_id": one.record_id, "ground": one.ground, "release_id": one.release_id, **same}
        for number, one in enumerate(permit.passed, following)
    ]
    numbers = range(following, following + len(rows))
    if rows:
        session.execute(insert(_DISCLOSURE), rows)
        session.info[NOTED_AS] = (AuditKind.CHANGE, TrailWords(f"disclosed:{numbers[0]}-{numbers[-1]}"))
    return numbers


def take_back(session: Session, numbers: Iterable[int]) -> None:
    """Nothing left after all: these were none."""
    for chunk in chunks(list(numbers)):
        session.execute(delete(_DISCLOSURE).where(_DISCLOSURE.c.id.in_(chunk)))


def of_record(session: Session, record_id: int) -> list[DisclosureRow]:
    """What has left of a record, the latest first."""
    statement = (
        select(
            _DISCLOSURE,
            func.coalesce(of_living(_TO.c.title, _DISCLOSURE.c.recipient_id), _DISCLOSURE.c.recipient).label("to_name"),
            of_living(_BY.c.title, _DISCLOSURE.c.release_id).label("release_number"),
        )
        .where(_DISCLOSURE.c.record_id == record_id)
        .order_by(_DISCLOSURE.c.at.desc(), _DISCLOSURE.c.id.desc())
    )
    return [
        DisclosureRow(
            row.id, row.at, row.what, row.ground, row.to_name or "", row.recipient_id, row.release_number or "",
            row.release_id, row.exception, row.reason,
        )
        for row in session.execute(statement)
    ]  # fmt: skip
