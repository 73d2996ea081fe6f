"""The command that lists concerns: what is open, late, or not told to the citizen yet."""

import argparse
from datetime import date

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import german
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.services.concerns import concerns as service
from app.services.concerns.concerns import ConcernRow
from app.services.lists import ListQuery


def concerns(arguments: argparse.Namespace) -> int:
    """Print the concerns, the latest first: all, or those that are late and those whose answer is owed."""
    with opened(arguments) as context:
        rows = context.read(_rows, overdue=arguments.overdue, owed=arguments.feedback_owed)
        context.note(AuditKind.EXPORT, text=TrailWords(f"list:concerns:{len(rows)}"))
    if arguments.json:
        print_json([_plain(row) for row in rows])
    else:
        print_table(_line(row) for row in rows)
    return 0


def _rows(session: Session, *, overdue: bool, owed: bool) -> list[ConcernRow]:
    wanted = [state for state, asked in (("overdue", overdue), ("owed", owed)) if asked]
    if not wanted:
        return service.rows(session, service.ids(session, ListQuery(sort=_LATEST)))
    found = {one for state in wanted for one in service.ids(session, ListQuery(filters={"status": state}))}
    every = service.ids(session, ListQuery(sort=_LATEST))
    return service.rows(session, [one for one in every if one in found])


_LATEST = (("received", True),)


def _plain(row: ConcernRow) -> dict[str, object]:
    return {
        "id": row.id,
        "number": row.number,
        "title": row.subject,
        "status": row.status,
        "category": row.category,
        "received": _iso(row.received_on),
        "due": _iso(row.due_on),
        "department": row.department,
        "told": _iso(row.told_on),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _line(row: ConcernRow) -> tuple[object, ...]:
    days = (german.day(row.received_on), german.day(row.due_on), german.day(row.told_on))
    return row.id, row.number, row.subject, row.status.label, row.category, row.department, *days
