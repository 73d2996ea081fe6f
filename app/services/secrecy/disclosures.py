"""Weitergaben: what has left is kept with the record it is of; the audit trail holds no more than its number."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Select, and_, delete, func, insert, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import OwnWords, Sentence, TrailWords, joined
from app.models import AuditKind, Disclosure, Ground
from app.models.bookkeeping import NOTED_AS
from app.services.lists import of_living
from app.services.office import letters
from app.services.records import RECORD, AnyRow, chunks, table_of
from app.services.secrecy.gate import Permit
from app.services.secrecy.receivers import Exceptional, OwnUse

DISCLOSURE = table_of(Disclosure)
_TO, _BY = RECORD.alias("disclosed_to"), RECORD.alias("disclosed_by")

KEPT, TAKEN_BACK = Sentence("Weitergabe festgehalten"), Sentence("Weitergabe zurückgenommen")
"""Steps of the program's own."""


def are_kept(permit: Permit) -> bool:
    """Whether what leaves so is kept with its records. For her own use it stands in the audit trail alone: nobody was told."""
    return bool(permit.passed) and not isinstance(permit.receiver, OwnUse)


def keep(session: Session, permit: Permit, what: OwnWords) -> Sequence[int]:
    """Note what leaves by this permit; the numbers of the rows, which the line of the step in the audit trail names."""
    following = (session.scalar(select(func.max(DISCLOSURE.c.id))) or 0) + 1
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
        session.execute(insert(DISCLOSURE), rows)
        session.info[NOTED_AS] = (AuditKind.CHANGE, TrailWords(f"disclosed:{numbers[0]}-{numbers[-1]}"))
    return numbers


def take_back(session: Session, numbers: Iterable[int]) -> None:
    """Nothing left after all: these were none."""
    for chunk in chunks(list(numbers)):
        session.execute(delete(DISCLOSURE).where(DISCLOSURE.c.id.in_(chunk)))


def of_records(records: Collection[int]) -> Select[Any]:
    """What has left of these records, with the title of the record, whom it went to and the number of the release.

    A letter to the client is left out: it stands among the letters.
    """
    told = and_(DISCLOSURE.c.ground == Ground.CLIENT, DISCLOSURE.c.what.in_((letters.STEM, letters.FILE)))
    to = func.coalesce(of_living(_TO.c.title, DISCLOSURE.c.recipient_id), DISCLOSURE.c.recipient)
    return (
        select(
            DISCLOSURE, RECORD.c.title, to.label("whom"), of_living(_BY.c.title, DISCLOSURE.c.release_id).label("by")
        )
        .join_from(DISCLOSURE, RECORD, RECORD.c.id == DISCLOSURE.c.record_id)
        .where(DISCLOSURE.c.record_id.in_(records), ~told)
    )


def in_words(row: AnyRow) -> Sentence:
    """What has left, and on what ground."""
    ground = row.exception.label if row.exception is not None else row.ground.label
    return joined(" · ", TrailWords(row.what), ground, row.by or "")
