"""Releases from secrecy: list, form, card. How they stand is in `standing`, what they allow in `gate`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import calendar_days, months_after
from app.common.sentences import Sentence, joined
from app.models import Case, Direction, Kind, Organisation, Person, Record, Release, ReleaseScope, Scope, Tag, graph
from app.services.column_filters import AnyOf, of_several
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, of_living, tagged
from app.services.numbers import next_number
from app.services.office import settings
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.secrecy.demands import demand_days, demand_parties
from app.services.secrecy.standing import ReleaseState, standing, stands, state_on
from app.settings.secrecy import SECRECY

_RELEASE = table_of(Release)
_SCOPE = table_of(ReleaseScope)
_CASE = table_of(Case)
_CLIENT, _FILE, _TO = (RECORD.alias(f"release_{name}") for name in ("client", "case", "recipient"))


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release in a list. `client` is for her own screen only; `recipient_id` is None for who is not on file."""

    id: int
    number: str
    client: str
    client_id: int | None
    case: str
    case_id: int | None
    recipient: str
    recipient_id: int | None
    recipient_kind: Kind | None
    direction: Direction
    scopes: tuple[Scope, ...]
    extent: str
    purpose: str
    given_on: date | None
    until: date | None
    revoked_on: date | None
    tags: tuple[str, ...]

    @property
    def state(self) -> ReleaseState:
        """How it stands today."""
        return state_on(clock.today(), self.given_on, self.until, self.revoked_on)

    @property
    def standing(self) -> Sentence:
        """How it stands today, with the day that matters."""
        return standing(self.given_on, self.until, self.revoked_on)


_on_file = of_living(_TO.c.title, _RELEASE.c.recipient_id)
_recipient: ColumnElement[str] = func.coalesce(_on_file, _RELEASE.c.recipient)


def concerns(record_id: int) -> ColumnElement[bool]:
    """Releases of a person, or those that hold in a case: of this case, and of its client for any case."""
    client = select(_CASE.c.person_id).where(_CASE.c.id == record_id)
    general = and_(_RELEASE.c.one_case.is_(False), _RELEASE.c.person_id.in_(client))
    return or_(_RELEASE.c.person_id == record_id, _RELEASE.c.case_id == record_id, general)


def _subtitle(given: str | None, until: str | None, revoked: str | None, organisation: str | None) -> Sentence:
    days = (date.fromisoformat(day) if day else None for day in (given, until, revoked))
    return joined(" · ", organisation or "", standing(*days))


def _states(_session: Session) -> list[tuple[str, str]]:
    return [(state.value, state.label) for state in ReleaseState]


def _scopes(_session: Session) -> list[tuple[str, str]]:
    return [(scope.value, scope.label) for scope in Scope]


