"""Occupancies: who lives where, from when to when. One is called by its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import String, and_, case, cast, func, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.models import (
    Building,
    Counted,
    Dwelling,
    Household,
    Housing,
    Kind,
    LegalGround,
    Occupancy,
    Person,
)
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, of_living, tagged
from app.services.numbers import next_number
from app.services.places import carrying, occupancy_warnings
from app.services.places.capacity import Capacity, Places
from app.services.places.counting import lasting, nearest_day, people
from app.services.records import (
    RECORD,
    AnyRow,
    get,
    in_order,
    keep,
    only,
    rows_in,
    table_of,
    with_living,
)

_OCCUPANCY = table_of(Occupancy)
_DWELLING = table_of(Dwelling)
_HOUSEHOLD = table_of(Household)
_IN = RECORD.alias("in_building")
_HOME = RECORD.alias("home")


_EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class OccupancyRow:
    """An occupancy in a list. `household` is for her own screen; `people` as it was entered, else who is on file, at least one;
    of one that is over, who lived there on its last day."""

    id: int
    number: str
    building: str
    building_id: int | None
    dwelling: str
    household: str
    household_id: int | None
    people: int
    since: date
    until: date | None
    ground: LegalGround
    admitted_until: date | None
    housing: Housing
    counted: Counted


def _when(wanted: str) -> Any:
    """ "now", "past", "coming" or "ending" (an Einweisung that ends within 60 days or has ended)."""
    today = clock.today()
    if wanted == "now":
        return lasting(today)
    if wanted == "past":
        return _OCCUPANCY.c.until < today
    if wanted == "coming":
        return _OCCUPANCY.c.since > today
    return and_(lasting(today), _OCCUPANCY.c.admitted_until <= date.fromordinal(today.toordinal() + ENDING_DAYS))


ENDING_DAYS = 60
"""So many days before its end an Einweisung is named."""
_building_name = of_living(_IN.c.sort_key, _OCCUPANCY.c.building_id)
_household_name = of_living(_HOME.c.sort_key, _OCCUPANCY.c.household_id)


_household_title = of_living(_HOME.c.title, _OCCUPANCY.c.household_id)


def _people() -> Any:
    return people(nearest_day(clock.today()))


def _lived_in_by() -> Any:
    """As a row shows it."""
    many = cast(_people(), String) + " Personen ohne Haushalt"
    nobody_on_file = case((_people() == 1, "1 Person ohne Haushalt"), else_=many)
    return func.coalesce(_household_title, nobody_on_file, type_=String)


def _subtitle(building: str | None, dwelling: str | None, since: str, until: str | None) -> Sentence:
    days = (
        Sentence("{first} – {last}", first=date.fromisoformat(since), last=date.fromisoformat(until))
        if until
        else Sentence("seit {day}", day=date.fromisoformat(since))
    )
    return joined(" · ", building or "", dwelling or "", days)


LISTING = Listing(
    Kind.OCCUPANCY,
    filters={
        "when": _when,
        "place": lambda building_id: _OCCUPANCY.c.building_id == int(building_id),
        "household": lambda household_id: _OCCUPANCY.c.household_id == int(household_id),
        "ground": lambda ground: _OCCUPANCY.c.ground == ground,
        "counted": lambda counted: _OCCUPANCY.c.counted == counted,
        "tag": tagged,
    },
    sorts={
        "number": RECORD.c.sort_key,
        "place": _building_name,
        "dwelling": by_text(
            select(_DWELLING.c.label)
            .where(_DWELLING.c.id == _OCCUPANCY.c.dwelling_id)
            .correlate(_OCCUPANCY)
            .scalar_subquery()
        ),
        "household": _household_name,
        "since": _OCCUPANCY.c.since,
        "until": _OCCUPANCY.c.until,
        "admitted_until": _OCCUPANCY.c.admitted_until,
        "ground": by_choice(_OCCUPANCY.c.ground, LegalGround),
    },
    columns={"household": _lived_in_by, "people": _people, "counted": _OCCUPANCY.c.counted},
    subtitle=Subtitle(
        "SELECT o.id, b.title, d.label, o.since, o.until FROM occupancy AS o "
        "LEFT JOIN record AS b ON b.id = o.building_id AND b.deleted_at IS NULL "
        "LEFT JOIN dwelling AS d ON d.id = o.dwelling_id AND b.id IS NOT NULL WHERE o.id IN ({})",
        _subtitle,
    ),
    shows=(Building, Dwelling, Household, Person),
    through=_OCCUPANCY.c.household_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the occupancies a list shows. Filters: when (now, past, coming, ending), place (a building), household, ground, counted, tag.

    Text finds the number, and the occupancies of the households whose names it finds.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of occupancies."""
    return LISTING.count(session)


_COLUMNS = select(
    _OCCUPANCY,
    _IN.c.title.label("building"),
    _DWELLING.c.label.label("dwelling"),
    _HOME.c.title.label("household"),
).select_from(
    with_living(
        with_living(_OCCUPANCY.join(RECORD, RECORD.c.id == _OCCUPANCY.c.id), _OCCUPANCY.c.building_id, _IN).outerjoin(
            _DWELLING, and_(_DWELLING.c.id == _OCCUPANCY.c.dwelling_id, _IN.c.id.is_not(None))
        ),
        _OCCUPANCY.c.household_id,
        _HOME,
    )
)


