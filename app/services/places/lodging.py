"""What the Unterbringungsblatt of a month tells: places, Einweisungen that end, who moved in and out, and what counts on 31 January.

Occupancies stand on it by their numbers; it names nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from app.models import Building, BuildingState, BuildingUse, Counted, Dwelling, Housing, Kind, LegalGround
from app.services.places.capacity import BuildingPlaces, on_day
from app.services.places.counting import OCCUPANCY, Day, lasting, people
from app.services.places.occupancies import ENDING_DAYS
from app.services.privacy.address_block import shielded
from app.services.records import RECORD, table_of, with_living

_BUILDING = table_of(Building)
_DWELLING = table_of(Dwelling)
_PLACE = RECORD.alias("place")
_WITHHELD = "–"
LODGING = (BuildingUse.FOLLOW_UP, BuildingUse.HOMELESS)
"""Uses of buildings in which the municipality houses people."""
_LODGED = (Housing.FOLLOW_UP, Housing.HOMELESS)


@dataclass(frozen=True, slots=True)
class LodgingPlaces:
    """A building of the municipality with its places on a day."""

    id: int
    name: str
    use: BuildingUse
    places: BuildingPlaces
    ready_on: date | None


@dataclass(frozen=True, slots=True)
class Lodged:
    """An occupancy by its number. It says where, how many, how long and on what ground, never who.

    Where an address block stands in the household it does not say where, either.
    """

    number: str
    building: str
    dwelling: str
    people: int
    since: date
    until: date | None
    ground: LegalGround
    admitted_until: date | None
    housing: Housing
    counted: Counted


def buildings_on(session: Session, day: date) -> list[LodgingPlaces]:
    """The buildings in which the municipality houses people, by name, planned ones too; those pulled down by then are left out."""
    statement = (
        select(_BUILDING.c.id, _BUILDING.c.use, _BUILDING.c.ready_on, RECORD.c.title)
        .join_from(_BUILDING, RECORD, RECORD.c.id == _BUILDING.c.id)
        .where(RECORD.c.deleted_at.is_(None), _BUILDING.c.use.in_(LODGING))
        .order_by(RECORD.c.sort_key, RECORD.c.id)
    )
    rows = session.execute(statement).all()
    places = on_day(session, [row.id for row in rows], day)
    found = (LodgingPlaces(row.id, row.title, row.use, places[row.id], row.ready_on) for row in rows)
    return [one for one in found if one.places.state is not BuildingState.PULLED_DOWN or one.places.taken]


def ending(session: Session, day: date) -> list[Lodged]:
    """Occupancies of a day whose Einweisung has ended by then or ends within sixty days, the first to end on top."""
    soon = day + timedelta(days=ENDING_DAYS)
    return _lodged(session, and_(lasting(day), OCCUPANCY.c.admitted_until <= soon), day, OCCUPANCY.c.admitted_until)


def moved_in(session: Session, first: date, last: date) -> list[Lodged]:
    """Occupancies of the municipality's lodgings that began from a day to another."""
    began = OCCUPANCY.c.since
    return _lodged(session, and_(began.between(first, last), _is_lodging()), began, began)


def moved_out(session: Session, first: date, last: date) -> list[Lodged]:
    """Occupancies of the municipality's lodgings whose last day lies from a day to another."""
    ended = OCCUPANCY.c.until
    return _lodged(session, and_(ended.between(first, last), _is_lodging()), ended, ended)


def on_key_date(session: Session, day: date) -> list[Lodged]:
    """What is looked at for the count of 31 January: all occupancies of that day that are said to count, and those in which the
    municipality houses people or that rest on an Einweisung.
    """
    looked_at = or_(OCCUPANCY.c.counted == Counted.YES, _is_lodging(), OCCUPANCY.c.ground == LegalGround.ADMISSION)
    return _lodged(session, and_(lasting(day), looked_at), day, OCCUPANCY.c.number)


def _is_lodging() -> ColumnElement[bool]:
    inside = select(_BUILDING.c.id).where(_BUILDING.c.use.in_(LODGING))
    return or_(OCCUPANCY.c.building_id.in_(inside), OCCUPANCY.c.housing.in_(_LODGED))


def _lodged(session: Session, wanted: ColumnElement[bool], day: Day, order: ColumnElement[object]) -> list[Lodged]:
    """`day` is the one of each on which its people are counted."""
    source = with_living(OCCUPANCY.join(RECORD, RECORD.c.id == OCCUPANCY.c.id), OCCUPANCY.c.building_id, _PLACE)
    source = source.outerjoin(_DWELLING, and_(_DWELLING.c.id == OCCUPANCY.c.dwelling_id, _PLACE.c.id.is_not(None)))
    statement = (
        select(OCCUPANCY, _PLACE.c.title.label("building"), _DWELLING.c.label, people(day).label("living"))
        .select_from(source)
        .where(RECORD.c.deleted_at.is_(None), wanted)
        .order_by(order, OCCUPANCY.c.id)
    )
    rows = session.execute(statement).all()
    hidden = shielded(session, Kind.OCCUPANCY, [row.id for row in rows])
    return [
        Lodged(
            row.number,
            _WITHHELD if row.id in hidden else row.building or "",
            _WITHHELD if row.id in hidden else row.label or "",
            row.living,
            row.since,
            row.until,
            row.ground,
            row.admitted_until,
            row.housing,
            row.counted,
        )
        for row in rows
    ]


def people_in(found: Iterable[Lodged]) -> int:
    """How many people live in these occupancies."""
    return sum(one.people for one in found)
