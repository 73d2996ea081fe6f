"""A concern on its way: forwarded to a department, reminded, promised, answered, and the answer brought back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean, without_controls
from app.models import Concern, ConcernStatus, Forwarding, Organisation, Task
from app.services.concerns import deadlines, replies, steps
from app.services.concerns.concerns import UNDER_WAY, fit_deadlines
from app.services.office import tasks
from app.services.records import RECORD, get, table_of
from app.services.shown import Shown

_FORWARDING = table_of(Forwarding)
_CONCERN = table_of(Concern)
_OFFICE = RECORD.alias("office")
_PROMISE = 200
"""Characters of an answer that its task is called by."""
SHOWN = Shown((Concern, Organisation))
"""What the lists of forwardings show."""


@dataclass(frozen=True, slots=True)
class ForwardingRow:
    """A concern with an office. `department` is its name of today, else the one of then; `is_gone` where there is none."""

    id: int
    concern_id: int
    number: str
    subject: str
    status: ConcernStatus
    department_id: int | None
    department: str
    is_gone: bool
    sent_on: date
    remind_on: date | None
    reminders: int
    reminded_on: date | None
    promise: str
    promised_by: str
    promised_until: date | None
    answered_on: date | None
    answer: str


def forward(
    session: Session, concern_id: int, department_id: int | None, on: date, *, with_name: bool = False
) -> Forwarding:
    """Note that a concern went to a department; the day to remind is set.

    Raises UserError without an office, where it is settled already, where the name may not go along, or where the day lies before the receipt.
    """
    if department_id is None:
        raise UserError("Zum Weiterleiten gehört die Stelle, an die es geht. Bitte zuerst eintragen.")
    concern = get(session, Concern, concern_id)
    office = get(session, Organisation, department_id)
    if concern.status not in UNDER_WAY:
        raise UserError(
            "{number} hat schon ein Ergebnis. Bitte zuerst wieder öffnen, dann weiterleiten.", number=concern.number
        )
    if with_name and not (concern.may_name and concern.reporter_id):
        raise UserError(
            "Der Name darf nicht mitgehen: Im Anliegen steht nicht, dass er weitergegeben werden darf. Bitte zuerst fragen."
        )
    concern.department_id = department_id
    made = Forwarding(
        concern_id=concern_id,
        department_id=department_id,
        department=office.title,
        sent_on=on,
        with_name=with_name,
        remind_on=deadlines.read(session).remind_on(on),
    )
    session.add(made)
    session.flush()
    steps.set_status(session, concern_id, ConcernStatus.FORWARDED, on, office.title)
    return made


def remind(session: Session, forwarding_ids: Iterable[int], on: date) -> None:
    """Note that departments were reminded; the next day to remind is set."""
    days = deadlines.read(session)
    for forwarding_id in forwarding_ids:
        forwarding = _get(session, forwarding_id)
        _demand_after(forwarding, on)
        forwarding.reminders += 1
        forwarding.reminded_on, forwarding.remind_on = on, days.remind_on(on)
        fit_deadlines(session, get(session, Concern, forwarding.concern_id))


def promise(session: Session, forwarding_id: int, what: str, by: str, until: date | None, on: date) -> int:
    """Note what somebody of the department promised; it becomes a task of that day. Returns the id of the task."""
    forwarding = _get(session, forwarding_id)
    _demand_after(forwarding, on)
    if not clean(what):
        raise UserError("Bitte eintragen, was zugesagt ist.")
    forwarding.promise, forwarding.promised_by, forwarding.promised_until = clean(what), clean(by), until
    forwarding.remind_on = until or forwarding.remind_on
    session.flush()
    fit_deadlines(session, get(session, Concern, forwarding.concern_id))
    said = clean(by) or forwarding.department
    return tasks.save(session, Task(what=clean(what), due_on=until, about_id=forwarding.concern_id, promised_by=said))


def answer(
    session: Session, forwarding_id: int, text: str, status: ConcernStatus, on: date, until: date | None = None
) -> None:
    """Note the answer of a department and what it means for the concern: with a result, feedback is owed from then on.

    `text` may be a whole mail: it is kept, the answer first; only the answer becomes the result. What is not done yet and said
    to be done until a day is promised, and becomes a task of that day.

    Raises UserError where the answer is older than the letter, or where the result lacks its reason.
    """
    forwarding = _get(session, forwarding_id)
    _demand_after(forwarding, on)
    reply = replies.read(text, on)
    if until is not None and status in UNDER_WAY:
        promise(session, forwarding_id, clean(reply.text)[:_PROMISE], forwarding.promised_by, until, on)
    forwarding.answered_on, forwarding.answer = on, without_controls(reply.whole)
    session.flush()
    concern = get(session, Concern, forwarding.concern_id)
    if status is concern.status:
        fit_deadlines(session, concern)
    else:
        steps.settle(session, concern.id, status, on, reply.text)


def remove(session: Session, forwarding_id: int) -> None:
    """Take away what was entered by mistake; the state of the concern stays."""
    forwarding = _get(session, forwarding_id)
    session.delete(forwarding)
    session.flush()
    fit_deadlines(session, get(session, Concern, forwarding.concern_id))


def of_concern(session: Session, concern_id: int) -> list[ForwardingRow]:
    """The ways that a concern went, the latest first."""
    return _rows(session, _FORWARDING.c.concern_id == concern_id)


def waiting(session: Session, department_id: int | None = None) -> list[ForwardingRow]:
    """What offices have not answered yet, of one office or of all, by office and then the oldest first."""
    open_ones = _FORWARDING.c.answered_on.is_(None) & _CONCERN.c.status.in_(UNDER_WAY)
    if department_id is not None:
        open_ones &= _FORWARDING.c.department_id == department_id
    found = _rows(session, open_ones)
    return sorted(found, key=lambda row: (row.department.casefold(), row.sent_on, row.id))


def _rows(session: Session, condition: object) -> list[ForwardingRow]:
    statement = (
        select(_FORWARDING, _CONCERN.c.number, _CONCERN.c.subject, _CONCERN.c.status, _OFFICE.c.title.label("now"))
        .join(_CONCERN, _CONCERN.c.id == _FORWARDING.c.concern_id)
        .join(RECORD, RECORD.c.id == _CONCERN.c.id)
        .outerjoin(_OFFICE, (_OFFICE.c.id == _FORWARDING.c.department_id) & _OFFICE.c.deleted_at.is_(None))
        .where(RECORD.c.deleted_at.is_(None), condition)  # type: ignore[arg-type]
        .order_by(_FORWARDING.c.sent_on.desc(), _FORWARDING.c.id.desc())
    )
    return [
        ForwardingRow(
            id=row.id,
            concern_id=row.concern_id,
            number=row.number,
            subject=row.subject,
            status=row.status,
            department_id=row.department_id if row.now is not None else None,
            department=row.now or row.department,
            is_gone=row.now is None,
            sent_on=row.sent_on,
            remind_on=row.remind_on,
            reminders=row.reminders,
            reminded_on=row.reminded_on,
            promise=row.promise,
            promised_by=row.promised_by,
            promised_until=row.promised_until,
            answered_on=row.answered_on,
            answer=row.answer,
        )
        for row in session.execute(statement)
    ]


def _get(session: Session, forwarding_id: int) -> Forwarding:
    found = session.get(Forwarding, forwarding_id)
    if found is None:
        raise UserError("Diese Weiterleitung gibt es nicht mehr. Bitte das Anliegen neu öffnen.")
    return found


def _demand_after(forwarding: Forwarding, on: date) -> None:
    if on < forwarding.sent_on:
        raise UserError(
            "Der {day} liegt vor der Weiterleitung am {sent}. Bitte den Tag prüfen.", day=on, sent=forwarding.sent_on
        )
