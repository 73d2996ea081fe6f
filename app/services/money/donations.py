"""Donations: list, form, card. What becomes of one stands in `donation_steps`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock, money
from app.common.errors import UserError
from app.common.money import NOTHING
from app.common.sentences import Sentence, joined
from app.models import Booking, Budget, Donation, DonationStatus, Kind, Organisation, Person, Project, Tag
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.money.amounts import not_negative
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.statuses import record_status

_DONATION = table_of(Donation)
_BOOKING = table_of(Booking)
_PERSON, _ORGANISATION, _BUDGET, _PROJECT, _BOOKED = (
    RECORD.alias(name)
    for name in ("donor_person", "donor_organisation", "donation_budget", "donation_project", "donation_booking")
)
UNDECIDED = (DonationStatus.OFFERED, DonationStatus.REPORTED)
"""The Gemeinderat has not accepted it yet: nothing of it is booked."""


@dataclass(frozen=True, slots=True)
class DonationRow:
    """A donation in a list. `donor` is for her own screen only; `booked` is what of it came onto a budget."""

    id: int
    what: str
    purpose: str
    amount: Decimal
    in_kind: bool
    donor: str
    donor_id: int | None
    donor_kind: Kind | None
    received_on: date
    status: DonationStatus
    reported_on: date | None
    council_on: date | None
    decided_on: date | None
    thanked_on: date | None
    booked: Decimal
    budget: str
    budget_id: int | None
    project: str
    project_id: int | None
    tags: tuple[str, ...]


_person = of_living(_PERSON.c.title, _DONATION.c.donor_person_id)
_organisation = of_living(_ORGANISATION.c.title, _DONATION.c.donor_organisation_id)
_donor: ColumnElement[Any] = func.coalesce(_person, _organisation, _DONATION.c.donor)
_budget = of_living(_BUDGET.c.title, _DONATION.c.budget_id)
_project = of_living(_PROJECT.c.title, _DONATION.c.project_id)
_booked = (
    select(func.coalesce(func.sum(_BOOKING.c.amount), 0))
    .join(_BOOKED, and_(_BOOKED.c.id == _BOOKING.c.id, _BOOKED.c.deleted_at.is_(None)))
    .where(_BOOKING.c.donation_id == _DONATION.c.id, _BOOKING.c.booking_kind == "income")
    .correlate(_DONATION)
    .scalar_subquery()
)


def _state(wanted: str) -> ColumnElement[bool]:
    """A status by its value, or "waiting" (for the Gemeinderat), "to_report" (to the Kämmerei), "to_thank"."""
    status = _DONATION.c.status
    states: dict[str, ColumnElement[bool]] = {
        "waiting": status.in_(UNDECIDED),
        "to_report": status == DonationStatus.OFFERED,
        "to_thank": (status == DonationStatus.ACCEPTED) & _DONATION.c.thanked_on.is_(None),
    }
    return states.get(wanted, status == wanted)


def _subtitle(status: str, received: str, amount: int) -> Sentence:
    word = DonationStatus(status).label  # type: ignore[call-arg]
    return joined(" · ", money.of_cents(amount), word, Sentence("vom {day}", day=date.fromisoformat(received)))


LISTING = Listing(
    Kind.DONATION,
    filters={
        "status": _state,
        "budget": lambda record_id: _DONATION.c.budget_id == int(record_id),
        "project": lambda record_id: _DONATION.c.project_id == int(record_id),
        "donor_person": lambda record_id: _DONATION.c.donor_person_id == int(record_id),
        "donor_organisation": lambda record_id: _DONATION.c.donor_organisation_id == int(record_id),
        "tag": tagged,
    },
    sorts={
        "what": RECORD.c.sort_key,
        "purpose": _DONATION.c.purpose,
        "amount": _DONATION.c.amount,
        "in_kind": _DONATION.c.in_kind,
        "donor": _donor,
        "received": _DONATION.c.received_on,
        "status": by_choice(_DONATION.c.status, DonationStatus),
        "reported": _DONATION.c.reported_on,
        "council": _DONATION.c.council_on,
        "decided": _DONATION.c.decided_on,
        "thanked": _DONATION.c.thanked_on,
        "booked": _booked,
        "budget": of_living(_BUDGET.c.sort_key, _DONATION.c.budget_id),
        "project": of_living(_PROJECT.c.sort_key, _DONATION.c.project_id),
        "changed": RECORD.c.changed_at,
    },
    subtitle=Subtitle("SELECT id, status, received_on, amount FROM donation WHERE id IN ({})", _subtitle),
    shows=(Person, Organisation, Budget, Project, Booking, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the donations a list shows. Filters: status (or waiting, to_report, to_thank), budget, project, donor_person,
    donor_organisation, tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of donations."""
    return LISTING.count(session)


_COLUMNS = select(
    _DONATION,
    _donor.label("donor_name"),
    _person.label("person"),
    _organisation.label("organisation"),
    _budget.label("budget"),
    _project.label("project"),
    _booked.label("booked"),
)


