"""What she had to decline, and why: how many requests, never who asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Area, Catalogue, CatalogueEntry, DeclinedRequest
from app.services import catalogues
from app.services.records import get, keep, table_of
from app.services.shown import Shown
from app.services.worktime.near import demand_near

_DECLINED = table_of(DeclinedRequest)
SHOWN = Shown((DeclinedRequest, CatalogueEntry))
_MOST = 999


@dataclass(frozen=True, slots=True)
class DeclinedRow:
    """Declined requests of a day; `reason` is the word of the catalogue."""

    id: int
    day: date
    area: Area
    reason: str
    count: int
    note: str


def rows(session: Session, first: date | None = None, last: date | None = None) -> list[DeclinedRow]:
    """Declined requests of some days, both included, the latest first."""
    requests = _DECLINED.c.count.label("requests")
    statement = select(_DECLINED, requests).order_by(_DECLINED.c.day.desc(), _DECLINED.c.id.desc())
    if first is not None:
        statement = statement.where(_DECLINED.c.day >= first)
    if last is not None:
        statement = statement.where(_DECLINED.c.day <= last)
    words = catalogues.labels(session)
    return [
        DeclinedRow(row.id, row.day, row.area, words.get(row.reason_id, ""), row.requests, row.note)
        for row in session.execute(statement)
    ]


def new(session: Session) -> DeclinedRequest:
    """An unsaved request of today, declined for the first reason of the list."""
    reasons = catalogues.entries(session, Catalogue.DECLINE_REASON)
    return DeclinedRequest(day=clock.today(), reason_id=reasons[0].id if reasons else None)


def load(session: Session, declined_id: int) -> DeclinedRequest:
    """A declined request as it is."""
    return get(session, DeclinedRequest, declined_id)


def save(session: Session, declined: DeclinedRequest) -> int:
    """Save a declined request. Raises UserError without a day or a reason, and for an odd number."""
    if declined.day is None:
        raise UserError("Bitte den Tag angeben, an dem Sie ablehnen mussten.")
    demand_near(declined.day)
    if declined.reason_id is None:
        raise UserError("Bitte den Grund wählen, aus dem Sie ablehnen mussten.")
    if not 1 <= (declined.count or 0) <= _MOST:
        raise UserError("Bitte angeben, wie viele Anfragen es waren: zwischen 1 und 999.")
    kept = keep(session, declined)
    session.flush()
    return kept.id


def remove(session: Session, declined_id: int) -> None:
    """Take one away that was entered by mistake."""
    session.delete(get(session, DeclinedRequest, declined_id))
    session.flush()


def total(found: Sequence[DeclinedRow]) -> int:
    """How many requests they are."""
    return sum(one.count for one in found)
