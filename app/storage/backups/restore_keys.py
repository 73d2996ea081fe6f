"""Which keys open a backup that is to be restored, and which hold afterwards: those of the vault as it is now, if it has any."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from app.common.errors import DamagedVault, NeedsFormerSecret, NewerVault, NotOfThisVault, StorageError, WrongSecret
from app.storage.backups import snapshot
from app.storage.database.engine import DATABASE
from app.storage.integrity import side_file
from app.storage.secrets import attempts, keys
from app.storage.secrets.envelope import DataKey, Envelope
from app.storage.secrets.key_state import KeyRecord, KeyState


class TypedSecrets(NamedTuple):
    """What was typed: the present secret (or the data key), and the one of then where it is needed."""

    present: str | bytes
    former: str | None

    def __repr__(self) -> str:
        """Never a secret."""
        return "TypedSecrets(…)"


class RestoreKeys(NamedTuple):
    """What a restore works with.

    Attributes:
        key, key_file: what holds afterwards.
        unpacking: the data key of the backup.
        present: whether they are those of the vault that is there now, not the backup's own.
    """

    key: DataKey
    key_file: Envelope
    unpacking: DataKey
    present: bool


@attempts.gate()
def find(packed: Envelope, vault: Path, typed: TypedSecrets) -> RestoreKeys:
    """The keys for the backup with this key file. Raises WrongSecret, NeedsFormerSecret, NoPermission."""
    present = _present(vault, packed)
    if present is None:
        key = _opened_alone(packed, vault, typed.present)
        return RestoreKeys(key, packed, key, present=False)
    key = _opened_present(present, packed, typed.present)
    known = (key, *_present_state(vault, key).former)
    unpacking = next((one for one in known if packed.fits(one)), None)
    return RestoreKeys(key, present, unpacking or _opened_former(packed, typed), present=True)


def state_after(vault: Path, new: Path, used: RestoreKeys) -> KeyState:
    """What the database restored into the folder `new` knows of its keys: what the present one knows, and the key of the backup."""
    record = KeyRecord.of(used.key_file) if used.key_file.epoch else None
    if not used.present:
        return replace(snapshot.key_state_of(new / DATABASE, used.key), record=record)
    state = _present_state(vault, used.key)
    former = () if used.unpacking in (used.key, *state.former) else (used.unpacking,)
    return replace(state, record=record, former=(*state.former, *former))


def _present(vault: Path, packed: Envelope) -> Envelope | None:
    """The key file that holds, and goes on to hold; None where there is none of this vault, or the backup's is newer."""
    try:
        present = keys.read_envelope(vault)
    except (DamagedVault, NewerVault):
        return None
    return present if present.vault_id == packed.vault_id and present.epoch >= packed.epoch else None


def _present_state(vault: Path, key: bytes) -> KeyState:
    """What the present database knows of its keys; nothing where it can't be read, or a side file would change it first."""
    try:
        at_rest = side_file.judge(vault / DATABASE) in side_file.NOTHING_TO_PUT_BACK
        return snapshot.key_state_of(vault / DATABASE, key) if at_rest else KeyState()
    except (OSError, StorageError):
        return KeyState()


def _opened_present(present: Envelope, packed: Envelope, secret: str | bytes) -> DataKey:
    try:
        return present.open_with(secret)
    except WrongSecret:
        if not _opens(packed, secret):
            raise
    raise WrongSecret(
        "Das ist das Geheimnis von damals. In diesen Tresor kommt eine Sicherung nur mit seiner jetzigen Passphrase oder dem jetzigen Blatt; mit dem von damals allein lässt sie sich in einen neuen Ordner einspielen. Es wurde nichts geändert."
    )


def _opened_alone(packed: Envelope, vault: Path, secret: str | bytes) -> DataKey:
    """The key of a backup whose own secrets are to hold; it is said where it is the backup that is the wrong one."""
    try:
        return packed.open_with(secret)
    except WrongSecret:
        if not _is_of(vault, packed, secret):
            raise
    raise NotOfThisVault(
        "Ihre Eingabe öffnet den Tresor, aber nicht diese Sicherung: Sie ist von einem anderen Tresor, oder jemand hat sie daneben gelegt. Es wurde nichts geändert. Bitte eine andere Sicherung wählen oder, wenn sie gewollt ist, die Passphrase jenes Tresors eingeben."
    )


def _is_of(vault: Path, packed: Envelope, secret: str | bytes) -> bool:
    """Whether the secret opens the vault that lies there, though the backup is not of it or claims to be of later."""
    try:
        return keys.read_envelope(vault) != packed and _opens(keys.read_envelope(vault), secret)
    except StorageError:
        return False


def _opens(key_file: Envelope, secret: str | bytes) -> bool:
    try:
        key_file.open_with(secret)
    except WrongSecret:
        return False
    return True


def _opened_former(packed: Envelope, typed: TypedSecrets) -> DataKey:
    """The key of a backup that the present ones don't open: the passphrase may be the same as then, otherwise it is asked for."""
    try:
        return packed.open_with(typed.present if typed.former is None else typed.former)
    except WrongSecret:
        if typed.former is not None:
            raise
    raise NeedsFormerSecret(
        "Diese Sicherung ist von vor einem Wechsel der Geheimnisse. Bitte zusätzlich die Passphrase oder den Code von damals eingeben; danach gelten weiter die jetzigen."
    )
