"""Things that are lent"""

import sqlalchemy as sa
from alembic import op

revision = "REVISION"
down_revision = "BEFORE"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    op.create_table(
        "loan_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("lent_on", sa.Date(), nullable=True),
        sa.Column("borrower_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["person.id"], name=op.f("fk_loan_item_borrower_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_loan_item_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan_item")),
    )
    op.create_index(op.f("ix_loan_item_borrower_id"), "loan_item", ["borrower_id"], unique=False)
    op.create_table(
        "damage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("reporter_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["loan_item.id"], name=op.f("fk_damage_item_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["person.id"], name=op.f("fk_damage_reporter_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damage")),
    )
    op.create_index(op.f("ix_damage_item_id"), "damage", ["item_id"], unique=False)
    op.create_index(op.f("ix_damage_reporter_id"), "damage", ["reporter_id"], unique=False)
