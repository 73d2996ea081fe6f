"""Her office: recorded working time per task, her contract, and her own tasks."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures.areas.casework import all_contacts, person_key, within
from app.figures.areas.events import EVENTS, HELD, VISITS, count_events
from app.figures.blocks import drawn
from app.figures.categories import TOTAL, Category
from app.figures.chapter import Chapter
from app.figures.definitions import Format, ListBehind, NoList
from app.figures.document.report import Block
from app.figures.document.tables import Column, Row, Table
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Breakdown, Group, Protected
from app.figures.protection.unprotected import (
    contract_hours,
    events_held,
    own_tasks,
    share_of_contract,
    visits_of_open_events,
)
from app.models import Area, ContactEntry, Event, Kind, Record, Task, graph
from app.services.office import settings

_RECORD = Record.__table__
_NO_TIME_SHEET = NoList("Working time is kept with contacts and events of all pages; there is no list of it.")

WORK = Indicator(
    "work",
    "Erfasste Arbeitszeit",
    "Zeit aus Kontakten (Gespräch und Nachbereitung) und durchgeführten Veranstaltungen (Dauer und Vorbereitung) je Aufgabe. "
    "Weitere Arbeitszeit wird noch nicht erfasst; die Summe ist deshalb eine Untergrenze.",
    Format.HOURS,
    behind=_NO_TIME_SHEET,
    figure=lambda counted: _recorded_work(counted),
)
CAPACITY = Indicator(
    "capacity",
    "Auslastung",
    "Erfasste Arbeitszeit im Verhältnis zur vertraglichen Arbeitszeit des Zeitraums (Wochenstunden × 52 ÷ 12 je Monat).",
    Format.PERCENT,
    behind=_NO_TIME_SHEET,
    figure=lambda counted: share_of_contract(_recorded_work(counted), counted.of(count_contract)),
)
CONTRACT = Indicator(
    "contract",
    "Vertragliche Arbeitszeit",
    "Wochenstunden nach Vertrag × 52 ÷ 12 je Monat des Zeitraums, einschließlich Urlaub und Feiertagen.",
    Format.HOURS,
    behind=NoList("The contract is a setting, not a record."),
    figure=lambda counted: contract_hours(counted.of(count_contract)),
    compared=False,
)
TASKS_DONE = Indicator(
    "tasks_done",
    "Erledigte Aufgaben",
    "Aufgaben und Wiedervorlagen, die im Zeitraum erledigt wurden.",
    behind=ListBehind("task", (("state", "done"),)),
    figure=lambda counted: own_tasks(counted.of(count_tasks).done),
)
TASKS_OVERDUE = Indicator(
    "tasks_overdue",
    "Überfällige Aufgaben",
    "Aufgaben, die am Ende des Zeitraums fällig und noch nicht erledigt waren.",
    behind=ListBehind("task", (("state", "overdue"),)),
    figure=lambda counted: own_tasks(counted.of(count_tasks).overdue),
)


@dataclass(frozen=True)
class TaskFigures:
    """Tasks done in a period, and those overdue at its end."""

    done: int
    overdue: int


def count_tasks(session: Session, period: Period) -> TaskFigures:
    """Count tasks that are not in the trash."""

    def count(*conditions: object) -> int:
        return session.scalar(select(func.count()).select_from(Task).where(Task.deleted_at.is_(None), *conditions)) or 0  # type: ignore[arg-type]

    return TaskFigures(
        done=count(Task.done_at >= period.start, Task.done_at < period.end),
        overdue=count(Task.due_on <= period.last, or_(Task.done_at.is_(None), Task.done_at >= period.end)),
    )


def count_contract(session: Session, period: Period) -> int:
    """Minutes of work by contract in a period."""
    return settings.contract(session, period.last).monthly_minutes() * period.months


def count_work(session: Session, period: Period) -> dict[Area, Contributions]:
    """Minutes per task. Time with or for single persons is kept apart per person, so that it can be protected.

    Talks with the contact person of an actor are work with the actor, not with the person.
    """
    personal: dict[Area, list[tuple[Hashable, int]]] = defaultdict(list)
    own: dict[Area, int] = dict.fromkeys(Area, 0)
    minutes = ContactEntry.minutes + ContactEntry.indirect_minutes
    whom = case(
        (_RECORD.c.kind.in_(graph.kinds_of_one_person()), person_key()),
        (_RECORD.c.kind == Kind.ORGANISATION, None),
        else_=ContactEntry.person_id,
    )
    for area, person, amount in session.execute(all_contacts(ContactEntry.area, whom, minutes).where(*within(period))):
        if person is None:
            own[area] += amount
        else:
            personal[area].append((person, amount))
    for area, amount in _event_minutes(session, period):
        own[area] += amount
    return {area: Contributions.of(personal[area], own=own[area]) for area in Area}


def _event_minutes(session: Session, period: Period) -> list[tuple[Area, int]]:
    rows = session.execute(
        select(Event.area, Event.starts_at, Event.ends_at, Event.preparation_minutes).where(
            Event.deleted_at.is_(None),
            Event.status.in_(HELD),
            Event.starts_at >= period.start,
            Event.starts_at < period.end,
        )
    )
    return [
        (area, preparation + (_whole_minutes(ends_at - starts_at) if ends_at else 0))
        for area, starts_at, ends_at, preparation in rows
    ]


def _whole_minutes(duration: timedelta) -> int:
    return max(int(duration.total_seconds() // 60), 0)


def _tasks(counted: Counted) -> Breakdown:
    """Working time per task."""
    work = counted.of(count_work)
    groups = [Group(Category(area.value, area.label), (work[area],)) for area in Area]
    return protect.suppress(groups, [Measure.WORK], counted.limits)


def _recorded_work(counted: Counted) -> Protected:
    return _tasks(counted).total.figures[0]


def tasks_table(of: Comparison) -> Table:
    """Her five tasks: hours (and those of the previous period), events, visits."""
    now, before = _tasks(of.now), of.before and _tasks(of.before)
    events = of.now.of(count_events)

    def row(category: Category, held: int, visits: int, hue: str = "") -> Row:
        hours = (*now.of(category.key), *(before.of(category.key) if before else ()))
        return Row(category.key, category.label, (*hours, events_held(held), visits_of_open_events(visits)), hue)

    columns = [Column("hours", Sentence("Stunden"), Format.HOURS)]
    if before:
        columns.append(
            Column(
                "hours_before", Sentence("({period})", period=of.period.name_of_previous), Format.HOURS, bracketed=True
            )
        )
    columns += [
        Column("events", Sentence("Veranstaltungen"), definition=EVENTS),
        Column("visits", Sentence("Besuche"), definition=VISITS),
    ]
    rows = tuple(
        row(Category(area.value, area.label), events.by_area[area], events.visits_by_area[area], area.value)
        for area in Area
    )
    total = row(TOTAL, events.events, events.visits)
    return Table(
        "work_by_task", "Aufgaben", Sentence("Stunden je Aufgabe"), "Aufgabe", tuple(columns), rows, total, WORK
    )


def _blocks(of: Comparison) -> Iterable[Block]:
    yield of.key_figures(CONTRACT, WORK, CAPACITY)
    yield from drawn(tasks_table(of))


CHAPTER = Chapter(
    key="capacity",
    title="Kapazität",
    introduction="Die erfasste Arbeitszeit stammt aus Kontakten und Veranstaltungen. Weitere Arbeitszeit – Planung, Verwaltung, "
    "Fortbildung – ist noch nicht enthalten.",
    defines=(WORK, CAPACITY, CONTRACT, TASKS_DONE, TASKS_OVERDUE),
    blocks=_blocks,
    recorded=None,
)
