"""Budgets: list, form, card, and the end of their year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, false, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.money import NOTHING
from app.common.sentences import Sentence, joined
from app.models import Booking, Budget, BudgetKind, FundApplication, Kind, Tag
from app.services.column_filters import AnyOf
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, tagged
from app.services.money import sums
from app.services.money.amounts import not_negative
from app.services.money.sums import BudgetSums
from app.services.office import settings
from app.services.office.tags import by_record
from app.services.records import RECORD, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.shown import Shown
from app.settings.money import MONEY

_BUDGET = table_of(Budget)
_FIRST, _LAST = 2000, 2099

SHOWN = Shown((Budget, Booking, FundApplication, settings.KEPT_IN))
"""What the sums of a budget depend on."""


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A budget in a list, with what is left of it."""

    id: int
    name: str
    year: int
    account: str
    kind: BudgetKind
    planned: Decimal
    income: Decimal
    spent: Decimal
    bound: Decimal
    remaining: Decimal
    low: bool
    closed_on: date | None
    tags: tuple[str, ...]


def _state(wanted: str) -> ColumnElement[bool]:
    """ "open" (not closed), "low" (of these: little is left), "overdrawn" (of these: less than nothing), "closed"."""
    still_open = _BUDGET.c.closed_on.is_(None)
    states: dict[str, ColumnElement[bool]] = {
        "open": still_open,
        "low": still_open & sums.is_low(),
        "overdrawn": still_open & (sums.remaining < 0),
        "closed": _BUDGET.c.closed_on.is_not(None),
    }
    return states[wanted]


def _states(_session: Session) -> list[tuple[str, str]]:
    return [
        ("open", Sentence("offen")),
        ("low", Sentence("geht zur Neige")),
        ("overdrawn", Sentence("überzogen")),
        ("closed", Sentence("abgeschlossen")),
    ]


def _stands(wanted: str) -> ColumnElement[bool]:
    """Whether that word stands in the list."""
    narrower = {"open": "low", "low": "overdrawn"}
    if wanted not in ("open", "low", "overdrawn", "closed"):
        return false()
    return _state(wanted) & ~_state(narrower[wanted]) if wanted in narrower else _state(wanted)


def _subtitle(kind: str, account: str) -> Sentence:
    return joined(" · ", BudgetKind(kind).label, account)  # type: ignore[call-arg]


_BOUND = sums.advanced + sums.granted

