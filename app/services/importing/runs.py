"""Imports: what came in with each, and from where (Herkunft, Art. 14 GDPR)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import ImportRow, ImportRun, Kind
from app.services.heads import Aspect, Fact
from app.services.records import RECORD, get, table_of
from app.services.shown import Shown

SHOWN = Shown((ImportRun, ImportRow))
FILTER = "import"
"""The name of the filter by which the list of a kind shows what came in with an import."""
_RUN, _ROW = table_of(ImportRun), table_of(ImportRow)


@dataclass(frozen=True, slots=True)
class RunRow:
    """An import.

    Attributes:
        made: records it made.
        updated: records on file to which it added.
        there: how many of both are still on a list.
    """

    id: int
    at: datetime
    kind: Kind
    source: str
    legal_basis: str
    made: int
    updated: int
    there: int


def runs(session: Session) -> list[RunRow]:
    """All imports, the newest first."""
    there = (
        select(func.count())
        .select_from(_ROW.join(RECORD, RECORD.c.id == _ROW.c.record_id))
        .where(_ROW.c.run_id == _RUN.c.id, RECORD.c.deleted_at.is_(None))
        .correlate(_RUN)
        .scalar_subquery()
    )
    statement = select(_RUN, there.label("there")).order_by(_RUN.c.at.desc(), _RUN.c.id.desc())
    return [RunRow(*row) for row in session.execute(statement)]


def of_kind(session: Session, kind: Kind) -> list[RunRow]:
    """The imports that brought records of a kind in, the newest first."""
    return [run for run in runs(session) if run.kind is kind]


def brought_in(run_id: str) -> ColumnElement[bool]:
    """Filter: records that an import made or added to."""
    return (
        select(literal(1))
        .where(_ROW.c.record_id == RECORD.c.id, _ROW.c.run_id == int(run_id))
        .correlate(RECORD)
        .exists()
    )


def set_origin(session: Session, run_id: int, source: str, legal_basis: str) -> None:
    """Say later, or otherwise, where a list came from. Raises UserError if the import is gone."""
    run = get(session, ImportRun, run_id)
    run.source, run.legal_basis = clean(source), clean(legal_basis)


def origins(session: Session, record_id: int) -> Iterator[Fact]:
    """What stands on the card of a record about the lists of others that told of it, the newest first."""
    statement = (
        select(_RUN.c.at, _RUN.c.source, _RUN.c.legal_basis)
        .join_from(_RUN, _ROW, _ROW.c.run_id == _RUN.c.id)
        .where(_ROW.c.record_id == record_id, _RUN.c.source != "")
        .order_by(_RUN.c.at.desc(), _RUN.c.id.desc())
    )
    for row in session.execute(statement):
        said = Sentence("Herkunft: {source}, übernommen am {day}", source=row.source, day=row.at.date())
        yield Fact(Aspect.ORIGIN, joined(" · ", said, row.legal_basis), private=True)
