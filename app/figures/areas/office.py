"""Her office: recorded working time per task, her contract, what she had to decline, and her own tasks."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures import grouping
from app.figures.areas.casework import all_contacts, also_there, everybody, person_key, within
from app.figures.areas.events import EVENTS, HELD, VISITS, count_events
from app.figures.blocks import drawn, table_of
from app.figures.categories import TOTAL, UNSTATED, Category
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, Format, ListBehind, NoList
from app.figures.document.report import Block
from app.figures.document.tables import Column, Row, Table
from app.figures.grouping import grouped
from app.figures.hours import count_contract, hours_told
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure, union
from app.figures.protection.protect import Breakdown, Group, Protected
from app.figures.protection.unprotected import (
    contract_hours,
    events_held,
    own_tasks,
    share_of_contract,
    visits_of_open_events,
)
from app.models import Area, Catalogue, ContactEntry, DeclinedRequest, Event, Kind, Record, Task, WorkTime, graph

_RECORD = Record.__table__
_NO_TIME_SHEET = NoList("Working time is kept with contacts and events of all pages; there is no list of it.")
_NO_DECLINED_LIST = NoList("Declined requests are no records; they stand on the page of her working time.")


WORK = Indicator(
    "work",
    "Erfasste Arbeitszeit",
    "Zeit aus Kontakten (Gespräch und Nachbereitung), aus durchgeführten Veranstaltungen (Dauer und Vorbereitung) und von Hand "
    "eingetragene Zeit je Aufgabe. Kein Arbeitszeitnachweis.",
    Format.HOURS,
    behind=_NO_TIME_SHEET,
    figure=lambda counted: _recorded_work(counted),
    told=hours_told,
)
CAPACITY = Indicator(
    "capacity",
    "Auslastung",
    "Erfasste Arbeitszeit im Verhältnis zur verfügbaren Arbeitszeit des Zeitraums.",
    Format.PERCENT,
    behind=_NO_TIME_SHEET,
    figure=lambda counted: share_of_contract(_recorded_work(counted), counted.of(count_contract)),
    told=hours_told,
)
CONTRACT = Indicator(
    "contract",
    "Verfügbare Arbeitszeit",
    "Stunden nach dem Vertrag, der an jedem Tag des Zeitraums gilt, ohne Feiertage in Baden-Württemberg und ohne Abwesenheiten; "
    "in einem laufenden Zeitraum bis zum Tag der Erstellung.",
    Format.HOURS,
    behind=NoList("The contract is no record."),
    figure=lambda counted: contract_hours(counted.of(count_contract)),
    compared=False,
    told=hours_told,
)
DECLINED = Indicator(
    "declined",
    "Abgelehnte Anfragen",
    "Anfragen, die im Zeitraum abgelehnt werden mussten. Beim Schutz der Zahlen zählt jede wie eine von einer weiteren Person.",
    behind=_NO_DECLINED_LIST,
    figure=lambda counted: _declined(counted),
    told=lambda counted: bool(counted.of(count_declined)),
)
DECLINED_REASONS = Definition(
    "declined_reasons",
    "Abgelehnte Anfragen nach Grund",
    "Im Zeitraum abgelehnte Anfragen je Grund.",
    behind=_NO_DECLINED_LIST,
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


def count_declined(session: Session, period: Period) -> dict[Category, Contributions]:
    """Declined requests by reason; each counts as if another person had asked."""
    reasons = grouping.of_catalogue(session, Catalogue.DECLINE_REASON)
    rows = session.execute(
        select(DeclinedRequest.id, DeclinedRequest.reason_id, DeclinedRequest.count).where(
            DeclinedRequest.day.between(period.first, period.last)
        )
    )
    asked = grouped(
        (UNSTATED if reason is None else reasons[reason], (declined, place))
        for declined, reason, count in rows
        for place in range(count)
    )
    return {reason: Contributions.of_persons(found) for reason, found in asked.items()}


def _declined(counted: Counted) -> Protected:
    return protect.amount(union(counted.of(count_declined).values()), counted.limits)


def count_work(session: Session, period: Period) -> dict[Area, Contributions]:
    """Minutes per task. Time with or for single persons is kept apart per person, so that it can be protected.

    Talks with the contact person of an actor are work with the actor, not with the person.
    """
    personal: dict[Area, list[tuple[Collection[Hashable], int]]] = defaultdict(list)
    own: dict[Area, int] = dict.fromkeys(Area, 0)
    minutes = ContactEntry.minutes + ContactEntry.indirect_minutes
    whom = case(
        (_RECORD.c.kind.in_(graph.kinds_of_one_person()), person_key()),
        (_RECORD.c.kind == Kind.ORGANISATION, None),
        else_=ContactEntry.person_id,
    )
    contacts = all_contacts(ContactEntry.id, ContactEntry.area, _RECORD.c.kind, whom, minutes).where(*within(period))
    others = also_there(session, period)
    for contact, area, kind, person, amount in session.execute(contacts):
        beside = () if kind is Kind.ORGANISATION else others.get(contact, ())
        personal[area].append((everybody(person, beside), amount))
    for area, amount in (*_event_minutes(session, period), *_minutes_by_hand(session, period)):
        own[area] += amount
    return {area: Contributions.together(personal[area], own=own[area]) for area in Area}


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


def _minutes_by_hand(session: Session, period: Period) -> list[tuple[Area, int]]:
    """What she typed or the clock measured: it is tied to nobody."""
    rows = session.execute(
        select(WorkTime.area, func.sum(WorkTime.minutes))
        .where(WorkTime.day.between(period.first, period.last))
        .group_by(WorkTime.area)
    )
    return [(area, minutes) for area, minutes in rows]


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
    """Her five tasks: hours (and those of the previous period) where they are told, events, visits."""
    told = [counted for counted in (of.now, of.before) if counted and hours_told(of.now) and hours_told(counted)]
    work = [_tasks(counted) for counted in told]
    events = of.now.of(count_events)

    def row(category: Category, held: int, visits: int, hue: str = "") -> Row:
        hours = [figure for tasks in work for figure in tasks.of(category.key)]
        return Row(category.key, category.label, (*hours, events_held(held), visits_of_open_events(visits)), hue)

    before = Sentence("({period})", period=of.period.name_of_previous)
    hours = (
        Column("hours", Sentence("Stunden"), Format.HOURS),
        Column("hours_before", before, Format.HOURS, bracketed=True),
    )
    columns = (
        *hours[: len(work)],
        Column("events", Sentence("Veranstaltungen"), definition=EVENTS),
        Column("visits", Sentence("Besuche"), definition=VISITS),
    )
    rows = tuple(
        row(Category(area.value, area.label), events.by_area[area], events.visits_by_area[area], area.value)
        for area in Area
    )
    total = row(TOTAL, events.events, events.visits)
    title = (
        Sentence("Stunden je Aufgabe (kein Arbeitszeitnachweis)")
        if work
        else Sentence("Veranstaltungen und Besuche je Aufgabe")
    )
    return Table("work_by_task", "Aufgaben", title, "Aufgabe", columns, rows, total, WORK if work else EVENTS)


def _declined_table(of: Comparison) -> Table:
    groups = [Group(reason, (asked,)) for reason, asked in of.now.of(count_declined).items()]
    breakdown = protect.fold(groups, [Measure.AMOUNT], of.limits)
    return table_of(breakdown, "Abgelehnt", DECLINED_REASONS, "Grund", (Column("requests", Sentence("Anfragen")),))


def _blocks(of: Comparison) -> Iterable[Block]:
    figures = of.key_figures(CONTRACT, WORK, CAPACITY, DECLINED)
    if figures.figures:
        yield figures
    yield from drawn(tasks_table(of))
    if DECLINED.told(of.now):
        yield from drawn(_declined_table(of))


CHAPTER = Chapter(
    key="capacity",
    title="Kapazität",
    introduction="Wie sich die Arbeit auf die fünf Aufgaben verteilt, und was abgelehnt werden musste.",
    defines=(WORK, CAPACITY, CONTRACT, DECLINED, DECLINED_REASONS, TASKS_DONE, TASKS_OVERDUE),
    blocks=_blocks,
    recorded=None,
)
