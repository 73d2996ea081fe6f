"""Concerns with their way to a department and back, links between records, official texts, checked texts"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    with op.batch_alter_table("task") as task:
        task.add_column(sa.Column("discuss_with_id", sa.Integer(), nullable=True))
        task.add_column(sa.Column("promised_by", sa.Text(), nullable=False, server_default=""))
        task.create_foreign_key(
            op.f("fk_task_discuss_with_id"), "organisation", ["discuss_with_id"], ["id"], ondelete="SET NULL"
        )
    op.create_table(
        "text_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("checked_by", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_check")),
        sa.UniqueConstraint("subject", "language", name=op.f("uq_text_check_subject_language")),
    )
    op.create_table(
        "official_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("medium", sa.String(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("financial_effect", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["about_id"], ["record.id"], name=op.f("fk_official_text_about_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_official_text_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official_text")),
    )
    op.create_index(op.f("ix_official_text_about_id"), "official_text", ["about_id"], unique=False)
    op.create_index(op.f("ix_official_text_day"), "official_text", ["day"], unique=False)
    op.create_index(op.f("ix_official_text_medium"), "official_text", ["medium"], unique=False)
    op.create_table(
        "record_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["record.id"], name=op.f("fk_record_link_from_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["record.id"], name=op.f("fk_record_link_to_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_link")),
        sa.UniqueConstraint("from_id", "to_id", name=op.f("uq_record_link_from_id_to_id")),
    )
    op.create_index(op.f("ix_record_link_to_id"), "record_link", ["to_id"], unique=False)
    op.create_table(
        "concern",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("nature", sa.String(), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=True),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("reporter_id", sa.Integer(), nullable=True),
        sa.Column("may_name", sa.Boolean(), nullable=False),
        sa.Column("may_quote", sa.Boolean(), nullable=False),
        sa.Column("supporters", sa.Integer(), nullable=False),
        sa.Column("building_id", sa.Integer(), nullable=True),
        sa.Column("dwelling_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("plan_x", sa.Double(), nullable=True),
        sa.Column("plan_y", sa.Double(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("acknowledge_by", sa.Date(), nullable=True),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("interim_by", sa.Date(), nullable=True),
        sa.Column("interim_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("told_how", sa.String(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("joined_to_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_concern_building_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["category_id"], ["catalogue_entry.id"], name=op.f("fk_concern_category_id")),
        sa.ForeignKeyConstraint(["channel_id"], ["catalogue_entry.id"], name=op.f("fk_concern_channel_id")),
        sa.ForeignKeyConstraint(
            ["department_id"], ["organisation.id"], name=op.f("fk_concern_department_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_concern_dwelling_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_concern_event_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_concern_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["joined_to_id"], ["concern.id"], name=op.f("fk_concern_joined_to_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["person.id"], name=op.f("fk_concern_reporter_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern")),
        sa.UniqueConstraint("number", name=op.f("uq_concern_number")),
    )
    op.create_index(op.f("ix_concern_building_id"), "concern", ["building_id"], unique=False)
    op.create_index(op.f("ix_concern_department_id"), "concern", ["department_id"], unique=False)
    op.create_index(op.f("ix_concern_due_on"), "concern", ["due_on"], unique=False)
    op.create_index(op.f("ix_concern_dwelling_id"), "concern", ["dwelling_id"], unique=False)
    op.create_index(op.f("ix_concern_event_id"), "concern", ["event_id"], unique=False)
    op.create_index(op.f("ix_concern_joined_to_id"), "concern", ["joined_to_id"], unique=False)
    op.create_index(op.f("ix_concern_received_on"), "concern", ["received_on"], unique=False)
    op.create_index(op.f("ix_concern_reporter_id"), "concern", ["reporter_id"], unique=False)
    op.create_index(op.f("ix_concern_status"), "concern", ["status"], unique=False)
    op.create_table(
        "forwarding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("concern_id", sa.Integer(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("with_name", sa.Boolean(), nullable=False),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("promise", sa.Text(), nullable=False),
        sa.Column("promised_by", sa.Text(), nullable=False),
        sa.Column("promised_until", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["concern_id"], ["concern.id"], name=op.f("fk_forwarding_concern_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["organisation.id"], name=op.f("fk_forwarding_department_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forwarding")),
    )
    op.create_index(op.f("ix_forwarding_concern_id"), "forwarding", ["concern_id"], unique=False)
    op.create_index("ix_forwarding_department_id", "forwarding", ["department_id", "answered_on"], unique=False)
    op.create_index(op.f("ix_task_discuss_with_id"), "task", ["discuss_with_id"], unique=False)
