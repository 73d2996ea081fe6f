"""What the municipality has to take in: how many the district assigns, and the arrivals it announces."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import Allocation, Arrival, ArrivalState, Building, Occupancy
from app.services.records import RECORD, FieldWarning, get, keep, table_of
from app.services.shown import Shown

_ALLOCATION = table_of(Allocation)
_ARRIVAL = table_of(Arrival)
_IN = RECORD.alias("in_building")
SHOWN = Shown((Allocation, Arrival, Building, Occupancy))
"""What both tables show."""


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """An allocation. `open` is how many are still to come."""

    id: int
    valid_from: date
    due: int
    done: int
    note: str

    @property
    def open(self) -> int:
        """How many the municipality still has to take in."""
        return max(0, self.due - self.done)


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """An announced arrival; `building` is its name, as far as one is chosen."""

    id: int
    announced_on: date
    expected_on: date | None
    people: int
    state: ArrivalState
    arrived_on: date | None
    building: str
    building_id: int | None
    note: str


def allocations(session: Session) -> list[AllocationRow]:
    """All allocations, the latest first."""
    statement = select(_ALLOCATION).order_by(_ALLOCATION.c.valid_from.desc(), _ALLOCATION.c.id.desc())
    return [AllocationRow(row.id, row.valid_from, row.due, row.done, row.note) for row in session.execute(statement)]


def allocation_on(session: Session, day: date) -> AllocationRow | None:
    """The allocation that is valid on a day."""
    return next((one for one in allocations(session) if one.valid_from <= day), None)


def arrivals(session: Session) -> list[ArrivalRow]:
    """All arrivals: first those that are still to come, by the day they are expected, then the others, the latest first."""
    is_open = case((_ARRIVAL.c.state == ArrivalState.ANNOUNCED, 0), else_=1)
    statement = (
        select(_ARRIVAL, _IN.c.title.label("building"))
        .outerjoin(_IN, (_IN.c.id == _ARRIVAL.c.building_id) & _IN.c.deleted_at.is_(None))
        .order_by(is_open, _ARRIVAL.c.announced_on.desc(), _ARRIVAL.c.id.desc())
    )
    rows = [
        ArrivalRow(
            row.id,
            row.announced_on,
            row.expected_on,
            row.people,
            row.state,
            row.arrived_on,
            row.building or "",
            row.building_id if row.building else None,
            row.note,
        )
        for row in session.execute(statement)
    ]
    announced = [one for one in rows if one.state is ArrivalState.ANNOUNCED]
    return [*sorted(announced, key=lambda one: one.expected_on or date.max), *rows[len(announced) :]]


def new_allocation() -> Allocation:
    """An unsaved allocation from this month on."""
    return Allocation(valid_from=clock.today().replace(day=1), due=0, done=0, note="")


def new_arrival() -> Arrival:
    """An unsaved arrival that was announced today."""
    return Arrival(announced_on=clock.today(), people=1, state=ArrivalState.ANNOUNCED, note="")


def load_allocation(session: Session, allocation_id: int) -> Allocation:
    """An allocation as it is."""
    return get(session, Allocation, allocation_id)


def load_arrival(session: Session, arrival_id: int) -> Arrival:
    """An arrival as it is."""
    return get(session, Arrival, arrival_id)


def save_allocation(session: Session, allocation: Allocation) -> int:
    """Save an allocation. Raises UserError without a day, for numbers below nought, and for a second one from the same day on."""
    if allocation.valid_from is None:
        raise UserError("Bitte den Tag angeben, ab dem die Zuweisung gilt.")
    allocation.due, allocation.done = allocation.due or 0, allocation.done or 0
    if min(allocation.due, allocation.done) < 0:
        raise UserError("Soll und Ist können nicht kleiner als 0 sein.")
    with session.no_autoflush:
        same = select(_ALLOCATION.c.id).where(
            _ALLOCATION.c.valid_from == allocation.valid_from, _ALLOCATION.c.id != (allocation.id or 0)
        )
        if session.scalar(same) is not None:
            raise UserError(
                "Ab dem {day} gibt es schon eine Zuweisung. Bitte jene ändern oder einen anderen Tag wählen.",
                day=allocation.valid_from,
            )
    kept = keep(session, allocation)
    session.flush()
    return kept.id


def save_arrival(session: Session, arrival: Arrival) -> int:
    """Save an arrival; one that has arrived has a day. Raises UserError without a day or without people."""
    if arrival.announced_on is None:
        raise UserError("Bitte den Tag angeben, an dem die Ankunft angekündigt wurde.")
    if (arrival.people or 0) < 1:
        raise UserError("Bitte angeben, wie viele Personen kommen sollen.")
    if arrival.state is ArrivalState.ARRIVED and arrival.arrived_on is None:
        arrival.arrived_on = clock.today()
    kept = keep(session, arrival)
    session.flush()
    return kept.id


def arrive(session: Session, arrival_id: int, on: date) -> None:
    """They have come."""
    arrival = get(session, Arrival, arrival_id)
    arrival.state, arrival.arrived_on = ArrivalState.ARRIVED, on
    session.flush()


def remove_allocation(session: Session, allocation_id: int) -> None:
    """Take away an allocation entered by mistake."""
    session.delete(get(session, Allocation, allocation_id))
    session.flush()


def remove_arrival(session: Session, arrival_id: int) -> None:
    """Take away an arrival entered by mistake; one that fell through is called off instead."""
    session.delete(get(session, Arrival, arrival_id))
    session.flush()


def arrival_warnings(arrival: Arrival) -> list[FieldWarning]:
    """What looks odd about an arrival."""
    found = []
    if arrival.expected_on and arrival.announced_on and arrival.expected_on < arrival.announced_on:
        found.append(FieldWarning("expected_on", Sentence("Erwartet wird sie, bevor sie angekündigt war.")))
    if arrival.arrived_on and arrival.arrived_on > clock.today():
        found.append(FieldWarning("arrived_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    return found


def as_of(arrival: ArrivalRow, day: date) -> ArrivalRow:
    """An arrival as it stood at the end of a day: who came later was announced then."""
    if arrival.arrived_on is None or arrival.arrived_on <= day:
        return arrival
    return replace(arrival, state=ArrivalState.ANNOUNCED, arrived_on=None)


def people_of(rows: Sequence[ArrivalRow], state: ArrivalState) -> int:
    """How many people the arrivals of a state bring."""
    return sum(one.people for one in rows if one.state is state)
