"""Referrals with their states, and notices with their term for an objection."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("instructed", sa.Boolean(), nullable=False),
        sa.Column("object_by", sa.Date(), nullable=False),
        sa.Column("objected_on", sa.Date(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["about_id"], ["record.id"], name=op.f("fk_notice_about_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_notice_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_notice_organisation_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("number", name=op.f("uq_notice_number")),
    )
    op.create_index(op.f("ix_notice_about_id"), "notice", ["about_id"], unique=False)
    op.create_index(op.f("ix_notice_object_by"), "notice", ["object_by"], unique=False)
    op.create_index(op.f("ix_notice_organisation_id"), "notice", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_notice_received_on"), "notice", ["received_on"], unique=False)

    op.create_table(
        "referral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("appointment_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["about_id"], ["record.id"], name=op.f("fk_referral_about_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact_entry.id"], name=op.f("fk_referral_contact_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_referral_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_referral_organisation_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["catalogue_entry.id"], name=op.f("fk_referral_topic_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("number", name=op.f("uq_referral_number")),
    )
    op.create_index(op.f("ix_referral_about_id"), "referral", ["about_id"], unique=False)
    op.create_index(op.f("ix_referral_contact_id"), "referral", ["contact_id"], unique=False)
    op.create_index(op.f("ix_referral_organisation_id"), "referral", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_referral_proposed_on"), "referral", ["proposed_on"], unique=False)
    op.create_index(op.f("ix_referral_status"), "referral", ["status"], unique=False)
