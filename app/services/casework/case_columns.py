"""What is read of a case beside its own columns: its contacts, when there was a sign of it, its next step."""

from typing import Any

from sqlalchemy import String, func, select, type_coerce

from app.models import Case, ContactEntry, Goal, Measure
from app.services.records import RECORD, table_of

_CASE = table_of(Case)
_ENTRY = table_of(ContactEntry)
_GOAL = table_of(Goal)
_MEASURE = table_of(Measure)


def _entries_of_case(what: Any) -> Any:
    return select(what).where(_ENTRY.c.record_id == RECORD.c.id).correlate(RECORD).scalar_subquery()


last_contact = _entries_of_case(func.max(_ENTRY.c.at))
contacts = _entries_of_case(func.count())
minutes = _entries_of_case(func.coalesce(func.sum(_ENTRY.c.minutes + _ENTRY.c.indirect_minutes), 0))
last_sign = func.max(
    type_coerce(func.coalesce(last_contact, _CASE.c.opened_on), String),
    func.coalesce(type_coerce(_CASE.c.looked_on, String), ""),
)
"""The last contact, else the day of opening; or the later day on which she looked it through. As text."""
step_due = (
    select(func.min(_MEASURE.c.due_on))
    .join_from(_MEASURE, _GOAL, _GOAL.c.id == _MEASURE.c.goal_id)
    .where(_GOAL.c.case_id == RECORD.c.id, _GOAL.c.ended_on.is_(None), _MEASURE.c.done_on.is_(None))
    .correlate(RECORD)
    .scalar_subquery()
)
"""When the next step towards a goal that still holds is due."""
