"""Money of the demo quarter: budgets of two years with bookings, donations in each state, a fund with its applications."""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.sentences import Sentence
from app.common.working_days import WorkingDays
from app.demo.purses import (
    ACCOUNTS,
    APPLICATIONS,
    BALLOTS,
    DONATIONS,
    FUND,
    MEMBERS,
    PURCHASES,
    Account,
    Gift,
    Wish,
)
from app.demo.world import World
from app.models import (
    ApplicationStatus,
    Booking,
    BookingKind,
    Budget,
    Donation,
    DonationStatus,
    FundApplication,
)
from app.services.money import application_steps, applications, bookings, budgets, donation_steps, donations, fund
from app.services.money.application_steps import Ballot, Decision
from app.services.office import documents, settings
from app.settings.money import MONEY, MoneyRules

BOOKINGS = 44
"""Of each year."""
_NEXT_MEETING = 23
"""Days from today to the next meeting of the council."""
_WORKING_DAYS = WorkingDays()
_RECEIPT = "Quittung über {amount}. Betrag dankend erhalten."


class _Event(NamedTuple):
    """Something that happens on a day."""

    day: date
    step: Callable[[Session], object]


class _Made:
    """What was made so far."""

    def __init__(self) -> None:
        self.budgets: dict[tuple[str, int], int] = {}
        self.donations: dict[str, int] = {}
        self.applications: dict[str, int] = {}


def make_money(world: World) -> None:
    """Budgets of last year and this year, what was booked on them, donations, the fund."""
    made = _Made()
    world.context.write(Sentence("Budgets eingetragen"), _write_budgets, world, made)
    happened = [*_booked(world, made), *_given(world, made), *_applied(world, made)]
    world.context.write(Sentence("Buchungen eingetragen"), _tell, sorted(happened, key=_day_of))
    world.context.write(Sentence("Budget abgeschlossen"), _close, world, made)


def _day_of(one: _Event) -> date:
    return one.day


def _tell(session: Session, happened: list[_Event]) -> None:
    for number, one in enumerate(happened):
        with clock.standing_at(datetime.combine(one.day, time(9 + number % 8, number % 60))):
            one.step(session)


def _write_budgets(session: Session, world: World, made: _Made) -> None:
    settings.save_within(session, MONEY, MoneyRules(fund=True))
    for year in _years(world):
        with clock.standing_at(datetime.combine(max(date(year, 1, 8), world.start), time(9))):
            for account in (*ACCOUNTS, FUND):
                made.budgets[account.name, year] = budgets.save(session, _budget(account, year))


def _years(world: World) -> tuple[int, int]:
    return world.today.year - 1, world.today.year


def _budget(account: Account, year: int) -> Budget:
    return Budget(
        name=account.name, account=account.number, year=year, budget_kind=account.kind, planned=Decimal(account.planned)
    )


def _booked(world: World, made: _Made) -> Iterator[_Event]:
    rng = world.dice("money")
    for year in _years(world):
        for number in range(BOOKINGS):
            day = _working_day(date(year, 1, 12) + timedelta(days=round(number * 345 / BOOKINGS) + rng.randrange(5)))
            purchase = PURCHASES[number % len(PURCHASES)]
            amount = Decimal(rng.randrange(*purchase.cents)) / 100
            receipt = f"{year % 100}-{number + 1:03d}" if rng.random() < 0.93 else ""
            filed = rng.random() < 0.1
            if day > world.today:
                break
            booking = Booking(
                number="",
                day=day,
                what=purchase.what,
                payee=purchase.payee,
                amount=amount,
                receipt=receipt,
                budget_id=made.budgets[purchase.account, year],
            )
            yield _Event(day, partial(_book, booking=booking, filed=filed))
        yield from _advance(world, made, year, rng)


def _working_day(day: date) -> date:
    return _WORKING_DAYS.last_working_day_by(day)


def _book(session: Session, booking: Booking, *, filed: bool) -> int:
    booking_id = bookings.save(session, booking)
    if filed:
        text = _RECEIPT.format(amount=german.money(booking.amount)).encode()
        documents.attach(session, booking_id, f"Beleg {booking.receipt or booking.day.isoformat()}.txt", text)
    return booking_id


def _advance(world: World, made: _Made, year: int, rng: random.Random) -> Iterator[_Event]:
    """Cash for the summer party; last year's is accounted for, this year's in part."""
    budget = made.budgets[ACCOUNTS[1].name, year]
    handed_out = _working_day(date(year, 7, 6))
    if handed_out > world.today:
        return
    spent = Decimal(rng.randrange(11_000, 14_000)) / 100

    def pay(session: Session) -> None:
        advance = _of(BookingKind.ADVANCE, handed_out, "Wechselgeld und Einkauf für das Sommerfest", "200.00", budget)
        advance.payee = "Festausschuss"
        advance_id = bookings.save(session, advance)
        bought = _of(BookingKind.EXPENSE, handed_out, "Getränke und Eis für das Sommerfest", str(spent), budget)
        bought.receipt, bought.advance_id = f"{year % 100}-SF1", advance_id
        bookings.save(session, bought)
        if year < world.today.year:
            back = _of(BookingKind.INCOME, handed_out, "Rest des Vorschusses zurück", str(200 - spent), budget)
            back.advance_id = advance_id
            bookings.save(session, back)

    yield _Event(handed_out, pay)


def _of(kind: BookingKind, day: date, what: str, amount: str, budget: int) -> Booking:
    return Booking(
        number="", booking_kind=kind, day=day, what=what, amount=Decimal(amount), receipt="", budget_id=budget
    )


