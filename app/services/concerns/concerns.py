"""Concerns: number, list, form, card. What happens to one stands in `steps` and `forwardings`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import (
    Building,
    CatalogueEntry,
    Concern,
    ConcernNature,
    ConcernStatus,
    Event,
    Forwarding,
    Kind,
    Organisation,
    Person,
    Tag,
    Told,
)
from app.models.places import Dwelling
from app.services import catalogues
from app.services.concerns import deadlines
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.numbers import next_number
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of
from app.services.statuses import record_status

_CONCERN = table_of(Concern)
_FORWARDING = table_of(Forwarding)
_CATALOGUE = table_of(CatalogueEntry)
_REPORTER, _DEPARTMENT, _BUILDING, _JOINED_TO = (
    RECORD.alias(name) for name in ("reporter", "department", "building", "joined_to")
)
_JOINED = _CONCERN.alias("joined")

SETTLED = (ConcernStatus.SOLVED, ConcernStatus.UNSOLVABLE, ConcernStatus.NOT_RESPONSIBLE)
"""There is a result; the citizen has not been told of it yet."""
DONE = (ConcernStatus.TOLD, ConcernStatus.CLOSED)
"""The citizen was told, or can't be."""
UNDER_WAY = tuple(status for status in ConcernStatus if status not in SETTLED + DONE)
"""There is no result yet."""


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """A concern in a list. `reporter` is for her own screen only; `voices` are all who brought it or said "auch ich"."""

    id: int
    number: str
    subject: str
    nature: ConcernNature
    status: ConcernStatus
    category: str
    source: str
    received_on: date
    due_on: date | None
    reporter: str
    reporter_id: int | None
    department: str
    department_id: int | None
    building: str
    building_id: int | None
    place: str
    voices: int
    settled_on: date | None
    told_on: date | None
    told_how: Told | None
    closed_on: date | None
    joined_to_id: int | None
    joined_to: str
    tags: tuple[str, ...]


def _state(wanted: str) -> ColumnElement[bool]:
    """A status by its value, or "open", "overdue", "owed" (feedback), "waiting" (for a department), "new", "done"."""
    status = _CONCERN.c.status
    states: dict[str, ColumnElement[bool]] = {
        "open": status.not_in(DONE),
        "overdue": status.in_(UNDER_WAY) & (_CONCERN.c.due_on < clock.today()),
        "owed": status.in_(SETTLED),
        "waiting": status.in_(UNDER_WAY) & _waits,
        "new": status == ConcernStatus.RECEIVED,
        "done": status.in_(DONE),
    }
    return states.get(wanted, status == wanted)


_waits = (
    select(literal(1)).where(_FORWARDING.c.concern_id == _CONCERN.c.id, _FORWARDING.c.answered_on.is_(None)).exists()
)
_voices = (
    1
    + _CONCERN.c.supporters
    + select(func.coalesce(func.sum(1 + _JOINED.c.supporters), 0))
    .where(_JOINED.c.joined_to_id == _CONCERN.c.id)
    .correlate(_CONCERN)
    .scalar_subquery()
)
_category = (
    select(catalogues.label_in(_CATALOGUE))
    .where(_CATALOGUE.c.id == _CONCERN.c.category_id)
    .correlate(_CONCERN)
    .scalar_subquery()
)
_source = (
    select(catalogues.label_in(_CATALOGUE))
    .where(_CATALOGUE.c.id == _CONCERN.c.channel_id)
    .correlate(_CONCERN)
    .scalar_subquery()
)


def _received_in(year: str) -> ColumnElement[bool]:
    return _CONCERN.c.received_on.between(*calendar_days(year))


def _subtitle(status: str, received: str, due: str | None) -> Sentence:
    """How it stands, and until when something is to be done, else since when it is known."""
    day = date.fromisoformat(due or received)
    words = Sentence("bis {day}", day=day) if due else Sentence("vom {day}", day=day)
    return joined(" · ", ConcernStatus(status).label, words)  # type: ignore[call-arg]


