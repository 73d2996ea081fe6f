"""Projects: how many go on, who started them and who runs them, as they stood at the end of a period."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures.areas.events import count_events, of_task
from app.figures.blocks import drawn, things_table
from app.figures.categories import Category
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, ListBehind
from app.figures.document.report import Block, Heading
from app.figures.document.tables import Column
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions
from app.figures.protection.unprotected import number_of_projects
from app.models import Area, Milestone, Project, ProjectPerson, ProjectStatus, StatusChange
from app.services.records import RECORD, table_of

_PROJECT, _CHANGE = table_of(Project), table_of(StatusChange)
_PERSON, _MILESTONE = table_of(ProjectPerson), table_of(Milestone)
_BY_VALUE = {str(status): status for status in ProjectStatus}
"""What a damaged file holds besides is no status."""

PROJECTS_RUNNING = Indicator(
    "projects_running",
    "Laufende Projekte",
    "Projekte, die am letzten Tag des Zeitraums liefen. Ideen, Planungen und ruhende Projekte zählen nicht.",
    behind=ListBehind("project", (("status", "running"),)),
    figure=lambda counted: number_of_projects(len(_running(counted))),
)
PROJECTS_BY_RESIDENTS = Indicator(
    "projects_by_residents",
    "Von Bewohner/innen angestoßen",
    "Laufende Projekte, die Bewohner/innen angestoßen haben.",
    behind=ListBehind("project", (("status", "running"),)),
    figure=lambda counted: number_of_projects(sum(1 for each in _running(counted) if each.by_residents)),
)
PROJECTS_SELF_RUN = Indicator(
    "projects_self_run",
    "Laufen selbständig",
    "Projekte, die am letzten Tag des Zeitraums von Bewohner/innen allein getragen wurden und weder ruhten noch verworfen waren.",
    behind=ListBehind("project", (("status", "self_run"),)),
    figure=lambda counted: number_of_projects(sum(1 for each in counted.of(count_projects).known if each.self_run)),
)
PROJECTS_BEGUN = Indicator(
    "projects_begun",
    "Begonnene Projekte",
    "Projekte, die im Zeitraum zum ersten Mal liefen.",
    behind=ListBehind("project", (("begun", "{period}"),)),
    figure=lambda counted: number_of_projects(counted.of(count_projects).begun),
)
PROJECTS_FINISHED = Indicator(
    "projects_finished",
    "Abgeschlossene Projekte",
    "Projekte, die im Zeitraum abgeschlossen wurden und es an dessen Ende noch waren.",
    behind=ListBehind("project", (("status", "finished"),)),
    figure=lambda counted: number_of_projects(counted.of(count_projects).finished),
)
MILESTONES_REACHED = Indicator(
    "milestones_reached",
    "Erreichte Meilensteine",
    "Meilensteine aller Projekte, deren Tag des Erreichens in den Zeitraum fällt.",
    behind=ListBehind("project"),
    figure=lambda counted: number_of_projects(counted.of(count_projects).milestones),
)
PROJECT_PEOPLE = Indicator(
    "project_people",
    "Beteiligte an Projekten",
    "Verschiedene Personen, die im Zeitraum an mindestens einem Projekt beteiligt eingetragen waren. Jede Person zählt einmal.",
    behind=ListBehind("project"),
    figure=lambda counted: protect.persons(counted.of(count_projects).people, counted.limits),
)
PROJECT_STATES = Definition(
    "project_states",
    "Projekte nach Stand",
    "Projekte nach ihrem Stand am letzten Tag des Zeitraums. Es gilt der Stand von damals, nicht der von heute.",
    behind=ListBehind("project"),
)


@dataclass(frozen=True)
class ProjectStanding:
    """A project at the end of a period."""

    status: ProjectStatus
    by_residents: bool
    self_run: bool


@dataclass(frozen=True)
class ProjectFigures:
    """Projects of a period."""

    known: tuple[ProjectStanding, ...]
    begun: int
    finished: int
    milestones: int
    people: Contributions


def count_projects(session: Session, period: Period) -> ProjectFigures:
    """Count the projects as they stood at the end of a period."""
    steps = _steps(session, period)
    rows = session.execute(
        select(_PROJECT.c.id, _PROJECT.c.by_residents, _PROJECT.c.self_run_on)
        .join(RECORD, RECORD.c.id == _PROJECT.c.id)
        .where(RECORD.c.deleted_at.is_(None), _PROJECT.c.id.in_(steps))
        .order_by(_PROJECT.c.id)
    ).all()
    known, begun, finished = [], 0, 0
    for row in rows:
        taken = steps[row.id]
        status = taken[-1][1]
        let_go = row.self_run_on is not None and row.self_run_on <= period.last
        quiet = status in (ProjectStatus.RESTING, ProjectStatus.DROPPED)
        known.append(ProjectStanding(status, row.by_residents, let_go and not quiet))
        ran = next((on for on, taken_status in taken if taken_status is ProjectStatus.RUNNING), None)
        begun += ran is not None and ran >= period.first
        finished += status is ProjectStatus.FINISHED and taken[-1][0] >= period.first
    return ProjectFigures(tuple(known), begun, finished, _milestones(session, period), _people(session, period))


def _steps(session: Session, period: Period) -> dict[int, list[tuple[date, ProjectStatus]]]:
    """The statuses of each project until the end of the period, the oldest first."""
    rows = session.execute(
        select(_CHANGE.c.record_id, _CHANGE.c.changed_on, _CHANGE.c.status)
        .join(_PROJECT, _PROJECT.c.id == _CHANGE.c.record_id)
        .where(_CHANGE.c.changed_on < period.end)
        .order_by(_CHANGE.c.record_id, _CHANGE.c.changed_on, _CHANGE.c.id)
    )
    found: dict[int, list[tuple[date, ProjectStatus]]] = {}
    for row in rows:
        if (status := _BY_VALUE.get(row.status)) is not None:
            found.setdefault(row.record_id, []).append((row.changed_on.date(), status))
    return found


def _milestones(session: Session, period: Period) -> int:
    statement = (
        select(func.count())
        .select_from(_MILESTONE.join(RECORD, RECORD.c.id == _MILESTONE.c.project_id))
        .where(RECORD.c.deleted_at.is_(None), _MILESTONE.c.done_on.between(period.first, period.last))
    )
    return session.scalar(statement) or 0


def _people(session: Session, period: Period) -> Contributions:
    rows = session.scalars(
        select(_PERSON.c.person_id)
        .join(RECORD, RECORD.c.id == _PERSON.c.project_id)
        .where(
            RECORD.c.deleted_at.is_(None),
            or_(_PERSON.c.since.is_(None), _PERSON.c.since <= period.last),
            or_(_PERSON.c.until.is_(None), _PERSON.c.until >= period.first),
        )
        .distinct()
    )
    return Contributions.of_persons(rows)


def _running(counted: Counted) -> list[ProjectStanding]:
    return [each for each in counted.of(count_projects).known if each.status is ProjectStatus.RUNNING]


def _blocks(of: Comparison) -> Iterable[Block]:
    yield of.key_figures(PROJECTS_RUNNING, PROJECTS_BY_RESIDENTS, PROJECTS_SELF_RUN)
    yield of.key_figures(PROJECTS_BEGUN, PROJECTS_FINISHED, MILESTONES_REACHED, PROJECT_PEOPLE)
    found = Counter(each.status for each in of.now.of(count_projects).known)
    if found:
        states = tuple((Category(status.value, status.label), found[status]) for status in ProjectStatus)
        column = Column("projects", Sentence("Projekte"))
        yield from drawn(things_table("Projekte", PROJECT_STATES, "Stand", column, states, number_of_projects))
    yield Heading(2, "Veranstaltungen dieser Aufgabe")
    yield of_task(of, Area.ENGAGEMENT)


CHAPTER = Chapter(
    key=Area.ENGAGEMENT.value,
    title=Area.ENGAGEMENT.label,
    introduction="Bewohner/innen entwickeln eigene Projekte und tragen sie selbst: Begrünung, Spielplatz, Kurse, Quartiersfest.",
    defines=(
        PROJECTS_RUNNING,
        PROJECTS_BY_RESIDENTS,
        PROJECTS_SELF_RUN,
        PROJECTS_BEGUN,
        PROJECTS_FINISHED,
        MILESTONES_REACHED,
        PROJECT_PEOPLE,
        PROJECT_STATES,
    ),
    blocks=_blocks,
    recorded=lambda counted: bool(counted.of(count_projects).known or counted.of(count_events).events),
)
