"""Records on file that rows of a list mean get what was chosen of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.kinds import Kind
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Record, graph
from app.services import bulk, bulk_updates
from app.services.kinds import service_of
from app.services.office import tags
from app.services.people import persons
from app.services.people.phones import tidy_phone
from app.services.records import GONE, RECORD, rows_in
from app.transfer.importing import values
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.differences import differences
from app.transfer.importing.dry_run import Outcome
from app.transfer.importing.values import Values

_STEP = 500
_LIVING = select(RECORD.c.id, RECORD.c.title, RECORD.c.deleted_at)
_UPDATING = Sentence("Bekannte Einträge werden ergänzt …")
_PHONES = ("phone", "mobile")


def update(
    session: Session,
    kind: Kind,
    met: Mapping[int, Sequence[Outcome]],
    decisions: Decisions,
    progress: Progress = silent,
) -> list[int]:
    """Give records on file what the rows that mean them say and was chosen. Returns the ids of those that changed.

    Where nothing but empty fields are filled, that is done with all records at once; each other one is loaded and saved by
    its service. Raises UserError where a record is gone, or in the trash.
    """
    gaining = {id_: outcomes for id_, outcomes in met.items() if decisions.gains(outcomes)}
    _demand_living(session, list(gaining))
    filled = _filled(session, kind, gaining, decisions)
    bulk_updates.set_columns(session, graph.entity_of(kind), filled, progress)
    service = service_of(kind)
    for number, (record_id, outcomes) in enumerate(gaining.items()):
        if number % _STEP == 0:
            progress(number, len(gaining), _UPDATING)
        if record_id not in filled:
            record = service.load(session, record_id)
            for outcome in outcomes:
                _take_over(session, record, outcome, kind, decisions)
            service.save(session, record)
    return list(gaining)


def _demand_living(session: Session, ids: Sequence[int]) -> None:
    found = {one.id: one for one in rows_in(session, _LIVING, RECORD.c.id, ids)}
    for record_id in ids:
        if record_id not in found:
            raise UserError(GONE)
        if found[record_id].deleted_at is not None:
            raise UserError(
                "„{name}“ liegt inzwischen im Papierkorb. Bitte die Liste noch einmal abgleichen.",
                name=found[record_id].title,
            )


def _filled(
    session: Session, kind: Kind, gaining: Mapping[int, Sequence[Outcome]], decisions: Decisions
) -> dict[int, dict[str, Any]]:
    """The columns that are filled, by the ids of the records of which nothing else is changed."""
    found = {}
    for ids in bulk.in_chunks(gaining, _STEP):
        for record_id, held in values.on_file(session, ids, kind).items():
            columns = _fillings(gaining[record_id], held, kind, decisions)
            if columns is not None:
                found[record_id] = columns
    return found


def _fillings(outcomes: Iterable[Outcome], held: Values, kind: Kind, decisions: Decisions) -> dict[str, Any] | None:
    """The columns that rows fill in a record; None where they do more to it."""
    filled: dict[str, Any] = {}
    for outcome in outcomes:
        keys = {difference.key for difference in decisions.chosen(outcome)}
        for difference in differences(values.of_row(outcome.row, kind), held, kind):
            if difference.key not in keys:
                continue
            if difference.items or not difference.fills:
                return None
            values.with_filled(held, difference.columns, {})
            filled |= difference.columns
    if kind is Kind.PERSON and persons.confirms(filled):
        filled["confirmed_on"] = clock.today()
    return filled | {name: tidy_phone(filled[name]) for name in _PHONES if filled.get(name)}


def _take_over(session: Session, record: Record, outcome: Outcome, kind: Kind, decisions: Decisions) -> None:
    """Set what was chosen, as far as it is still to be said: an earlier row may have said it."""
    keys = {difference.key for difference in decisions.chosen(outcome)}
    told, held = values.of_row(outcome.row, kind), values.of_record(record, kind)
    parts = {part.name: part for part in values.parts_of(kind)}
    for difference in differences(told, held, kind):
        if difference.key not in keys:
            continue
        for name, value in difference.columns.items():
            setattr(record, name, value)
        for name, items in difference.items.items():
            if name == values.TAGS:
                tags.retag(session, [record.id], [one["name"] for one in items], [])
                continue
            getattr(record, name).extend(parts[name].entity(**item) for item in items)
