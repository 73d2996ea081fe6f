"""The trash, and erasure: what is erased leaves nothing behind, in the journal neither."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, TrailWords, joined
from app.common.text import search_key
from app.models import AuditKind, JournalRow, JournalStep, Kind, Naming, Person, graph, home_address
from app.models.bookkeeping import NOTED_AS, SEALED_STEP, SealedBy, seal_steps
from app.models.columns import OnErasure
from app.services import drafts, matching
from app.services.called import Names, names_in
from app.services.journal_rows import called_so, formerly_of, once_led_to, wipe
from app.services.kinds import demand_movable_of
from app.services.lists import ListQuery
from app.services.merging import standing
from app.services.office import contents, saved_searches, settings
from app.services.office.tags import drop_unused
from app.services.privacy import called_by_others, erasures, taken_part
from app.services.records import RECORD, AnyRow, chunks, in_order, rows_in, table_of
from app.settings.memory import PAPER_OPTIONS


@dataclass(frozen=True, slots=True)
class TrashRow:
    """A record in the trash."""

    id: int
    kind: Kind
    title: str
    deleted_at: datetime


_SORTS = {"name": RECORD.c.sort_key, "kind": RECORD.c.kind, "deleted_at": RECORD.c.deleted_at}


def trash(session: Session, ids: Iterable[int]) -> None:
    """Put records into the trash; nothing is lost, what hangs on them stays.

    Raises UserError for what the service of its kind does not let go (`demand_movable`); then nothing is moved.
    """
    _mark(session, ids, clock.now())


def restore(session: Session, ids: Iterable[int]) -> None:
    """Take records out of the trash. Raises like `trash`."""
    _mark(session, ids, None)


def _mark(session: Session, ids: Iterable[int], deleted_at: datetime | None) -> None:
    session.flush()
    wanted = list(ids)
    _demand_movable(session, wanted)
    for chunk in chunks(wanted):
        changed = {"deleted_at": deleted_at, "version": RECORD.c.version + 1}
        session.execute(update(RECORD).where(RECORD.c.id.in_(chunk)).values(changed))
    session.expire_all()


def _demand_movable(session: Session, ids: Sequence[int]) -> None:
    """A booking of a closed year neither goes nor comes back: its sums are settled."""
    kinds = {row.id: row.kind for row in rows_in(session, select(RECORD.c.id, RECORD.c.kind), RECORD.c.id, ids)}
    for kind in sorted(set(kinds.values())):
        if (demand := demand_movable_of(kind)) is not None:
            demand(session, [record_id for record_id, its_kind in kinds.items() if its_kind is kind])


def _lies_here() -> ColumnElement[bool]:
    """What is in the trash: what was deleted, and not what was merged into something else."""
    return RECORD.c.deleted_at.is_not(None) & RECORD.c.id.not_in(standing.hidden())


def listing(session: Session) -> list[TrashRow]:
    """What lies in the trash, the newest first."""
    statement = select(RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.deleted_at)
    found = statement.where(_lies_here()).order_by(RECORD.c.deleted_at.desc(), RECORD.c.sort_key)
    return [TrashRow(*row) for row in session.execute(found)]


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of what lies in the trash, the newest first. Filter: kind. Sorts: name, kind, deleted_at."""
    statement = select(RECORD.c.id).where(_lies_here())
    if text := search_key(query.text[: matching.LONGEST]):
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
    return session.scalar(select(func.count()).where(_lies_here())) or 0


def purge(session: Session, ids: Sequence[int]) -> None:
    """Erase records for good, with everything that hangs on them, and every trace of them in the journal.

    What a record refers to and what refers to it decides about the rest (see `OnErasure`): a household goes with the last
    who lived there, because it is called by their name, a task with what it is about, what was merged into a record with it, and
    a tag with the last record that carries it. Of a person's participations only the bare attendance stays, without name. What stays in the journal is that
    a record of this kind was erased, and in the audit trail how many. Steps that touched the erased can't be turned back
    any more; all others can. Raises UserError for a person who still has cases, and for a record with a legal hold; then nothing
    is erased.
    """
    doomed = _with_what_is_about(session, _with_homes(session, standing.with_merged(session, ids)))
    _demand_free(session, doomed)
    gone = rows_in(session, select(RECORD.c.id, RECORD.c.kind, RECORD.c.title), RECORD.c.id, doomed)
    names = names_in(row.title for row in gone if row.kind is Kind.PERSON)
    members = home_address.members_of(session, doomed)
    called, also = called_by_others.those_erased(session, doomed), called_by_others.further_names(session, doomed)
    told, taken_off = _forget(session, doomed, names), taken_part.forget(session, doomed)
    for kind in sorted(Kind, key=_place, reverse=True):
        for chunk in chunks([row.id for row in gone if row.kind is kind]):
            session.execute(delete(RECORD).where(RECORD.c.id.in_(chunk)))
    session.expire_all()
    home_address.describe_again(session, sorted({*members, *told} - set(doomed)))
    drafts.drop_of_records(session, doomed, names)
    settings.forget_names(session, PAPER_OPTIONS, names)
    drop_unused(session)
    touched = taken_off | wipe(session, doomed, names) | called_by_others.take_out(session, called)
    touched |= saved_searches.forget(session, [*(row.title for row in gone if _is_called(row)), *also])
    contents.drop_unused(session)
    _seal(session, gone, touched)
    if gone:
        erasures.remember(session)
    session.info[NOTED_AS] = (AuditKind.ERASURE, _numbers(gone))
    erasures.clear_search(session, (*erasures.SEARCH_OF_RECORDS, *erasures.SEARCH_OF_CONTACTS))


