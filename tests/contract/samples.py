"""Records of any kind and rows of any of their parts, made from what the models say about themselves."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from app.common.text import fold
from app.models import Base, Catalogue, CatalogueEntry, Kind, Tag, graph
from app.models.base import ChoiceType
from app.models.columns import KEPT, TextKind
from app.services import catalogues
from app.services.kinds import service_of
from app.services.office import tags

MOMENT = datetime(2026, 5, 4, 15, 30)
_VALUES: dict[type, Any] = {
    int: 1,
    bool: False,
    datetime: MOMENT,
    date: MOMENT.date(),
    bytes: b"x",
    str: "x",
    Decimal: Decimal("1.00"),
}
_number = count(1)


def sample(session: Session, kind: str, word: str, **given: object) -> int:
    """A record of a kind in whose typed texts `word` stands, saved by its service; what it can't do without is made too."""
    service = service_of(kind)
    entity = service.new(session)
    properties = graph.entity_of(kind).__mapper__
    for column in graph.half_of(kind).columns:
        name = properties.get_property_by_column(column).key
        if name in given:
            setattr(entity, name, given[name])
        elif column.info.get("text") is TextKind.TYPED:
            setattr(entity, name, f"{word} {column.name}")
        elif _left_open(column) and getattr(entity, name) is None:
            setattr(entity, name, _VALUES[column.type.python_type])
        elif _must_refer(column) and getattr(entity, name) is None:
            setattr(entity, name, sample(session, _kind_of(graph.target_of(column)), f"{word}s"))
        _give_needed_part(session, column, getattr(entity, name))
    return service.save(session, entity)


def _give_needed_part(session: Session, column: Column[Any], other: int | None) -> None:
    """Whoever is referred to has the part that is asked for."""
    reference = graph.reference_of(column)
    if reference is None or not reference.needs_part or other is None:
        return
    (owner,) = (one for one in graph.parts_of(graph.target_of(column)) if one.table.name == reference.needs_part)
    if session.execute(select(owner).where(owner == other)).first() is None:
        part(session, owner, other, "Nebenan")


def part(session: Session, owner: Column[Any], owner_id: int, word: str, kept: str = "bleibt") -> int:
    """A row that leads to `owner_id` by its column `owner`, with `word` in its typed and derived texts.

    Where a text is kept when the other end is erased, and the row does not belong to it, `kept` stands there instead.
    Returns its key; that of a row which only ties two others together is the owner's.
    """
    table, belongs = owner.table, owner in graph.owners_of(owner.table)
    values = {column: _value(session, column, word, belongs, kept) for column in table.columns}
    return _row(session, table, values | {owner: owner_id}) or owner_id


def _row(session: Session, table: Table, values: Mapping[Column[Any], Any]) -> int:
    made = {column.name: value for column, value in values.items() if value is not None}
    done = session.execute(table.insert().values(made))
    return int(done.inserted_primary_key[0] or 0) if done.inserted_primary_key else 0


def _value(session: Session, column: Column[Any], word: str, belongs: bool, kept: str) -> Any:
    target = graph.target_of(column)
    if target is not None:
        can_be_without = column.nullable and column not in graph.owners_of(column.table)
        return None if can_be_without else other_end(session, target, word if target is Tag.__table__ else "Nebenan")
    if column.primary_key and len(column.table.primary_key) == 1:
        return None
    if isinstance(column.type, ChoiceType):
        return next(iter(column.type.choices))
    if column.info.get("text") in (TextKind.TYPED, TextKind.DERIVED):
        return kept if KEPT in column.info and not belongs else f"{word} {column.name} {next(_number)}"
    return None if column.nullable else _VALUES[column.type.python_type]


def linked(session: Session, kind: str, word: str) -> int:
    """A record in the midst of others: whatever it can refer to, whatever refers to it, and a part of each sort."""
    half = graph.half_of(kind)
    others = {
        column.name: sample(session, _kind_of(_target_half(column)), f"{word}s", **needed_of(column))
        for column in half.columns
        if _refers(column)
    }
    needed = {name: value for column in graph.references(half) for name, value in needed_of(column).items()}
    record = sample(session, kind, word, **others, **needed)
    for owner in parts_of_kind(kind):
        part(session, owner, record, word)
    for column in graph.references(half):
        if column.table.name in graph.kinds_by_table():
            sample(session, _kind_of(column.table), word, **{column.name: record})
    tags.set_tags(session, record, [word])
    return record


def needed_of(column: Column[Any]) -> dict[str, Any]:
    """What the other end of a column has to be."""
    reference = graph.reference_of(column)
    return {name: fitting[0] for name, fitting in reference.needs} if reference is not None else {}


def _left_open(column: Column[Any]) -> bool:
    """Whether a value has to be typed: nothing is proposed, and a record can't be without it."""
    plain = graph.target_of(column) is None and not column.primary_key
    return plain and not column.nullable and column.default is None and column.info.get("text") is None


def _refers(column: Column[Any]) -> bool:
    target = graph.target_of(column)
    return target is not None and graph.is_record(target) and not graph.is_second_half(column)


def _target_half(column: Column[Any]) -> Table | None:
    """The table a column refers to; None where it may be any record."""
    target = graph.target_of(column)
    return None if target is graph.RECORD else target


def _entry(session: Session, label: str) -> int:
    return catalogues.save_entry(session, CatalogueEntry(catalogue=Catalogue.TOPIC, key="", label=label, position=99))


def _tag(session: Session, word: str) -> int:
    name = f"{word} {next(_number)}"
    tag = Tag(name=name, fold=fold(name))
    session.add(tag)
    session.flush()
    return tag.id


def unsaved(session: Session, entity: type[Base], word: str) -> Base:
    """A row of a class that is not in the session yet, with whatever it can't do without."""
    mapper, values = entity.__mapper__, {}
    for column in entity.__table__.columns:
        value = None if graph.is_second_half(column) else _value(session, column, word, True, "")
        if value is not None:
            values[mapper.get_property_by_column(column).key] = value
    return entity(**values)


def other_end(session: Session, target: Table, word: str) -> int:
    """A fresh row that others can refer to; returns its key."""
    if target is graph.RECORD or graph.is_record(target):
        kind = Kind.ORGANISATION if target is graph.RECORD else _kind_of(target)
        return sample(session, kind, word)
    if target is CatalogueEntry.__table__:
        return _entry(session, f"{word} {next(_number)}")
    if target is Tag.__table__:
        return _tag(session, word)
    if not graph.owners_of(target):
        return _row(session, target, {column: _value(session, column, word, True, "") for column in target.columns})
    owner = graph.owners_of(target)[0]
    half = graph.target_of(owner)
    kind = Kind.ORGANISATION if half is graph.RECORD else _kind_of(half)
    return part(session, owner, sample(session, kind, "Nebenan"), "Nebenan")


def _must_refer(column: Column[Any]) -> bool:
    return not column.nullable and _refers(column)


def _kind_of(table: Table | None) -> Kind:
    return graph.kinds_by_table()[table.name] if table is not None else Kind.PERSON


def parts_of_kind(kind: str) -> tuple[Column[Any], ...]:
    """The columns by which rows belong to records of a kind."""
    return (*graph.parts_of(graph.RECORD), *graph.parts_of(graph.half_of(kind)))
