"""Events: visits and different persons, never mixed; and the chapters of the tasks that are told by events."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.common.text import fold
from app.figures import grouping
from app.figures.blocks import drawn, things_table
from app.figures.categories import TOTAL, Grouped
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, ListBehind
from app.figures.document.charts import Chart, ChartKind
from app.figures.document.report import Block, Heading, KeyFigures
from app.figures.document.tables import Column, Row, Table
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions
from app.figures.protection.protect import Protected
from app.figures.protection.unprotected import Unprotected, events_held, visits_of_open_events
from app.models import Area, Catalogue, Event, EventStatus, HeadCount, HeadTotal, Participation
from app.models.events import PRESENT

HELD = (EventStatus.HELD, EventStatus.REVIEWED)
GENERATIONS_TOGETHER = 3
"""Age groups from which on an event brings generations together."""
_IN_PERIOD = ListBehind("event", (("when", "{period}"),))
_SHORT: dict[Area, Sentence] = {
    Area.NETWORK: Sentence("Vernetzung"),
    Area.ENGAGEMENT: Sentence("Engagement"),
    Area.ENCOUNTER: Sentence("Begegnung"),
    Area.MEDIATION: Sentence("Vermittlung"),
    Area.SOCIAL_WORK: Sentence("Sozialarbeit"),
}
"""One word per task, for the heads of columns."""
_MONTHS = (
    Sentence("Januar"),
    Sentence("Februar"),
    Sentence("März"),
    Sentence("April"),
    Sentence("Mai"),
    Sentence("Juni"),
    Sentence("Juli"),
    Sentence("August"),
    Sentence("September"),
    Sentence("Oktober"),
    Sentence("November"),
    Sentence("Dezember"),
)

EVENTS = Indicator(
    "events",
    "Veranstaltungen",
    "Veranstaltungen und einzelne Termine von Reihen, die im Zeitraum begonnen haben und durchgeführt wurden.",
    behind=_IN_PERIOD,
    figure=lambda counted: events_held(counted.of(count_events).events),
)
VISITS = Indicator(
    "visits",
    "Besuche",
    "Besuche aller durchgeführten offenen Veranstaltungen: je Veranstaltung die Zählung (insgesamt oder die Summe der "
    "Altersgruppen) oder die namentlich Anwesenden, je nachdem, welche Zahl größer ist. Wer zweimal kommt, zählt zweimal. Geschützte Veranstaltungen sind nicht enthalten.",
    behind=_IN_PERIOD,
    figure=lambda counted: visits_of_open_events(counted.of(count_events).visits),
)
PARTICIPANTS = Indicator(
    "participants",
    "Teilnehmende",
    "Verschiedene Personen, die im Zeitraum bei mindestens einer Veranstaltung namentlich als anwesend erfasst wurden. "
    "Jede Person zählt einmal. Besuche und Personen werden nie vermischt.",
    behind=_IN_PERIOD,
    figure=lambda counted: _present_persons(counted, counted.of(count_events).participants),
)
NEW_PARTICIPANTS = Indicator(
    "new_participants",
    "Neue Teilnehmende",
    "Teilnehmende (verschiedene Personen), deren erste erfasste Anwesenheit überhaupt in den Zeitraum fällt.",
    behind=_IN_PERIOD,
    figure=lambda counted: _present_persons(counted, counted.of(count_events).newcomers),
)
GENERATIONS = Indicator(
    "generations",
    "Generationenübergreifend",
    "Durchgeführte Veranstaltungen, bei denen die Strichliste Menschen aus mindestens drei Altersgruppen zeigt.",
    behind=_IN_PERIOD,
    figure=lambda counted: events_held(counted.of(count_events).generations),
)
AGE_GROUPS = Definition(
    "age_groups",
    "Besuche nach Altersgruppen",
    "Anonyme Strichlisten der offenen Veranstaltungen. Besuche ohne Strichliste stehen hier nicht.",
    behind=_IN_PERIOD,
)


@dataclass(frozen=True)
class EventFigures:
    """Held events of a period. Visits are of open events only."""

    by_area: dict[Area, int]
    visits_by_area: dict[Area, int]
    by_month: dict[int, dict[Area, int]]
    generations: int
    age_groups: Grouped[int]
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


def count_events(session: Session, period: Period) -> EventFigures:
    """Count the held events of a period."""
    rows = session.execute(
        select(Event.id, Event.area, Event.starts_at, Event.sensitive).where(
            Event.deleted_at.is_(None), Event.status.in_(HELD), *_within(period)
        )
    ).all()
    present, heads, totals = _present(session, period), _heads(session, period), _totals(session, period)
    visits: Counter[Area] = Counter()
    by_month: dict[int, Counter[Area]] = {month.month: Counter() for month in period.each_month()}
    for row in rows:
        by_month[row.starts_at.month][row.area] += 1
        if not row.sensitive:
            counted = max(totals.get(row.id, 0), sum(heads.get(row.id, {}).values()))
            visits[row.area] += max(present.get(row.id, 0), counted)
    open_ones = [heads[row.id] for row in rows if not row.sensitive and row.id in heads]
    participants, newcomers = _participants(session, period)
    events = Counter(row.area for row in rows)
    return EventFigures(
        {area: events[area] for area in Area},
        {area: visits[area] for area in Area},
        {month: {area: counter[area] for area in Area} for month, counter in by_month.items()},
        sum(1 for groups in open_ones if sum(1 for people in groups.values() if people) >= GENERATIONS_TOGETHER),
        _age_groups(session, open_ones),
        participants,
        newcomers,
    )


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


def _totals(session: Session, period: Period) -> dict[int, int]:
    """How many were counted in one go, per event."""
    rows = session.execute(
        select(HeadTotal.event_id, HeadTotal.people).join(Event, Event.id == HeadTotal.event_id).where(*_within(period))
    )
    return {row[0]: row[1] for row in rows}


def _age_groups(session: Session, counted: list[dict[int, int]]) -> Grouped[int]:
    """Marks per age group in the order of the catalogue; groups that nobody ever counted are left out."""
    sums: Counter[int] = Counter()
    for groups in counted:
        sums.update(groups)
    categories = grouping.of_catalogue(session, Catalogue.AGE_GROUP)
    return tuple((category, sums[entry]) for entry, category in categories.items() if entry in sums)


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


def _present_persons(counted: Counted, who: Contributions) -> Protected:
    """Different persons at events; 0 where no event was held."""
    return protect.persons(who, counted.limits, known_empty=not counted.of(count_events).events)


def of_task(of: Comparison, task: Area) -> KeyFigures:
    """Events and visits of one task."""
    return KeyFigures(
        (
            of.part(EVENTS, task.value, lambda counted: events_held(counted.of(count_events).by_area[task])),
            of.part(
                VISITS, task.value, lambda counted: visits_of_open_events(counted.of(count_events).visits_by_area[task])
            ),
        )
    )


def _overview(of: Comparison) -> Iterable[Block]:
    months = _months_table(of)
    groups = of.now.of(count_events).age_groups
    marks = Column("visits", Sentence("Besuche"))
    yield of_task(of, Area.ENCOUNTER)
    yield Heading(2, "Alle Veranstaltungen im Überblick")
    yield of.key_figures(PARTICIPANTS, NEW_PARTICIPANTS, GENERATIONS)
    yield Chart(ChartKind.STACKED, months, tuple(range(len(Area))), tuple(area.value for area in Area))
    yield months
    yield from drawn(things_table("Altersgruppen", AGE_GROUPS, "Altersgruppe", marks, groups, visits_of_open_events))


def _months_table(of: Comparison) -> Table:
    """Held events per month and task, up to the month of today."""
    columns = (*(Column(area.value, _SHORT[area]) for area in Area), Column(TOTAL.key, TOTAL.label))
    events = of.now.of(count_events)
    begun = [month for month in of.period.each_month() if month.first <= of.today]
    rows = tuple(
        Row(f"{month.month:02}", _MONTHS[month.month - 1], _with_sum(events.by_month[month.month])) for month in begun
    )
    total = Row(TOTAL.key, TOTAL.label, _with_sum(events.by_area))
    title = Sentence("Veranstaltungen je Monat und Aufgabe")
    return Table("events_by_month", "Monate", title, "Monat", columns, rows, total, EVENTS)


def _with_sum(counts: Mapping[Area, int]) -> tuple[Unprotected, ...]:
    return tuple(events_held(count) for count in (*counts.values(), sum(counts.values())))


ENCOUNTER = Chapter(
    key=Area.ENCOUNTER.value,
    title=Area.ENCOUNTER.label,
    introduction="Menschen verschiedenen Alters und verschiedener Herkunft begegnen sich bei kleinen Festen, in der "
    "Nachbarschaftshilfe und in Sprachkursen.",
    defines=(EVENTS, VISITS, PARTICIPANTS, NEW_PARTICIPANTS, GENERATIONS, AGE_GROUPS),
    blocks=_overview,
    recorded=lambda counted: bool(counted.of(count_events).events),
)
