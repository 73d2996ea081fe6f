"""What is spoken by those whom a record is about: tells how their names are read out where a script leaves it open.

Who they are follows from the graph of the models: a person, who lives in a home, and whoever a column `names`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, Table, select
from sqlalchemy.orm import Session

from app.models import Person, graph
from app.services.people.persons import languages_of
from app.services.records import rows_in, table_of

_PERSON = table_of(Person)


def languages_around(session: Session, kind: str, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The codes of languages for those of the records that are, house or name somebody who speaks any."""
    half = graph.half_of(kind)
    people: dict[int, list[int]] = {record: [record] for record in ids} if half is _PERSON else {}
    for statement in _of_others(half):
        for record, person in rows_in(session, statement, statement.selected_columns[0], ids):
            people.setdefault(record, []).append(person)
    known = languages_of(session, sorted({person for found in people.values() for person in found}))
    return {record: codes for record, found in people.items() if (codes := together(known, found))}


def together(known: Mapping[int, tuple[str, ...]], people: Iterable[int]) -> tuple[str, ...]:
    """What several people speak, each language once."""
    return tuple(dict.fromkeys(code for person in people for code in known.get(person, ())))


def _of_others(half: Table) -> Iterator[Select[Any]]:
    """Queries for a record and somebody else whom it is about."""
    for column in graph.homes_of(_PERSON):
        if graph.target_of(column) is half:
            yield select(column, _PERSON.c.id).order_by(_PERSON.c.id)
    for column in half.columns:
        reference = graph.reference_of(column)
        if reference and reference.names:
            yield select(half.c.id, column).where(column.is_not(None))
