"""Projects with milestones, people, partners and planned costs; surveys with their questions and sheets;
working time, whose contract moves from the settings into its table
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
