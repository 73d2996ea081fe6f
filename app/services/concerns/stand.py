"""Taking concerns in at a stall: the place by a few letters, the nature by the category, what was taken today."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.text import search_key
from app.models import Building, Catalogue, CatalogueEntry, Concern, ConcernNature
from app.services.concerns import concerns, steps
from app.services.records import RECORD, table_of

_CONCERN, _BUILDING, _ENTRY = table_of(Concern), table_of(Building), table_of(CatalogueEntry)
_CHANNEL = "Stand"
_NATURES = {
    "Lob": ConcernNature.PRAISE,
    "Idee/Wunsch": ConcernNature.WISH,
    "Verwaltung/Auskunft": ConcernNature.QUESTION,
}
"""What a category usually is, by its first label; any other is a worry."""
_MOST_TODAY = 200


@dataclass(frozen=True)
class Place:
    """Where something is: a building on file, or words."""

    building_id: int | None = None
    text: str = ""


@dataclass(frozen=True)
class KnownPlace:
    """A place that can be chosen, and how often it was."""

    place: Place
    name: str
    key: str
    times: int


def places(session: Session) -> list[KnownPlace]:
    """All buildings and every place that was written before, those used most often first."""
    used = Counter(session.scalars(select(_CONCERN.c.building_id).where(_CONCERN.c.building_id.is_not(None))))
    buildings = session.execute(
        select(RECORD.c.id, RECORD.c.title, _BUILDING.c.street)
        .join(_BUILDING, _BUILDING.c.id == RECORD.c.id)
        .where(RECORD.c.deleted_at.is_(None), RECORD.c.past.is_(False))
    )
    found = [
        KnownPlace(Place(row.id), row.title, search_key(f"{row.title} {row.street}"), used[row.id]) for row in buildings
    ]
    written = Counter(
        session.scalars(
            select(_CONCERN.c.place)
            .join(RECORD, RECORD.c.id == _CONCERN.c.id)
            .where(_CONCERN.c.place != "", RECORD.c.deleted_at.is_(None))
        )
    )
    found += [KnownPlace(Place(None, text), text, search_key(text), times) for text, times in written.items()]
    return sorted(found, key=lambda one: (-one.times, one.key))


def matching(known: Sequence[KnownPlace], typed: str, most: int = 4) -> list[KnownPlace]:
    """The places that begin with what is typed, then those in which a word does, then those that hold it."""
    key = search_key(typed)
    if not key:
        return list(known[:most])
    ranked = [(_rank(one.key, key), number, one) for number, one in enumerate(known) if key in one.key]
    return [one for _rank, _number, one in sorted(ranked, key=lambda found: found[:2])[:most]]


def _rank(key: str, typed: str) -> int:
    if key.startswith(typed):
        return 0
    return 1 if f" {typed}" in key else 2


def usual_natures(session: Session) -> dict[int, ConcernNature]:
    """What a concern of each category usually is, by the id of the category."""
    categories = select(_ENTRY.c.id, _ENTRY.c.label).where(_ENTRY.c.catalogue == Catalogue.CONCERN_CATEGORY)
    return {row.id: _NATURES.get(row.label, ConcernNature.WORRY) for row in session.execute(categories)}


def new(session: Session, event_id: int | None = None, place: Place | None = None) -> Concern:
    """An unsaved concern of the stall, at the place of the one before; of an event nothing but its id."""
    concern = concerns.new(session, event_id)
    channel = select(_ENTRY.c.id).where(
        _ENTRY.c.catalogue == Catalogue.CHANNEL, _ENTRY.c.label == _CHANNEL, _ENTRY.c.active
    )
    concern.channel_id = session.scalar(channel)
    concern.nature = ConcernNature.WORRY
    concern.building_id, concern.place = (place.building_id, place.text) if place else (None, "")
    concern.subject = ""
    return concern


def take_in(session: Session, concern: Concern, joined_to: int | None = None) -> int:
    """Save a concern of the stall, and join it to one that says the same. Raises UserError when it says nothing."""
    concern_id = concerns.save(session, concern)
    if joined_to is not None:
        steps.join(session, joined_to, [concern_id])
    return concern_id


def taken_today(session: Session, event_id: int | None = None) -> list[concerns.ConcernRow]:
    """What was taken in today, the last one first; of an event only its own."""
    today = select(_CONCERN.c.id).join(RECORD, RECORD.c.id == _CONCERN.c.id).where(RECORD.c.deleted_at.is_(None))
    today = today.where(_CONCERN.c.received_on == clock.today()).order_by(_CONCERN.c.id.desc()).limit(_MOST_TODAY)
    if event_id is not None:
        today = today.where(_CONCERN.c.event_id == event_id)
    return concerns.rows(session, list(session.scalars(today)))
