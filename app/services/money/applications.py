"""Applications to the Verfügungsfonds: number, list, form, card. How they are decided stands in `application_steps`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock, money
from app.common.errors import UserError
from app.common.money import NOTHING
from app.common.sentences import Sentence, joined
from app.models import (
    ApplicationStatus,
    Booking,
    Budget,
    FundApplication,
    FundDecider,
    Kind,
    Organisation,
    Person,
    Project,
    Tag,
    Vote,
    VoteChoice,
)
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.money import budgets, sums
from app.services.money.amounts import not_negative
from app.services.numbers import next_number
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.statuses import record_status

_APPLICATION = table_of(FundApplication)
_VOTE = table_of(Vote)
_PERSON, _ORGANISATION, _FUND, _PROJECT = (
    RECORD.alias(name)
    for name in ("applicant_person", "applicant_organisation", "application_fund", "application_project")
)
UNDECIDED = (ApplicationStatus.IDEA, ApplicationStatus.APPLIED, ApplicationStatus.CHECKED, ApplicationStatus.VOTED)
"""Nobody has decided yet."""


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """An application in a list. `applicant` is for her own screen only; `open` is what was granted and not paid yet."""

    id: int
    number: str
    subject: str
    applicant: str
    applicant_id: int | None
    applicant_kind: Kind | None
    requested: Decimal
    granted: Decimal | None
    paid: Decimal
    open: Decimal | None
    received_on: date
    status: ApplicationStatus
    decider: FundDecider | None
    decided_on: date | None
    yes: int
    no: int
    fund: str
    fund_id: int | None
    project: str
    project_id: int | None
    tags: tuple[str, ...]


_person = of_living(_PERSON.c.title, _APPLICATION.c.applicant_person_id)
_organisation = of_living(_ORGANISATION.c.title, _APPLICATION.c.applicant_organisation_id)
_applicant: ColumnElement[Any] = func.coalesce(_person, _organisation, _APPLICATION.c.applicant)


def _votes(choice: VoteChoice) -> Any:
    counted = select(func.coalesce(func.sum(case((_VOTE.c.choice == choice, 1), else_=0)), 0))
    return counted.where(_VOTE.c.application_id == _APPLICATION.c.id).correlate(_APPLICATION).scalar_subquery()


def _state(wanted: str) -> ColumnElement[bool]:
    """A status by its value, or "open" (nobody has decided), "unsettled" (granted, and not settled yet)."""
    status = _APPLICATION.c.status
    states: dict[str, ColumnElement[bool]] = {
        "open": status.in_(UNDECIDED),
        "unsettled": status == ApplicationStatus.GRANTED,
    }
    return states.get(wanted, status == wanted)


def _subtitle(status: str, requested: int, received: str) -> Sentence:
    word = ApplicationStatus(status).label  # type: ignore[call-arg]
    return joined(" · ", word, money.of_cents(requested), Sentence("vom {day}", day=date.fromisoformat(received)))


LISTING = Listing(
    Kind.FUND_APPLICATION,
    filters={
        "status": _state,
        "budget": lambda record_id: _APPLICATION.c.budget_id == int(record_id),
        "project": lambda record_id: _APPLICATION.c.project_id == int(record_id),
        "decider": lambda decider: _APPLICATION.c.decider == decider,
        "tag": tagged,
    },
    sorts={
        "number": _APPLICATION.c.number,
        "subject": _APPLICATION.c.subject,
        "applicant": _applicant,
        "requested": _APPLICATION.c.requested,
        "granted": _APPLICATION.c.granted,
        "paid": sums.paid_of_grant,
        "open": sums.open_grant,
        "received": _APPLICATION.c.received_on,
        "status": by_choice(_APPLICATION.c.status, ApplicationStatus),
        "decider": by_choice(_APPLICATION.c.decider, FundDecider),
        "decided": _APPLICATION.c.decided_on,
        "yes": _votes(VoteChoice.YES),
        "fund": of_living(_FUND.c.sort_key, _APPLICATION.c.budget_id),
        "project": of_living(_PROJECT.c.sort_key, _APPLICATION.c.project_id),
        "changed": RECORD.c.changed_at,
    },
    subtitle=Subtitle("SELECT id, status, requested, received_on FROM fund_application WHERE id IN ({})", _subtitle),
    shows=(Person, Organisation, Budget, Project, Booking, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the applications a list shows. Filters: status (or open, unsettled), budget, project, decider, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of applications."""
    return LISTING.count(session)


_COLUMNS = select(
    _APPLICATION,
    _applicant.label("applicant_name"),
    _person.label("person"),
    _organisation.label("organisation"),
    sums.paid_of_grant.label("paid"),
    sums.open_grant.label("open"),
    _votes(VoteChoice.YES).label("yes"),
    _votes(VoteChoice.NO).label("no"),
    of_living(_FUND.c.title, _APPLICATION.c.budget_id).label("fund"),
    of_living(_PROJECT.c.title, _APPLICATION.c.project_id).label("project"),
)


def rows(session: Session, ids: Sequence[int]) -> list[ApplicationRow]:
    """The applications with these ids, in this order."""
    tags = by_record(session, ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _APPLICATION.c.id, ids)}
    return in_order(ids, found)


