"""Appointments; tasks that come again, with a priority in place of a tick"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["about_id"], ["record.id"], name=op.f("fk_appointment_about_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_appointment_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    op.create_index(op.f("ix_appointment_about_id"), "appointment", ["about_id"], unique=False)
    op.create_index(op.f("ix_appointment_starts_at"), "appointment", ["starts_at"], unique=False)

    _tasks()


def _tasks() -> None:
    with op.batch_alter_table("task") as task:
        task.add_column(sa.Column("priority", sa.String(), nullable=False, server_default="normal"))
        task.add_column(sa.Column("rule", sa.Text(), nullable=False, server_default=""))
        task.add_column(sa.Column("rule_from", sa.Date(), nullable=True))
    op.execute("UPDATE task SET priority = 'high' WHERE important")
    with op.batch_alter_table("task") as task:
        task.drop_column("important")
    for was, now in (('important": "1"', 'priority": "high"'), ('important": "0"', 'priority": "normal"')):
        op.get_bind().execute(
            sa.text("UPDATE saved_search SET query = replace(query, :was, :now) WHERE page = 'tasks'"),
            {"was": f'"{was}', "now": f'"{now}'},
        )
