"""Notices of authorities: list, form, card, and the term within which one can object. What is done about them: `decisions`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, false, func, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.models import Case, Kind, Notice, Organisation, Person, Tag
from app.services.column_filters import AnyOf
from app.services.concerns.deadlines import unknown_holidays
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, by_text, of_living, tagged
from app.services.numbers import next_number
from app.services.office import settings
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.referrals import about, terms
from app.services.referrals.decisions import demand_days
from app.settings.deadlines import FOLLOWING_UP

_NOTICE = table_of(Notice)
_ORGANISATION = RECORD.alias("notice_organisation")
_MOST = 5
"""So many terms stand at the head of a record, the next one first."""


_WORDS = {
    "open": Sentence("Frist läuft"),
    "missed": Sentence("Frist abgelaufen"),
    "objected": Sentence("Widerspruch eingelegt"),
    "settled": Sentence("ohne Widerspruch erledigt"),
}


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice in a list. `client` and `subject` are for her own screen only; `open` says that it still has to be decided on."""

    id: int
    number: str
    client: str
    client_id: int | None
    case: str
    case_id: int | None
    authority: str
    organisation_id: int | None
    subject: str
    received_on: date
    object_by: date
    objected_on: date | None
    settled_on: date | None
    tags: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether neither an objection was made nor was it seen that none is needed."""
        return self.objected_on is None and self.settled_on is None

    @property
    def missed(self) -> bool:
        """Whether the term ended without either."""
        return self.open and self.object_by < clock.today()

    @property
    def state(self) -> Sentence:
        """How it stands, in a word."""
        if self.open:
            return _WORDS["missed" if self.missed else "open"]
        return _WORDS["settled" if self.objected_on is None else "objected"]


_organisation = of_living(_ORGANISATION.c.title, _NOTICE.c.organisation_id)
_authority: ColumnElement[str] = func.coalesce(_organisation, _NOTICE.c.authority)
_open = and_(_NOTICE.c.objected_on.is_(None), _NOTICE.c.settled_on.is_(None))


def _state(wanted: str) -> ColumnElement[bool]:
    """ "open", "due" (open, its term ends soon or has ended), "missed" (open, its term has ended), "objected", "settled"."""
    today = clock.today()
    if wanted == "due":
        left = func.julianday(_NOTICE.c.object_by) - func.julianday(today.isoformat())
        return _open & (left <= settings.value_in(FOLLOWING_UP, "warn_before"))
    states: dict[str, ColumnElement[bool]] = {
        "open": _open,
        "missed": _open & (_NOTICE.c.object_by < today),
        "objected": _NOTICE.c.objected_on.is_not(None),
        "settled": _NOTICE.c.objected_on.is_(None) & _NOTICE.c.settled_on.is_not(None),
    }
    return states[wanted]


def _subtitle(by: str, objected: str | None, settled: str | None, organisation: str | None) -> Sentence:
    done = (date.fromisoformat(day) if day else None for day in (objected, settled))
    return joined(" · ", organisation or "", standing(date.fromisoformat(by), *done))


def standing(object_by: date, objected_on: date | None, settled_on: date | None) -> Sentence:
    """How a notice stands, with the day that matters."""
    if objected_on is not None:
        return Sentence("Widerspruch eingelegt am {day}", day=objected_on)
    if settled_on is not None:
        return Sentence("ohne Widerspruch erledigt am {day}", day=settled_on)
    if object_by < clock.today():
        return Sentence("Widerspruchsfrist abgelaufen am {day}", day=object_by)
    return Sentence("Widerspruch bis {day}", day=object_by)


def _states(_session: Session) -> list[tuple[str, str]]:
    return list(_WORDS.items())


def _stands(wanted: str) -> ColumnElement[bool]:
    """Whether that word stands in the list."""
    if wanted == "open":
        return _state("open") & ~_state("missed")
    return _state(wanted) if wanted in _WORDS else false()


LISTING = Listing(
    Kind.NOTICE,
    filters={
        "state": _state,
        "about": lambda record_id: about.concerns(_NOTICE, int(record_id)),
        "organisation": lambda record_id: _NOTICE.c.organisation_id == int(record_id),
        "received": lambda year: _NOTICE.c.received_on.between(*calendar_days(year)),
        "tag": tagged,
    },
    sorts={
        "number": RECORD.c.sort_key,
        "client": about.of_client(_NOTICE, "sort_key"),
        "case": about.of_case(_NOTICE, "sort_key"),
        "authority": by_text(_authority),
        "subject": by_text(_NOTICE.c.subject),
        "received": _NOTICE.c.received_on,
        "object_by": _NOTICE.c.object_by,
        "objected": _NOTICE.c.objected_on,
        "settled": _NOTICE.c.settled_on,
        "changed": RECORD.c.changed_at,
    },
    columns={
        "client": about.of_client(_NOTICE, "title"),
        "case": about.of_case(_NOTICE, "title"),
        "state": AnyOf(_states, _stands),
    },
    subtitle=Subtitle(
        "SELECT n.id, n.object_by, n.objected_on, n.settled_on, r.title FROM notice AS n LEFT JOIN record AS r "
        "ON r.id = n.organisation_id AND r.deleted_at IS NULL WHERE n.id IN ({})",
        _subtitle,
    ),
    shows=(Case, Person, Organisation, settings.KEPT_IN, Tag),
    through=_NOTICE.c.about_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the notices a list shows. Filters: state (open, due, missed, objected, settled), about (a case, or a person with her
    cases), organisation, received (year), tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of notices."""
    return LISTING.count(session)


