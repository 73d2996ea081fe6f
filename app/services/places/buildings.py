"""Buildings: list, form, what looks odd about one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Building, BuildingState, BuildingUse, Dwelling, Kind, Occupancy, Organisation, Tag
from app.services.column_filters import address_line
from app.services.heads import Aspect, Fact, mind, reached
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, same_text, tagged
from app.services.office.tags import by_record
from app.services.records import (
    RECORD,
    FieldWarning,
    get,
    in_order,
    keep,
    one_line,
    only,
    rows_in,
    table_of,
    tidy,
    with_living,
)
from app.services.statuses import record_status

_BUILDING = table_of(Building)
_DWELLING = table_of(Dwelling)
_OCCUPANCY = table_of(Occupancy)
_PROVIDER = RECORD.alias("provider")
_LIVED_IN = RECORD.alias("lived_in")
_LINES = ("name", "street", "postcode", "city", "former_address")


@dataclass(frozen=True, slots=True)
class BuildingRow:
    """A building in a list. `places` is None where nobody said how many; `taken` counts the occupancies of today."""

    id: int
    name: str
    address: str
    use: BuildingUse
    state: BuildingState
    ready_on: date | None
    provider: str
    dwellings: int
    places: int | None
    taken: int
    tags: tuple[str, ...]


_dwellings = (
    select(func.count()).where(_DWELLING.c.building_id == _BUILDING.c.id).correlate(_BUILDING).scalar_subquery()
)
_places = func.coalesce(
    select(func.sum(_DWELLING.c.places))
    .where(_DWELLING.c.building_id == _BUILDING.c.id)
    .correlate(_BUILDING)
    .scalar_subquery(),
    _BUILDING.c.places,
)
_provider_name = (
    select(_PROVIDER.c.title)
    .where(_PROVIDER.c.id == _BUILDING.c.provider_id, _PROVIDER.c.deleted_at.is_(None))
    .correlate(_BUILDING)
    .scalar_subquery()
)


def taken_on(day: date) -> Any:
    """How many occupancies a building has on a day, as a column."""
    return (
        select(func.count())
        .select_from(_OCCUPANCY.join(_LIVED_IN, _LIVED_IN.c.id == _OCCUPANCY.c.id))
        .where(
            _OCCUPANCY.c.building_id == _BUILDING.c.id,
            _LIVED_IN.c.deleted_at.is_(None),
            _OCCUPANCY.c.since <= day,
            or_(_OCCUPANCY.c.until.is_(None), _OCCUPANCY.c.until >= day),
        )
        .correlate(_BUILDING)
        .scalar_subquery()
    )


def _of_state(wanted: str) -> Any:
    """A state by its value, or "there": all that are not pulled down."""
    if wanted == "there":
        return RECORD.c.past.is_(False)
    return _BUILDING.c.state == wanted


def _subtitle(use: str, state: str, *address: str) -> Sentence:
    return joined(" · ", BuildingUse(use).label, BuildingState(state).label, one_line(*address))  # type: ignore[call-arg]


LISTING = Listing(
    Kind.BUILDING,
    filters={
        "state": _of_state,
        "use": lambda use: _BUILDING.c.use == use,
        "provider": lambda provider_id: _BUILDING.c.provider_id == int(provider_id),
        "tag": tagged,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "street": by_text(_BUILDING.c.street),
        "use": by_choice(_BUILDING.c.use, BuildingUse),
        "state": by_choice(_BUILDING.c.state, BuildingState),
        "provider": by_text(_provider_name),
        "places": _places,
    },
    columns={
        "street": address_line(_BUILDING.c.street, _BUILDING.c.postcode, _BUILDING.c.city),
        "ready_on": _BUILDING.c.ready_on,
        "taken": lambda: taken_on(clock.today()),
    },
    subtitle=Subtitle(
        "SELECT b.id, b.use, b.state, b.street, b.postcode, b.city FROM building AS b WHERE b.id IN ({})", _subtitle
    ),
    shows=(Organisation, Occupancy, Tag),
)


def providers(session: Session) -> list[tuple[str, str]]:
    """The organisations that provide buildings: id and title, in alphabetical order."""
    named = select(_PROVIDER.c.id, _PROVIDER.c.title).join_from(
        _BUILDING, _PROVIDER, _PROVIDER.c.id == _BUILDING.c.provider_id
    )
    living = named.join(RECORD, RECORD.c.id == _BUILDING.c.id).where(
        RECORD.c.deleted_at.is_(None), _PROVIDER.c.deleted_at.is_(None)
    )
    found = session.execute(living.distinct().order_by(_PROVIDER.c.sort_key, _PROVIDER.c.id))
    return [(str(row.id), row.title) for row in found]


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the buildings a list shows. Filters: state (or "there"), use, provider, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of buildings."""
    return LISTING.count(session)


