"""Projects: list, form, card. Their state stands in `states`; milestones, people and costs in modules of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import calendar_days
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Area, CostItem, Kind, Milestone, Project, ProjectPartner, ProjectPerson, ProjectStatus, Tag
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, tagged
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy
from app.services.statuses import record_status

_PROJECT = table_of(Project)
_MILESTONE = table_of(Milestone)
_PERSON = table_of(ProjectPerson)
_PARTNER = table_of(ProjectPartner)
_COST = table_of(CostItem)

OVER = (ProjectStatus.FINISHED, ProjectStatus.DROPPED)
"""Nothing more is to be done."""
_SOON = timedelta(days=14)
ACTIVE = (ProjectStatus.IDEA, ProjectStatus.PLANNING, ProjectStatus.RUNNING)
"""Something goes on."""


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project in a list. `milestone` is the next one that is not reached yet, `people` how many take part now."""

    id: int
    name: str
    area: Area
    status: ProjectStatus
    begun_on: date | None
    ends_on: date | None
    by_residents: bool
    self_run_on: date | None
    place: str
    milestone: str
    milestone_due: date | None
    people: int
    partners: int
    planned: Decimal
    tags: tuple[str, ...]


def _state(wanted: str) -> ColumnElement[bool]:
    """A status by its value, or "open" (neither finished nor dropped), "active" (of these, not resting), "self_run", "late" (the next
    milestone is overdue), "due" (or within two weeks).
    """
    status = _PROJECT.c.status
    states: dict[str, ColumnElement[bool]] = {
        "open": status.not_in(OVER),
        "active": status.in_(ACTIVE),
        "over": status.in_(OVER),
        "self_run": _PROJECT.c.self_run_on.is_not(None),
        "late": status.in_(ACTIVE) & (_next_due < clock.today()),
        "due": status.in_(ACTIVE) & (_next_due <= clock.today() + _SOON),
    }
    return states.get(wanted, status == wanted)


def _of_project(what: Any, table: Table, *conditions: ColumnElement[bool]) -> Any:
    return select(what).where(table.c.project_id == _PROJECT.c.id, *conditions).correlate(_PROJECT).scalar_subquery()


_next_due = _of_project(func.min(_MILESTONE.c.due_on), _MILESTONE, _MILESTONE.c.done_on.is_(None))
_next = (
    select(_MILESTONE.c.what)
    .where(_MILESTONE.c.project_id == _PROJECT.c.id, _MILESTONE.c.done_on.is_(None))
    .order_by(_MILESTONE.c.due_on.is_(None), _MILESTONE.c.due_on, _MILESTONE.c.id)
    .limit(1)
    .correlate(_PROJECT)
    .scalar_subquery()
)
_people = _of_project(func.count(), _PERSON, _PERSON.c.until.is_(None))
_partners = _of_project(func.count(), _PARTNER)
_planned = _of_project(func.coalesce(func.sum(_COST.c.planned), 0, type_=_COST.c.planned.type), _COST)


def _begun_in(year: str) -> ColumnElement[bool]:
    return _PROJECT.c.begun_on.between(*calendar_days(year))


def _subtitle(status: str, begun: str | None) -> Sentence:
    since = Sentence("seit {day}", day=date.fromisoformat(begun)) if begun else None
    return joined(" · ", ProjectStatus(status).label, since)  # type: ignore[call-arg]