def _given(world: World, made: _Made) -> Iterator[_Event]:
    rng = world.dice("donations")
    firms = [actor for actor in world.actors if actor.kind == "Gewerbe"] or world.actors
    for gift in DONATIONS:
        offered = _working_day(world.today - timedelta(days=gift.days_ago))
        known = [actor.id for actor in firms if actor.known_since.date() < offered]
        firm = rng.choice(known) if known else None
        yield from _donation(world, made, gift, offered, firm)


def _donation(world: World, made: _Made, gift: Gift, offered: date, firm: int | None) -> Iterator[_Event]:
    yield _Event(offered, partial(_offer, made=made, gift=gift, on=offered, firm=firm))
    for days, status in gift.steps:
        day = _working_day(offered + timedelta(days=days))
        if day > world.today:
            continue
        council = _meeting(world, gift, offered) if status is DonationStatus.REPORTED else None
        yield _Event(day, partial(_take, made=made, gift=gift, status=status, on=day, council=council))
        if status is not DonationStatus.ACCEPTED:
            continue
        later = min(day + timedelta(days=3), world.today)
        if gift.account and not gift.in_kind:
            yield _Event(later, partial(_book_gift, made=made, gift=gift, on=later))
        if gift.thanked:
            yield _Event(later, partial(_thank, made=made, gift=gift, on=later))


def _offer(session: Session, made: _Made, gift: Gift, on: date, firm: int | None) -> None:
    donation = Donation(
        what=gift.what,
        purpose=gift.purpose,
        amount=Decimal(gift.amount),
        in_kind=gift.in_kind,
        received_on=on,
        donor=gift.donor,
        donor_organisation_id=None if gift.donor else firm,
        budget_id=made.budgets[gift.account, on.year] if gift.account else None,
    )
    made.donations[gift.what] = donations.save(session, donation)


def _meeting(world: World, gift: Gift, offered: date) -> date:
    """The meeting that decided, or the next one ahead."""
    decided = [days for days, status in gift.steps if status is not DonationStatus.REPORTED]
    ahead = world.today + timedelta(days=_NEXT_MEETING)
    return _working_day(offered + timedelta(days=decided[0]) if decided else ahead)


def _take(session: Session, made: _Made, gift: Gift, status: DonationStatus, on: date, council: date | None) -> None:
    donation_steps.take(session, made.donations[gift.what], status, on, council)


def _book_gift(session: Session, made: _Made, gift: Gift, on: date) -> None:
    donation_steps.book(session, made.donations[gift.what], on)


def _thank(session: Session, made: _Made, gift: Gift, on: date) -> None:
    donation_steps.thank(session, [made.donations[gift.what]], on)


def _applied(world: World, made: _Made) -> Iterator[_Event]:
    rng = world.dice("fund")
    for place, wish in enumerate(APPLICATIONS):
        received = max(_working_day(world.today - timedelta(days=wish.days_ago)), date(world.today.year, 1, 9))
        people = [one.id for one in world.adults if one.known_since.date() < received]
        applicant = rng.choice(people) if people else None
        yield _Event(received, partial(_apply, made=made, wish=wish, applicant=applicant, on=received))
        for number, status in enumerate(wish.steps, 1):
            day = max(received, min(_working_day(received + timedelta(days=9 * number)), world.today))
            yield _Event(day, partial(_step, made=made, wish=wish, status=status, on=day, place=place))


def _apply(session: Session, made: _Made, wish: Wish, applicant: int | None, on: date) -> None:
    application = FundApplication(
        number="",
        subject=wish.subject,
        text=wish.text,
        applicant_person_id=applicant,
        applicant="" if applicant else wish.applicant,
        requested=Decimal(wish.amount),
        received_on=on,
        budget_id=made.budgets[FUND.name, on.year],
    )
    made.applications[wish.subject] = applications.save(session, application)


def _step(session: Session, made: _Made, wish: Wish, status: ApplicationStatus, on: date, place: int) -> None:
    application_id = made.applications[wish.subject]
    if status is ApplicationStatus.VOTED:
        choices = BALLOTS["no" if wish.reason else "yes"]
        ballots = [Ballot(member, choice) for member, choice in zip(MEMBERS, choices, strict=True)]
        application_steps.vote(session, application_id, ballots, on)
        return
    amount = Decimal(wish.granted or wish.amount)
    decider = fund.decider_of(session, amount, on)
    if status is ApplicationStatus.SETTLED:
        _pay_grant(session, application_id, amount, on, place)
    application_steps.take(session, application_id, status, Decision(on, decider, amount, wish.reason))


def _pay_grant(session: Session, application_id: int, amount: Decimal, on: date, place: int) -> None:
    """A little less than was granted: the rest goes back into the fund."""
    application = applications.load(session, application_id)
    assert application.budget_id is not None
    booking = _of(BookingKind.EXPENSE, on, application.subject, str(amount - Decimal("4.20")), application.budget_id)
    booking.receipt, booking.application_id = f"VF-{place + 1:02d}", application_id
    bookings.save(session, booking)


def _close(session: Session, world: World, made: _Made) -> None:
    last_year = world.today.year - 1
    closed_on = date(world.today.year, 1, 20)
    with clock.standing_at(datetime.combine(closed_on, time(11))):
        ids = [budget for (_name, year), budget in made.budgets.items() if year == last_year]
        budgets.close(session, ids, closed_on)
