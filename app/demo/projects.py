"""Projects of the demo quarter: who started what, with whom, for how much, and what came of it."""

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.undertakings import UNDERTAKINGS, Undertaking
from app.demo.world import World
from app.models import Concern, Event, Kind, Milestone, Project, ProjectStatus, Record
from app.services.office import links
from app.services.projects import costs, milestones, people, projects, states

_REASONED = (ProjectStatus.RESTING, ProjectStatus.DROPPED)


def make_projects(world: World) -> None:
    """Fourteen projects in every state, each step on its day."""
    world.context.write(Sentence("Projekte aufgenommen"), _write, world)


def _write(session: Session, world: World) -> None:
    rng = world.dice("projects")
    for undertaking in UNDERTAKINGS:
        project_id = _begin(session, world, undertaking)
        _plan(session, world, undertaking, project_id)
        _take_part(session, world, rng, undertaking, project_id)
        _go_on(session, world, undertaking, project_id)
        _connect(session, world, undertaking, project_id)


def _at(world: World, days: int) -> datetime:
    return datetime.combine(world.day(days), time(10))


def _begin(session: Session, world: World, undertaking: Undertaking) -> int:
    day, status = undertaking.way[0]
    with clock.standing_at(_at(world, day)):
        return projects.save(
            session,
            Project(
                name=undertaking.name,
                area=undertaking.area,
                aim=undertaking.aim,
                place=undertaking.place,
                status=status,
                by_residents=undertaking.by_residents,
            ),
        )


def _plan(session: Session, world: World, undertaking: Undertaking, project_id: int) -> None:
    with clock.standing_at(_at(world, undertaking.way[0][0])):
        for goal in undertaking.goals:
            done = None if goal.done is None else world.day(goal.done)
            milestone = Milestone(project_id=project_id, what=goal.what, due_on=world.day(goal.due), done_on=done)
            milestones.save(session, milestone)
        for what, euros in undertaking.costs:
            costs.add(session, project_id, what, Decimal(euros))


def _take_part(session: Session, world: World, rng: random.Random, undertaking: Undertaking, project_id: int) -> None:
    begun = world.day(undertaking.way[0][0])
    known = [adult.id for adult in world.adults if adult.known_since.date() <= begun]
    for person_id, role in zip(
        rng.sample(known, min(len(known), len(undertaking.roles))), undertaking.roles, strict=False
    ):
        people.add(session, project_id, person_id, role, begun + timedelta(days=rng.randrange(20)))
    for office, contribution in undertaking.partners:
        if (actor := world.offices.get(office)) is not None:
            people.add_partner(session, project_id, actor.id, contribution)


def _go_on(session: Session, world: World, undertaking: Undertaking, project_id: int) -> None:
    for days, status in undertaking.way[1:]:
        text = (
            undertaking.result if status is ProjectStatus.FINISHED else undertaking.why if status in _REASONED else ""
        )
        with clock.standing_at(_at(world, days)):
            states.take(session, [project_id], status, world.day(days), text)
    if undertaking.self_run is not None:
        states.run_by_itself(session, [project_id], world.day(undertaking.self_run))
    if undertaking.lessons:
        session.get_one(Project, project_id).lessons = undertaking.lessons
        session.flush()


def _connect(session: Session, world: World, undertaking: Undertaking, project_id: int) -> None:
    """The concern it came from, the event that came of it."""
    begun = world.day(undertaking.way[0][0])
    if undertaking.concern:
        concern = session.scalar(
            select(Concern.id)
            .where(Concern.subject.startswith(undertaking.concern, autoescape=True))
            .order_by(Concern.received_on, Concern.id)
            .limit(1)
        )
        if concern is not None:
            links.connect(session, concern, project_id)
    if undertaking.event and (event := _event_after(session, undertaking.event, begun)) is not None:
        links.connect(session, project_id, event)


def _event_after(session: Session, name: str, day: date) -> int | None:
    """The first event of this name after a day, or the series that is called so."""
    series = session.scalar(
        select(Record.id).where(Record.kind == Kind.SERIES, Record.title.startswith(name, autoescape=True)).limit(1)
    )
    if series is not None:
        return series
    statement = select(Event.id).where(
        Event.name.startswith(name, autoescape=True), Event.starts_at >= datetime.combine(day, time())
    )
    return session.scalar(statement.order_by(Event.starts_at, Event.id).limit(1))
