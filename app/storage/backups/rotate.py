"""A new data key for a vault: everything is written anew into a second file, proven, and put in the place of the first.

SQLCipher's own `PRAGMA rekey` is not used: on a full disk it answered "ok" with the old key still in force.
"""

import secrets
from collections.abc import Callable
from typing import NamedTuple

from app.common.errors import DamagedVault, UserError
from app.common.files import write_whole
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import AuditKind
from app.storage.backups import archive, backup, snapshot, swap
from app.storage.backups.archive import Reason
from app.storage.database.engine import DATABASE, make_engine
from app.storage.database.units import UnitsOfWork
from app.storage.integrity import seal
from app.storage.integrity.audit import Entry
from app.storage.integrity.seal import Seal
from app.storage.secrets import envelope, keys
from app.storage.secrets.envelope import DataKey, Envelope
from app.storage.secrets.keys import ENVELOPE, STANDARD, Strength
from app.storage.secrets.recovery_code import format_recovery_code, new_secret, parse_recovery_code
from app.storage.vault import Vault


class Rotated(NamedTuple):
    """The vault under its new key (the one handed in is worth nothing any more), and the recovery code that opens it now."""

    vault: Vault
    recovery_code: str


def rotate(
    vault: Vault,
    passphrase: str,
    code: str | None = None,
    progress: Progress = silent,
    strength: Strength = STANDARD,
) -> Rotated:
    """Give an opened vault a new data key. Nobody else may be reading it meanwhile; a backup is made first.

    The passphrase stays. With `code` the recovery code stays as well, otherwise a new one is made and the vault remembers
    that nobody may have seen it yet. Backups made before open with the old key, by their own passphrase and code. Raises
    WrongSecret, UserError, NoSpace, NoPermission or DamagedVault; then nothing was changed.
    """
    if vault.read_only:
        raise UserError("Die Datei ist nur zum Lesen geöffnet. Es wurde nichts geändert.")
    present = keys.read_envelope(vault.folder)
    present.open_with_passphrase(passphrase)
    if code is not None:
        present.open_with_recovery(code)
    secret = parse_recovery_code(code) if code is not None else new_secret()
    key = DataKey(secrets.token_bytes(envelope.KEY_BYTES))
    new = envelope.seal(present.vault_id, key, passphrase, strength, secret)
    backup.create_backup(
        vault.folder,
        vault.key,
        None,
        lambda done, _of, what: progress(done // 2, 100, what),
        Reason.KEYS,
        vault.snapshots.taken,
    )
    with vault.snapshots.resting(), vault.units.last_turn() as let_go:
        progress(50, 100, Sentence("Neu verschlüsseln"))
        _replace(vault, new, key, let_go, unseen=code is None)  # from here on nothing may stop it: the new key holds
    vault.snapshots.close()
    return Rotated(_reopened(vault, key, present.vault_id), format_recovery_code(secret))


def _replace(vault: Vault, new: Envelope, key: DataKey, let_go: Callable[[], None], *, unseen: bool) -> None:
    with archive.work_folder(vault.folder) as work:
        place = work / "neu"
        place.mkdir()
        contents = snapshot.take(vault.folder / DATABASE, vault.key, place / DATABASE, key)
        if snapshot.inspect(place / DATABASE, key) != contents:
            raise DamagedVault("Die neu verschlüsselte Datei gleicht der alten nicht. Es wurde nichts geändert.")
        entry = Entry(AuditKind.KEYS, text=Sentence("Neuer Datenschlüssel"))
        mark = snapshot.begin_anew(place / DATABASE, key, contents.generation + 1, entry, unseen_code=unseen)
        seal.write_new(place, key, new.vault_id, mark)
        write_whole(place / ENVELOPE, envelope.write(new))
        let_go()
        vault.seal.close()
        swap.begin(place, vault.folder, [vault.key, key], keep=False)


def _reopened(vault: Vault, key: DataKey, vault_id: str) -> Vault:
    engine = make_engine(vault.folder / DATABASE, key)
    fresh = Seal(vault.folder, key, vault_id)
    return Vault(vault.folder, key, engine, UnitsOfWork(engine, fresh), vault.lock, fresh, notices=vault.notices)
