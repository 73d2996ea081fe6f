"""Nothing that she types gets into the audit trail, whatever is done with it."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.common import account
from app.common.errors import UserError
from app.common.paths import state_folder
from app.common.sentences import Sentence, TrailWords
from app.context import Context
from app.models import AuditKind, AuditLine, Document, Record, graph
from app.papers.print_job import PrintJob
from app.papers.registry import FILES, PAPERS
from app.services import trash
from app.services.office import documents
from app.services.records import table_of
from app.services.secrecy.content import content_of
from app.services.secrecy.gate import Outgoing
from app.services.secrecy.receivers import OwnUse
from app.storage.backups import backup
from app.storage.integrity import spool
from app.storage.secrets import keys
from tests.conftest import PASSPHRASE
from tests.contract.planting import BEFORE, WORD, plant, typed
from tests.contract.points import point
from tests.faults.children import opened

_MARKERS = (WORD.casefold(), BEFORE.casefold())


@point("audit")
def test_no_line_holds_what_was_typed(vault_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted, opened, changed, printed, exported, searched, restored, erased; in a folder that is called by the name."""
    monkeypatch.setattr(account, "restrict", lambda _folder: False)
    key = keys.read_envelope(vault_folder).open_with(PASSPHRASE)
    folder = tmp_path / WORD / "tresor"
    shutil.copytree(vault_folder, folder)
    with opened(folder, key) as context:
        doomed = context.write("Angelegt", plant)
        seen = _open(context, doomed)
        waiting = [entry for left in _left(folder, key) for entry in left.entries or ()]
        assert {entry.record_id for entry in waiting if entry.kind is AuditKind.READ} >= seen
        assert [entry for entry in waiting if _is_typed(entry.text)] == []
        context.write("Geändert", _change, doomed)
        _give_out(context, tmp_path / WORD)
        assert context.undo() is not None
        made = context.backup(tmp_path / WORD)
        _no_typed(context)
    backup.restore_backup(made.path, folder, key)
    with opened(folder, key) as context:
        context.write("Weg", trash.trash, doomed)
        context.write("Endgültig gelöscht", trash.purge, doomed)
        noted = _no_typed(context)
    assert noted >= {
        AuditKind.LOGIN,
        AuditKind.READ,
        AuditKind.CHANGE,
        AuditKind.PRINT,
        AuditKind.EXPORT,
        AuditKind.BACKUP,
        AuditKind.RESTORE,
        AuditKind.ERASURE,
        AuditKind.WARNING,
    }
    assert [path for path in state_folder().rglob("*") if path.is_file() and _is_typed(path.read_bytes())] == []


def _open(context: Context, records: list[int]) -> set[int]:
    """As the window opens them. Returns those that can name somebody."""
    seen = set()
    for record in records:
        kind = context.read(lambda session, one=record: session.get_one(Record, one).kind)
        if opened_as := graph.entity_of(kind).opened_as:
            context.shown(record, TrailWords(opened_as))
            seen.add(record)
    return seen


def _left(folder: Path, key: bytes) -> Iterator[spool.Left]:
    vault_id = keys.read_envelope(folder).vault_id
    yield from spool.left(spool.places(folder), vault_id, [spool.key_of(key, vault_id)])


def _change(session: Session, records: list[int]) -> None:
    for table in (graph.RECORD, *graph.halves()):
        values = {column.name: BEFORE for column in typed(table) if not column.unique and column.name != "hold_reason"}
        if values:
            session.execute(update(table).where(table.c.id.in_(records)).values(values))


def _give_out(context: Context, place: Path) -> None:
    """Every paper that has an example here, and every document, into files and to the printer."""
    for paper in (*PAPERS, *FILES):
        with suppress(UserError, LookupError):
            job = PrintJob(paper, context.read(paper.example))
            name = context.read(job.prepared).file_name
            outgoing = Outgoing(context.read(content_of, [job.record] if job.record else []), OwnUse())
            with context.leaving(AuditKind.PRINT, job.record, name, outgoing):
                context.hand_out(place / f"{WORD}.pdf", b"x", TrailWords(f"{name}.pdf"), job.record, outgoing)
    for document in context.read(lambda session: session.scalars(select(table_of(Document).c.id)).all()):
        with suppress(UserError):
            context.hand_out(place / f"{WORD}.txt", context.read(documents.content, document), Sentence("Dokument"))


def _no_typed(context: Context) -> set[AuditKind]:
    """The kinds of all lines, none of which holds what was typed."""
    lines = context.read(lambda session: [line.__dict__ for line in session.scalars(select(AuditLine))])
    assert [line for line in lines if any(_is_typed(value) for value in line.values())] == []
    return {line["kind"] for line in lines}


def _is_typed(value: object) -> bool:
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
    return any(marker in text.casefold() for marker in _MARKERS)
