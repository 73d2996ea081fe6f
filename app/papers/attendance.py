"""What an event needs on paper: the list to sign, and badges. Who has an address block stands there as she chose, or not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import cldr, german
from app.models import Event, EventStatus
from app.papers import letterhead
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import Paper, PaperData, Printout, Remark, any_withheld
from app.papers.titles import entitled
from app.reports.forms.options import Choice, Choices, Hint, Number
from app.services.events import events, participations
from app.services.events.participations import ParticipationRow
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.people import addresses, persons

if TYPE_CHECKING:
    from app.reports.forms.attendance import AttendanceList

BY_NAME, BY_REGISTRATION = "name", "registration"
_USUAL_BLANK_ROWS = 8
_MANY = 400
"""From so many names on the first page is shown before the others are there."""
_FULL, _GIVEN = "full", "given"
_GERMAN = "de"


@dataclass(frozen=True)
class ListOrder:
    """In which order the names stand."""

    order: Annotated[
        str, Choice("Reihenfolge", ((BY_NAME, "nach dem Alphabet"), (BY_REGISTRATION, "wie angemeldet")))
    ] = BY_NAME
    language: Annotated[str, Choice("Sprache", ((_GERMAN, "Deutsch"),), names=True)] = _GERMAN


@dataclass(frozen=True)
class BadgeNames:
    """What stands on a badge."""

    names: Annotated[str, Choice("Namen", ((_FULL, "Vor- und Nachname"), (_GIVEN, "nur Vorname")))] = _FULL
    language: Annotated[str, Choice("Sprache", ((_GERMAN, "Deutsch"),), names=True)] = _GERMAN
    roles: Annotated[bool, Hint("Bei Ehrenamtlichen „Ehrenamt“ darunter")] = False
    blank: Annotated[int, Number("Leere Schilder am Ende", 0, 200)] = 0


def attendance_list(session: Session, event_id: int) -> "AttendanceList":
    """The list to pass around at an event: names by the alphabet and nothing else about anybody.

    Who has an address block stands on it by the name she chose, or not at all. Raises UserError if the event is gone.
    """
    return _list_of(session, event_id, _printed(session, event_id))


def _list_of(
    session: Session,
    event_id: int,
    places: list[ParticipationRow],
    contacts: tuple[str, ...] = (),
    language: str = _GERMAN,
) -> "AttendanceList":
    from app.reports.forms.attendance import AttendanceList
    from app.reports.forms.sheet_phrases import privacy_notice

    event, municipality = events.load(session, event_id), settings.office(session).municipality
    return AttendanceList(
        title=event.name,
        when=_when(event.starts_at, event.ends_at) if language == _GERMAN else _abroad(event, language),
        place=event.place,
        organiser=letterhead.organiser(session),
        names=tuple(place.printed for place in places),
        note=event.status_note if event.status is EventStatus.PROVISIONAL else "",
        privacy_notice=privacy_notice(
            f"Die {municipality}" if language in (_GERMAN, cldr.PLAIN_GERMAN) else municipality, language
        ),
        contacts=contacts,
        file_title=entitled(session, "Teilnehmerliste", event.name, event.starts_at.date()),
        languages=_languages(session, places),
        language=language,
    )


def _list(session: Session, event_id: int, options: ListOrder, most: int) -> PaperData:
    places = _printed(session, event_id)
    if options.order == BY_REGISTRATION:
        places = participations.by_registration(places)
    shown = places[: most or None]
    data = _list_of(session, event_id, shown, _contacts(session, shown), options.language)
    return PaperData(data, len(places), participations.withheld(session, event_id))


def _badges(session: Session, event_id: int, options: BadgeNames, most: int) -> PaperData:
    from app.reports.forms.badges import Badge, NameBadges
    from app.reports.forms.sheet_phrases import sheet_words

    volunteer = sheet_words(options.language).volunteer
    event = events.load(session, event_id)
    places = _printed(session, event_id)
    shown = places[: most or None]
    known = addresses.spoken_names(session, [place.person_id for place in shown if place.person_id])
    badges = []
    for place in shown:
        person = known.get(place.person_id or 0)
        name = place.printed
        if person is not None and name == person.listed:
            name = person.given if options.names == _GIVEN else person.whole
        role = volunteer if options.roles and person is not None and person.is_volunteer else ""
        badges.append(Badge(name, role))
    badges = [replace(badge, languages=codes) for badge, codes in zip(badges, _languages(session, shown), strict=True)]
    data = NameBadges(
        (*badges, *[Badge("")] * (0 if most else options.blank)),
        event.name,
        letterhead.own_formats(session),
        entitled(session, "Namensschilder", event.name, event.starts_at.date()),
        options.language,
    )
    return PaperData(data, len(places), participations.withheld(session, event_id))


def _printed(session: Session, event_id: int) -> list[ParticipationRow]:
    return [place for place in participations.attendance(session, event_id) if place.number is not None]


def _contacts(session: Session, places: list[ParticipationRow]) -> tuple[str, ...]:
    """Phone, else mail, of each; nothing for who is known by name only, or stands there by a chosen name."""
    known = {person.id: person for person in persons.rows(session, [p.person_id for p in places if p.person_id])}
    found = (known.get(place.person_id or 0) for place in places)
    return tuple((person.phone or person.email) if person and not person.address_block else "" for person in found)


def _languages(session: Session, places: list[ParticipationRow]) -> tuple[tuple[str, ...], ...]:
    """What each of them speaks, as far as that is on file."""
    known = persons.languages_of(session, [place.person_id for place in places if place.person_id])
    return tuple(known.get(place.person_id or 0, ()) for place in places)


def _when(start: datetime, end: datetime | None) -> str:
    """Dienstag, 6. Oktober 2026, 15:00–17:00 Uhr."""
    first = f"{german.long_day(start.date())}, {start:%H:%M}"
    if end is None:
        return f"{first} Uhr"
    if end.date() == start.date():
        return f"{first}–{end:%H:%M} Uhr"
    return f"{first} Uhr – {german.long_day(end.date())}, {end:%H:%M} Uhr"


def _abroad(event: Event, language: str) -> str:
    """The same in another language: 6 October 2026, 15:00–17:00."""
    start, end = event.starts_at, event.ends_at
    first = f"{cldr.day(start.date(), language)}, {start:%H:%M}"
    if end is None:
        return first
    if end.date() == start.date():
        return f"{first}–{end:%H:%M}"
    return f"{first} – {cldr.day(end.date(), language)}, {end:%H:%M}"


def _in_languages(_session: Session, _event_id: int) -> Mapping[str, Choices]:
    from app.reports.forms.sheet_phrases import SHEET_LANGUAGES

    return {"language": SHEET_LANGUAGES}


def _usual(_session: Session, _event_id: int) -> dict[str, Any]:
    return {"blank_rows": _USUAL_BLANK_ROWS}


def _day(session: Session, event_id: int) -> date:
    return events.load(session, event_id).starts_at.date()


def _many(session: Session, event_id: int) -> bool:
    return len(_printed(session, event_id)) > _MANY


def _few(session: Session, event_id: int) -> bool:
    return not _many(session, event_id)


def _itself(event_id: int) -> int:
    return event_id


def _fullest(session: Session) -> int:
    """The event on whose list most names stand."""
    found = events.ids(session, ListQuery())
    if not found:
        raise LookupError
    return max(found, key=lambda event_id: len(participations.attendance_names(session, event_id)))


def _event_only() -> tuple[Argument, ...]:
    return (record_number("event", "der Veranstaltung"),)


def _event_and_rows() -> tuple[Argument, ...]:
    rows = Argument("blank-rows", f"leere Zeilen für die, die spontan kommen ({_USUAL_BLANK_ROWS})", "number", "ZAHL")
    return (*_event_only(), rows)


def _event(given: Given) -> Any:
    return given["event"]


def _blank_rows(given: Given) -> Given:
    return {} if given["blank_rows"] is None else {"blank_rows": given["blank_rows"]}


def _for_the_office(printout: Printout) -> bool:
    return bool(printout.values.get("office_copy"))


def _to_show(printout: Printout) -> bool:
    return not _for_the_office(printout)


_NAMES_ONLY = "Enthält die Namen von %n Person(en), sonst nichts über sie."
_WITHHELD = Remark("%n Angemeldete mit Auskunftssperre stehen nicht darauf.", "withheld", any_withheld)

ATTENDANCE = Paper(
    name="teilnehmerliste",
    title="Teilnehmerliste",
    form="app.reports.forms.attendance",
    take=_list,
    source_options=ListOrder,
    start=_usual,
    choices=_in_languages,
    foreign={"language": ("sheet", "list_head"), "languages": ("list_head",)},
    remarks=(
        Remark("Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen.", "persons", _for_the_office),
        Remark(_NAMES_ONLY, "persons", _to_show),
        _WITHHELD,
    ),
    file_stem="teilnehmerliste",
    file_part=_day,
    key="attendance",
    short=_few,
    long=_many,
    record=_itself,
    example=_fullest,
    command=Command(
        "die Liste einer Veranstaltung zum Unterschreiben",
        _event_and_rows,
        _event,
        _blank_rows,
    ),
)
BADGES = Paper(
    name="namensschilder",
    title="Namensschilder",
    form="app.reports.forms.badges",
    take=_badges,
    source_options=BadgeNames,
    choices=_in_languages,
    foreign={"language": ("sheet",)},
    remarks=(Remark(_NAMES_ONLY, "persons"), _WITHHELD),
    file_stem="namensschilder",
    file_part=_day,
    key="badges",
    short=_few,
    long=_many,
    record=_itself,
    example=_fullest,
    command=Command("ein Schild für jede Person auf der Liste", _event_only, _event),
)
"""Both are about the id of an event."""
