"""Stundenblatt: her own hours of a month by day and task, for herself. Before a contract there is none."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.sentences import decimals
from app.figures import periods
from app.figures.periods import Period
from app.models import Area
from app.papers import letterhead, of_month
from app.papers.command import Command
from app.papers.paper import NoChoice, Paper, PaperData, Remark
from app.services.worktime import capacity, contracts, declined, plan, recorded
from app.services.worktime.capacity import MonthHours
from app.services.worktime.plan import DayPlan
from app.services.worktime.recorded import Cell, Recorded

if TYPE_CHECKING:
    from app.reports.forms.hours_sheet import SheetDay

_SHORT = {
    Area.NETWORK: "Vernetzung",
    Area.ENGAGEMENT: "Engagement",
    Area.ENCOUNTER: "Begegnung",
    Area.MEDIATION: "Vermittlung",
    Area.SOCIAL_WORK: "Sozialarbeit",
}


def _taken(session: Session, period: Period, _options: NoChoice, _most: int) -> PaperData:
    from app.reports.forms.hours_sheet import HoursSheet

    today = clock.today()
    month = capacity.of_month(session, period.first)
    plans = plan.days(session, period.first, period.last) if month else []
    cells = recorded.by_day(session, period.first, period.last) if month else {}
    data = HoursSheet(
        title="Stundenblatt",
        period=period.label,
        as_of=f"Stand {german.day(today)}" + ("" if period.has_ended(today) else ", vorläufig"),
        organiser=letterhead.organiser(session),
        made_on=today,
        tasks=tuple(_SHORT[area] for area in Area),
        rows=tuple(_day(one, cells) for one in plans),
        facts=_facts(session, period, month) if month else (),
        note="Soll: nach dem Vertrag, der an dem Tag gilt, ohne Feiertage und Abwesenheiten. Stunden: aus Kontakten, "
        "Veranstaltungen und von Hand eingetragen. Angaben in Stunden:Minuten.",
    )
    return PaperData(data)


def _day(one: DayPlan, cells: Mapping[Cell, Recorded]) -> "SheetDay":
    from app.reports.forms.hours_sheet import SheetDay

    half = " (halber Tag)" if one.half else ""
    remark = one.free or (f"{one.away.label}{half}" if one.away else "")
    minutes = tuple(cells[one.day, area].total if (one.day, area) in cells else 0 for area in Area)
    return SheetDay(one.day, remark, one.target, minutes)


def _facts(session: Session, period: Period, month: MonthHours) -> tuple[tuple[str, str], ...]:
    share = "–" if month.share is None else f"{german.number(month.share)} % ({month.light.label})"
    found = [
        ("Soll des Monats", german.duration(month.target)),
        ("erfasst", german.duration(month.total)),
        ("Auslastung bis heute" if not period.has_ended(clock.today()) else "Auslastung", share),
    ]
    if len(month.contracts) > 1:
        days = ", ".join(map(german.day, month.contracts[1:]))
        found.append(("Vertrag wechselt im Monat", f"am {days}; jeder Tag zählt nach dem, der an ihm gilt"))
    holding = contracts.valid_on(contracts.rows(session), period.last)
    if holding:
        away = plan.vacation_taken(session, period.year)
        taken = german.number(away, decimals(away))
        found.append((f"Urlaub {period.year}", f"{taken} von {holding.vacation_days} Tagen"))
    reasons: dict[str, int] = {}
    for one in declined.rows(session, period.first, period.last):
        reasons[one.reason] = reasons.get(one.reason, 0) + one.count
    if reasons:
        text = ", ".join(f"{number} × {reason}" for reason, number in reasons.items())
        found.append(("abgelehnte Anfragen", f"{sum(reasons.values())}: {text}"))
    return tuple(found)


def _this_month(session: Session) -> Period:
    """The present month, where a contract holds in it."""
    today = clock.today()
    if capacity.of_month(session, today) is None:
        raise LookupError
    return periods.month_of(today)


HOURS_SHEET = Paper(
    name="stundenblatt",
    title="Stundenblatt",
    form="app.reports.forms.hours_sheet",
    take=_taken,
    heading="Stundenblatt {period}",
    heading_values=of_month.labelled,
    remarks=(
        Remark(
            "Enthält Ihre Stunden und Abwesenheiten je Tag: für Sie selbst, nicht zum Abgeben. Kein Arbeitszeitnachweis."
        ),
    ),
    file_stem="stundenblatt",
    file_part=of_month.itself,
    key="hours",
    one_language="for herself",
    example=_this_month,
    command=Command(
        "Stunden eines Monats nach Tagen und Aufgaben, kein Arbeitszeitnachweis", of_month.arguments, of_month.asked
    ),
)
"""About a month."""
