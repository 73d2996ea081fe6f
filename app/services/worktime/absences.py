"""When she is away: vacation, illness, training, compensation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import Absence, AbsenceKind
from app.services.records import FieldWarning, get, keep, table_of
from app.services.shown import Shown
from app.services.worktime.near import demand_near

_ABSENCE = table_of(Absence)
SHOWN = Shown((Absence,))
_LONGEST = 2 * 366


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence; both days belong to it."""

    id: int
    first: date
    last: date
    kind: AbsenceKind
    half: bool

    def holds_on(self, day: date) -> bool:
        """Whether she is away on a day."""
        return self.first <= day <= self.last


def rows(session: Session, first: date | None = None, last: date | None = None) -> list[AbsenceRow]:
    """Every absence that touches these days, the latest first."""
    statement = select(_ABSENCE).order_by(_ABSENCE.c.first.desc(), _ABSENCE.c.id.desc())
    if first is not None:
        statement = statement.where(_ABSENCE.c.last >= first)
    if last is not None:
        statement = statement.where(_ABSENCE.c.first <= last)
    return [AbsenceRow(row.id, row.first, row.last, row.kind, row.half) for row in session.execute(statement)]


def halves_away(absences: Iterable[AbsenceRow], day: date) -> int:
    """How many halves of a day she is away: none, one or both."""
    return min(2, sum(1 if one.half else 2 for one in absences if one.holds_on(day)))


def of_day(absences: Sequence[AbsenceRow], day: date) -> AbsenceRow | None:
    """The absence that holds on a day."""
    return next((one for one in absences if one.holds_on(day)), None)


def new() -> Absence:
    """An unsaved absence of today."""
    return Absence(first=clock.today(), last=clock.today())


def load(session: Session, absence_id: int) -> Absence:
    """An absence as it is."""
    return get(session, Absence, absence_id)


def save(session: Session, absence: Absence) -> int:
    """Save an absence. Raises UserError without a first day, for one that ends before it begins or lasts for years, and where
    she is away already.
    """
    if absence.first is None:
        raise UserError("Bitte den ersten Tag der Abwesenheit angeben.")
    absence.last = absence.last or absence.first
    demand_near(absence.first, absence.last)
    if absence.last < absence.first:
        raise UserError("Die Abwesenheit endet vor ihrem Anfang. Bitte den letzten Tag prüfen.")
    if (absence.last - absence.first).days > _LONGEST:
        raise UserError("Eine Abwesenheit dauert höchstens zwei Jahre. Bitte den letzten Tag prüfen.")
    absence.half = bool(absence.half)
    with session.no_autoflush:
        _demand_free(session, absence)
    kept = keep(session, absence)
    session.flush()
    return kept.id


def remove(session: Session, absence_id: int) -> None:
    """Take away an absence entered by mistake, or one that fell through."""
    session.delete(get(session, Absence, absence_id))
    session.flush()


def _demand_free(session: Session, absence: Absence) -> None:
    """Two halves make a whole day, more there is not of one."""
    others = [one for one in rows(session, absence.first, absence.last) if one.id != absence.id]
    for other in others:
        if not (absence.half and other.half):
            raise UserError(
                "Vom {first} bis {last} ist schon eine Abwesenheit eingetragen. Bitte jene ändern oder andere Tage wählen.",
                first=other.first,
                last=other.last,
            )
    for other in others:
        shared = max(absence.first, other.first)
        if halves_away(others, shared) > 1:
            raise UserError("Am {day} sind schon beide Hälften des Tages eingetragen.", day=shared)


def warnings(absence: Absence) -> list[FieldWarning]:
    """What looks odd about an absence."""
    if absence.first and absence.last and absence.last < absence.first:
        return [FieldWarning("last", Sentence("Dieser Tag liegt vor dem ersten."))]
    return []
