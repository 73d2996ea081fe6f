"""What a row of a list says, and what is on file, in one shape: columns of the record, and rows of its parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import RelationshipProperty, Session, object_session

from app.common.kinds import Kind
from app.models import MAILS, Base, Gone, Household, LanguageLevel, PersonLanguage, Record, graph
from app.models.base import scalar_defaults
from app.services import catalogues
from app.services.office import tags
from app.services.people.phones import tidy_phone
from app.services.records import RECORD, rows_in, table_of, with_living
from app.transfer.columns.rows import ImportedRow
from app.transfer.kinds.registry import imported

_HOME = RECORD.alias("home_of_imported")
_HOUSEHOLD = table_of(Household)
_ADDRESS = ("street", "postcode", "city")
_GONE = ("gone", "gone_on")
TAGS = "tags"
"""The part that holds what a record is tagged with, by the names of the tags."""


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs to a record in rows of its own: the relationship, its class, and the column that leads to the record."""

    name: str
    entity: type[Base]
    owner: str
    columns: tuple[str, ...]


@dataclass(slots=True)
class Values:
    """Columns and parts of a record.

    `home` is the address (street, postcode, city) of where it lives with others; `said` are words for columns that hold ids.
    """

    columns: dict[str, Any]
    parts: dict[str, list[Mapping[str, Any]]] = field(default_factory=dict)
    home: tuple[str, ...] = ("", "", "")
    said: dict[str, str] = field(default_factory=dict)


@cache
def columns_of(kind: Kind) -> tuple[str, ...]:
    """The columns of a record of this kind that a row of a list tells."""
    own = graph.half_of(kind).c
    return tuple(name for name in imported(kind).row if name in own)


@cache
def parts_of(kind: Kind) -> tuple[Part, ...]:
    """The parts of a record of this kind that a row of a list tells."""
    relations = graph.entity_of(kind).__mapper__.relationships
    return tuple(_part(relations[name]) for name in imported(kind).row if name in relations)


def _part(relation: RelationshipProperty[Any]) -> Part:
    entity = relation.mapper.class_
    (owner,) = (column.name for column in relation.remote_side)
    own = (column.key for column in entity.__mapper__.column_attrs)
    return Part(relation.key, entity, owner, tuple(name for name in own if name not in ("id", owner)))


def of_row(row: ImportedRow, kind: Kind) -> Values:
    """What a row of a list says."""
    columns = {name: getattr(row, name) for name in columns_of(kind)} | further_columns(row)
    parts = {part.name: items_of(part, row) for part in parts_of(kind)}
    parts[TAGS] = _named(row.tags)
    return Values(columns, parts, said={one.column: getattr(row, one.word) for one in imported(kind).entries})


def further_columns(row: Any) -> dict[str, Any]:
    """Columns that a row tells in other words: on what day somebody died."""
    died_on = getattr(row, "died_on", None)
    return {"gone": Gone.DIED, "gone_on": died_on} if died_on else {}


def _named(tags: Iterable[str]) -> list[Mapping[str, Any]]:
    return [{"name": name} for name in tags]


def items_of(part: Part, row: Any) -> list[Mapping[str, Any]]:
    """The rows of a part as a row of a list tells them."""
    told = getattr(row, part.name)
    if not told:
        return []
    if part.entity is PersonLanguage:
        levels = row.levels or (LanguageLevel.UNKNOWN,) * len(told)
        return [{"code": code, "level": level} for code, level in zip(told, levels, strict=True)]
    return [{**scalar_defaults(part.entity), **_usual(one._asdict())} for one in told]


def _usual(item: dict[str, Any]) -> dict[str, Any]:
    """A number as it is written in a form."""
    if "value" in item and item["kind"] not in MAILS:
        item["value"] = tidy_phone(item["value"])
    return item


def of_record(record: Record, kind: Kind) -> Values:
    """What is on file of a record that was loaded with its parts."""
    columns = {name: getattr(record, name) for name in columns_of(kind)}
    parts: dict[str, list[Mapping[str, Any]]] = {
        part.name: [{name: getattr(one, name) for name in part.columns} for one in getattr(record, part.name)]
        for part in parts_of(kind)
    }
    columns |= {name: getattr(record, name) for name in _GONE if hasattr(record, name)}
    session = object_session(record)
    parts[TAGS] = _named(tags.of_record(session, record.id)) if session is not None else []
    home = getattr(record, "household", None)
    where = tuple(getattr(home, name) for name in _ADDRESS) if home is not None and not home.deleted_at else ("",) * 3
    return Values(columns, parts, where)


def on_file(session: Session, ids: Sequence[int], kind: Kind) -> dict[int, Values]:
    """What is on file of many records, by their ids."""
    table = graph.half_of(kind)
    found = {id_: Values(columns, {}, home) for id_, columns, home in _columns(session, ids, table, kind)}
    for named in imported(kind).entries:
        _say(session, found.values(), named.column)
    for owner, names in tags.by_record(session, ids).items():
        found[owner].parts[TAGS] = _named(names)
    for part in parts_of(kind):
        for owner, items in _parts(session, ids, part):
            found[owner].parts[part.name] = items
    return found


def _say(session: Session, found: Iterable[Values], column: str) -> None:
    """Put the words of entries beside their ids."""
    labels = catalogues.labels(session)
    for one in found:
        one.said[column] = labels.get(one.columns[column], "")


def _columns(
    session: Session, ids: Sequence[int], table: Table, kind: Kind
) -> Iterator[tuple[int, dict[str, Any], tuple[str, ...]]]:
    names = (*columns_of(kind), *(name for name in _GONE if name in table.c))
    shown = [table.c[name] for name in names]
    source = table if "household_id" not in table.c else with_living(table, table.c.household_id, _HOME, _HOUSEHOLD)
    home = [] if "household_id" not in table.c else [_HOUSEHOLD.c[name].label(f"home_{name}") for name in _ADDRESS]
    statement = select(table.c.id, *shown, *home).select_from(source)
    for one in rows_in(session, statement, table.c.id, ids):
        told = tuple(one)
        where = tuple(value or "" for value in told[1 + len(names) :]) or ("", "", "")
        yield told[0], dict(zip(names, told[1:], strict=False)), where


def _parts(session: Session, ids: Sequence[int], part: Part) -> Iterator[tuple[int, list[Mapping[str, Any]]]]:
    table = table_of(part.entity)
    owner = table.c[part.owner]
    statement = select(owner, *(table.c[name] for name in part.columns)).order_by(owner, table.c.id)
    found = rows_in(session, statement, owner, ids)
    for owner_id, rows in groupby(found, key=lambda one: one[0]):
        yield owner_id, [dict(zip(part.columns, tuple(one)[1:], strict=True)) for one in rows]


def with_filled(values: Values, columns: Mapping[str, Any], parts: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Put further columns and rows of parts into what is known."""
    values.columns |= columns
    for name, items in parts.items():
        values.parts.setdefault(name, []).extend(items)
