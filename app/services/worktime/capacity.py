"""How far the months are filled: recorded hours against those that contract, holidays and absences leave."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.kinds import Choice
from app.models import Absence, Area, Contract, Record, WorkTime
from app.services.office import settings
from app.services.shown import Shown
from app.services.worktime import contracts, plan, recorded
from app.services.worktime.plan import Calendar
from app.services.worktime.recorded import Cell, Recorded
from app.settings.worktime import CAPACITY, Capacity

SHOWN = Shown((Record, WorkTime, Contract, Absence, *settings.SHOWN.classes))
_MONTHS = 12


class Light(Choice):
    """How a month stands."""

    FREE = "free", "Luft"
    TIGHT = "tight", "knapp"
    OVER = "over", "überlastet"
    UNKNOWN = "unknown", "noch offen"


@dataclass(frozen=True, slots=True)
class MonthHours:
    """A month: minutes per task, and the minutes that it asks for, in all and until `today`.

    `contracts` are the first days of the contracts that hold in it.
    """

    month: date
    by_area: Mapping[Area, int]
    target: int
    target_so_far: int
    light: Light
    contracts: tuple[date, ...] = ()

    @property
    def total(self) -> int:
        """Minutes of all tasks together."""
        return sum(self.by_area.values())

    @property
    def share(self) -> float | None:
        """Per cent of what the month has asked for so far; None where it asked for nothing yet."""
        return 100 * self.total / self.target_so_far if self.target_so_far else None


def of_month(session: Session, day: date) -> MonthHours | None:
    """The month of a day; None before a contract was entered, and for months before the first."""
    first = day.replace(day=1)
    return next(iter(_months(session, [first])), None)


def of_year(session: Session, year: int) -> list[MonthHours]:
    """The months of a year in which a contract holds."""
    return _months(session, [date(year, month, 1) for month in range(1, _MONTHS + 1)])


def rules(session: Session) -> Capacity:
    """From which shares the light changes, and whether hours stand in reports."""
    return settings.read(session, CAPACITY)


def save_rules(session: Session, chosen: Capacity) -> None:
    """Set them. Raises UserError where a month would be over before it is tight, or a share is out of its bounds."""
    if chosen.over <= chosen.tight:
        raise UserError("„Überlastet ab“ muss größer sein als „Knapp ab“.")
    settings.save_within(session, CAPACITY, chosen)


def light(share: float | None, chosen: Capacity) -> Light:
    """What a share in per cent means by the rules of her office."""
    if share is None:
        return Light.UNKNOWN
    if share >= chosen.over:
        return Light.OVER
    return Light.TIGHT if share >= chosen.tight else Light.FREE


def last_of_month(first: date) -> date:
    """The last day of a month by its first."""
    return first.replace(day=monthrange(first.year, first.month)[1])


def _months(session: Session, firsts: Sequence[date]) -> list[MonthHours]:
    """The months with these first days in which a contract holds, read together."""
    if not contracts.entered(session):
        return []
    first, last, chosen = firsts[0], last_of_month(firsts[-1]), rules(session)
    calendar, cells = plan.Calendar(session, first, last), recorded.by_day(session, first, last)
    months = (_month(one, calendar, cells, chosen) for one in firsts)
    return [one for one in months if one.contracts]


def _month(first: date, calendar: Calendar, cells: Mapping[Cell, Recorded], chosen: Capacity) -> MonthHours:
    last = last_of_month(first)
    days = [calendar.on(first + timedelta(days=number)) for number in range(last.day)]
    asked, so_far = plan.target(days), plan.target(one for one in days if one.day <= clock.today())
    holding = (contracts.valid_on(calendar.contracts, one.day) for one in days)
    begins = tuple(dict.fromkeys(one.valid_from for one in holding if one))
    minutes = recorded.by_area({cell: found for cell, found in cells.items() if first <= cell[0] <= last})
    share = 100 * sum(minutes.values()) / so_far if so_far else None
    return MonthHours(first, minutes, asked, so_far, light(share, chosen), begins)
