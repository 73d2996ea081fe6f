"""The key file `vault.keys` in a vault folder: made and opened. It is always written whole.

It is never changed: another passphrase or another sheet comes with another data key (see `app.storage.backups.rotate`).
"""

import secrets
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from app.common.errors import DamagedVault, UserError, VaultGone
from app.common.files import as_storage_error, folder_gone, is_gone, read_plain, write_whole
from app.storage.secrets import envelope
from app.storage.secrets.envelope import FLOOR, STANDARD, DataKey, Envelope, Strength
from app.storage.secrets.passphrase import demand_length
from app.storage.secrets.recovery_code import format_recovery_code, new_secret, parse_recovery_code

__all__ = [
    "ENVELOPE",
    "FLOOR",
    "STANDARD",
    "DataKey",
    "Envelope",
    "NewVaultKeys",
    "Strength",
    "create",
    "parse_recovery_code",
    "propose_recovery_code",
    "prove",
    "read_bytes",
    "read_envelope",
    "unlock_with_passphrase",
    "unlock_with_recovery",
]

ENVELOPE = "vault.keys"


@dataclass(frozen=True)
class NewVaultKeys:
    """What creating a vault gives: the key to open it now, the code for the sheet in the safe, the vault's id."""

    data_key: DataKey
    recovery_code: str = field(repr=False)
    vault_id: str


def create(folder: Path, passphrase: str, strength: Strength = STANDARD) -> NewVaultKeys:
    """Make the folder (for her account only) and its key file.

    Raises UserError if the passphrase is too short or the folder already has a key file, or a StorageError.
    """
    demand_length(passphrase)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise as_storage_error(error, folder) from error
    if (folder / ENVELOPE).exists():
        raise UserError(
            "In „{folder}“ liegt schon ein Tresor. Bitte diesen öffnen oder einen leeren Ordner wählen.", folder=folder
        )
    key, code, vault_id = DataKey(secrets.token_bytes(envelope.KEY_BYTES)), new_secret(), uuid.uuid4().hex
    made = envelope.seal(vault_id, key, passphrase, strength, code, envelope.FIRST_EPOCH)
    write_whole(folder / ENVELOPE, envelope.write(made))
    return NewVaultKeys(key, format_recovery_code(code), vault_id)


def unlock_with_passphrase(folder: Path, passphrase: str) -> DataKey:
    """The data key. Raises WrongSecret, DamagedVault, NewerVault; never writes."""
    return read_envelope(folder).open_with_passphrase(passphrase)


def unlock_with_recovery(folder: Path, code: str) -> DataKey:
    """The data key. Raises UserError (typing error), WrongSecret, DamagedVault, NewerVault; never writes."""
    return read_envelope(folder).open_with_recovery(code)


def prove(folder: Path, secret: str) -> None:
    """Whether who sits at the open vault knows its passphrase or recovery code.

    A wrong one is noted like a failed login, and after some of them one has to wait. Raises WrongSecret, MustWait.
    """
    read_envelope(folder).open_with(secret)


def propose_recovery_code() -> str:
    """A fresh code for the sheet. It opens nothing until a change of the secrets takes it."""
    return format_recovery_code(new_secret())


def read_envelope(folder: Path) -> Envelope:
    """The envelope of a vault, without any secret. Raises DamagedVault, NewerVault, NoPermission."""
    return envelope.parse(read_bytes(folder))


def read_bytes(folder: Path) -> bytes:
    """The key file as it is. Raises DamagedVault if it is missing or unreadable, NoPermission."""
    path = folder / ENVELOPE
    try:
        return read_plain(path, envelope.LARGEST + 1)
    except FileNotFoundError as error:
        if is_gone(folder):
            raise folder_gone(folder, VaultGone) from error
        raise DamagedVault(
            "In „{folder}“ fehlt die Schlüsseldatei. Ohne sie lässt sich nichts öffnen; bitte eine Sicherung einspielen.",
            folder=folder,
        ) from None
    except OSError as error:
        raise as_storage_error(error, path) from error
