"""Projects with milestones, people, partners and planned costs; surveys with their questions and sheets;
working time, whose contract moves from the settings into its table; budgets, bookings, donations, the fund
"""

import json
from contextlib import suppress
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
_USUAL_HOURS = 19.5


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("begun_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("by_residents", sa.Boolean(), nullable=False),
        sa.Column("self_run_on", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("lessons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_project_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_index(op.f("ix_project_begun_on"), "project", ["begun_on"], unique=False)
    op.create_index(op.f("ix_project_status"), "project", ["status"], unique=False)

    op.create_table(
        "cost_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("planned", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_cost_item_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cost_item")),
    )
    op.create_index(op.f("ix_cost_item_project_id"), "cost_item", ["project_id"], unique=False)

    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_milestone_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
    )
    op.create_index(op.f("ix_milestone_due_on"), "milestone", ["due_on"], unique=False)
    op.create_index(op.f("ix_milestone_project_id"), "milestone", ["project_id"], unique=False)

    op.create_table(
        "project_partner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("contribution", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_project_partner_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_project_partner_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_partner")),
    )
    op.create_index(op.f("ix_project_partner_organisation_id"), "project_partner", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_project_partner_project_id"), "project_partner", ["project_id"], unique=False)

    op.create_table(
        "project_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_project_person_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_project_person_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_person")),
    )
    op.create_index(op.f("ix_project_person_person_id"), "project_person", ["person_id"], unique=False)
    op.create_index(op.f("ix_project_person_project_id"), "project_person", ["project_id"], unique=False)

    _surveys()
    _worktime()
    _money()


def _surveys() -> None:
    op.create_table(
        "survey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("begun_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_survey_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey")),
    )
    op.create_index(op.f("ix_survey_begun_on"), "survey", ["begun_on"], unique=False)
    op.create_index(op.f("ix_survey_closed_on"), "survey", ["closed_on"], unique=False)
    op.create_table(
        "survey_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("pictogram", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["survey.id"], name=op.f("fk_survey_question_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_question")),
        sa.UniqueConstraint("survey_id", "key", name=op.f("uq_survey_question_survey_id_key")),
    )
    op.create_table(
        "answer_sheet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["survey.id"], name=op.f("fk_answer_sheet_survey_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_sheet")),
        sa.UniqueConstraint("survey_id", "number", name=op.f("uq_answer_sheet_survey_id_number")),
    )


