"""What lies in a backup, counted beside what the vault holds now: what going back to it would change.

The backup is unpacked beside the vault, not onto a slow stick, and stays encrypted; nothing readable reaches the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Kind, Merge, graph
from app.storage.backups import archive, snapshot
from app.storage.backups.archive import BackupInfo
from app.storage.database.engine import DATABASE
from app.storage.vault import Vault

TRASH = "trash"
MOST_STEPS = 200
"""So many of the steps that would be lost are named, the newest ones."""

Run = Callable[[str], Any]

_RECORDS = "SELECT CASE WHEN deleted_at IS NULL THEN kind ELSE 'trash' END, count(*) FROM record{there} GROUP BY 1"
_NOT_MERGED = f" WHERE id NOT IN (SELECT merged_id FROM {Merge.__tablename__})"
"""What was merged into another is no record of its own; vaults of earlier programs have none."""
_STEPS = "SELECT id, at, name FROM journal_step WHERE kind <> 'program' ORDER BY id DESC"


@dataclass(frozen=True)
class Tally:
    """How many of one kind: `kind` is that of a record, the table of what is counted beside, or the trash.

    `what` is what several of them are called.
    """

    kind: str
    then: int
    now: int
    what: Sentence


@dataclass(frozen=True)
class LostStep:
    """A step of hers that the backup does not have."""

    at: datetime
    name: str


@dataclass(frozen=True)
class BackupComparison:
    """A backup beside the present state. `lost`: steps made since, newest first; `gained`: how many only the backup has."""

    info: BackupInfo
    tallies: tuple[Tally, ...]
    lost: tuple[LostStep, ...]
    lost_count: int
    gained: int


def compare_backup(vault: Vault, path: Path, progress: Progress = silent) -> BackupComparison:
    """Unpack a backup of this vault, prove its seal and hashes and count what is in it.

    Raises WrongSecret for one under another key, DamagedVault, NewerVault, NoSpace.
    """
    with archive.work_folder(vault.folder) as work:
        with archive.opened(path) as packed:
            info = packed.demand_proven(vault.key)
            snapshot.demand_known(info.contents.revision)
            packed.unpack(
                vault.key, work / DATABASE, lambda share: progress(int(90 * share), 100, Sentence("Sicherung ansehen"))
            )
        with snapshot.opened(work / DATABASE, vault.key, read_only=True) as backed_up:
            then, then_steps = _counts(backed_up.execute), _steps(backed_up.execute)
    with vault.snapshots.read() as session:
        run = session.connection().exec_driver_sql
        now, now_steps = _counts(run), _steps(run)
    progress(100, 100, Sentence("Sicherung ansehen"))
    called = _called()
    lost = [step for step in now_steps if step not in then_steps]
    return BackupComparison(
        info,
        tuple(Tally(kind, then[kind], now[kind], called[kind]) for kind in now if then[kind] or now[kind]),
        tuple(LostStep(datetime.fromisoformat(at), now_steps[number, at]) for number, at in lost[:MOST_STEPS]),
        len(lost),
        sum(step not in now_steps for step in then_steps),
    )


def _counts(run: Run) -> dict[str, int]:
    """Everything by kind, in a fixed order; a table that an older file does not have counts as empty."""
    found = {kind.value: 0 for kind in Kind} | dict.fromkeys((*graph.counted_tables(), TRASH), 0)
    known = {str(row[0]) for row in run("SELECT name FROM sqlite_master WHERE type = 'table'")}
    records = _RECORDS.format(there=_NOT_MERGED if Merge.__tablename__ in known else "")
    if "record" in known:
        found |= {str(kind): int(number) for kind, number in run(records) if kind in found}
    for table in known.intersection(graph.counted_tables()):
        found[table] = int(run(f"SELECT count(*) FROM {table}").fetchone()[0])
    return found


def _called() -> dict[str, Sentence]:
    kinds = {kind.value: graph.plural_of(kind) for kind in Kind}
    return kinds | graph.counted_tables() | {TRASH: Sentence("im Papierkorb")}


def _steps(run: Run) -> dict[tuple[int, str], str]:
    """The name of each step by number and moment, newest first: numbers alone are given anew after a restore."""
    return {(int(number), str(at)): str(name) for number, at, name in run(_STEPS)}
