"""How projects stand: a change of state keeps its date, and says why something rests or was dropped."""

from collections.abc import Iterable
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import Project, ProjectStatus
from app.services.projects.projects import OVER
from app.services.records import get
from app.services.statuses import changes_of, record_status

COLUMNS = tuple(ProjectStatus)
"""The states in the order of the board."""
NEEDS_WORDS = (ProjectStatus.FINISHED, ProjectStatus.RESTING, ProjectStatus.DROPPED)
"""States that she is asked words for: the result, or why."""


def take(session: Session, project_ids: Iterable[int], status: ProjectStatus, on: date, text: str = "") -> None:
    """Give projects a state from a day on. `text` is the result of a finished one, else the reason, which stands in the history.

    The beginning is set with the first day it runs, the end with the day it is over.

    Raises UserError where the day lies before the beginning, before the last change or in the future, or where a reason is missing.
    """
    for project_id in project_ids:
        project = get(session, Project, project_id)
        _demand(project, status, on, text)
        _demand_order(session, project_id, on)
        if status is ProjectStatus.RUNNING and project.begun_on is None:
            project.begun_on = on
        if status in OVER:
            project.ends_on = on
        elif project.status in OVER:
            project.ends_on = None
        if status is ProjectStatus.FINISHED and clean(text):
            project.result = text.strip()
        project.status = status
        record_status(session, project_id, status, on, "" if status is ProjectStatus.FINISHED else text)


def run_by_itself(session: Session, project_ids: Iterable[int], on: date | None) -> None:
    """Residents run these projects by themselves from a day on; None takes it back."""
    for project_id in project_ids:
        get(session, Project, project_id).self_run_on = on
    session.flush()


def beside(status: ProjectStatus, by: int) -> ProjectStatus | None:
    """The state before (-1) or after (1) one. None at the end."""
    place = COLUMNS.index(status) + by
    return COLUMNS[place] if 0 <= place < len(COLUMNS) else None


def _demand_order(session: Session, project_id: int, on: date) -> None:
    """What was entered later than it happened began at the latest with its first change."""
    *earlier, last = changes_of(session, project_id)
    if on >= last.changed_on.date():
        return
    if earlier:
        raise UserError(
            "Der {day} liegt vor dem letzten Wechsel am {last}. Bitte den Tag prüfen.",
            day=on,
            last=last.changed_on.date(),
        )
    last.changed_on = datetime.combine(on, time())
    session.flush()


def _demand(project: Project, status: ProjectStatus, on: date, text: str) -> None:
    if on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=on)
    if project.begun_on and on < project.begun_on and status is not ProjectStatus.IDEA:
        raise UserError(
            "Der {day} liegt vor dem Beginn am {begun}. Bitte den Tag prüfen.", day=on, begun=project.begun_on
        )
    if status is ProjectStatus.DROPPED and not clean(text):
        raise UserError("Bitte eintragen, warum das Projekt verworfen wird: Das hilft beim nächsten Mal.")
