"""Only the key file is lost, broken or another vault's: that of a backup takes its place, and no entry is touched."""

from collections.abc import Iterator
from pathlib import Path

from app.common import clock
from app.common.errors import DamagedVault, KeysDontFit, NoPermission, StorageError, WrongSecret
from app.common.files import as_storage_error, replace, write_whole
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.storage import instance
from app.storage.backups import archive, backup, snapshot
from app.storage.backups.archive import BackupInfo
from app.storage.backups.remains import OLD_KEY_FILE
from app.storage.database.engine import DATABASE
from app.storage.integrity import seal
from app.storage.secrets import attempts, envelope
from app.storage.secrets.key_state import KeyRecord
from app.storage.secrets.keys import ENVELOPE


def return_keys(folder: Path, secret: str, source: Path | None = None, progress: Progress = silent) -> BackupInfo:
    """Put back the key file of the newest backup that opens with `secret` and fits the database; returns that backup.

    `source` is a backup elsewhere to take it from. The present key file is kept under a dated name. Raises WrongSecret,
    KeysDontFit where the secret opens backups but none fits, DamagedVault where there is none, NoPermission, VaultInUse;
    then nothing was changed.
    """
    with instance.acquire(folder) as lock:
        if not lock.held:
            raise NoPermission(
                "In „{folder}“ darf nicht geschrieben werden. Bitte die Rechte des Ordners prüfen.", folder=folder
            )
        info, key_file = _fitting(folder, secret, source, progress)
        _put(folder, key_file)
    return info


@attempts.gate()
def _fitting(folder: Path, secret: str, source: Path | None, progress: Progress) -> tuple[BackupInfo, bytes]:
    refused: StorageError | None = None
    tried: set[bytes] = set()
    found = list(_candidates(folder, source))
    for number, info in enumerate(found):
        progress(number, len(found), Sentence("Schlüssel der Sicherungen versuchen"))
        try:
            with archive.opened(info.path) as packed:
                key_file = packed.key_file
            if key_file not in tried:
                tried.add(key_file)
                _demand_fit(folder, envelope.parse(key_file), secret)
                return info, key_file
        except (WrongSecret, DamagedVault) as error:
            refused = error if refused is None or isinstance(error, KeysDontFit) else refused
    raise refused or DamagedVault("Hier liegt keine lesbare Sicherung. Bitte eine von einem anderen Ort wählen.")


def _candidates(folder: Path, source: Path | None) -> Iterator[BackupInfo]:
    if source is not None:
        yield archive.read_info(source)
        return
    yield from (info for info in backup.list_backups(folder / backup.FOLDER) if not info.problem)


def _demand_fit(folder: Path, key_file: envelope.Envelope, secret: str) -> None:
    """Raise KeysDontFit unless the key opens the database (which is only read) and is no older one, WrongSecret unless the secret is right."""
    key = key_file.open_with(secret)
    mark = seal.read_from(folder, key, key_file.vault_id)
    record = mark.record if mark else _record(folder, key)
    if record:
        record.demand(key_file)


def _record(folder: Path, key: bytes) -> KeyRecord | None:
    try:
        return snapshot.key_state_of(folder / DATABASE, key).record
    except DamagedVault as error:
        raise KeysDontFit(
            "Die Schlüssel dieser Sicherungen öffnen die Datei nicht. Es wurde nichts geändert; bitte eine Sicherung einspielen."
        ) from error


def _put(folder: Path, key_file: bytes) -> None:
    present = folder / ENVELOPE
    try:
        if present.exists():
            replace(present, folder / f"{OLD_KEY_FILE}{clock.now():%Y-%m-%d-%H%M%S}")
        write_whole(present, key_file)
    except OSError as error:
        raise as_storage_error(error, present) from error
