"""Working time of the demo quarter: two contracts, absences, what she wrote down beside contacts and events, what she declined."""

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.demo.world import World, pick
from app.models import WEEKDAYS, Absence, AbsenceKind, Area, Catalogue, Contract, DeclinedRequest, WorkTime
from app.services.worktime import absences, capacity, contracts, declined, plan, recorded, week
from app.services.worktime.recorded import Cell, Recorded
from app.settings.worktime import Capacity

_FIRST_CONTRACT = (255, 255, 255, 255, 150)
_SECOND_CONTRACT = (375, 375, 375, 375, 255)
_CHANGED_DAYS = 251
"""Before the day of the demo: in the middle of a month."""
_AWAY = (
    (700, 12, AbsenceKind.VACATION, False),
    (541, 5, AbsenceKind.VACATION, False),
    (466, 19, AbsenceKind.VACATION, False),
    (387, 2, AbsenceKind.TRAINING, False),
    (335, 12, AbsenceKind.VACATION, False),
    (290, 5, AbsenceKind.SICK, False),
    (231, 1, AbsenceKind.COMPENSATION, False),
    (178, 5, AbsenceKind.VACATION, False),
    (103, 19, AbsenceKind.VACATION, False),
    (52, 3, AbsenceKind.TRAINING, False),
    (33, 1, AbsenceKind.COMPENSATION, True),
    (12, 2, AbsenceKind.SICK, False),
    (-31, 10, AbsenceKind.VACATION, False),
)
"""How many days before the day of the demo, how many days long, why, and whether for half days."""
_SHIFTS = range(-12, 13)
_LOAD, _SPREAD = 0.9, 0.2
_LEAST = 15
_NEVER = 100_000
_AREAS = {Area.NETWORK: 30, Area.ENGAGEMENT: 26, Area.ENCOUNTER: 16, Area.MEDIATION: 22, Area.SOCIAL_WORK: 6}
_WORDS = (
    "Statistik und Monatsblatt",
    "Dienstbesprechung im Rathaus",
    "Supervision",
    "Schaukasten und Aushänge",
    "Netzwerktreffen vorbereitet",
    "Ablage und Post",
)
_WORDY_EVERY = 9
_DECLINED = 34
_REASONS = {"keine Zeit": 9, "gehört nicht zum Auftrag": 4, "andere Stelle zuständig": 5, "zu kurzfristig": 4}


def make_worktime(world: World) -> None:
    """Two years of working time."""
    rng = world.dice("worktime")
    world.context.write(Sentence("Vertrag eingetragen"), _write_contracts, world)
    world.context.write(Sentence("Abwesenheiten eingetragen"), _write_absences, world)
    world.context.write(Sentence("Arbeitszeit eingetragen"), _write_hours, world, rng)
    world.context.write(Sentence("Ablehnungen eingetragen"), _write_declined, world, rng)


def _write_contracts(session: Session, world: World) -> None:
    begins = (world.start.replace(day=1), _FIRST_CONTRACT), (world.day(-_CHANGED_DAYS), _SECOND_CONTRACT)
    for begin, minutes in begins:
        contracts.save(session, Contract(valid_from=begin, **dict(zip(WEEKDAYS, minutes, strict=True))))
    capacity.save_rules(session, Capacity(in_reports=True))


def _write_absences(session: Session, world: World) -> None:
    """Each where least was recorded anyway: whoever is away holds no consultations."""
    cells = recorded.by_day(session, world.start, world.today)
    away: set[date] = set()
    for before, length, kind, half in _AWAY:
        wished = world.today - timedelta(days=before)
        spans = (_span(wished + timedelta(days=shift), length) for shift in _SHIFTS)
        free = [span for span in spans if away.isdisjoint(span) and span[0] > world.start]
        days = min(free, key=lambda span: (_busy(cells, span), abs(span[0] - wished)))
        absences.save(session, Absence(first=days[0], last=days[-1], kind=kind, half=half))
        away.update(days)


def _span(first: date, length: int) -> list[date]:
    """So many days; a week and more begins on a Monday."""
    begin = first - timedelta(days=first.weekday()) if length >= len(WEEKDAYS) else first
    return [begin + timedelta(days=number) for number in range(length)]


def _busy(cells: Mapping[Cell, Recorded], days: Sequence[date]) -> int:
    """Minutes that are recorded of these days; a few days away are no weekend."""
    weekend = len(days) < len(WEEKDAYS) and any(day.weekday() >= len(WEEKDAYS) for day in days)
    return _NEVER * weekend + sum(recorded.of_day(cells, day) for day in days)


def _write_hours(session: Session, world: World, rng: random.Random) -> None:
    cells = recorded.by_day(session, world.start, world.today)
    plans = plan.days(session, world.start, world.today)
    loads = {number: rng.gauss(_LOAD, _SPREAD / 2) for number in range(1, 13)}
    typed: dict[Cell, int] = {}
    for one in plans:
        wished = round(one.target * (loads[one.day.month] + rng.gauss(0, _SPREAD)))
        missing = wished - recorded.of_day(cells, one.day)
        if missing >= _LEAST:
            typed.update(_shared(rng, one.day, missing))
    for place, ((day, area), minutes) in enumerate(list(typed.items())):
        if place % _WORDY_EVERY == 0:
            del typed[day, area]
            what, by_clock = (rng.choice(_WORDS), False) if place % 2 else ("", True)
            session.add(WorkTime(day=day, area=area, minutes=minutes, what=what, clock=by_clock))
    week.save(session, typed)


def _shared(rng: random.Random, day: date, minutes: int) -> Iterable[tuple[Cell, int]]:
    """Quarters of an hour for one task or two."""
    parts = (minutes,) if minutes < 8 * _LEAST else (minutes // 2, minutes - minutes // 2)
    rounded = (round(part / _LEAST) * _LEAST for part in parts)
    return [((day, pick(rng, _AREAS)), part) for part in rounded if part]


def _write_declined(session: Session, world: World, rng: random.Random) -> None:
    for _ in range(_DECLINED):
        day = world.moment(rng, world.start + timedelta(days=30), world.today).date()
        request = DeclinedRequest(
            day=day,
            area=pick(rng, {Area.SOCIAL_WORK: 6, Area.ENGAGEMENT: 3, Area.NETWORK: 2}),
            reason_id=world.entries[Catalogue.DECLINE_REASON, pick(rng, _REASONS)],
            count=rng.choice((1, 1, 1, 2)),
        )
        declined.save(session, request)