def _is_called(row: AnyRow) -> bool:
    """Whether its title is the name of somebody."""
    return graph.entity_of(row.kind).naming is Naming.SOMEBODY


def _place(kind: Kind) -> int:
    """Kinds that others refer to come first."""
    return graph.tables().index(graph.half_of(kind))


def _forget(session: Session, doomed: Sequence[int], names: Names) -> set[int]:
    """Take off rows that stay what told of the erased: the name as it stood there, the confidential note beside it.

    So it is with rows that told of them once and of nobody since, and with the full name of somebody who has no record.
    Returns the records among those rows: they are found by other words now.
    """
    records: set[int] = set()
    for column in graph.referring(OnErasure.FORGETS):
        (key,) = column.table.primary_key
        told = once_led_to(session, column, doomed) | called_so(session, column, names)
        if graph.is_record(column.table):
            records |= told | {row[0] for row in rows_in(session, select(key), column, doomed)}
        for chunk in chunks(doomed):
            _take_off(session, column, column.in_(chunk))
        for chunk in chunks(sorted(told)):
            _take_off(session, column, key.in_(chunk) & column.is_(None))
    return records


def _take_off(session: Session, column: Column[Any], concerned: ColumnElement[bool]) -> None:
    reference = graph.reference_of(column)
    if reference and reference.clears:
        emptied = dict.fromkeys(reference.clears, "")
        session.execute(update(column.table).where(concerned).values(emptied))
    for part in graph.parts_of(column.table):
        if reference and part.table.name in reference.drops:
            of_concerned = select(*column.table.primary_key).where(concerned)
            session.execute(delete(part.table).where(part.in_(of_concerned)))


def _numbers(gone: Sequence[AnyRow]) -> TrailWords:
    """Person: 2, Fall: 1."""
    counted = Counter(row.kind for row in gone)
    return TrailWords(", ".join(f"{kind.label}: {counted[kind]}" for kind in Kind if counted[kind]))


def _seal(session: Session, gone: Sequence[AnyRow], touched: set[int]) -> None:
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
    seal_steps(session, touched | {step}, SealedBy.ERASURE)
    session.info[SEALED_STEP] = step
    session.flush()


def empty(session: Session) -> int:
    """Erase everything in the trash that may be erased. Returns how many records had to stay."""
    found = [row.id for row in listing(session)]
    held = {row.id for row in _held(session, found)}
    free = [record_id for record_id in found if record_id not in held]
    needed = {needed for _left, needed in _forbidding(session, free)}
    purge(session, [record_id for record_id in free if record_id not in needed])
    return len(listing(session))


def _with_homes(session: Session, ids: Sequence[int]) -> list[int]:
    """The records and the homes in which they live or once lived, and nobody lives any more."""
    going = dict.fromkeys(ids)
    for column in graph.homes_of(table_of(Person)):
        going |= dict.fromkeys(_empty_homes(session, column, ids))
    return list(going)


def _empty_homes(session: Session, column: Column[Any], ids: Sequence[int]) -> list[int]:
    going, person = set(ids), column.table.c.id
    homes = ({row[0] for row in rows_in(session, select(column), person, ids)} | formerly_of(session, column, ids)) - {
        None
    }
    members = rows_in(session, select(person, column), column, sorted(homes))
    empty = sorted(homes - {home for member, home in members if member not in going})
    held = {row.id for row in _held(session, empty)}
    return [home for home in empty if home not in held]


def _with_what_is_about(session: Session, ids: Sequence[int]) -> list[int]:
    """The records and those that are erased with them (the tasks about them), and so on."""
    doomed = dict.fromkeys(ids)
    fresh = list(doomed)
    while fresh:
        found: list[int] = []
        for column in graph.referring(OnErasure.ERASED_TOO):
            rows = rows_in(session, select(column.table.c.id), column, fresh)
            found += [row.id for row in rows if row.id not in doomed]
        fresh = found
        doomed.update(dict.fromkeys(fresh))
    return list(doomed)


def _demand_free(session: Session, doomed: Sequence[int]) -> None:
    if held := _held(session, doomed):
        raise UserError(
            "Für „{title}“ gilt eine Löschsperre: {reason}", title=held[0].title, reason=held[0].hold_reason
        )
    if left := [record_id for record_id, _needed in _forbidding(session, doomed)]:
        titles = rows_in(session, select(RECORD.c.title), RECORD.c.id, left)
        raise UserError(
            "Zu dieser Person gibt es noch {kinds} ({titles}). Bitte zuerst diese endgültig löschen, wenn ihre Frist vorbei ist.",
            kinds=_plurals(session, left),
            titles=", ".join(row.title for row in titles),
        )


def _plurals(session: Session, ids: Sequence[int]) -> Sentence:
    found = {row.kind for row in rows_in(session, select(RECORD.c.kind), RECORD.c.id, ids)}
    return joined(", ", *(graph.plural_of(kind) for kind in Kind if kind in found))


def _held(session: Session, ids: Sequence[int]) -> list[AnyRow]:
    statement = select(RECORD.c.id, RECORD.c.title, RECORD.c.hold_reason).where(RECORD.c.hold_reason != "")
    return rows_in(session, statement, RECORD.c.id, ids)


def _forbidding(session: Session, doomed: Sequence[int]) -> list[tuple[int, int]]:
    """Records that would stay and need one of the doomed, each with the one it needs."""
    going = set(doomed)
    found: list[tuple[int, int]] = []
    for column in graph.referring(OnErasure.FORBIDS):
        rows = rows_in(session, select(column.table.c.id, column), column, doomed)
        found += [(record_id, needed) for record_id, needed in rows if record_id not in going]
    return found
