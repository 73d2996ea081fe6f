"""Cases: number, list, form, status with its dates. A case is shown by its number; the number is the pseudonym."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Float, Text, func, literal, select, type_coerce
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Case, CaseStatus, Catalogue, CatalogueEntry, Kind, Person, Tag
from app.models.casework import case_topic
from app.services import catalogues
from app.services.casework import case_columns
from app.services.column_filters import of_entries
from app.services.heads import Aspect, Fact, mind, reached
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.numbers import next_number
from app.services.office import settings
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, with_living
from app.services.referrals import notices
from app.services.statuses import record_status
from app.settings.casework import CASEWORK

_CASE = table_of(Case)
_CATALOGUE = table_of(CatalogueEntry)
_CLIENT = RECORD.alias("client")

CLOSED = (CaseStatus.CLOSED,)
RESTING = (CaseStatus.CLOSED, CaseStatus.DORMANT)
LOOKED_THROUGH = (CaseStatus.DORMANT, CaseStatus.RESUMED)
"""Who gives a case one of these has thought about what becomes of it: its silence counts anew."""


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
    counsel_until: date | None
    step_due: date | None
    """When the next step of the help plan is due."""
    topics: tuple[str, ...]
    tags: tuple[str, ...]


def _of_status(wanted: str) -> Any:
    """A status by its value, or "open", "active" (open and not dormant), "closed", "silent" (open, long no contact and not
    looked through), "ending" (counselling ends soon), "due" (a step of the help plan is due soon).
    """
    open_ones, active = _CASE.c.status.not_in(CLOSED), _CASE.c.status.not_in(RESTING)
    states: dict[str, ColumnElement[bool]] = {
        "open": open_ones,
        "active": active,
        "silent": open_ones & (type_coerce(case_columns.last_sign, Text) < _silent_before()),
        "ending": open_ones & (type_coerce(_CASE.c.counsel_until, Text) <= _days_ahead("ending_before")),
        "due": active & (type_coerce(case_columns.step_due, Text) <= _days_ahead("step_before")),
    }
    return states.get(wanted, _CASE.c.status == wanted)


def _silent_before() -> ColumnElement[str]:
    """The day from which on a sign is enough: as many months back as the settings say (see `months_before`)."""
    tomorrow = clock.today() + timedelta(days=1)
    back = func.printf("-%d months", settings.value_in(CASEWORK, "silent_after"))
    return func.date(tomorrow.isoformat(), back, "floor", type_=Text)


def _days_ahead(rule: str) -> ColumnElement[str]:
    """The last day that is told today, by a number of days in the settings."""
    return func.date(clock.today().isoformat(), func.printf("+%d days", settings.value_in(CASEWORK, rule)), type_=Text)


def _about(topic_id: str) -> Any:
    link = case_topic.c
    return select(literal(1)).where(link.case_id == RECORD.c.id, link.entry_id == int(topic_id)).exists()


def _opened_in(year: str) -> Any:
    return _CASE.c.opened_on.between(*calendar_days(year))


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
        "last_contact": case_columns.last_contact,
        "last_sign": case_columns.last_sign,
        "counsel_until": _CASE.c.counsel_until,
        "step_due": case_columns.step_due,
        "changed": RECORD.c.changed_at,
    },
    columns={
        "contacts": case_columns.contacts,
        "hours": func.round(case_columns.minutes / 60.0, 1, type_=Float),
        "topics": of_entries(case_topic.c.case_id, case_topic.c.entry_id, Catalogue.TOPIC),
    },
    sums={"hours": case_columns.minutes},
    subtitle=Subtitle("SELECT id, status, opened_on, closed_on FROM case_file WHERE id IN ({})", _subtitle),
    shows=(Person, CatalogueEntry, settings.KEPT_IN, Tag),
    through=_CASE.c.person_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the cases a list shows. Filters: status (or open, active, silent, ending, due), person, topic, opened (year), tag.

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
    case_columns.contacts.label("contacts"),
    case_columns.minutes.label("minutes"),
    case_columns.last_contact.label("last_contact"),
    case_columns.step_due.label("step_due"),
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
        counsel_until=row.counsel_until,
        step_due=row.step_due,
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
    session: Session,
    case_id: int,
    status: CaseStatus,
    on: date,
    reason: str = "",
    close_reason_id: int | None = None,
    outcome: str = "",
) -> None:
    """Give a case another status from a day on; `outcome` is what came of one that is closed.

    Raises UserError when it is closed without a reason from the list, or a closed one is taken up again without saying why.
    """
    case = get(session, Case, case_id)
    if case.status is CaseStatus.CLOSED and status is not CaseStatus.CLOSED and not clean(reason):
        raise UserError("Bitte eintragen, warum der abgeschlossene Fall wieder aufgenommen wird.")
    case.status = status
    case.close_reason_id = close_reason_id or case.close_reason_id
    case.outcome = outcome.strip() or case.outcome
    _demand_reason(case)
    _fit_closing(case, on)
    if status in LOOKED_THROUGH:
        case.looked_on = on
    session.flush()
    record_status(session, case_id, status, on, reason)


def of_person(session: Session, person_id: int) -> list[CaseRow]:
    """The cases of a person, newest first."""
    query = ListQuery(filters={"person": str(person_id)}, sort=(("opened", True),))
    return rows(session, ids(session, query))


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
    if case.counsel_until and case.opened_on and case.counsel_until < case.opened_on:
        found.append(FieldWarning("counsel_until", Sentence("Die Beratung endet vor dem Beginn des Falls.")))
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
