"""What the services of every area share: getting a record, keeping a detached one, and saying what looks odd."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, FromClause, Row, Select, Table, and_, func, select
from sqlalchemy.orm import Session, object_session
from sqlalchemy.orm.attributes import instance_dict, instance_state
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.sql.base import ExecutableOption

from app.common.errors import Gone, UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import Base, Merge, Record

GONE = "Diesen Eintrag gibt es nicht mehr. Bitte die Liste neu öffnen."
_UNDONE = (
    "Diesen Eintrag gibt es nicht mehr: Er wurde inzwischen rückgängig gemacht oder gelöscht. Was rückgängig gemacht wurde, "
    "bringt „Wiederholen“ zurück; Ihre Eingabe bleibt stehen."
)
_IN_TRASH = (
    "Dieser Eintrag liegt inzwischen im Papierkorb. Bitte ihn dort wiederherstellen und dann noch einmal sichern; "
    "Ihre Eingabe bleibt stehen."
)
_MERGED = (
    "Dieser Eintrag wurde inzwischen mit einem anderen zusammengeführt. Bitte den anderen öffnen und es dort noch einmal "
    "eingeben; Ihre Eingabe bleibt stehen."
)
_CHUNK = 500

EntityT = TypeVar("EntityT", bound=Base)
RowT = TypeVar("RowT")
T = TypeVar("T")
AnyRow = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class FieldWarning:
    """Something that looks odd and may still be saved: the field, a sentence, and the record it points to."""

    field: str
    text: Sentence
    record_id: int | None = None


def table_of(entity: type[Base]) -> Table:
    """The class's own table, for plain selects."""
    return cast(Table, entity.__table__)


RECORD = table_of(Record)


def get(session: Session, entity: type[EntityT], entity_id: int, *options: ExecutableOption) -> EntityT:
    """The entity with this id, fresh from the file. Raises UserError if it is gone."""
    key = entity.__mapper__.primary_key[0]
    statement = select(entity).where(key == entity_id).options(*options).execution_options(populate_existing=True)
    found = session.execute(statement).scalar_one_or_none()
    if found is None:
        raise UserError(GONE)
    return found


def keep(session: Session, entity: EntityT, shown_only: Iterable[str] = ()) -> EntityT:
    """Merge a detached entity into the session; what was never saved goes in as a copy. Relationships in `shown_only` are
    for display and not written.

    Raises Gone where the file no longer has it, or where it was put into the trash since it was loaded.
    """
    if object_session(entity) is session:
        return entity
    for name in shown_only:
        instance_dict(entity).pop(name, None)
    if _is_new(entity):
        copy = _copy_of(session, entity)
        session.add(copy)
        return copy
    try:
        kept = session.merge(entity)
    except StaleDataError as error:
        if isinstance(entity, Record) and _lies_in_trash(session, entity.id):
            raise why_gone(session, entity.id) from error
        raise
    if instance_state(entity).has_identity and instance_state(kept).pending:
        raise Gone(_UNDONE)
    return kept


def why_gone(session: Session, record_id: int) -> Gone:
    """Why what was typed about a record that left its list meanwhile can't be saved, and what to do."""
    if session.scalar(select(Merge.id).where(Merge.merged_id == record_id)) is not None:
        return Gone(_MERGED)
    return Gone(_IN_TRASH) if _lies_in_trash(session, record_id) else Gone(_UNDONE)


def _lies_in_trash(session: Session, record_id: int) -> bool:
    return session.scalar(select(RECORD.c.deleted_at).where(RECORD.c.id == record_id)) is not None


def _is_new(entity: Base) -> bool:
    return not instance_state(entity).has_identity and not any(entity.__mapper__.primary_key_from_instance(entity))


def _copy_of(session: Session, entity: EntityT) -> EntityT:
    """What `Session.merge` makes of a new entity and its parts, without an event for every column: a fifth of the time."""
    mapper, given = entity.__mapper__, instance_dict(entity)
    copy: EntityT = mapper.class_manager.new_instance()
    instance_dict(copy).update({key: given[key] for key in mapper.column_attrs.keys() & given.keys()})
    for relation in mapper.relationships:
        linked = given.get(relation.key)
        if not linked or relation.viewonly or (relation.back_populates and not relation.uselist):
            continue
        copies = [_part_of(session, part) for part in (linked if relation.uselist else [linked])]
        setattr(copy, relation.key, copies if relation.uselist else copies[0])
    return copy


