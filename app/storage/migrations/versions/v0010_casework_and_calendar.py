"""Casework: talks with several persons, help plans, referrals, notices, appointments, text templates."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    _contacts()
    _casework()
    _referrals()
    _calendar()
    _capture()


def _contacts() -> None:
    """Conversations with several persons or with somebody anonymous, their place and their main topic."""
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


def _casework() -> None:
    """Help plans with goals, steps and reviews; who is involved in a case; whether case management fits."""
    op.create_table(
        "case_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_case_person_case_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_case_person_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_person")),
    )
    op.create_index(op.f("ix_case_person_case_id"), "case_person", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_person_person_id"), "case_person", ["person_id"], unique=False)

    op.create_table(
        "case_professional",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("task", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.id"], name=op.f("fk_case_professional_case_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["person.id"], name=op.f("fk_case_professional_contact_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_case_professional_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_professional")),
    )
    op.create_index(op.f("ix_case_professional_case_id"), "case_professional", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_professional_contact_id"), "case_professional", ["contact_id"], unique=False)
    op.create_index(
        op.f("ix_case_professional_organisation_id"), "case_professional", ["organisation_id"], unique=False
    )

    op.create_table(
        "case_screening",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("several_fields", sa.Boolean(), nullable=True),
        sa.Column("several_bodies", sa.Boolean(), nullable=True),
        sa.Column("beyond_regular", sa.Boolean(), nullable=True),
        sa.Column("not_alone", sa.Boolean(), nullable=True),
        sa.Column("willing", sa.Boolean(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.id"], name=op.f("fk_case_screening_case_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_screening")),
    )
    op.create_table(
        "goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("set_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_goal_case_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
    )
    op.create_index(op.f("ix_goal_case_id"), "goal", ["case_id"], unique=False)

    op.create_table(
        "goal_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_goal_review_goal_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_review")),
    )
    op.create_index(op.f("ix_goal_review_goal_id"), "goal_review", ["goal_id"], unique=False)

    op.create_table(
        "measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_measure_goal_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
    )
    op.create_index(op.f("ix_measure_due_on"), "measure", ["due_on"], unique=False)
    op.create_index(op.f("ix_measure_goal_id"), "measure", ["goal_id"], unique=False)

    op.add_column("case_file", sa.Column("outcome", sa.Text(), nullable=False, server_default=""))
    op.add_column("case_file", sa.Column("counsel_until", sa.Date(), nullable=True))
    op.add_column("case_file", sa.Column("looked_on", sa.Date(), nullable=True))


def _referrals() -> None:
    """Referrals with their states, and notices with their term for an objection."""
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


def _calendar() -> None:
    """Appointments; tasks that come again, with a priority in place of a tick."""
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
