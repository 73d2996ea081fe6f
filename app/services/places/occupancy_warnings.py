"""What looks odd about an occupancy. Nothing of it hinders her from saving."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import holds_on
from app.common.sentences import Sentence
from app.models import Building, BuildingState, Dwelling, Occupancy
from app.services.places.counting import OCCUPANCY, lasting, members_on, people
from app.services.records import RECORD, AnyRow, FieldWarning, table_of

_BUILDING = table_of(Building)
_DWELLING = table_of(Dwelling)
_UNREADY = (BuildingState.PLANNED, BuildingState.UNDER_CONSTRUCTION)


def warnings(session: Session, occupancy: Occupancy) -> list[FieldWarning]:
    """Overlaps, a dwelling that is too full or can't be used, an Einweisung that ends too early, days that don't fit."""
    if occupancy.since is None:
        return []
    return [
        *_days(occupancy),
        *_admission(occupancy),
        *_household(session, occupancy),
        *_building(session, occupancy),
        *_dwelling(session, occupancy),
    ]


def _days(occupancy: Occupancy) -> Iterator[FieldWarning]:
    if occupancy.until is not None and occupancy.until < occupancy.since:
        yield FieldWarning("until", Sentence("Das Ende liegt vor dem Anfang."))


def _admission(occupancy: Occupancy) -> Iterator[FieldWarning]:
    admitted, today = occupancy.admitted_until, clock.today()
    if admitted is None:
        return
    if admitted < occupancy.since:
        yield FieldWarning("admitted_until", Sentence("Die Einweisung endet, bevor die Belegung beginnt."))
    elif occupancy.until is not None and admitted < occupancy.until:
        yield FieldWarning("admitted_until", Sentence("Die Einweisung endet vor der Belegung."))
    elif admitted < today and holds_on(today, occupancy.since, occupancy.until):
        yield FieldWarning("admitted_until", Sentence("Die Einweisung ist seit {day} abgelaufen.", day=admitted))


def _household(session: Session, occupancy: Occupancy) -> Iterator[FieldWarning]:
    if occupancy.household_id is None:
        return
    other = overlapping(session, occupancy)
    if other is not None:
        text = Sentence("Der Haushalt hat in dieser Zeit schon eine Belegung: {number}", number=other.number)
        yield FieldWarning("household_id", text, other.id)
    if occupancy.people is None and not members_on(session, occupancy.household_id, clock.today()):
        yield FieldWarning(
            "people", Sentence("Von diesem Haushalt ist niemand einzeln eingetragen; gezählt wird eine Person.")
        )


def overlapping(session: Session, occupancy: Occupancy) -> AnyRow | None:
    """Another occupancy of the same household that shares a day with this one."""
    statement = (
        select(OCCUPANCY.c.id, OCCUPANCY.c.number)
        .join_from(OCCUPANCY, RECORD, RECORD.c.id == OCCUPANCY.c.id)
        .where(
            RECORD.c.deleted_at.is_(None),
            OCCUPANCY.c.household_id == occupancy.household_id,
            OCCUPANCY.c.id != (occupancy.id or 0),
            OCCUPANCY.c.since <= (occupancy.until or date.max),
            or_(OCCUPANCY.c.until.is_(None), OCCUPANCY.c.until >= occupancy.since),
        )
        .order_by(OCCUPANCY.c.since)
    )
    return session.execute(statement.limit(1)).first()


def _building(session: Session, occupancy: Occupancy) -> Iterator[FieldWarning]:
    row = session.execute(select(_BUILDING).where(_BUILDING.c.id == (occupancy.building_id or 0))).first()
    if row is None:
        return
    today = clock.today()
    if row.state is BuildingState.PULLED_DOWN and holds_on(today, None, occupancy.until):
        yield FieldWarning("building_id", Sentence("Dieses Gebäude ist abgebrochen."))
    if row.ready_on is not None and occupancy.since < row.ready_on:
        text = Sentence("Das Gebäude ist erst ab {day} bezugsfertig.", day=row.ready_on)
        yield FieldWarning("since", text)
    elif row.state in _UNREADY and occupancy.since <= today:
        yield FieldWarning("building_id", Sentence("Dieses Gebäude ist noch nicht bezugsfertig."))


def _dwelling(session: Session, occupancy: Occupancy) -> Iterator[FieldWarning]:
    row = session.execute(select(_DWELLING).where(_DWELLING.c.id == (occupancy.dwelling_id or 0))).first()
    if row is None:
        return
    if occupancy.building_id not in (None, row.building_id):
        yield FieldWarning("dwelling_id", Sentence("Diese Wohnung gehört zu einem anderen Gebäude."))
    if row.usable_from is not None and occupancy.since < row.usable_from:
        yield FieldWarning("dwelling_id", Sentence("Die Wohnung ist erst ab {day} nutzbar.", day=row.usable_from))
    elif row.usable_until is not None and (occupancy.until is None or occupancy.until > row.usable_until):
        yield FieldWarning("dwelling_id", Sentence("Die Wohnung ist nur bis {day} nutzbar.", day=row.usable_until))
    living = _living_with(session, occupancy)
    if row.places is not None and living > row.places:
        text = Sentence("{people} Personen in einer Wohnung mit {places} Plätzen.", people=living, places=row.places)
        yield FieldWarning("dwelling_id", text)


def _living_with(session: Session, occupancy: Occupancy) -> int:
    """How many live in the dwelling today (or on its first day), with those of this occupancy."""
    day = max(occupancy.since, clock.today())
    if occupancy.until is not None:
        day = max(occupancy.since, min(day, occupancy.until))
    others = (
        select(func.sum(people(day)))
        .select_from(OCCUPANCY.join(RECORD, RECORD.c.id == OCCUPANCY.c.id))
        .where(
            RECORD.c.deleted_at.is_(None),
            OCCUPANCY.c.dwelling_id == occupancy.dwelling_id,
            OCCUPANCY.c.id != (occupancy.id or 0),
            lasting(day),
        )
    )
    own = occupancy.people or max(1, members_on(session, occupancy.household_id or 0, day))
    return int(session.scalar(others) or 0) + own
