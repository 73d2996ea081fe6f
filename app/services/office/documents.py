"""Files kept inside the vault, attached to a record. Equal files are stored once."""

import hashlib
import mimetypes
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import PurePosixPath, PureWindowsPath

from sqlalchemy import Table, delete, func, or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import Document, DocumentContent, JournalRow, JournalStep, Record, graph
from app.services.records import GONE, get, table_of
from app.services.shown import Shown

SHOWN = Shown((Document,))
LARGEST = 100 * 1024 * 1024
"""Bytes; a larger file makes every backup slow and belongs elsewhere."""
MOST_AT_ONCE = 2 * LARGEST
"""Bytes of all files that are attached in one step: so much is in memory until it is over."""
_BROUGHT_BACK = timedelta(days=30)
"""So long the bytes of a document that was taken away outlast the next erasure."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """An attached file without its bytes."""

    id: int
    record_id: int
    name: str
    media_type: str
    size: int
    added_at: datetime


def attach(session: Session, record_id: int, name: str, data: bytes) -> int:
    """Put a file into the vault. Only the last part of `name` is kept. Raises UserError if it is empty or too large."""
    if not data:
        raise UserError("Die Datei ist leer. Es wurde nichts übernommen.")
    if len(data) > LARGEST:
        raise UserError("Die Datei ist größer als 100 MB. Bitte eine kleinere Fassung anhängen.")
    get(session, Record, record_id)
    digest = hashlib.sha256(data).hexdigest()
    if session.scalar(select(DocumentContent.sha256).where(DocumentContent.sha256 == digest)) is None:
        session.add(DocumentContent(sha256=digest, data=data))
    name = clean(PurePosixPath(PureWindowsPath(name).name).name)
    name = name if name.strip(".") else "Dokument"
    document = Document(
        record_id=record_id,
        name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=len(data),
        sha256=digest,
        added_at=clock.now(),
    )
    session.add(document)
    session.flush()
    return document.id


def of_record(session: Session, record_id: int) -> list[DocumentRow]:
    """The files of a record, newest first."""
    columns = (Document.id, Document.record_id, Document.name, Document.media_type, Document.size, Document.added_at)
    statement = select(*columns).where(Document.record_id == record_id)
    ordered = statement.order_by(Document.added_at.desc(), Document.id.desc())
    return [DocumentRow(*row) for row in session.execute(ordered)]


def content(session: Session, document_id: int) -> bytes:
    """The bytes of a file. Raises UserError if it is gone."""
    statement = (
        select(DocumentContent.data)
        .join(Document, Document.sha256 == DocumentContent.sha256)
        .where(Document.id == document_id)
    )
    data = session.scalar(statement)
    if data is None:
        raise UserError(GONE)
    return data


def rename(session: Session, document_id: int, name: str) -> None:
    """Give a file another name."""
    if not clean(name):
        raise UserError("Ein Dokument braucht einen Namen.")
    get(session, Document, document_id).name = clean(name)
    session.flush()


def remove(session: Session, document_id: int) -> None:
    """Take a file off its record. The bytes stay while undo may bring it back."""
    session.delete(get(session, Document, document_id))
    session.flush()


def drop_unused_contents(session: Session) -> None:
    """Delete bytes that no document and no plan refers to any more: the last step of an erasure.

    Those that she took away or replaced in the last days stay: undo brings them back.
    """
    used = or_(*(select(1).where(keeper.c.sha256 == DocumentContent.sha256).exists() for keeper in _keepers()))
    taken_away = (
        select(func.json_extract(JournalRow.before, "$.sha256"))
        .join(JournalStep, JournalStep.id == JournalRow.step_id)
        .where(JournalRow.table_name.in_([keeper.name for keeper in _keepers()]), JournalRow.before.is_not(None))
        .where(JournalStep.at >= clock.now() - _BROUGHT_BACK)
    )
    unused = delete(DocumentContent).where(~used, DocumentContent.sha256.not_in(taken_away))
    session.execute(unused, execution_options={"synchronize_session": False})


@cache
def _keepers() -> tuple[Table, ...]:
    """The tables that refer to bytes by their checksum."""
    contents = table_of(DocumentContent)
    return tuple(table for table in graph.tables() if "sha256" in table.c and table is not contents)
