"""The command that shows her hours: what is recorded by task, what the months ask for, what was declined."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import clock, german
from app.common.errors import UserError
from app.common.sentences import TrailWords
from app.figures import periods
from app.figures.periods import Period
from app.models import Area, AuditKind
from app.services.worktime import capacity, contracts, declined
from app.services.worktime.capacity import MonthHours


@dataclass(frozen=True)
class _Found:
    months: tuple[MonthHours, ...]
    declined: Mapping[str, int]


def worktime(arguments: argparse.Namespace) -> int:
    """Print the hours of a period month by month. Raises UserError before a contract was entered."""
    period = periods.parse(arguments.period) if arguments.period else periods.month_of(clock.today())
    with opened(arguments) as context:
        found = context.read(_found, period)
        context.note(AuditKind.EXPORT, text=TrailWords(f"list:worktime:{len(found.months)}"))
    if arguments.json:
        print_json(_plain(period, found))
    else:
        print_table(_line(one) for one in found.months)
    return 0


def _found(session: Session, period: Period) -> _Found:
    if not contracts.entered(session):
        raise UserError("Noch ist kein Vertrag eingetragen. Bitte erst auf der Seite „Arbeitszeit“ einen eintragen.")
    months = (capacity.of_month(session, month.first) for month in period.each_month())
    reasons: dict[str, int] = {}
    for one in declined.rows(session, period.first, period.last):
        reasons[one.reason] = reasons.get(one.reason, 0) + one.count
    return _Found(tuple(month for month in months if month), reasons)


def _plain(period: Period, found: _Found) -> dict[str, object]:
    minutes = {area.value: sum(month.by_area[area] for month in found.months) for area in Area}
    return {
        "period": period.key,
        "notice": "kein Arbeitszeitnachweis",
        "minutes": minutes,
        "total": sum(minutes.values()),
        "target": sum(month.target for month in found.months),
        "months": [_month(one) for one in found.months],
        "declined": dict(found.declined),
    }


def _month(one: MonthHours) -> dict[str, object]:
    return {
        "month": f"{one.month:%Y-%m}",
        "minutes": one.total,
        "target": one.target,
        "target_so_far": one.target_so_far,
        "percent": None if one.share is None else round(one.share),
        "light": one.light.value,
        "contracts": [day.isoformat() for day in one.contracts],
    }


def _line(one: MonthHours) -> tuple[object, ...]:
    share = "–" if one.share is None else f"{german.number(one.share)} %"
    return german.month(one.month), german.duration(one.total), german.duration(one.target), share, one.light.label
