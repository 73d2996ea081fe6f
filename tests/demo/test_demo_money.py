"""Money of the demo quarter: donations in each state, a fund with its applications, and sums that fit."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import Context
from app.demo.purses import ACCOUNTS, APPLICATIONS, DONATIONS
from app.demo.run import PASSPHRASE, VAULT
from app.models import ApplicationStatus, Booking, BookingKind, Donation, DonationStatus, FundApplication
from app.services.lists import ListQuery
from app.services.money import bookings, budgets, fund, sums
from app.vaults import opening


@pytest.fixture(scope="module")
def quarter(demo_template: tuple[Path, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    folder = tmp_path_factory.mktemp("money") / VAULT
    shutil.copytree(demo_template[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    yield context
    context.close()


def _all(context: Context, entity: Any) -> list[Any]:
    return context.read(lambda session: list(session.scalars(select(entity))))


def _ids(session: Session, state: str) -> list[int]:
    return budgets.ids(session, ListQuery(filters={"state": state}))


def test_there_is_a_budget_of_each_account_for_two_years_and_last_year_is_closed(quarter: Context) -> None:
    assert len(quarter.read(_ids, "closed")) == len(quarter.read(_ids, "open")) == len(ACCOUNTS) + 1
    assert quarter.read(_ids, "low"), "the morning has something to look at"
    assert quarter.read(_ids, "overdrawn") == []


def test_donations_stand_in_every_state(quarter: Context) -> None:
    found = _all(quarter, Donation)
    assert len(found) == len(DONATIONS)
    assert {one.status for one in found} == set(DonationStatus)
    assert any(one.in_kind for one in found)
    assert any(one.thanked_on for one in found)


def test_the_fund_has_eleven_applications_in_every_state(quarter: Context) -> None:
    assert quarter.read(fund.is_shown)
    found = _all(quarter, FundApplication)
    assert len(found) == len(APPLICATIONS) == 11
    assert {one.status for one in found} == set(ApplicationStatus)


def test_this_years_advance_is_still_to_be_accounted_for(quarter: Context) -> None:
    still_open = ListQuery(filters={"state": "open_advance"})
    (advance,) = quarter.read(bookings.rows, quarter.read(bookings.ids, still_open))
    assert advance.kind is BookingKind.ADVANCE
    assert quarter.read(bookings.ids, ListQuery(filters={"advance": str(advance.id)}))


def test_the_sums_of_the_budgets_are_those_of_their_bookings(quarter: Context) -> None:
    spent = sum(one.amount for one in _all(quarter, Booking) if one.booking_kind is BookingKind.EXPENSE)
    every = quarter.read(budgets.ids, ListQuery())
    assert sum(one.spent for one in quarter.read(sums.of_budgets, every).values()) == spent