LISTING = Listing(
    Kind.RELEASE,
    filters={
        "state": stands,
        "about": lambda record_id: concerns(int(record_id)),
        "recipient": lambda record_id: _RELEASE.c.recipient_id == int(record_id),
        "given": lambda year: _RELEASE.c.given_on.between(*calendar_days(year)),
        "tag": tagged,
    },
    sorts={
        "number": RECORD.c.sort_key,
        "client": of_living(_CLIENT.c.sort_key, _RELEASE.c.person_id),
        "case": of_living(_FILE.c.sort_key, _RELEASE.c.case_id),
        "recipient": by_text(_recipient),
        "direction": by_choice(_RELEASE.c.direction, Direction),
        "purpose": by_text(_RELEASE.c.purpose),
        "given": _RELEASE.c.given_on,
        "until": _RELEASE.c.until,
        "revoked": _RELEASE.c.revoked_on,
        "changed": RECORD.c.changed_at,
    },
    columns={
        "client": of_living(_CLIENT.c.title, _RELEASE.c.person_id),
        "case": of_living(_FILE.c.title, _RELEASE.c.case_id),
        "state": AnyOf(_states, stands),
        "scopes": of_several(_SCOPE.c.release_id, _SCOPE.c.scope, _scopes),
    },
    subtitle=Subtitle(
        "SELECT s.id, s.given_on, s.until, s.revoked_on, r.title FROM secrecy_release AS s LEFT JOIN record AS r "
        "ON r.id = s.recipient_id AND r.deleted_at IS NULL AND r.kind = 'organisation' WHERE s.id IN ({})",
        _subtitle,
    ),
    shows=(Case, Person, Organisation, settings.KEPT_IN, Tag),
    through=_RELEASE.c.person_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the releases a list shows. Filters: state (or open, ends: valid, its end is near), about (a person, or a case with what its
    client released for any case), recipient (whom they name), given (year), tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of releases."""
    return LISTING.count(session)


def years(session: Session) -> list[int]:
    """The years in which releases were signed, the latest first."""
    year = func.strftime("%Y", _RELEASE.c.given_on)
    statement = select(year).where(_RELEASE.c.given_on.is_not(None)).distinct().order_by(year.desc())
    return [int(found) for found in session.scalars(statement)]


_COLUMNS = select(
    _RELEASE,
    of_living(_CLIENT.c.title, _RELEASE.c.person_id).label("client"),
    of_living(_FILE.c.title, _RELEASE.c.case_id).label("case_number"),
    _on_file.label("on_file"),
    of_living(_TO.c.kind, _RELEASE.c.recipient_id).label("recipient_kind"),
    _recipient.label("recipient_name"),
)


def rows(session: Session, ids: Sequence[int]) -> list[ReleaseRow]:
    """The releases with these ids, in this order."""
    tags, scopes = by_record(session, ids), scopes_of(session, ids)
    found = rows_in(session, _COLUMNS, _RELEASE.c.id, ids)
    return in_order(ids, {row.id: _row(row, scopes.get(row.id, ()), tags.get(row.id, ())) for row in found})


def listed(session: Session, query: ListQuery, most: int) -> list[ReleaseRow]:
    """The first rows of a list."""
    return rows(session, ids(session, query, most))


def scopes_of(session: Session, ids: Sequence[int]) -> dict[int, tuple[Scope, ...]]:
    """What each of the releases allows to tell, in the order of the form."""
    found: dict[int, set[Scope]] = {}
    for row in rows_in(session, select(_SCOPE.c.release_id, _SCOPE.c.scope), _SCOPE.c.release_id, ids):
        found.setdefault(row.release_id, set()).add(row.scope)
    return {release_id: tuple(scope for scope in Scope if scope in held) for release_id, held in found.items()}


def _row(row: AnyRow, scopes: tuple[Scope, ...], tags: tuple[str, ...]) -> ReleaseRow:
    return ReleaseRow(
        id=row.id,
        number=row.number,
        client=row.client or "",
        client_id=row.person_id if row.client is not None else None,
        case=row.case_number or "",
        case_id=row.case_id if row.case_number is not None else None,
        recipient=row.recipient_name or "",
        recipient_id=row.recipient_id if row.on_file is not None else None,
        recipient_kind=row.recipient_kind,
        direction=row.direction,
        scopes=scopes,
        extent=row.extent,
        purpose=row.purpose,
        given_on=row.given_on,
        until=row.until,
        revoked_on=row.revoked_on,
        tags=tags,
    )


def head(session: Session, release_id: int) -> list[Fact]:
    """Whose release it is, to whom, what it allows, and how it stands."""
    row = only(rows(session, [release_id]))
    found = []
    if row.client_id is not None:
        found.append(Fact(Aspect.PEOPLE, row.client, private=True, record_id=row.client_id, kind=Kind.PERSON))
    if row.case_id is not None:
        found.append(Fact(Aspect.RECORD, row.case, record_id=row.case_id, kind=Kind.CASE))
    private = row.recipient_kind is not Kind.ORGANISATION
    found.append(
        Fact(Aspect.RECORD, row.recipient, private=private, record_id=row.recipient_id, kind=row.recipient_kind)
    )
    found.append(Fact(Aspect.SECRECY, joined(", ", row.direction.label, *(scope.label for scope in row.scopes))))
    running = row.state is ReleaseState.VALID
    return [
        *found,
        *((Fact(Aspect.STATE, row.standing),) if running else ()),
        *mind((not running, row.standing), (not row.scopes, Sentence("ohne Umfang gibt sie nichts frei"))),
    ]


def new(session: Session, person_id: int | None = None, case_id: int | None = None) -> Release:
    """An unsaved release, not yet signed; in a case it is of its client. Its number is given when it is saved."""
    if case_id is not None and person_id is None:
        person_id = session.scalar(select(_CASE.c.person_id).where(_CASE.c.id == case_id))
    return Release(number="", person_id=person_id, case_id=case_id, scopes=[])


def load(session: Session, release_id: int) -> Release:
    """A release with its scope, whose it is, the case and the recipient."""
    links = (Release.person, Release.case, Release.to, Release.scopes)
    return get(session, Release, release_id, *map(selectinload, links))


def save(session: Session, release: Release) -> int:
    """Save a release. A new one gets its number; one that is signed holds for as long as the settings say, unless it says until when.

    Raises UserError without whose it is or to whom, and where its days don't fit each other.
    """
    tidy(release, ("recipient", "purpose", "guardian", "interpreter"))
    demand_parties(release)
    if release.given_on is not None and release.until is None:
        release.until = months_after(release.given_on, settings.read(session, SECRECY).release_months)
    demand_days(release)
    release.one_case = release.case_id is not None or _lost_its_case(session, release)
    year = (release.given_on or clock.today()).year
    number = release.number or next_number(session, Release.number, "SE", year)
    kept = keep(session, release, shown_only=("person", "case", "to"))
    kept.number = number
    session.flush()
    return kept.id


def _lost_its_case(session: Session, release: Release) -> bool:
    """Whether it held in one case that is no more; where she takes the case out by hand, it holds in all from then on."""
    if release.id is None:
        return False
    stored = select(_RELEASE.c.one_case).where(_RELEASE.c.id == release.id, _RELEASE.c.case_id.is_(None))
    return bool(session.scalar(stored))


def warnings(session: Session, release: Release) -> list[FieldWarning]:
    """What looks odd about a release: a signature ahead, nothing that it allows, nobody who gives it, somebody else's case, a recipient in the trash."""
    found = []
    if release.given_on is not None and release.given_on > clock.today():
        found.append(FieldWarning("given_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    if not release.scopes:
        found.append(FieldWarning("scopes", Sentence("Ohne Umfang gibt die Entbindung nichts frei.")))
    if release.person_id is None:
        found.append(
            FieldWarning("person_id", Sentence("Ohne die Person, die sie gibt, gibt die Entbindung nichts frei."))
        )
    client = session.scalar(select(_CASE.c.person_id).where(_CASE.c.id == release.case_id))
    if client is not None and client != release.person_id:
        text = Sentence("Dieser Fall gehört zu einer anderen Person: So gibt die Entbindung darin nichts frei.")
        found.append(FieldWarning("case_id", text, release.case_id))
    to = session.get(Record, release.recipient_id) if release.recipient_id else None
    if to is not None and (to.kind not in graph.kinds_to_tell() or to.id == release.person_id):
        text = Sentence("Bitte einen Akteur oder eine andere Person wählen: Sonst gibt die Entbindung nichts frei.")
        found.append(FieldWarning("recipient_id", text, to.id))
    elif to is not None and to.deleted_at is not None:
        found.append(FieldWarning("recipient_id", Sentence("Dieser Eintrag liegt im Papierkorb."), to.id))
    return found
