"""A filled-in attendance list as data: its lines in the printed order, and the tally sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.models import ON_THE_LIST, PRESENT, Event, ParticipationStatus
from app.services.events import attendance, events, participations
from app.services.events.attendance import Tally
from app.services.events.participations import ParticipationRow
from app.views.language.words import word

_PLAIN = (ParticipationStatus.REGISTERED, ParticipationStatus.ATTENDED, ParticipationStatus.ABSENT)


@dataclass(frozen=True)
class Sheet:
    """An event with the names in their printed order and its tally sheet."""

    event: Event
    places: Sequence[ParticipationRow]
    tally: Sequence[Tally]


@dataclass
class Name:
    """One line of the paper: a place by its id, or somebody who came on top (`place` is None), on file or by name only.

    `listed` tells those who stood on the printed list from those who came on top.
    """

    name: str
    place: int | None = None
    number: str = ""
    note: str = ""
    listed: bool = True
    present: bool = False
    person: int | None = None


def read_sheet(session: Any, event_id: int, by_registration: bool = False) -> Sheet:
    """What is needed to take a filled-in list over. The paper may stand in the order of registration."""
    places = participations.attendance(session, event_id)
    if by_registration:
        printed, hidden = [p for p in places if p.number is not None], [p for p in places if p.number is None]
        places = [*participations.by_registration(printed), *participations.by_registration(hidden)]
    others = participations.others(session, event_id)
    return Sheet(events.load(session, event_id), [*places, *others], attendance.head_counts(session, event_id))


def names_of(sheet: Sheet) -> list[Name]:
    """The lines of the paper. Numbers count whom the printer saw: nobody who came without registration."""
    listed = [place for place in sheet.places if place.status in ON_THE_LIST and not place.walk_in]
    on_top = [place for place in sheet.places if place.status not in ON_THE_LIST or place.walk_in]
    numbers = iter(range(1, len(listed) + 1))
    lines = [replace(_line(place), number="" if place.number is None else str(next(numbers))) for place in listed]
    return lines + [replace(_line(place), number="+", listed=False) for place in on_top]


def _line(place: ParticipationRow) -> Name:
    note = "" if place.status in _PLAIN else word(place.status)
    return Name(place.name, place.id, note=note, present=place.status in PRESENT, person=place.person_id)


def present_places(names: Sequence[Name]) -> list[int]:
    """The places of those who were there."""
    return [name.place for name in names if name.present and name.place is not None]


def new_names(names: Sequence[Name]) -> list[str]:
    """Who came, had no place yet and is not on file."""
    return [name.name for name in names if name.present and name.place is None and name.person is None]


def new_persons(names: Sequence[Name]) -> list[int]:
    """Who came, had no place yet and is on file."""
    return [name.person for name in names if name.present and name.place is None and name.person is not None]
