"""How the budgets of a year were used: their sums, and every booking in its order."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.services.lists import ListQuery
from app.services.money import bookings, budgets, sums
from app.services.money.bookings import BookingRow
from app.services.money.budgets import BudgetRow
from app.services.money.sums import BudgetSums

_IN_ORDER = (("day", False), ("number", False))


@dataclass(frozen=True, slots=True)
class Use:
    """How one budget was used."""

    budget: BudgetRow
    sums: BudgetSums
    bookings: tuple[BookingRow, ...]


def of_year(session: Session, year: int) -> list[Use]:
    """How every budget of a year was used, by name."""
    return _uses(session, budgets.ids(session, ListQuery(filters={"year": str(year)})))


def of_budget(session: Session, budget_id: int) -> Use:
    """How one budget was used. Raises UserError if it is gone."""
    budgets.load(session, budget_id)
    return _uses(session, [budget_id])[0]


def without_budget(session: Session, year: int) -> list[BookingRow]:
    """What was booked in a year and belongs to no budget."""
    query = ListQuery(filters={"state": "no_budget", "year": str(year)}, sort=_IN_ORDER)
    return bookings.rows(session, bookings.ids(session, query))


def _uses(session: Session, budget_ids: Sequence[int]) -> list[Use]:
    found = sums.of_budgets(session, budget_ids)
    return [Use(row, found[row.id], _bookings(session, row.id)) for row in budgets.rows(session, budget_ids)]


def _bookings(session: Session, budget_id: int) -> tuple[BookingRow, ...]:
    query = ListQuery(filters={"budget": str(budget_id)}, sort=_IN_ORDER)
    return tuple(bookings.rows(session, bookings.ids(session, query)))
