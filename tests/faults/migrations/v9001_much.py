"""A migration for the tests alone: new columns, a rebuilt table, a new table, thousands of rows."""

import sqlalchemy as sa
from alembic import op

from app.storage.database.migrate import KNOWN
from tests.faults import migrating

revision = migrating.REVISION
down_revision = KNOWN[-2]
branch_labels = None
depends_on = None


def upgrade() -> None:
    migrating.tell("begun")
    op.create_table("much", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("text", sa.Text()))
    op.bulk_insert(sa.table("much", sa.column("text")), [{"text": "x" * 200}] * 3000)
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("task", recreate="always") as task:
        task.drop_column("note")
        task.add_column(sa.Column("effort", sa.Integer(), nullable=True))
    op.execute("UPDATE person SET nickname = 'N' || id")
