"""What is left of budgets: planned and got, less spent, less what is promised or handed out. In the file, in whole cents."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select, type_coerce
from sqlalchemy.orm import Session

from app.common.money import NOTHING
from app.models import ApplicationStatus, Booking, BookingKind, Budget, FundApplication
from app.models.money_type import Money
from app.services.office import settings
from app.services.records import RECORD, rows_in, table_of
from app.settings.money import MONEY

BUDGET = table_of(Budget)
BOOKING = table_of(Booking)
_APPLICATION = table_of(FundApplication)
_RECORD = RECORD.alias("booked")
_PART = BOOKING.alias("part")
_PART_RECORD = RECORD.alias("part_record")
_INCOME, _EXPENSE, _ADVANCE = BookingKind.INCOME, BookingKind.EXPENSE, BookingKind.ADVANCE

booked_income: ColumnElement[Any] = case(
    (and_(BOOKING.c.booking_kind == _INCOME, BOOKING.c.advance_id.is_(None)), BOOKING.c.amount)
)
"""What a booking brought in; nothing for what comes back of an advance."""
booked_expense: ColumnElement[Any] = case((BOOKING.c.booking_kind == _EXPENSE, BOOKING.c.amount))
"""What a booking spent."""
booked_advance: ColumnElement[Any] = case(
    (BOOKING.c.booking_kind == _ADVANCE, BOOKING.c.amount),
    (and_(BOOKING.c.booking_kind == _INCOME, BOOKING.c.advance_id.is_not(None)), -BOOKING.c.amount),
)
"""What a booking handed out as an advance; less than nothing for what came back of one."""


@dataclass(frozen=True, slots=True)
class BudgetSums:
    """The sums of a budget. `advanced` are advances that are not accounted for yet, `granted` what was granted from a fund and
    not paid yet.
    """

    planned: Decimal = NOTHING
    income: Decimal = NOTHING
    spent: Decimal = NOTHING
    advanced: Decimal = NOTHING
    granted: Decimal = NOTHING

    @property
    def remaining(self) -> Decimal:
        """What is left; less than nothing where more was spent than there was."""
        return self.planned + self.income - self.spent - self.advanced - self.granted


def _sum(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(func.coalesce(func.sum(column), 0), Money)


def _at_least_nothing(amount: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(func.max(amount, 0), Money)


def _booked(amount: ColumnElement[Any]) -> ColumnElement[Any]:
    found = select(_sum(amount)).join_from(BOOKING, _RECORD, _RECORD.c.id == BOOKING.c.id)
    here = found.where(BOOKING.c.budget_id == BUDGET.c.id, _RECORD.c.deleted_at.is_(None))
    return here.correlate(BUDGET).scalar_subquery()


def _of_advance() -> ColumnElement[Any]:
    """What was paid from an advance or came back of it."""
    found = select(_sum(_PART.c.amount)).join_from(_PART, _PART_RECORD, _PART_RECORD.c.id == _PART.c.id)
    parts = found.where(_PART.c.advance_id == BOOKING.c.id, _PART_RECORD.c.deleted_at.is_(None))
    return parts.correlate(BOOKING).scalar_subquery()


accounted: ColumnElement[Any] = _of_advance()
"""What is accounted for of an advance: paid from it or given back."""
open_advance: ColumnElement[Any] = case(
    (BOOKING.c.booking_kind == _ADVANCE, _at_least_nothing(BOOKING.c.amount - accounted))
)
"""What of an advance is not accounted for yet."""


def _paid_of_grant() -> ColumnElement[Any]:
    """What was paid for an application: spent at once, or handed out as an advance less what came back."""
    at_once = and_(_PART.c.booking_kind == _EXPENSE, _PART.c.advance_id.is_(None))
    back = and_(_PART.c.booking_kind == _INCOME, _PART.c.advance_id.is_not(None))
    paid = case((at_once | (_PART.c.booking_kind == _ADVANCE), _PART.c.amount), (back, -_PART.c.amount), else_=0)
    found = select(_sum(paid)).join_from(_PART, _PART_RECORD, _PART_RECORD.c.id == _PART.c.id)
    parts = found.where(_PART.c.application_id == _APPLICATION.c.id, _PART_RECORD.c.deleted_at.is_(None))
    return parts.correlate(_APPLICATION).scalar_subquery()


paid_of_grant: ColumnElement[Any] = _paid_of_grant()
open_grant: ColumnElement[Any] = case(
    (
        _APPLICATION.c.status == ApplicationStatus.GRANTED,
        _at_least_nothing(func.coalesce(_APPLICATION.c.granted, 0) - paid_of_grant),
    )
)
"""What was granted to an application and not paid yet."""


def _granted() -> ColumnElement[Any]:
    found = select(_sum(open_grant)).join_from(_APPLICATION, _RECORD, _RECORD.c.id == _APPLICATION.c.id)
    here = found.where(_APPLICATION.c.budget_id == BUDGET.c.id, _RECORD.c.deleted_at.is_(None))
    return here.correlate(BUDGET).scalar_subquery()


income = _booked(booked_income)
spent = _booked(booked_expense)
advanced = _booked(open_advance)
granted = _granted()
remaining: ColumnElement[Any] = type_coerce(BUDGET.c.planned + income - spent - advanced - granted, Money)
_COLUMNS = select(
    BUDGET.c.id,
    BUDGET.c.planned,
    income.label("income"),
    spent.label("spent"),
    advanced.label("advanced"),
    granted.label("granted"),
)


def is_low() -> ColumnElement[bool]:
    """Whether less than the share that she set is left of what there was."""
    share = settings.value_in(MONEY, "low")
    whole = BUDGET.c.id.type
    low: ColumnElement[bool] = type_coerce(remaining, whole) * 100 < share * type_coerce(
        BUDGET.c.planned + income, whole
    )
    return low


def of_budgets(session: Session, budget_ids: Iterable[int]) -> dict[int, BudgetSums]:
    """The sums of budgets by their ids."""
    found = rows_in(session, _COLUMNS, BUDGET.c.id, list(budget_ids))
    return {row.id: BudgetSums(row.planned, row.income, row.spent, row.advanced, row.granted) for row in found}


def of_project(session: Session, project_id: int) -> BudgetSums:
    """What was booked for a project, of whichever budgets, and what was granted for it and is not paid yet; nothing is planned here."""
    promised = (
        select(_sum(open_grant))
        .join_from(_APPLICATION, _RECORD, _RECORD.c.id == _APPLICATION.c.id)
        .where(_APPLICATION.c.project_id == project_id, _RECORD.c.deleted_at.is_(None))
    )
    booked = _of_bookings(session, BOOKING.c.project_id == project_id)
    return replace(booked, granted=session.scalars(promised).one())


def of_event(session: Session, event_id: int) -> BudgetSums:
    """What was booked for an event, of whichever budgets; nothing is planned or granted here."""
    return _of_bookings(session, BOOKING.c.event_id == event_id)


def _of_bookings(session: Session, which: ColumnElement[bool]) -> BudgetSums:
    booked = (
        select(_sum(booked_income), _sum(booked_expense), _sum(open_advance))
        .join_from(BOOKING, _RECORD, _RECORD.c.id == BOOKING.c.id)
        .where(which, _RECORD.c.deleted_at.is_(None))
    )
    income_, spent_, advanced_ = session.execute(booked).one()
    return BudgetSums(income=income_, spent=spent_, advanced=advanced_)
