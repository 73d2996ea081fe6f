"""Who must stand on no paper: an address block (Auskunftssperre, § 51 BMG) shields a person and the address behind it.

Which records tell of a person follows from the graph of the models: a column that `names` somebody says so itself.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, or_, select, union
from sqlalchemy.orm import Session

from app.models import Kind, Person, graph
from app.services.records import rows_in, table_of

_PERSON = table_of(Person)
_BLOCKED = select(_PERSON.c.id).where(_PERSON.c.address_block.is_(True))


def shielded(session: Session, kind: str, ids: Sequence[int]) -> set[int]:
    """Those of the records that are, name or house somebody with an address block, or live at the same address."""
    half = graph.half_of(kind)
    conditions = list(_conditions(half))
    if not conditions:
        return set()
    return {row.id for row in rows_in(session, select(half.c.id).where(or_(*conditions)), half.c.id, ids)}


def _closed(home: Column[Any]) -> Select[Any]:
    """The homes in which somebody with an address block lives."""
    return select(home).where(_PERSON.c.address_block.is_(True), home.is_not(None))


def _conditions(half: Table) -> Iterator[ColumnElement[bool]]:
    if half is _PERSON:
        yield _PERSON.c.address_block.is_(True)
        yield from (home.in_(_closed(home)) for home in graph.homes_of(_PERSON))
    yield from (half.c.id.in_(_closed(home)) for home in graph.homes_of(_PERSON) if graph.target_of(home) is half)
    yield from _naming(half)
    for owner in graph.parts_of(half):
        named = list(_naming(owner.table))
        if named:
            yield half.c.id.in_(select(owner).where(or_(*named)))


def _naming(table: Table) -> Iterator[ColumnElement[bool]]:
    """Conditions on the columns of a table that name somebody."""
    for column in table.columns:
        reference, target = graph.reference_of(column), graph.target_of(column)
        if reference is None or not reference.names:
            continue
        yield column.in_(_BLOCKED if target is _PERSON else _records())


def _records() -> ColumnElement[int]:
    """Ids of every record that is, houses or directly names somebody with an address block."""
    found = [_BLOCKED, *(_closed(home) for home in graph.homes_of(_PERSON))]
    for kind in Kind:
        half = graph.half_of(kind)
        for column in half.columns:
            reference = graph.reference_of(column)
            if reference and reference.names and graph.target_of(column) is _PERSON:
                found.append(select(half.c.id).where(column.in_(_BLOCKED)))
    return union(*found).scalar_subquery()
