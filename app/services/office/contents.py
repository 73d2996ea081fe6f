"""The bytes of documents and plans: kept once by their checksum, in pieces that may be saved one by one.

A content counts only once it is complete. Pieces without one are of a document that was cut off on its way in.
"""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from sqlalchemy import Select, Table, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import DocumentContent, DocumentPiece, JournalRow, JournalStep, graph
from app.services.records import GONE, table_of

PIECE = 256 * 1024
"""Bytes of a piece: so long as it is saved, a read or a save of hers waits. Some 2 ms, which beside much else on the computer still
are one turn of the processor: with 1 MiB a read waited up to 53 ms there, with this 25 ms."""
_BROUGHT_BACK = timedelta(days=30)
"""So long the bytes of a document that was taken away outlast the next erasure."""


def keep(session: Session, data: bytes) -> str:
    """Keep bytes in this one step. Returns their checksum."""
    digest = hashlib.sha256(data).hexdigest()
    if not is_kept(session, digest):
        for number, start in enumerate(range(0, len(data), PIECE)):
            put_piece(session, digest, number, data[start : start + PIECE])
        complete(session, digest, len(data))
    return digest


def is_kept(session: Session, digest: str) -> bool:
    """Whether all bytes with this checksum are there."""
    return session.scalar(select(DocumentContent.sha256).where(DocumentContent.sha256 == digest)) is not None


def put_piece(session: Session, digest: str, number: int, data: bytes) -> None:
    """Put one piece, counted from 0; one that is there already is the same."""
    values = {"sha256": digest, "number": number, "data": data}
    session.execute(insert(DocumentPiece).prefix_with("OR IGNORE").values(values))


def complete(session: Session, digest: str, size: int) -> None:
    """From now on the content counts. Raises UserError where it has not so many bytes: some were taken away meanwhile."""
    if is_kept(session, digest):
        return
    found = select(func.total(func.length(DocumentPiece.data))).where(DocumentPiece.sha256 == digest)
    if session.scalar(found) != size:
        raise UserError("Das Dokument ist nicht vollständig angekommen. Bitte noch einmal anhängen.")
    session.add(DocumentContent(sha256=digest, size=size))
    session.flush()


def pieces(session: Session, digest: str) -> Iterator[bytes]:
    """The bytes of a content, piece by piece. Raises UserError where it is not there."""
    if not is_kept(session, digest):
        raise UserError(GONE)
    wanted = select(DocumentPiece.data).where(DocumentPiece.sha256 == digest)
    numbers = select(DocumentPiece.number).where(DocumentPiece.sha256 == digest).order_by(DocumentPiece.number)
    for number in session.scalars(numbers).all():
        yield session.scalars(wanted.where(DocumentPiece.number == number)).one()


def read(session: Session, digest: str) -> bytes:
    """All bytes of a content. Raises UserError where it is not there."""
    return b"".join(pieces(session, digest))


def drop_piece(session: Session, digest: str | None = None) -> None:
    """Take away one piece of a content that never became complete (of this one, or of any), if there is one."""
    found = session.execute(_leftover(digest)).first()
    if found is not None:
        here = (DocumentPiece.sha256 == found.sha256, DocumentPiece.number == found.number)
        session.execute(delete(DocumentPiece).where(*here), execution_options={"synchronize_session": False})


def has_leftovers(session: Session, digest: str | None = None) -> bool:
    """Whether there are pieces of a content that never became complete (of this one, or of any)."""
    return session.execute(_leftover(digest)).first() is not None


def _leftover(digest: str | None) -> Select[str, int]:
    whole = select(DocumentContent.sha256).where(DocumentContent.sha256 == DocumentPiece.sha256).exists()
    left = select(DocumentPiece.sha256, DocumentPiece.number).where(~whole).limit(1)
    return left if digest is None else left.where(DocumentPiece.sha256 == digest)


def drop_unused(session: Session) -> None:
    """Delete bytes that no document and no plan refers to any more: the last step of an erasure.

    Those that she took away or replaced in the last days stay: undo brings them back. So does what is on its way in.
    """
    used = or_(*(select(1).where(keeper.c.sha256 == DocumentContent.sha256).exists() for keeper in _keepers()))
    taken_away = (
        select(func.json_extract(JournalRow.before, "$.sha256"))
        .join(JournalStep, JournalStep.id == JournalRow.step_id)
        .where(JournalRow.table_name.in_([keeper.name for keeper in _keepers()]), JournalRow.before.is_not(None))
        .where(JournalStep.at >= clock.now() - _BROUGHT_BACK)
    )
    unused = select(DocumentContent.sha256).where(~used, DocumentContent.sha256.not_in(taken_away))
    gone = session.scalars(unused).all()
    for digest in gone:
        for table in (DocumentPiece, DocumentContent):
            statement = delete(table).where(table.sha256 == digest)
            session.execute(statement, execution_options={"synchronize_session": False})


@cache
def _keepers() -> tuple[Table, ...]:
    """The tables that refer to bytes by their checksum."""
    own = (table_of(DocumentContent), table_of(DocumentPiece))
    return tuple(table for table in graph.tables() if "sha256" in table.c and table not in own)
