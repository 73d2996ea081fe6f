"""Series, events, who registered, who came, and how many were counted."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.names import ORIGINS
from app.demo.programme import (
    AUDIENCES,
    CANCELLED,
    COURSES,
    HEAD_SHARES,
    SELF_RUN,
    SINGLES,
    Course,
    Single,
    clashes,
    day_in,
    day_of,
)
from app.demo.world import HOLIDAYS, WORLD_YEARS, Resident, World, pick
from app.models import (
    Area,
    Catalogue,
    Event,
    EventSeries,
    EventStatus,
    HeadCount,
    Participation,
    ParticipationStatus,
)
from app.services import bulk
from app.services.events import events, series
from app.services.records import table_of

_AHEAD = 45
_LONGEST_STAY_ON_PAPER = 4
"""Days for which the list of an event may lie on the desk before it is taken over."""
_CAME = {
    ParticipationStatus.ATTENDED: 80,
    ParticipationStatus.LATE: 4,
    ParticipationStatus.EXCUSED: 7,
    ParticipationStatus.ABSENT: 6,
    ParticipationStatus.DECLINED: 3,
}
_WALK_IN_SHARE = 0.13
_INVITED_SHARE = 0.08
_OWN_SCRIPT_SHARE = 0.55
"""Share of those who write their names in another script and want to be called so on the list."""
_COLUMNS = ("event_id", "person_id", "name", "status", "walk_in", "registered_at")
_FIRST_MONTH = {"Hausaufgabentreff": 10, "Digitaltreff 60+": 16, "Gartenstammtisch": 3, "Elterncafé": 19}
"""Courses that began some months after the start of the story."""


@dataclass
class PlannedEvent:
    """An event before it is written."""

    name: str
    area: Area
    place: str
    starts_at: datetime
    minutes: int
    capacity: int | None
    visitors: int
    heads: int
    audience: str
    sensitive: bool = False
    series_id: int | None = None
    regulars: tuple[Resident, ...] = ()


def make_events(world: World) -> None:
    """Two years of events up to some weeks ahead."""
    rng = world.dice("events")
    found = [*_singles(world, rng), *_sessions(world, rng)]
    found.sort(key=lambda planned_event: planned_event.starts_at)
    for chunk in bulk.in_chunks(found, 200):
        world.context.write(Sentence("Veranstaltungen eingetragen"), _write_events, world, chunk, rng)


def _sessions(world: World, rng: random.Random) -> Iterator[PlannedEvent]:
    ids = world.context.write(Sentence("Reihen angelegt"), _write_series, world)
    for course, series_id in zip(COURSES, ids, strict=True):
        audience = _fitting(world, course.audience)
        regulars = tuple(rng.sample(audience, min(len(audience), round(course.visitors * 1.5))))
        for day in _days(world, course):
            yield PlannedEvent(
                course.name, course.area, course.place, datetime.combine(day, time(*course.start)), course.minutes,
                course.capacity, course.visitors, 0, course.audience, series_id=series_id, regulars=regulars,
            )  # fmt: skip


def _write_series(session: Session, world: World) -> list[int]:
    with clock.standing_at(datetime.combine(world.start, time(10))):
        return [
            series.save(
                session,
                EventSeries(
                    name=each.name, area=each.area, place=each.place, rhythm=each.rhythm, note=_run_by(each.name)
                ),
            )
            for each in COURSES
        ]


def _days(world: World, course: Course) -> Iterator[date]:
    begin = world.start + timedelta(days=30 * _FIRST_MONTH.get(course.name, 0))
    last = world.today + timedelta(days=_AHEAD)
    for year in range(begin.year, last.year + 1):
        for month in course.months:
            day = day_of(course, year, month)
            free = (day.month, day.day) in HOLIDAYS or clashes(course, day)
            if begin <= day <= last and not free:
                yield day


def _singles(world: World, rng: random.Random) -> Iterator[PlannedEvent]:
    """Every single event of this year, most of those of the years before; on the same weekday each year."""
    for year in range(world.today.year - WORLD_YEARS, world.today.year + 2):
        for single in SINGLES:
            day = day_in(single, year, world.today.year)
            inside = world.start <= day <= world.today + timedelta(days=_AHEAD)
            if inside and (year >= world.today.year or rng.random() < 0.65):
                yield _planned_event(single, day)


def _planned_event(single: Single, day: date) -> PlannedEvent:
    return PlannedEvent(
        single.name, single.area, single.place, datetime.combine(day, time(*single.start)), single.minutes,
        single.capacity, single.visitors, single.heads, single.audience, single.sensitive,
    )  # fmt: skip


def _fitting(world: World, audience: str) -> list[Resident]:
    first, last = AUDIENCES[audience]
    return [
        resident
        for resident in world.residents
        if first <= world.age(resident) <= last and (resident.female or audience != "women")
    ]


def _write_events(session: Session, world: World, chunk: list[PlannedEvent], rng: random.Random) -> None:
    places: list[tuple[Any, ...]] = []
    counted: list[tuple[int, int, int]] = []
    for planned_event in chunk:
        event_id, status = _write_event(session, world, planned_event, rng)
        if status in (EventStatus.CANCELLED, EventStatus.POSTPONED):
            continue
        if planned_event.starts_at.date() > world.today:
            world.coming_events.append(event_id)
        places += _places(world, rng, planned_event, event_id, status)
        if status in (EventStatus.HELD, EventStatus.REVIEWED):
            counted += [(event_id, *heads) for heads in _heads(world, rng, planned_event)]
    bulk.insert_rows(session, table_of(Participation), _COLUMNS, places)
    bulk.insert_rows(session, table_of(HeadCount), ("event_id", "age_group_id", "people"), counted)


def _write_event(
    session: Session, world: World, planned_event: PlannedEvent, rng: random.Random
) -> tuple[int, EventStatus]:
    status, note = _status(world, planned_event, rng)
    planned = planned_event.starts_at - timedelta(days=rng.randint(14, 60))
    event = Event(
        name=planned_event.name,
        series_id=planned_event.series_id,
        area=planned_event.area,
        starts_at=planned_event.starts_at,
        ends_at=planned_event.starts_at + timedelta(minutes=planned_event.minutes),
        place=planned_event.place,
        capacity=planned_event.capacity,
        sensitive=planned_event.sensitive,
        preparation_minutes=rng.choice((15, 30, 45, 60) if planned_event.series_id else (120, 180, 240, 360)),
        note=_run_by(planned_event.name),
    )
    if event.note:
        event.preparation_minutes //= 6
    with clock.standing_at(max(datetime.combine(world.start, time(9)), min(planned, _now(world)))):
        event_id = events.save(session, event)
    with clock.standing_at(min(planned_event.starts_at + timedelta(days=1), _now(world))):
        events.set_status(session, event_id, status, note)
    return event_id, status


def _run_by(name: str) -> str:
    return "Läuft selbständig, von Bewohner/innen getragen." if name in SELF_RUN else ""


def _now(world: World) -> datetime:
    return datetime.combine(world.today, time(8))


def _status(world: World, planned_event: PlannedEvent, rng: random.Random) -> tuple[EventStatus, str]:
    days = (world.today - planned_event.starts_at.date()).days
    if days < 0:
        if rng.random() < 0.12:
            return EventStatus.PROVISIONAL, "Raumzusage steht noch aus"
        return (EventStatus.CONFIRMED if days > -25 else EventStatus.PLANNED), ""
    if rng.random() < 0.035:
        return EventStatus.CANCELLED, rng.choice(CANCELLED)
    if days <= _LONGEST_STAY_ON_PAPER:
        return EventStatus.CONFIRMED, ""
    return (EventStatus.REVIEWED if rng.random() < 0.6 else EventStatus.HELD), ""


def _places(
    world: World, rng: random.Random, planned_event: PlannedEvent, event_id: int, status: EventStatus
) -> Iterator[tuple[Any, ...]]:
    """Who holds a place: mostly regulars; those who came without registration are known by name only."""
    if not planned_event.visitors:
        return
    wanted = max(3, round(rng.gauss(planned_event.visitors, planned_event.visitors / 6)))
    known = [each for each in planned_event.regulars if each.known_since < planned_event.starts_at]
    others = [each for each in _fitting(world, planned_event.audience) if each.known_since < planned_event.starts_at]
    guests = dict.fromkeys(rng.sample(known, min(len(known), round(wanted * 0.7))))
    guests |= dict.fromkeys(rng.sample(others, min(len(others), wanted)))
    over = status in (EventStatus.HELD, EventStatus.REVIEWED)
    for number, guest in enumerate(list(guests)[:wanted]):
        registered = planned_event.starts_at - timedelta(days=rng.randint(1, 12), hours=rng.randint(0, 6))
        full = planned_event.capacity is not None and number >= planned_event.capacity
        place = ParticipationStatus.WAITING if full else _place(rng, over)
        name = guest.native_name if rng.random() < _OWN_SCRIPT_SHARE else ""
        yield event_id, guest.id, name, place, False, min(registered, _now(world))
    if over:
        for _ in range(round(wanted * rng.uniform(0, 2 * _WALK_IN_SHARE))):
            yield event_id, None, _walk_in(rng), ParticipationStatus.ATTENDED, True, planned_event.starts_at


def _place(rng: random.Random, over: bool) -> ParticipationStatus:
    if over:
        status: ParticipationStatus = pick(rng, _CAME)
        return status
    return ParticipationStatus.INVITED if rng.random() < _INVITED_SHARE else ParticipationStatus.REGISTERED


def _walk_in(rng: random.Random) -> str:
    """A name as somebody says it at the door."""
    origin = rng.choice(ORIGINS)
    given, family = rng.choice(origin.female + origin.male), rng.choice(origin.family)
    forms = (
        given.latin,
        f"{given.latin} {family.latin}",
        f"{given.latin} {family.latin[0]}.",
        given.native or family.latin,
    )
    return rng.choice(forms)


def _heads(world: World, rng: random.Random, planned_event: PlannedEvent) -> Iterator[tuple[int, int]]:
    """Age group and people on the tally sheet."""
    heads = planned_event.heads or (round(planned_event.visitors * 1.1) if rng.random() < 0.25 else 0)
    if heads:
        for key, share in HEAD_SHARES.items():
            people = round(heads * share * rng.uniform(0.75, 1.25))
            if people:
                yield world.entries[Catalogue.AGE_GROUP, key], people
