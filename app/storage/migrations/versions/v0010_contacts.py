"""Conversations with several persons or with somebody anonymous, their place and their main topic"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    with op.batch_alter_table("contact_entry") as entry:
        entry.alter_column("record_id", existing_type=sa.Integer(), nullable=True)
        entry.add_column(sa.Column("main_topic_id", sa.Integer(), nullable=True))
        entry.add_column(sa.Column("place", sa.Text(), nullable=False, server_default=""))
        entry.create_foreign_key(op.f("fk_contact_entry_main_topic_id"), "catalogue_entry", ["main_topic_id"], ["id"])
    op.create_table(
        "contact_person",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact_entry.id"], name=op.f("fk_contact_person_contact_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_person_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("contact_id", "person_id", name=op.f("pk_contact_person")),
    )
    op.create_index(op.f("ix_contact_person_person_id"), "contact_person", ["person_id"], unique=False)
    _capture()


def _capture() -> None:
    """Text templates, and when a client's home and number were confirmed."""
    op.create_table(
        "text_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_template")),
    )
    op.add_column("person", sa.Column("confirmed_on", sa.Date(), nullable=True))
