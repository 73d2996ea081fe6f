"""A person whose name stands wherever the models let a row hang on one."""

from collections.abc import Mapping

from sqlalchemy import Column, Table, update
from sqlalchemy.orm import Session

from app.models import Kind, Person, graph
from app.models.columns import KEPT, TEXT, OnErasure, TextKind
from app.services.records import table_of
from tests.contract.samples import part, parts_of_kind, sample

WORD = "Quittenbaumer"
BEFORE = "Mispelwitz"
"""Stood there once, and only the journal knows it."""
KEEPS = "Zwetschgental"


def typed(table: Table) -> list[Column[object]]:
    """The columns of a table whose texts she typed, or that are made of such."""
    return [column for column in table.columns if column.info.get(TEXT) in (TextKind.TYPED, TextKind.DERIVED)]


def plant(session: Session) -> list[int]:
    """A person, and whatever is erased with one or must be erased before; each with a part of every sort."""
    person = sample(session, Kind.PERSON, WORD)
    doomed = {person: Kind.PERSON}
    for column in of_a_person():
        kind = graph.kinds_by_table()[column.table.name]
        doomed[sample(session, kind, WORD, **telling_of(column, person))] = kind
    for home in (column for column in table_of(Person).columns if is_home(column)):
        kind = graph.kinds_by_table()[target(home).name]
        place = sample(session, kind, WORD)
        doomed[place] = kind
        session.execute(update(table_of(Person)).where(table_of(Person).c.id == person).values({home: place}))
    for record, kind in doomed.items():
        for owner in parts_of_kind(kind):
            hang(session, owner, record, kept=WORD)
    hang_forgetful(session, doomed)
    return list(doomed)


def of_a_person() -> list[Column[object]]:
    """The columns by which records are about a person and go with one, or keep one from being erased."""
    found = (*graph.referring(OnErasure.FORBIDS), *graph.referring(OnErasure.ERASED_TOO))
    return [column for column in found if target(column) in (graph.RECORD, table_of(Person))]


def telling_of(column: Column[object], person: int) -> dict[str, int]:
    """That a record leads to a person by a column; where it can't do without a person elsewhere, it is her, too."""
    needed = (one for one in column.table.columns if not one.nullable and graph.target_of(one) is table_of(Person))
    return {one.name: person for one in (*needed, column)}


def hang_forgetful(session: Session, doomed: Mapping[int, str]) -> None:
    """A row of every sort that stays when these records are erased, and forgets them."""
    for column in graph.referring(OnErasure.FORGETS):
        for record, kind in doomed.items():
            if target(column) not in (graph.RECORD, graph.half_of(kind)):
                continue
            if graph.is_record(column.table):
                _forgetful_record(session, column, record)
            else:
                hang(session, column, record, kept=KEEPS)


def _forgetful_record(session: Session, column: Column[object], record: int) -> None:
    """A record that refers so: what it clears says the word, its other texts something else."""
    reference = graph.reference_of(column)
    assert reference is not None
    others = {one.name: KEEPS for one in typed(column.table) if one.name not in reference.clears}
    cleared = dict.fromkeys(reference.clears, WORD)
    sample(session, graph.kinds_by_table()[column.table.name], KEEPS, **{column.name: record}, **others, **cleared)


def is_home(column: Column[object]) -> bool:
    """Whether it leads to where somebody lives."""
    reference = graph.reference_of(column)
    return reference is not None and reference.home


def target(column: Column[object]) -> Table:
    """The table that it leads to."""
    found = graph.target_of(column)
    assert found is not None
    return found


def hang(session: Session, owner: Column[object], record: int, kept: str) -> None:
    """A row with parts of its own, one that was called otherwise before, and one that is gone again."""
    if _is_single(owner) and _exists(session, owner, record):
        return
    key = part(session, owner, record, WORD, kept)
    kept_parts = reference.keeps if (reference := graph.reference_of(owner)) else ()
    for nested in graph.parts_of(owner.table):
        if nested.table.name not in kept_parts:
            hang(session, nested, key, WORD)
    if len(owner.table.primary_key) == 1 and not _is_single(owner):
        gone = part(session, owner, record, BEFORE, kept)
        session.execute(owner.table.delete().where(owner.table.c.id == gone))
        _rename(session, owner, part(session, owner, record, BEFORE, kept))


def _is_single(owner: Column[object]) -> bool:
    """Whether no two rows lead to the same record by it."""
    return bool(owner.unique) or (owner.primary_key and len(owner.table.primary_key) == 1)


def _exists(session: Session, owner: Column[object], key: int) -> bool:
    return session.execute(owner.table.select().where(owner == key)).first() is not None


def _rename(session: Session, owner: Column[object], key: int) -> None:
    belongs = owner in graph.owners_of(owner.table)
    values = {column.name: WORD for column in typed(owner.table) if belongs or KEPT not in column.info}
    if values and not any(column.unique for column in typed(owner.table)):
        session.execute(update(owner.table).where(owner.table.c.id == key).values(values))
