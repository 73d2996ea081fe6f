"""What records are called, and whom they are about: a task by the case it hangs on, that by its client.

For her own screen alone: a paper and a hit on the command line name a case by its number and nobody behind it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from app.models import Kind
from app.services.kinds import service_of
from app.services.records import RECORD, fetched, piecewise, rows_in

_STEPS = 3
"""So far a record is followed: a task about a task about a case."""
_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its title; `past` says that it is kept for the record only (moved away, died, dissolved)."""

    id: int
    kind: Kind
    title: str
    past: bool = False


About = tuple[Named, ...]
"""What a record is about, nearest first: of a task its case and then the client."""


def about(session: Session, records: Mapping[int, Kind]) -> dict[int, About]:
    """What each of these records is about, by its id; those about nothing but themselves and what lies in the trash are
    left out. The statements go to the driver: search asks at every key press."""
    found: dict[int, list[Named]] = defaultdict(list)
    last = {record_id: (record_id, kind) for record_id, kind in records.items()}
    for _ in range(_STEPS):
        behind = _behind(session, last.values())
        reached = {first: behind[here] for first, (here, _kind) in last.items() if here in behind}
        for first, one in reached.items():
            found[first].append(one)
        last = {first: (one.id, one.kind) for first, one in reached.items()}
    return {record_id: tuple(chain) for record_id, chain in found.items()}


def named(session: Session, ids: Iterable[int]) -> list[tuple[Named, About]]:
    """Records by their titles and what they are about, in this order, the trash too; what is gone for good is left out."""
    wanted = list(dict.fromkeys(ids))
    statement = select(RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.past)
    rows = {
        row.id: Named(row.id, row.kind, row.title, row.past) for row in rows_in(session, statement, RECORD.c.id, wanted)
    }
    behind = about(session, {one.id: one.kind for one in rows.values()})
    return [(rows[record_id], behind.get(record_id, ())) for record_id in wanted if record_id in rows]


def subjects(session: Session, ids: Iterable[int]) -> list[tuple[Named, About]]:
    """Like `named`, without those that others among them are about: of a case and its client the case."""
    found = named(session, sorted(ids))
    behind = {one.id for _, chain in found for one in chain}
    return [(one, chain) for one, chain in found if one.id not in behind]


def _behind(session: Session, records: Iterable[tuple[int, Kind]]) -> dict[int, Named]:
    """The next record behind each of these, by its id."""
    by_kind: dict[Kind, set[int]] = defaultdict(set)
    for record_id, kind in records:
        by_kind[kind].add(record_id)
    found: dict[int, Named] = {}
    for kind, ids in by_kind.items():
        if not (statement := _statement(kind)):
            continue
        for few, marks in piecewise(sorted(ids)):
            for record_id, other, its_kind, title, past in fetched(session, statement.format(marks), few):
                found[record_id] = Named(other, _KINDS[its_kind], title, bool(past))
    return found


@cache
def _statement(kind: Kind) -> str:
    """How the record behind one of a kind is found: by what its list is searched through; empty for most kinds."""
    column = service_of(kind).LISTING.through
    if not isinstance(column, Column):
        return ""
    return (
        f"SELECT own.id, other.id, other.kind, other.title, other.past FROM {column.table.name} AS own "
        f"JOIN record AS other ON other.id = own.{column.name} AND other.deleted_at IS NULL WHERE own.id IN ({{}})"
    )
