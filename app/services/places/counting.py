"""How many live in a dwelling or a building on a day, as it is counted everywhere alike."""

from datetime import date
from typing import Any

from sqlalchemy import Column, and_, func, or_, select

from app.models import Occupancy, Person
from app.services.records import RECORD, table_of

OCCUPANCY = table_of(Occupancy)
_PERSON = table_of(Person)
_MEMBER = RECORD.alias("member")
_LASTING = RECORD.alias("lasting_record")

members = (
    select(func.count())
    .select_from(_PERSON.join(_MEMBER, _MEMBER.c.id == _PERSON.c.id))
    .where(
        _PERSON.c.household_id == OCCUPANCY.c.household_id,
        _MEMBER.c.deleted_at.is_(None),
        _MEMBER.c.past.is_(False),
    )
    .correlate(OCCUPANCY)
    .scalar_subquery()
)
"""Who of the household of an occupancy is on file and lives here."""
people = func.coalesce(OCCUPANCY.c.people, func.max(members, 1))
"""How many live in an occupancy: as it was entered, else as many as are on file, at the least one."""


def lasting(day: date) -> Any:
    """Occupancies that hold on a day: begun, and not over before it."""
    return and_(OCCUPANCY.c.since <= day, or_(OCCUPANCY.c.until.is_(None), OCCUPANCY.c.until >= day))


def people_in(building: Column[int], day: date) -> Any:
    """How many live in a building on a day, as a column of a select over buildings."""
    return (
        select(func.coalesce(func.sum(people), 0))
        .select_from(OCCUPANCY.join(_LASTING, _LASTING.c.id == OCCUPANCY.c.id))
        .where(OCCUPANCY.c.building_id == building, _LASTING.c.deleted_at.is_(None), lasting(day))
        .correlate(building.table)
        .scalar_subquery()
    )
