"""Events: list, form, status, and repeating one on other days."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days, day_span
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import (
    ON_THE_LIST,
    Area,
    Event,
    EventSeries,
    EventStatus,
    HeadCount,
    HeadTotal,
    Kind,
    Participation,
    Tag,
)
from app.services.events import series as all_series
from app.services.events.numbers import Numbers, numbers, registered_at, visits_at
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, of_living, on_days, same_text, tagged
from app.services.office.tags import by_record
from app.services.records import (
    RECORD,
    AnyRow,
    FieldWarning,
    get,
    in_order,
    keep,
    only,
    rows_in,
    table_of,
    tidy,
    with_living,
)
from app.services.statuses import record_status

_EVENT = table_of(Event)
_SERIES = table_of(EventSeries)
_PART = table_of(Participation)
_HEADS = table_of(HeadCount)
_TOTALS = table_of(HeadTotal)
_SERIES_RECORD = RECORD.alias("series_record")
_LINES = ("name", "place", "status_note")
OFF = (EventStatus.CANCELLED, EventStatus.POSTPONED)
"""Does not take place on its day."""
_FORTNIGHT = timedelta(days=13)
"""From today to the last of fourteen days."""
_WITHOUT_END = timedelta(hours=1)
"""How long an event is taken to last that says nothing about its end."""
_ENDS = func.coalesce(_EVENT.c.ends_at, _EVENT.c.starts_at)
HELD = (EventStatus.HELD, EventStatus.REVIEWED)


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list."""

    id: int
    name: str
    starts_at: datetime
    ends_at: datetime | None
    place: str
    area: Area
    status: EventStatus
    series_id: int | None
    series: str
    capacity: int | None
    sensitive: bool
    numbers: Numbers
    tags: tuple[str, ...]


def _when(wanted: str) -> Any:
    """ "coming", "past", "today", "fortnight" (what takes place from today on), a year "2026" or a month "2026-10"."""
    today = clock.today()
    start, _ = day_span(today)
    if wanted == "coming":
        return start <= _ENDS
    if wanted == "past":
        return start > _ENDS
    if wanted == "today":
        return during(today)
    if wanted == "fortnight":
        return during(today, today + _FORTNIGHT) & _EVENT.c.status.not_in(OFF)
    return on_days(_EVENT.c.starts_at, *calendar_days(wanted))


def during(first: date, last: date | None = None) -> ColumnElement[bool]:
    """Condition: it takes place on a day, or from a first day to a last; one of several days is there until its end."""
    start, end = day_span(first, last)
    return (_EVENT.c.starts_at < end) & (start <= _ENDS)


def _attendance(wanted: str) -> Any:
    return without_attendance() if wanted == "open" else ~without_attendance()


def without_attendance() -> ColumnElement[bool]:
    """Condition: it is over (without an end: it has begun), was not called off, and nobody was counted or marked yet."""
    tallied = select(literal(1)).where(_HEADS.c.event_id == _EVENT.c.id).exists()
    counted = tallied | select(literal(1)).where(_TOTALS.c.event_id == _EVENT.c.id).exists()
    marked = select(literal(1)).where(_PART.c.event_id == _EVENT.c.id, _PART.c.status.in_(ON_THE_LIST[1:])).exists()
    return (clock.now() > _ENDS) & _EVENT.c.status.not_in((*OFF, EventStatus.REVIEWED)) & ~counted & ~marked


_series_name = of_living(_SERIES_RECORD.c.title, _EVENT.c.series_id)


def _subtitle(starts: str | None, place: str) -> Sentence:
    return joined(" · ", datetime.fromisoformat(starts) if starts else None, place)


def _plain(row: EventRow) -> dict[str, Any]:
    counted = {"registered": row.numbers.registered, "attended": row.numbers.attended}
    return {"date": row.starts_at.date(), **counted, **asdict(row)}