def rows(session: Session, ids: Sequence[int]) -> list[OccupancyRow]:
    """The occupancies with these ids, in this order."""
    statement = _COLUMNS.add_columns(_people().label("living"))
    found = {row.id: _row(row) for row in rows_in(session, statement, _OCCUPANCY.c.id, ids)}
    return in_order(ids, found)


def _row(row: AnyRow) -> OccupancyRow:
    return OccupancyRow(
        id=row.id,
        number=row.number,
        building=row.building or "",
        building_id=row.building_id if row.building else None,
        dwelling=row.dwelling or "",
        household=row.household or "",
        household_id=row.household_id if row.household else None,
        people=row.living,
        since=row.since,
        until=row.until,
        ground=row.ground,
        admitted_until=row.admitted_until,
        housing=row.housing,
        counted=row.counted,
    )


def head(session: Session, occupancy_id: int) -> list[Fact]:
    """Where, who, on what ground and until when."""
    row = only(rows(session, [occupancy_id]))
    found = []
    if row.building_id:
        place = joined(" · ", row.building, row.dwelling)
        found.append(Fact(Aspect.PLACE, place, record_id=row.building_id, kind=Kind.BUILDING))
    if row.household_id:
        found.append(Fact(Aspect.PEOPLE, row.household, private=True, record_id=row.household_id, kind=Kind.HOUSEHOLD))
    ground = row.ground.label if row.ground is not LegalGround.UNKNOWN else ""
    until = Sentence("Einweisung bis {day}", day=row.admitted_until) if row.admitted_until else ""
    if state := joined(" · ", ground, until):
        found.append(Fact(Aspect.STATE, state))
    return found


def new(_session: Session) -> Occupancy:
    """An unsaved occupancy from today on."""
    return Occupancy(since=clock.today())


def load(session: Session, occupancy_id: int) -> Occupancy:
    """An occupancy with building, dwelling and household."""
    return get(
        session,
        Occupancy,
        occupancy_id,
        selectinload(Occupancy.building),
        selectinload(Occupancy.dwelling),
        selectinload(Occupancy.household),
    )


def save(session: Session, occupancy: Occupancy) -> int:
    """Save an occupancy; a new one gets its number, and the address of its household follows where it is the current one.

    Raises UserError without a first day or with one that can't be, for fewer people than none, where it ends before it begins,
    or where the dwelling belongs to another building.
    """
    if occupancy.since is None:
        raise UserError("Eine Belegung braucht einen ersten Tag. Bitte „seit“ angeben, zur Not ungefähr.")
    if occupancy.since < _EARLIEST:
        raise UserError("Eine Belegung beginnt frühestens 1900. Bitte „seit“ prüfen.")
    if occupancy.people is not None and occupancy.people < 0:
        raise UserError("Personen können nicht weniger als 0 sein.")
    if occupancy.until is not None and occupancy.until < occupancy.since:
        raise UserError("Die Belegung endet, bevor sie beginnt. Bitte „seit“ und „bis“ prüfen.")
    with session.no_autoflush:
        before = session.scalar(select(_OCCUPANCY.c.building_id).where(_OCCUPANCY.c.id == (occupancy.id or 0)))
    number = occupancy.number or next_number(session, Occupancy.number, "B", occupancy.since.year)
    kept = keep(session, occupancy)
    kept.number = number
    _stand_in_building(session, kept)
    session.flush()
    carrying.follow(session, kept, before)
    return kept.id


def _stand_in_building(session: Session, occupancy: Occupancy) -> None:
    """A dwelling says in which building it is."""
    statement = select(_DWELLING.c.building_id).where(_DWELLING.c.id == (occupancy.dwelling_id or 0))
    with session.no_autoflush:
        building_id = session.scalar(statement)
    if building_id is None:
        return
    if occupancy.building_id not in (None, building_id):
        raise UserError("Die Wohnung gehört zu einem anderen Gebäude. Bitte sie noch einmal wählen.")
    occupancy.building_id = building_id


def dwellings_of(session: Session, building_id: int) -> list[tuple[int, str, Places]]:
    """The dwellings of a building in their order: what they are called, and their places of today."""
    places = Capacity(session, [building_id]).of_dwellings(building_id, clock.today())
    statement = select(_DWELLING.c.id, _DWELLING.c.label).where(_DWELLING.c.building_id == building_id)
    rows = session.execute(statement.order_by(_DWELLING.c.position, _DWELLING.c.id))
    return [(row.id, row.label, places[row.id]) for row in rows]


def label_of_dwelling(session: Session, dwelling_id: int) -> str:
    """What a dwelling is called; empty where it is gone."""
    return session.scalar(select(_DWELLING.c.label).where(_DWELLING.c.id == dwelling_id)) or ""


warnings = occupancy_warnings.warnings
