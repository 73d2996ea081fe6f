"""The command that lists referrals: to whom, about what, how they stand. A case stands there by its number, nobody by name."""

import argparse
from datetime import date

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import german
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.services.lists import ListQuery
from app.services.referrals import referrals as service
from app.services.referrals.referrals import ReferralRow


def referrals(arguments: argparse.Namespace) -> int:
    """Print the referrals, the latest first: all, or those nothing was heard of for too long."""
    with opened(arguments) as context:
        rows = context.read(_rows, silent=arguments.silent)
        context.note(AuditKind.RELEASE, text=TrailWords(f"list:referrals:{len(rows)}"))
    if arguments.json:
        print_json([_plain(row) for row in rows])
    else:
        print_table(_line(row) for row in rows)
    return 0


def _rows(session: Session, *, silent: bool) -> list[ReferralRow]:
    filters = {"status": "silent"} if silent else {}
    return service.rows(session, service.ids(session, ListQuery(filters=filters, sort=(("proposed", True),))))


def _plain(row: ReferralRow) -> dict[str, object]:
    return {
        "id": row.id,
        "number": row.number,
        "case": row.case or None,
        "to": row.recipient,
        "topic": row.topic or None,
        "status": row.status,
        "since": _iso(row.since),
        "proposed": _iso(row.proposed_on),
        "appointment": _iso(row.appointment_on),
        "silent": row.silent,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _line(row: ReferralRow) -> tuple[object, ...]:
    days = (german.day(row.since), german.day(row.appointment_on))
    return row.id, row.number, row.case, row.recipient, row.topic, row.status.label, *days
