"""Bytes in pieces: they count once all are there, and what was cut off goes."""

import hashlib

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import DocumentPiece, Person
from app.services.office import contents, documents
from app.services.people import persons

DATA = bytes(range(256)) * (contents.PIECE // 64)
"""Four pieces."""
DIGEST = hashlib.sha256(DATA).hexdigest()


def _pieces(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(DocumentPiece)) or 0


def _parts() -> list[bytes]:
    return [DATA[start : start + contents.PIECE] for start in range(0, len(DATA), contents.PIECE)]


def test_pieces_are_put_together_in_their_order(session: Session) -> None:
    for number, part in reversed(list(enumerate(_parts()))):
        contents.put_piece(session, DIGEST, number, part)
    contents.complete(session, DIGEST, len(DATA))
    assert contents.read(session, DIGEST) == DATA


def test_equal_bytes_are_kept_once(session: Session) -> None:
    assert contents.keep(session, DATA) == contents.keep(session, DATA) == DIGEST
    contents.put_piece(session, DIGEST, 0, _parts()[0])
    assert _pieces(session) == 4


def test_what_is_not_whole_does_not_count(session: Session) -> None:
    person = persons.save(session, Person(family_name="Amiri"))
    for number, part in enumerate(_parts()[:-1]):
        contents.put_piece(session, DIGEST, number, part)
    with pytest.raises(UserError, match="nicht vollständig"):
        documents.add(session, person, "scan.pdf", DIGEST, len(DATA))
    assert documents.of_record(session, person) == []
    with pytest.raises(UserError):
        contents.read(session, DIGEST)


def test_an_erasure_leaves_alone_what_is_on_its_way_in(session: Session) -> None:
    contents.put_piece(session, DIGEST, 0, _parts()[0])
    contents.drop_unused(session)
    assert _pieces(session) == 1


def test_what_was_cut_off_is_swept_at_the_next_opening(context: Context) -> None:
    person = context.write("Person", persons.save, Person(family_name="Amiri"))
    whole = context.write("Dokument", documents.attach, person, "a.pdf", DATA + b"!")
    for number, part in enumerate(_parts()[:3]):
        context.write_pieces(contents.put_piece, DIGEST, number, part)
    context.sweep_documents()
    assert context.read(_pieces) == 5
    assert context.read(documents.content, whole) == DATA + b"!"
