"""The Verfügungsfonds: whether it is there, and who decides up to which amount. The rules are data with a first day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.common import money
from app.common.errors import UserError
from app.models import FundDecider, FundRule
from app.services.office import settings
from app.services.records import table_of
from app.services.shown import Shown
from app.settings.money import MONEY

SHOWN = Shown((FundRule,))
_RULE = table_of(FundRule)
_ORDER = tuple(FundDecider)
"""From who decides on the least to who may decide on everything."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Who decides up to an amount; None means on whatever is more."""

    up_to: Decimal | None
    decider: FundDecider


USUAL = (
    Limit(Decimal("500.00"), FundDecider.MANAGER),
    Limit(Decimal("2500.00"), FundDecider.COMMITTEE),
    Limit(None, FundDecider.COUNCIL),
)
"""What holds until she enters rules of her own."""


def is_shown(session: Session) -> bool:
    """Whether she works with a fund."""
    return settings.read(session, MONEY).fund


def rules(session: Session, on: date) -> tuple[Limit, ...]:
    """The rules that hold on a day, the smallest amount first."""
    first = session.scalar(select(func.max(_RULE.c.valid_from)).where(_RULE.c.valid_from <= on))
    if first is None:
        return USUAL
    found = session.execute(select(_RULE.c.up_to, _RULE.c.decider).where(_RULE.c.valid_from == first))
    return _in_order([Limit(row.up_to, row.decider) for row in found])


def first_days(session: Session) -> list[date]:
    """The days from which rules hold that she entered, the latest first."""
    return list(session.scalars(select(_RULE.c.valid_from).distinct().order_by(_RULE.c.valid_from.desc())))


def save_rules(session: Session, valid_from: date | None, limits: Sequence[Limit]) -> None:
    """Set the rules from a day on. Raises UserError without a day, for an amount twice, and where nobody decides on the rest."""
    if valid_from is None:
        raise UserError("Bitte den Tag eintragen, ab dem die Regeln gelten.")
    amounts = [one.up_to for one in limits]
    if len(set(amounts)) < len(amounts):
        raise UserError("Ein Betrag steht in den Regeln zweimal. Bitte eine Zeile je Betrag.")
    if None not in amounts:
        raise UserError("Bitte auch eintragen, wer über größere Beträge entscheidet: eine Zeile ohne Betrag.")
    session.execute(delete(FundRule).where(FundRule.valid_from == valid_from))
    for one in limits:
        up_to = None if one.up_to is None else money.demand_positive(one.up_to)
        session.add(FundRule(valid_from=valid_from, up_to=up_to, decider=one.decider))
    session.flush()


def decider_of(session: Session, amount: Decimal, on: date) -> FundDecider:
    """Who has to decide on an amount."""
    fitting = (one.decider for one in rules(session, on) if one.up_to is None or amount <= one.up_to)
    return next(fitting, _ORDER[-1])


def may_decide(decider: FundDecider, needed: FundDecider) -> bool:
    """Whether somebody may decide where the rules ask for another: who decides on more decides on less as well."""
    return _ORDER.index(decider) >= _ORDER.index(needed)


def _in_order(limits: list[Limit]) -> tuple[Limit, ...]:
    return tuple(sorted(limits, key=lambda one: (one.up_to is None, one.up_to or money.NOTHING)))
