"""Erasure reaches the journal: deletes the rows that tell of erased records, also of what hung on them long ago."""

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Table, delete, func, or_, select
from sqlalchemy.orm import Session

from app.models import Base, JournalRow, Tag
from app.services.records import chunks

_ALSO_OWNED = {("participation", "person_id")}
"""Rows that stay without the person, but whose history held the name."""
_NAMING = (("contact_entry", "person_id"), ("case_file", "person_id"))
"""Rows of other records that told of the person."""


def wipe(session: Session, record_ids: Iterable[int]) -> None:
    """Delete every journal row of these records and of whatever belongs or belonged to them. Call after deleting them.

    The rows of tags that are no more go as well: they may have been called by a name.
    """
    erased = set(record_ids)
    pending = [("record", erased)]
    while pending:
        name, keys = pending.pop()
        _delete_of(session, name, keys)
        for child, column in _owned_by(name):
            if len(child.primary_key) > 1:
                _delete_naming(session, child.name, column, keys)
            elif found := _keys_naming(session, child.name, column, keys):
                pending.append((child.name, found))
    for name, column in _NAMING:
        _delete_naming(session, name, column, erased)
    tag = func.json_extract(JournalRow.pk, "$[0]")
    session.execute(_DELETE.where(JournalRow.table_name == Tag.__tablename__, tag.not_in(select(Tag.id))))


def _owned_by(name: str) -> Iterator[tuple[Table, str]]:
    """Tables and columns whose rows live and die with the rows of a table."""
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            owned = key.ondelete == "CASCADE" or (table.name, key.parent.name) in _ALSO_OWNED
            if owned and key.column.table.name == name:
                yield table, key.parent.name


def _keys_naming(session: Session, name: str, column: str, keys: set[int]) -> set[int]:
    found: set[int] = set()
    for chunk in chunks(sorted(keys)):
        own = func.json_extract(JournalRow.pk, "$[0]")
        found.update(session.scalars(select(own).where(JournalRow.table_name == name, _names(column, chunk))))
    return found


def _delete_naming(session: Session, name: str, column: str, keys: set[int]) -> None:
    for chunk in chunks(sorted(keys)):
        session.execute(_DELETE.where(JournalRow.table_name == name, _names(column, chunk)))


def _delete_of(session: Session, name: str, keys: set[int]) -> None:
    for chunk in chunks([f"[{key}]" for key in keys]):
        session.execute(_DELETE.where(JournalRow.table_name == name, JournalRow.pk.in_(chunk)))


def _names(column: str, keys: Iterable[int]) -> ColumnElement[bool]:
    wanted = list(keys)
    path = f"$.{column}"
    return or_(
        func.json_extract(JournalRow.before, path).in_(wanted), func.json_extract(JournalRow.after, path).in_(wanted)
    )


_DELETE = delete(JournalRow).execution_options(synchronize_session=False)
