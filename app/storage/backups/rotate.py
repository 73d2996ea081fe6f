"""Another passphrase or another sheet: with each comes a new data key, so that the old secret opens nothing of today.

Everything is written anew into a second file, proven, and put in the place of the first. SQLCipher's own `PRAGMA rekey` is not
used: on a full disk it answered "ok" with the old key still in force. What lies in the backups is done afterwards (`resealing`).
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from app.common.errors import DamagedVault, UserError, WrongSecret
from app.common.files import write_whole
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import AuditKind
from app.storage.backups import archive, backup, resealing, snapshot, swap
from app.storage.backups.archive import Reason
from app.storage.database.engine import DATABASE, make_engine
from app.storage.database.units import UnitsOfWork
from app.storage.integrity import seal, spool
from app.storage.integrity.audit import Entry
from app.storage.integrity.seal import Seal
from app.storage.secrets import envelope, keys
from app.storage.secrets.envelope import DataKey, Envelope
from app.storage.secrets.key_state import KeyRecord
from app.storage.secrets.keys import ENVELOPE, STANDARD, Strength
from app.storage.secrets.passphrase import demand_length
from app.storage.secrets.recovery_code import format_recovery_code, is_recovery_code, new_secret, parse_recovery_code
from app.storage.vault import Vault, take_over_lines

_BACKED_UP = 50


@dataclass(frozen=True)
class Change:
    """Which secrets shall open the vault from now on.

    Attributes:
        passphrase: the new one; None: the present one stays.
        sheet: the code typed from the present sheet, which then stays.
        code: a proposed code that stands on paper already, in the place of the present sheet. With neither, a code is made.
        remove_backups: those made before are removed afterwards, not sealed anew.
    """

    passphrase: str | None = None
    sheet: str | None = None
    code: str | None = None
    remove_backups: bool = False

    def __repr__(self) -> str:
        """Never a secret."""
        return "Change(…)"


class Rotated(NamedTuple):
    """The vault under its new key (the one handed in is worth nothing any more), and the recovery code that opens it now."""

    vault: Vault
    recovery_code: str

    def __repr__(self) -> str:
        """Never a secret."""
        return "Rotated(…)"


class _Secrets(NamedTuple):
    """What opens the vault from now on.

    `unseen`: nobody has the code yet. `noted`: what the audit trail says of it. `former`: keys of backups that are older still.
    """

    passphrase: str
    code: bytes
    unseen: bool
    noted: Sentence
    former: tuple[DataKey, ...]

    def __repr__(self) -> str:
        """Never a secret."""
        return "_Secrets(…)"


def rotate(
    vault: Vault,
    present: str,
    change: Change = Change(),
    progress: Progress = silent,
    strength: Strength = STANDARD,
) -> Rotated:
    """Give an opened vault new secrets and a new data key. Nobody else may be reading it meanwhile; a backup is made first.

    `present` is the passphrase or, where a new passphrase is set, the recovery code. Without a code in `change` one is made,
    and the vault remembers that nobody may have seen it yet. Cut off at any point, the vault opens with the secrets of before
    or with the new ones. Raises WrongSecret, UserError, NoSpace, NoPermission or DamagedVault; then nothing was changed.
    """
    if vault.read_only:
        raise UserError("Die Datei ist nur zum Lesen geöffnet. Es wurde nichts geändert.")
    wanted = _wanted(vault, present, change)
    key = DataKey(secrets.token_bytes(envelope.KEY_BYTES))
    before = keys.read_envelope(vault.folder)
    epoch = max(before.epoch, envelope.FIRST_EPOCH) + 1
    coming = envelope.seal(before.vault_id, key, wanted.passphrase, strength, wanted.code, epoch)
    backup.backup_first(
        vault.folder,
        vault.key,
        Reason.KEYS,
        lambda done, _of, what: progress(_BACKED_UP * done // 100, 100, what),
        vault.snapshots.taken,
    )
    vault.units.write_notes()
    with vault.snapshots.resting(), vault.units.last_turn() as let_go:
        progress(_BACKED_UP, 100, Sentence("Neu verschlüsseln"))
        _replace(vault, coming, key, let_go, wanted=wanted, removing=change.remove_backups)
    vault.snapshots.close()  # from the swap on nothing may stop it: the new key holds
    return Rotated(_reopened(vault, key, coming), format_recovery_code(wanted.code))


def demand_possible(folder: Path, present: str, change: Change) -> None:
    """Raise WrongSecret for a change that can't be, as far as that can be told before `present` is proven."""
    if change.passphrase is None and is_recovery_code(present):
        raise WrongSecret(
            "Dafür braucht es die Passphrase selbst. Ist sie vergessen, lässt sich mit dem Code eine neue vergeben. Es wurde nichts geändert."
        )
    if change.sheet is not None:
        keys.read_envelope(folder).open_with_recovery(change.sheet)


