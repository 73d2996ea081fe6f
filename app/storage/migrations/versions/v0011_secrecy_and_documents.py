"""Secrecy and documents: releases with their scope, what has left on what ground, pledges, bytes of documents in pieces."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_PIECE = 1024 * 1024
"""Bytes of a piece."""


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    _people()
    _releases()
    _documents()


def _releases() -> None:
    """Releases from secrecy, and what has left on what ground."""
    op.create_table(
        "secrecy_release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("one_case", sa.Boolean(), nullable=False),
        sa.Column("recipient_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("extent", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("guardian", sa.Text(), nullable=False),
        sa.Column("interpreter", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["record.id"], name=op.f("fk_secrecy_release_case_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_secrecy_release_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_secrecy_release_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["record.id"], name=op.f("fk_secrecy_release_recipient_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secrecy_release")),
        sa.UniqueConstraint("number", name=op.f("uq_secrecy_release_number")),
    )
    op.create_index(op.f("ix_secrecy_release_case_id"), "secrecy_release", ["case_id"], unique=False)
    op.create_index(op.f("ix_secrecy_release_given_on"), "secrecy_release", ["given_on"], unique=False)
    op.create_index(op.f("ix_secrecy_release_person_id"), "secrecy_release", ["person_id"], unique=False)
    op.create_index(op.f("ix_secrecy_release_recipient_id"), "secrecy_release", ["recipient_id"], unique=False)
    op.create_index(op.f("ix_secrecy_release_until"), "secrecy_release", ["until"], unique=False)

    op.create_table(
        "disclosure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("recipient_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=True),
        sa.Column("exception", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["record.id"], name=op.f("fk_disclosure_recipient_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=op.f("fk_disclosure_record_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["release_id"], ["secrecy_release.id"], name=op.f("fk_disclosure_release_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
    )
    op.create_index(op.f("ix_disclosure_recipient_id"), "disclosure", ["recipient_id"], unique=False)
    op.create_index(op.f("ix_disclosure_record_id"), "disclosure", ["record_id"], unique=False)
    op.create_index(op.f("ix_disclosure_release_id"), "disclosure", ["release_id"], unique=False)

    op.create_table(
        "release_scope",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["release_id"], ["secrecy_release.id"], name=op.f("fk_release_scope_release_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_scope")),
    )
    op.create_index(op.f("ix_release_scope_release_id"), "release_scope", ["release_id"], unique=False)


def _people() -> None:
    """Pledges of secrecy, steps where a child is in danger, wider consents, and who interprets at an appointment."""
    op.create_table(
        "pledge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_pledge_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge")),
    )
    op.create_index(op.f("ix_pledge_person_id"), "pledge", ["person_id"], unique=False)

    op.create_table(
        "child_protection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("told_before", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.id"], name=op.f("fk_child_protection_case_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child_protection")),
    )
    op.create_index(op.f("ix_child_protection_case_id"), "child_protection", ["case_id"], unique=False)

    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("interpreter_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_appointment_interpreter_id"), ["interpreter_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_appointment_interpreter_id"), "person", ["interpreter_id"], ["id"], ondelete="SET NULL"
        )

    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.add_column(sa.Column("recipient", sa.Text(), nullable=False, server_default=""))


def _documents() -> None:
    """The bytes of documents in pieces that are saved singly, and where documents came from."""
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
