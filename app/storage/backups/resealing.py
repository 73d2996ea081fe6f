"""Backups of before a change of secret are encrypted with the present data key, or removed if she wants that.

Each is put in the place of the original only when it was read back, and the first goes only when a proven backup of today's
state exists. Until the last one is done the former data keys lie in the vault's database; cut off, it goes on at the next call.
"""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.common.errors import DamagedVault, StorageError
from app.common.files import as_storage_error, staged
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models.driver import driver
from app.storage.backups import archive, backup, remains, snapshot
from app.storage.backups.archive import BackupInfo, BackupPayload, Reason
from app.storage.database.engine import DATABASE
from app.storage.secrets import attempts, key_state, keys
from app.storage.secrets.envelope import FIRST_EPOCH, DataKey
from app.storage.secrets.key_state import KeyRecord, KeyState
from app.storage.vault import Vault

_SEALING = Sentence("Frühere Sicherungen neu verschlüsseln")
_FIRST = 20
"""Percent of the backup of today's state."""
_MOST_KEYS = 8
"""So many key files of older backups are tried with a typed secret; each costs a derivation."""


@dataclass(frozen=True)
class _Task:
    """A backup under a former key, and that key."""

    info: BackupInfo
    key: DataKey


def is_unfinished(vault: Vault) -> bool:
    """Whether backups may still be under a former key."""
    return not vault.read_only and bool(_state(vault).former)


def finish(vault: Vault, progress: Progress = silent) -> list[Path]:
    """Do what is left to be done, if anything; returns what an earlier secret opens all the same, see `still_open`.

    Raises NoSpace, NoPermission, Cancelled; what is done by then stays done.
    """
    if not is_unfinished(vault):
        return []
    state = _state(vault)
    if state.removing:
        remove_still_open(vault, progress)
    else:
        _prove_today(vault, progress, _FIRST)
        _seal_all(vault, state.former, progress)
    _forget(vault)
    progress(100, 100, _SEALING)
    return still_open(vault)


def _seal_all(vault: Vault, former: tuple[DataKey, ...], progress: Progress) -> None:
    """Oldest first; one that is damaged stays as it is and is named, see `still_open`."""
    found = list(_tasks(vault, former))
    whole, done = max(1, sum(task.info.size for task in found)), 0
    for task in found:
        progress(_FIRST + (100 - _FIRST) * done // whole, 100, _SEALING)
        with suppress(DamagedVault):
            _seal_anew(vault, task)
        done += task.info.size


def still_open(vault: Vault) -> list[Path]:
    """What an earlier secret opens in the vault's folder: backups that could not be sealed anew, what was replaced or put aside."""
    if keys.read_envelope(vault.folder).epoch <= FIRST_EPOCH:
        return []
    listed = _listed(vault)
    return [
        *(info.path for info in listed if info.foreign or info.problem),
        *(path for path in remains.lying_about(vault.folder) if not remains.is_under(path, vault.key)),
    ]


def remove_still_open(vault: Vault, progress: Progress = silent) -> list[Path]:
    """Remove it, once a proven backup of today's state exists. Returns what went."""
    _prove_today(vault, progress, 100)
    gone = still_open(vault)
    for path in gone:
        _remove(path)
    return gone


@attempts.gate()
def keys_that_open(vault: Vault, secret: str) -> tuple[DataKey, ...]:
    """Data keys of backups from before earlier changes that this secret opens: so these can be sealed anew as well."""
    tried: dict[bytes, DataKey | None] = {}
    for info in _listed(vault):
        if info.foreign and not info.problem and len(tried) < _MOST_KEYS:
            with suppress(StorageError), archive.opened(info.path) as packed:
                key_file = packed.envelope
                if key_file.fingerprint not in tried:
                    tried[key_file.fingerprint] = None
                    tried[key_file.fingerprint] = key_file.open_with(secret)
    return tuple(key for key in tried.values() if key is not None)


def _listed(vault: Vault) -> list[BackupInfo]:
    """The backups of this vault in its folder, newest first, and what can't be read there."""
    vault_id = keys.read_envelope(vault.folder).vault_id
    listed = backup.list_backups(vault.folder / backup.FOLDER, vault.key)
    return [info for info in listed if info.problem or info.contents.vault_id == vault_id]


def _prove_today(vault: Vault, progress: Progress, share: int) -> None:
    """There is a proven backup of today's state under the present key."""
    backup.backup_first(
        vault.folder,
        vault.key,
        Reason.KEYS,
        lambda done, _of, what: progress(share * done // 100, 100, what),
        vault.snapshots.taken,
    )


def _state(vault: Vault) -> KeyState:
    with vault.units.read() as session:
        return key_state.read(driver(session).execute)


def _forget(vault: Vault) -> None:
    """No backup needs the former keys any more."""
    with vault.units.quiet() as session:
        run = driver(session).execute
        key_state.write(run, replace(key_state.read(run), former=(), removing=False))


def _tasks(vault: Vault, former: tuple[DataKey, ...]) -> Iterator[_Task]:
    """The backups in the folder that a former key opens, oldest first; one that is damaged can't be sealed anew."""
    for info in reversed([info for info in _listed(vault) if info.foreign]):
        with suppress(StorageError), archive.opened(info.path) as packed:
            key = next((key for key in former if packed.envelope.fits(key)), None)
            if key is not None:
                yield _Task(packed.demand_proven(key), key)


def _seal_anew(vault: Vault, task: _Task) -> None:
    key_file = keys.read_bytes(vault.folder)
    state = KeyState(KeyRecord.of(keys.read_envelope(vault.folder)))
    path, key = task.info.path, vault.key
    with archive.work_folder(path.parent) as work:
        before, after = work / "before.db", work / DATABASE
        with archive.opened(path) as packed:
            packed.unpack(task.key, before, _silent)
        contents = snapshot.take(before, task.key, after, key)
        if not contents == snapshot.inspect(after, key) == task.info.contents:
            raise DamagedVault("Die neu verschlüsselte Sicherung gleicht der alten nicht. Die alte blieb, wie sie war.")
        before.unlink()
        snapshot.note_key_state(after, key, state)
        with staged(path) as temporary:
            contents = snapshot.contents_of(after, key)
            payload = BackupPayload(after, key_file, contents, task.info.created, task.info.reason)
            archive.pack(temporary, payload, key, _silent)
            with archive.opened(temporary) as packed:
                packed.unpack(key, None, _silent)


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise as_storage_error(error, path) from error


def _silent(_share: float) -> None:
    pass
