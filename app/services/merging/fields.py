"""The fields of two records that are taken apart: what each had before, and what was edited since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm import Session

from app.common.kinds import Kind
from app.models import Merge, graph
from app.services.merging import rows, step
from app.services.merging.plan import columns_of
from app.services.merging.step import Touched


class Belongs(StrEnum):
    """To which of the two records a value belongs that was edited since they were merged."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Stood:
    """A field: what stood in the kept record before the merge and right after it, what stands there now, and in the other."""

    column: Column[Any]
    before: Any
    merged: Any
    now: Any
    other: Any

    @property
    def edited(self) -> bool:
        """Whether it was edited since, otherwise than back to what it was."""
        return self.now not in (self.merged, self.before)

    def of_kept(self, belongs: Belongs) -> Any:
        """What the kept record holds afterwards."""
        if self.now == self.merged:
            return self.before
        return self.now if not self.edited or belongs in (Belongs.KEPT, Belongs.BOTH) else self.before

    def of_other(self, belongs: Belongs) -> Any:
        """What the other record holds afterwards."""
        return self.now if self.edited and belongs in (Belongs.OTHER, Belongs.BOTH) else self.other


def stood(session: Session, kind: Kind, merge: Merge, told: list[Touched]) -> Iterator[Stood]:
    """Every field of the kind."""
    halves = {}
    for column in columns_of(kind):
        table = column.table
        if table not in halves:
            halves[table] = _states(session, merge, told, table)
        before, merged, now, other = (state.get(column.name) for state in halves[table])
        yield Stood(column, before, merged, now, other)


_States = tuple[Mapping[str, Any], Mapping[str, Any], Mapping[str, Any], Mapping[str, Any]]


def _states(session: Session, merge: Merge, told: list[Touched], table: Any) -> _States:
    """One half of the kept record before the merge, after it and now, and of the other."""
    now = rows.raw(session, table, {"id": merge.kept_id}) or {}
    other = rows.raw(session, table, {"id": merge.merged_id}) or {}
    row = step.of_record(told, table, merge.kept_id)
    if row is None:
        untouched = step.first_since(session, table, merge.kept_id, merge.step_id) or now
        return {**now, **untouched}, {**now, **untouched}, now, other
    return {**now, **(row.before or {})}, {**now, **(row.after or {})}, now, other


def label_of(column: Column[Any]) -> Any:
    """What a field is called."""
    label = graph.label_of(column)
    assert label is not None
    return label
