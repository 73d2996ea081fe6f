"""What the mapped classes say, read as one graph: who owns whom, which columns refer to a person, which texts were typed.

History, journal, trail, erasure, timeline, address block, salvage and comparison of backups ask here and keep no tables of
their own. Nothing is listed by hand: a new class is known by being mapped.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Table
from sqlalchemy.orm import Mapper

from app.common.kinds import Kind
from app.common.sentences import Sentence
from app.models.base import Base, Naming, Record
from app.models.columns import CALLS, LABEL, REFERENCE, TEXT, OnErasure, Reference, TextKind

RECORD = cast(Table, Record.__table__)


@cache
def entity_of(kind: str) -> type[Record]:
    """The mapped class of a kind."""
    mapper = cast("Mapper[Record]", Record.__mapper__.polymorphic_map[Kind(kind)])  # type: ignore[call-arg]
    return mapper.class_


@cache
def half_of(kind: str) -> Table:
    """The table in which a kind keeps its own columns; the shared ones stand in `record`."""
    return cast(Table, entity_of(kind).__table__)


@cache
def kinds_by_table() -> dict[str, Kind]:
    """The kind of each table that is the second half of a record."""
    return {half_of(kind).name: kind for kind in Kind}


def is_record(table: Table) -> bool:
    """Whether the rows of a table are records, or the second halves of records."""
    return table is RECORD or table.name in kinds_by_table()


@cache
def tables() -> tuple[Table, ...]:
    """Every table, those referred to before those that refer."""
    return tuple(Base.metadata.sorted_tables)


@cache
def journaled() -> tuple[Table, ...]:
    """The tables whose rows the journal keeps."""
    return tuple(table for table in tables() if table.info.get("journaled", True))


def reference_of(column: Column[object]) -> Reference | None:
    """What a column says about what it refers to; None for a plain value."""
    return column.info.get(REFERENCE)


def target_of(column: Column[object]) -> Table | None:
    """The table that a column refers to; None for a plain value."""
    return next((key.column.table for key in column.foreign_keys), None)


def label_of(column: Column[object]) -> Sentence | None:
    """What a column is called in a history; None where it does not stand there."""
    return Sentence(column.info[LABEL]) if LABEL in column.info else None


def plural_of(kind: str) -> Sentence:
    """What several records of a kind are called."""
    return Sentence(entity_of(kind).plural)


@cache
def counted_tables() -> dict[str, Sentence]:
    """What rows are called where they are counted beside the records, by table."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    found = {entity.__tablename__: Sentence(entity.counted_as) for entity in classes if entity.counted_as}
    return dict(sorted(found.items()))


@cache
def rows_called(table: Table) -> Sentence | None:
    """What the rows of a table are called where they are told of: as they are counted, else by their first field.

    None for what the program notes for itself.
    """
    if table.name in kinds_by_table():
        return plural_of(kinds_by_table()[table.name])
    counted = counted_tables().get(table.name) or table.info.get("counted_as")
    labels = (label for column in table.columns if (label := label_of(column)))
    return Sentence(counted) if counted else next(labels, None)


def is_second_half(column: Column[object]) -> bool:
    """Whether a column ties the second half of a record to its first."""
    return column.primary_key and target_of(column) is RECORD and column.table.name in kinds_by_table()


@cache
def references(table: Table) -> tuple[Column[object], ...]:
    """The columns of other rows that refer to a table, in the order of the tables."""
    return tuple(
        column
        for other in tables()
        for column in other.columns
        if target_of(column) is table and not is_second_half(column)
    )


@cache
def parts_of(table: Table) -> tuple[Column[object], ...]:
    """The columns by which rows are parts of the rows of a table: they live and die with them."""
    return tuple(column for column in references(table) if _on_erasure(column) is OnErasure.GOES)


@cache
def halves() -> tuple[Table, ...]:
    """The tables whose rows are the second halves of records."""
    return tuple(half_of(kind) for kind in Kind)


@cache
def owners_of(table: Table) -> tuple[Column[object], ...]:
    """The columns by which the rows of a table are parts of others, the first owner first."""
    return tuple(column for column in table.columns if _on_erasure(column) is OnErasure.GOES)


@cache
def record_columns(table: str) -> tuple[str, ...]:
    """The names of the columns of a table that hold the id of a record; none for a table that is no longer mapped."""
    mapped = Base.metadata.tables.get(table)
    columns = () if mapped is None else mapped.columns
    return tuple(column.name for column in columns if (target := target_of(column)) is not None and is_record(target))


@cache
def referring(how: OnErasure) -> tuple[Column[object], ...]:
    """The columns by which rows refer to records and of which this becomes when those are erased."""
    return tuple(
        column
        for table in tables()
        for column in table.columns
        if _on_erasure(column) is how and (target := target_of(column)) is not None and is_record(target)
    )


def texts(table: Table, *kinds: TextKind) -> Iterator[Column[object]]:
    """The text columns of a table that were made so."""
    return (column for column in table.columns if column.info.get(TEXT) in kinds)


@cache
def homes_of(table: Table) -> tuple[Column[Any], ...]:
    """The columns of a table that say where somebody lives."""
    return tuple(column for column in table.columns if (found := reference_of(column)) and found.home)


@cache
def calling() -> dict[Table, tuple[Column[object], ...]]:
    """The texts of each table that call others by name than the record that the row belongs to."""
    found = {table: tuple(column for column in table.columns if column.info.get(CALLS)) for table in tables()}
    return {table: columns for table, columns in found.items() if columns}


def labels() -> set[str]:
    """What columns and kinds are called on the screen and in the audit trail, in German."""
    found = {str(label) for table in tables() for column in table.columns if (label := label_of(column))}
    opened = {entity_of(kind).opened_as for kind in Kind} - {""}
    called = {str(called) for table in tables() if (called := rows_called(table))}
    return found | opened | called | set(map(str, counted_tables().values()))


def names_people(kind: str) -> bool:
    """Whether a form of this kind shows who somebody is: by its title, or by a column that names a person."""
    named = (reference_of(column) for column in half_of(kind).columns)
    return entity_of(kind).naming is not Naming.NOBODY or any(found and found.names for found in named)


def kinds_with_contacts() -> tuple[Kind, ...]:
    """The kinds on which conversations are written down."""
    return tuple(kind for kind in Kind if entity_of(kind).takes_contacts)


def kinds_of_one_person() -> tuple[Kind, ...]:
    """The kinds on which every conversation is with one and the same person."""
    return tuple(kind for kind in Kind if entity_of(kind).contact_person is not Record.contact_person)


def confidential_kinds() -> tuple[Kind, ...]:
    """The kinds whose content stands under secrecy."""
    return tuple(kind for kind in Kind if entity_of(kind).confidential)


def kinds_to_tell() -> tuple[Kind, ...]:
    """The kinds that a release from secrecy can name as who is told."""
    return tuple(kind for kind in Kind if entity_of(kind).can_be_told)


def _on_erasure(column: Column[object]) -> OnErasure | None:
    reference = reference_of(column)
    return reference.on_erasure if reference else None
