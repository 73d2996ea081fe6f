"""Budgets, bookings, donations and applications for tests, with as little as they need."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.models import Booking, BookingKind, Budget, BudgetKind, Donation, DonationStatus, FundApplication
from app.services.money import applications, bookings, budgets, donation_steps, donations

DAY = date(2026, 5, 4)


def fill(session: Session, donor: int) -> dict[str, int]:
    """What papers are about: a budget with an advance that is not accounted for, and a donation that waits; their ids by name."""
    made = budget(session)
    advance = book(session, made, "100.00", BookingKind.ADVANCE, payee="Festausschuss")
    book(session, made, "40.50", advance_id=advance)
    return {"budget": made, "advance": advance, "donation": donation(session, donor_person_id=donor)}


def budget(session: Session, planned: str = "1000.00", *, year: int = 2026, **more: object) -> int:
    """A budget with what is planned in euros."""
    values = {"name": "Quartiersarbeit", "year": year, "planned": Decimal(planned), **more}
    return budgets.save(session, Budget(**values))


def fund_of(session: Session, planned: str = "5000.00") -> int:
    """A Verfügungsfonds."""
    return budget(session, planned, name="Verfügungsfonds", budget_kind=BudgetKind.FUND)


def book(
    session: Session,
    budget_id: int | None,
    amount: str | Decimal,
    kind: BookingKind = BookingKind.EXPENSE,
    **more: object,
) -> int:
    """A booking on a budget."""
    values = {"number": "", "what": "Blumenerde", "day": DAY, "receipt": "R-1", **more}
    return bookings.save(session, Booking(budget_id=budget_id, amount=Decimal(amount), booking_kind=kind, **values))


def donation(session: Session, amount: str = "500.00", **more: object) -> int:
    """A donation that was offered."""
    values = {"what": "Geld für Spielgeräte", "received_on": DAY, "amount": Decimal(amount), **more}
    return donations.save(session, Donation(**values))


def accepted(session: Session, amount: str = "500.00", **more: object) -> int:
    """A donation that the Gemeinderat accepted."""
    made = donation(session, amount, **more)
    donation_steps.take(session, made, DonationStatus.ACCEPTED, date(2026, 6, 2))
    return made


def application(session: Session, fund_id: int | None, requested: str = "400.00", **more: object) -> int:
    """An application to a fund."""
    values = {"number": "", "subject": "Hochbeete", "received_on": DAY, "requested": Decimal(requested), **more}
    return applications.save(session, FundApplication(budget_id=fund_id, **values))
