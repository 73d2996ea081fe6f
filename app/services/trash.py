"""The trash, and erasure: what is erased leaves nothing behind, in the journal neither."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import fold
from app.models import AuditKind, Case, JournalRow, JournalStep, Kind, Participation, Person, Task
from app.models.keeping import NOTED_AS, SealedBy, seal_up_to
from app.services import drafts
from app.services.journal_traces import wipe
from app.services.lists import ListQuery
from app.services.office.documents import drop_unused_contents
from app.services.office.tags import drop_unused
from app.services.records import RECORD, AnyRow, chunks, in_order, rows_in, table_of

_CASE = table_of(Case)
_PERSON = table_of(Person)
_TASK = table_of(Task)
_PARTICIPATION = table_of(Participation)
_SEARCH_TABLES = ("search_words", "search_parts", "search_contacts")


@dataclass(frozen=True, slots=True)
class TrashRow:
    """A record in the trash."""

    id: int
    kind: Kind
    title: str
    deleted_at: datetime


_SORTS = {"name": RECORD.c.sort_key, "kind": RECORD.c.kind, "deleted_at": RECORD.c.deleted_at}


def trash(session: Session, ids: Iterable[int]) -> None:
    """Put records into the trash; nothing is lost, what hangs on them stays."""
    _mark(session, ids, clock.now())


def restore(session: Session, ids: Iterable[int]) -> None:
    """Take records out of the trash."""
    _mark(session, ids, None)


def _mark(session: Session, ids: Iterable[int], deleted_at: datetime | None) -> None:
    session.flush()
    for chunk in chunks(list(ids)):
        changed = {"deleted_at": deleted_at, "version": RECORD.c.version + 1}
        session.execute(update(RECORD).where(RECORD.c.id.in_(chunk)).values(changed))
    session.expire_all()


def listing(session: Session) -> list[TrashRow]:
    """What lies in the trash, the newest first."""
    statement = select(RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.deleted_at)
    found = statement.where(RECORD.c.deleted_at.is_not(None)).order_by(RECORD.c.deleted_at.desc(), RECORD.c.sort_key)
    return [TrashRow(*row) for row in session.execute(found)]


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of what lies in the trash, the newest first. Filter: kind. Sorts: name, kind, deleted_at."""
    statement = select(RECORD.c.id).where(RECORD.c.deleted_at.is_not(None))
    if text := fold(query.text):
        statement = statement.where(RECORD.c.search_text.contains(text, autoescape=True))
    if kind := query.filters.get("kind"):
        statement = statement.where(RECORD.c.kind == kind)
    for key, descending in query.sort:
        statement = statement.order_by(_SORTS[key].desc() if descending else _SORTS[key])
    ordered = statement.order_by(RECORD.c.deleted_at.desc(), RECORD.c.sort_key, RECORD.c.id)
    return list(session.scalars(ordered.limit(limit)))


def rows(session: Session, ids: Sequence[int]) -> list[TrashRow]:
    """The records with these ids, in this order."""
    statement = select(RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.deleted_at)
    return in_order(ids, {row.id: TrashRow(*row) for row in rows_in(session, statement, RECORD.c.id, ids)})


def count(session: Session) -> int:
    """Number of records in the trash."""
    return session.scalar(select(func.count()).where(RECORD.c.deleted_at.is_not(None))) or 0


