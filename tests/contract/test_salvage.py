"""Salvage: a record of any kind comes over whole, with its parts, out of a damaged vault without a backup."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Base, Kind, graph
from app.vaults import opening, salvaging
from tests.conftest import PASSPHRASE
from tests.contract.points import point
from tests.contract.samples import part, parts_of_kind, sample
from tests.faults.pages_of import decrypted

WORD = "Vogelbeere"
DAY = date(2026, 3, 2)


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
    made = salvaging.salvage(folder, tmp_path / "gerettet", PASSPHRASE)
    rescued = opening.open_with_passphrase(made.vault, PASSPHRASE)
    try:
        after = rescued.read(_counted)
        assert after == before
        assert rescued.read(lambda session: session.scalar(select(graph.half_of(kind).c.id))) is not None
        assert record in rescued.read(lambda session: list(session.scalars(select(graph.half_of(kind).c.id))))
    finally:
        rescued.close()


@point("salvage")
def test_a_kind_says_what_its_title_tells(kind: Kind) -> None:
    """A rescue makes a record of nothing else; a kind for which a title is not enough says that, too."""
    entity, columns = graph.entity_of(kind), graph.half_of(kind).columns
    assert "from_title" in vars(entity)
    title = entity(**entity.from_title("Vogelbeere, Rest", DAY, "gerettet")).make_title() or "Vogelbeere, Rest"
    told = entity.from_title(title, DAY, "gerettet")
    if told:
        assert entity(**told).make_title() == title
        assert "gerettet" in told.values()
        needed = {column.name for column in columns if not (column.nullable or column.default or column.foreign_keys)}
        assert needed <= told.keys()


@pytest.mark.parametrize("table", [table for table in graph.tables() if graph.owners_of(table)], ids=str)
def test_every_part_of_a_record_says_whether_it_is_counted(table: Table) -> None:
    """Where backups are compared and losses told; rows that only tie two others together have no class to say it."""
    entity = next((mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table), None)
    if entity is not None:
        assert "counted_as" in vars(entity)
        assert not entity.counted_as or list(table.primary_key.columns.keys()) == ["id"]
