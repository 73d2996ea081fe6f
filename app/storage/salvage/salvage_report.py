"""What a rescue has brought and what is missing."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.common.sentences import Sentence
from app.models import Kind, graph
from app.storage.salvage.working_copy import erased_records, ids, last_journaled_states


@dataclass(frozen=True)
class MissingRecord:
    """A record that is known to have been there. `title` is empty where nobody knows it any more."""

    id: int
    kind: Kind
    title: str


@dataclass(frozen=True)
class KindCount:
    """Records of one kind: there, missing, and there as the backup had them (changes since may be missing)."""

    kind: Kind
    present: int
    missing: int
    older: int


@dataclass(frozen=True)
class PartsLost:
    """How many of what hangs on records are missing; `what` is what several of them are called."""

    what: Sentence
    count: int


@dataclass(frozen=True)
class SalvageReport:
    """What is there and what is not. `broken_tables` had unreadable places."""

    kinds: tuple[KindCount, ...]
    missing: tuple[MissingRecord, ...]
    parts: tuple[PartsLost, ...] = ()
    broken_tables: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether nothing is known to be missing or outdated."""
        return not (self.missing or self.parts or any(count.older for count in self.kinds))


@dataclass(frozen=True)
class KnownRecords:
    """What is known to have been in the vault: titles and kinds of records, and by table the ids of what is counted beside."""

    records: Mapping[int, tuple[str, str]]
    parts: Mapping[str, frozenset[int]]


def known(base: Any) -> KnownRecords:
    """What backup, damaged file and journal together say there was; taken before anything is mended."""
    records = {row[0]: (row[1], row[2]) for row in base.execute("SELECT id, kind, title FROM record")}
    for _place, after in last_journaled_states(base, "record"):
        if after is not None:
            records[after["id"]] = (after["kind"], after["title"])
    for table, kind in graph.kinds_by_table().items():
        for record_id in ids(base, table):
            records.setdefault(record_id, (kind, ""))
    gone = erased_records(base)
    alive = {record_id: said for record_id, said in records.items() if record_id not in gone}
    return KnownRecords(alive, {table: _alive(base, table) for table in graph.counted_tables()})


def _alive(base: Any, table: str) -> frozenset[int]:
    """Ids that stand in the table or whose last word in the journal is that they do."""
    last = {json.loads(place)[0]: after is not None for place, after in last_journaled_states(base, table)}
    return frozenset(number for number in ids(base, table) | last.keys() if last.get(number, True))


def settle(base: Any, before: KnownRecords, older: set[int], broken_tables: int) -> SalvageReport:
    """Compare what is there now with what is known to have been."""
    present = {row[0]: row[1] for row in base.execute("SELECT id, kind FROM record")}
    missing = [
        MissingRecord(record_id, Kind(kind), title)  # type: ignore[call-arg]
        for record_id, (kind, title) in sorted(before.records.items())
        if record_id not in present
    ]
    there, gone = Counter(present.values()), Counter(str(each.kind) for each in missing)
    old = Counter(kind for record_id, kind in present.items() if record_id in older)
    kinds = tuple(KindCount(kind, there[kind], gone[kind], old[kind]) for kind in Kind if there[kind] or gone[kind])
    counted = graph.counted_tables()
    lost = {table: len(numbers - ids(base, table)) for table, numbers in before.parts.items()}
    parts = tuple(PartsLost(counted[table], count) for table, count in lost.items() if count)
    return SalvageReport(kinds, tuple(missing), parts, broken_tables)
