"""The command that lists tasks: what is open until when, how much it matters and how often it comes again."""

import argparse

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import clock, german, recurrence
from app.common.sentences import Sentence, TrailWords
from app.models import AuditKind
from app.services.lists import ListQuery
from app.services.office import tasks as service
from app.services.office.tasks import TaskRow


def tasks(arguments: argparse.Namespace) -> int:
    """Print the open tasks by their day, with `--all` the done ones too."""
    with opened(arguments) as context:
        rows = context.read(_rows, arguments.all, arguments.overdue)
        context.note(AuditKind.EXPORT, text=TrailWords(f"list:tasks:{len(rows)}"))
    if arguments.json:
        print_json([_plain(row) for row in rows])
    else:
        print_table(_line(row) for row in rows)
    return 0


def _rows(session: Session, everything: bool, overdue: bool) -> list[TaskRow]:
    state = {"state": "overdue"} if overdue else {} if everything else {"state": "open"}
    return service.rows(session, service.ids(session, ListQuery(filters=state, sort=(("due_on", False),))))


def _state(row: TaskRow) -> str:
    if row.done_at is not None:
        return "done"
    return "overdue" if row.due_on is not None and row.due_on < clock.today() else "open"


def _plain(row: TaskRow) -> dict[str, object]:
    return {
        "id": row.id,
        "what": row.what,
        "due": row.due_on.isoformat() if row.due_on else None,
        "state": _state(row),
        "done_at": row.done_at.isoformat() if row.done_at else None,
        "priority": row.priority,
        "rule": row.rule or None,
        "repeats": recurrence.in_words(row.rule) or None,
        "about": {"id": row.about_id, "kind": row.about_kind, "title": row.about} if row.about_id else None,
    }


_STATES = {"done": Sentence("erledigt"), "overdue": Sentence("überfällig"), "open": Sentence("offen")}


def _line(row: TaskRow) -> tuple[object, ...]:
    return (
        row.id,
        german.day(row.due_on),
        _STATES[_state(row)],
        row.priority.label,
        row.what,
        row.about,
        recurrence.in_words(row.rule),
    )
