"""Until when a concern is acknowledged, answered for the time being, and a department reminded."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The deadlines as they are set: working days, calendar days, working days."""

    acknowledge: int = 3
    interim: int = 14
    remind: int = 10

    def acknowledge_by(self, received: date) -> date:
        """Until when the citizen is told that a concern has arrived."""
        return received + timedelta(days=self.acknowledge)

    def interim_by(self, received: date) -> date:
        """Until when the citizen hears how it stands."""
        return received + timedelta(days=self.interim)

    def remind_on(self, sent: date) -> date:
        """From when on a department is reminded."""
        return sent + timedelta(days=self.remind)


def read(session: Session) -> Deadlines:  # noqa: ARG001
    """The deadlines in force."""
    return Deadlines()
