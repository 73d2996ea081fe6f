"""Pages of an older copy among those of today, where the journal of the changes does not tell: in what hangs on the rows.

Indexes, search index, counters, the marks of what is turned back, the chain of the audit trail and the content of documents
follow from the rows; where one of them is of another moment, they no longer fit. It reads everything once.
"""

import hashlib
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter

import sqlcipher3

from app.common.cancelling import current
from app.storage.database import pages, schema
from app.storage.integrity import audit
from app.storage.integrity.audit import Run
from app.storage.integrity.seal import Mark

_COUNTERS = (
    ("record", "SELECT max(id) FROM record"),
    ("record", "SELECT max(json_extract(pk, '$[0]')) FROM journal_row WHERE table_name = 'record'"),
    ("journal_step", "SELECT max(id) FROM journal_step"),
    ("journal_step", "SELECT max(step_id) FROM journal_row"),
)
"""Tables whose ids are never given twice, and the largest that was given, also to what was erased since."""
_COUNTED = "SELECT seq FROM sqlite_sequence WHERE name = ?"
_TURNED = (
    "SELECT 1 FROM (SELECT target_id, max(id) AS id FROM journal_step WHERE target_id IS NOT NULL GROUP BY target_id) AS last "
    "JOIN journal_step AS turning ON turning.id = last.id JOIN journal_step AS done ON done.id = last.target_id "
    "WHERE done.undone <> (turning.kind = 'undo') LIMIT 1"
)
_PIECES = (
    "SELECT content.sha256, piece.data FROM document_content AS content "
    "LEFT JOIN document_piece AS piece ON piece.sha256 = content.sha256 ORDER BY content.sha256, piece.number"
)
_WHOLE = "SELECT sha256, data FROM document_content ORDER BY sha256"
"""As programs kept the bytes of documents that had no pieces yet."""


def traces(run: Run, mark: Mark | None) -> Iterator[str]:
    """Where something of another moment was found, in a word; `mark` is what the seal knows of the end of the trail.

    `run` is a driver's, on a database that may be written to: the search index's own check is a write. Raises Cancelled.
    """
    tables = {str(row[0]) for row in run("SELECT name FROM sqlite_master WHERE type = 'table'", ())}
    for table, look in _LOOKS:
        if table in tables:
            current().demand()
            yield from look(run)
    if "audit" in tables:
        yield from ("audit" for _trouble in audit.troubles(run, mark))


def _structure(run: Run) -> Iterator[str]:
    yield from ("structure" for _trouble in pages.unsound(lambda statement: run(statement, ())))


def _counters(run: Run) -> Iterator[str]:
    for table, largest in _COUNTERS:
        counted = run(_COUNTED, (table,)).fetchone()
        if (run(largest, ()).fetchone()[0] or 0) > (counted[0] if counted else 0):
            yield "sqlite_sequence"


def _turned(run: Run) -> Iterator[str]:
    yield from ("journal_step" for _row in run(_TURNED, ()))


def _search(run: Run) -> Iterator[str]:
    for index in schema.SEARCH_INDEXES:
        try:
            run(schema.checks(index), ())
        except sqlcipher3.DatabaseError:
            current().demand()
            yield index.name


def _content(run: Run) -> Iterator[str]:
    columns = [row[1] for row in run('PRAGMA table_info("document_content")', ())]
    rows = run(_WHOLE if "data" in columns else _PIECES, ())
    for digest, parts in groupby(rows, itemgetter(0)):
        found = hashlib.sha256()
        for _digest, data in parts:
            current().demand()
            found.update(data or b"")
        if found.hexdigest() != digest:
            yield "document_content"


_LOOKS: tuple[tuple[str, Callable[[Run], Iterator[str]]], ...] = (
    ("meta", _structure),
    ("sqlite_sequence", _counters),
    ("journal_step", _turned),
    ("search_words", _search),
    ("document_content", _content),
)
"""What is looked at, and the table without which a program of its time knew nothing of it."""