def _wanted(vault: Vault, present: str, change: Change) -> _Secrets:
    """Prove what stays, and choose what is new."""
    if change.passphrase is not None:
        demand_length(change.passphrase)
    demand_possible(vault.folder, present, change)
    keys.prove(vault.folder, present)
    typed = change.sheet or change.code
    code = parse_recovery_code(typed) if typed is not None else new_secret()
    former = resealing.keys_that_open(vault, present)
    return _Secrets(change.passphrase or present, code, typed is None, _noted(change), former)


def _noted(change: Change) -> Sentence:
    if change.passphrase is None:
        return Sentence("Neuer Wiederherstellungscode") if change.sheet is None else Sentence("Neuer Datenschlüssel")
    return Sentence("Neue Passphrase") if change.sheet else Sentence("Neue Passphrase, neuer Wiederherstellungscode")


def _replace(
    vault: Vault, coming: Envelope, key: DataKey, let_go: Callable[[], None], *, wanted: _Secrets, removing: bool
) -> None:
    database = vault.folder / DATABASE
    state = snapshot.key_state_of(database, vault.key)
    present = keys.read_envelope(vault.folder)
    record = (state.record or KeyRecord.of(present)).announcing(coming) if present.epoch else None
    snapshot.note_key_state(database, vault.key, replace(state, record=record))
    with archive.work_folder(vault.folder) as work:
        place = work / "neu"
        place.mkdir()
        contents = snapshot.take(database, vault.key, place / DATABASE, key)
        if snapshot.inspect(place / DATABASE, key) != contents:
            raise DamagedVault("Die neu verschlüsselte Datei gleicht der alten nicht. Es wurde nichts geändert.")
        state = replace(
            state,
            record=KeyRecord.of(coming),
            former=tuple(dict.fromkeys((*state.former, *wanted.former, DataKey(vault.key)))),
            removing=removing,
            unseen_code=wanted.unseen,
            spool_keys=(*state.spool_keys, DataKey(spool.key_of(vault.key, coming.vault_id))),
        )
        mark = snapshot.begin_anew(
            place / DATABASE, key, contents.generation + 1, Entry(AuditKind.KEYS, text=wanted.noted), state
        )
        seal.write_new(place, key, coming.vault_id, mark)
        write_whole(place / ENVELOPE, envelope.write(coming))
        let_go()
        vault.seal.close()
        swap.begin(place, vault.folder, [vault.key, key], keep=False)


def _reopened(vault: Vault, key: DataKey, key_file: Envelope) -> Vault:
    """The vault under its new key, with the lines of the trail that came meanwhile."""
    engine = make_engine(vault.folder / DATABASE, key)
    fresh = Seal(vault.folder, key, key_file.vault_id, KeyRecord.of(key_file))
    units = UnitsOfWork(engine, fresh, spool.of_vault(vault.folder, key, key_file.vault_id))
    reopened = Vault(vault.folder, key, engine, units, vault.lock, fresh, notices=vault.notices)
    vault.units.retire()
    take_over_lines(reopened, key_file.vault_id)
    return reopened
