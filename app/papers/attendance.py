"""What an event needs on paper: the list to sign, and badges. Who has an address block stands on neither."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import german
from app.models import EventStatus
from app.papers import house
from app.papers.source import Source, Taken
from app.reports.papers.options import Choice, Hint, Number
from app.services.events import events, participations
from app.services.events.participations import ParticipationRow
from app.services.office import settings
from app.services.people import addresses, persons

if TYPE_CHECKING:
    from app.reports.papers.attendance import AttendanceList

BY_NAME, BY_REGISTRATION = "name", "registration"
_USUAL_BLANK_ROWS = 8
_FULL, _GIVEN = "full", "given"
_VOLUNTEER = "Ehrenamt"


@dataclass(frozen=True)
class ListOrder:
    """In which order the names stand."""

    order: Annotated[
        str, Choice("Reihenfolge", ((BY_NAME, "nach dem Alphabet"), (BY_REGISTRATION, "wie angemeldet")))
    ] = BY_NAME


@dataclass(frozen=True)
class BadgeNames:
    """What stands on a badge."""

    names: Annotated[str, Choice("Namen", ((_FULL, "Vor- und Nachname"), (_GIVEN, "nur Vorname")))] = _FULL
    roles: Annotated[bool, Hint("Bei Ehrenamtlichen „Ehrenamt“ darunter")] = False
    blank: Annotated[int, Number("Leere Schilder am Ende", 0, 200)] = 0


def attendance_list(
    session: Session, event_id: int, *, contacts: bool = False, by_registration: bool = False, most: int = 0
) -> "AttendanceList":
    """The list to pass around at an event: names as chosen and nothing else about anybody. Raises UserError if it is gone.

    `contacts` adds phone or mail for the copy in the office; `by_registration` puts who registered first at the top
    instead of the alphabet; `most` other than 0 takes only so many names. Who has an address block stands on neither.
    """
    from app.reports.papers.attendance import AttendanceList
    from app.reports.papers.phrases import privacy_notice

    event = events.load(session, event_id)
    places = _printed(session, event_id)
    if by_registration:
        places = participations.by_registration(places)
    places = places[: most or None]
    return AttendanceList(
        title=event.name,
        when=_when(event.starts_at, event.ends_at),
        place=event.place,
        organiser=house.organiser(session),
        names=tuple(place.name for place in places),
        note=event.status_note if event.status is EventStatus.PROVISIONAL else "",
        privacy_notice=privacy_notice(f"Die {settings.office(session).municipality}"),
        contacts=_contacts(session, places) if contacts else (),
    )


def _list(session: Session, event_id: int, options: ListOrder, most: int) -> Taken:
    list_ = attendance_list(
        session, event_id, contacts=True, by_registration=options.order == BY_REGISTRATION, most=most
    )
    return Taken(list_, len(list_.names), participations.withheld(session, event_id))


def _badges(session: Session, event_id: int, options: BadgeNames, most: int) -> Taken:
    from app.reports.papers.badges import Badge, NameBadges

    event = events.load(session, event_id)
    places = _printed(session, event_id)[: most or None]
    known = addresses.spoken_names(session, [place.person_id for place in places if place.person_id])
    badges = []
    for place in places:
        person = known.get(place.person_id or 0)
        name = place.name
        if person is not None and name == person.listed:
            name = person.given if options.names == _GIVEN else person.whole
        role = _VOLUNTEER if options.roles and person is not None and person.is_volunteer else ""
        badges.append(Badge(name, role))
    data = NameBadges((*badges, *[Badge("")] * (0 if most else options.blank)), event.name, house.own_formats(session))
    return Taken(data, len(badges), participations.withheld(session, event_id))


def _printed(session: Session, event_id: int) -> list[ParticipationRow]:
    return [place for place in participations.attendance(session, event_id) if place.number is not None]


def _usual(_session: Session, _event_id: Any) -> dict[str, Any]:
    return {"blank_rows": _USUAL_BLANK_ROWS}


ATTENDANCE = Source("teilnehmerliste", _list, ListOrder, _usual)
BADGES = Source("namensschilder", _badges, BadgeNames)
"""Both are about the id of an event."""


def _contacts(session: Session, places: list[ParticipationRow]) -> tuple[str, ...]:
    """Phone, else mail, of each; nothing for who is known by name only."""
    known = {person.id: person for person in persons.rows(session, [p.person_id for p in places if p.person_id])}
    found = (known.get(place.person_id or 0) for place in places)
    return tuple((person.phone or person.email) if person else "" for person in found)


def _when(start: datetime, end: datetime | None) -> str:
    """Dienstag, 6. Oktober 2026, 15:00–17:00 Uhr."""
    first = f"{german.long_day(start.date())}, {start:%H:%M}"
    if end is None:
        return f"{first} Uhr"
    if end.date() == start.date():
        return f"{first}–{end:%H:%M} Uhr"
    return f"{first} Uhr – {german.long_day(end.date())}, {end:%H:%M} Uhr"