LISTING = Listing(
    Kind.BUDGET,
    filters={
        "state": _state,
        "year": lambda year: _BUDGET.c.year == int(year),
        "kind": lambda kind: _BUDGET.c.budget_kind == kind,
        "tag": tagged,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "year": _BUDGET.c.year,
        "account": _BUDGET.c.account,
        "kind": by_choice(_BUDGET.c.budget_kind, BudgetKind),
        "planned": _BUDGET.c.planned,
        "income": sums.income,
        "spent": sums.spent,
        "bound": _BOUND,
        "remaining": sums.remaining,
        "closed": _BUDGET.c.closed_on,
        "changed": RECORD.c.changed_at,
    },
    subtitle=Subtitle("SELECT id, budget_kind, account FROM budget WHERE id IN ({})", _subtitle),
    columns={"state": AnyOf(_states, _stands)},
    shows=(Booking, FundApplication, settings.KEPT_IN, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the budgets a list shows. Filters: state (open, low, overdrawn, closed), year, kind, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of budgets."""
    return LISTING.count(session)


_COLUMNS = select(
    _BUDGET,
    sums.income.label("income"),
    sums.spent.label("spent"),
    _BOUND.label("bound"),
    sums.remaining.label("remaining"),
)


def rows(session: Session, ids: Sequence[int]) -> list[BudgetRow]:
    """The budgets with these ids, in this order."""
    tags = by_record(session, ids)
    found = {
        row.id: BudgetRow(
            id=row.id,
            name=row.name,
            year=row.year,
            account=row.account,
            kind=row.budget_kind,
            planned=row.planned,
            income=row.income,
            spent=row.spent,
            bound=row.bound,
            remaining=row.remaining,
            low=row.closed_on is None and row.low,
            closed_on=row.closed_on,
            tags=tags.get(row.id, ()),
        )
        for row in rows_in(session, _COLUMNS.add_columns(sums.is_low().label("low")), _BUDGET.c.id, ids)
    }
    return in_order(ids, found)


def years(session: Session) -> list[int]:
    """The years that have a budget, the latest first."""
    found = select(_BUDGET.c.year).join_from(_BUDGET, RECORD, RECORD.c.id == _BUDGET.c.id)
    living = found.where(RECORD.c.deleted_at.is_(None)).distinct()
    return list(session.scalars(living.order_by(_BUDGET.c.year.desc())))


def titles(session: Session) -> list[tuple[int, str]]:
    """Id and title of every budget, the latest year first."""
    found = select(RECORD.c.id, RECORD.c.title).join_from(_BUDGET, RECORD, RECORD.c.id == _BUDGET.c.id)
    living = found.where(RECORD.c.deleted_at.is_(None)).order_by(_BUDGET.c.year.desc(), RECORD.c.sort_key)
    return [(row.id, row.title) for row in session.execute(living)]


def sums_of(session: Session, budget_id: int) -> BudgetSums:
    """What a budget has, and what is left. Raises UserError if it is gone."""
    return only(list(sums.of_budgets(session, [budget_id]).values()))


def head(session: Session, budget_id: int) -> list[Fact]:
    """What is left of how much, and whether its year is over."""
    row = only(rows(session, [budget_id]))
    found = [
        Fact(Aspect.STATE, joined(" ", row.kind.label, row.account)),
        Fact(Aspect.MONEY, Sentence("Rest {rest} von {whole}", rest=row.remaining, whole=row.planned + row.income)),
    ]
    if row.closed_on is not None:
        found.append(Fact(Aspect.DAY, Sentence("abgeschlossen am {day}", day=row.closed_on)))
    if row.bound:
        found.append(Fact(Aspect.MONEY, Sentence("davon gebunden {amount}", amount=row.bound)))
    overdrawn = row.remaining < 0
    return [
        *found,
        *mind(
            (overdrawn, Sentence("überzogen")),
            (row.low and not overdrawn, Sentence("geht zur Neige")),
        ),
    ]


def new(_session: Session) -> Budget:
    """An unsaved budget of this year."""
    return Budget(year=clock.today().year)


def load(session: Session, budget_id: int) -> Budget:
    """A budget."""
    return get(session, Budget, budget_id)


def save(session: Session, budget: Budget) -> int:
    """Save a budget. Raises UserError without a name or with a year that is none, below zero, and where it was closed."""
    if budget.id is not None:
        _demand_open(session, budget.id)
    tidy(budget, ("name", "account"))
    if not budget.name:
        raise UserError("Ein Budget braucht einen Namen, zum Beispiel „Quartiersarbeit“.")
    if budget.year is None or not _FIRST <= budget.year <= _LAST:
        raise UserError("Bitte das Jahr des Budgets eintragen, zum Beispiel 2026.")
    budget.planned = not_negative(budget.planned, "Ansatz")
    kept = keep(session, budget)
    session.flush()
    return kept.id


def _demand_open(session: Session, budget_id: int) -> None:
    closed = session.execute(
        select(_BUDGET.c.name, _BUDGET.c.closed_on).where(_BUDGET.c.id == budget_id, _BUDGET.c.closed_on.is_not(None))
    ).one_or_none()
    if closed is not None:
        raise UserError(
            "„{budget}“ ist seit {day} abgeschlossen. Zum Ändern bitte zuerst wieder öffnen.",
            budget=closed.name,
            day=closed.closed_on,
        )


def demand_movable(session: Session, budget_ids: Sequence[int]) -> None:
    """Whether budgets may go into the trash or come back. Raises UserError where one is closed."""
    for budget_id in budget_ids:
        _demand_open(session, budget_id)


def close(session: Session, budget_ids: Iterable[int], on: date) -> None:
    """Close budgets: nothing of them is booked or changed any more. Raises UserError while an advance is open."""
    wanted = list(budget_ids)
    for budget_id, found in sums.of_budgets(session, wanted).items():
        budget = get(session, Budget, budget_id)
        if found.advanced:
            raise UserError(
                "In „{budget}“ ist noch ein Vorschuss über {amount} offen. Bitte zuerst abrechnen.",
                budget=budget.title,
                amount=found.advanced,
            )
        budget.closed_on = budget.closed_on or on
    session.flush()


def reopen(session: Session, budget_ids: Iterable[int]) -> None:
    """Open budgets again."""
    for budget_id in budget_ids:
        get(session, Budget, budget_id).closed_on = None
    session.flush()


def warnings(session: Session, budget: Budget) -> list[FieldWarning]:
    """What looks odd about a budget: nothing planned, or another with its account number in that year."""
    found = []
    if budget.planned == NOTHING and budget.budget_kind is BudgetKind.ACCOUNT:
        found.append(FieldWarning("planned", Sentence("Der Ansatz ist noch 0,00 €.")))
    same = _same_account(session, budget)
    if same is not None:
        found.append(FieldWarning("account", Sentence("Diese Haushaltsstelle hat in dem Jahr schon ein Budget."), same))
    return found


def _same_account(session: Session, budget: Budget) -> int | None:
    if not budget.account.strip():
        return None
    statement = (
        select(_BUDGET.c.id)
        .join_from(_BUDGET, RECORD, RECORD.c.id == _BUDGET.c.id)
        .where(_BUDGET.c.account == budget.account.strip(), _BUDGET.c.year == budget.year)
        .where(_BUDGET.c.id != (budget.id or 0), RECORD.c.deleted_at.is_(None))
    )
    return session.scalar(statement.limit(1))


def only_open(session: Session, year: int) -> int | None:
    """The one budget of a year that is open, where there is just one: a booking is most likely of it."""
    found = ids(session, ListQuery(filters={"state": "open", "year": str(year)}), 2)
    return found[0] if len(found) == 1 else None


def low_share(session: Session) -> int:
    """Below how many percent a budget counts as nearly used up."""
    return settings.read(session, MONEY).low
