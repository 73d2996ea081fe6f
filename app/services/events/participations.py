"""Registrations and attendance: who is on the list, who waits, who came."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean, sort_key
from app.models import ON_THE_LIST, PRESENT, Event, Gone, Kind, Participation, ParticipationStatus, Person, Record
from app.services.privacy import listed
from app.services.records import GONE, RECORD, AnyRow, get, table_of, with_living
from app.services.shown import Shown

_PART = table_of(Participation)
_PERSON = table_of(Person)
_EVENT = table_of(Event)
_AWAY = (ParticipationStatus.INVITED, ParticipationStatus.DECLINED)
SHOWN = Shown((Event, Person))
"""Places are parts of their event; the names are those of persons."""


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """A place at an event. `number` is the line on the printed list; None for who does not stand on it.

    A person with an address block (Auskunftssperre) holds a place and is `blocked` from the paper, unless she chose a name to
    stand there by. `printed` is the name on paper. Whoever `died` before the event is not read out: the place is held
    until she takes it back.
    """

    id: int
    number: int | None
    name: str
    person_id: int | None
    status: ParticipationStatus
    walk_in: bool
    blocked: bool
    registered_at: datetime | None = None
    printed: str = ""
    died: bool = False


def register(
    session: Session,
    event_id: int,
    person_id: int | None = None,
    name: str = "",
    status: ParticipationStatus = ParticipationStatus.REGISTERED,
) -> int:
    """Give a person, or someone known by name only, a place; one on the waiting list where the event is full.

    Who waits goes before newcomers: a place that got free is given to them first.

    `name` is how a person on file wants to be called on the list. A person who already has a place keeps it.
    """
    present = _of_person(session, event_id, person_id) if person_id is not None else None
    if present is not None and present.status not in _AWAY:
        return present.id
    if person_id is None and not clean(name):
        raise UserError("Eine Anmeldung braucht eine Person oder einen Namen.")
    if status in ON_THE_LIST:
        _fill_up(session, event_id)
        if is_full(session, event_id):
            status = ParticipationStatus.WAITING
    place = present or Participation(event_id=event_id, person_id=person_id)
    place.name, place.status, place.registered_at = clean(name), status, clock.now()
    session.add(place)
    session.flush()
    return place.id


def walk_in(session: Session, event_id: int, name: str = "", person_id: int | None = None) -> int:
    """Someone who is there without registration: one line, the name as the person says it. Never turned away.

    A person on file who already has a place is marked present on it.
    """
    place = _of_person(session, event_id, person_id) if person_id is not None else None
    if place is None:
        if person_id is None and not clean(name):
            raise UserError("Bitte den Namen eintippen.")
        place = Participation(event_id=event_id, person_id=person_id, name=clean(name), walk_in=True)
        place.registered_at = clock.now()
        session.add(place)
    if place.status not in PRESENT:
        _give(place, ParticipationStatus.ATTENDED)
    session.flush()
    return place.id


def set_status(session: Session, participation_id: int, status: ParticipationStatus) -> None:
    """Change one place. Who was only invited or had declined registers with it: last in the order of registration."""
    _give(get(session, Participation, participation_id), status)
    session.flush()


def _give(place: Participation, status: ParticipationStatus) -> None:
    if place.status in _AWAY and status not in _AWAY:
        place.registered_at = clock.now()
    place.status = status


def rename(session: Session, participation_id: int, name: str) -> None:
    """Change the name on the list; empty means the name of the person on file."""
    place = get(session, Participation, participation_id)
    if place.person_id is None and not clean(name):
        raise UserError("Ohne Person im Bestand braucht der Platz einen Namen.")
    place.name = clean(name)
    session.flush()


def link(session: Session, participation_id: int, person_id: int) -> None:
    """Say that someone known by name only is this person on file."""
    place = get(session, Participation, participation_id)
    if get(session, Record, person_id).kind is not Kind.PERSON:
        raise UserError(GONE)
    duplicate = _of_person(session, place.event_id, person_id)
    if duplicate is not None:
        raise UserError("Diese Person steht schon auf der Liste.")
    place.person_id, place.name = person_id, ""
    session.flush()


def remove(session: Session, participation_id: int) -> None:
    """Take a place off the list."""
    session.delete(get(session, Participation, participation_id))
    session.flush()


def is_full(session: Session, event_id: int) -> bool:
    """Whether every place is taken; an event without a number of places is never full."""
    capacity = session.scalar(select(Event.capacity).where(Event.id == event_id))
    taken = select(func.count()).where(_PART.c.event_id == event_id, _PART.c.status.in_(ON_THE_LIST))
    return capacity is not None and (session.scalar(taken) or 0) >= capacity


def waiting(session: Session, event_id: int) -> list[ParticipationRow]:
    """The waiting list: who waits longest comes first, and moves up first."""
    return by_registration(_row(row, None) for row in _ordered(session, event_id, (ParticipationStatus.WAITING,)))


def by_registration(places: Iterable[ParticipationRow]) -> list[ParticipationRow]:
    """In the order of registration. Whoever declined and registered again counts from then."""
    return sorted(places, key=lambda place: (place.registered_at or datetime.min, place.id))


def move_up(session: Session, event_id: int) -> int | None:
    """Give a free place to who waits longest. Returns the participation, None if nobody waits or nothing is free."""
    queue = waiting(session, event_id)
    if not queue or is_full(session, event_id):
        return None
    set_status(session, queue[0].id, ParticipationStatus.REGISTERED)
    return queue[0].id


def _fill_up(session: Session, event_id: int) -> None:
    """Give every free place of a limited event to who waits."""
    if session.scalar(select(Event.capacity).where(Event.id == event_id)) is not None:
        while move_up(session, event_id) is not None:
            pass


def attendance(session: Session, event_id: int) -> list[ParticipationRow]:
    """Who holds a place, in the printed order (DIN 5007-1); who is never printed comes last, without a number."""
    found = _ordered(session, event_id, ON_THE_LIST)
    printed = sorted((row for row in found if _printed(row)), key=lambda row: _place(row, _printed(row)))
    hidden = [row for row in found if not _printed(row)]
    numbered = [_row(row, number) for number, row in enumerate(printed, 1)]
    return numbered + [_row(row, None) for row in hidden]


def others(session: Session, event_id: int) -> list[ParticipationRow]:
    """The waiting list, then who is invited or has declined."""
    return waiting(session, event_id) + [_row(row, None) for row in _ordered(session, event_id, _AWAY)]


def attendance_names(session: Session, event_id: int) -> list[str]:
    """The names for the printed list, as chosen, in its order, and nothing else."""
    return [row.printed for row in attendance(session, event_id) if row.number is not None]


def withheld(session: Session, event_id: int) -> int:
    """How many hold a place and do not stand on the printed list because of an address block."""
    return sum(row.blocked for row in attendance(session, event_id))


def _ordered(session: Session, event_id: int, statuses: Iterable[ParticipationStatus]) -> list[AnyRow]:
    statement = (
        select(_PART, _PERSON.c.id.label("living_id"), RECORD.c.title, _died_before().label("died"), *listed.COLUMNS)
        .select_from(with_living(_PART, _PART.c.person_id, RECORD, _PERSON))
        .join(_EVENT, _EVENT.c.id == _PART.c.event_id)
        .where(_PART.c.event_id == event_id, _PART.c.status.in_(list(statuses)))
    )
    return sorted(session.execute(statement).all(), key=lambda row: _place(row, _name(row)))


def _died_before() -> ColumnElement[bool]:
    """Whether somebody had died before the day of the event; where nobody knows when, before an event that lies ahead."""
    before = _PERSON.c.gone_on < func.date(_EVENT.c.starts_at)
    ahead = and_(_PERSON.c.gone_on.is_(None), _EVENT.c.starts_at > clock.now())
    return and_(_PERSON.c.gone == Gone.DIED, _PART.c.status.not_in(PRESENT), or_(before, ahead))


def _place(row: AnyRow, name: str) -> tuple[str, str, int]:
    """What a place is sorted by."""
    return sort_key(name), name, row.id


def _printed(row: AnyRow) -> str:
    """The name on paper; empty for who does not stand there."""
    if row.died or _in_trash(row):
        return ""
    return listed.listed_name(row) if row.address_block else _name(row)


def _row(row: AnyRow, number: int | None) -> ParticipationRow:
    return ParticipationRow(
        id=row.id,
        number=number,
        name=_name(row),
        person_id=row.person_id,
        status=row.status,
        walk_in=row.walk_in,
        blocked=bool(row.address_block) and not row.died and not _printed(row),
        registered_at=row.registered_at,
        printed=_printed(row),
        died=bool(row.died),
    )


def _name(row: AnyRow) -> str:
    return NAMELESS if _in_trash(row) else row.name or row.title or NAMELESS


def _in_trash(row: AnyRow) -> bool:
    """Whether the person on file lies in the trash: the place is held, the name is not shown."""
    return row.person_id is not None and row.living_id is None


NAMELESS = "ohne Namen"
"""What stands for someone whose name was erased or lies in the trash."""


def _of_person(session: Session, event_id: int, person_id: int | None) -> Participation | None:
    return session.scalars(
        select(Participation).where(Participation.event_id == event_id, Participation.person_id == person_id)
    ).first()
