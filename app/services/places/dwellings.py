"""Dwellings of a building: rows, form, many at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import Building, Dwelling, Household, Occupancy, Person
from app.services.places.capacity import Capacity, Places
from app.services.places.counting import OCCUPANCY, lasting
from app.services.records import RECORD, FieldWarning, get, keep, table_of, tidy, with_living
from app.services.shown import Shown

_DWELLING = table_of(Dwelling)
_HOUSEHOLD = table_of(Household)
_HOME = RECORD.alias("home")
_LINES = ("label", "floor")
_NUMBER_AT_END = re.compile(r"(\d+)(\D*)$")
MOST_AT_ONCE = 500
"""So many dwellings are made in one go."""
SHOWN = Shown((Building, Occupancy, Household, Person))
"""What the rows show."""


@dataclass(frozen=True, slots=True)
class DwellingRow:
    """A dwelling in the table of its building; `living` are the names of the households of today, for her own screen."""

    id: int
    label: str
    floor: str
    rooms: float | None
    square_metres: float | None
    accessible: bool
    usable_from: date | None
    usable_until: date | None
    living: tuple[str, ...]
    places: Places


@dataclass
class Many:
    """Dwellings made at once: labels are `prefix` and a number, counted from `first` on."""

    building_id: int
    count: int | None = 12
    prefix: str = ""
    first: int | None = 1
    floor: str = ""
    rooms: float | None = None
    square_metres: float | None = None
    places: int | None = None
    accessible: bool = False


def of_building(session: Session, building_id: int) -> list[DwellingRow]:
    """The dwellings of a building in their order, with who lives there today."""
    today = clock.today()
    places = Capacity(session, [building_id]).of_dwellings(building_id, today)
    living = _living(session, building_id, today)
    statement = select(_DWELLING).where(_DWELLING.c.building_id == building_id)
    rows = session.execute(statement.order_by(_DWELLING.c.position, _DWELLING.c.id))
    return [
        DwellingRow(
            row.id,
            row.label,
            row.floor,
            row.rooms,
            row.square_metres,
            row.accessible,
            row.usable_from,
            row.usable_until,
            tuple(living.get(row.id, ())),
            places[row.id],
        )
        for row in rows
    ]


def _living(session: Session, building_id: int, day: date) -> dict[int, list[str]]:
    statement = (
        select(OCCUPANCY.c.dwelling_id, _HOUSEHOLD.c.name, OCCUPANCY.c.number)
        .select_from(
            with_living(
                OCCUPANCY.join(RECORD, RECORD.c.id == OCCUPANCY.c.id), OCCUPANCY.c.household_id, _HOME, _HOUSEHOLD
            )
        )
        .where(
            OCCUPANCY.c.building_id == building_id,
            OCCUPANCY.c.dwelling_id.is_not(None),
            RECORD.c.deleted_at.is_(None),
            lasting(day),
        )
        .order_by(_HOME.c.sort_key, OCCUPANCY.c.id)
    )
    found: dict[int, list[str]] = {}
    for row in session.execute(statement):
        found.setdefault(row.dwelling_id, []).append(row.name or row.number)
    return found


def new(building_id: int) -> Dwelling:
    """An unsaved dwelling of a building."""
    return Dwelling(building_id=building_id)


def load(session: Session, dwelling_id: int) -> Dwelling:
    """A dwelling as it is."""
    return get(session, Dwelling, dwelling_id)


def save(session: Session, dwelling: Dwelling) -> int:
    """Save a dwelling; a new one stands behind the others. Raises UserError without a label, or where its days are turned round."""
    if not clean(dwelling.label):
        raise UserError("Eine Wohnung braucht eine Bezeichnung, z. B. „2. OG links“ oder „12“.")
    if dwelling.usable_from and dwelling.usable_until and dwelling.usable_until < dwelling.usable_from:
        raise UserError(
            "Die Wohnung ist nicht mehr nutzbar, bevor sie es wird. Bitte „nutzbar ab“ und „nutzbar bis“ prüfen."
        )
    is_new = dwelling.id is None
    kept = keep(session, dwelling)
    tidy(kept, _LINES)
    if is_new:
        kept.position = _next_position(session, kept.building_id)
    session.flush()
    return kept.id


def warnings(session: Session, dwelling: Dwelling) -> list[FieldWarning]:
    """What looks odd about a dwelling."""
    found = []
    if dwelling.usable_from and dwelling.usable_until and dwelling.usable_until < dwelling.usable_from:
        found.append(FieldWarning("usable_until", Sentence("Das Ende liegt vor dem Anfang.")))
    same = select(_DWELLING.c.id).where(
        _DWELLING.c.building_id == dwelling.building_id,
        _DWELLING.c.id != (dwelling.id or 0),
        _DWELLING.c.label == clean(dwelling.label),
    )
    if clean(dwelling.label) and session.scalar(same.limit(1)) is not None:
        found.append(FieldWarning("label", Sentence("Eine Wohnung heißt in diesem Gebäude schon so.")))
    return found


def duplicate(session: Session, dwelling_id: int) -> int:
    """A dwelling like another one, right behind it; a number at the end of its label is counted on."""
    source = get(session, Dwelling, dwelling_id)
    names = ("building_id", "floor", "rooms", "square_metres", "places", "accessible", "usable_from", "usable_until")
    copy = Dwelling(**{name: getattr(source, name) for name in names})
    copy.label = _counted_on(source.label, _labels(session, source.building_id))
    behind = select(Dwelling).where(Dwelling.building_id == source.building_id, Dwelling.position > source.position)
    for one in session.scalars(behind):
        one.position += 1
    copy.position = source.position + 1
    session.add(copy)
    session.flush()
    return copy.id


def add_many(session: Session, many: Many) -> list[int]:
    """Make dwellings with numbers. Raises UserError for no count, too many, or labels that are there already."""
    count, first = many.count or 0, 1 if many.first is None else many.first
    if not 1 <= count <= MOST_AT_ONCE:
        raise UserError("Bitte eine Anzahl zwischen 1 und {most} angeben.", most=MOST_AT_ONCE)
    prefix = clean(many.prefix)
    labels = [f"{prefix} {number}".strip() for number in range(first, first + count)]
    if there := sorted(_labels(session, many.building_id) & set(labels), key=len):
        raise UserError(
            "Eine Wohnung „{label}“ gibt es in diesem Gebäude schon. Bitte mit einer anderen Nummer beginnen.",
            label=there[0],
        )
    position = _next_position(session, many.building_id)
    made = [
        Dwelling(
            building_id=many.building_id,
            label=label,
            floor=clean(many.floor),
            rooms=many.rooms,
            square_metres=many.square_metres,
            places=many.places,
            accessible=many.accessible,
            position=position + number,
        )
        for number, label in enumerate(labels)
    ]
    session.add_all(made)
    session.flush()
    return [one.id for one in made]


def remove(session: Session, dwelling_ids: Sequence[int]) -> None:
    """Take away dwellings entered by mistake. Raises UserError where somebody lives or lived in one: that history stays."""
    for dwelling_id in dwelling_ids:
        dwelling = get(session, Dwelling, dwelling_id)
        number = session.scalar(
            select(OCCUPANCY.c.number).where(OCCUPANCY.c.dwelling_id == dwelling_id).order_by(OCCUPANCY.c.since.desc())
        )
        if number is not None:
            raise UserError(
                "Zu „{label}“ gibt es Belegungen ({number}), auch frühere zählen. Bitte statt zu entfernen „nutzbar bis“ "
                "eintragen; so bleibt, wer dort wohnte.",
                label=dwelling.label,
                number=number,
            )
        session.delete(dwelling)
    session.flush()


def _labels(session: Session, building_id: int) -> set[str]:
    return set(session.scalars(select(_DWELLING.c.label).where(_DWELLING.c.building_id == building_id)))


def _next_position(session: Session, building_id: int) -> int:
    last = select(func.max(_DWELLING.c.position)).where(_DWELLING.c.building_id == building_id)
    return (session.scalar(last) or 0) + 1


def _counted_on(label: str, there: set[str]) -> str:
    """Whg. 12 becomes Whg. 13, or the next number that is free; a label without number gets a 2."""
    found = _NUMBER_AT_END.search(label)
    begin, number, end = (label[: found.start()], int(found[1]), found[2]) if found else (f"{label} ", 1, "")
    while (counted := f"{begin}{number + 1}{end}") in there:
        number += 1
    return counted
