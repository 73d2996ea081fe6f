"""The command that lists projects: how they stand, what is next, who runs them."""

import argparse
from datetime import date

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import german
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.services.lists import ListQuery
from app.services.projects import projects as service
from app.services.projects.projects import ProjectRow


def projects(arguments: argparse.Namespace) -> int:
    """Print every project by name."""
    with opened(arguments) as context:
        rows = context.read(_rows)
        context.note(AuditKind.EXPORT, text=TrailWords(f"list:projects:{len(rows)}"))
    if arguments.json:
        print_json([_plain(row) for row in rows])
    else:
        print_table(_line(row) for row in rows)
    return 0


def _rows(session: Session) -> list[ProjectRow]:
    return service.rows(session, service.ids(session, ListQuery()))


def _plain(row: ProjectRow) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "status": row.status,
        "area": row.area,
        "begun": _iso(row.begun_on),
        "ends": _iso(row.ends_on),
        "by_residents": row.by_residents,
        "self_run": _iso(row.self_run_on),
        "next": row.milestone,
        "due": _iso(row.milestone_due),
        "people": row.people,
        "partners": row.partners,
        "planned": row.planned,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _line(row: ProjectRow) -> tuple[object, ...]:
    days = (german.day(row.begun_on), german.day(row.ends_on))
    return row.id, row.name, row.status.label, *days, row.milestone, german.day(row.milestone_due), row.people
