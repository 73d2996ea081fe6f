"""How many live in a dwelling or a building on a day, as it is counted everywhere alike."""

from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.models import Occupancy, Person
from app.services.people.whereabouts import not_gone_by
from app.services.records import RECORD, table_of

OCCUPANCY = table_of(Occupancy)
_PERSON = table_of(Person)
_MEMBER = RECORD.alias("member")
_LASTING = RECORD.alias("lasting_record")
Day = date | ColumnElement[Any]
"""A day, or a column with one for every occupancy."""


def people(day: Day) -> Any:
    """How many live in an occupancy on a day of it: as it was entered, else as many as are on file, at the least one."""
    on_file = _members(OCCUPANCY.c.household_id, day).correlate(OCCUPANCY).scalar_subquery()
    return func.coalesce(OCCUPANCY.c.people, func.max(on_file, 1))


def nearest_day(today: date) -> Any:
    """The day of an occupancy for which it is counted where no day is asked for: today, else its last or its first."""
    over, to_come = OCCUPANCY.c.until < today, OCCUPANCY.c.since > today
    return case((over, OCCUPANCY.c.until), (to_come, OCCUPANCY.c.since), else_=today)


def members_on(session: Session, household_id: int, day: date) -> int:
    """How many of a household are on file and were there on a day."""
    return session.scalar(_members(household_id, day)) or 0


def _members(household: int | ColumnElement[Any], day: Day) -> Any:
    """Who is on file, born by then, and neither moved away nor dead."""
    return (
        select(func.count())
        .select_from(_PERSON.join(_MEMBER, _MEMBER.c.id == _PERSON.c.id))
        .where(
            _PERSON.c.household_id == household,
            _MEMBER.c.deleted_at.is_(None),
            not_gone_by(day),
            or_(_PERSON.c.birth_date.is_(None), _PERSON.c.birth_date <= day),
        )
    )


def lasting(day: date) -> Any:
    """Occupancies that hold on a day: begun, and not over before it."""
    return and_(OCCUPANCY.c.since <= day, or_(OCCUPANCY.c.until.is_(None), OCCUPANCY.c.until >= day))


def people_in(building: Column[int], day: date) -> Any:
    """How many live in a building on a day, as a column of a select over buildings."""
    return (
        select(func.coalesce(func.sum(people(day)), 0))
        .select_from(OCCUPANCY.join(_LASTING, _LASTING.c.id == OCCUPANCY.c.id))
        .where(OCCUPANCY.c.building_id == building, _LASTING.c.deleted_at.is_(None), lasting(day))
        .correlate(building.table)
        .scalar_subquery()
    )
