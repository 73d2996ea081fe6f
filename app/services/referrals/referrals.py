"""Referrals: list, form, card. Their steps stand in `steps`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select, type_coerce
from sqlalchemy import Date as DayType
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.models import Case, Catalogue, CatalogueEntry, Kind, Organisation, Person, Referral, ReferralStatus, Tag
from app.services import catalogues
from app.services.column_filters import of_entry
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, of_living, tagged
from app.services.numbers import next_number
from app.services.office import settings
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.referrals import about
from app.services.statuses import changes_of, record_status
from app.settings.deadlines import FOLLOWING_UP

_REFERRAL = table_of(Referral)
_CATALOGUE = table_of(CatalogueEntry)
_ORGANISATION = RECORD.alias("referral_organisation")

OVER = (ReferralStatus.ARRIVED, ReferralStatus.NOT_ARRIVED, ReferralStatus.REFUSED)
"""It is known what became of it."""


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral in a list. `client` is for her own screen only; `silent` says that it is time to ask what became of it."""

    id: int
    number: str
    client: str
    client_id: int | None
    case: str
    case_id: int | None
    recipient: str
    organisation_id: int | None
    topic: str
    status: ReferralStatus
    since: date
    proposed_on: date
    appointment_on: date | None
    reason: str
    silent: bool
    tags: tuple[str, ...]


_topic = (
    select(catalogues.label_in(_CATALOGUE))
    .where(_CATALOGUE.c.id == _REFERRAL.c.topic_id)
    .correlate(_REFERRAL)
    .scalar_subquery()
)
_organisation = of_living(_ORGANISATION.c.title, _REFERRAL.c.organisation_id)
_recipient: ColumnElement[str] = func.coalesce(_organisation, _REFERRAL.c.recipient)
_last_news = func.max(_REFERRAL.c.since, func.coalesce(_REFERRAL.c.appointment_on, _REFERRAL.c.since))
"""The day of the last step, or of the appointment that came after it."""


def _silent() -> ColumnElement[bool]:
    """Nothing is known for so many days that she asks."""
    days = func.julianday(clock.today().isoformat()) - func.julianday(_last_news)
    return _REFERRAL.c.status.not_in(OVER) & (days >= settings.value_in(FOLLOWING_UP, "ask_after"))


def _state(wanted: str) -> ColumnElement[bool]:
    """A status by its value, or "open" (it is not known what became of it), "over", "silent" (open for too long without news)."""
    status = _REFERRAL.c.status
    if wanted == "silent":
        return _silent()
    states: dict[str, ColumnElement[bool]] = {"open": status.not_in(OVER), "over": status.in_(OVER)}
    return states.get(wanted, status == wanted)


def _subtitle(status: str, since: str, organisation: str | None) -> Sentence:
    word = ReferralStatus(status).label  # type: ignore[call-arg]
    return joined(" · ", organisation or "", word, Sentence("seit {day}", day=date.fromisoformat(since)))


