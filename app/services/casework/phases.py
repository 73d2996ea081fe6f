"""The phases a case went through, each from a day until the next began."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Case, CaseStatus
from app.services.shown import Shown
from app.services.statuses import changes_of

SHOWN = Shown((Case,))
"""What the phases show: the changes of status, parts of the case."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A status of a case, from a day to the day of the next; `until` is None for the present one."""

    id: int
    status: CaseStatus
    since: date
    until: date | None
    reason: str

    @property
    def days(self) -> int:
        """How many days it lasted, or has lasted so far."""
        return max(((self.until or clock.today()) - self.since).days, 0)


def of_case(session: Session, case_id: int) -> list[Phase]:
    """Every phase of a case, the oldest first."""
    changes = changes_of(session, case_id)
    ends = [*(change.changed_on.date() for change in changes), None][1:]
    return [
        Phase(change.id, CaseStatus(change.status), change.changed_on.date(), end, change.reason)  # type: ignore[call-arg]
        for change, end in zip(changes, ends, strict=True)
    ]
