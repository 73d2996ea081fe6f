"""Budgets and bookings: what is left, what is refused, and when a year is over."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Booking, BookingKind, Budget, DonationStatus
from app.services import trash
from app.services.lists import ListQuery
from app.services.money import bookings, budgets, donation_steps, donations, sums
from app.services.office import documents, settings
from app.settings.money import MONEY, MoneyRules
from tests.money_samples import DAY, accepted, book, budget, donation

INCOME, ADVANCE = BookingKind.INCOME, BookingKind.ADVANCE


@pytest.fixture(autouse=True)
def spring() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 6, 10, 9)):
        yield


def left(session: Session, budget_id: int) -> Decimal:
    return budgets.sums_of(session, budget_id).remaining


def shown(session: Session, state: str) -> list[int]:
    return budgets.ids(session, ListQuery(filters={"state": state}))


def test_what_is_left_is_planned_and_got_less_spent(passing_session: Session) -> None:
    session = passing_session
    made = budget(session, "1000.00")
    book(session, made, "12.34")
    book(session, made, "0.01")
    book(session, made, "50.00", INCOME)
    assert left(session, made) == Decimal("1037.65")
    (row,) = budgets.rows(session, [made])
    assert (row.planned, row.income, row.spent, row.remaining) == tuple(
        map(Decimal, ("1000.00", "50.00", "12.35", "1037.65"))
    )


def test_an_advance_counts_until_it_is_accounted_for(passing_session: Session) -> None:
    session = passing_session
    made = budget(session, "1000.00")
    advance = book(session, made, "200.00", ADVANCE)
    assert left(session, made) == Decimal("800.00")
    book(session, made, "125.50", advance_id=advance)
    found = budgets.sums_of(session, made)
    assert (found.spent, found.advanced, found.remaining) == tuple(map(Decimal, ("125.50", "74.50", "800.00")))
    back = book(session, made, "74.50", INCOME, advance_id=advance)
    found = budgets.sums_of(session, made)
    assert (found.income, found.advanced, found.remaining) == tuple(map(Decimal, ("0.00", "0.00", "874.50")))
    trash.trash(session, [back])
    assert budgets.sums_of(session, made).advanced == Decimal("74.50"), "what lies in the trash was not given back"


def test_more_paid_than_the_advance_is_spent_all_the_same(passing_session: Session) -> None:
    made = budget(passing_session, "1000.00")
    advance = book(passing_session, made, "100.00", ADVANCE)
    book(passing_session, made, "130.00", advance_id=advance)
    assert left(passing_session, made) == Decimal("870.00")


def test_a_booking_in_the_trash_counts_nothing(passing_session: Session) -> None:
    made = budget(passing_session, "100.00")
    booked = book(passing_session, made, "40.00")
    trash.trash(passing_session, [booked])
    assert left(passing_session, made) == Decimal("100.00")


def test_little_left_is_found_by_the_share_that_she_set(passing_session: Session) -> None:
    session = passing_session
    much, little, over = (budget(session, "1000.00", account=f"1.{place}") for place in range(3))
    book(session, much, "850.00")
    book(session, little, "850.01")
    book(session, over, "1000.01")
    assert set(shown(session, "low")) == {little, over}
    assert shown(session, "overdrawn") == [over]
    assert {row.id for row in budgets.rows(session, [much, little, over]) if row.low} == {little, over}
    settings.save_within(session, MONEY, MoneyRules(low=16))
    assert set(shown(session, "low")) == {much, little, over}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda one: setattr(one, "planned", Decimal("-0.01")), "nicht unter 0,00 €"),
        (lambda one: setattr(one, "planned", Decimal("1.005")), "zwei Stellen nach dem Komma"),
        (lambda one: setattr(one, "planned", Decimal(10**9)), "zu groß"),
        (lambda one: setattr(one, "name", " "), "braucht einen Namen"),
        (lambda one: setattr(one, "year", 26), "Jahr des Budgets"),
    ],
)
def test_a_budget_that_can_not_be_is_refused(
    passing_session: Session, change: Callable[[Budget], None], sentence: str
) -> None:
    bad = Budget(name="Quartiersarbeit", year=2026, planned=Decimal("5.00"))
    change(bad)
    with pytest.raises(UserError) as refused:
        budgets.save(passing_session, bad)
    assert sentence in str(refused.value)
    assert budgets.count(passing_session) == 0


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"amount": Decimal("0.00")}, "über 0,00 €"),
        ({"amount": None}, "über 0,00 €"),
        ({"amount": Decimal("-5.00")}, "über 0,00 €"),
        ({"amount": Decimal("0.001")}, "zwei Stellen nach dem Komma"),
        ({"amount": Decimal(10**9)}, "zu groß"),
        ({"what": ""}, "wofür"),
        ({"day": None}, "Tag der Buchung"),
    ],
)
def test_a_booking_that_can_not_be_is_refused(
    passing_session: Session, values: dict[str, object], sentence: str
) -> None:
    bad = Booking(number="", what="Farbe", day=DAY, amount=Decimal("5.00"))
    for name, value in values.items():
        setattr(bad, name, value)
    with pytest.raises(UserError) as refused:
        bookings.save(passing_session, bad)
    assert sentence in str(refused.value)
    assert bookings.count(passing_session) == 0


def test_a_closed_budget_takes_no_booking_and_keeps_those_it_has(passing_session: Session) -> None:
    session = passing_session
    closed, other = budget(session, year=2025, account="1"), budget(session)
    booked = book(session, closed, "10.00", day=date(2025, 5, 5))
    budgets.close(session, [closed], date(2026, 1, 20))
    refused = "seit 20.01.2026 abgeschlossen"
    with pytest.raises(UserError) as new:
        book(session, closed, "1.00", day=date(2025, 12, 30))
    moved = bookings.load(session, booked)
    session.expunge(moved)
    moved.budget_id = other
    with pytest.raises(UserError) as changed:
        bookings.save(session, moved)
    with pytest.raises(UserError) as planned:
        budgets.save(session, budgets.load(session, closed))
    assert all(refused in str(error.value) for error in (new, changed, planned))
    for kept in (booked, closed):
        with pytest.raises(UserError, match=refused):
            trash.trash(session, [kept])
    assert left(session, closed) == Decimal("990.00")
    budgets.reopen(session, [closed])
    book(session, closed, "1.00", day=date(2025, 12, 30))
    assert left(session, closed) == Decimal("989.00")


def test_a_booking_without_a_budget_is_refused_where_its_year_is_over(passing_session: Session) -> None:
    session = passing_session
    closed = budget(session, year=2025)
    book(session, None, "1.00", day=date(2025, 5, 5))
    budgets.close(session, [closed], date(2026, 1, 20))
    with pytest.raises(UserError, match="Das Jahr 2025 ist abgeschlossen"):
        book(session, None, "1.00", day=date(2025, 5, 5))
    assert book(session, None, "1.00", day=date(2024, 5, 5)), "a year that never had a budget is not closed"


def test_a_budget_is_not_closed_while_an_advance_is_open(passing_session: Session) -> None:
    made = budget(passing_session)
    book(passing_session, made, "80.00", ADVANCE)
    with pytest.raises(UserError, match=r"Vorschuss über 80,00"):
        budgets.close(passing_session, [made], date(2026, 6, 9))
    assert budgets.load(passing_session, made).closed_on is None


def test_nothing_of_a_donation_is_booked_before_the_council_accepted_it(passing_session: Session) -> None:
    session = passing_session
    made, given = budget(session), donation(session)
    with pytest.raises(UserError, match=r"§ 78 Abs. 4 GemO"):
        book(session, made, "500.00", INCOME, donation_id=given)
    donations.load(session, given).budget_id = made
    session.flush()
    with pytest.raises(UserError, match=r"§ 78 Abs. 4 GemO"):
        donation_steps.book(session, given, date(2026, 6, 9))
    donation_steps.take(session, given, DonationStatus.ACCEPTED, date(2026, 6, 2))
    donation_steps.book(session, given, date(2026, 6, 9))
    assert left(session, made) == Decimal("1500.00")
    with pytest.raises(UserError, match="schon ganz gebucht"):
        donation_steps.book(session, given, date(2026, 6, 9))
    with pytest.raises(UserError, match="schon etwas gebucht"):
        donation_steps.take(session, given, DonationStatus.DECLINED, date(2026, 6, 9))


def test_a_donation_in_kind_and_one_without_a_budget_bring_no_booking(passing_session: Session) -> None:
    session = passing_session
    with pytest.raises(UserError, match="Sachspende"):
        donation_steps.book(session, accepted(session, in_kind=True), DAY)
    with pytest.raises(UserError, match="Budget wählen"):
        donation_steps.book(session, accepted(session), DAY)


def test_a_donation_needs_its_value_and_days_in_order(passing_session: Session) -> None:
    session = passing_session
    unknown = donation(session, "0.00")
    with pytest.raises(UserError, match="Wert der Spende"):
        donation_steps.take(session, unknown, DonationStatus.ACCEPTED, date(2026, 6, 2))
    with pytest.raises(UserError, match="vor dem Angebot"):
        donation_steps.take(session, unknown, DonationStatus.REPORTED, date(2026, 5, 3))
    assert [str(one.text) for one in donations.warnings(session, donations.load(session, unknown))] == [
        "Der Wert fehlt noch: Die Kämmerei braucht ihn."
    ]


def test_numbers_receipts_and_what_is_to_be_checked(passing_session: Session) -> None:
    session = passing_session
    made = budget(session)
    first, second = book(session, made, "1.00"), book(session, None, "2.00", receipt="", day=date(2026, 5, 5))
    assert [row.number for row in bookings.rows(session, [first, second])] == ["K-2026-001", "K-2026-002"]

    def found(state: str) -> list[int]:
        return bookings.ids(session, ListQuery(filters={"state": state}))

    assert (found("no_receipt"), found("no_budget")) == ([second], [second])
    documents.attach(session, second, "beleg.txt", b"Text")
    assert found("no_receipt") == []


def test_what_is_odd_about_a_booking_is_said(passing_session: Session) -> None:
    session = passing_session
    made = budget(session, "10.00")
    booking = Booking(number="", what="Farbe", day=date(2025, 5, 5), amount=Decimal("10.01"), budget_id=made)
    assert [(one.field, str(one.text)) for one in bookings.warnings(session, booking)] == [
        ("day", "Das Budget ist für 2026, die Buchung nicht."),
        ("amount", "Das ist mehr, als noch da ist: Rest 10,00\u00a0€."),
    ]
    booking.amount, booking.day = Decimal("10.00"), DAY
    assert bookings.warnings(session, booking) == []
    saved = bookings.save(session, booking)
    assert bookings.warnings(session, bookings.load(session, saved)) == [], "its own amount is not counted twice"


def test_a_new_booking_is_of_the_one_open_budget(passing_session: Session) -> None:
    session = passing_session
    assert bookings.new(session).budget_id is None
    made = budget(session)
    assert bookings.new(session).budget_id == made
    budget(session, account="2")
    assert bookings.new(session).budget_id is None, "of two she chooses"


def test_the_sums_of_a_project(passing_session: Session) -> None:
    from tests.contract.samples import sample

    project = sample(passing_session, "project", "Hochbeete")
    made = budget(passing_session)
    book(passing_session, made, "40.00", project_id=project)
    book(passing_session, made, "60.00", ADVANCE, project_id=project)
    found = sums.of_project(passing_session, project)
    assert (found.spent, found.advanced, found.income) == tuple(map(Decimal, ("40.00", "60.00", "0.00")))


def test_the_sums_of_an_event(passing_session: Session) -> None:
    from tests.contract.samples import sample

    event = sample(passing_session, "event", "Sommerfest")
    made = budget(passing_session)
    book(passing_session, made, "40.00", event_id=event)
    book(passing_session, made, "25.50", BookingKind.INCOME, event_id=event)
    book(passing_session, made, "1.00")
    found = sums.of_event(passing_session, event)
    assert (found.spent, found.advanced, found.income) == tuple(map(Decimal, ("40.00", "0.00", "25.50")))
