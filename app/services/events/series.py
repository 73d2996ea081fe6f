"""Recurring series (Reihen); their sessions are events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Area, Event, EventSeries, Kind
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, same_text, tagged
from app.services.records import RECORD, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy

_SERIES = table_of(EventSeries)
_EVENT = table_of(Event)
_SESSION = RECORD.alias("session_record")
_LINES = ("name", "place", "rhythm")


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in a list."""

    id: int
    name: str
    area: Area
    place: str
    rhythm: str
    sessions: int
    next_at: datetime | None


def _subtitle(rhythm: str, place: str) -> Sentence:
    return joined(" · ", Sentence("Reihe"), rhythm, place)


def _of_sessions(what: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Something about the sessions of a series, as a column."""
    living = _EVENT.join(_SESSION, _SESSION.c.id == _EVENT.c.id)
    of_series = select(what).select_from(living).where(_EVENT.c.series_id == _SERIES.c.id)
    return of_series.where(_SESSION.c.deleted_at.is_(None)).correlate(_SERIES).scalar_subquery()


LISTING = Listing(
    Kind.SERIES,
    filters={"area": lambda area: _SERIES.c.area == area, "tag": tagged},
    sorts={"name": RECORD.c.sort_key, "area": by_choice(_SERIES.c.area, Area), "place": by_text(_SERIES.c.place)},
    subtitle=Subtitle("SELECT id, rhythm, place FROM event_series WHERE id IN ({})", _subtitle),
    shows=(Event,),
    columns={
        "rhythm": _SERIES.c.rhythm,
        "sessions": _of_sessions(func.count()),
        "next_at": lambda: _of_sessions(func.min(_EVENT.c.starts_at).filter(_EVENT.c.starts_at >= clock.now())),
    },
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the series a list shows. Filters: area, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of series."""
    return LISTING.count(session)


def rows(session: Session, ids: Sequence[int]) -> list[SeriesRow]:
    """The series with these ids, in this order."""
    sessions = (
        select(
            _EVENT.c.series_id,
            func.count().label("sessions"),
            func.min(_EVENT.c.starts_at).filter(_EVENT.c.starts_at >= clock.now()).label("next_at"),
        )
        .join_from(_EVENT, _SESSION, _SESSION.c.id == _EVENT.c.id)
        .where(_SESSION.c.deleted_at.is_(None))
        .group_by(_EVENT.c.series_id)
    )
    held = {row.series_id: (row.sessions, row.next_at) for row in rows_in(session, sessions, _EVENT.c.series_id, ids)}
    found = {
        row.id: SeriesRow(row.id, row.name, row.area, row.place, row.rhythm, *held.get(row.id, (0, None)))
        for row in rows_in(session, select(_SERIES), _SERIES.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, series_id: int) -> list[Fact]:
    """How often and where it is, and when next."""
    row = only(rows(session, [series_id]))
    following = Sentence("nächster Termin {day}", day=row.next_at) if row.next_at else Sentence("kein Termin mehr")
    said = ((Aspect.STATE, row.rhythm), (Aspect.PLACE, row.place), (Aspect.DAY, following))
    return [Fact(aspect, text) for aspect, text in said if text]


def new(_session: Session) -> EventSeries:
    """An unsaved series."""
    return EventSeries()


def load(session: Session, series_id: int) -> EventSeries:
    """A series; its sessions are listed by the events' filter "series"."""
    return get(session, EventSeries, series_id)


def save(session: Session, series: EventSeries) -> int:
    """Save a series. Raises UserError without a name."""
    if not clean(series.name):
        raise UserError("Eine Reihe braucht einen Namen.")
    kept = keep(session, series)
    tidy(kept, _LINES)
    session.flush()
    return kept.id


def warnings(session: Session, series: EventSeries) -> list[FieldWarning]:
    """What looks odd about a series."""
    same = select(EventSeries.id, EventSeries.name).where(
        EventSeries.kind == LISTING.kind,
        EventSeries.deleted_at.is_(None),
        EventSeries.id != (series.id or 0),
        same_text(_SERIES.c.name, series.name),
    )
    found = session.execute(same.limit(3)).all() if series.name else []
    return [
        FieldWarning("name", Sentence("Eine Reihe mit diesem Namen ist schon da: {name}", name=row.name), row.id)
        for row in found
    ]
