"""Whom a referral or a notice is about: a case and its client, or a person. For her own screen; a paper tells the case alone."""

from typing import Any

from sqlalchemy import ColumnElement, Table, func, or_, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import Case, Kind, Person, Record, graph
from app.services.records import RECORD, FieldWarning, table_of

_CASE = table_of(Case)
_CLIENT, _FILE = RECORD.alias("client"), RECORD.alias("case_record")
KINDS = graph.kinds_of_one_person()
"""What it can be about: a case, a person."""


def person_of(table: Table) -> ColumnElement[Any]:
    """The id of the person: the client of the case, else what it is about itself."""
    client = select(_CASE.c.person_id).where(_CASE.c.id == table.c.about_id).correlate(table).scalar_subquery()
    return func.coalesce(client, table.c.about_id)


def of_client(table: Table, value: str) -> ColumnElement[Any]:
    """A column of the person's record, such as the title; nothing where she lies in the trash."""
    statement = select(_CLIENT.c[value]).where(
        _CLIENT.c.id == person_of(table), _CLIENT.c.kind == Kind.PERSON, _CLIENT.c.deleted_at.is_(None)
    )
    return statement.correlate(table).scalar_subquery()


def of_case(table: Table, value: str) -> ColumnElement[Any]:
    """A column of the case's record; nothing where it is about a person, or where the case lies in the trash."""
    statement = select(_FILE.c[value]).where(
        _FILE.c.id == table.c.about_id, _FILE.c.kind == Kind.CASE, _FILE.c.deleted_at.is_(None)
    )
    return statement.correlate(table).scalar_subquery()


def concerns(table: Table, record_id: int) -> ColumnElement[bool]:
    """What is about a case, or about a person or one of her cases that does not lie in the trash."""
    cases = (
        select(_CASE.c.id)
        .join(_FILE, _FILE.c.id == _CASE.c.id)
        .where(_CASE.c.person_id == record_id, _FILE.c.deleted_at.is_(None))
    )
    return or_(table.c.about_id == record_id, table.c.about_id.in_(cases))


def warn_of_client(session: Session, about_id: int | None) -> list[FieldWarning]:
    """That the client, of a case too, moved away or died."""
    record = session.get(Record, about_id) if about_id else None
    person = session.get(Person, record.person_id) if isinstance(record, Case) else record
    if not isinstance(person, Person) or not person.past:
        return []
    return [FieldWarning("about_id", Sentence("Diese Person ist verzogen oder verstorben."), person.id)]


def demand_fitting(session: Session, about_id: int | None) -> None:
    """Raises UserError where it is about something else than a case or a person."""
    kind = session.scalar(select(RECORD.c.kind).where(RECORD.c.id == about_id))
    if kind is not None and kind not in KINDS:
        raise UserError("Bitte einen Fall oder eine Person wählen.")