def rows(session: Session, ids: Sequence[int]) -> list[DonationRow]:
    """The donations with these ids, in this order."""
    tags = by_record(session, ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _DONATION.c.id, ids)}
    return in_order(ids, found)


def _row(row: AnyRow, tags: tuple[str, ...]) -> DonationRow:
    by_person, by_organisation = row.person is not None, row.organisation is not None
    return DonationRow(
        id=row.id,
        what=row.what,
        purpose=row.purpose,
        amount=row.amount,
        in_kind=row.in_kind,
        donor=row.donor_name or "",
        donor_id=row.donor_person_id if by_person else row.donor_organisation_id if by_organisation else None,
        donor_kind=Kind.PERSON if by_person else Kind.ORGANISATION if by_organisation else None,
        received_on=row.received_on,
        status=row.status,
        reported_on=row.reported_on,
        council_on=row.council_on,
        decided_on=row.decided_on,
        thanked_on=row.thanked_on,
        booked=row.booked,
        budget=row.budget or "",
        budget_id=row.budget_id if row.budget is not None else None,
        project=row.project or "",
        project_id=row.project_id if row.project is not None else None,
        tags=tags,
    )


def head(session: Session, donation_id: int) -> list[Fact]:
    """How it stands and until when, how much it is, from whom, for which budget."""
    row = only(rows(session, [donation_id]))
    found = [Fact(Aspect.STATE, row.status.label), Fact(Aspect.MONEY, _worth(row)), Fact(Aspect.DAY, _day(row))]
    if row.donor:
        found.append(Fact(Aspect.PEOPLE, row.donor, private=True, record_id=row.donor_id, kind=row.donor_kind))
    if row.budget_id is not None:
        found.append(Fact(Aspect.RECORD, row.budget, record_id=row.budget_id, kind=Kind.BUDGET))
    if row.project_id is not None:
        found.append(Fact(Aspect.RECORD, row.project, record_id=row.project_id, kind=Kind.PROJECT))
    undecided = row.status in UNDECIDED
    return [
        *found,
        *mind(
            (undecided, Sentence("vor der Annahme durch den Gemeinderat nicht ausgeben")),
            (row.status is DonationStatus.ACCEPTED and row.thanked_on is None, Sentence("Dank steht noch aus")),
        ),
    ]


def _worth(row: DonationRow) -> Sentence:
    if row.in_kind:
        return Sentence("Sachspende im Wert von {amount}", amount=row.amount)
    if row.booked and row.booked != row.amount:
        return Sentence("{amount}, davon gebucht {booked}", amount=row.amount, booked=row.booked)
    return joined("", row.amount)


def _day(row: DonationRow) -> Sentence:
    if row.decided_on is not None:
        return Sentence("entschieden am {day}", day=row.decided_on)
    if row.council_on is not None:
        return Sentence("Sitzung am {day}", day=row.council_on)
    return Sentence("angeboten am {day}", day=row.received_on)


def new(_session: Session) -> Donation:
    """An unsaved donation, offered today."""
    return Donation(received_on=clock.today())


def load(session: Session, donation_id: int) -> Donation:
    """A donation with who gives it."""
    return get(
        session, Donation, donation_id, selectinload(Donation.donor_person), selectinload(Donation.donor_organisation)
    )


def save(session: Session, donation: Donation) -> int:
    """Save a donation. Raises UserError when it does not say what, is or is below zero."""
    tidy(donation, ("what", "purpose", "donor"))
    if not donation.what:
        raise UserError("Eine Spende braucht ein Wort, was gegeben wird, zum Beispiel „Geld für Spielgeräte“.")
    if donation.received_on is None:
        raise UserError("Bitte den Tag eintragen, an dem die Spende angeboten wurde.")
    donation.amount = not_negative(donation.amount, "Wert")
    is_new = donation.id is None
    kept = keep(session, donation, shown_only=("donor_person", "donor_organisation"))
    session.flush()
    if is_new:
        record_status(session, kept.id, kept.status, kept.received_on)
    return kept.id


def warnings(session: Session, donation: Donation) -> list[FieldWarning]:
    """What looks odd about a donation: no value, nobody who gives it, a day ahead, who can't give any more."""
    found = []
    if donation.amount == NOTHING:
        found.append(FieldWarning("amount", Sentence("Der Wert fehlt noch: Die Kämmerei braucht ihn.")))
    if donation.received_on and donation.received_on > clock.today():
        found.append(FieldWarning("received_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    if donation.donor_person_id is not None and donation.donor_organisation_id is not None:
        found.append(FieldWarning("donor_organisation_id", Sentence("Es sind eine Person und ein Akteur eingetragen.")))
    person = session.get(Person, donation.donor_person_id) if donation.donor_person_id else None
    if person is not None and person.past:
        text = Sentence("Diese Person ist verzogen oder verstorben.")
        found.append(FieldWarning("donor_person_id", text, person.id))
    return found


def only_row(session: Session, donation_id: int) -> DonationRow:
    """A donation as the list shows it. Raises UserError if it is gone."""
    return only(rows(session, [donation_id]))
