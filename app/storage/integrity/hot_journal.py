"""A side file that holds something to put back: honest after a crash, or put there by somebody.

Nothing in it is signed. With pages of an older copy, which carry the right codes, it changes a field, and no check of the
pages or of the structure notices. So it is first played in a copy, after unlocking, and what stands there then is compared
with what was noted as saved: the journal of the changes knows the last state of every row, the seal how far the vault had
come (a crash leaves it behind the database, never before it), and whatever follows from the rows has to fit them. Only
then SQLite may play it in the vault; otherwise all stays as it lies.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from app.common.cancelling import current
from app.common.errors import DamagedVault
from app.models.bookkeeping import SEALED_BY, SEALED_SINGLY, SEALED_STEP, SealedBy
from app.storage.backups import archive, snapshot
from app.storage.database import schema
from app.storage.database.engine import DATABASE
from app.storage.integrity import audit, older_pages, seal, side_file
from app.storage.integrity.audit import Run
from app.storage.integrity.side_file import Verdict

_NOT_JOURNALED = (SealedBy.MIGRATION, SealedBy.RESCUE)
"""What changes rows without a step."""


class ForgedJournal(DamagedVault):
    """What is to be put back is not what was there before."""


def demand_honest(folder: Path, key: bytes, vault_id: str) -> None:
    """Raise ForgedJournal if the side file would bring rows into another state than the last that was saved.

    Call it while nobody has the vault open. It needs as much space as the database. Raises DamagedVault, NoSpace, Cancelled.
    """
    if side_file.judge(folder / DATABASE) is not Verdict.PENDING:
        return
    with archive.work_folder(folder) as work:
        shutil.copyfile(folder / DATABASE, work / DATABASE)
        shutil.copyfile(side_file.beside(folder / DATABASE), side_file.beside(work / DATABASE))
        with snapshot.opened(work / DATABASE, key) as played:
            mark = seal.read_from(folder, key, vault_id)
            behind = mark is not None and audit.reached(played.execute, mark) < mark
            differs = behind or any(differences(played.execute)) or any(older_pages.traces(played.execute, mark))
    if differs:
        raise ForgedJournal(
            "„data.db-journal“ würde Einträge auf einen anderen Stand setzen, als zuletzt gesichert wurde: Vermutlich hat "
            "jemand die Datei ausgetauscht. Es wurde nichts verändert. Bitte die neueste Sicherung einspielen; der "
            "jetzige Stand wird dabei aufgehoben."
        )


def differences(run: Run) -> Iterator[str]:
    """Names of the tables of which a row is not as the journal last saw it, or a step or its rows are missing; once for each."""
    tables, sealed = _tables(run), _sealed(run)[0]
    for table, statement in _LOST:
        if table in tables:
            yield from (table for _row in run(statement, (sealed,)))
    yield from differing_rows(run)


def differing_rows(run: Run) -> Iterator[str]:
    """The table of each row that is not as the journal last saw it. Rows that were changed without a step are left out."""
    tables, (sealed, why) = _tables(run), _sealed(run)
    first = sealed if why in [reason.value for reason in _NOT_JOURNALED] else 0
    for table in schema.journaled_tables() if "journal_row" in tables else ():
        if table in tables:
            yield from _differing_rows(run, table, first)


def _tables(run: Run) -> set[str]:
    return {str(row[0]) for row in run("SELECT name FROM sqlite_master WHERE type = 'table'", ())}


def _sealed(run: Run) -> tuple[int, str]:
    """Up to which step nothing is turned back any more, and why."""
    found = run("SELECT key, value FROM meta WHERE key IN (?, ?)", (SEALED_STEP, SEALED_BY))
    meta = {str(key): str(value) for key, value in found}
    return int(meta.get(SEALED_STEP, 0)), meta.get(SEALED_BY, "")


def _differing_rows(run: Run, table: str, first: int) -> Iterator[str]:
    info = run(f'PRAGMA table_info("{table}")', ()).fetchall()
    values = ", ".join(f"'{row[1]}', present.\"{row[1]}\"" for row in info)
    key = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
    same = " AND ".join(f"present.\"{name}\" = json_extract(newest.pk, '$[{n}]')" for n, name in enumerate(key))
    now = f'CASE WHEN present."{key[0]}" IS NULL THEN NULL ELSE json_object({values}) END'
    for after, found in run(_NEWEST.format(now=now, table=table, same=same), (table, first)):
        current().demand()
        if not _is_same(after, found):
            yield table


def _is_same(after: str | None, found: str | None) -> bool:
    """Columns that one of them does not know say nothing: they came or went with another version of the program."""
    if after is None or found is None:
        return after is found
    noted, present = json.loads(after), json.loads(found)
    return all(present[name] == value for name, value in noted.items() if name in present)


_SEALED_SINGLY = ", ".join(f"'{key}'" for key in SEALED_SINGLY.values())
_LOST = (
    (
        "journal_step",
        "SELECT 1 FROM journal_step WHERE id > ? "
        "AND NOT EXISTS (SELECT 1 FROM journal_row WHERE step_id = journal_step.id) AND id NOT IN "
        f"(SELECT each.value FROM meta JOIN json_each(meta.value) AS each WHERE meta.key IN ({_SEALED_SINGLY}))",
    ),
    ("journal_row", "SELECT 1 FROM journal_row WHERE step_id > ? AND step_id NOT IN (SELECT id FROM journal_step)"),
    ("audit", "SELECT 1 FROM audit WHERE step_id > ? AND step_id NOT IN (SELECT id FROM journal_step)"),
)
"""Of steps that can still be turned back: a step without its rows, rows and lines of the trail without their step."""
_NEWEST = (
    "SELECT newest.after, {now} AS found "
    "FROM (SELECT max(id) AS id FROM journal_row WHERE table_name = ? GROUP BY pk) AS last "
    "JOIN journal_row AS newest ON newest.id = last.id "
    'LEFT JOIN "{table}" AS present ON {same} '
    "WHERE newest.step_id > ? AND newest.after IS NOT found"
)
