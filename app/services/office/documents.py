"""Files kept inside the vault, attached to a record. Equal files are stored once."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import Document, Record
from app.services.office import contents
from app.services.office.harmful import demand_harmless
from app.services.records import GONE, RECORD, get
from app.services.shown import Shown

SHOWN = Shown((Document,))
LARGEST = 100 * 1024 * 1024
"""Bytes; a larger file makes every backup slow and belongs elsewhere."""
MOST_AT_ONCE = 2 * LARGEST
"""Bytes of all files that are attached in one step: so much has to find room beside what is there."""
_SHOWN_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".webp": "image/webp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".txt": "text/plain",
    ".log": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
    ".json": "application/json",
    ".xml": "application/xml",
    ".eml": "message/rfc822",
    ".msg": "application/vnd.ms-outlook",
}
_LONGEST_ORIGIN = 300
"""Characters of what a file came from; a sender can call himself anything."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """An attached file without its bytes. `origin` says where it came from, `dated_at` when a mail was sent."""

    id: int
    record_id: int
    name: str
    media_type: str
    size: int
    added_at: datetime
    origin: str = ""
    dated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A record where the same bytes are a document already."""

    record_id: int
    title: str


def attach(session: Session, record_id: int, name: str, data: bytes) -> int:
    """Put a file into the vault. Only the last part of `name` is kept. Raises UserError if it is empty, too large or a program."""
    demand_size(len(data))
    demand_harmless(name, data)
    get(session, Record, record_id)
    return add(session, record_id, name, contents.keep(session, data), len(data))


def demand_size(size: int) -> None:
    """Raise UserError for a file of no bytes or of too many."""
    if not size:
        raise UserError("Die Datei ist leer. Es wurde nichts übernommen.")
    if size > LARGEST:
        raise UserError("Die Datei ist größer als 100 MB. Bitte eine kleinere Fassung anhängen.")


def add(
    session: Session,
    record_id: int,
    name: str,
    digest: str,
    size: int,
    *,
    origin: str = "",
    dated_at: datetime | None = None,
) -> int:
    """Attach bytes that lie in the vault under this checksum, or do so from now on as all pieces are there. Returns the document's id.

    Raises UserError where the record or some of the bytes are gone.
    """
    get(session, Record, record_id)
    contents.complete(session, digest, size)
    name = last_part(name)
    document = Document(
        record_id=record_id,
        name=name,
        media_type=media_type_of(name),
        size=size,
        sha256=digest,
        added_at=clock.now(),
        origin=clean(origin)[:_LONGEST_ORIGIN],
        dated_at=dated_at,
    )
    session.add(document)
    session.flush()
    return document.id


def media_type_of(name: str) -> str:
    """What a file is by its name: the same on every computer for what the program shows itself."""
    known = _SHOWN_TYPES.get(PurePosixPath(name).suffix.lower())
    return known or mimetypes.guess_type(name)[0] or "application/octet-stream"


def last_part(name: str) -> str:
    """What a file is called without the folders that may stand before it."""
    name = clean(PurePosixPath(PureWindowsPath(name).name).name)
    return name if name.strip(".") else "Dokument"


def of_record(session: Session, record_id: int) -> list[DocumentRow]:
    """The files of a record, newest first."""
    columns = (Document.id, Document.record_id, Document.name, Document.media_type, Document.size, Document.added_at)
    statement = select(*columns, Document.origin, Document.dated_at).where(Document.record_id == record_id)
    ordered = statement.order_by(Document.added_at.desc(), Document.id.desc())
    return [DocumentRow(*row) for row in session.execute(ordered)]


def elsewhere(session: Session, digests: Sequence[str]) -> dict[str, list[Elsewhere]]:
    """Where documents with these checksums lie already, by checksum; what lies in the trash is left out."""
    statement = (
        select(Document.sha256, RECORD.c.id, RECORD.c.title)
        .join(RECORD, RECORD.c.id == Document.record_id)
        .where(Document.sha256.in_(digests), RECORD.c.deleted_at.is_(None))
        .distinct()
        .order_by(RECORD.c.sort_key)
    )
    found: dict[str, list[Elsewhere]] = {}
    for digest, record_id, title in session.execute(statement):
        found.setdefault(digest, []).append(Elsewhere(record_id, title))
    return found


def content(session: Session, document_id: int) -> bytes:
    """The bytes of a file. Raises UserError if it is gone."""
    return contents.read(session, digest_of(session, document_id))


def beginning(session: Session, document_id: int, most: int) -> bytes:
    """So many bytes of a file at most, without reading all of it. Raises UserError if it is gone."""
    found = b""
    for piece in contents.pieces(session, digest_of(session, document_id)):
        found += piece
        if len(found) >= most:
            break
    return found[:most]


def digest_of(session: Session, document_id: int) -> str:
    """The checksum under which the bytes of a file lie. Raises UserError if it is gone."""
    digest = session.scalar(select(Document.sha256).where(Document.id == document_id))
    if digest is None:
        raise UserError(GONE)
    return digest


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
