"""Single entries of her working time: what the clock measured, and what she wrote down with words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import Area, WorkTime
from app.services.records import FieldWarning, get, keep
from app.services.worktime import plan, recorded
from app.services.worktime.near import demand_near, is_near
from app.services.worktime.plan import DayPlan
from app.services.worktime.recorded import ON_THE_SHEET, WORK_TIME

MOST_A_DAY = 24 * 60
ADVISED_A_DAY = 10 * 60
"""What the Arbeitszeitgesetz allows at most (§ 3)."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry: its minutes, what she did, whether the clock measured it."""

    id: int
    day: date
    area: Area
    minutes: int
    what: str
    clock: bool


def rows(session: Session, first: date, last: date) -> list[EntryRow]:
    """The entries of some days, both included, the earliest first."""
    found = session.execute(
        select(WORK_TIME)
        .where(WORK_TIME.c.day.between(first, last), ~ON_THE_SHEET)
        .order_by(WORK_TIME.c.day, WORK_TIME.c.id)
    )
    return [EntryRow(row.id, row.day, row.area, row.minutes, row.what, row.clock) for row in found]


def new(day: date | None = None) -> WorkTime:
    """An unsaved entry."""
    return WorkTime(day=day or clock.today(), area=Area.NETWORK)


def load(session: Session, entry_id: int) -> WorkTime:
    """An entry as it is."""
    return get(session, WorkTime, entry_id)


def save(session: Session, entry: WorkTime) -> int:
    """Save an entry. Raises UserError without a day, a task or minutes, and where the day would have more than 24 hours.

    Without words, and not measured by the clock, it counts as typed into the week sheet.
    """
    if entry.day is None:
        raise UserError("Bitte den Tag angeben.")
    demand_near(entry.day)
    if entry.area is None:
        raise UserError("Bitte die Aufgabe wählen, für die Sie gearbeitet haben.")
    if (entry.minutes or 0) <= 0:
        raise UserError("Bitte angeben, wie lange Sie gearbeitet haben.")
    entry.what = clean(entry.what)
    with session.no_autoflush:
        kept_minutes = _stored_minutes(session, entry)
        demand_a_day(session, {entry.day: entry.minutes - kept_minutes})
    kept = keep(session, entry)
    session.flush()
    return kept.id


def remove(session: Session, entry_id: int) -> None:
    """Take an entry away."""
    session.delete(get(session, WorkTime, entry_id))
    session.flush()


def demand_a_day(session: Session, more: Mapping[date, int]) -> None:
    """Raise UserError for a day that would have more than 24 hours with so many minutes more."""
    for day, whole in _with_more(session, more).items():
        if whole > MOST_A_DAY:
            raise UserError(
                "Am {day} wären es zusammen {hours} h, aber ein Tag hat nur 24 Stunden. Bitte die Zeiten dieses Tages prüfen.",
                day=day,
                hours=round(whole / 60, 2),
            )


def _with_more(session: Session, more: Mapping[date, int]) -> dict[date, int]:
    """What the days that grow come to."""
    growing = sorted(day for day, minutes in more.items() if minutes > 0)
    if not growing:
        return {}
    cells = recorded.by_day(session, growing[0], growing[-1])
    return {day: recorded.of_day(cells, day) + more[day] for day in growing}


def warnings(session: Session, entry: WorkTime) -> list[FieldWarning]:
    """What looks odd about an entry."""
    if entry.day is None or not is_near(entry.day):
        return []
    with session.no_autoflush:
        more = (entry.minutes or 0) - _stored_minutes(session, entry)
        return [FieldWarning("day", one) for one in odd_days(session, {entry.day: more})]


def odd_days(session: Session, more: Mapping[date, int]) -> list[Sentence]:
    """What is odd about days to which so many minutes are added: holidays, absences, the future, very long days."""
    wholes = _with_more(session, more)
    if not wholes:
        return []
    calendar = plan.Calendar(session, min(wholes), max(wholes))
    return [sentence for day, whole in wholes.items() for sentence in _odd(calendar.on(day), whole)]


def _odd(planned: DayPlan, whole: int) -> Iterable[Sentence]:
    day = planned.day
    if planned.free:
        yield Sentence("Der {day} ist frei ({name}). Gezählt wird die Zeit trotzdem.", day=day, name=planned.free)
    if planned.away and not planned.half:
        yield Sentence("Am {day} sind Sie als abwesend eingetragen ({why}).", day=day, why=planned.away.label)
    if day > clock.today():
        yield Sentence("Der {day} liegt in der Zukunft.", day=day)
    if whole > ADVISED_A_DAY:
        yield Sentence(
            "Am {day} sind es zusammen {hours} h. Mehr als 10 Stunden am Tag lässt das Arbeitszeitgesetz nicht zu.",
            day=day,
            hours=round(whole / 60, 2),
        )


def _stored_minutes(session: Session, entry: WorkTime) -> int:
    """The minutes that the day has of this entry already."""
    stored = select(WORK_TIME.c.minutes).where(WORK_TIME.c.id == (entry.id or 0), WORK_TIME.c.day == entry.day)
    return session.scalar(stored) or 0