def _row(row: AnyRow, tags: tuple[str, ...]) -> ApplicationRow:
    by_person, by_organisation = row.person is not None, row.organisation is not None
    applicant = row.applicant_person_id if by_person else row.applicant_organisation_id if by_organisation else None
    return ApplicationRow(
        id=row.id,
        number=row.number,
        subject=row.subject,
        applicant=row.applicant_name or "",
        applicant_id=applicant,
        applicant_kind=Kind.PERSON if by_person else Kind.ORGANISATION if by_organisation else None,
        requested=row.requested,
        granted=row.granted,
        paid=row.paid,
        open=row.open or None,
        received_on=row.received_on,
        status=row.status,
        decider=row.decider,
        decided_on=row.decided_on,
        yes=row.yes,
        no=row.no,
        fund=row.fund or "",
        fund_id=row.budget_id if row.fund is not None else None,
        project=row.project or "",
        project_id=row.project_id if row.project is not None else None,
        tags=tags,
    )


def head(session: Session, application_id: int) -> list[Fact]:
    """How it stands, how much, from whom, of which fund and what is left there."""
    row = only(rows(session, [application_id]))
    found = [
        Fact(Aspect.STATE, row.status.label),
        Fact(Aspect.MONEY, _amount(row)),
        Fact(Aspect.DAY, _day(row)),
    ]
    if row.applicant:
        found.append(
            Fact(Aspect.PEOPLE, row.applicant, private=True, record_id=row.applicant_id, kind=row.applicant_kind)
        )
    if row.fund_id is not None:
        rest = budgets.sums_of(session, row.fund_id).remaining
        found += [
            Fact(Aspect.RECORD, row.fund, record_id=row.fund_id, kind=Kind.BUDGET),
            Fact(Aspect.MONEY, Sentence("Rest {rest}", rest=rest)),
        ]
    if row.project_id is not None:
        found.append(Fact(Aspect.RECORD, row.project, record_id=row.project_id, kind=Kind.PROJECT))
    return [
        *found,
        *mind((row.open is not None, Sentence("noch nicht ausgezahlt: {amount}", amount=row.open or NOTHING))),
    ]


def _amount(row: ApplicationRow) -> Sentence:
    if row.granted is None:
        return Sentence("{amount} beantragt", amount=row.requested)
    return Sentence("{granted} bewilligt von {requested}", granted=row.granted, requested=row.requested)


def _day(row: ApplicationRow) -> Sentence:
    if row.decided_on is None:
        return Sentence("eingegangen am {day}", day=row.received_on)
    return Sentence("entschieden am {day}", day=row.decided_on)


def new(session: Session) -> FundApplication:
    """An unsaved application of today, to the fund of this year where there is just one."""
    today = clock.today()
    query = ListQuery(filters={"state": "open", "kind": "fund", "year": str(today.year)})
    funds = budgets.ids(session, query, 2)
    return FundApplication(number="", received_on=today, budget_id=funds[0] if len(funds) == 1 else None)


def load(session: Session, application_id: int) -> FundApplication:
    """An application with who made it."""
    return get(
        session,
        FundApplication,
        application_id,
        selectinload(FundApplication.applicant_person),
        selectinload(FundApplication.applicant_organisation),
    )


def save(session: Session, application: FundApplication) -> int:
    """Save an application. A new one gets its number. Raises UserError when it does not say what for, and below zero."""
    tidy(application, ("subject", "applicant"))
    if not application.subject:
        raise UserError("Ein Fondsantrag braucht einen Satz, was damit gemacht wird.")
    if application.received_on is None:
        raise UserError("Bitte den Tag eintragen, an dem der Antrag eingegangen ist.")
    application.requested = not_negative(application.requested, "beantragt")
    is_new = application.id is None
    number = application.number or next_number(session, FundApplication.number, "V", application.received_on.year)
    kept = keep(session, application, shown_only=("applicant_person", "applicant_organisation"))
    kept.number = number
    session.flush()
    if is_new:
        record_status(session, kept.id, kept.status, kept.received_on)
    return kept.id


def warnings(session: Session, application: FundApplication) -> list[FieldWarning]:
    """What looks odd about an application: no amount, more than the fund has, a day ahead, who has moved away."""
    found = []
    if application.requested == NOTHING and application.status is not ApplicationStatus.IDEA:
        found.append(FieldWarning("requested", Sentence("Der beantragte Betrag fehlt noch.")))
    if application.received_on and application.received_on > clock.today():
        found.append(FieldWarning("received_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    if application.budget_id is not None and application.status in UNDECIDED:
        rest = budgets.sums_of(session, application.budget_id).remaining
        if application.requested and application.requested > rest:
            text = Sentence("Das ist mehr, als noch da ist: Rest {rest}.", rest=rest)
            found.append(FieldWarning("requested", text, application.budget_id))
    person = session.get(Person, application.applicant_person_id) if application.applicant_person_id else None
    if person is not None and person.past:
        text = Sentence("Diese Person ist verzogen oder verstorben.")
        found.append(FieldWarning("applicant_person_id", text, person.id))
    return found