def years(session: Session) -> list[int]:
    """The years in which notices came, the latest first."""
    year = func.strftime("%Y", _NOTICE.c.received_on)
    return [int(found) for found in session.scalars(select(year).distinct().order_by(year.desc()))]


_COLUMNS = select(
    _NOTICE,
    about.of_client(_NOTICE, "title").label("client"),
    about.of_client(_NOTICE, "id").label("client_id"),
    about.of_case(_NOTICE, "title").label("case_number"),
    _organisation.label("organisation"),
    _authority.label("authority_name"),
)


def rows(session: Session, ids: Sequence[int]) -> list[NoticeRow]:
    """The notices with these ids, in this order."""
    tags = by_record(session, ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _NOTICE.c.id, ids)}
    return in_order(ids, found)


def listed(session: Session, query: ListQuery, most: int) -> list[NoticeRow]:
    """The first rows of a list."""
    return rows(session, ids(session, query, most))


def _row(row: AnyRow, tags: tuple[str, ...]) -> NoticeRow:
    return NoticeRow(
        id=row.id,
        number=row.number,
        client=row.client or "",
        client_id=row.client_id,
        case=row.case_number or "",
        case_id=row.about_id if row.case_number else None,
        authority=row.authority_name or "",
        organisation_id=row.organisation_id if row.organisation is not None else None,
        subject=row.subject,
        received_on=row.received_on,
        object_by=row.object_by,
        objected_on=row.objected_on,
        settled_on=row.settled_on,
        tags=tags,
    )


def head(session: Session, notice_id: int) -> list[Fact]:
    """Whom it is about, from whom, and until when one can object."""
    row = only(rows(session, [notice_id]))
    found = []
    if row.client_id is not None:
        found.append(Fact(Aspect.PEOPLE, row.client, private=True, record_id=row.client_id, kind=Kind.PERSON))
    if row.case_id is not None:
        found.append(Fact(Aspect.RECORD, row.case, record_id=row.case_id, kind=Kind.CASE))
    of = Kind.ORGANISATION if row.organisation_id is not None else None
    found.append(Fact(Aspect.RECORD, row.authority, private=of is None, record_id=row.organisation_id, kind=of))
    found.append(Fact(Aspect.DAY, Sentence("erhalten am {day}", day=row.received_on)))
    text = standing(row.object_by, row.objected_on, row.settled_on)
    return [*found, Fact(Aspect.TERM if row.open else Aspect.STATE, text)]


def facts(session: Session, record_id: int) -> Iterator[Fact]:
    """The running terms of a case, or of a person and her cases, for the card at its head; those that ended stay until she decides."""
    query = ListQuery(filters={"state": "open", "about": str(record_id)}, sort=(("object_by", False),))
    for row in listed(session, query, _MOST):
        text = joined(" · ", row.number, standing(row.object_by, row.objected_on, row.settled_on))
        yield Fact(Aspect.TERM, text, record_id=row.id, kind=Kind.NOTICE)


def new(session: Session, about_id: int | None = None) -> Notice:  # noqa: ARG001
    """An unsaved notice, received today; its number and the end of its term are given when it is saved."""
    today = clock.today()
    return Notice(number="", about_id=about_id, received_on=today, object_by=terms.object_by(today))


def load(session: Session, notice_id: int) -> Notice:
    """A notice with whom it is about and the organisation."""
    return get(session, Notice, notice_id, selectinload(Notice.about), selectinload(Notice.organisation))


def save(session: Session, notice: Notice) -> int:
    """Save a notice. A new one gets its number; the end of its term follows from the day of receipt.

    Raises UserError without an authority or a day, where the objection lies before the receipt, or where it is about something else
    than a case or a person.
    """
    tidy(notice, ("authority", "subject"))
    if notice.organisation_id is None and not notice.authority:
        raise UserError(
            "Ein Bescheid braucht die Stelle, von der er kommt. Bitte einen Akteur wählen oder ihren Namen eintragen."
        )
    if notice.received_on is None:
        raise UserError("Bitte den Tag eintragen, an dem der Bescheid angekommen ist: Damit beginnt die Frist.")
    demand_days(notice.received_on, notice.objected_on, notice.settled_on)
    about.demand_fitting(session, notice.about_id)
    number = notice.number or next_number(session, Notice.number, "BE", notice.received_on.year)
    notice.object_by = terms.object_by(notice.received_on, instructed=notice.instructed)
    kept = keep(session, notice, shown_only=("about", "organisation"))
    kept.number = number
    session.flush()
    return kept.id


def warnings(session: Session, notice: Notice) -> list[FieldWarning]:
    """What looks odd about a notice: a day ahead, an objection that came too late, a term whose holidays are not known, a client who left."""
    found = about.warn_of_client(session, notice.about_id)
    if notice.received_on is None:
        return found
    if notice.received_on > clock.today():
        found.append(FieldWarning("received_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    by = terms.object_by(notice.received_on, instructed=notice.instructed)
    if notice.objected_on is not None and notice.objected_on > by:
        text = Sentence("Die Frist endete am {day}. Bitte Wiedereinsetzung prüfen lassen.", day=by)
        found.append(FieldWarning("objected_on", text))
    if (unknown := unknown_holidays(notice.received_on, by)) is not None:
        found.append(FieldWarning("received_on", unknown))
    return found
