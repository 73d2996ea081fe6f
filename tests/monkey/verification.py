"""What a vault has to be after anybody has played with it: whole, and every step to be turned back and forth."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import StorageError, UserError
from app.context import Context
from app.models import Record
from app.models.home_address import address_of_home
from app.storage.database import schema
from app.storage.database.journal import Step
from app.vaults import opening

Content = dict[str, str]
"""A digest of what each journaled table holds, without what every write moves on."""
_MOVES_ON = ("version", "changed_at")


@dataclass(frozen=True)
class State:
    """A vault at one moment: its content, its newest step that can't be turned back, and records described otherwise."""

    content: Content
    sealed: Step | None
    described_otherwise: frozenset[int]


def state_of(folder: Path, passphrase: str) -> State:
    """Look at a closed vault."""
    context = opening.open_with_passphrase(folder, passphrase)
    try:
        return _state(context)
    finally:
        context.close()


def troubles(folder: Path, passphrase: str, before: State) -> list[tuple[str, str]]:
    """What is wrong with a closed vault that was in the state `before`, as pairs of where and what; empty if nothing is.

    Everything is turned back and brought forth again; the vault then is as it was.
    """
    try:
        context = opening.open_with_passphrase(folder, passphrase)
    except (StorageError, UserError) as error:
        return [("does not open", repr(error))]
    try:
        return list(_troubles(context, before))
    finally:
        context.close()


def _troubles(context: Context, before: State) -> Iterator[tuple[str, str]]:
    after = _state(context)
    if stale := after.described_otherwise - before.described_otherwise:
        yield "title or search text", f"not what the record would say of itself: {sorted(stale)[:10]}"
    yield from _turned(context, before, after)
    for finding in context.check():
        if finding.severity != "ok":
            yield f"check of {finding.area}", str(finding.text)


def _turned(context: Context, before: State, after: State) -> Iterator[tuple[str, str]]:
    """Turn every step back, then forth. Raises nothing: a step that can't be turned is a trouble."""
    count = 0
    try:
        while context.undo_step() is not None:
            context.undo()
            count += 1
        if context.sealed_step() == before.sealed:
            yield from _differing("undo all", context.read(_content), before.content)
        for _ in range(count):
            context.redo()
        yield from _differing("redo all", context.read(_content), after.content)
    except (UserError, StorageError) as error:
        yield "turning every step", f"after {count} steps: {error!r}"


def _differing(when: str, found: Content, wanted: Content) -> Iterator[tuple[str, str]]:
    tables = [table for table in wanted if found[table] != wanted[table]]
    if tables:
        yield when, f"content differs in {', '.join(tables)}"


def _state(context: Context) -> State:
    return State(context.read(_content), context.sealed_step(), context.read(_described_otherwise))


def _content(session: Session) -> Content:
    connection = session.connection()
    digests: Content = {}
    for table in schema.journaled_tables():
        names = [row.name for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
        kept = ", ".join(f'"{name}"' for name in names if name not in _MOVES_ON)
        order = ", ".join(f'"{name}"' for name in schema.key_columns(connection, table))
        digest = hashlib.sha256()
        for row in connection.exec_driver_sql(f'SELECT {kept} FROM "{table}" ORDER BY {order}'):
            digest.update(repr(tuple(row)).encode())
        digests[table] = digest.hexdigest()
    return digests


def _described_otherwise(session: Session) -> frozenset[int]:
    """Records whose derived title or search text is not what they would say of themselves now."""
    stale = []
    for record in session.scalars(select(Record)).unique():
        stored = (record.title, record.search_text)
        record.describe(address_of_home(session, record))
        if (record.title, record.search_text) != stored:
            stale.append(record.id)
    session.rollback()
    return frozenset(stale)
