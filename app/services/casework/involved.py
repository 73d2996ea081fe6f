"""Who is involved in a case besides the client: the household, persons with a role, and bodies that work on it too."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Affiliation, Case, CasePerson, CaseProfessional, Organisation, Person, Relationship
from app.services.people import households, persons, relationships
from app.services.people.naming import person_named
from app.services.records import RECORD, get, keep, table_of
from app.services.shown import Shown

_CASE = table_of(Case)
_PART = table_of(CasePerson)
_BODY = table_of(CaseProfessional)
_PERSON = table_of(Person)
_TALKS = RECORD.alias("talks")
_UNRELATED = joined("")
SHOWN = Shown((Case, Person, Relationship))
"""What the lists of persons show."""
BODIES_SHOWN = Shown((Case, Organisation, Person, Affiliation))
"""What the list of bodies shows."""


@dataclass(frozen=True, slots=True)
class InvolvedRow:
    """Somebody in a case. `title` is the other side: the person, or the number of the case. `phone` is hers."""

    id: int
    case_id: int
    person_id: int
    title: str
    role: str
    phone: str
    since: date | None
    until: date | None
    present: bool


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body in a case, with the one to talk to there, if one is named."""

    id: int
    case_id: int
    organisation_id: int
    title: str
    contact_id: int | None
    contact: str
    phone: str
    task: str


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody of the client's household. `relation` is what they are to the client, `role` what they are in the case."""

    id: int
    name: str
    born: int | None
    relation: Sentence
    role: str | None
    """None for who has no part in the case."""


def of_case(session: Session, case_id: int) -> list[InvolvedRow]:
    """Who is involved in a case; those of today first."""
    return _involved(session, _PART.c.person_id, _PART.c.case_id == case_id)


def of_person(session: Session, person_id: int) -> list[InvolvedRow]:
    """The cases of others in which a person is involved; those of today first."""
    return _involved(session, _PART.c.case_id, _PART.c.person_id == person_id)


def household_of(session: Session, case_id: int) -> list[MemberRow]:
    """Who lives with the client now, in alphabetical order; nobody where the client lives in no household."""
    client_id = session.scalar(select(_CASE.c.person_id).where(_CASE.c.id == case_id))
    home = session.scalar(select(_PERSON.c.household_id).where(_PERSON.c.id == client_id))
    if client_id is None or home is None:
        return []
    words = {row.other_id: row.other_word for row in relationships.of_person(session, client_id) if row.present}
    roles = {row.person_id: row.role for row in of_case(session, case_id) if row.present}
    members = [row for row in households.members(session, home) if row.id != client_id]
    return [
        MemberRow(row.id, row.name, row.birth_year, words.get(row.id, _UNRELATED), roles.get(row.id)) for row in members
    ]


def add(session: Session, case_id: int, person_id: int, role: str = "") -> int:
    """Involve a person on file. Who is involved already is changed instead of doubled. Raises UserError for the client."""
    if session.scalar(select(_CASE.c.person_id).where(_CASE.c.id == case_id)) == person_id:
        raise UserError("Das ist die Person, um die es in diesem Fall geht. Sie steht schon im Kopf des Falls.")
    present = session.scalar(
        select(CasePerson).where(
            CasePerson.case_id == case_id, CasePerson.person_id == person_id, CasePerson.until.is_(None)
        )
    )
    found = present or CasePerson(case_id=get(session, Case, case_id).id, person_id=person_id, since=clock.today())
    found.role = clean(role) or found.role
    session.add(found)
    session.flush()
    return found.id


def add_new(session: Session, case_id: int, name: str, role: str = "") -> int:
    """Make a person by name and involve her. Raises UserError without a name."""
    person = person_named(name)
    if person is None:
        raise UserError("Bitte einen Namen eintippen, oder jemanden aus dem Buch suchen.")
    return add(session, case_id, persons.save(session, person), role)


def save(session: Session, involved: CasePerson) -> int:
    """Save role, beginning and end. Raises UserError where it would end before it began."""
    if involved.since and involved.until and involved.until < involved.since:
        raise UserError("Das Ende liegt vor dem Anfang. Bitte die beiden Tage prüfen.")
    kept = keep(session, involved)
    kept.role = clean(kept.role)
    session.flush()
    return kept.id


def end(session: Session, involved_id: int, until: date) -> None:
    """Somebody is involved no more; it stays in the list."""
    get(session, CasePerson, involved_id).until = until
    session.flush()


def remove(session: Session, involved_id: int) -> None:
    """Take away what was entered by mistake; the person stays."""
    session.delete(get(session, CasePerson, involved_id))
    session.flush()


def bodies_of(session: Session, case_id: int) -> list[BodyRow]:
    """The bodies that work on a case, in alphabetical order."""
    statement = (
        select(_BODY, RECORD.c.title, _TALKS.c.title.label("contact"), _PERSON.c.phone, _PERSON.c.mobile)
        .join(RECORD, RECORD.c.id == _BODY.c.organisation_id)
        .outerjoin(_TALKS, (_TALKS.c.id == _BODY.c.contact_id) & _TALKS.c.deleted_at.is_(None))
        .outerjoin(_PERSON, _PERSON.c.id == _TALKS.c.id)
        .where(_BODY.c.case_id == case_id, RECORD.c.deleted_at.is_(None))
        .order_by(RECORD.c.sort_key, _BODY.c.id)
    )
    return [
        BodyRow(
            row.id,
            row.case_id,
            row.organisation_id,
            row.title,
            row.contact_id if row.contact is not None else None,
            row.contact or "",
            row.phone or row.mobile or "",
            row.task,
        )
        for row in session.execute(statement)
    ]


def save_body(session: Session, body: CaseProfessional) -> int:
    """Save a body of a case. Raises UserError without an organisation."""
    if body.organisation_id is None:
        raise UserError("Bitte den Akteur suchen, der an dem Fall beteiligt ist.")
    kept = keep(session, body)
    kept.task = clean(kept.task)
    session.add(kept)
    session.flush()
    return kept.id


def remove_body(session: Session, body_id: int) -> None:
    """Take a body away; the organisation stays."""
    session.delete(get(session, CaseProfessional, body_id))
    session.flush()


def _involved(session: Session, other: Any, condition: Any) -> list[InvolvedRow]:
    today = clock.today()
    statement = (
        select(_PART, RECORD.c.title, _PERSON.c.phone, _PERSON.c.mobile)
        .join(RECORD, RECORD.c.id == other)
        .join(_PERSON, _PERSON.c.id == _PART.c.person_id)
        .where(condition, RECORD.c.deleted_at.is_(None))
        .order_by(RECORD.c.sort_key, RECORD.c.id)
    )
    found = [
        InvolvedRow(
            row.id,
            row.case_id,
            row.person_id,
            row.title,
            row.role,
            row.mobile or row.phone,
            row.since,
            row.until,
            row.until is None or row.until >= today,
        )
        for row in session.execute(statement)
    ]
    return sorted(found, key=lambda row: not row.present)
