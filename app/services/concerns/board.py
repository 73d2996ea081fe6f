"""The board: concerns in columns by their state, and what a step to another column needs."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.models import ConcernStatus
from app.services.concerns import steps
from app.services.concerns.concerns import DONE, SETTLED, ConcernRow

COLUMNS = tuple(ConcernStatus)
"""From left to right."""
_ASK = (*SETTLED, ConcernStatus.TOLD)
"""States that need words or how the citizen was told."""


def hides(filters: Mapping[str, str], status: ConcernStatus) -> bool:
    """Whether these filters leave nothing in a column, whatever is on file."""
    wanted = filters.get("status", "")
    if wanted in {"", str(status)}:
        return False
    groups = {"done": DONE, "owed": SETTLED, "new": (ConcernStatus.RECEIVED,)}
    if wanted in groups:
        return status not in groups[wanted]
    if wanted == "open":
        return status in DONE
    return wanted in set(map(str, ConcernStatus)) or status in SETTLED + DONE


def beside(status: ConcernStatus, by: int) -> ConcernStatus | None:
    """The state before (-1) or after (1) one; the three results stand for one step. None at the end."""
    stages: Sequence[ConcernStatus] = [one for one in COLUMNS if one not in SETTLED[1:]]
    place = stages.index(SETTLED[0] if status in SETTLED else status) + by
    return stages[place] if 0 <= place < len(stages) else None


def asks(row: ConcernRow, status: ConcernStatus) -> bool:
    """Whether she has to say more before a concern gets this state: a result, a reason, how the citizen was told."""
    return status in _ASK or (status is ConcernStatus.CLOSED and row.told_how is None)


def take_all(session: Session, concern_ids: Sequence[int], status: ConcernStatus, on: date) -> None:
    """Give several concerns a state that needs nothing more. Raises UserError where that makes no sense."""
    for concern_id in concern_ids:
        steps.set_status(session, concern_id, status, on)
