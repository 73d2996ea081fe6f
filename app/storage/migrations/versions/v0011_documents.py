"""Documents: their bytes in pieces that are saved singly, and where they came from."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_PIECE = 1024 * 1024
"""Bytes of a piece."""


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    op.add_column("document", sa.Column("origin", sa.Text(), nullable=False, server_default=""))
    op.add_column("document", sa.Column("dated_at", sa.DateTime(), nullable=True))
    op.create_table(
        "document_piece",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "number", name=op.f("pk_document_piece")),
    )
    op.rename_table("document_content", "document_whole")
    op.create_table(
        "document_content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_document_content")),
    )
    op.execute("INSERT INTO document_content(sha256, size) SELECT sha256, length(data) FROM document_whole")
    _cut_up()
    op.drop_table("document_whole")


def _cut_up() -> None:
    """One document after the other, so that no more than one is in memory."""
    connection = op.get_bind()
    for digest in connection.exec_driver_sql("SELECT sha256 FROM document_whole").scalars().all():
        found = connection.exec_driver_sql("SELECT data FROM document_whole WHERE sha256 = ?", (digest,))
        data = memoryview(found.scalar_one())
        connection.exec_driver_sql(
            "INSERT INTO document_piece(sha256, number, data) VALUES (?, ?, ?)",
            [(digest, start // _PIECE, data[start : start + _PIECE]) for start in range(0, len(data), _PIECE)],
        )
