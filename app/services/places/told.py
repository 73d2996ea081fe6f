"""What timelines tell of occupancies: who moved in and out, by number and place, never by name."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, literal, select, type_coerce
from sqlalchemy.orm import Session

from app.common.sentences import Sentence, joined
from app.models import ContactEntry, Dwelling
from app.services.places.counting import OCCUPANCY
from app.services.records import RECORD, table_of, with_living

_DWELLING = table_of(Dwelling)
_PLACE = RECORD.alias("told_place")
_MOMENT = table_of(ContactEntry).c.at.type
_IN, _OUT = "08:00:00.000000", "18:00:00.000000"
"""A first and a last day are told at these times: in that order where they are the same day."""

Newest = Callable[[Select[Any], ColumnElement[Any], ColumnElement[int]], Select[Any]]
Told = tuple[int, datetime, str, Sentence, Sentence]
"""Id of the occupancy, when, its number, where, and what happened."""


def told(session: Session, records: Collection[int], newest: Newest) -> list[Told]:
    """The newest days on which occupancies among these records began or ended; `newest` orders and limits a statement."""
    ways = ((OCCUPANCY.c.since, _IN, Sentence("Einzug")), (OCCUPANCY.c.until, _OUT, Sentence("Auszug")))
    return [one for day, time, word in ways for one in _told(session, records, newest, day, time, word)]


def _told(
    session: Session, records: Collection[int], newest: Newest, day: ColumnElement[Any], time: str, word: Sentence
) -> list[Told]:
    at = type_coerce(day.op("||")(literal(f" {time}")), _MOMENT)
    source = with_living(OCCUPANCY.join(RECORD, RECORD.c.id == OCCUPANCY.c.id), OCCUPANCY.c.building_id, _PLACE)
    source = source.outerjoin(_DWELLING, and_(_DWELLING.c.id == OCCUPANCY.c.dwelling_id, _PLACE.c.id.is_not(None)))
    statement = (
        select(OCCUPANCY.c.id, at.label("at"), OCCUPANCY.c.number, _PLACE.c.title.label("place"), _DWELLING.c.label)
        .select_from(source)
        .where(OCCUPANCY.c.id.in_(records), RECORD.c.deleted_at.is_(None), day.is_not(None))
    )
    return [
        (row.id, row.at, row.number, joined(" · ", row.place, row.label), word)
        for row in session.execute(newest(statement, at, OCCUPANCY.c.id))
    ]
