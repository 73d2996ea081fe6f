"""How many are expected at events and how many came."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Integer, ScalarSelect, func, select
from sqlalchemy.orm import Session

from app.models import ON_THE_LIST, PRESENT, HeadCount, HeadTotal, Participation, ParticipationStatus
from app.services.records import AnyRow, rows_in, table_of

_PART = table_of(Participation)
_HEADS = table_of(HeadCount)
_TOTALS = table_of(HeadTotal)


@dataclass(frozen=True, slots=True)
class Numbers:
    """`registered` hold a place (walk-ins left out), `attended` were there by name, `counted` is the tally
    sheet: all together or the sum of the age groups, whichever is larger."""

    registered: int = 0
    waiting: int = 0
    attended: int = 0
    walk_ins: int = 0
    counted: int = 0


def numbers(session: Session, event_ids: Sequence[int]) -> dict[int, Numbers]:
    """The numbers of each event; events without any participation are there too, with zeros."""
    by_name = {row.event_id: row for row in rows_in(session, _BY_NAME, _PART.c.event_id, event_ids)}
    counted = {row.event_id: row.people for row in rows_in(session, _TALLIES, _HEADS.c.event_id, event_ids)}
    for row in rows_in(session, select(_TOTALS), _TOTALS.c.event_id, event_ids):
        counted[row.event_id] = max(counted.get(row.event_id, 0), row.people)
    return {event_id: _numbers(by_name.get(event_id), counted.get(event_id, 0)) for event_id in event_ids}


def _numbers(row: AnyRow | None, counted: int) -> Numbers:
    if row is None:
        return Numbers(counted=counted)
    return Numbers(row.registered, row.waiting, row.attended, row.walk_ins, counted)


def registered_at(event_id: Column[int]) -> ScalarSelect[int]:
    """How many hold a place at an event, as a column."""
    held = select(func.count()).where(_PART.c.event_id == event_id, _PART.c.status.in_(ON_THE_LIST), ~_PART.c.walk_in)
    return held.correlate(event_id.table).scalar_subquery()


def visits_at(event_id: Column[int]) -> ColumnElement[int]:
    """How many were at an event, by name or counted, whichever is more; as a column."""
    counts = (
        select(func.count()).where(_PART.c.event_id == event_id, _present),
        select(func.coalesce(func.sum(_HEADS.c.people), 0)).where(_HEADS.c.event_id == event_id),
        select(func.coalesce(func.max(_TOTALS.c.people), 0)).where(_TOTALS.c.event_id == event_id),
    )
    return func.max(*(one.correlate(event_id.table).scalar_subquery() for one in counts), type_=Integer)


_present = _PART.c.status.in_(PRESENT)
_BY_NAME = select(
    _PART.c.event_id,
    func.count().filter(_PART.c.status.in_(ON_THE_LIST), ~_PART.c.walk_in).label("registered"),
    func.count().filter(_PART.c.status == ParticipationStatus.WAITING).label("waiting"),
    func.count().filter(_present).label("attended"),
    func.count().filter(_present, _PART.c.walk_in).label("walk_ins"),
).group_by(_PART.c.event_id)
_TALLIES = select(_HEADS.c.event_id, func.sum(_HEADS.c.people).label("people")).group_by(_HEADS.c.event_id)
