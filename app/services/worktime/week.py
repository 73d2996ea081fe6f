"""The week sheet: hours of each task and day, what records tell of beside what she types."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.common.working_days import days_later
from app.models import Area, WorkTime
from app.services.worktime import entries, plan, recorded
from app.services.worktime.entries import EntryRow
from app.services.worktime.plan import DayPlan
from app.services.worktime.recorded import ON_THE_SHEET, Cell, Recorded

DAYS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """A week from its Monday on; `cells` holds only days and tasks of which there are minutes."""

    days: tuple[DayPlan, ...]
    cells: Mapping[Cell, Recorded]
    entries: tuple[EntryRow, ...]

    @property
    def monday(self) -> date:
        """Its first day."""
        return self.days[0].day

    def of(self, day: date, area: Area) -> Recorded:
        """The minutes of a cell."""
        return self.cells.get((day, area)) or Recorded()


def monday_of(day: date) -> date:
    """The Monday of the week of a day; in the first week of the calendar its first day that is one."""
    return days_later(day, -day.weekday())


def load(session: Session, monday: date) -> Week:
    """The week that begins on a Monday."""
    last = monday + timedelta(days=DAYS - 1)
    return Week(
        tuple(plan.days(session, monday, last)),
        recorded.by_day(session, monday, last),
        tuple(entries.rows(session, monday, last)),
    )


def save(session: Session, typed: Mapping[Cell, int]) -> list[Sentence]:
    """Put minutes into cells of the sheet; 0 empties one. Returns what is odd about the days.

    Raises UserError where a day would have more than 24 hours; then nothing is changed.
    """
    if not typed:
        return []
    stored = _stored(session, typed)
    more: defaultdict[date, int] = defaultdict(int)
    for cell, minutes in typed.items():
        more[cell[0]] += minutes - sum(row.minutes for row in stored.get(cell, ()))
    entries.demand_a_day(session, more)
    odd = entries.odd_days(session, more)
    for cell, minutes in typed.items():
        _put(session, cell, minutes, stored.get(cell, ()))
    session.flush()
    return odd


def _stored(session: Session, typed: Mapping[Cell, int]) -> dict[Cell, list[WorkTime]]:
    """The rows of the sheet on these days: usually one for each cell."""
    days = {day for day, _area in typed}
    found = session.scalars(select(WorkTime).where(WorkTime.day.in_(days), ON_THE_SHEET).order_by(WorkTime.id))
    rows: defaultdict[Cell, list[WorkTime]] = defaultdict(list)
    for row in found:
        rows[row.day, row.area].append(row)
    return rows


def _put(session: Session, cell: Cell, minutes: int, stored: Sequence[WorkTime]) -> None:
    """One row for each cell: what was typed elsewhere without words goes into it."""
    kept = stored[:1] if minutes > 0 else ()
    for row in stored[len(kept) :]:
        session.delete(row)
    if kept:
        kept[0].minutes = minutes
    elif minutes > 0:
        session.add(WorkTime(day=cell[0], area=cell[1], minutes=minutes))
