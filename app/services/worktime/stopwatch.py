"""The clock that she starts and stops. It runs in the vault: a restart does not stop it, and undo sets it going again."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Area, WorkTime
from app.services.office import settings
from app.services.worktime import entries
from app.settings.worktime import RUNNING_CLOCK, RunningClock

SHOWN = settings.SHOWN
_LONGEST = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Running:
    """The clock as it runs."""

    area: Area
    since: datetime

    def minutes(self, now: datetime) -> int:
        """Whole minutes until now; a clock of the computer that was set back counts none."""
        return max(0, round((now - self.since).total_seconds() / 60))


def running(session: Session) -> Running | None:
    """The clock that runs."""
    stored = settings.read(session, RUNNING_CLOCK)
    if not (stored.area and stored.since):
        return None
    try:
        return Running(Area(stored.area), datetime.fromisoformat(stored.since))  # type: ignore[call-arg]
    except ValueError:
        return None


def start(session: Session, area: Area) -> None:
    """Start the clock for a task. Raises UserError where it runs already."""
    if (now := running(session)) is not None:
        raise UserError(
            "Die Uhr läuft schon, seit {day}, {time} Uhr. Bitte sie erst anhalten oder verwerfen.",
            day=now.since.date(),
            time=f"{now.since:%H:%M}",
        )
    settings.write(session, RUNNING_CLOCK, RunningClock(area.value, clock.now().isoformat()))


def stop(session: Session, what: str = "") -> int:
    """Stop the clock and keep its minutes, on each day those that fell into it. Returns how many minutes it were.

    Raises UserError where none runs, or it ran for more than a day: then it goes on, and nothing is kept.
    """
    found = running(session)
    if found is None:
        raise UserError("Die Uhr läuft nicht. Sie wurde inzwischen angehalten oder verworfen.")
    end = clock.now()
    if end - found.since > _LONGEST:
        raise UserError(
            "Die Uhr läuft seit {day}, {time} Uhr, also mehr als einen Tag. Bitte sie verwerfen und die Zeit von Hand eintragen.",
            day=found.since.date(),
            time=f"{found.since:%H:%M}",
        )
    for day, minutes in _spread(found, end):
        entries.save(session, WorkTime(day=day, area=found.area, minutes=minutes, what=what, clock=True))
    settings.forget(session, RUNNING_CLOCK)
    return found.minutes(end)


def throw_away(session: Session) -> None:
    """Stop the clock and keep nothing."""
    settings.forget(session, RUNNING_CLOCK)


def _spread(found: Running, end: datetime) -> list[tuple[date, int]]:
    """Minutes per day: whoever works past midnight works on two days."""
    whole = found.minutes(end)
    midnight = datetime.combine(end.date(), time.min)
    after = 0 if found.since >= midnight else min(whole, round((end - midnight).total_seconds() / 60))
    spread = [(found.since.date(), whole - after), (end.date(), after)]
    return [(day, minutes) for day, minutes in spread if minutes > 0]
