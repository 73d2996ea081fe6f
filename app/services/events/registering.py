"""Many persons onto the list of one event."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Event, Kind, Participation, ParticipationStatus
from app.services.events import participations
from app.services.records import RECORD, get, rows_in, table_of

_PART = table_of(Participation)


@dataclass(frozen=True, slots=True)
class Registered:
    """What became of them: on the list, on the waiting list because it was full, on one of both already, left out as past."""

    registered: int = 0
    waiting: int = 0
    already: int = 0
    left_out: int = 0


def register_all(session: Session, event_id: int | None, person_ids: Sequence[int]) -> Registered:
    """Register persons in this order, as one by one. Who moved away or died is left out.

    Raises UserError without an event.
    """
    if event_id is None:
        raise UserError("Bitte eine Veranstaltung wählen.")
    get(session, Event, event_id)
    living = (RECORD.c.kind == Kind.PERSON) & RECORD.c.deleted_at.is_(None) & RECORD.c.past.is_(False)
    there = {row.id for row in rows_in(session, select(RECORD.c.id).where(living), RECORD.c.id, person_ids)}
    away = (ParticipationStatus.INVITED, ParticipationStatus.DECLINED)
    held = select(_PART.c.person_id).where(_PART.c.event_id == event_id, _PART.c.status.not_in(away))
    already = {row.person_id for row in rows_in(session, held, _PART.c.person_id, person_ids)}
    wanted = [person for person in dict.fromkeys(person_ids) if person in there]
    fresh = [participations.register(session, event_id, person) for person in wanted if person not in already]
    places = rows_in(session, select(_PART.c.id, _PART.c.status), _PART.c.id, fresh)
    waiting = sum(row.status is ParticipationStatus.WAITING for row in places)
    known = sum(person in already for person in wanted)
    return Registered(len(fresh) - waiting, waiting, known, len(dict.fromkeys(person_ids)) - len(wanted))
