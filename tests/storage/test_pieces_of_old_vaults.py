"""Documents of a vault that kept each as a whole are cut into pieces by the migration, byte for byte."""

import hashlib
import os
from pathlib import Path

from sqlalchemy import text

from app.storage.database import migrate
from app.storage.database.engine import DATABASE, make_engine
from app.storage.integrity import older_pages
from app.storage.vault import make_database

KEY = bytes(32)
BEFORE = "0010"
PIECE = 1024 * 1024
"""Of that migration, whatever size new ones have."""


def test_they_are_the_same_in_pieces(tmp_path: Path) -> None:
    make_database(tmp_path, KEY, "vault", BEFORE)
    engine = make_engine(tmp_path / DATABASE, KEY)
    kept = {hashlib.sha256(data).hexdigest(): data for data in (b"x", os.urandom(PIECE), os.urandom(3_500_000))}
    with engine.execution_options(write=True).begin() as connection:
        for digest, data in kept.items():
            connection.exec_driver_sql("INSERT INTO document_content VALUES (?, ?)", (digest, data))
    with engine.connect() as connection:
        assert list(older_pages._content(connection.exec_driver_sql)) == []
    migrate.upgrade(engine)
    with engine.connect() as connection:
        sizes = connection.execute(text("SELECT sha256, size FROM document_content"))
        assert dict(sizes.all()) == {digest: len(data) for digest, data in kept.items()}
        rows = connection.execute(text("SELECT sha256, data FROM document_piece ORDER BY sha256, number")).all()
        assert {digest: b"".join(row.data for row in rows if row.sha256 == digest) for digest in kept} == kept
        assert max(len(row.data) for row in rows) == PIECE
        assert list(older_pages._content(connection.exec_driver_sql)) == []
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {older_pages._PIECES}").all()
        assert not any("TEMP B-TREE" in row[3] for row in plan)
    engine.dispose()
