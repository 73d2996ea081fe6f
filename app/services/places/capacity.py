"""Places of buildings: how many there are on a day, how many are taken, how many are free, and how that changes by month."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, String, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.common.days import day_span, holds_on
from app.models import Building, BuildingState, Dwelling, Gone, Person, StatusChange
from app.services.places.counting import OCCUPANCY, lasting, people, people_in
from app.services.records import RECORD, AnyRow, rows_in, table_of

_BUILDING = table_of(Building)
_DWELLING = table_of(Dwelling)
_PERSON = table_of(Person)
_CHANGE = table_of(StatusChange)
LIVED_IN = (BuildingState.OCCUPIED, BuildingState.EMPTY)
"""States in which the places of a building can be taken; in all others there are none yet, or none any more."""


@dataclass(frozen=True, slots=True)
class Places:
    """Places on a day. `places` is None where nobody said how many; then `free` is None, too.

    `free` is never negative: where more live there than there is room for, `over` says how many too many.
    """

    places: int | None
    taken: int

    @property
    def free(self) -> int | None:
        """Places that can still be given."""
        return None if self.places is None else max(0, self.places - self.taken)

    @property
    def over(self) -> int:
        """How many live there beyond the places."""
        return 0 if self.places is None else max(0, self.taken - self.places)


@dataclass(frozen=True, slots=True)
class BuildingPlaces(Places):
    """Places of a building on a day, its state then, and how many of its places can't be used in that state."""

    state: BuildingState
    not_usable: int = 0


@dataclass(frozen=True, slots=True)
class _Member:
    born: date | None
    gone_on: date | None

    def there(self, day: date) -> bool:
        return (self.born is None or self.born <= day) and (self.gone_on is None or self.gone_on > day)


@dataclass(frozen=True, slots=True)
class _Lived:
    dwelling_id: int | None
    since: date
    until: date | None
    entered: int | None
    members: Sequence[_Member]

    def on(self, day: date) -> int:
        """How many lived there on a day."""
        if not holds_on(day, self.since, self.until):
            return 0
        return max(1, sum(one.there(day) for one in self.members)) if self.entered is None else self.entered


class Capacity:
    """The places of some buildings, read once and asked for any day."""

    def __init__(self, session: Session, building_ids: Sequence[int]) -> None:
        self._buildings = {
            row.id: row
            for row in rows_in(
                session,
                select(_BUILDING.c.id, _BUILDING.c.state, _BUILDING.c.ready_on, _BUILDING.c.places),
                _BUILDING.c.id,
                building_ids,
            )
        }
        self._dwellings = _grouped(
            rows_in(session, select(_DWELLING), _DWELLING.c.building_id, building_ids), "building_id"
        )
        self._lived = _lived(session, building_ids)
        self._states = _states(session, building_ids)

    def of_building(self, building_id: int, day: date) -> BuildingPlaces:
        """The places of one building on a day."""
        building = self._buildings[building_id]
        taken = sum(one.on(day) for one in self._lived[building_id])
        state = _state_on(self._states[building_id], building.state, day)
        return _stands(building.ready_on, self._places(building_id, day), taken, state, day)

    def of_dwellings(self, building_id: int, day: date) -> dict[int, Places]:
        """The places of each dwelling of a building on a day; of one that can't be used then there are none."""
        taken: dict[int | None, int] = defaultdict(int)
        for one in self._lived[building_id]:
            taken[one.dwelling_id] += one.on(day)
        return {
            row.id: Places(row.places if _usable(row, day) or row.places is None else 0, taken[row.id])
            for row in self._dwellings[building_id]
        }

    def _places(self, building_id: int, day: date) -> int | None:
        """Of the dwellings, where one of them says how many; else of the building."""
        said = [row for row in self._dwellings[building_id] if row.places is not None]
        if not said:
            places: int | None = self._buildings[building_id].places
            return places
        return sum(int(row.places) for row in said if _usable(row, day))


def known(status: str) -> BuildingState | None:
    """A stored state; None for one that only a newer version knows."""
    return next((state for state in BuildingState if state == status), None)


def on_day(session: Session, building_ids: Sequence[int], day: date) -> dict[int, BuildingPlaces]:
    """The places of buildings on a day, by their ids. The file adds up; `Capacity` gives the same for any day."""
    buildings = rows_in(session, select(_BUILDING), _BUILDING.c.id, building_ids)
    states, said = _states(session, building_ids), _said(session, building_ids, day)
    lived = _living_on(day).group_by(OCCUPANCY.c.building_id)
    taken = {row.building_id: row.taken for row in rows_in(session, lived, OCCUPANCY.c.building_id, building_ids)}
    return {
        row.id: _stands(
            row.ready_on,
            said.get(row.id, row.places),
            taken.get(row.id, 0),
            _state_on(states[row.id], row.state, day),
            day,
        )
        for row in buildings
    }


def places_in(day: date) -> ColumnElement[int]:
    """How many places a building has on a day, whether it stands or not, as a column of a select over buildings."""
    there = func.sum(case((_usable_on(day), _DWELLING.c.places), else_=0), type_=Integer)
    said = select(there).where(_DWELLING.c.building_id == _BUILDING.c.id, _DWELLING.c.places.is_not(None))
    return func.coalesce(said.correlate(_BUILDING).scalar_subquery(), _BUILDING.c.places, type_=Integer)


def free_in(day: date) -> ColumnElement[int]:
    """How many of them are free then, in the same way; null where nobody said how many there are."""
    free = func.max(places_in(day) - people_in(_BUILDING.c.id, day), 0, type_=Integer)
    ready = or_(_BUILDING.c.ready_on.is_(None), _BUILDING.c.ready_on <= day)
    stands = and_(_state_in(day).in_(LIVED_IN), ready)
    return case((places_in(day).is_(None), None), (stands, free), else_=0)


