"""Whether hours stand in reports at all: only after she entered a contract and decided so. Every figure in hours or minutes asks."""

from sqlalchemy.orm import Session

from app.common import clock
from app.figures.indicators import Counted
from app.figures.periods import Period
from app.services.worktime import capacity, contracts, plan


def hours_told(counted: Counted) -> bool:
    """Whether she wants hours in reports, and a contract asks for some in the period."""
    return counted.of(_wanted) and counted.of(count_contract) > 0


def count_contract(session: Session, period: Period) -> int:
    """Minutes that her contract leaves of a period without holidays and absences; of one that runs, until today."""
    last = min(period.last, clock.today())
    return plan.target(plan.days(session, period.first, last)) if last >= period.first else 0


def _wanted(session: Session, _period: Period) -> bool:
    return contracts.entered(session) and capacity.rules(session).in_reports
