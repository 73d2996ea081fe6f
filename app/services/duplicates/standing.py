"""Pairs of a scan that still stand: both are on file, and nobody has said meanwhile that they are two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import NotDuplicate, Record
from app.services.duplicates import ruled_out
from app.services.duplicates.scan import Pair
from app.services.records import RECORD, rows_in
from app.services.shown import Shown

SHOWN = Shown((Record, NotDuplicate))
"""Whatever a pair shows: the titles of both, and that it was not ruled out."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair as it is shown: with what both are called now."""

    pair: Pair
    title_a: str
    title_b: str


def standing(session: Session, pairs: Sequence[Pair]) -> list[PairRow]:
    """Those of the pairs that still stand, in their order."""
    titles, none = _titles(session, pairs), ruled_out.pairs(session)
    return [
        PairRow(pair, titles[pair.a], titles[pair.b])
        for pair in pairs
        if pair.a in titles and pair.b in titles and frozenset((pair.a, pair.b)) not in none
    ]


def _titles(session: Session, pairs: Iterable[Pair]) -> dict[int, str]:
    ids = sorted({one for pair in pairs for one in (pair.a, pair.b)})
    living = select(RECORD.c.id, RECORD.c.title).where(RECORD.c.deleted_at.is_(None))
    return {row.id: row.title for row in rows_in(session, living, RECORD.c.id, ids)}
