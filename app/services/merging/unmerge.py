"""Taking a merge apart again, weeks later: each record gets back what was its own, and what was edited since is not lost."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.kinds import Kind
from app.common.sentences import Sentence
from app.models import Merge, NotDuplicate, graph, home_address
from app.services import trash
from app.services.kinds import service_of
from app.services.merging import rows, step
from app.services.merging.fates import Turn, fate_of
from app.services.merging.fields import Belongs, Stood, label_of, stood
from app.services.merging.plan import Attached, counted
from app.services.records import RECORD
from app.services.stored_values import Words, leads_to_record, read_value

_GONE = "Diese Zusammenführung gibt es nicht mehr. Bitte den Eintrag neu öffnen."
_PUT_ASIDE = (
    "„{title}“ liegt im Papierkorb oder wurde selbst zusammengeführt. Bitte das zuerst rückgängig machen; "
    "dann lässt sich auch diese Zusammenführung lösen."
)


@dataclass(frozen=True, slots=True)
class Edited:
    """A field that was edited since the merge: what stood in each record before, what the merge made of it, what stands now."""

    key: str
    label: Sentence
    before: str
    other: str
    merged: str
    now: str


@dataclass(frozen=True, slots=True)
class Unmerging:
    """What taking a merge apart would do.

    Attributes:
        conflicts: fields edited since; she decides to whom the value of today belongs.
        returning: rows that go back to the merged record.
        staying: rows that would go back, but were moved, edited or deleted since; they stay as they are.
        known: whether the journal still knows what the merge did; if not, the merged record comes back with its fields only.
    """

    merge_id: int
    kind: Kind
    kept_id: int
    other_id: int
    kept_title: str
    other_title: str
    merged_at: datetime
    conflicts: tuple[Edited, ...] = ()
    returning: tuple[Attached, ...] = ()
    staying: tuple[Attached, ...] = ()
    known: bool = True


def unmerging(session: Session, merge_id: int) -> Unmerging:
    """What taking a merge apart would do. Raises UserError where it stands no more, or the kept record is put aside itself."""
    merge, kept, other = _standing(session, merge_id)
    kind = Kind(kept["kind"])  # type: ignore[call-arg]
    told = step.told(session, merge.step_id)
    fates = [fate_of(session, merge, row) for row in step.attached(told, merge)]
    edited = [one for one in stood(session, kind, merge, told) if one.edited]
    return Unmerging(
        merge.id,
        kind,
        merge.kept_id,
        merge.merged_id,
        kept["title"],
        other["title"],
        merge.merged_at,
        tuple(_in_words(session, edited)),
        counted(fate.row.table for fate in fates if fate.returns),
        counted(fate.row.table for fate in fates if fate.turn is Turn.STAYS),
        bool(told),
    )


def unmerge(session: Session, merge_id: int, decisions: Mapping[str, Belongs]) -> int:
    """Take a merge apart. Returns the id of the record that is there again.

    Every row that went over goes back, unless it was moved or deleted since; fields get back what stood in them. What was edited
    since belongs to whom `decisions` says, by default to the kept record. The two are noted as no duplicates. Raises UserError
    like `unmerging`.
    """
    merge, kept, _ = _standing(session, merge_id)
    kind, kept_id, other_id = Kind(kept["kind"]), merge.kept_id, merge.merged_id  # type: ignore[call-arg]
    told = step.told(session, merge.step_id)
    fields = list(stood(session, kind, merge, told))
    fates = [fate_of(session, merge, row) for row in step.attached(told, merge)]
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for fate in sorted(fates, key=lambda fate: fate.turn is not Turn.GONE):
        fate.follow(session)
    session.delete(merge)
    session.flush()
    trash.restore(session, [other_id])
    _note_apart(session, kept_id, other_id)
    belongs = {one.column.name: decisions.get(one.column.name, Belongs.KEPT) for one in fields}
    _give_back(session, kind, kept_id, {one: one.of_kept(belongs[one.column.name]) for one in fields})
    _give_back(session, kind, other_id, {one: one.of_other(belongs[one.column.name]) for one in fields})
    home_address.describe_again(session, [other_id])
    return other_id


def _standing(session: Session, merge_id: int) -> tuple[Merge, rows.Values, rows.Values]:
    """The merge with the heads of the kept and of the merged record."""
    merge = session.get(Merge, merge_id)
    if merge is None:
        raise UserError(_GONE)
    kept, other = (rows.raw(session, RECORD, {"id": number}) for number in (merge.kept_id, merge.merged_id))
    assert kept is not None  # a merge goes with either of its records
    assert other is not None
    if kept["deleted_at"] is not None:
        raise UserError(_PUT_ASIDE, title=kept["title"])
    return merge, kept, other


def _note_apart(session: Session, kept_id: int, other_id: int) -> None:
    """She has said that they are two: nobody asks again."""
    first, second = sorted((kept_id, other_id))
    pair = select(NotDuplicate.id).where(NotDuplicate.first_id == first, NotDuplicate.second_id == second)
    if session.scalar(pair) is None:
        session.add(NotDuplicate(first_id=first, second_id=second, noted_at=clock.now()))


def _give_back(session: Session, kind: Kind, record_id: int, values: Mapping[Stood, Any]) -> None:
    """Let the fields of a record hold these stored values; whatever is derived from what hangs on it is derived anew."""
    session.expire_all()
    service, half = service_of(kind), graph.half_of(kind)
    entity = service.load(session, record_id)
    there = {half: rows.raw(session, half, {"id": record_id}), RECORD: rows.raw(session, RECORD, {"id": record_id})}
    for one, value in values.items():
        held = there[one.column.table] or {}
        if held.get(one.column.name) != value:
            setattr(entity, one.column.name, read_value(one.column.type, value))
    service.save(session, entity)


def _in_words(session: Session, fields: Iterable[Stood]) -> Iterator[Edited]:
    found = list(fields)
    pointed = {
        value for one in found if leads_to_record(one.column) for value in (one.before, one.other, one.merged, one.now)
    }
    words = Words(session, pointed - {None})
    for one in found:
        said = [
            words.say(one.column.table.name, one.column.name, value)
            for value in (one.before, one.other, one.merged, one.now)
        ]
        yield Edited(one.column.name, label_of(one.column), *said)
