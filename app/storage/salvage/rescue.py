"""Goes through a rescue: keys, backup, damaged file, merge, mending, report; the new vault appears only when it is whole."""

import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.common.errors import DamagedVault, NewerVault, StorageError, UserError, WrongSecret
from app.common.files import as_storage_error, sync_file, sync_folder, write_whole
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Record, graph
from app.storage import instance
from app.storage import vault as vaults
from app.storage.backups import archive, backup, outside_copies, snapshot
from app.storage.backups.archive import BackupInfo
from app.storage.database import migrate, schema
from app.storage.database.engine import DATABASE, make_engine
from app.storage.database.sessions import explained
from app.storage.integrity import hot_journal, seal, side_file
from app.storage.integrity.audit import Entry
from app.storage.salvage import mending, reading, salvage_report
from app.storage.salvage.merging import Merge
from app.storage.salvage.salvage_report import SalvageReport
from app.storage.secrets import attempts, envelope, keys
from app.storage.secrets.envelope import DataKey, Envelope
from app.storage.secrets.key_state import KeyRecord
from app.storage.secrets.keys import ENVELOPE

_COPY = "beschädigt.db"
_LOOKING, _READING = Sentence("Sicherungen prüfen"), Sentence("Beschädigte Datei lesen")
_WORK_PRAGMAS = ("foreign_keys = OFF", "journal_mode = OFF", "synchronous = OFF", "cache_spill = ON")


@dataclass(frozen=True)
class Salvaged:
    """What a rescue has made: the new vault and its data key, the backup it stands on (None: there was none), and the report.

    `readable` says whether anything could be read from the damaged file; if not, everything since the backup is missing.
    """

    vault: Path
    backup: BackupInfo | None
    readable: bool
    salvage_report: SalvageReport
    key: bytes = field(repr=False)


@dataclass(frozen=True)
class _Opening:
    """A data key and the key file that it was found in."""

    key: DataKey
    key_file: Envelope

    @property
    def vault_id(self) -> str:
        """The vault whose key it is."""
        return self.key_file.vault_id


@dataclass(frozen=True)
class _Merged:
    """The report, records without a title, and the line for the audit trail."""

    salvage_report: SalvageReport
    untitled: list[int]
    entry: Entry


def salvage(folder: Path, new: Path, secret: str, progress: Progress = silent) -> Salvaged:
    """Take what can still be read of the vault in `folder` into a new vault in `new`, which opens with the same secrets.

    The damaged vault is not touched. Raises WrongSecret, UserError (`new` is not empty), DamagedVault where there is
    neither a whole backup nor a readable row, NoSpace, NoPermission; then nothing was made.
    """
    if vaults.state_of(new) is not vaults.State.NONE:
        raise UserError("Der Ordner „{new}“ ist nicht leer. Bitte für die Rettung einen leeren Ordner wählen.", new=new)
    if not folder.is_dir():
        raise DamagedVault("Den Ordner „{folder}“ gibt es nicht.", folder=folder)
    opening = _opening(folder, secret)
    with instance.acquire(folder), _made_beside(new) as place:
        progress(0, 100, _LOOKING)
        base = _base(folder, place, opening, progress)
        progress(30, 100, _READING)
        damaged = _damaged(folder, place, opening.key, opening.vault_id)
        if base is None and damaged is None:
            raise DamagedVault("Es gibt weder eine unversehrte Sicherung noch ist in der Datei etwas lesbar.")
        revision = damaged.revision() if damaged else ""
        if base is None:
            vaults.make_database(place, opening.key, opening.vault_id, _known(revision))
        elif base.contents.revision < _known(revision):
            _convert(place / DATABASE, opening.key, revision)
        merged = _merged(place / DATABASE, opening.key, damaged, progress)
        progress(80, 100, Sentence("Ordnen und prüfen"))
        _finish(place, opening, merged, _next_generation(folder, opening))
        progress(99, 100, Sentence("Fertig geprüft"))
    return Salvaged(new, base, damaged is not None, merged.salvage_report, opening.key)


@attempts.gate()
def _opening(folder: Path, secret: str) -> _Opening:
    """The key, from the vault's key file or from that of a backup."""
    wrong: StorageError | None = None
    newest = _present_epoch(folder)
    for key_file in _key_files(folder):
        try:
            found = envelope.parse(key_file)
            if found.epoch >= newest:
                return _Opening(found.open_with(secret), found)
        except (WrongSecret, DamagedVault, NewerVault) as error:
            wrong = wrong if isinstance(wrong, WrongSecret) else error
    raise wrong or DamagedVault(
        "In „{folder}“ liegt weder eine Schlüsseldatei noch eine lesbare Sicherung.", folder=folder
    )


def _present_epoch(folder: Path) -> int:
    """That of the vault's key file, which older ones don't outdo as long as it can be read."""
    try:
        return keys.read_envelope(folder).epoch
    except StorageError:
        return 0


def _key_files(folder: Path) -> Iterator[bytes]:
    seen: set[bytes] = set()
    for read in (lambda: keys.read_bytes(folder), *_from_backups(folder)):
        try:
            key_file = read()
        except StorageError:
            continue
        if key_file not in seen:
            seen.add(key_file)
            yield key_file


def _from_backups(folder: Path) -> Iterator[Any]:
    for info in backup.list_backups(folder / backup.FOLDER):
        if not info.problem:
            yield lambda path=info.path: _key_file_in(path)


def _key_file_in(path: Path) -> bytes:
    with archive.opened(path) as packed:
        return packed.key_file


