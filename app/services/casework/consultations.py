"""Kurzberatungen: contacts of social work with a person that belong to no case. From some number on, a case is offered."""

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.orm import Session

from app.models import Area, CaseStatus, ContactEntry, Kind, Task
from app.models.casework import contact_follow_up
from app.services.casework import cases
from app.services.office import settings
from app.services.records import kind_of, table_of
from app.settings.casework import CASEWORK

_ENTRY, _TASK = table_of(ContactEntry), table_of(Task)


def _of(person_id: int) -> ColumnElement[bool]:
    return and_(_ENTRY.c.record_id == person_id, _ENTRY.c.area == Area.SOCIAL_WORK)


def asks_for_a_case(session: Session, record_id: int) -> bool:
    """Whether the record is a person without open case and with as many Kurzberatungen as the settings say."""
    if kind_of(session, record_id) != Kind.PERSON:
        return False
    number = session.scalar(select(func.count()).where(_of(record_id))) or 0
    return number >= settings.read(session, CASEWORK).offer_from and not _has_open_case(session, record_id)


def open_case(session: Session, person_id: int) -> int:
    """Open a case for a person, with all her Kurzberatungen and their follow-ups, on the day of the first. Returns its id."""
    case = cases.new(session, person_id)
    first = session.scalar(select(func.min(_ENTRY.c.at)).where(_of(person_id)))
    case.opened_on = first.date() if first is not None else case.opened_on
    case_id = cases.save(session, case)
    tasks = (
        select(contact_follow_up.c.task_id)
        .join_from(contact_follow_up, _ENTRY, _ENTRY.c.id == contact_follow_up.c.contact_id)
        .where(_of(person_id))
    )
    session.execute(update(_TASK).where(_TASK.c.id.in_(tasks), _TASK.c.about_id == person_id).values(about_id=case_id))
    moved = update(_ENTRY).where(_of(person_id))
    session.execute(moved.values(record_id=case_id, version=_ENTRY.c.version + 1))
    session.expire_all()
    return case_id


def _has_open_case(session: Session, person_id: int) -> bool:
    return any(row.status is not CaseStatus.CLOSED for row in cases.of_person(session, person_id))
