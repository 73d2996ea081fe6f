"""Concerns that may be quoted on the notice board: solved, with an answer, and whoever brought them agreed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Concern, ConcernStatus, Dwelling, StatusChange
from app.services.concerns.concerns import DONE, SETTLED
from app.services.records import RECORD, table_of

_CONCERN, _CHANGE, _DWELLING = table_of(Concern), table_of(StatusChange), table_of(Dwelling)


@dataclass(frozen=True, slots=True)
class Quotable:
    """A concern as far as it may hang on the board; `dwelling` and `number` are for her alone."""

    id: int
    number: str
    subject: str
    text: str
    answer: str
    settled_on: date
    anonymous: bool
    owed: bool
    dwelling: str


def quotable(session: Session) -> list[Quotable]:
    """All of them, those solved last first. Of joined ones the leading one stands for all."""
    statement = (
        select(_CONCERN, _DWELLING.c.label)
        .select_from(
            _CONCERN.join(RECORD, RECORD.c.id == _CONCERN.c.id).outerjoin(
                _DWELLING, _DWELLING.c.id == _CONCERN.c.dwelling_id
            )
        )
        .where(
            RECORD.c.deleted_at.is_(None),
            _CONCERN.c.may_quote.is_(True),
            _CONCERN.c.joined_to_id.is_(None),
            _CONCERN.c.answer != "",
            _CONCERN.c.settled_on.is_not(None),
            _CONCERN.c.status.in_((ConcernStatus.SOLVED, *DONE)),
        )
        .order_by(_CONCERN.c.settled_on.desc(), _CONCERN.c.id.desc())
    )
    found = session.execute(statement).all()
    solved = _solved(session, [row.id for row in found])
    return [
        Quotable(
            id=row.id,
            number=row.number,
            subject=row.subject,
            text=row.text,
            answer=row.answer,
            settled_on=row.settled_on,
            anonymous=row.reporter_id is None,
            owed=row.status is ConcernStatus.SOLVED,
            dwelling=row.label or "",
        )
        for row in found
        if row.id in solved
    ]


def _solved(session: Session, concern_ids: Iterable[int]) -> set[int]:
    """Those whose last result was that they are solved."""
    results = [status.value for status in SETTLED]
    statement = (
        select(_CHANGE.c.record_id, _CHANGE.c.status)
        .where(_CHANGE.c.status.in_(results), _CHANGE.c.record_id.in_(list(concern_ids)))
        .order_by(_CHANGE.c.changed_on, _CHANGE.c.id)
    )
    last = {row.record_id: row.status for row in session.execute(statement)}
    return {record_id for record_id, status in last.items() if status == ConcernStatus.SOLVED.value}
