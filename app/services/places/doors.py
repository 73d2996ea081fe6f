"""Door view of a building: what stands on the bells, who lives behind them, and what to know before ringing."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Building, Dwelling, Household, Kind, Occupancy, Person, PersonLanguage
from app.services.people.persons import languages_of
from app.services.places.counting import OCCUPANCY, lasting, people
from app.services.privacy.address_block import shielded
from app.services.records import RECORD, get, rows_in, table_of, with_living
from app.services.shown import Shown

_DWELLING = table_of(Dwelling)
_HOUSEHOLD = table_of(Household)
_PERSON = table_of(Person)
_HOME = RECORD.alias("home")
SHOWN = Shown((Building, Occupancy, Household, Person, PersonLanguage))
"""What the door view shows."""


@dataclass(frozen=True, slots=True)
class Door:
    """A door. An empty dwelling has no household and no people.

    Attributes:
        id: its place among the doors of the building.
        bell: what stands on the bell: of the household, else its name.
        languages: codes of what is spoken there.
        shielded: whether an address block keeps it off paper.
    """

    id: int
    dwelling: str
    floor: str
    bell: str = ""
    household: str = ""
    household_id: int | None = None
    people: int = 0
    languages: tuple[str, ...] = ()
    needs_interpreter: bool = False
    caution: str = ""
    shielded: bool = False


def doors(session: Session, building_id: int) -> list[Door]:
    """The doors of a building as its dwellings stand, empty ones too; at the end who lives there without a dwelling."""
    lived: dict[int | None, list[Door]] = defaultdict(list)
    for one in _lived(session, building_id):
        lived[one[0]].append(one[1])
    statement = select(_DWELLING).where(_DWELLING.c.building_id == building_id)
    found: list[Door] = []
    for row in session.execute(statement.order_by(_DWELLING.c.position, _DWELLING.c.id)):
        found += lived.pop(row.id, []) or [Door(0, row.label, row.floor)]
    found += [door for rest in lived.values() for door in rest]
    return [replace(door, id=place) for place, door in enumerate(found, 1)]


def _lived(session: Session, building_id: int) -> Iterator[tuple[int | None, Door]]:
    today = clock.today()
    statement = (
        select(
            OCCUPANCY.c.dwelling_id,
            _DWELLING.c.label,
            _DWELLING.c.floor,
            _HOME.c.id.label("household_id"),
            _HOUSEHOLD.c.name,
            _HOUSEHOLD.c.bell_name,
            _HOUSEHOLD.c.caution,
            people(today).label("people"),
        )
        .select_from(
            with_living(
                OCCUPANCY.join(RECORD, RECORD.c.id == OCCUPANCY.c.id),
                OCCUPANCY.c.household_id,
                _HOME,
                _HOUSEHOLD,
            ).outerjoin(_DWELLING, _DWELLING.c.id == OCCUPANCY.c.dwelling_id)
        )
        .where(OCCUPANCY.c.building_id == building_id, RECORD.c.deleted_at.is_(None), lasting(today))
        .order_by(_HOME.c.sort_key, OCCUPANCY.c.id)
    )
    rows = session.execute(statement).all()
    homes = sorted({row.household_id for row in rows if row.household_id is not None})
    hidden = shielded(session, Kind.HOUSEHOLD, homes)
    spoken, interpreted = _spoken(session, homes)
    for row in rows:
        yield (
            row.dwelling_id,
            Door(
                0,
                row.label or "",
                row.floor or "",
                row.bell_name or row.name or "",
                row.name or "",
                row.household_id,
                row.people,
                tuple(spoken.get(row.household_id, ())),
                row.household_id in interpreted,
                row.caution or "",
                row.household_id in hidden,
            ),
        )


def _spoken(session: Session, homes: list[int]) -> tuple[dict[int, list[str]], set[int]]:
    """What is spoken in each household, and in which of them somebody needs an interpreter."""
    statement = (
        select(_PERSON.c.id, _PERSON.c.household_id, _PERSON.c.needs_interpreter)
        .join(RECORD, RECORD.c.id == _PERSON.c.id)
        .where(RECORD.c.deleted_at.is_(None), RECORD.c.past.is_(False))
        .order_by(_PERSON.c.id)
    )
    rows = rows_in(session, statement, _PERSON.c.household_id, homes)
    languages = languages_of(session, [row.id for row in rows])
    spoken: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        spoken[row.household_id] += [code for code in languages.get(row.id, ()) if code not in spoken[row.household_id]]
    return spoken, {row.household_id for row in rows if row.needs_interpreter}


def caution_of(session: Session, building_id: int) -> str:
    """What to mind in the whole building, and how one gets in."""
    building = get(session, Building, building_id)
    return " · ".join(filter(None, (building.access, building.caution)))
