"""Salvage: a record of any kind comes over whole, with its parts, out of a damaged vault without a backup."""

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import context as contexts
from app.context import Context
from app.models import Kind, graph
from tests.conftest import PASSPHRASE
from tests.contract.points import point
from tests.contract.samples import part, parts_of_kind, sample
from tests.faults.pages_of import decrypted

WORD = "Vogelbeere"


def _fill(session: Session, kind: Kind) -> int:
    record = sample(session, kind, WORD)
    for owner in parts_of_kind(kind):
        part(session, owner, record, WORD)
    return record


def _counted(session: Session) -> dict[str, int]:
    """The rows of every table that the journal keeps."""
    return {table.name: session.scalars(select(func.count()).select_from(table)).one() for table in graph.journaled()}


def _blank(context: Context, word: str) -> int:
    """Overwrite the pages in which the word stands, but those of the journal; returns how many."""
    database, key = context.vault / "data.db", context._vault.key
    broken = [
        number
        for number, page in enumerate(decrypted(database, key))
        if number and word.encode() in page and b"family_name" not in page and b"record_id" not in page
    ]
    raw = bytearray(database.read_bytes())
    for number in broken[:1]:
        raw[number * 4096 : (number + 1) * 4096] = bytes(4096)
    context.close()
    database.write_bytes(raw)
    return len(broken[:1])


@point("salvage")
def test_a_record_comes_over_with_its_parts(context: Context, kind: Kind, tmp_path: Path) -> None:
    record = context.write("Angelegt", _fill, kind)
    before = context.read(_counted)
    folder = context.vault
    assert _blank(context, WORD)
    made = contexts.salvage(folder, tmp_path / "gerettet", PASSPHRASE)
    rescued = contexts.open_with_passphrase(made.vault, PASSPHRASE)
    try:
        after = rescued.read(_counted)
        assert after == before
        assert rescued.read(lambda session: session.scalar(select(graph.half_of(kind).c.id))) is not None
        assert record in rescued.read(lambda session: list(session.scalars(select(graph.half_of(kind).c.id))))
    finally:
        rescued.close()
