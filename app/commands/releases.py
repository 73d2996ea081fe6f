"""The command that lists releases from secrecy: to whom, for what, how they stand. Nobody stands there by name but who gets it."""

import argparse
from datetime import date

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import german
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.services.lists import ListQuery
from app.services.secrecy import releases as service
from app.services.secrecy.releases import ReleaseRow


def releases(arguments: argparse.Namespace) -> int:
    """Print the releases, those that end first at the top: all, or those that hold today."""
    with opened(arguments) as context:
        rows = context.read(_rows, valid=arguments.valid)
        context.note(AuditKind.RELEASE, text=TrailWords(f"list:releases:{len(rows)}"))
    if arguments.json:
        print_json([_plain(row) for row in rows])
    else:
        print_table(_line(row) for row in rows)
    return 0


def _rows(session: Session, *, valid: bool) -> list[ReleaseRow]:
    filters = {"state": "valid"} if valid else {}
    return service.rows(session, service.ids(session, ListQuery(filters=filters, sort=(("until", False),))))


def _plain(row: ReleaseRow) -> dict[str, object]:
    return {
        "id": row.id,
        "number": row.number,
        "person": row.client_id,
        "case": row.case or None,
        "recipient": row.recipient,
        "recipient_id": row.recipient_id,
        "direction": row.direction,
        "scopes": list(row.scopes),
        "state": row.state,
        "given": _iso(row.given_on),
        "until": _iso(row.until),
        "revoked": _iso(row.revoked_on),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _line(row: ReleaseRow) -> tuple[object, ...]:
    scopes = ", ".join(scope.label for scope in row.scopes)
    return row.id, row.number, row.case, row.recipient, scopes, row.state.label, german.day(row.until)
