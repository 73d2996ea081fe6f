"""What is counted about her own tasks."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.figures.periods import Period
from app.models import Task


@dataclass(frozen=True)
class TaskFigures:
    """Tasks done in a period, and those overdue at its end."""

    done: int
    overdue: int


def count_tasks(session: Session, period: Period) -> TaskFigures:
    """Count tasks that are not in the trash."""

    def count(*conditions: object) -> int:
        return session.scalar(select(func.count()).select_from(Task).where(Task.deleted_at.is_(None), *conditions)) or 0  # type: ignore[arg-type]

    return TaskFigures(
        done=count(Task.done_at >= period.start, Task.done_at < period.end),
        overdue=count(Task.due_on <= period.last, or_(Task.done_at.is_(None), Task.done_at >= period.end)),
    )