@contextmanager
def _made_beside(new: Path) -> Iterator[Path]:
    """A hidden folder that becomes `new` if the block ends well and vanishes if not."""
    place = new.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        place.mkdir(mode=0o700, parents=True)
        yield place
        if new.exists():
            for left in new.iterdir():
                left.unlink()
            new.rmdir()
        sync_folder(place)
        place.rename(new)
        sync_folder(new.parent)
    except OSError as error:
        raise as_storage_error(error, new / DATABASE) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _base(folder: Path, place: Path, opening: _Opening, progress: Progress) -> BackupInfo | None:
    """Unpack the newest backup that proves whole."""
    for info in backup.list_backups(folder / backup.FOLDER, opening.key):
        if info.problem or info.foreign or info.contents.vault_id != opening.vault_id:
            continue
        try:
            snapshot.demand_known(info.contents.revision)
            with archive.opened(info.path) as packed:
                packed.unpack(opening.key, place / DATABASE, lambda share: progress(int(30 * share), 100, _LOOKING))
            if snapshot.inspect(place / DATABASE, opening.key) != info.contents:
                raise DamagedVault("Der Inhalt der Sicherung stimmt nicht mit ihrem Verzeichnis überein.")
            return info
        except StorageError:
            (place / DATABASE).unlink(missing_ok=True)
    return None


def _known(revision: str) -> str:
    """The schema in which rows are put together: that of the damaged file, so that they are converted like any others."""
    return revision if revision in migrate.KNOWN else migrate.HEAD


def _convert(database: Path, key: bytes, revision: str = "head") -> None:
    engine = make_engine(database, key)
    with explained():
        migrate.upgrade(engine, revision)
    engine.dispose()


def _is_forged(folder: Path, key: bytes, vault_id: str) -> bool:
    """Whether what would be put back is not what was there; where the file is too broken to tell, it is not."""
    try:
        hot_journal.demand_honest(folder, key, vault_id)
    except hot_journal.ForgedJournal:
        return True
    except StorageError:
        return False
    return False


def _damaged(folder: Path, place: Path, key: bytes, vault_id: str) -> reading.DamagedDatabase | None:
    """The damaged file as a copy beside the new one, with what a crash left to be put back."""
    copy = place / _COPY
    for source, target in ((folder / DATABASE, copy), (side_file.beside(folder / DATABASE), side_file.beside(copy))):
        if source.is_file():
            shutil.copyfile(source, target)
    if _is_forged(folder, key, vault_id):
        side_file.beside(copy).unlink()
    found = reading.opened(copy, key)
    if found is None and side_file.beside(copy).exists():
        side_file.beside(copy).unlink()  # of the copy: what it would put back is broken itself
        found = reading.opened(copy, key)
    return found


def _merged(database: Path, key: bytes, damaged: reading.DamagedDatabase | None, progress: Progress) -> _Merged:
    """Bring everything together, convert it to today's schema and mend it, except what needs the program's own classes."""
    with _at_work(database, key) as base:
        older = _merge(base, damaged, progress) if damaged else set()
    _convert(database, key)
    with _at_work(database, key) as base:
        before = salvage_report.known(base)
        untitled = mending.mend(base)
        entry = mending.chain_anew(base)
        found = salvage_report.settle(base, before, older, len(damaged.broken) if damaged else 0)
    return _Merged(found, untitled, entry)


@contextmanager
def _at_work(database: Path, key: bytes) -> Iterator[Any]:
    """One transaction on a work file, in which nothing happens by itself and nothing is forbidden."""
    with snapshot.opened(database, key) as base:
        for pragma in _WORK_PRAGMAS:
            base.execute(f"PRAGMA {pragma}").fetchall()
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            base.execute(f'DROP TRIGGER "{name}"')
        base.execute("BEGIN")
        yield base
        base.execute("COMMIT")


def _merge(base: Any, damaged: reading.DamagedDatabase, progress: Progress) -> set[int]:
    """Returns ids of records that stand as the backup had them, because the damaged file could not say."""
    merge = Merge(base, damaged)
    try:
        merge.run(lambda share: progress(30 + int(50 * share), 100, _READING))
    finally:
        damaged.close()
    return {
        json.loads(place)[0] for table, place in merge.older if table == "record" or table in graph.kinds_by_table()
    }


def _finish(place: Path, opening: _Opening, merged: _Merged, generation: int) -> None:
    """Titles, triggers, search index; then everything is proven, and keys and seal are put beside it."""
    database = place / DATABASE
    engine = make_engine(database, opening.key)
    with explained():
        with Session(engine.execution_options(write=True)) as session, session.begin():
            for record_id in merged.untitled:
                session.get_one(Record, record_id).describe()
        with engine.execution_options(write=True).begin() as connection:
            schema.install(connection)
            schema.rebuild_search(connection)
    engine.dispose()
    record = KeyRecord.of(opening.key_file) if opening.key_file.epoch else None
    outside_copies.carry(outside_copies.known(place / _COPY, opening.key), database, opening.key)
    state = replace(snapshot.key_state_of(database, opening.key), record=record)
    mark = snapshot.begin_anew(database, opening.key, generation, merged.entry, state)
    snapshot.inspect(database, opening.key)
    seal.write_new(place, opening.key, opening.vault_id, mark)
    write_whole(place / ENVELOPE, envelope.write(opening.key_file))
    sync_file(database)
    side_file.ensure(database)
    for left in place.glob(f"{_COPY}*"):
        left.unlink()


def _next_generation(folder: Path, opening: _Opening) -> int:
    """Above everything that was ever seen of this vault."""
    noted = seal.read_from(folder, opening.key, opening.vault_id)
    listed = backup.list_backups(folder / backup.FOLDER, opening.key)
    made = [info.generation for info in listed if not (info.problem or info.foreign)]
    return max(noted.generation if noted else 0, *made, 0) + 1
