"""Concerns of the demo quarter: who said what, the way to the office and back, and what came of it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.common.working_days import WorkingDays
from app.demo.matters import (
    DONATION,
    MATTERS,
    NOT_SOLVABLE,
    PLACES,
    PROMISES,
    RESPONSIBLE,
    Matter,
    benefit,
)
from app.demo.sites import SITES
from app.demo.world import World, pick
from app.models import Area, Catalogue, Concern, ConcernNature, ConcernStatus, Event, Forwarding, Told
from app.services.concerns import concerns, forwardings, steps
from app.services.office import links, tasks

CONCERNS = 110
_FIRST_DAY, _RECENT_DAYS = 45, 40
_PHONE, _LETTER, _NOT_SOLVABLE, _ELSEWHERE = "phone", "letter", "not_solvable", "elsewhere"
_WAYS = {_PHONE: 46, _LETTER: 36, _NOT_SOLVABLE: 9, _ELSEWHERE: 7}
_SOURCES = {"Telefon": 20, "Büro": 24, "Tür-und-Angel": 18, "E-Mail": 12, "Messenger": 10, "Hausbesuch": 6}
_STAND = "Stand"
_TOLD = {Told.PHONE: 5, Told.IN_PERSON: 5, Told.LETTER: 1, Told.MAIL: 2, Told.MESSENGER: 2}
_SUPPORTERS = (0, 0, 0, 0, 1, 1, 2, 3, 5, 8, 14)
_STOPS = (0, 4, 2, 3, 1, 4, 2, 0, 3, 2, 1)
"""After how many steps the latest concerns stand still, one after the other: the morning has something to do."""
_JOINED_EVERY, _STILL_OPEN_DAYS = 18, 2
_WORKING_DAYS = WorkingDays()
Step = Callable[[Session, date], object]


@dataclass
class _Story:
    """A concern while its story is told; `steps` are what happens, each so many working days after the one before."""

    matter: Matter
    received: date
    way: str
    place: int
    reporter: int | None
    source: str
    event: int | None = None
    id: int = 0
    forwarding: int = 0
    promise: int = 0
    steps: list[tuple[int, Step]] = field(default_factory=list)


def make_concerns(world: World) -> None:
    """Two years of concerns, told day by day as it happened."""
    rng = world.dice("concerns")
    stands = world.context.read(_stands, world)
    stories = [_story(world, rng, day, stands) for day in _days(world, rng)]
    _join(stories, rng)
    stories.append(_donation(world))
    happened = sorted(_happened(world, stories), key=lambda entry: entry[:2])
    world.context.write(Sentence("Anliegen aufgenommen"), _write, happened)
    world.context.write(Sentence("Verknüpfungen eingetragen"), _write_links, stories)


def _donation(world: World) -> _Story:
    """A donation that was offered and forwarded, and lies with the office until the council has met."""
    received = _WORKING_DAYS.last_working_day_by(world.today - timedelta(days=33))
    told = _Story(DONATION, received, _LETTER, 0, None, "Telefon")
    office = world.offices[DONATION.office]
    told.steps = [
        (0, partial(_take_in, world, told, 0, 1.0, True)),
        (1, partial(_forward, told, office.id, False)),
        (2, partial(_status, told, ConcernStatus.IN_PROGRESS)),
    ]
    return told


def _days(world: World, rng: random.Random) -> list[date]:
    """When they came, more of them as time goes by, the latest in the last weeks."""
    span = (world.today - world.start).days - _FIRST_DAY
    amount = world.amount(CONCERNS) - 1
    recent = round(amount / 7)
    offsets = [round(span * rng.random() ** 0.8) for _ in range(amount - recent)]
    offsets += [span - rng.randrange(1, _RECENT_DAYS) for _ in range(recent)]
    days = (world.start + timedelta(days=_FIRST_DAY + max(0, offset)) for offset in sorted(offsets))
    return [_WORKING_DAYS.last_working_day_by(day) for day in days]


def _stands(session: Session, world: World) -> list[tuple[date, int]]:
    """The stands of the past at which concerns are taken in."""
    statement = select(Event.starts_at, Event.id).where(
        Event.area == Area.MEDIATION,
        Event.sensitive.is_(False),
        Event.starts_at < datetime.combine(world.today, time()),
    )
    return [(at.date(), event_id) for at, event_id in session.execute(statement.order_by(Event.starts_at, Event.id))]


def _story(world: World, rng: random.Random, received: date, stands: list[tuple[date, int]]) -> _Story:
    matter = rng.choice(MATTERS)
    near = next((stand for stand in stands if abs((stand[0] - received).days) <= 5), None)
    at_stand = near is not None and rng.random() < 0.7
    if near is not None and at_stand:
        received = near[0]
    known = [adult.id for adult in world.adults if adult.known_since.date() < received]
    anonymous = (at_stand and rng.random() < 0.6) or rng.random() < 0.2
    told = _Story(
        matter,
        received,
        _PHONE if matter.nature is ConcernNature.PRAISE or not matter.office else pick(rng, _WAYS),
        rng.randrange(len(PLACES) + len(SITES)),
        rng.choice(known) if known and not anonymous else None,
        _STAND if at_stand else pick(rng, _SOURCES),
        near[1] if near is not None and at_stand else None,
    )
    office = world.offices.get(matter.office)
    reachable = office is not None and office.known_since.date() < received
    if told.way == _LETTER and not reachable:
        told.way = _PHONE
    told.steps = _steps(told, rng, office.id if office is not None and reachable else None)
    recent = (world.today - received).days < _RECENT_DAYS
    if recent:
        del told.steps[1 + _STOPS[rng.randrange(len(_STOPS))] :]
    told.steps.insert(
        0, (0, partial(_take_in, world, told, rng.choice(_SUPPORTERS), rng.random(), office and reachable))
    )
    return told


def _steps(told: _Story, rng: random.Random, office: int | None) -> list[tuple[int, Step]]:
    """What happens after it was taken in."""
    happens: list[tuple[int, Step]] = []
    if told.reporter is not None:
        happens.append((rng.choice((0, 1, 1, 2)), lambda session, on: steps.acknowledge(session, [told.id], on)))
    happens.append((1, partial(_status, told, ConcernStatus.CHECKED)))
    if told.way == _ELSEWHERE:
        happens.append(
            (rng.randint(1, 4), partial(_settle, told, ConcernStatus.NOT_RESPONSIBLE, rng.choice(RESPONSIBLE)))
        )
    elif told.way == _PHONE:
        happens.append((rng.randint(0, 4), partial(_settle, told, ConcernStatus.SOLVED, told.matter.answer)))
    elif office is None:
        settled = partial(_settle, told, ConcernStatus.UNSOLVABLE, rng.choice(NOT_SOLVABLE))
        happens.append((rng.randint(2, 8), settled))
    else:
        happens += _by_letter(told, rng, office)
    how = (
        pick(rng, _TOLD)
        if told.reporter is not None
        else rng.choice((Told.NOTICE_BOARD, Told.NOTICE_BOARD, Told.NOT_POSSIBLE))
    )
    happens.append((rng.randint(0, 6), lambda session, on: steps.tell(session, [told.id], how, on)))
    if rng.random() < 0.85:
        happens.append((rng.randint(1, 9), partial(_status, told, ConcernStatus.CLOSED)))
    return happens


def _by_letter(told: _Story, rng: random.Random, office: int) -> list[tuple[int, Step]]:
    happens: list[tuple[int, Step]] = [(rng.randint(0, 2), partial(_forward, told, office, rng.random() < 0.5))]
    if rng.random() < 0.4:
        happens.append((rng.randint(2, 5), partial(_status, told, ConcernStatus.IN_PROGRESS)))
    if told.reporter is not None and rng.random() < 0.7:
        happens.append((6, lambda session, on: steps.answer_for_now(session, [told.id], on)))
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        happens.append((10, lambda session, on: forwardings.remind(session, [told.forwarding], on)))
    if rng.random() < 0.35:
        happens.append((rng.randint(1, 4), partial(_promise, told, rng.choice(PROMISES))))
    result = ConcernStatus.SOLVED, told.matter.answer
    if told.way == _NOT_SOLVABLE:
        result = ConcernStatus.UNSOLVABLE, rng.choice(NOT_SOLVABLE)
    happens.append((rng.randint(3, 15), partial(_answer, told, *result)))
    return happens


def _join(stories: list[_Story], rng: random.Random) -> None:
    """Some say what another has said a few days before: they are joined and follow."""
    most, number = round(len(stories) / _JOINED_EVERY), 0
    for leading, follower in pairwise(stories):
        soon = 0 <= (follower.received - leading.received).days <= _STILL_OPEN_DAYS
        if number < most and soon and leading.way == _LETTER and follower.way != _LETTER:
            number += 1
            follower.matter, follower.place = leading.matter, leading.place
            follower.steps = [follower.steps[0], *_following(leading, follower, rng)]


def _following(leading: _Story, follower: _Story, rng: random.Random) -> Iterator[tuple[int, Step]]:
    yield 0, partial(_join_to, leading, follower)
    if follower.reporter is not None:
        yield 1, lambda session, on: steps.acknowledge(session, [follower.id], on)
    how = Told.IN_PERSON if follower.reporter is not None else Told.NOTICE_BOARD
    yield rng.randint(20, 45), partial(_tell_follower, follower, how)


def _happened(world: World, stories: list[_Story]) -> list[tuple[datetime, int, Step]]:
    """What has happened until today, each at a time of its day."""
    found = []
    for number, told in enumerate(stories):
        day = told.received
        for place, (later, step) in enumerate(told.steps):
            day = _WORKING_DAYS.add_working_days(day, later)
            if day > world.today:
                break
            minutes = min(8 * 60 + 11 * place + number % 50 + (240 if later == 0 and place else 0), 16 * 60)
            found.append((datetime.combine(day, time(minutes // 60, minutes % 60)), number, step))
    return found


def _write(session: Session, happened: list[tuple[datetime, int, Step]]) -> None:
    for moment, _number, step in happened:
        with clock.standing_at(moment):
            step(session, moment.date())


def _take_in(
    world: World, told: _Story, supporters: int, chance: float, reachable: object, session: Session, on: date
) -> None:
    matter, (building, place, pin) = told.matter, _where(world, told.place)
    office = world.offices.get(matter.office)
    quotable = matter.nature in (ConcernNature.PRAISE, ConcernNature.WISH, ConcernNature.IDEA) or chance < 0.15
    concern = Concern(
        number="",
        received_on=on,
        subject=matter.subject.format(benefit=benefit(on)),
        text=matter.text,
        nature=matter.nature,
        category_id=world.entries[Catalogue.CONCERN_CATEGORY, matter.category],
        channel_id=world.entries[Catalogue.CHANNEL, told.source],
        event_id=told.event,
        reporter_id=told.reporter,
        may_name=told.reporter is not None and chance < 0.25,
        may_quote=quotable and chance < 0.5,
        building_id=building,
        place=place,
        plan_x=pin[0] if pin else None,
        plan_y=pin[1] if pin else None,
        department_id=office.id if office is not None and reachable and told.way == _PHONE else None,
    )
    told.id = concerns.save(session, concern)
    if supporters:
        steps.add_voice(session, [told.id], supporters)


def _where(world: World, place: int) -> tuple[int | None, str, tuple[float, float] | None]:
    """Building, place in words, pin on the plan."""
    if place >= len(PLACES):
        return world.buildings[place - len(PLACES)], "", None
    name, x, y = PLACES[place]
    return None, name, (x, y)


def _is_at(session: Session, told: _Story, *wanted: ConcernStatus) -> bool:
    return session.get_one(Concern, told.id).status in wanted


def _status(told: _Story, status: ConcernStatus, session: Session, on: date) -> None:
    steps.set_status(session, told.id, status, on)


def _settle(told: _Story, status: ConcernStatus, answer: str, session: Session, on: date) -> None:
    phoned = told.way == _PHONE and told.matter.nature is not ConcernNature.PRAISE and told.matter.office
    steps.settle(session, told.id, status, on, f"Am Telefon geklärt: {answer}" if phoned else answer)


def _forward(told: _Story, office: int, with_name: bool, session: Session, on: date) -> None:
    named = with_name and session.get_one(Concern, told.id).may_name
    told.forwarding = forwardings.forward(session, told.id, office, on, with_name=named).id


def _promise(told: _Story, what: str, session: Session, on: date) -> None:
    until = _WORKING_DAYS.add_working_days(on, 10)
    by = session.get_one(Forwarding, told.forwarding).department
    told.promise = forwardings.promise(session, told.forwarding, what, by, until, on)


def _answer(told: _Story, status: ConcernStatus, answer: str, session: Session, on: date) -> None:
    forwardings.answer(session, told.forwarding, answer, status, on)
    if told.promise:
        tasks.done(session, [told.promise])


def _join_to(leading: _Story, follower: _Story, session: Session, _on: date) -> None:
    steps.join(session, leading.id, [follower.id])


def _tell_follower(follower: _Story, how: Told, session: Session, on: date) -> None:
    if _is_at(session, follower, *concerns.SETTLED):
        steps.tell(session, [follower.id], how, on)


def _write_links(session: Session, stories: list[_Story]) -> None:
    """The event that came of a wish, the first one of its name after there was a result."""
    for told in stories:
        settled = session.get_one(Concern, told.id).settled_on if told.id else None
        if not told.matter.leads_to or settled is None:
            continue
        statement = select(Event.id).where(
            Event.name == told.matter.leads_to, Event.starts_at > datetime.combine(settled, time())
        )
        event = session.scalar(statement.order_by(Event.starts_at).limit(1))
        if event is not None:
            links.connect(session, told.id, event)
