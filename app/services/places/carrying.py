"""The address of a household follows the building in which it lives: at once as long as it is not one of its own, and on the
first day of an occupancy that was to come.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import holds_on
from app.common.text import search_key
from app.models import Building, BuildingUse, Dwelling, Household, Housing, LegalGround, Occupancy
from app.services.places.counting import OCCUPANCY, lasting
from app.services.records import RECORD, get, one_line, table_of

_BUILDING = table_of(Building)
_HOUSEHOLD = table_of(Household)
_HOME = RECORD.alias("home")
_OF_USE = {BuildingUse.FOLLOW_UP: Housing.FOLLOW_UP, BuildingUse.HOMELESS: Housing.HOMELESS}
_OF_GROUND = {
    LegalGround.LEASE: Housing.RENTED,
    LegalGround.OWNED: Housing.OWNED,
    LegalGround.GUEST: Housing.GUEST,
}
Address = tuple[str, str, str]
"""Street, postcode, city."""


def housing_of(use: BuildingUse, ground: LegalGround) -> Housing:
    """How somebody lives who is in a building of this use on this ground."""
    return _OF_USE.get(use) or _OF_GROUND.get(ground) or Housing.UNKNOWN


def follow(session: Session, occupancy: Occupancy, before: int | None = None) -> None:
    """Carry the address of a current occupancy into its household, where that has none or had that of another building in
    which it lived; `before` is the building the occupancy was in until now.
    """
    occupancy.coming = occupancy.since > clock.today()
    if not is_current(occupancy) or occupancy.household_id is None or occupancy.building_id is None:
        return
    household = get(session, Household, occupancy.household_id)
    if _is_own(household, _addresses(session, household.id, before)):
        return
    move_in(session, household, occupancy)


def is_current(occupancy: Occupancy) -> bool:
    """Whether an occupancy holds today."""
    return holds_on(clock.today(), occupancy.since, occupancy.until)


def lags(session: Session, today: date) -> bool:
    """Whether an occupancy has begun that was to come when it was saved, and its household does not have its address yet."""
    return session.scalar(_due(today).limit(1)) is not None


def follow_the_day(session: Session, today: date) -> list[int]:
    """Carry the addresses of occupancies that were to come and have begun. Returns the households that moved.

    The versions of the occupancies stay: nobody who has one of them open is told that it was changed elsewhere. Whoever
    undoes the step that made one of them is told that it was changed since.
    """
    moved = []
    for occupancy in session.scalars(_due(today)).all():
        household = get(session, Household, occupancy.household_id or 0)
        move_in(session, household, occupancy)
        session.execute(update(OCCUPANCY).where(OCCUPANCY.c.id == occupancy.id).values(coming=False))
        moved.append(household.id)
    return moved


def _due(today: date) -> Select[Any]:
    """Oldest first: the address of the last to begin stays."""
    return (
        select(Occupancy)
        .join(_HOME, _HOME.c.id == OCCUPANCY.c.household_id)
        .where(
            Occupancy.deleted_at.is_(None),
            _HOME.c.deleted_at.is_(None),
            OCCUPANCY.c.building_id.is_not(None),
            OCCUPANCY.c.coming,
            lasting(today),
        )
        .order_by(OCCUPANCY.c.since, OCCUPANCY.c.id)
    )


def move_in(session: Session, household: Household, occupancy: Occupancy) -> None:
    """Give a household the address, dwelling and way of living of an occupancy."""
    if occupancy.building_id is None:
        return
    building = get(session, Building, occupancy.building_id)
    dwelling = get(session, Dwelling, occupancy.dwelling_id) if occupancy.dwelling_id else None
    if building.street or building.city:
        household.street, household.postcode, household.city = address_of(building)
    household.dwelling = dwelling.label if dwelling else ""
    housing = occupancy.housing
    if housing is Housing.UNKNOWN:
        housing = housing_of(building.use, occupancy.ground)
    if housing is not Housing.UNKNOWN:
        _live_as(household, housing, occupancy.since)
    session.flush()


def address_of(building: Building) -> Address:
    """Where a building stands."""
    return building.street, building.postcode, building.city


def living_at(session: Session, building_id: int, address: Address) -> list[int]:
    """The households that live in a building today and have this address."""
    statement = (
        select(_HOUSEHOLD)
        .join(OCCUPANCY, OCCUPANCY.c.household_id == _HOUSEHOLD.c.id)
        .join(RECORD, RECORD.c.id == OCCUPANCY.c.id)
        .where(OCCUPANCY.c.building_id == building_id, RECORD.c.deleted_at.is_(None), lasting(clock.today()))
    )
    wanted = _key(address)
    rows = session.execute(statement)
    return list(dict.fromkeys(row.id for row in rows if _key((row.street, row.postcode, row.city)) == wanted))


def readdress(session: Session, household_ids: Iterable[int], address: Address) -> None:
    """Give households another address: their building was renumbered or renamed."""
    for household_id in household_ids:
        household = get(session, Household, household_id)
        household.street, household.postcode, household.city = address
    session.flush()


def _is_own(household: Household, known: set[str]) -> bool:
    """Whether a household has an address that comes from none of its buildings."""
    address = household.street, household.postcode, household.city
    return any(address[::2]) and _key(address) not in known


def _addresses(session: Session, household_id: int, before: int | None) -> set[str]:
    lived = select(OCCUPANCY.c.building_id).where(OCCUPANCY.c.household_id == household_id)
    rows = session.execute(select(_BUILDING).where(_BUILDING.c.id.in_(lived) | (_BUILDING.c.id == (before or 0))))
    return {key for row in rows for key in (_key((row.street, row.postcode, row.city)), search_key(row.former_address))}


def _key(address: Address) -> str:
    return search_key(one_line(*address))


def _live_as(household: Household, housing: Housing, since: date) -> None:
    if household.housing is not housing or household.housing_as_of is None:
        household.housing, household.housing_as_of = housing, since
