"""How long she should work on each day: by contract, without public holidays, without absences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.common import working_days
from app.common.sentences import Sentence
from app.models import AbsenceKind
from app.services import holidays
from app.services.concerns import deadlines
from app.services.worktime import absences, contracts
from app.services.worktime.absences import AbsenceRow
from app.services.worktime.contracts import ContractRow

_OFF = Sentence("dienstfrei")
"""24 and 31 December, where her office is closed: no public holidays."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day. `contract` are the minutes by contract whatever else the day is, `target` what remains of them; `free` is the
    name of the holiday, `away` why she is away, `half` whether only for half the day.
    """

    day: date
    contract: int = 0
    target: int = 0
    free: str = ""
    away: AbsenceKind | None = None
    half: bool = False


class Calendar:
    """Contracts, holidays and absences of a span of days."""

    def __init__(self, session: Session, first: date, last: date) -> None:
        self.contracts: Sequence[ContractRow] = contracts.rows(session)
        self.absences: Sequence[AbsenceRow] = absences.rows(session, first, last)
        self._working_days = deadlines.read(session).working_days

    def on(self, day: date) -> DayPlan:
        """What is planned for a day."""
        contract = contracts.valid_on(self.contracts, day)
        minutes = contract.on(day) if contract else 0
        free = self._free(day)
        halves = absences.halves_away(self.absences, day)
        away = absences.of_day(self.absences, day)
        target = 0 if free else minutes - minutes * halves // 2
        return DayPlan(day, minutes, target, free, away.kind if away else None, halves == 1)

    def _free(self, day: date) -> str:
        if name := holidays.called(day):
            return name
        weekday = day.isoweekday() < working_days.SATURDAY
        return _OFF if weekday and not self._working_days.is_working_day(day) else ""


def days(session: Session, first: date, last: date) -> list[DayPlan]:
    """The plan of every day from one to another, both included."""
    calendar = Calendar(session, first, last)
    return [calendar.on(first + timedelta(days=number)) for number in range((last - first).days + 1)]


def target(plans: Iterable[DayPlan]) -> int:
    """Minutes that the days ask for."""
    return sum(one.target for one in plans)


def vacation_taken(session: Session, year: int) -> float:
    """Days of vacation in a year that would have been working days; half days count half."""
    plans = days(session, date(year, 1, 1), date(year, 12, 31))
    taken = [one for one in plans if one.away is AbsenceKind.VACATION and one.contract and not one.free]
    return sum(0.5 if one.half else 1.0 for one in taken)
