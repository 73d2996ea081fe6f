"""Buildings: list, form, what looks odd about one."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, counted, joined
from app.common.text import clean
from app.models import (
    Building,
    BuildingState,
    BuildingUse,
    Dwelling,
    Household,
    Kind,
    Occupancy,
    Organisation,
    Person,
    StatusChange,
    Tag,
)
from app.services.column_filters import address_line
from app.services.heads import Aspect, Fact, mind, reached
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, of_living, same_text, tagged
from app.services.office.tags import by_record
from app.services.places import carrying
from app.services.places.building_states import living_in, state_warnings
from app.services.places.capacity import BuildingPlaces, free_in, on_day, places_in
from app.services.places.counting import people_in
from app.services.records import (
    RECORD,
    AnyRow,
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
_PROVIDER = RECORD.alias("provider")
_LINES = ("name", "street", "postcode", "city", "former_address")


@dataclass(frozen=True, slots=True)
class BuildingRow:
    """A building in a list, with its places of today (see `capacity.Places`)."""

    id: int
    name: str
    address: str
    use: BuildingUse
    state: BuildingState
    ready_on: date | None
    provider: str
    dwellings: int
    places: BuildingPlaces
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
_provider_name = of_living(_PROVIDER.c.title, _BUILDING.c.provider_id)


def _of_state(wanted: str) -> Any:
    """A state by its value, or "there": all that are not pulled down."""
    if wanted == "there":
        return RECORD.c.past.is_(False)
    return _BUILDING.c.state == wanted


def _subtitle(use: str, state: str, *address: str) -> Sentence:
    return joined(" · ", BuildingUse(use).label, BuildingState(state).label, one_line(*address))  # type: ignore[call-arg]


def _plain(row: BuildingRow) -> dict[str, Any]:
    """A row for other programs, with the numbers of its places beside its other values."""
    counts = {"places": row.places.places, "taken": row.places.taken, "free": row.places.free, "over": row.places.over}
    return asdict(row) | counts


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
        "places": lambda: places_in(clock.today()),
        "taken": lambda: people_in(_BUILDING.c.id, clock.today()),
        "free": lambda: free_in(clock.today()),
    },
    subtitle=Subtitle(
        "SELECT b.id, b.use, b.state, b.street, b.postcode, b.city FROM building AS b WHERE b.id IN ({})", _subtitle
    ),
    plain=_plain,
    shows=(Organisation, Occupancy, Household, Person, StatusChange, Tag),
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
    ).select_from(
        with_living(_BUILDING.join(RECORD, RECORD.c.id == _BUILDING.c.id), _BUILDING.c.provider_id, _PROVIDER)
    )


def rows(session: Session, ids: Sequence[int]) -> list[BuildingRow]:
    """The buildings with these ids, in this order."""
    tags, places = by_record(session, ids), on_day(session, ids, clock.today())
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
            places=places[row.id],
            tags=tags.get(row.id, ()),
        )
        for row in rows_in(session, _columns(), _BUILDING.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, building_id: int) -> list[Fact]:
    """What it is, where, whose, how many places are free, and what to mind at the door."""
    row = only(rows(session, [building_id]))
    building = get(session, Building, building_id)
    state = joined(" · ", row.use.label, row.state.label, places_in_words(row.places))
    provider = (
        [Fact(Aspect.RECORD, row.provider, record_id=building.provider_id, kind=Kind.ORGANISATION)]
        if row.provider
        else []
    )
    living = living_in(session, building_id) if row.state is BuildingState.PULLED_DOWN else 0
    return [
        Fact(Aspect.STATE, state),
        *reached(place=row.address),
        *provider,
        *mind(
            (bool(living), counted(living, _STILL_LIVED_IN_ONCE, _STILL_LIVED_IN)),
            (bool(clean(building.caution)), Sentence("Vorsicht bei Hausbesuchen: {what}", what=building.caution)),
        ),
    ]


_STILL_LIVED_IN_ONCE = "Abgebrochen, und noch läuft eine Belegung."
_STILL_LIVED_IN = "Abgebrochen, und noch laufen {number} Belegungen."


def places_in_words(places: BuildingPlaces) -> Sentence | str:
    """3 von 12 Plätzen frei; nothing where nobody said how many there are."""
    if places.free is None:
        return ""
    if places.not_usable:
        return Sentence("{number} Plätze, noch nicht nutzbar", number=places.not_usable) if not places.taken else ""
    if places.over:
        return Sentence("überbelegt um {number}", number=places.over)
    return Sentence("{free} von {places} Plätzen frei", free=places.free, places=places.places or 0)


def new(_session: Session) -> Building:
    """An unsaved building."""
    return Building()


def load(session: Session, building_id: int) -> Building:
    """A building; its dwellings are rows of their own (see `dwellings`)."""
    return get(session, Building, building_id, selectinload(Building.provider))


def save(session: Session, building: Building, *, readdress: bool = False) -> int:
    """Save a building; a changed state keeps its date, a changed address the former one.

    With `readdress` the households that live there and had its address get the new one. Raises UserError when neither a name
    nor an address is given.
    """
    if not clean(building.name + building.street):
        raise UserError("Ein Gebäude braucht einen Namen oder eine Anschrift.")
    before = _stored(session, building)
    kept = keep(session, building)
    tidy(kept, _LINES)
    if before is not None and _is_renumbered(before, kept):
        _keep_former(before, kept)
        if readdress:
            old = (before.street, before.postcode, before.city)
            carrying.readdress(session, carrying.living_at(session, kept.id, old), carrying.address_of(kept))
    session.flush()
    if before is None or before.state != kept.state:
        record_status(session, kept.id, kept.state, clock.today())
    return kept.id


def renumbered_for(session: Session, building: Building) -> int:
    """How many households live in a building and have the address that is stored and will change with what is typed."""
    before = _stored(session, building)
    if before is None or not _is_renumbered(before, building):
        return 0
    return len(carrying.living_at(session, building.id, (before.street, before.postcode, before.city)))


def _stored(session: Session, building: Building) -> AnyRow | None:
    """A building as it stands in the file, before what was changed about it."""
    with session.no_autoflush:
        return session.execute(select(_BUILDING).where(_BUILDING.c.id == (building.id or 0))).first()


def _is_renumbered(before: AnyRow, building: Building) -> bool:
    old = before.street, before.postcode, before.city
    return any(old) and old != tuple(clean(part) for part in carrying.address_of(building))


def _keep_former(before: AnyRow, building: Building) -> None:
    """The former address stays findable, before those from earlier; what she has just written herself stays."""
    if building.former_address == before.former_address and before.street:
        old = one_line(before.street, before.postcode, before.city)
        building.former_address = "; ".join(filter(None, (old, before.former_address)))


def warnings(session: Session, building: Building) -> list[FieldWarning]:
    """What looks odd about a building."""
    found = [*_moved_along(session, building), *_same_address(session, building)]
    return [*found, *(state_warnings(session, building.id, building.state) if building.id else ())]


def _moved_along(session: Session, building: Building) -> list[FieldWarning]:
    living = renumbered_for(session, building)
    if not living:
        return []
    text = counted(
        living,
        "Hier wohnt ein Haushalt mit der bisherigen Anschrift: Beim Sichern wird gefragt, ob er die neue bekommt.",
        "Hier wohnen {number} Haushalte mit der bisherigen Anschrift: Beim Sichern wird gefragt, ob sie die neue bekommen.",
    )
    return [FieldWarning("street", text)]


def _same_address(session: Session, building: Building) -> list[FieldWarning]:
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
