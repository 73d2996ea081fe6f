"""Who takes part in projects: people with what they do, and partner organisations with what they bring."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import Organisation, Person, Project, ProjectPartner, ProjectPerson
from app.services.people import persons
from app.services.people.naming import person_named
from app.services.records import RECORD, get, keep, table_of
from app.services.shown import Shown

_PERSON = table_of(ProjectPerson)
_PARTNER = table_of(ProjectPartner)
SHOWN = Shown((ProjectPerson, Project, Person))
"""What the lists of people in projects show."""
PARTNERS_SHOWN = Shown((ProjectPartner, Project, Organisation))
"""What the lists of partners show."""


@dataclass(frozen=True, slots=True)
class ProjectPersonRow:
    """Somebody in a project. `title` is the other side: the person, or the project."""

    id: int
    project_id: int
    person_id: int
    title: str
    role: str
    since: date | None
    until: date | None
    present: bool


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner of a project. `title` is the other side: the organisation, or the project."""

    id: int
    project_id: int
    organisation_id: int
    title: str
    contribution: str


def of_project(session: Session, project_id: int) -> list[ProjectPersonRow]:
    """Who takes part in a project; those of today first."""
    return _people(session, _PERSON.c.person_id, _PERSON.c.project_id == project_id)


def of_person(session: Session, person_id: int) -> list[ProjectPersonRow]:
    """The projects in which a person takes part; those of today first."""
    return _people(session, _PERSON.c.project_id, _PERSON.c.person_id == person_id)


def add(session: Session, project_id: int, person_id: int, role: str = "", since: date | None = None) -> int:
    """Let a person on file take part. Who takes part already is changed instead of doubled."""
    present = session.scalar(
        select(ProjectPerson).where(
            ProjectPerson.project_id == project_id,
            ProjectPerson.person_id == person_id,
            ProjectPerson.until.is_(None),
        )
    )
    found = present or ProjectPerson(project_id=project_id, person_id=person_id)
    found.role = clean(role) or found.role
    found.since = since or found.since
    session.add(found)
    session.flush()
    return found.id


def add_new(session: Session, project_id: int, name: str, role: str = "") -> int:
    """Make a person by name and let her take part. Raises UserError without a name."""
    person = person_named(name)
    if person is None:
        raise UserError("Bitte einen Namen eintippen, oder jemanden aus dem Buch suchen.")
    return add(session, project_id, persons.save(session, person), role)


def save(session: Session, taking_part: ProjectPerson) -> int:
    """Save what somebody does, since and until when. Raises UserError where it would end before it began."""
    if taking_part.since and taking_part.until and taking_part.until < taking_part.since:
        raise UserError("Das Ende liegt vor dem Anfang. Bitte die beiden Tage prüfen.")
    kept = keep(session, taking_part)
    kept.role = clean(kept.role)
    session.flush()
    return kept.id


def end(session: Session, taking_part_id: int, until: date) -> None:
    """Somebody takes part no more; it stays in the list."""
    get(session, ProjectPerson, taking_part_id).until = until
    session.flush()


def remove(session: Session, taking_part_id: int) -> None:
    """Take away what was entered by mistake; the person stays."""
    session.delete(get(session, ProjectPerson, taking_part_id))
    session.flush()


def partners_of(session: Session, project_id: int) -> list[PartnerRow]:
    """The partners of a project."""
    return _partners(session, _PARTNER.c.organisation_id, _PARTNER.c.project_id == project_id)


def projects_of(session: Session, organisation_id: int) -> list[PartnerRow]:
    """The projects an organisation takes part in."""
    return _partners(session, _PARTNER.c.project_id, _PARTNER.c.organisation_id == organisation_id)


def add_partner(session: Session, project_id: int, organisation_id: int | None, contribution: str = "") -> int:
    """Let an organisation take part; one that does already is changed instead of doubled. Raises UserError without one."""
    if organisation_id is None:
        raise UserError("Bitte den Akteur suchen, der mitmacht.")
    known = session.scalar(
        select(ProjectPartner).where(
            ProjectPartner.project_id == project_id, ProjectPartner.organisation_id == organisation_id
        )
    )
    found = known or ProjectPartner(project_id=project_id, organisation_id=organisation_id)
    found.contribution = clean(contribution) or found.contribution
    session.add(found)
    session.flush()
    return found.id


def save_partner(session: Session, partner: ProjectPartner) -> int:
    """Save what a partner brings."""
    kept = keep(session, partner)
    kept.contribution = clean(kept.contribution)
    session.flush()
    return kept.id


def remove_partner(session: Session, partner_id: int) -> None:
    """Take a partner away; the organisation stays."""
    session.delete(get(session, ProjectPartner, partner_id))
    session.flush()


def _people(session: Session, other: Any, condition: Any) -> list[ProjectPersonRow]:
    today = clock.today()
    statement = _by_title(select(_PERSON, RECORD.c.title).join(RECORD, RECORD.c.id == other).where(condition))
    found = [
        ProjectPersonRow(
            row.id,
            row.project_id,
            row.person_id,
            row.title,
            row.role,
            row.since,
            row.until,
            row.until is None or row.until >= today,
        )
        for row in session.execute(statement)
    ]
    return sorted(found, key=lambda row: not row.present)


def _partners(session: Session, other: Any, condition: Any) -> list[PartnerRow]:
    statement = _by_title(select(_PARTNER, RECORD.c.title).join(RECORD, RECORD.c.id == other).where(condition))
    return [
        PartnerRow(row.id, row.project_id, row.organisation_id, row.title, row.contribution)
        for row in session.execute(statement)
    ]


def _by_title(statement: Select[Any]) -> Select[Any]:
    return statement.where(RECORD.c.deleted_at.is_(None)).order_by(RECORD.c.sort_key, RECORD.c.id)
