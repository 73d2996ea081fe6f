"""Money: what budgets had, what was spent of them and what was left, and donations. Amounts only, never who paid or gave."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from app.common import money
from app.common.money import NOTHING
from app.common.sentences import Sentence
from app.figures.categories import TOTAL
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, Format, ListBehind
from app.figures.document.charts import Chart, ChartKind
from app.figures.document.report import Block
from app.figures.document.tables import Column, Row, Table
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection.unprotected import Unprotected, public_money
from app.models import Booking, BookingKind, Budget, Donation, DonationStatus, Record
from app.services.records import table_of

_BUDGET, _BOOKING, _DONATION, _RECORD = map(table_of, (Budget, Booking, Donation, Record))
_SPENDING = ListBehind("booking", (("kind", "expense"), ("year", "{period}")))

PLANNED = Indicator(
    "money_planned",
    "Ansatz",
    "Summe der Ansätze aller Budgets des Jahres, in dem der Zeitraum liegt.",
    Format.MONEY,
    behind=ListBehind("budget"),
    figure=lambda counted: _public(counted.of(count_money).planned),
)
INCOME = Indicator(
    "money_income",
    "Einnahmen",
    "Im Zeitraum gebuchte Einnahmen, auch aus Spenden. Was von einem Vorschuss zurückkommt, zählt nicht.",
    Format.MONEY,
    behind=ListBehind("booking", (("kind", "income"), ("year", "{period}"))),
    figure=lambda counted: _public(counted.of(count_money).income),
)
SPENT = Indicator(
    "money_spent",
    "Ausgaben",
    "Im Zeitraum gebuchte Ausgaben, auch solche, die aus einem Vorschuss bezahlt wurden. Der Vorschuss selbst zählt nicht.",
    Format.MONEY,
    behind=_SPENDING,
    figure=lambda counted: _public(counted.of(count_money).spent),
)
ACCEPTED = Indicator(
    "donations_accepted",
    "Angenommene Spenden",
    "Wert der Spenden, deren Annahme durch den Gemeinderat in den Zeitraum fällt, Sachspenden mit ihrem Wert eingeschlossen.",
    Format.MONEY,
    behind=ListBehind("donation", (("status", "accepted"),)),
    figure=lambda counted: _public(counted.of(count_money).donated),
)
BUDGETS = Definition(
    "money_by_budget",
    "Mittel je Budget",
    "Budgets des Jahres, in dem der Zeitraum liegt: ihr Ansatz, was vom Beginn des Jahres bis zum Ende des Zeitraums an Einnahmen und "
    "Ausgaben gebucht war, und was dann blieb. Vorschüsse zählen, sobald damit bezahlt wurde; Bewilligtes zählt, sobald es ausgezahlt ist.",
    Format.MONEY,
    behind=ListBehind("budget"),
)


@dataclass(frozen=True)
class BudgetFigures:
    """A budget at the end of a period: what was booked on it since its year began."""

    id: int
    name: str
    planned: Decimal
    income: Decimal
    spent: Decimal

    @property
    def left(self) -> Decimal:
        """What was left."""
        return self.planned + self.income - self.spent


@dataclass(frozen=True)
class MoneyFigures:
    """Sums of a period, and the budgets of its year."""

    income: Decimal
    spent: Decimal
    donated: Decimal
    budgets: tuple[BudgetFigures, ...]

    @property
    def planned(self) -> Decimal:
        """What was planned for the year."""
        return sum((one.planned for one in self.budgets), NOTHING)

    @property
    def recorded(self) -> bool:
        """Whether anything was booked or accepted."""
        return bool(self.income or self.spent or self.donated)


_is_income = and_(_BOOKING.c.booking_kind == BookingKind.INCOME, _BOOKING.c.advance_id.is_(None))
_is_expense = _BOOKING.c.booking_kind == BookingKind.EXPENSE


def count_money(session: Session, period: Period) -> MoneyFigures:
    """Add up what was booked; nothing in the trash counts."""
    booked = (
        select(_sum(_is_income, _BOOKING.c.amount), _sum(_is_expense, _BOOKING.c.amount))
        .join_from(_BOOKING, _RECORD, _RECORD.c.id == _BOOKING.c.id)
        .where(_RECORD.c.deleted_at.is_(None), _BOOKING.c.day.between(period.first, period.last))
    )
    income, spent = session.execute(booked).one()
    accepted = (
        select(func.coalesce(func.sum(_DONATION.c.amount), 0))
        .join_from(_DONATION, _RECORD, _RECORD.c.id == _DONATION.c.id)
        .where(_RECORD.c.deleted_at.is_(None), _DONATION.c.status == DonationStatus.ACCEPTED)
        .where(_DONATION.c.decided_on.between(period.first, period.last))
    )
    return MoneyFigures(income, spent, session.scalars(accepted).one(), _budgets(session, period))


def _sum(condition: ColumnElement[bool], amount: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(func.sum(case((condition, amount))), 0)


def _budgets(session: Session, period: Period) -> tuple[BudgetFigures, ...]:
    booking = _RECORD.alias("booking_record")
    living = and_(booking.c.id == _BOOKING.c.id, booking.c.deleted_at.is_(None))
    until = and_(_BOOKING.c.budget_id == _BUDGET.c.id, _BOOKING.c.day <= period.last)
    statement = (
        select(
            _BUDGET.c.id,
            _RECORD.c.title,
            _BUDGET.c.planned,
            _sum(and_(_is_income, booking.c.id.is_not(None)), _BOOKING.c.amount).label("income"),
            _sum(and_(_is_expense, booking.c.id.is_not(None)), _BOOKING.c.amount).label("spent"),
        )
        .select_from(
            _BUDGET.join(_RECORD, _RECORD.c.id == _BUDGET.c.id).outerjoin(_BOOKING, until).outerjoin(booking, living)
        )
        .where(_RECORD.c.deleted_at.is_(None), _BUDGET.c.year == period.year)
        .group_by(_BUDGET.c.id)
        .order_by(_RECORD.c.sort_key, _RECORD.c.id)
    )
    return tuple(BudgetFigures(*row) for row in session.execute(statement))


def _public(amount: Decimal) -> Unprotected:
    return public_money(money.to_cents(amount))


_COLUMNS = (
    Column("planned", Sentence("Ansatz"), Format.MONEY),
    Column("income", Sentence("Einnahmen"), Format.MONEY),
    Column("spent", Sentence("Ausgaben"), Format.MONEY),
    Column("left", Sentence("Rest"), Format.MONEY),
)


def budgets_table(of: Comparison) -> Table:
    """What each budget had, spent and has left."""
    found = of.now.of(count_money).budgets
    amounts = [(one.planned, one.income, one.spent, one.left) for one in found]
    rows = tuple(
        Row(str(one.id), one.name, tuple(map(_public, line))) for one, line in zip(found, amounts, strict=True)
    )
    sums = tuple(_public(sum(column, NOTHING)) for column in zip(*amounts, strict=True))
    total = Row(TOTAL.key, TOTAL.label, sums) if rows else None
    return Table(BUDGETS.key, "Mittel", BUDGETS.title, "Budget", _COLUMNS, rows, total, BUDGETS)


def _blocks(of: Comparison) -> Iterable[Block]:
    yield of.key_figures(PLANNED, SPENT, INCOME, ACCEPTED)
    table = budgets_table(of)
    if not table.rows:
        return
    chart = Chart(ChartKind.BARS, table, columns=(2,))
    yield from (chart, table) if chart.drawable else (table,)


def _there(counted: Counted) -> bool:
    figures = counted.of(count_money)
    return figures.recorded or bool(figures.budgets)


CHAPTER = Chapter(
    key="money",
    title="Mittel",
    introduction="Womit gearbeitet wurde: die Mittel des Haushalts, Fördermittel und Spenden. Spenden werden erst gebucht und "
    "ausgegeben, wenn der Gemeinderat sie angenommen hat.",
    defines=(PLANNED, INCOME, SPENT, ACCEPTED, BUDGETS),
    blocks=_blocks,
    recorded=lambda counted: counted.of(count_money).recorded,
    there=_there,
)