LISTING = Listing(
    Kind.EVENT,
    filters={
        "status": lambda status: _EVENT.c.status == status,
        "area": lambda area: _EVENT.c.area == area,
        "series": lambda series_id: _EVENT.c.series_id == int(series_id),
        "when": _when,
        "attendance": _attendance,
        "tag": tagged,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "starts_at": _EVENT.c.starts_at,
        "place": by_text(_EVENT.c.place),
        "status": by_choice(_EVENT.c.status, EventStatus),
        "area": by_choice(_EVENT.c.area, Area),
        "changed": RECORD.c.changed_at,
    },
    columns={
        "registered": registered_at(_EVENT.c.id),
        "visits": visits_at(_EVENT.c.id),
        "series": _series_name,
    },
    plain=_plain,
    subtitle=Subtitle("SELECT id, starts_at, place FROM event WHERE id IN ({})", _subtitle),
    shows=(EventSeries, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the events a list shows.

    Filters: status, area, series, when (coming, past, today, fortnight, "2026", "2026-10"), attendance (open, done), tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of events."""
    return LISTING.count(session)


_COLUMNS = select(_EVENT, _SERIES.c.id.label("living_series_id"), _SERIES.c.name.label("series_name")).select_from(
    with_living(_EVENT, _EVENT.c.series_id, _SERIES_RECORD, _SERIES)
)


def rows(session: Session, ids: Sequence[int]) -> list[EventRow]:
    """The events with these ids, in this order."""
    counted, tags = numbers(session, ids), by_record(session, ids)
    found = {
        row.id: _row(row, counted[row.id], tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _EVENT.c.id, ids)
    }
    return in_order(ids, found)


def _row(row: AnyRow, counted: Numbers, tags: tuple[str, ...]) -> EventRow:
    return EventRow(
        id=row.id,
        name=row.name,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        area=row.area,
        status=row.status,
        series_id=row.living_series_id,
        series=row.series_name or "",
        capacity=row.capacity,
        sensitive=row.sensitive,
        numbers=counted,
        tags=tags,
    )


def places(session: Session, limit: int = 60) -> list[str]:
    """Where events take place, the most used place first: proposals for the form."""
    used = select(_EVENT.c.place).where(_EVENT.c.place != "").group_by(_EVENT.c.place)
    return list(session.scalars(used.order_by(func.count().desc(), by_text(_EVENT.c.place)).limit(limit)))


def head(session: Session, event_id: int) -> list[Fact]:
    """When and where it is, how full, of which series, and what to mind."""
    row = only(rows(session, [event_id]))
    found = [Fact(Aspect.DAY, joined(" · ", row.starts_at, row.status.label))]
    if row.place:
        found.append(Fact(Aspect.PLACE, row.place))
    held = row.numbers.registered
    if row.capacity is not None:
        taken = Sentence("{taken} von {number} Plätzen belegt", taken=held, number=row.capacity)
        found.append(Fact(Aspect.STATE, taken))
    elif held:
        found.append(Fact(Aspect.STATE, Sentence("{number} angemeldet", number=held)))
    if row.series_id is not None:
        found.append(Fact(Aspect.RECORD, row.series, record_id=row.series_id, kind=Kind.SERIES))
    return [*found, *mind((row.sensitive, Sentence("geschützt")))]


def new(_session: Session) -> Event:
    """An unsaved event, this afternoon from three to five."""
    day = clock.today()
    return Event(
        starts_at=datetime(day.year, day.month, day.day, 15), ends_at=datetime(day.year, day.month, day.day, 17)
    )


def load(session: Session, event_id: int) -> Event:
    """An event with its series and head counts; participations have their own functions."""
    return get(session, Event, event_id, selectinload(Event.series), selectinload(Event.head_counts))


def save(session: Session, event: Event) -> int:
    """Save an event; a changed status keeps its date. Raises UserError without a name."""
    if not clean(event.name):
        raise UserError("Eine Veranstaltung braucht einen Namen.")
    before = session.scalar(select(_EVENT.c.status).where(_EVENT.c.id == (event.id or 0)))
    kept = keep(session, event, shown_only=("participations", "head_counts"))
    tidy(kept, _LINES)
    session.flush()
    if before is not None and before != kept.status:
        record_status(session, kept.id, kept.status, clock.today(), kept.status_note)
    return kept.id


def set_status(session: Session, event_id: int, status: EventStatus, note: str = "") -> None:
    """Give an event another status; `note` is the proviso or the reason for calling it off."""
    event = get(session, Event, event_id)
    event.status, event.status_note = status, clean(note)
    session.flush()
    record_status(session, event_id, status, clock.today(), note)


def new_session_of(session: Session, series_id: int) -> Event:
    """An unsaved next session of a series: as the last one was, a week after it."""
    series = get(session, EventSeries, series_id)
    last = session.scalars(
        select(Event).where(Event.series_id == series_id, Event.deleted_at.is_(None)).order_by(Event.starts_at.desc())
    ).first()
    if last is None:
        event = new(session)
        event.name, event.area, event.place, event.series_id = series.name, series.area, series.place, series_id
        return event
    return _copy(last, last.starts_at.date() + timedelta(days=7))


def repeat(session: Session, event_id: int, days: Iterable[date]) -> list[int]:
    """The same event on other days, bound to the first as one series. Days it already takes place on are left out; one that
    was called off is free again."""
    event = get(session, Event, event_id)
    if event.series_id is None:
        series = EventSeries(name=event.name, area=event.area, place=event.place)
        event.series_id = all_series.save(session, series)
        session.flush()
    moments = select(Event.starts_at).where(Event.series_id == event.series_id, Event.deleted_at.is_(None))
    taken = {moment.date() for moment in session.scalars(moments.where(Event.status.not_in(OFF)))}
    return [save(session, _copy(event, day)) for day in sorted(set(days) - taken)]


def _copy(event: Event, day: date) -> Event:
    starts_at = datetime.combine(day, event.starts_at.time())
    return Event(
        name=event.name,
        series_id=event.series_id,
        area=event.area,
        starts_at=starts_at,
        ends_at=starts_at + (event.ends_at - event.starts_at) if event.ends_at else None,
        place=event.place,
        capacity=event.capacity,
        sensitive=event.sensitive,
        preparation_minutes=event.preparation_minutes,
    )


def warnings(session: Session, event: Event) -> list[FieldWarning]:
    """What looks odd about an event."""
    found = []
    if event.ends_at and event.ends_at < event.starts_at:
        found.append(FieldWarning("ends_at", Sentence("Die Veranstaltung endet vor ihrem Anfang.")))
    if event.status in HELD and event.starts_at > clock.now():
        found.append(FieldWarning("status", Sentence("Die Veranstaltung liegt noch in der Zukunft.")))
    if event.id and event.capacity is not None:
        registered = numbers(session, [event.id])[event.id].registered
        if registered > event.capacity:
            found.append(
                FieldWarning(
                    "capacity",
                    Sentence("Angemeldet sind schon {registered}, mehr als Plätze da sind.", registered=registered),
                )
            )
    return found + _elsewhere(session, event)


def _elsewhere(session: Session, event: Event) -> list[FieldWarning]:
    """Other events at the same place at the same time."""
    if not event.place or event.status in OFF:
        return []
    end = event.ends_at or event.starts_at + _WITHOUT_END
    goes_on = Event.starts_at > event.starts_at - _WITHOUT_END
    others = (
        select(Event.id, Event.name)
        .where(Event.deleted_at.is_(None), Event.id != (event.id or 0), same_text(_EVENT.c.place, event.place))
        .where(Event.status.not_in(OFF), Event.starts_at < end)
        .where(or_(Event.ends_at > event.starts_at, and_(Event.ends_at.is_(None), goes_on)))
    )
    return [
        FieldWarning("place", Sentence("Zur selben Zeit ist dort schon: {name}", name=row.name), row.id)
        for row in session.execute(others.limit(3))
    ]
