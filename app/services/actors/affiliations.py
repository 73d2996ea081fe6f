"""Contact persons (Ansprechpersonen): which person speaks for which organisation, as what, from and to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, String, func, or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import Affiliation, Organisation, Person
from app.services.people import persons
from app.services.people.naming import person_named
from app.services.records import RECORD, get, keep, rows_in, table_of
from app.services.shown import Shown

_AFFILIATION = table_of(Affiliation)
_PERSON = table_of(Person)
_SPEAKER = RECORD.alias("speaker")


@dataclass(frozen=True, slots=True)
class AffiliationRow:
    """One function of one person in one organisation. `title` is the other side: the person or the organisation."""

    id: int
    organisation_id: int
    person_id: int
    title: str
    function: str
    phone: str
    email: str
    since: date | None
    until: date | None
    present: bool


_OWN = tuple(_AFFILIATION.c[name] for name in ("id", "organisation_id", "person_id", "function", "since", "until"))
_LINES = (_PERSON.c.mobile, _PERSON.c.phone, _PERSON.c.email)
SHOWN = Shown((Affiliation, Organisation, Person))
"""Whatever a row shows: the function, the names of both sides, how the person is reached."""


def of_organisation(session: Session, organisation_id: int) -> list[AffiliationRow]:
    """Who speaks for an organisation; present ones first."""
    statement = (
        select(*_OWN, *_LINES, RECORD.c.title)
        .join_from(_AFFILIATION, _PERSON, _PERSON.c.id == _AFFILIATION.c.person_id)
        .join(RECORD, RECORD.c.id == _PERSON.c.id)
        .where(_AFFILIATION.c.organisation_id == organisation_id, RECORD.c.deleted_at.is_(None))
    )
    return _rows(session, statement.order_by(RECORD.c.sort_key, _AFFILIATION.c.id))


def of_person(session: Session, person_id: int) -> list[AffiliationRow]:
    """For which organisations a person speaks; present ones first."""
    statement = (
        select(*_OWN, *_LINES, RECORD.c.title)
        .join_from(_AFFILIATION, _PERSON, _PERSON.c.id == _AFFILIATION.c.person_id)
        .join(RECORD, RECORD.c.id == _AFFILIATION.c.organisation_id)
        .where(_AFFILIATION.c.person_id == person_id, RECORD.c.deleted_at.is_(None))
    )
    return _rows(session, statement.order_by(RECORD.c.sort_key, _AFFILIATION.c.id))


def speakers_of(session: Session, organisation_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Names of the present contact persons by organisation."""
    statement = (
        select(_AFFILIATION.c.organisation_id, RECORD.c.title)
        .join_from(_AFFILIATION, RECORD, RECORD.c.id == _AFFILIATION.c.person_id)
        .where(RECORD.c.deleted_at.is_(None), _present())
        .order_by(_AFFILIATION.c.organisation_id, RECORD.c.sort_key)
    )
    found = rows_in(session, statement, _AFFILIATION.c.organisation_id, organisation_ids)
    return {
        key: tuple(row.title for row in group) for key, group in groupby(found, key=lambda row: row.organisation_id)
    }


def speakers_in(organisation: Column[int]) -> Any:
    """The same in one text, as a column of a select over organisations."""
    return (
        select(func.group_concat(_SPEAKER.c.title, ", ", type_=String))
        .join_from(_AFFILIATION, _SPEAKER, _SPEAKER.c.id == _AFFILIATION.c.person_id)
        .where(_AFFILIATION.c.organisation_id == organisation, _SPEAKER.c.deleted_at.is_(None), _present())
        .correlate(organisation.table)
        .scalar_subquery()
    )


def _present() -> ColumnElement[bool]:
    return or_(_AFFILIATION.c.until.is_(None), _AFFILIATION.c.until >= clock.today())


def add(session: Session, organisation_id: int, person_id: int, function: str = "", since: date | None = None) -> int:
    """Let a person on file speak for an organisation. A present function is changed instead of doubled."""
    present = session.scalar(
        select(Affiliation).where(
            Affiliation.organisation_id == organisation_id,
            Affiliation.person_id == person_id,
            Affiliation.until.is_(None),
        )
    )
    affiliation = present or Affiliation(organisation_id=organisation_id, person_id=person_id)
    affiliation.function = clean(function) or affiliation.function
    affiliation.since = since or affiliation.since
    session.add(affiliation)
    session.flush()
    return affiliation.id


def add_new(session: Session, organisation_id: int, name: str, function: str = "", phone: str = "") -> int:
    """Make a person by name ("Irma Bauer" or "Bauer, Irma") who is no resident, and let her speak for the organisation."""
    person = person_named(name)
    if person is None:
        raise UserError("Eine Ansprechperson braucht einen Namen.")
    person.is_resident, person.phone = False, phone
    return add(session, organisation_id, persons.save(session, person), function)


def save(session: Session, affiliation: Affiliation) -> int:
    """Save a changed function, its beginning and end."""
    kept = keep(session, affiliation, shown_only=("organisation",))
    kept.function = clean(kept.function)
    session.flush()
    return kept.id


def end(session: Session, affiliation_id: int, until: date) -> None:
    """Let a function end; it stays in the history."""
    get(session, Affiliation, affiliation_id).until = until
    session.flush()


def remove(session: Session, affiliation_id: int) -> None:
    """Delete a function that was entered by mistake; the person stays."""
    session.delete(get(session, Affiliation, affiliation_id))
    session.flush()


def _rows(session: Session, statement: Select[*tuple[Any, ...]]) -> list[AffiliationRow]:
    today = clock.today()
    found = [
        AffiliationRow(
            id=row.id,
            organisation_id=row.organisation_id,
            person_id=row.person_id,
            title=row.title,
            function=row.function,
            phone=row.mobile or row.phone,
            email=row.email,
            since=row.since,
            until=row.until,
            present=row.until is None or row.until >= today,
        )
        for row in session.execute(statement)
    ]
    return sorted(found, key=lambda row: not row.present)