LISTING = Listing(
    Kind.PROJECT,
    filters={
        "status": _state,
        "column": lambda status: _PROJECT.c.status == status,
        "area": lambda area: _PROJECT.c.area == area,
        "begun": _begun_in,
        "tag": tagged,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "status": by_choice(_PROJECT.c.status, ProjectStatus),
        "area": by_choice(_PROJECT.c.area, Area),
        "begun": _PROJECT.c.begun_on,
        "ends": _PROJECT.c.ends_on,
        "self_run": _PROJECT.c.self_run_on,
        "by_residents": _PROJECT.c.by_residents,
        "due": _next_due,
        "people": _people,
        "partners": _partners,
        "planned": _planned,
        "changed": RECORD.c.changed_at,
    },
    columns={"place": _PROJECT.c.place, "milestone": _next},
    subtitle=Subtitle("SELECT id, status, begun_on FROM project WHERE id IN ({})", _subtitle),
    shows=(Tag,),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the projects a list shows. Filters: status (or open, active, over, self_run, late, due), column (a status, beside what
    status leaves), area, begun (year), tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of projects."""
    return LISTING.count(session)


def years(session: Session) -> list[int]:
    """The years in which projects began, the latest first."""
    year = func.strftime("%Y", _PROJECT.c.begun_on)
    found = session.scalars(select(year).where(_PROJECT.c.begun_on.is_not(None)).distinct().order_by(year.desc()))
    return [int(one) for one in found]


_COLUMNS = select(
    _PROJECT,
    _next.label("milestone"),
    _next_due.label("milestone_due"),
    _people.label("people"),
    _partners.label("partners"),
    _planned.label("planned"),
)


def rows(session: Session, ids: Sequence[int]) -> list[ProjectRow]:
    """The projects with these ids, in this order."""
    tags = by_record(session, ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _PROJECT.c.id, ids)}
    return in_order(ids, found)


def _row(row: AnyRow, tags: tuple[str, ...]) -> ProjectRow:
    return ProjectRow(
        id=row.id,
        name=row.name,
        area=row.area,
        status=row.status,
        begun_on=row.begun_on,
        ends_on=row.ends_on,
        by_residents=row.by_residents,
        self_run_on=row.self_run_on,
        place=row.place,
        milestone=row.milestone or "",
        milestone_due=row.milestone_due,
        people=row.people,
        partners=row.partners,
        planned=row.planned,
        tags=tags,
    )


def head(session: Session, project_id: int) -> list[Fact]:
    """How it stands, from when to when, where, and what is next."""
    row = only(rows(session, [project_id]))
    found = [Fact(Aspect.STATE, row.status.label)]
    if row.self_run_on is not None:
        found.append(Fact(Aspect.STATE, Sentence("läuft selbständig seit {day}", day=row.self_run_on)))
    if (span := _span(row)) is not None:
        found.append(Fact(Aspect.DAY, span))
    if row.place:
        found.append(Fact(Aspect.PLACE, row.place))
    late = row.status in ACTIVE and row.milestone_due is not None and row.milestone_due < clock.today()
    return [*found, *mind((late, Sentence("Meilenstein überfällig: {what}", what=row.milestone)))]


def _span(row: ProjectRow) -> Sentence | None:
    if row.begun_on is not None and row.ends_on is not None:
        return Sentence("{first} bis {last}", first=row.begun_on, last=row.ends_on)
    if row.begun_on is not None:
        return Sentence("seit {day}", day=row.begun_on)
    return None if row.ends_on is None else Sentence("bis {day}", day=row.ends_on)


def new(session: Session) -> Project:  # noqa: ARG001
    """An unsaved idea."""
    return Project()


def load(session: Session, project_id: int) -> Project:
    """A project."""
    return get(session, Project, project_id)


def save(session: Session, project: Project) -> int:
    """Save a project.

    Raises UserError without a name, or where it would end before it began.
    """
    if not clean(project.name):
        raise UserError("Ein Projekt braucht einen Namen.")
    if project.begun_on and project.ends_on and project.ends_on < project.begun_on:
        raise UserError("Das Projekt endet vor seinem Beginn. Bitte die beiden Tage prüfen.")
    is_new = project.id is None
    begun = project.begun_on or clock.today()
    kept = keep(session, project)
    tidy(kept, ("name", "place"))
    session.flush()
    if is_new:
        record_status(session, kept.id, kept.status, min(begun, clock.today()))
    return kept.id


def warnings(session: Session, project: Project) -> list[FieldWarning]:  # noqa: ARG001
    """What looks odd about a project."""
    found = []
    if project.self_run_on and project.self_run_on > clock.today():
        found.append(FieldWarning("self_run_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    if project.self_run_on and project.begun_on and project.self_run_on < project.begun_on:
        found.append(FieldWarning("self_run_on", Sentence("Dieser Tag liegt vor dem Beginn.")))
    if project.ends_on and project.ends_on < clock.today() and project.status in ACTIVE:
        found.append(FieldWarning("ends_on", Sentence("Das Ende ist vorbei, das Projekt gilt noch als offen.")))
    return found
