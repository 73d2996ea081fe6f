"""After paper comes transfer: names and ticks in the printed order, walk-ins by name, the head count beside it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import (
    ON_THE_LIST,
    Catalogue,
    CatalogueEntry,
    Event,
    EventStatus,
    HeadCount,
    HeadTotal,
    Participation,
    ParticipationStatus,
)
from app.services import catalogues
from app.services.events import events, participations
from app.services.records import get
from app.services.shown import Shown

_BEFORE = (EventStatus.IDEA, EventStatus.PLANNED, EventStatus.CONFIRMED, EventStatus.PROVISIONAL)
_KEPT_AWAY = (ParticipationStatus.EXCUSED,)
_KEPT_PRESENT = (ParticipationStatus.LATE,)
TOTAL = 0
"""Stands for no age group: how many there were at all."""
HEAD_COUNTS = Shown((HeadCount, HeadTotal, CatalogueEntry))
"""The age groups of a tally sheet come from a catalogue."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of the tally sheet (Strichliste); `age_group_id` is TOTAL where it is about everybody."""

    age_group_id: int
    label: str
    people: int


def transfer_from_paper(
    session: Session,
    event_id: int,
    present_ids: Collection[int],
    walk_ins: Iterable[str] = (),
    head_counts: Mapping[int, int] | None = None,
    persons: Iterable[int] = (),
) -> None:
    """Take over a filled-in list: who is ticked was there, who is not was absent (an excuse stays), walk-ins by name.

    `persons` are walk-ins who are on file.

    `present_ids` are participations (those on the waiting list too), `head_counts` people by age group (catalogue id) and
    under TOTAL all together;
    None leaves the head counts alone. An event that was still planned counts as held.
    """
    statement = select(Participation).where(Participation.event_id == event_id)
    for place in session.scalars(statement):
        place.status = _after(place, place.id in present_ids)
    session.flush()
    for name in walk_ins:
        if clean(name):
            participations.walk_in(session, event_id, name)
    for person_id in persons:
        participations.walk_in(session, event_id, person_id=person_id)
    if head_counts is not None:
        set_head_counts(session, event_id, head_counts)
    if get(session, Event, event_id).status in _BEFORE:
        events.set_status(session, event_id, EventStatus.HELD)


def _after(place: Participation, ticked: bool) -> ParticipationStatus:
    if ticked:
        return place.status if place.status in _KEPT_PRESENT else ParticipationStatus.ATTENDED
    if place.status not in ON_THE_LIST or place.status in _KEPT_AWAY:
        return place.status
    return ParticipationStatus.ABSENT


def head_counts(session: Session, event_id: int) -> list[Tally]:
    """The tally sheet: every age group in use today, older ones that were counted then, and last all together."""
    counted = {
        row.age_group_id: row.people
        for row in session.execute(
            select(HeadCount.age_group_id, HeadCount.people).where(HeadCount.event_id == event_id)
        )
    }
    groups = catalogues.entries(session, Catalogue.AGE_GROUP, active_only=False)
    total = session.get(HeadTotal, event_id)
    return [
        *(
            Tally(group.id, catalogues.label_of(group), counted.get(group.id, 0))
            for group in groups
            if group.active or group.id in counted
        ),
        Tally(TOTAL, Sentence("insgesamt"), total.people if total else 0),
    ]


def people_of(counts: Mapping[int, int]) -> int:
    """How many were counted: the total or the sum of the age groups, whichever is larger."""
    return max(counts.get(TOTAL, 0), sum(people for group, people in counts.items() if group != TOTAL))


def set_head_counts(session: Session, event_id: int, people: Mapping[int, int]) -> None:
    """Put the tally sheet of an event in place of the one before. Raises UserError for a number below zero."""
    if any(number < 0 for number in people.values()):
        raise UserError("Eine Zählung kann nicht negativ sein.")
    _set_total(session, event_id, people.get(TOTAL, 0))
    present = {
        count.age_group_id: count for count in session.scalars(select(HeadCount).where(HeadCount.event_id == event_id))
    }
    gone = [group for group in present if not people.get(group)]
    session.execute(delete(HeadCount).where(HeadCount.event_id == event_id, HeadCount.age_group_id.in_(gone)))
    for group, number in people.items():
        if group in present and number:
            present[group].people = number
        elif number and group != TOTAL:
            session.add(HeadCount(event_id=event_id, age_group_id=group, people=number))
    session.flush()


def _set_total(session: Session, event_id: int, people: int) -> None:
    total = session.get(HeadTotal, event_id)
    if total is not None and not people:
        session.delete(total)
    elif total is not None:
        total.people = people
    elif people:
        session.add(HeadTotal(event_id=event_id, people=people))
