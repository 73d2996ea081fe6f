"""What becomes of a donation: reported to the Kämmerei, accepted by the Gemeinderat or declined, booked, thanked for."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import BookingKind, Donation, DonationStatus
from app.services.money import bookings
from app.services.money.donations import only_row
from app.services.records import get
from app.services.statuses import record_status


def take(session: Session, donation_id: int, status: DonationStatus, on: date, council_on: date | None = None) -> None:
    """Give a donation another status from a day on; `council_on` is the meeting that is to decide, where it is known.

    Raises UserError where the step makes no sense: before it was offered, without a value, with what was booked already.
    """
    donation = get(session, Donation, donation_id)
    _demand(session, donation, status, on)
    decided = status in (DonationStatus.ACCEPTED, DonationStatus.DECLINED)
    donation.status = status
    donation.council_on = council_on or donation.council_on
    donation.decided_on = on if decided else None
    if status is DonationStatus.REPORTED:
        donation.reported_on = on
    elif status is DonationStatus.OFFERED:
        donation.reported_on = None
    record_status(session, donation.id, status, on)


def report(session: Session, donation_ids: Iterable[int], on: date) -> int:
    """The note for the Kämmerei went out: what was only offered counts as reported. Returns how many."""
    offered = [one for one in donation_ids if get(session, Donation, one).status is DonationStatus.OFFERED]
    for donation_id in offered:
        take(session, donation_id, DonationStatus.REPORTED, on)
    return len(offered)


def thank(session: Session, donation_ids: Iterable[int], on: date) -> None:
    """Whoever gave has been thanked."""
    for donation_id in donation_ids:
        get(session, Donation, donation_id).thanked_on = on
    session.flush()


def book(session: Session, donation_id: int, on: date) -> int:
    """Book what was given and is not booked yet onto its budget, as income; the id of the booking.

    Raises UserError for a thing, where the Gemeinderat has not accepted it, without a budget, and where all is booked.
    """
    row = only_row(session, donation_id)
    if row.in_kind:
        raise UserError("Das ist eine Sachspende: Es kommt kein Geld, das zu buchen wäre.")
    if row.budget_id is None:
        raise UserError("Bitte zuerst bei der Spende das Budget wählen, dem sie zugutekommt.")
    rest = row.amount - row.booked
    if rest <= 0:
        raise UserError("Diese Spende ist schon ganz gebucht.")
    booking = bookings.new(session, budget_id=row.budget_id, donation_id=donation_id)
    booking.booking_kind, booking.amount, booking.day = BookingKind.INCOME, rest, on
    booking.what = row.what
    return bookings.save(session, booking)


def _demand(session: Session, donation: Donation, status: DonationStatus, on: date) -> None:
    if on < donation.received_on:
        raise UserError(
            "Der {day} liegt vor dem Angebot am {offered}. Bitte den Tag prüfen.", day=on, offered=donation.received_on
        )
    if status is DonationStatus.ACCEPTED and donation.amount <= 0:
        raise UserError("Bitte zuerst den Wert der Spende eintragen: Darüber entscheidet der Gemeinderat.")
    if status is not DonationStatus.ACCEPTED and only_row(session, donation.id).booked:
        raise UserError("Von dieser Spende ist schon etwas gebucht. Bitte zuerst die Buchung löschen.")
