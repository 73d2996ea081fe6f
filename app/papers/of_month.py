"""What papers about one month have in common: how they are called, filed and asked for."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.figures import periods
from app.figures.periods import Period
from app.papers.command import Argument, Given

_EXAMPLE = "2026-10"


def labelled(period: Period) -> Mapping[str, Any]:
    """The month in the heading of a preview."""
    return {"period": period}


def itself(_session: Session, period: Period) -> Period:
    """The month in the name of a file."""
    return period


def arguments() -> tuple[Argument, ...]:
    """`--period` on the command line."""
    text = f"welcher Monat, z. B. {_EXAMPLE}"
    return (Argument("period", text, metavar="MONAT", required=True, example=_EXAMPLE),)


def asked(given: Given) -> Period:
    """The month that was asked for. Raises UserError for another period."""
    period = periods.parse(given["period"])
    if period.months != 1:
        raise UserError("Für dieses Blatt bitte einen Monat wie 2026-10 angeben.")
    return period
