"""What is counted about local actors. Private persons among them are no figures of this kind and are left out."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.common.days import day_span, silence_from
from app.figures.periods import Period, add_months
from app.models import CatalogueEntry, ContactEntry, Organisation

_PRIVATE = "privatperson"
_ACTIVE_MONTHS = 12


@dataclass(frozen=True)
class ActorFigures:
    """Actors at the end of a period."""

    total: int
    active: int
    new: int
    silent: int
    contacts: int
    by_kind: tuple[tuple[str, int], ...]


def count_actors(session: Session, period: Period) -> ActorFigures:
    """Count organisations and the contacts with them."""
    rows = session.execute(
        select(Organisation.id, CatalogueEntry.label)
        .outerjoin(CatalogueEntry, CatalogueEntry.id == Organisation.kind_id)
        .where(
            Organisation.deleted_at.is_(None),
            Organisation.created_at < period.end,
            or_(CatalogueEntry.key.is_(None), CatalogueEntry.key != _PRIVATE),
        )
    )
    kinds: dict[int, str | None] = {row[0]: row[1] for row in rows}
    spans = {actor: span for actor, *span in _spans(session, period) if actor in kinds}
    active_from = datetime.combine(add_months(period.end.date(), -_ACTIVE_MONTHS), time.min)
    silent_before, _ = day_span(silence_from(period.last))
    by_kind = Counter(label or "ohne Angabe" for label in kinds.values())
    return ActorFigures(
        total=len(kinds),
        active=sum(1 for _first, last, _count in spans.values() if last >= active_from),
        new=sum(1 for first, _last, _count in spans.values() if first >= period.start),
        silent=sum(1 for _first, last, _count in spans.values() if last < silent_before),
        contacts=sum(count for _first, _last, count in spans.values()),
        by_kind=tuple(by_kind.most_common()),
    )


def _spans(session: Session, period: Period) -> list[Any]:
    """First and last contact with each actor up to the end of the period, and the number of contacts within it."""
    inside = func.count().filter(ContactEntry.at >= period.start)
    statement = (
        select(Organisation.id, func.min(ContactEntry.at), func.max(ContactEntry.at), inside)
        .join(ContactEntry, ContactEntry.record_id == Organisation.id)
        .where(ContactEntry.at < period.end)
        .group_by(Organisation.id)
    )
    return list(session.execute(statement))