def purge(session: Session, ids: Sequence[int]) -> None:
    """Erase records for good, with everything that hangs on them, and every trace of them in the journal.

    A household goes with the last of its members, because it is called by their name, and a tag with the last record that
    carries it. Of a person's participations only the bare attendance stays, without name. What stays in the journal is that
    a record of this kind was erased, and in the audit trail how many. Undo begins anew from here, because older steps may
    need what is gone. Raises UserError for a person who still has cases, and for a record with a legal hold; then nothing
    is erased.
    """
    doomed = _with_tasks(session, _with_households(session, ids))
    _demand_free(session, doomed)
    gone = rows_in(session, select(RECORD.c.id, RECORD.c.kind), RECORD.c.id, doomed)
    cases = set(session.scalars(select(_CASE.c.id)).all()) & set(doomed)
    for chunk in chunks(doomed):
        session.execute(update(_PARTICIPATION).where(_PARTICIPATION.c.person_id.in_(chunk)).values(name=""))
    for group in (sorted(cases), [record_id for record_id in doomed if record_id not in cases]):
        for chunk in chunks(group):
            session.execute(delete(RECORD).where(RECORD.c.id.in_(chunk)))
    session.expire_all()
    drop_unused_contents(session)
    drafts.drop_of_records(session, doomed)
    drop_unused(session)
    wipe(session, doomed)
    _seal(session, gone)
    session.info[NOTED_AS] = (AuditKind.ERASURE, _numbers(gone))
    for table in _SEARCH_TABLES:
        session.connection().exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def _numbers(gone: Sequence[AnyRow]) -> str:
    """Person: 2, Fall: 1."""
    counted = Counter(row.kind for row in gone)
    return ", ".join(f"{kind.label}: {counted[kind]}" for kind in Kind if counted[kind])


def _seal(session: Session, gone: Sequence[AnyRow]) -> None:
    step = session.scalar(select(func.max(JournalStep.id))) or 0
    session.add_all(
        JournalRow(
            step_id=step,
            table_name=RECORD.name,
            pk=json.dumps([row.id]),
            before=json.dumps({"id": row.id, "kind": row.kind.value}),
        )
        for row in gone
    )
    seal_up_to(session, step, SealedBy.ERASURE)
    session.flush()


def empty(session: Session) -> int:
    """Erase everything in the trash that may be erased. Returns how many records had to stay."""
    found = [row.id for row in listing(session)]
    held = {row.id for row in _held(session, found)}
    free = [record_id for record_id in found if record_id not in held]
    needed = {row.person_id for row in _cases_left(session, free)}
    purge(session, [record_id for record_id in free if record_id not in needed])
    return len(listing(session))


def _with_households(session: Session, ids: Sequence[int]) -> list[int]:
    """The records and the households in which nobody else lives or lived."""
    going = set(ids)
    homes = {row.household_id for row in rows_in(session, select(_PERSON.c.household_id), _PERSON.c.id, ids)} - {None}
    members = rows_in(session, select(_PERSON.c.id, _PERSON.c.household_id), _PERSON.c.household_id, sorted(homes))
    kept = {row.household_id for row in members if row.id not in going}
    empty = sorted(homes - kept)
    held = {row.id for row in _held(session, empty)}
    return list(dict.fromkeys([*ids, *(home for home in empty if home not in held)]))


def _with_tasks(session: Session, ids: Sequence[int]) -> list[int]:
    """The records and the tasks about them, and the tasks about those."""
    doomed = dict.fromkeys(ids)
    fresh = list(doomed)
    while fresh:
        about = rows_in(session, select(_TASK.c.id), _TASK.c.about_id, fresh)
        fresh = [row.id for row in about if row.id not in doomed]
        doomed.update(dict.fromkeys(fresh))
    return list(doomed)


def _demand_free(session: Session, doomed: Sequence[int]) -> None:
    if held := _held(session, doomed):
        raise UserError(f"Für „{held[0].title}“ gilt eine Löschsperre: {held[0].hold_reason}")
    if left := _cases_left(session, doomed):
        numbers = ", ".join(row.number for row in left)
        raise UserError(
            f"Zu dieser Person gibt es noch Fälle ({numbers}). Bitte zuerst die Fälle endgültig löschen, wenn ihre Frist vorbei ist."
        )


def _held(session: Session, ids: Sequence[int]) -> list[AnyRow]:
    statement = select(RECORD.c.id, RECORD.c.title, RECORD.c.hold_reason).where(RECORD.c.hold_reason != "")
    return rows_in(session, statement, RECORD.c.id, ids)


def _cases_left(session: Session, doomed: Collection[int]) -> list[AnyRow]:
    """Cases of the persons among the doomed that would stay."""
    found = rows_in(session, select(_CASE.c.id, _CASE.c.number, _CASE.c.person_id), _CASE.c.person_id, list(doomed))
    going = set(doomed)
    return [row for row in found if row.id not in going]