def _state_in(day: date) -> ColumnElement[str]:
    changes = select(_CHANGE.c.status).where(_CHANGE.c.record_id == _BUILDING.c.id, _CHANGE.c.status.in_(BuildingState))
    until_then = changes.where(_CHANGE.c.changed_on < day_span(day)[1])
    last = until_then.order_by(_CHANGE.c.changed_on.desc(), _CHANGE.c.id.desc())
    first = changes.order_by(_CHANGE.c.changed_on, _CHANGE.c.id)
    taken = (found.limit(1).correlate(_BUILDING).scalar_subquery() for found in (last, first))
    return func.coalesce(*taken, _BUILDING.c.state, type_=String)


def _usable_on(day: date) -> ColumnElement[bool]:
    return and_(
        or_(_DWELLING.c.usable_from.is_(None), _DWELLING.c.usable_from <= day),
        or_(_DWELLING.c.usable_until.is_(None), _DWELLING.c.usable_until >= day),
    )


def _said(session: Session, building_ids: Sequence[int], day: date) -> dict[int, int]:
    """What the dwellings that can be used on a day say of their places, of buildings in which any dwelling says so."""
    there = func.sum(case((_usable_on(day), _DWELLING.c.places), else_=0)).label("there")
    statement = select(_DWELLING.c.building_id, there).where(_DWELLING.c.places.is_not(None))
    rows = rows_in(session, statement.group_by(_DWELLING.c.building_id), _DWELLING.c.building_id, building_ids)
    return {row.building_id: row.there for row in rows}


def _living_on(day: date) -> Select[Any]:
    return (
        select(OCCUPANCY.c.building_id, func.sum(people(day)).label("taken"))
        .join_from(OCCUPANCY, RECORD, RECORD.c.id == OCCUPANCY.c.id)
        .where(RECORD.c.deleted_at.is_(None), lasting(day))
    )


def _stands(ready_on: date | None, there: int | None, taken: int, state: BuildingState, day: date) -> BuildingPlaces:
    """The places of a building in a state: none can be used before it is ready, or in any other state than lived in or empty."""
    if state in LIVED_IN and (ready_on is None or ready_on <= day):
        return BuildingPlaces(there, taken, state)
    return BuildingPlaces(None if there is None else 0, taken, state, there or 0)


def _state_on(changes: Sequence[tuple[date, BuildingState]], present: BuildingState, day: date) -> BuildingState:
    """The state on a day: that of the last change until then, before the first one that of the first."""
    until_then = [state for changed_on, state in changes if changed_on <= day]
    return until_then[-1] if until_then else changes[0][1] if changes else present


def _states(session: Session, building_ids: Sequence[int]) -> Mapping[int, list[tuple[date, BuildingState]]]:
    """The states that buildings took, oldest first; one that only a newer version knows is passed over."""
    statement = select(_CHANGE.c.record_id, _CHANGE.c.changed_on, _CHANGE.c.status)
    found: dict[int, list[tuple[date, BuildingState]]] = defaultdict(list)
    for row in rows_in(
        session, statement.order_by(_CHANGE.c.changed_on, _CHANGE.c.id), _CHANGE.c.record_id, building_ids
    ):
        if state := known(row.status):
            found[row.record_id].append((row.changed_on.date(), state))
    return found


def by_month(session: Session, building_id: int, months: Iterable[date]) -> list[tuple[date, BuildingPlaces]]:
    """The places of a building on each of these days: usually the last of each month."""
    capacity = Capacity(session, [building_id])
    return [(day, capacity.of_building(building_id, day)) for day in months]


def _usable(dwelling: AnyRow, day: date) -> bool:
    return holds_on(day, dwelling.usable_from, dwelling.usable_until)


def _lived(session: Session, building_ids: Sequence[int]) -> Mapping[int, list[_Lived]]:
    statement = (
        select(OCCUPANCY)
        .join_from(OCCUPANCY, RECORD, RECORD.c.id == OCCUPANCY.c.id)
        .where(RECORD.c.deleted_at.is_(None))
    )
    rows = rows_in(session, statement, OCCUPANCY.c.building_id, building_ids)
    members = _members(session, {row.household_id for row in rows if row.people is None} - {None})
    found: dict[int, list[_Lived]] = defaultdict(list)
    for row in rows:
        living = members[row.household_id]
        found[row.building_id].append(_Lived(row.dwelling_id, row.since, row.until, row.people, living))
    return found


def _members(session: Session, household_ids: Set[int]) -> Mapping[int | None, list[_Member]]:
    """Who is on file in households; of who went nobody knows when, nothing is known of any day."""
    statement = (
        select(_PERSON.c.household_id, _PERSON.c.birth_date, case((_PERSON.c.gone != Gone.NO, _PERSON.c.gone_on)))
        .join_from(_PERSON, RECORD, RECORD.c.id == _PERSON.c.id)
        .where(RECORD.c.deleted_at.is_(None), or_(_PERSON.c.gone == Gone.NO, _PERSON.c.gone_on.is_not(None)))
    )
    found: dict[int | None, list[_Member]] = defaultdict(list)
    for household_id, born, gone_on in rows_in(session, statement, _PERSON.c.household_id, sorted(household_ids)):
        found[household_id].append(_Member(born, gone_on))
    return found


def _grouped(rows: Iterable[AnyRow], key: str) -> Mapping[int, list[AnyRow]]:
    found: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        found[getattr(row, key)].append(row)
    return found
