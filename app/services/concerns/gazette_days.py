"""When the Amtsblatt appears, until when a text for it has to be handed in, and when the editors print nothing political."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from app.common.working_days import SATURDAY, WorkingDays, days_later
from app.services.office import settings
from app.settings.deadlines import DEADLINES, GAZETTE, Gazette

_WEEK = 7


@dataclass(frozen=True, slots=True)
class GazetteDays:
    """The days of the Amtsblatt by the rules of its editors. No day of the calendar makes it fail."""

    rules: Gazette = field(default_factory=Gazette)
    working_days: WorkingDays = field(default_factory=WorkingDays)

    def next_issue(self, now: datetime) -> date:
        """The day of the first issue that a text can still be handed in for."""
        regular = self._regular(now.date())
        while self.deadline(self._moved(regular)) < now and days_later(regular, _WEEK) > regular:
            regular = days_later(regular, _WEEK)
        return self._moved(regular)

    def deadline(self, issue: date) -> datetime:
        """Redaktionsschluss of an issue, always before its day: where the usual day is free, on the last working day before."""
        regular = self._regular(issue)
        if self._moved(regular) != issue:
            regular = issue
        back = (regular.isoweekday() - self.rules.closes_on - 1) % _WEEK + 1
        day = self._moved(days_later(regular, -back))
        if day >= issue:
            day = self.working_days.last_working_day_before(issue)
        return datetime.combine(day, time.fromisoformat(self.rules.closes_at))

    def election_after(self, day: date) -> date | None:
        """The next election in whose Karenzzeit a day lies, its own day included; None for a day outside of any."""
        near = (one for one in self.rules.election_days if 0 <= (one - day).days <= self.rules.quiet_days)
        return min(near, default=None)

    def _regular(self, day: date) -> date:
        """The first usual day of appearance from a day on."""
        return days_later(day, (self.rules.appears_on - day.isoweekday()) % _WEEK)

    def _moved(self, usual: date) -> date:
        """The usual day, or if a holiday falls on it the working day before; a weekend is usual where she set it."""
        return usual if usual.isoweekday() >= SATURDAY else self.working_days.last_working_day_by(usual)


def read(session: Session) -> GazetteDays:
    """The days of the Amtsblatt by the settings that hold now."""
    off = settings.read(session, DEADLINES).off_24_and_31
    return GazetteDays(settings.read(session, GAZETTE), WorkingDays(off))
