"""What a merge of two records would do, before anything is done."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.kinds import Kind
from app.common.sentences import Sentence
from app.models import graph
from app.models.base import scalar_defaults
from app.models.columns import LINES
from app.services.merging import rows
from app.services.merging.rows import Values
from app.services.records import GONE, RECORD
from app.services.stored_values import Words, leads_to_record

_TWO = "Zum Zusammenführen braucht es zwei verschiedene Einträge. Bitte den anderen auswählen."


class Side(StrEnum):
    """From which of two records a value is taken."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field in which at least one of two records has something. `both`: the texts can stand one under the other."""

    key: str
    label: Sentence
    kept: str
    other: str
    differs: bool
    proposed: Side = Side.KEPT
    both: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """How many rows of a sort go over, or are left out because the kept record has the same."""

    label: Sentence
    number: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row of the merged record that the kept one has, too: the kept one's stays."""

    label: Sentence
    what: Sentence


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge of `other_id` into `kept_id` would do. `versions` are those of both records as they are shown."""

    kind: Kind
    kept_id: int
    other_id: int
    kept_title: str
    other_title: str
    versions: tuple[int, int]
    fields: tuple[FieldChoice, ...] = ()
    attached: tuple[Attached, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def differing(self) -> tuple[FieldChoice, ...]:
        """The fields about which something is to be decided."""
        return tuple(one for one in self.fields if one.differs)


@dataclass(frozen=True, slots=True)
class Choices:
    """What she decided: the side of each differing field (the proposed one where none is named), and whether numbers, names
    and addresses that were not chosen are kept beside. With `versions` the merge is refused if a record was changed since."""

    sides: Mapping[str, Side] = field(default_factory=dict)
    keep_rest: bool = True
    versions: tuple[int, int] | None = None


def plan(session: Session, kept_id: int, other_id: int | None) -> MergePlan:
    """What a merge of the second record into the first would do. Raises UserError where they can't be merged."""
    if other_id is None:
        raise UserError(_TWO)
    kept, other = both(session, kept_id, other_id)
    kind = Kind(kept[RECORD.name]["kind"])  # type: ignore[call-arg]
    going = list(rows.going(session, kind, kept_id, other_id))
    said = rows.words_for(session, [row for row in going if row.twice])
    twice = ((graph.rows_called(row.table), said(row)) for row in going if row.twice)
    return MergePlan(
        kind,
        kept_id,
        other_id,
        kept[RECORD.name]["title"],
        other[RECORD.name]["title"],
        (kept[RECORD.name]["version"], other[RECORD.name]["version"]),
        tuple(_fields(session, kind, kept, other)),
        counted(row.table for row in going if not row.twice),
        tuple(Conflict(label, what) for label, what in twice if label),
    )


def counted(tables: Iterable[Table]) -> tuple[Attached, ...]:
    """How many rows of each sort these are, given by their tables."""
    found = Counter(label for table in tables if (label := graph.rows_called(table)))
    return tuple(Attached(label, number) for label, number in found.items())


Halves = Mapping[str, Values]
"""The rows of a record by the names of its two tables."""


def both(session: Session, kept_id: int, other_id: int) -> tuple[Halves, Halves]:
    """Two records that can be merged. Raises UserError where they can't."""
    if kept_id == other_id:
        raise UserError(_TWO)
    found = _halves(session, kept_id), _halves(session, other_id)
    heads = [one[RECORD.name] for one in found]
    if heads[0]["kind"] != heads[1]["kind"] or not graph.entity_of(heads[0]["kind"]).mergeable:
        raise UserError("Zusammenführen lassen sich nur zwei Personen oder zwei Akteure.")
    if any(head["deleted_at"] is not None for head in heads):
        raise UserError(
            "Einer der beiden Einträge liegt inzwischen im Papierkorb oder wurde schon zusammengeführt. Es wurde nichts geändert."
        )
    return found


def _halves(session: Session, record_id: int) -> Halves:
    head = rows.raw(session, RECORD, {"id": record_id})
    if head is None:
        raise UserError(GONE)
    half = graph.half_of(head["kind"])
    return {RECORD.name: head, half.name: rows.raw(session, half, {"id": record_id}) or {}}


def columns_of(kind: str) -> list[Column[Any]]:
    """The columns of a kind that are decided about in a merge: those with a label, in the order of the form."""
    shared = [column for column in RECORD.columns if column.name != "deleted_at"]
    return [column for column in (*graph.half_of(kind).columns, *shared) if graph.label_of(column)]


def _fields(session: Session, kind: Kind, kept: Halves, other: Halves) -> list[FieldChoice]:
    columns, defaults = columns_of(kind), scalar_defaults(graph.entity_of(kind))
    pointing = [column for column in columns if leads_to_record(column)]
    pointed = {one[column.table.name][column.name] for column in pointing for one in (kept, other)}
    words = Words(session, pointed - {None})
    found = []
    for column in columns:
        mine, theirs = (one[column.table.name][column.name] for one in (kept, other))
        label = graph.label_of(column)
        assert label is not None
        if (is_nothing(mine, None) and is_nothing(theirs, None)) or (
            mine == theirs and mine == stored(defaults, column)
        ):
            continue
        said, their = (words.say(column.table.name, column.name, value) for value in (mine, theirs))
        both = mine != theirs and column.info.get(LINES, False) and bool(mine and theirs)
        proposed = _proposed(mine, theirs, stored(defaults, column), both=both)
        found.append(FieldChoice(column.name, label, said, their, mine != theirs, proposed, both))
    return found


def _proposed(mine: Any, theirs: Any, default: Any, *, both: bool) -> Side:
    """The kept one's value, unless nothing stands there: what was never said gives way to what was."""
    if both:
        return Side.BOTH
    return Side.OTHER if is_nothing(mine, default) and not is_nothing(theirs, default) else Side.KEPT


def is_nothing(value: Any, default: Any) -> bool:
    """Whether a stored value says nothing: it is empty, or what stands in every new record."""
    return value is None or value == "" or value == default


def stored(defaults: Mapping[str, Any], column: Column[Any]) -> Any:
    """The value of a column in a new record, as the file holds it."""
    value = defaults.get(column.name)
    return int(value) if isinstance(value, bool) else value