def _worktime() -> None:
    op.create_table(
        "work_time",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("clock", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_time")),
    )
    op.create_index("ix_work_time_day", "work_time", ["day", "area"], unique=False)
    contract = op.create_table(
        "contract",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        *(sa.Column(day, sa.Integer(), nullable=False) for day in _DAYS),
        sa.Column("vacation_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
        sa.UniqueConstraint("valid_from", name=op.f("uq_contract_valid_from")),
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("half", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index(op.f("ix_absence_first"), "absence", ["first"], unique=False)
    op.create_table(
        "declined_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("reason_id", sa.Integer(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reason_id"], ["catalogue_entry.id"], name=op.f("fk_declined_request_reason_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declined_request")),
    )
    op.create_index(op.f("ix_declined_request_day"), "declined_request", ["day"], unique=False)
    if rows := _stored_contracts():
        op.bulk_insert(contract, rows)
    op.execute("DELETE FROM setting WHERE key = 'contract'")


def _stored_contracts() -> list[dict[str, Any]]:
    """What stood in the settings, one row for each first day: the hours of the week spread evenly over its five days."""
    text = op.get_bind().exec_driver_sql("SELECT value FROM setting WHERE key = 'contract'").scalar()
    found: dict[Any, dict[str, Any]] = {}
    with suppress(ValueError, TypeError, RecursionError):
        for stored in json.loads(text or "[]"):
            with suppress(ValueError, TypeError, KeyError, AttributeError):
                found[stored["valid_from"]] = _row(stored)
    return list(found.values())


def _row(stored: dict[str, Any]) -> dict[str, Any]:
    minutes = round(float(stored.get("weekly_hours", _USUAL_HOURS)) * 60)
    if minutes <= 0:
        raise ValueError(minutes)
    each, left = divmod(minutes, len(_DAYS))
    days = {day: each + (place < left) for place, day in enumerate(_DAYS)}
    return {"valid_from": date.fromisoformat(stored["valid_from"]), **days, "vacation_days": 30}


def _money() -> None:
    op.create_table(
        "fund_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("up_to", sa.BigInteger(), nullable=True),
        sa.Column("decider", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_rule")),
    )
    op.create_index(op.f("ix_fund_rule_valid_from"), "fund_rule", ["valid_from"], unique=False)
    op.create_table(
        "budget",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("budget_kind", sa.String(), nullable=False),
        sa.Column("planned", sa.BigInteger(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_budget_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget")),
    )
    op.create_index(op.f("ix_budget_year"), "budget", ["year"], unique=False)
    op.create_table(
        "donation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("in_kind", sa.Boolean(), nullable=False),
        sa.Column("donor_person_id", sa.Integer(), nullable=True),
        sa.Column("donor_organisation_id", sa.Integer(), nullable=True),
        sa.Column("donor", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("council_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("thanked_on", sa.Date(), nullable=True),
        sa.Column("budget_id", sa.Integer(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["budget_id"], ["budget.id"], name=op.f("fk_donation_budget_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["donor_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_donation_donor_organisation_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["donor_person_id"], ["person.id"], name=op.f("fk_donation_donor_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_donation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_donation_project_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_donation")),
    )
    op.create_index(op.f("ix_donation_budget_id"), "donation", ["budget_id"], unique=False)
    op.create_index(op.f("ix_donation_donor_organisation_id"), "donation", ["donor_organisation_id"], unique=False)
    op.create_index(op.f("ix_donation_donor_person_id"), "donation", ["donor_person_id"], unique=False)
    op.create_index(op.f("ix_donation_project_id"), "donation", ["project_id"], unique=False)
    op.create_index(op.f("ix_donation_received_on"), "donation", ["received_on"], unique=False)
    op.create_index(op.f("ix_donation_status"), "donation", ["status"], unique=False)
    op.create_table(
        "fund_application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("applicant_person_id", sa.Integer(), nullable=True),
        sa.Column("applicant_organisation_id", sa.Integer(), nullable=True),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("budget_id", sa.Integer(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("requested", sa.BigInteger(), nullable=False),
        sa.Column("granted", sa.BigInteger(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("decider", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["applicant_organisation_id"],
            ["organisation.id"],
            name=op.f("fk_fund_application_applicant_organisation_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["applicant_person_id"],
            ["person.id"],
            name=op.f("fk_fund_application_applicant_person_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["budget_id"], ["budget.id"], name=op.f("fk_fund_application_budget_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_fund_application_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_fund_application_project_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_application")),
        sa.UniqueConstraint("number", name=op.f("uq_fund_application_number")),
    )
    op.create_index(
        op.f("ix_fund_application_applicant_organisation_id"),
        "fund_application",
        ["applicant_organisation_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_fund_application_applicant_person_id"), "fund_application", ["applicant_person_id"], unique=False
    )
    op.create_index(op.f("ix_fund_application_budget_id"), "fund_application", ["budget_id"], unique=False)
    op.create_index(op.f("ix_fund_application_project_id"), "fund_application", ["project_id"], unique=False)
    op.create_index(op.f("ix_fund_application_received_on"), "fund_application", ["received_on"], unique=False)
    op.create_index(op.f("ix_fund_application_status"), "fund_application", ["status"], unique=False)
    op.create_table(
        "booking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("booking_kind", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("budget_id", sa.Integer(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("donation_id", sa.Integer(), nullable=True),
        sa.Column("application_id", sa.Integer(), nullable=True),
        sa.Column("advance_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advance_id"], ["booking.id"], name=op.f("fk_booking_advance_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["application_id"], ["fund_application.id"], name=op.f("fk_booking_application_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["budget_id"], ["budget.id"], name=op.f("fk_booking_budget_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["donation_id"], ["donation.id"], name=op.f("fk_booking_donation_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_booking_event_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name=op.f("fk_booking_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_booking_project_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
        sa.UniqueConstraint("number", name=op.f("uq_booking_number")),
    )
    op.create_index(op.f("ix_booking_advance_id"), "booking", ["advance_id"], unique=False)
    op.create_index(op.f("ix_booking_application_id"), "booking", ["application_id"], unique=False)
    op.create_index(op.f("ix_booking_budget_id"), "booking", ["budget_id"], unique=False)
    op.create_index(op.f("ix_booking_day"), "booking", ["day"], unique=False)
    op.create_index(op.f("ix_booking_donation_id"), "booking", ["donation_id"], unique=False)
    op.create_index(op.f("ix_booking_event_id"), "booking", ["event_id"], unique=False)
    op.create_index(op.f("ix_booking_project_id"), "booking", ["project_id"], unique=False)
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["fund_application.id"], name=op.f("fk_vote_application_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
    )
    op.create_index(op.f("ix_vote_application_id"), "vote", ["application_id"], unique=False)
