"""Cases: number, list, form, status with its dates. A case is shown by its number; the number is the pseudonym."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Float, Text, func, literal, select, type_coerce
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days, silence_from
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.models import Case, CaseStatus, Catalogue, CatalogueEntry, ContactEntry, Kind, Person, Tag
from app.models.casework import case_topic
from app.services import catalogues
from app.services.column_filters import of_entries
from app.services.heads import Aspect, Fact, mind, reached
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.numbers import next_number
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, with_living
from app.services.referrals import notices
from app.services.statuses import record_status

_CASE = table_of(Case)
_ENTRY = table_of(ContactEntry)
_CATALOGUE = table_of(CatalogueEntry)
_CLIENT = RECORD.alias("client")

CLOSED = (CaseStatus.CLOSED,)
RESTING = (CaseStatus.CLOSED, CaseStatus.DORMANT)


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list. `client` is for her own screen only, never for paper or hits."""

    id: int
    number: str
    client: str
    person_id: int
    status: CaseStatus
    opened_on: date
    closed_on: date | None
    contacts: int
    minutes: int
    last_contact: datetime | None
    topics: tuple[str, ...]
    tags: tuple[str, ...]


def _of_status(wanted: str) -> Any:
    """A status by its value, or "open", "active" (open and not dormant), "closed", "silent" (open, long no contact)."""
    if wanted == "open":
        return _CASE.c.status.not_in(CLOSED)
    if wanted == "silent":
        return _silent_since(silence_from(clock.today()))
    if wanted == "active":
        return _CASE.c.status.not_in(RESTING)
    return _CASE.c.status == wanted


def _about(topic_id: str) -> Any:
    link = case_topic.c
    return select(literal(1)).where(link.case_id == RECORD.c.id, link.entry_id == int(topic_id)).exists()


def _opened_in(year: str) -> Any:
    return _CASE.c.opened_on.between(*calendar_days(year))


def _entries_of_case(what: Any) -> Any:
    return select(what).where(_ENTRY.c.record_id == RECORD.c.id).correlate(RECORD).scalar_subquery()


_last_contact = _entries_of_case(func.max(_ENTRY.c.at))
_contacts = _entries_of_case(func.count())
_minutes = _entries_of_case(func.coalesce(func.sum(_ENTRY.c.minutes + _ENTRY.c.indirect_minutes), 0))
_last_sign = func.coalesce(_last_contact, _CASE.c.opened_on)
_client_key = of_living(_CLIENT.c.sort_key, _CASE.c.person_id)


def _subtitle(status: str, opened: str, closed: str | None) -> Sentence:
    return _standing(CaseStatus(status), date.fromisoformat(closed or opened))  # type: ignore[call-arg]


def _standing(status: CaseStatus, since: date) -> Sentence:
    """How a case stands: an open one since it was opened, a closed one since then."""
    return joined(" · ", status.label, Sentence("seit {day}", day=since))