LISTING = Listing(
    Kind.REFERRAL,
    filters={
        "status": _state,
        "column": lambda status: _REFERRAL.c.status == status,
        "about": lambda record_id: about.concerns(_REFERRAL, int(record_id)),
        "organisation": lambda record_id: _REFERRAL.c.organisation_id == int(record_id),
        "topic": lambda topic_id: _REFERRAL.c.topic_id == int(topic_id),
        "proposed": lambda year: _REFERRAL.c.proposed_on.between(*calendar_days(year)),
        "tag": tagged,
    },
    sorts={
        "number": RECORD.c.sort_key,
        "client": about.of_client(_REFERRAL, "sort_key"),
        "case": about.of_case(_REFERRAL, "sort_key"),
        "recipient": by_text(_recipient),
        "topic": _topic,
        "status": by_choice(_REFERRAL.c.status, ReferralStatus),
        "since": _REFERRAL.c.since,
        "news": type_coerce(_last_news, DayType()),
        "proposed": _REFERRAL.c.proposed_on,
        "appointment": _REFERRAL.c.appointment_on,
        "changed": RECORD.c.changed_at,
    },
    columns={
        "client": about.of_client(_REFERRAL, "title"),
        "case": about.of_case(_REFERRAL, "title"),
        "topic": of_entry(_REFERRAL.c.topic_id, Catalogue.TOPIC),
        "reason": _REFERRAL.c.reason,
    },
    subtitle=Subtitle(
        "SELECT f.id, f.status, f.since, r.title FROM referral AS f LEFT JOIN record AS r ON r.id = f.organisation_id "
        "AND r.deleted_at IS NULL WHERE f.id IN ({})",
        _subtitle,
    ),
    shows=(Case, Person, Organisation, CatalogueEntry, settings.KEPT_IN, Tag),
    through=_REFERRAL.c.about_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the referrals a list shows. Filters: status (or open, over, silent), column (a status, beside what status leaves), about
    (a case, or a person with her cases), organisation, topic, proposed (year), tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of referrals."""
    return LISTING.count(session)


def years(session: Session) -> list[int]:
    """The years in which referrals began, the latest first."""
    year = func.strftime("%Y", _REFERRAL.c.proposed_on)
    return [int(found) for found in session.scalars(select(year).distinct().order_by(year.desc()))]


_COLUMNS = select(
    _REFERRAL,
    about.of_client(_REFERRAL, "title").label("client"),
    about.of_client(_REFERRAL, "id").label("client_id"),
    about.of_case(_REFERRAL, "title").label("case_number"),
    _organisation.label("organisation"),
    _recipient.label("recipient_name"),
    _topic.label("topic"),
)


def rows(session: Session, ids: Sequence[int]) -> list[ReferralRow]:
    """The referrals with these ids, in this order."""
    tags = by_record(session, ids)
    statement = _COLUMNS.add_columns(_silent().label("silent"))
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, statement, _REFERRAL.c.id, ids)}
    return in_order(ids, found)


def listed(session: Session, query: ListQuery, most: int) -> list[ReferralRow]:
    """The first rows of a list."""
    return rows(session, ids(session, query, most))


def _row(row: AnyRow, tags: tuple[str, ...]) -> ReferralRow:
    return ReferralRow(
        id=row.id,
        number=row.number,
        client=row.client or "",
        client_id=row.client_id,
        case=row.case_number or "",
        case_id=row.about_id if row.case_number else None,
        recipient=row.recipient_name or "",
        organisation_id=row.organisation_id if row.organisation is not None else None,
        topic=row.topic or "",
        status=row.status,
        since=row.since,
        proposed_on=row.proposed_on,
        appointment_on=row.appointment_on,
        reason=row.reason,
        silent=bool(row.silent),
        tags=tags,
    )


def head(session: Session, referral_id: int) -> list[Fact]:
    """Whom it is about, to whom and about what, how it stands, and what to mind."""
    row = only(rows(session, [referral_id]))
    found = []
    if row.client_id is not None:
        found.append(Fact(Aspect.PEOPLE, row.client, private=True, record_id=row.client_id, kind=Kind.PERSON))
    if row.case_id is not None:
        found.append(Fact(Aspect.RECORD, row.case, record_id=row.case_id, kind=Kind.CASE))
    to = Kind.ORGANISATION if row.organisation_id is not None else None
    found.append(Fact(Aspect.RECORD, row.recipient, private=to is None, record_id=row.organisation_id, kind=to))
    found.append(Fact(Aspect.STATE, joined(" · ", row.status.label, Sentence("seit {day}", day=row.since))))
    if row.appointment_on is not None:
        found.append(Fact(Aspect.DAY, Sentence("Termin am {day}", day=row.appointment_on)))
    return [*found, *mind((row.silent, Sentence("lange nichts gehört: bitte nachfragen")))]


def new(
    session: Session,  # noqa: ARG001
    about_id: int | None = None,
    organisation_id: int | None = None,
) -> Referral:
    """An unsaved referral, proposed today; its number is given when it is saved."""
    today = clock.today()
    return Referral(number="", about_id=about_id, organisation_id=organisation_id, proposed_on=today, since=today)


def load(session: Session, referral_id: int) -> Referral:
    """A referral with whom it is about and the organisation."""
    return get(session, Referral, referral_id, selectinload(Referral.about), selectinload(Referral.organisation))


def save(session: Session, referral: Referral) -> int:
    """Save a referral. A new one gets its number and begins with the day on which it was proposed.

    Raises UserError without a body to which it goes, without a day, with one after its last step, or where it is about something
    else than a case or a person.
    """
    tidy(referral, ("recipient",))
    if referral.organisation_id is None and not referral.recipient:
        raise UserError(
            "Ein Verweis braucht die Stelle, an die er geht. Bitte einen Akteur wählen oder ihren Namen eintragen."
        )
    if referral.proposed_on is None:
        raise UserError("Bitte den Tag eintragen, an dem der Verweis vorgeschlagen wurde.")
    about.demand_fitting(session, referral.about_id)
    is_new = referral.id is None
    number = referral.number or next_number(session, Referral.number, "VW", referral.proposed_on.year)
    kept = keep(session, referral, shown_only=("about", "organisation"))
    kept.number = number
    if is_new:
        kept.since = kept.proposed_on
    session.flush()
    if is_new:
        record_status(session, kept.id, kept.status, kept.since)
    else:
        _fit_beginning(session, kept)
    return kept.id


def _fit_beginning(session: Session, referral: Referral) -> None:
    """Another day of proposal moves the beginning, as long as nothing came of it yet."""
    first, *later = changes_of(session, referral.id)
    if not later:
        first.changed_on = datetime.combine(referral.proposed_on, first.changed_on.time())
        referral.since = referral.proposed_on
    elif referral.proposed_on > later[0].changed_on.date():
        raise UserError(
            "{number}: Der {day} liegt nach dem nächsten Schritt am {next}. Bitte den Tag prüfen.",
            number=referral.number,
            day=referral.proposed_on,
            next=later[0].changed_on.date(),
        )
    session.flush()


def warnings(session: Session, referral: Referral) -> list[FieldWarning]:
    """What looks odd about a referral: about nobody, a day ahead, a client who can't go there any more."""
    found = []
    if referral.about_id is None:
        text = Sentence("Ohne Fall oder Person zählt der Verweis nicht in der Ankunftsquote.")
        found.append(FieldWarning("about_id", text))
    if referral.proposed_on and referral.proposed_on > clock.today():
        found.append(FieldWarning("proposed_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    return [*found, *about.warn_of_client(session, referral.about_id)]
