"""What amounts have to be before they are kept, and which budgets take bookings."""

from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import money
from app.common.errors import UserError
from app.common.money import NOTHING
from app.models import Budget
from app.services.records import RECORD, table_of

_BUDGET = table_of(Budget)


def not_negative(amount: Decimal | None, what: str) -> Decimal:
    """An amount of nothing or more, in whole cents; nothing where none was typed.

    Raises UserError with the name of the field for less, for parts of a cent and for what is too large.
    """
    if amount is None:
        return NOTHING
    if amount < 0:
        raise UserError("„{field}“ kann nicht unter 0,00 € liegen. Bitte einen Betrag ab 0,00 € eintragen.", field=what)
    return money.demand(amount)


def demand_open(session: Session, budget_id: int | None, day: date) -> None:
    """Raises UserError where a budget is closed, or without one the year of the day."""
    closed = _closed_budget(session, budget_id) if budget_id is not None else _closed_year(session, day)
    if closed is not None:
        raise closed


def _closed_budget(session: Session, budget_id: int) -> UserError | None:
    found = session.execute(
        select(RECORD.c.title, _BUDGET.c.closed_on)
        .join_from(_BUDGET, RECORD, RECORD.c.id == _BUDGET.c.id)
        .where(_BUDGET.c.id == budget_id, _BUDGET.c.closed_on.is_not(None))
    ).one_or_none()
    if found is None:
        return None
    return UserError(
        "„{budget}“ ist seit {day} abgeschlossen. Bitte ein anderes Budget wählen oder dieses wieder öffnen.",
        budget=found.title,
        day=found.closed_on,
    )


def _closed_year(session: Session, day: date) -> UserError | None:
    of_year = (
        select(func.count(_BUDGET.c.id).label("all"), func.count(_BUDGET.c.closed_on).label("closed"))
        .join_from(_BUDGET, RECORD, RECORD.c.id == _BUDGET.c.id)
        .where(_BUDGET.c.year == day.year, RECORD.c.deleted_at.is_(None))
    )
    found = session.execute(of_year).one()
    if not found.all or found.all > found.closed:
        return None
    return UserError(
        "Das Jahr {year} ist abgeschlossen. Bitte den Tag prüfen oder ein Budget dieses Jahres wieder öffnen.",
        year=str(day.year),
    )
