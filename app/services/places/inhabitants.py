"""How many live in a building on a day."""

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.models import Occupancy, Person
from app.services.records import RECORD, table_of

_OCCUPANCY = table_of(Occupancy)
_PERSON = table_of(Person)
_MEMBER = RECORD.alias("member")
_members = (
    select(func.count())
    .select_from(_PERSON.join(_MEMBER, _MEMBER.c.id == _PERSON.c.id))
    .where(
        _PERSON.c.household_id == _OCCUPANCY.c.household_id, _MEMBER.c.deleted_at.is_(None), _MEMBER.c.past.is_(False)
    )
    .correlate(_OCCUPANCY)
    .scalar_subquery()
)
PEOPLE = func.coalesce(_OCCUPANCY.c.people, _members)
"""How many an occupancy means: as it says, else the household's members."""


def by_building(session: Session, day: date) -> dict[int, int]:
    """How many live in each building on a day."""
    statement = (
        select(_OCCUPANCY.c.building_id, func.sum(PEOPLE))
        .join_from(_OCCUPANCY, RECORD, RECORD.c.id == _OCCUPANCY.c.id)
        .where(
            RECORD.c.deleted_at.is_(None),
            _OCCUPANCY.c.building_id.is_not(None),
            _OCCUPANCY.c.since <= day,
            or_(_OCCUPANCY.c.until.is_(None), _OCCUPANCY.c.until >= day),
        )
        .group_by(_OCCUPANCY.c.building_id)
    )
    return {row[0]: row[1] for row in session.execute(statement)}
