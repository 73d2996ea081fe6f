"""Her recorded working time per task: contacts and held events."""

from collections import defaultdict
from collections.abc import Hashable
from datetime import timedelta

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from app.figures.casework import all_contacts, person_key, within
from app.figures.contributions import Contributions
from app.figures.events import HELD
from app.figures.periods import Period
from app.models import Area, ContactEntry, Event, Kind, Record

_RECORD = Record.__table__


def count_work(session: Session, period: Period) -> dict[Area, Contributions]:
    """Minutes per task. Time with or for single persons is kept apart per person, so that it can be protected.

    Talks with the contact person of an actor are work with the actor, not with the person.
    """
    personal: dict[Area, list[tuple[Hashable, int]]] = defaultdict(list)
    own: dict[Area, int] = dict.fromkeys(Area, 0)
    minutes = ContactEntry.minutes + ContactEntry.indirect_minutes
    whom = case(
        (_RECORD.c.kind.in_((Kind.CASE, Kind.PERSON)), person_key()),
        (_RECORD.c.kind == Kind.ORGANISATION, None),
        else_=ContactEntry.person_id,
    )
    for area, person, amount in session.execute(all_contacts(ContactEntry.area, whom, minutes).where(*within(period))):
        if person is None:
            own[area] += amount
        else:
            personal[area].append((person, amount))
    for area, amount in _event_minutes(session, period):
        own[area] += amount
    return {area: Contributions.of(personal[area], own[area]) for area in Area}


def _event_minutes(session: Session, period: Period) -> list[tuple[Area, int]]:
    rows = session.execute(
        select(Event.area, Event.starts_at, Event.ends_at, Event.preparation_minutes).where(
            Event.deleted_at.is_(None),
            Event.status.in_(HELD),
            Event.starts_at >= period.start,
            Event.starts_at < period.end,
        )
    )
    return [
        (area, preparation + (_whole_minutes(ends_at - starts_at) if ends_at else 0))
        for area, starts_at, ends_at, preparation in rows
    ]


def _whole_minutes(duration: timedelta) -> int:
    return max(int(duration.total_seconds() // 60), 0)
