"""What the list of participants reads and writes, each in one unit of work."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from app.common import clock
from app.models import Event, ParticipationStatus
from app.services import nearest
from app.services.events import events, participations
from app.services.events.participations import ParticipationRow
from app.services.lists import ListQuery
from app.services.people import meant, persons
from app.services.people.persons import PersonRow
from app.services.search import NEAR
from app.views.language.sentences import translated
from app.views.pages.events.name_line import AS_TYPED
from app.views.shared.forms.fields.picker import Hit

_HITS = 8
_GROWN_UP = 18
"""Years."""


@dataclass(frozen=True)
class ParticipantList:
    """What the panel shows of an event."""

    event: Event
    rows: Sequence[ParticipationRow]
    full: bool


def look(session: Any, event_id: int) -> ParticipantList:
    """Everybody on the list in its printed order, then who waits, was invited or has declined."""
    rows = [*participations.attendance(session, event_id), *participations.others(session, event_id)]
    return ParticipantList(events.load(session, event_id), rows, participations.is_full(session, event_id))


def search(
    session: Any, typed: str, listed: Collection[int], listed_word: str, mask: Callable[[str], str]
) -> list[Hit]:
    """Whom the typed letters fit, as they may be shown now; where nobody is, who is spelled nearly so.

    `listed_word` stands beside those already on the list.
    """
    hits, near = _fitting(session, typed), False
    if not hits:
        hits, near = _nearest(session, typed), True
    return [
        Hit(person.id, mask(person.name), listed_word if person.id in listed else _beside(person, mask, near), near)
        for person in _adults_first(session, hits)
    ]


def _fitting(session: Any, typed: str) -> list[int]:
    """Who is meant, then who else fits."""
    first = [one for one in (meant.beginning(session, typed),) if one is not None]
    return list(dict.fromkeys([*first, *persons.ids(session, _query(typed), _HITS)]))[:_HITS]


def _query(text: str) -> ListQuery:
    """Who moved away or died is not proposed."""
    return ListQuery(text, persons.PRESENT)


def _nearest(session: Any, typed: str) -> list[int]:
    spelled = nearest.suggestion(session, typed, lambda words: bool(persons.ids(session, _query(words), 1)))
    return [*persons.ids(session, _query(spelled), _HITS)] if spelled else []


def _adults_first(session: Any, hits: Sequence[int]) -> list[PersonRow]:
    """An event says nothing about whom it is for, and most who sign a list are grown up."""
    grown_up = clock.today().year - _GROWN_UP
    found = persons.rows(session, hits)
    return sorted(found, key=lambda person: person.birth_year is not None and person.birth_year > grown_up)


def meant_by(session: Any, typed: str, stands_there: bool) -> int | None:
    """Who is meant for certain: who bears this name, who `stands_there` by it already, or whose name alone begins so."""
    person = meant.bearer(session, typed)
    if person is None and stands_there:
        return AS_TYPED
    return meant.beginning(session, typed) if person is None else person


def _beside(person: PersonRow, mask: Callable[[str], str], near: bool) -> str:
    """What tells persons of the same name apart."""
    parts = (translated(NEAR) if near else "", str(person.birth_year or ""), mask(person.household))
    return " · ".join(part for part in parts if part)


def enter(session: Any, event_id: int, person_id: int | None, name: str, here: bool) -> int:
    """Put somebody on the list, or among those present where they are `here` already. Returns the place."""
    if here:
        return participations.walk_in(session, event_id, name, person_id)
    return participations.register(session, event_id, person_id, name)


def set_status(session: Any, places: Sequence[int], status: ParticipationStatus) -> None:
    """Give several places a status."""
    for place in places:
        participations.set_status(session, place, status)


def remove(session: Any, places: Sequence[int]) -> None:
    """Take several places off the list."""
    for place in places:
        participations.remove(session, place)
