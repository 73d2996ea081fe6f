"""What is counted about events: visits and different persons, never mixed."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.common.text import fold
from app.figures.contributions import Contributions
from app.figures.periods import Period
from app.models import Area, CatalogueEntry, Event, EventStatus, HeadCount, Participation
from app.models.events import PRESENT

HELD = (EventStatus.HELD, EventStatus.REVIEWED)
AHEAD = (EventStatus.PLANNED, EventStatus.CONFIRMED, EventStatus.PROVISIONAL)
GENERATIONS = 3
"""Age groups from which on an event brings generations together."""


@dataclass(frozen=True)
class EventFigures:
    """Held events of a period. Visits are of open events only."""

    by_area: dict[Area, int]
    visits_by_area: dict[Area, int]
    by_month: dict[int, dict[Area, int]]
    generations: int
    age_groups: tuple[tuple[str, int], ...]
    participants: Contributions
    newcomers: Contributions

    @property
    def events(self) -> int:
        """Number of held events."""
        return sum(self.by_area.values())

    @property
    def visits(self) -> int:
        """Visits of all open events."""
        return sum(self.visits_by_area.values())


@dataclass(frozen=True)
class DateAhead:
    """An open event to come."""

    starts_at: datetime
    name: str
    place: str
    status: EventStatus


def count_events(session: Session, period: Period) -> EventFigures:
    """Count the held events of a period."""
    rows = session.execute(
        select(Event.id, Event.area, Event.starts_at, Event.sensitive).where(
            Event.deleted_at.is_(None), Event.status.in_(HELD), *_within(period)
        )
    ).all()
    present, heads = _present(session, period), _heads(session, period)
    visits: Counter[Area] = Counter()
    by_month: dict[int, Counter[Area]] = {month.month: Counter() for month in period.each_month()}
    for row in rows:
        by_month[row.starts_at.month][row.area] += 1
        if not row.sensitive:
            visits[row.area] += max(present.get(row.id, 0), sum(heads.get(row.id, {}).values()))
    open_ones = [heads[row.id] for row in rows if not row.sensitive and row.id in heads]
    participants, newcomers = _participants(session, period)
    events = Counter(row.area for row in rows)
    return EventFigures(
        {area: events[area] for area in Area},
        {area: visits[area] for area in Area},
        {month: {area: counter[area] for area in Area} for month, counter in by_month.items()},
        sum(1 for groups in open_ones if sum(1 for people in groups.values() if people) >= GENERATIONS),
        _age_groups(session, open_ones),
        participants,
        newcomers,
    )


def dates_ahead(session: Session, today: date, limit: int = 5) -> tuple[DateAhead, ...]:
    """The next open events that are planned, from `today` on."""
    rows = session.execute(
        select(Event.starts_at, Event.name, Event.place, Event.status)
        .where(
            Event.deleted_at.is_(None),
            Event.sensitive.is_(False),
            Event.status.in_(AHEAD),
            Event.starts_at >= datetime.combine(today, time.min),
        )
        .order_by(Event.starts_at, Event.id)
        .limit(limit)
    )
    return tuple(DateAhead(*row) for row in rows)


def _within(period: Period) -> tuple[ColumnElement[bool], ...]:
    return (Event.starts_at >= period.start, Event.starts_at < period.end)


def _present(session: Session, period: Period) -> dict[int, int]:
    """Named persons present, per event."""
    rows = session.execute(
        select(Participation.event_id, func.count())
        .join(Event, Event.id == Participation.event_id)
        .where(Participation.status.in_(PRESENT), *_within(period))
        .group_by(Participation.event_id)
    )
    return {row[0]: row[1] for row in rows}


def _heads(session: Session, period: Period) -> dict[int, dict[int, int]]:
    """Marks on the tally sheet, per event and age group."""
    result: dict[int, dict[int, int]] = {}
    rows = session.execute(
        select(HeadCount.event_id, HeadCount.age_group_id, HeadCount.people)
        .join(Event, Event.id == HeadCount.event_id)
        .where(*_within(period))
    )
    for event, group, people in rows:
        result.setdefault(event, {})[group] = people
    return result


def _age_groups(session: Session, counted: list[dict[int, int]]) -> tuple[tuple[str, int], ...]:
    """Marks per age group in the order of the catalogue; groups that nobody ever counted are left out."""
    sums: Counter[int] = Counter()
    for groups in counted:
        sums.update(groups)
    entries = session.execute(
        select(CatalogueEntry.id, CatalogueEntry.label)
        .where(CatalogueEntry.id.in_(list(sums)))
        .order_by(CatalogueEntry.position, CatalogueEntry.id)
    )
    return tuple((label, sums[entry]) for entry, label in entries)


def _participants(session: Session, period: Period) -> tuple[Contributions, Contributions]:
    """Different persons present in the period, and those of them who were never present before."""
    rows = session.execute(
        select(Participation.person_id, Participation.name, Event.starts_at)
        .join(Event, Event.id == Participation.event_id)
        .where(
            Participation.status.in_(PRESENT),
            Event.status.in_(HELD),
            Event.deleted_at.is_(None),
            Event.starts_at < period.end,
        )
    )
    visits: Counter[Hashable] = Counter()
    earlier: set[Hashable] = set()
    for person, name, starts_at in rows:
        key: Hashable = person if person is not None else fold(name)
        if starts_at >= period.start:
            visits[key] += 1
        else:
            earlier.add(key)
    return Contributions(visits), Contributions.of_persons(key for key in visits if key not in earlier)
