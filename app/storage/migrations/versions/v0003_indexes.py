"""Indexes that no statement reads go, that of households holds nobody who has none, and rows that went have one"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    for name in ("ix_person_birth_year", "ix_person_name_fold", "ix_person_household_id"):
        op.drop_index(name, table_name="person")
    op.create_index(
        "ix_person_household_id", "person", ["household_id"], sqlite_where=sa.text("household_id IS NOT NULL")
    )
    op.create_index("ix_journal_row_gone", "journal_row", ["table_name"], sqlite_where=sa.text("after IS NULL"))
