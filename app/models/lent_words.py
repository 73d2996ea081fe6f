"""Who lives somewhere is found by the address of the home, too: it stands in the search text of everybody who lives there.

Which column leads home and which words a home lends is read from the models.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Table, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from app.models import Kind, Record, graph

_CHUNK = 500


@cache
def _homes() -> dict[type[Record], str]:
    """Classes whose records live in another, and the attribute that says in which."""
    found: dict[type[Record], str] = {}
    for kind in Kind:
        entity = graph.entity_of(kind)
        for column in _leading_home(graph.half_of(kind)):
            found[entity] = entity.__mapper__.get_property_by_column(column).key
    return found


def _leading_home(half: Table) -> list[Column[Any]]:
    return [column for column in half.columns if (reference := graph.reference_of(column)) and reference.home]


@cache
def lending() -> frozenset[Kind]:
    """The kinds that lend words."""
    return frozenset(kind for kind in Kind if graph.entity_of(kind).lends)


def lent_to(session: Session, record: Record) -> str:
    """The words of the home of a record; none where it has no home, or that lies in the trash."""
    attribute = _homes().get(type(record))
    home = getattr(record, attribute) if attribute else None
    return _lent_by(session, type(record), home) if home is not None else ""


def _lent_by(session: Session, borrower: type[Record], home: int) -> str:
    statement = _words_of(borrower)
    row = session.connection().exec_driver_sql(statement, (home,)).first() if statement else None
    return " ".join(filter(None, row)) if row else ""


@cache
def _words_of(borrower: type[Record]) -> str:
    (column,) = _leading_home(cast(Table, borrower.__table__))
    target = graph.target_of(column)
    assert target is not None
    words = ", ".join(f"h.{name}" for name in graph.entity_of(graph.kinds_by_table()[target.name]).lends)
    return (
        f"SELECT {words} FROM {target.name} AS h JOIN record AS r ON r.id = h.id WHERE h.id = ? AND r.deleted_at IS NULL"
        if words
        else ""
    )


def living_in(session: Session, homes: Iterable[int]) -> list[int]:
    """The records whose home is one of these."""
    wanted = list(homes)
    found: list[int] = []
    for entity, attribute in _homes().items() if wanted else ():
        column = entity.__mapper__.attrs[attribute].columns[0]
        for start in range(0, len(wanted), _CHUNK):
            found += session.scalars(select(column.table.c.id).where(column.in_(wanted[start : start + _CHUNK])))
    return found


def describe_again(session: Session, records: Iterable[int]) -> set[int]:
    """Give these records the search text that holds now, in the step under way. Returns those whose text has changed.

    Their versions stay: nobody who has one of them open is told that it was changed elsewhere.
    """
    return {record for record in records if _is_described_anew(session, record)}


def _is_described_anew(session: Session, record_id: int) -> bool:
    record = session.get(Record, record_id, populate_existing=True)
    if record is None:
        return False
    before, after = record.search_text, record.found_by(lent_to(session, record))
    if before != after:
        session.execute(update(graph.RECORD).where(graph.RECORD.c.id == record_id).values(search_text=after))
        set_committed_value(record, "search_text", after)
    return before != after
