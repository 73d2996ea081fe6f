"""What projects are planned to cost, item by item."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import money
from app.common.errors import UserError
from app.common.money import NOTHING
from app.common.text import clean
from app.models import CostItem, Project
from app.services.records import get, keep, table_of
from app.services.shown import Shown

_COST = table_of(CostItem)
SHOWN = Shown((Project,))
"""What the lists of cost items show."""


@dataclass(frozen=True, slots=True)
class CostRow:
    """One item of the plan."""

    id: int
    project_id: int
    what: str
    planned: Decimal


def of_project(session: Session, project_id: int) -> list[CostRow]:
    """The items of a project in the order in which they were entered."""
    statement = select(_COST).where(_COST.c.project_id == project_id).order_by(_COST.c.id)
    return [CostRow(row.id, row.project_id, row.what, row.planned) for row in session.execute(statement)]


def planned(session: Session, project_id: int) -> Decimal:
    """What a project is planned to cost in all."""
    total = session.scalar(select(func.sum(_COST.c.planned)).where(_COST.c.project_id == project_id))
    return total if total is not None else NOTHING


def add(session: Session, project_id: int, what: str, amount: Decimal | None) -> int:
    """Plan an item. Raises UserError where it says nothing or costs nothing."""
    return save(session, CostItem(project_id=project_id, what=what, planned=amount))


def save(session: Session, item: CostItem) -> int:
    """Save an item. Raises UserError where it says nothing or costs nothing."""
    if not clean(item.what):
        raise UserError("Bitte eintragen, wofür das Geld geplant ist.")
    item.planned = money.demand_positive(item.planned)
    kept = keep(session, item)
    kept.what = clean(kept.what)
    session.add(kept)
    session.flush()
    return kept.id


def remove(session: Session, item_id: int) -> None:
    """Take an item away."""
    session.delete(get(session, CostItem, item_id))
    session.flush()
