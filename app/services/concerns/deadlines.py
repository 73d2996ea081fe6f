"""Until when the reporter of a concern is answered, and when the department it went to is reminded."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from app.common import working_days
from app.common.sentences import Sentence
from app.common.working_days import WorkingDays, days_later
from app.services.office import settings
from app.settings.deadlines import DEADLINES, ConcernDeadlines


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The deadlines by the rules of her office. The first day does not count; no day of the calendar makes it fail."""

    rules: ConcernDeadlines = field(default_factory=ConcernDeadlines)

    @property
    def working_days(self) -> WorkingDays:
        """Which days count."""
        return WorkingDays(self.rules.off_24_and_31)

    def acknowledge_by(self, received: date) -> date:
        """The day by which the reporter knows that the concern has arrived."""
        return self.working_days.add_working_days(received, self.rules.acknowledge)

    def interim_by(self, received: date) -> date:
        """The day by which the reporter hears how it stands, in calendar days."""
        return days_later(received, self.rules.interim)

    def remind_on(self, sent: date) -> date:
        """The day on which the department is reminded."""
        return self.working_days.add_working_days(sent, self.rules.remind)


def read(session: Session) -> Deadlines:
    """The deadlines by the settings that hold now."""
    return Deadlines(settings.read(session, DEADLINES))


def unknown_holidays(*days: date | None) -> Sentence | None:
    """A warning where the public holidays of one of these days are not known, so that only weekends were left out."""
    if all(day is None or working_days.known(day) for day in days):
        return None
    return Sentence(
        "Feiertage sind nur von {first} bis {last} bekannt; davor und danach zählen nur Wochenenden als frei.",
        first=str(working_days.first_known_year()),
        last=str(working_days.last_known_year()),
    )
