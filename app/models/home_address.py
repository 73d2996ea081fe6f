"""Whoever lives in a household is found by its address, too: it stands in the search text of everybody who lives there.

Which column leads home, and which columns of a home are its address, is read from the models.
"""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from app.models import Kind, Record, graph

_CHUNK = 500


@cache
def kinds_of_homes() -> frozenset[Kind]:
    """The kinds that others live in."""
    return frozenset(kind for kind in Kind if graph.entity_of(kind).address_columns)


def address_of_home(session: Session, record: Record) -> str:
    """The address of the home of a record; empty where it has none, or that lies in the trash."""
    mapper = type(record).__mapper__
    for column in graph.homes_of(graph.half_of(record.kind)):
        home = getattr(record, mapper.get_property_by_column(column).key)
        target = graph.target_of(column)
        if home is not None and target is not None:
            row = session.connection().exec_driver_sql(_address_in(target), (home,)).first()
            return " ".join(filter(None, row or ()))
    return ""


@cache
def _address_in(home: Table) -> str:
    columns = graph.entity_of(graph.kinds_by_table()[home.name]).address_columns
    return (
        f"SELECT {', '.join(f'home.{name}' for name in columns)} FROM {home.name} AS home "
        "JOIN record ON record.id = home.id WHERE home.id = ? AND record.deleted_at IS NULL"
    )


def members_of(session: Session, homes: Iterable[int]) -> list[int]:
    """The records that live in one of these homes."""
    wanted = list(homes)
    found: list[int] = []
    for column in (column for kind in Kind for column in graph.homes_of(graph.half_of(kind))):
        for start in range(0, len(wanted), _CHUNK):
            part = column.in_(wanted[start : start + _CHUNK])
            found += session.scalars(select(column.table.c.id).where(part))
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
    before, after = record.search_text, record.found_by(address_of_home(session, record))
    if before != after:
        session.execute(update(graph.RECORD).where(graph.RECORD.c.id == record_id).values(search_text=after))
        set_committed_value(record, "search_text", after)
    return before != after