def _columns() -> Any:
    return select(
        _BUILDING,
        RECORD.c.title,
        _PROVIDER.c.title.label("provider"),
        _dwellings.label("dwellings"),
        _places.label("all_places"),
        taken_on(clock.today()).label("taken"),
    ).select_from(
        with_living(_BUILDING.join(RECORD, RECORD.c.id == _BUILDING.c.id), _BUILDING.c.provider_id, _PROVIDER)
    )


def rows(session: Session, ids: Sequence[int]) -> list[BuildingRow]:
    """The buildings with these ids, in this order."""
    tags = by_record(session, ids)
    found = {
        row.id: BuildingRow(
            id=row.id,
            name=row.title,
            address=one_line(row.street, row.postcode, row.city),
            use=row.use,
            state=row.state,
            ready_on=row.ready_on,
            provider=row.provider or "",
            dwellings=row.dwellings,
            places=row.all_places,
            taken=row.taken,
            tags=tags.get(row.id, ()),
        )
        for row in rows_in(session, _columns(), _BUILDING.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, building_id: int) -> list[Fact]:
    """What it is, where, whose, and what to mind at the door."""
    row = only(rows(session, [building_id]))
    building = get(session, Building, building_id)
    state = Fact(Aspect.STATE, joined(" · ", row.use.label, row.state.label))
    provider = (
        [Fact(Aspect.RECORD, row.provider, record_id=building.provider_id, kind=Kind.ORGANISATION)]
        if row.provider
        else []
    )
    return [
        state,
        *reached(place=row.address),
        *provider,
        *mind((bool(clean(building.caution)), Sentence("Vorsicht bei Hausbesuchen: {what}", what=building.caution))),
    ]


def new(_session: Session) -> Building:
    """An unsaved building."""
    return Building(dwellings=[])


def load(session: Session, building_id: int) -> Building:
    """A building with its dwellings."""
    return get(session, Building, building_id, selectinload(Building.dwellings), selectinload(Building.provider))


def save(session: Session, building: Building) -> int:
    """Save a building; a changed state keeps its date. Raises UserError when neither a name nor an address is given."""
    if not clean(building.name + building.street):
        raise UserError("Ein Gebäude braucht einen Namen oder eine Anschrift.")
    before = session.scalar(select(_BUILDING.c.state).where(_BUILDING.c.id == (building.id or 0)))
    kept = keep(session, building)
    tidy(kept, _LINES)
    session.flush()
    if before != kept.state:
        record_status(session, kept.id, kept.state, clock.today())
    return kept.id


def warnings(session: Session, building: Building) -> list[FieldWarning]:
    """What looks odd about a building."""
    if not clean(building.street):
        return []
    statement = (
        select(_BUILDING.c.id, RECORD.c.title)
        .join_from(_BUILDING, RECORD, RECORD.c.id == _BUILDING.c.id)
        .where(
            RECORD.c.deleted_at.is_(None),
            _BUILDING.c.id != (building.id or 0),
            same_text(_BUILDING.c.street, building.street),
            same_text(_BUILDING.c.city, building.city),
        )
        .limit(3)
    )
    return [
        FieldWarning("street", Sentence("An dieser Anschrift steht schon: {title}", title=row.title), row.id)
        for row in session.execute(statement)
    ]