LISTING = Listing(
    Kind.CONCERN,
    filters={
        "status": _state,
        "column": lambda status: _CONCERN.c.status == status,
        "category": lambda entry_id: _CONCERN.c.category_id == int(entry_id),
        "source": lambda entry_id: _CONCERN.c.channel_id == int(entry_id),
        "department": lambda record_id: _CONCERN.c.department_id == int(record_id),
        "nature": lambda nature: _CONCERN.c.nature == nature,
        "building": lambda record_id: _CONCERN.c.building_id == int(record_id),
        "reporter": lambda record_id: _CONCERN.c.reporter_id == int(record_id),
        "at_event": lambda record_id: _CONCERN.c.event_id == int(record_id),
        "joined_to": lambda record_id: _CONCERN.c.joined_to_id == int(record_id),
        "received": _received_in,
        "tag": tagged,
    },
    sorts={
        "number": _CONCERN.c.number,
        "subject": _CONCERN.c.subject,
        "nature": by_choice(_CONCERN.c.nature, ConcernNature),
        "status": by_choice(_CONCERN.c.status, ConcernStatus),
        "category": _category,
        "source": _source,
        "received": _CONCERN.c.received_on,
        "due": _CONCERN.c.due_on,
        "reporter": of_living(_REPORTER.c.sort_key, _CONCERN.c.reporter_id),
        "department": of_living(_DEPARTMENT.c.sort_key, _CONCERN.c.department_id),
        "building": of_living(_BUILDING.c.sort_key, _CONCERN.c.building_id),
        "voices": _voices,
        "settled": _CONCERN.c.settled_on,
        "told": _CONCERN.c.told_on,
        "closed": _CONCERN.c.closed_on,
        "changed": RECORD.c.changed_at,
    },
    columns={"place": _CONCERN.c.place},
    subtitle=Subtitle("SELECT id, status, received_on, due_on FROM concern WHERE id IN ({})", _subtitle),
    shows=(Person, Organisation, Building, Event, CatalogueEntry, Concern, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the concerns a list shows. Filters: status (or open, overdue, owed, waiting, new, done), column (a status, beside
    what status leaves), category, source, department, nature, building, reporter, at_event, joined_to, received (year), tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of concerns."""
    return LISTING.count(session)


def count_state(session: Session, state: str) -> int:
    """Number of concerns in a state (see `ids`)."""
    return LISTING.count(session, {"status": state})


def years(session: Session) -> list[int]:
    """The years in which concerns were received, the latest first."""
    year = func.strftime("%Y", _CONCERN.c.received_on)
    return [int(found) for found in session.scalars(select(year).distinct().order_by(year.desc()))]


def departments(session: Session) -> list[tuple[int, str]]:
    """Id and name of every office that a concern has gone to or lies with."""
    used = select(_CONCERN.c.department_id).union(select(_FORWARDING.c.department_id))
    statement = select(RECORD.c.id, RECORD.c.title).where(RECORD.c.id.in_(used), RECORD.c.deleted_at.is_(None))
    return [(row.id, row.title) for row in session.execute(statement.order_by(RECORD.c.sort_key))]


def _beside(table: Any, column: ColumnElement[Any]) -> ColumnElement[bool]:
    return and_(table.c.id == column, table.c.deleted_at.is_(None))


_COLUMNS = select(
    _CONCERN,
    _category.label("category"),
    _source.label("source"),
    _voices.label("voices"),
    _REPORTER.c.title.label("reporter"),
    _DEPARTMENT.c.title.label("department"),
    _BUILDING.c.title.label("building"),
    _JOINED_TO.c.title.label("joined_to"),
).select_from(
    _CONCERN.outerjoin(_REPORTER, _beside(_REPORTER, _CONCERN.c.reporter_id))
    .outerjoin(_DEPARTMENT, _beside(_DEPARTMENT, _CONCERN.c.department_id))
    .outerjoin(_BUILDING, _beside(_BUILDING, _CONCERN.c.building_id))
    .outerjoin(_JOINED_TO, _beside(_JOINED_TO, _CONCERN.c.joined_to_id))
)


def rows(session: Session, ids: Sequence[int]) -> list[ConcernRow]:
    """The concerns with these ids, in this order."""
    tags = by_record(session, ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _CONCERN.c.id, ids)}
    return in_order(ids, found)


def _row(row: AnyRow, tags: tuple[str, ...]) -> ConcernRow:
    return ConcernRow(
        id=row.id,
        number=row.number,
        subject=row.subject,
        nature=row.nature,
        status=row.status,
        category=row.category or "",
        source=row.source or "",
        received_on=row.received_on,
        due_on=row.due_on,
        reporter=row.reporter or "",
        reporter_id=row.reporter_id if row.reporter is not None else None,
        department=row.department or "",
        department_id=row.department_id if row.department is not None else None,
        building=row.building or "",
        building_id=row.building_id if row.building is not None else None,
        place=row.place,
        voices=row.voices,
        settled_on=row.settled_on,
        told_on=row.told_on,
        told_how=row.told_how,
        closed_on=row.closed_on,
        joined_to_id=row.joined_to_id if row.joined_to is not None else None,
        joined_to=row.joined_to or "",
        tags=tags,
    )


def listed(session: Session, query: ListQuery, most: int) -> list[ConcernRow]:
    """The first rows of a list."""
    return rows(session, ids(session, query, most))


def head(session: Session, concern_id: int) -> list[Fact]:
    """How it stands and until when, who brought it, where it is, and with which office it lies."""
    row = only(rows(session, [concern_id]))
    found = [Fact(Aspect.STATE, row.status.label), Fact(Aspect.DAY, _day(row))]
    if row.reporter_id is not None:
        found.append(Fact(Aspect.PEOPLE, row.reporter, private=True, record_id=row.reporter_id, kind=Kind.PERSON))
    else:
        found.append(Fact(Aspect.PEOPLE, Sentence("anonym")))
    if row.building_id is not None:
        found.append(Fact(Aspect.PLACE, row.building, record_id=row.building_id, kind=Kind.BUILDING))
    elif row.place:
        found.append(Fact(Aspect.PLACE, row.place))
    if row.department_id is not None:
        found.append(Fact(Aspect.RECORD, row.department, record_id=row.department_id, kind=Kind.ORGANISATION))
    if row.joined_to_id is not None:
        found.append(Fact(Aspect.RECORD, row.joined_to, private=True, record_id=row.joined_to_id, kind=Kind.CONCERN))
    owed = row.status in SETTLED
    return [*found, *mind((owed, Sentence("Rückmeldung steht noch aus")))]


def _day(row: ConcernRow) -> Sentence:
    if row.told_on is not None:
        return Sentence("Rückmeldung am {day}", day=row.told_on)
    if row.due_on is not None:
        return Sentence("bis {day}", day=row.due_on)
    return Sentence("eingegangen am {day}", day=row.received_on)


def new(session: Session, event_id: int | None = None, building_id: int | None = None) -> Concern:
    """An unsaved concern, received today; blank but for the event it is taken in at, or the building it is about."""
    event = get(session, Event, event_id) if event_id is not None else None
    building = get(session, Building, building_id) if building_id is not None else None
    return Concern(
        number="",
        received_on=clock.today(),
        event_id=event.id if event is not None else None,
        building_id=building.id if building is not None else None,
    )


def load(session: Session, concern_id: int) -> Concern:
    """A concern with who brought it, where it is and which office it lies with."""
    return get(
        session,
        Concern,
        concern_id,
        selectinload(Concern.reporter),
        selectinload(Concern.department),
        selectinload(Concern.building),
        selectinload(Concern.dwelling),
    )


def save(session: Session, concern: Concern) -> int:
    """Save a concern. A new one gets its number, and the days until which it is acknowledged and answered.

    Raises UserError when it says nothing.
    """
    if not clean(concern.subject):
        raise UserError("Ein Anliegen braucht einen Satz, worum es geht.")
    is_new = concern.id is None
    number = concern.number or next_number(session, Concern.number, "A", concern.received_on.year)
    kept = keep(session, concern)
    kept.number, kept.subject = number, clean(kept.subject)
    _fit_place(session, kept)
    session.flush()
    if is_new:
        record_status(session, kept.id, kept.status, kept.received_on)
    fit_deadlines(session, kept)
    return kept.id


def _fit_place(session: Session, concern: Concern) -> None:
    """A dwelling says which building it is."""
    if concern.dwelling_id is None:
        return
    dwelling = session.get(Dwelling, concern.dwelling_id)
    if dwelling is None:
        concern.dwelling_id = None
    else:
        concern.building_id = dwelling.building_id


def fit_deadlines(session: Session, concern: Concern) -> None:
    """Set the days until which something is to be done; nobody can be answered where it is anonymous."""
    days = deadlines.read(session)
    answerable = concern.reporter_id is not None
    concern.acknowledge_by = days.acknowledge_by(concern.received_on) if answerable else None
    concern.interim_by = days.interim_by(concern.received_on) if answerable else None
    concern.due_on = min(_open_days(session, concern), default=None)
    session.flush()


def _open_days(session: Session, concern: Concern) -> list[date]:
    if concern.status not in UNDER_WAY:
        return []
    answered = ((concern.acknowledged_on, concern.acknowledge_by), (concern.interim_on, concern.interim_by))
    found = [by for done, by in answered if done is None and by is not None]
    waiting = select(_FORWARDING.c.remind_on).where(
        _FORWARDING.c.concern_id == concern.id,
        _FORWARDING.c.answered_on.is_(None),
        _FORWARDING.c.remind_on.is_not(None),
    )
    return [*found, *session.scalars(waiting)]


def warnings(session: Session, concern: Concern) -> list[FieldWarning]:
    """What looks odd about a concern."""
    found = []
    if concern.received_on and concern.received_on > clock.today():
        found.append(FieldWarning("received_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    if unknown := deadlines.unknown_holidays(concern.received_on):
        found.append(FieldWarning("received_on", unknown))
    if concern.may_name and concern.reporter_id is None:
        found.append(
            FieldWarning("may_name", Sentence("Es ist niemand eingetragen, dessen Name weitergegeben werden dürfte."))
        )
    reporter = session.get(Person, concern.reporter_id) if concern.reporter_id else None
    if reporter is not None and reporter.past:
        found.append(FieldWarning("reporter_id", Sentence("Diese Person ist verzogen oder verstorben."), reporter.id))
    department = session.get(Organisation, concern.department_id) if concern.department_id else None
    if department is not None and (department.past or department.deleted_at is not None):
        found.append(
            FieldWarning(
                "department_id", Sentence("Diese Stelle gibt es nicht mehr. Bitte eine andere wählen."), department.id
            )
        )
    return found
