"""Local actors. Private persons among them are no figures of this kind and are left out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.common.days import day_span, silence_from
from app.common.sentences import Sentence
from app.figures import grouping
from app.figures.blocks import drawn, things_table
from app.figures.categories import UNSTATED, Grouped
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, ListBehind
from app.figures.document.report import Block
from app.figures.document.tables import Column
from app.figures.indicators import Comparison, Indicator
from app.figures.periods import Period, add_months
from app.figures.protection.unprotected import number_of_organisations
from app.models import Area, Catalogue, CatalogueEntry, ContactEntry, Organisation

_PRIVATE = "privatperson"
_ACTIVE_MONTHS = 12
_ACTORS = ListBehind("organisation")

ACTORS = Indicator(
    "actors",
    "Akteure",
    "Akteure, die am letzten Tag des Zeitraums in der Kartei standen, ohne Privatpersonen.",
    behind=_ACTORS,
    figure=lambda counted: number_of_organisations(counted.of(count_actors).total),
)
ACTIVE_ACTORS = Indicator(
    "active_actors",
    "Aktive Akteure",
    "Akteure mit mindestens einem erfassten Kontakt in den zwölf Monaten bis zum Ende des Zeitraums.",
    behind=_ACTORS,
    figure=lambda counted: number_of_organisations(counted.of(count_actors).active),
)
NEW_ACTORS = Indicator(
    "new_actors",
    "Neue Akteure",
    "Akteure, deren erster erfasster Kontakt überhaupt in den Zeitraum fällt.",
    behind=_ACTORS,
    figure=lambda counted: number_of_organisations(counted.of(count_actors).new),
)
SILENT_ACTORS = Indicator(
    "silent_actors",
    "Stille Akteure",
    "Akteure, mit denen es schon Kontakt gab, in den letzten sechs Monaten vor Ende des Zeitraums aber nicht mehr.",
    behind=_ACTORS,
    figure=lambda counted: number_of_organisations(counted.of(count_actors).silent),
)
ACTOR_CONTACTS = Indicator(
    "actor_contacts",
    "Kontakte mit Akteuren",
    "Im Zeitraum erfasste Gespräche und Nachrichten mit Akteuren.",
    behind=_ACTORS,
    figure=lambda counted: number_of_organisations(counted.of(count_actors).contacts),
)
ACTOR_KINDS = Definition(
    "actor_kinds",
    "Akteure nach Art",
    "Akteure in der Kartei am Ende des Zeitraums, ohne Privatpersonen.",
    behind=_ACTORS,
)


@dataclass(frozen=True)
class ActorFigures:
    """Actors at the end of a period."""

    total: int
    active: int
    new: int
    silent: int
    contacts: int
    by_kind: Grouped[int]


def count_actors(session: Session, period: Period) -> ActorFigures:
    """Count organisations and the contacts with them."""
    rows = session.execute(
        select(Organisation.id, Organisation.kind_id)
        .outerjoin(CatalogueEntry, CatalogueEntry.id == Organisation.kind_id)
        .where(
            Organisation.deleted_at.is_(None),
            Organisation.created_at < period.end,
            or_(CatalogueEntry.key.is_(None), CatalogueEntry.key != _PRIVATE),
        )
    )
    kinds: dict[int, int | None] = {row[0]: row[1] for row in rows}
    categories = grouping.of_catalogue(session, Catalogue.ORGANISATION_KIND)
    spans = {actor: span for actor, *span in _spans(session, period) if actor in kinds}
    active_from = datetime.combine(add_months(period.end.date(), -_ACTIVE_MONTHS), time.min)
    silent_before, _ = day_span(silence_from(period.last))
    by_kind = Counter(UNSTATED if kind is None else categories[kind] for kind in kinds.values())
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


def _blocks(of: Comparison) -> Iterable[Block]:
    kinds = of.now.of(count_actors).by_kind
    yield of.key_figures(ACTORS, ACTIVE_ACTORS, NEW_ACTORS, SILENT_ACTORS)
    yield from drawn(
        things_table(
            "Akteure", ACTOR_KINDS, "Art", Column("organisations", Sentence("Akteure")), kinds, number_of_organisations
        )
    )


CHAPTER = Chapter(
    key=Area.NETWORK.value,
    title=Area.NETWORK.label,
    introduction="Vereine, Ehrenamtliche, Privatpersonen und öffentliche Stellen sollen einander finden und sich gegenseitig helfen.",
    defines=(ACTORS, ACTIVE_ACTORS, NEW_ACTORS, SILENT_ACTORS, ACTOR_CONTACTS, ACTOR_KINDS),
    blocks=_blocks,
    recorded=lambda counted: bool(counted.of(count_actors).contacts),
)