LISTING = Listing(
    Kind.CASE,
    filters={
        "status": _of_status,
        "person": lambda person_id: _CASE.c.person_id == int(person_id),
        "topic": _about,
        "opened": _opened_in,
        "tag": tagged,
    },
    sorts={
        "number": RECORD.c.sort_key,
        "client": _client_key,
        "status": by_choice(_CASE.c.status, CaseStatus),
        "opened": _CASE.c.opened_on,
        "closed": _CASE.c.closed_on,
        "last_contact": _last_contact,
        "last_sign": _last_sign,
        "changed": RECORD.c.changed_at,
    },
    columns={
        "contacts": _contacts,
        "hours": func.round(_minutes / 60.0, 1, type_=Float),
        "topics": of_entries(case_topic.c.case_id, case_topic.c.entry_id, Catalogue.TOPIC),
    },
    sums={"hours": _minutes},
    subtitle=Subtitle("SELECT id, status, opened_on, closed_on FROM case_file WHERE id IN ({})", _subtitle),
    shows=(Person, CatalogueEntry, Tag),
    through=_CASE.c.person_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the cases a list shows. Filters: status (or open, active), person, topic, opened (year), tag.

    Text finds number, occasion, and the cases of the clients whose names it finds.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of cases."""
    return LISTING.count(session)


def count_open(session: Session) -> int:
    """Number of cases that are not closed."""
    return LISTING.count(session, {"status": "open"})


def years(session: Session) -> list[int]:
    """The years in which cases were opened, the latest first."""
    year = func.strftime("%Y", _CASE.c.opened_on)
    return [int(found) for found in session.scalars(select(year).distinct().order_by(year.desc()))]


_COLUMNS = select(
    _CASE,
    _CLIENT.c.title.label("client"),
    _contacts.label("contacts"),
    _minutes.label("minutes"),
    _last_contact.label("last_contact"),
).select_from(with_living(_CASE.join(RECORD, RECORD.c.id == _CASE.c.id), _CASE.c.person_id, _CLIENT))


_PERSON = table_of(Person)
_HEAD = (
    select(
        *(_CASE.c[name] for name in ("status", "opened_on", "closed_on")),
        _CLIENT.c.id.label("client_id"),
        _CLIENT.c.title.label("client"),
        *(_PERSON.c[name] for name in ("phone", "mobile", "email", "needs_interpreter")),
    )
    .select_from(with_living(_CASE, _CASE.c.person_id, _CLIENT))
    .outerjoin(_PERSON, _PERSON.c.id == _CLIENT.c.id)
)


def rows(session: Session, ids: Sequence[int]) -> list[CaseRow]:
    """The cases with these ids, in this order."""
    topics, tags = _topics_of(session, ids), by_record(session, ids)
    found = {
        row.id: _row(row, topics.get(row.id, ()), tags.get(row.id, ()))
        for row in rows_in(session, _COLUMNS, _CASE.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, case_id: int) -> list[Fact]:
    """Whose case it is and how the client is reached, how the case stands, and what to mind."""
    row = only(session.execute(_HEAD.where(_CASE.c.id == case_id)).all())
    found = []
    if row.client_id is not None:
        found.append(Fact(Aspect.PEOPLE, row.client, private=True, record_id=row.client_id, kind=Kind.PERSON))
        found += reached(phones=(row.mobile, row.phone), mail=row.email)
    found.append(Fact(Aspect.STATE, _standing(row.status, row.closed_on or row.opened_on)))
    return [
        *found,
        *mind((bool(row.needs_interpreter), Sentence("Dolmetschen nötig"))),
        *notices.facts(session, case_id),
    ]


def _row(row: AnyRow, topics: tuple[str, ...], tags: tuple[str, ...]) -> CaseRow:
    return CaseRow(
        id=row.id,
        number=row.number,
        client=row.client or "",
        person_id=row.person_id,
        status=row.status,
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        contacts=row.contacts,
        minutes=row.minutes,
        last_contact=row.last_contact,
        topics=topics,
        tags=tags,
    )


def _topics_of(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    statement = (
        select(case_topic.c.case_id, catalogues.label_in(_CATALOGUE))
        .join_from(case_topic, _CATALOGUE, _CATALOGUE.c.id == case_topic.c.entry_id)
        .order_by(case_topic.c.case_id, _CATALOGUE.c.position)
    )
    found = rows_in(session, statement, case_topic.c.case_id, ids)
    return {
        case_id: tuple(row.label for row in group) for case_id, group in groupby(found, key=lambda row: row.case_id)
    }


def new(session: Session, person_id: int | None = None) -> Case:
    """An unsaved case, opened today; its number is given when it is saved, its person may be chosen until then."""
    client = get(session, Person, person_id).id if person_id is not None else None
    return Case(number="", person_id=client, opened_on=clock.today(), topics=[])


def load(session: Session, case_id: int) -> Case:
    """A case with its person and topics."""
    return get(session, Case, case_id, selectinload(Case.person), selectinload(Case.topics))


def save(session: Session, case: Case) -> int:
    """Save a case. A new one gets its number; a changed status keeps its date.

    Raises UserError without a person, or when it is closed without a reason from the list.
    """
    if case.person_id is None:
        raise UserError("Ein Fall braucht eine Person. Bitte suchen oder mit dem Namen neu anlegen.")
    _demand_reason(case)
    before = session.scalar(select(_CASE.c.status).where(_CASE.c.id == (case.id or 0)))
    number = case.number or next_number(session, Case.number, "F", case.opened_on.year)
    kept = keep(session, case)
    kept.number = number
    _fit_closing(kept, clock.today())
    session.flush()
    if before != kept.status:
        on = kept.opened_on if before is None else kept.closed_on or clock.today()
        record_status(session, kept.id, kept.status, on)
    return kept.id


def set_status(
    session: Session, case_id: int, status: CaseStatus, on: date, reason: str = "", close_reason_id: int | None = None
) -> None:
    """Give a case another status from a day on. Raises UserError when it is closed without a reason from the list."""
    case = get(session, Case, case_id)
    case.status = status
    case.close_reason_id = close_reason_id or case.close_reason_id
    _demand_reason(case)
    _fit_closing(case, on)
    session.flush()
    record_status(session, case_id, status, on, reason)


def of_person(session: Session, person_id: int) -> list[CaseRow]:
    """The cases of a person, newest first."""
    query = ListQuery(filters={"person": str(person_id)}, sort=(("opened", True),))
    return rows(session, ids(session, query))


def _silent_since(since: date) -> ColumnElement[bool]:
    return _CASE.c.status.not_in(CLOSED) & (type_coerce(_last_sign, Text) < since.isoformat())


def warnings(session: Session, case: Case) -> list[FieldWarning]:
    """What looks odd about a case."""
    found = []
    others = select(_CASE.c.id, _CASE.c.number).join(RECORD, RECORD.c.id == _CASE.c.id)
    open_ones = others.where(
        RECORD.c.deleted_at.is_(None),
        _CASE.c.person_id == case.person_id,
        _CASE.c.status.not_in(CLOSED),
        _CASE.c.id != (case.id or 0),
    )
    for row in session.execute(open_ones):
        found.append(
            FieldWarning(
                "person_id", Sentence("Für diese Person ist schon ein Fall offen: {number}", number=row.number), row.id
            )
        )
    if case.opened_on and case.opened_on > clock.today():
        found.append(FieldWarning("opened_on", Sentence("Der Fall beginnt in der Zukunft.")))
    if case.closed_on and case.closed_on < case.opened_on:
        found.append(FieldWarning("closed_on", Sentence("Der Fall endet vor seinem Beginn.")))
    return found


def _demand_reason(case: Case) -> None:
    if case.status is CaseStatus.CLOSED and case.close_reason_id is None:
        raise UserError("Zum Abschließen gehört ein Abschlussgrund. Bitte einen aus der Liste wählen.")


def _fit_closing(case: Case, on: date) -> None:
    """A closed case has a day of closing; an open one has neither day nor reason."""
    if case.status is CaseStatus.CLOSED:
        case.closed_on = case.closed_on or on
    else:
        case.closed_on = case.close_reason_id = None
