"""Makes a sound database of merged rows: nothing may lead nowhere, what was erased stays erased."""

from datetime import date, datetime
from typing import Any

from app.common import clock
from app.common.sentences import Sentence, TrailWords
from app.models import AuditKind, Base, graph
from app.models.base import rank_of
from app.models.bookkeeping import SEALED_BY, SEALED_STEP, SealedBy
from app.storage.integrity import audit
from app.storage.salvage.merging import put
from app.storage.salvage.working_copy import defaults, erased_records, ids

_RESCUED = "Aus dem Verzeichnis gerettet; die übrigen Angaben waren nicht mehr lesbar."
_ROUNDS = 20
_WHOLE_DOCUMENTS = (
    "DELETE FROM document_content WHERE size <> "
    "(SELECT total(length(data)) FROM document_piece AS piece WHERE piece.sha256 = document_content.sha256)",
    "DELETE FROM document_piece WHERE sha256 NOT IN (SELECT sha256 FROM document_content)",
    "DELETE FROM document WHERE sha256 NOT IN (SELECT sha256 FROM document_content)",
)
"""Of whose bytes a piece is missing, nothing is of use."""


def mend(base: Any) -> list[int]:
    """Bring the rows into agreement; returns ids of records whose titles have to be made anew."""
    gone = [(record_id,) for record_id in erased_records(base)]
    for table in ("record", *graph.kinds_by_table()):
        base.executemany(f'DELETE FROM "{table}" WHERE id = ?', gone)
    base.execute(
        "INSERT OR IGNORE INTO journal_step(id, name, at, kind, undone) "
        "SELECT DISTINCT step_id, 'Geretteter Schritt', ?, 'do', 0 FROM journal_row",
        (_now(),),
    )
    untitled = _missing_records(base)
    for table, kind in graph.kinds_by_table().items():
        _missing_rows(base, table, kind)
        _drop_halves(base, table, kind)
    for statement in _WHOLE_DOCUMENTS:
        base.execute(statement)
    _cut_loose_ends(base)
    base.execute(
        "INSERT OR REPLACE INTO meta(key, value) SELECT ?, coalesce(max(id), 0) FROM journal_step", (SEALED_STEP,)
    )
    base.execute("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", (SEALED_BY, SealedBy.RESCUE.value))
    return sorted(ids(base, "record").intersection(untitled))


def _missing_records(base: Any) -> list[int]:
    """Where a person's own row is there and the common one is not, the common one is made anew."""
    made = []
    for table, kind in graph.kinds_by_table().items():
        for record_id in ids(base, table) - ids(base, "record"):
            own = {"id": record_id, "kind": kind, "rank": rank_of("", record_id), "version": 1}
            put(base, "record", defaults("record") | own)
            made.append(record_id)
    return made


def _missing_rows(base: Any, table: str, kind: str) -> None:
    """Where only the common row is there, a row is made of the title if one can be."""
    present = ids(base, table)
    found = base.execute("SELECT id, title, created_at FROM record WHERE kind = ?", (kind,)).fetchall()
    for record_id, title, created_at in found:
        if record_id in present:
            continue
        values = _made_of(base, table, kind, record_id, title, str(created_at))
        if values:
            put(base, table, defaults(table) | values | {"id": record_id})


def _made_of(base: Any, table: str, kind: str, record_id: int, title: str, created_at: str) -> dict[str, Any]:
    """What a title (and for a case the person in its entries) says; nothing where that is not enough."""
    values = graph.entity_of(kind).from_title(title, date.fromisoformat(created_at[:10]), _RESCUED)
    for column in _needed_references(table) if values else ():
        person = base.execute(
            "SELECT person_id FROM contact_entry WHERE record_id = ? AND person_id IN (SELECT id FROM record)",
            (record_id,),
        ).fetchone()
        if person is None:
            return {}
        values[column] = person[0]
    return values


def _needed_references(table: str) -> list[str]:
    """Columns that must name another row."""
    columns = Base.metadata.tables[table].columns
    return [column.name for column in columns if column.foreign_keys and not (column.nullable or column.primary_key)]


def _hand_entries_on(base: Any, record_id: int) -> None:
    """What was written on a lost record goes to the person it was about."""
    base.execute(
        "UPDATE contact_entry SET record_id = person_id WHERE record_id = ? AND person_id IN (SELECT id FROM record)",
        (record_id,),
    )


def _cut_loose_ends(base: Any) -> None:
    for _ in range(_ROUNDS):
        for table, rowid, _parent, number in base.execute("PRAGMA foreign_key_check").fetchall():
            _cut_loose(base, table, rowid, number)
        for table, kind in graph.kinds_by_table().items():
            _drop_halves(base, table, kind)


def _drop_halves(base: Any, table: str, kind: str) -> None:
    """A record whose own row had to go, because it needs another that is lost, is gone as a whole."""
    alone = f'SELECT id FROM record WHERE kind = ? AND id NOT IN (SELECT id FROM "{table}")'
    for (record_id,) in base.execute(alone, (kind,)).fetchall():
        _hand_entries_on(base, record_id)
        base.execute("DELETE FROM record WHERE id = ?", (record_id,))


def _cut_loose(base: Any, table: str, rowid: int, number: int) -> None:
    """A row that leads nowhere: without the reference where it can be without, otherwise it goes, as does a part of what is gone."""
    links = base.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    column = next(link[3] for link in links if link[0] == number)
    info = base.execute(f'PRAGMA table_info("{table}")').fetchall()
    needed = any(row[1] == column and (row[3] or row[5]) for row in info)
    if needed or _is_owner(table, column):
        base.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
    else:
        base.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))


def _is_owner(table: str, column: str) -> bool:
    mapped = Base.metadata.tables.get(table)
    return mapped is not None and column in [owner.name for owner in graph.owners_of(mapped)]


def chain_anew(base: Any) -> audit.Entry:
    """Where lines of the audit trail were lost, chain the rest anew; returns the line that says so."""
    broken = list(audit.troubles(base.execute, None))
    if not broken:
        return audit.Entry(AuditKind.RESTORE, text=Sentence("Gerettet"))
    steps = ids(base, "journal_step")
    found = base.execute("SELECT at, kind, record_id, text, step_id FROM audit ORDER BY id").fetchall()
    base.execute("DELETE FROM audit")
    audit.append(base.execute, [_as_it_was(line, steps) for line in found])
    return audit.Entry(AuditKind.RESTORE, text=Sentence("Gerettet und neu verkettet: {what}", what=broken[0]))


def _as_it_was(line: tuple[Any, ...], steps: set[int]) -> audit.Entry:
    """A line of a broken trail; one whose step is gone leads nowhere."""
    at, kind, record, text, step = line
    step = step if step in steps else None
    return audit.Entry(AuditKind(kind), record, TrailWords(text), step, datetime.fromisoformat(at))  # type: ignore[call-arg]


def _now() -> str:
    return clock.now().isoformat(" ", "microseconds")