def _part_of(session: Session, part: Base) -> Base:
    return _copy_of(session, part) if _is_new(part) else session.merge(part)


def tidy(entity: Base, lines: Iterable[str]) -> None:
    """Clean the named one-line texts; texts of several lines are kept as they were typed."""
    for name in lines:
        typed = getattr(entity, name)
        if (cleaned := clean(typed)) != typed:
            setattr(entity, name, cleaned)


def rows_in(session: Session, statement: Select[Any], column: ColumnElement[Any], ids: Sequence[Any]) -> list[AnyRow]:
    """The rows of a select whose `column` is one of the ids (or other keys)."""
    rows: list[AnyRow] = []
    for chunk in chunks(ids):
        rows.extend(session.execute(statement.where(column.in_(chunk))))
    return rows


def only(found: Sequence[RowT]) -> RowT:
    """The one row of a record that was asked for. Raises UserError if it is gone."""
    if not found:
        raise UserError(GONE)
    return found[0]


def fetched(session: Session, statement: str, values: Any) -> list[tuple[Any, ...]]:
    """What the driver itself gives for a statement of its own, as plain tuples: for what runs at every key press."""
    cursor = session.connection().exec_driver_sql(statement, values).cursor
    return list(cursor.fetchall()) if cursor else []


def piecewise(ids: Sequence[int]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Ids in pieces small enough for one statement of the driver's own, each with as many question marks."""
    for chunk in chunks(ids):
        yield tuple(chunk), ", ".join("?" * len(chunk))


def numbers_of(session: Session, statement: Select[Any]) -> list[int]:
    """The integers of a select with one column, in its order.

    They come as one text: for each row of its own this thread would wait for Python's lock, and so hold the file for
    seconds while another thread counts.
    """
    (column,) = statement.subquery().c
    return _integers(session.scalar(select(func.group_concat(column))))


def numbers_by(session: Session, statement: Select[Any, int]) -> list[tuple[Any, list[int]]]:
    """The integers in the second column of a select by each value in its first; they come like those of `numbers_of`."""
    value, number = statement.subquery().c
    rows = session.execute(select(value, func.group_concat(number)).group_by(value))
    return [(value, _integers(text)) for value, text in rows]


def _integers(text: str | None) -> list[int]:
    return [*map(int, text.split(","))] if text else []


def chunks(ids: Sequence[T]) -> Iterator[Sequence[T]]:
    """Pieces small enough for one statement."""
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def in_order(ids: Iterable[int], found: Mapping[int, T]) -> list[T]:
    """The found ones in the order of the ids."""
    return [found[key] for key in ids if key in found]


def with_living(
    source: FromClause, column: ColumnElement[Any], record: FromClause, table: Table | None = None
) -> FromClause:
    """`source` joined to the record that `column` leads to (`record`, an alias), and on to `table`, its second half.

    A record in the trash is joined as if it were not there: nothing of it is shown in a list, on a paper or in a number.
    """
    found = source.outerjoin(record, and_(record.c.id == column, record.c.deleted_at.is_(None)))
    return found if table is None else found.outerjoin(table, table.c.id == record.c.id)


def one_line(street: str, postcode: str, city: str) -> str:
    """Köchlinstr. 3, 79585 Steinen."""
    place = f"{postcode} {city}".strip()
    return f"{street}, {place}" if street and place else street or place


def title_of(session: Session, record_id: int) -> str:
    """The title of a record of any kind; empty where there is none."""
    return session.scalar(select(RECORD.c.title).where(RECORD.c.id == record_id)) or ""


def kind_of(session: Session, record_id: int) -> str:
    """The kind of a record. Raises UserError where there is none."""
    kind = session.scalar(select(RECORD.c.kind).where(RECORD.c.id == record_id))
    if kind is None:
        raise UserError("Diesen Eintrag gibt es nicht mehr.")
    return str(kind)
