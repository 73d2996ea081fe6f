"""A vault is a folder: the encrypted file, its wrapped keys and its backups. Here it is made, judged and opened."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from app.common.errors import DamagedVault, NoPermission, StorageError
from app.common.files import as_storage_error
from app.models import Meta
from app.storage import backup, instance, keys, migrate
from app.storage.engine import DATABASE, make_engine
from app.storage.units import Units, explained


class State(Enum):
    """What a folder is, as far as one can see without a key."""

    NONE = "none"
    READY = "ready"
    HALF = "half"
    FOREIGN = "foreign"


@dataclass
class Vault:
    """An opened vault. `close` it; the key stays in this process until it ends."""

    folder: Path
    key: bytes
    engine: Engine
    units: Units
    lock: instance.InstanceLock
    read_only: bool

    def close(self) -> None:
        """Give the file and the instance lock back."""
        self.engine.dispose()
        self.lock.release()


def state_of(folder: Path) -> State:
    """Judge a folder by its files."""
    database, envelope = folder / DATABASE, folder / keys.ENVELOPE
    has_database = database.is_file() and database.stat().st_size > 0
    if has_database and envelope.is_file():
        return State.READY
    if database.exists() or envelope.exists() or (folder / backup.FOLDER).is_dir():
        return State.HALF
    if not folder.exists() or (folder.is_dir() and not any(_is_foreign(entry) for entry in folder.iterdir())):
        return State.NONE
    return State.FOREIGN


def _is_foreign(entry: Path) -> bool:
    """Whether a file is none of ours: our lock and what a cut-off attempt left behind don't count."""
    return entry.name != instance.LOCK_FILE and not entry.name.startswith(".")


def demand_ready(folder: Path) -> None:
    """Raise a sentence unless the folder is a whole vault."""
    state = state_of(folder)
    if state is State.NONE:
        raise DamagedVault(f"In „{folder}“ liegt kein Tresor. Bitte den Ordner prüfen oder einen neuen Tresor anlegen.")
    if state is State.FOREIGN:
        raise DamagedVault(f"Der Ordner „{folder}“ ist kein Tresor. Bitte einen anderen Ordner wählen.")
    if state is State.HALF:
        raise DamagedVault(
            f"Dem Tresor „{folder}“ fehlt ein Teil. Es wurde nichts verändert; bitte eine Sicherung einspielen."
        )


def create(folder: Path, passphrase: str, strength: keys.Strength = keys.STANDARD) -> tuple[Vault, str]:
    """Make a new vault in an empty or new folder. Returns it opened, and the recovery code."""
    if state_of(folder) is not State.NONE:
        raise StorageError(f"Der Ordner „{folder}“ ist nicht leer. Bitte für den Tresor einen leeren Ordner wählen.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_storage_error(error, folder) from error
    lock = instance.acquire(folder)
    try:
        if not lock.held:
            raise NoPermission(f"In „{folder}“ darf nicht geschrieben werden. Bitte einen anderen Ordner wählen.")
        made = keys.create(folder, passphrase, strength)
        _make_database(folder, made.data_key, made.vault_id)
        engine = make_engine(folder / DATABASE, made.data_key)
    except BaseException:
        lock.release()
        raise
    return Vault(folder, made.data_key, engine, Units(engine), lock, read_only=False), made.recovery_code


def _make_database(folder: Path, key: bytes, vault_id: str) -> None:
    """Make the file under a temporary name and rename it when it is whole."""
    temporary = folder / f".{secrets.token_hex(8)}.db"
    try:
        temporary.touch()
        engine = make_engine(temporary, key)
        with explained():
            migrate.upgrade(engine)
            with Session(engine.execution_options(write=True)) as session, session.begin():
                session.add_all([Meta(key="vault_id", value=vault_id), Meta(key="generation", value="1")])
        engine.dispose()
        temporary.replace(folder / DATABASE)
    except OSError as error:
        raise as_storage_error(error, folder / DATABASE) from error
    finally:
        temporary.unlink(missing_ok=True)
        temporary.with_name(f"{temporary.name}-journal").unlink(missing_ok=True)


def open_vault(folder: Path, unlock: Callable[[Path], bytes]) -> Vault:
    """Open a vault with the data key that `unlock(folder)` gives; an older file is migrated after a verified backup.

    Raises WrongSecret, VaultInUse, DamagedVault, NewerVault or another StorageError; then nothing was changed.
    """
    if state_of(folder) in (State.NONE, State.FOREIGN):
        demand_ready(folder)
    lock = instance.acquire(folder)
    try:
        if lock.held:
            backup.settle(folder)
        demand_ready(folder)
        read_only = not (lock.held and os.access(folder / DATABASE, os.W_OK))
        key = unlock(folder)
        engine = _open_engine(folder, key, read_only=read_only)
    except BaseException:
        lock.release()
        raise
    return Vault(folder, key, engine, Units(engine, read_only=read_only), lock, read_only)


def _open_engine(folder: Path, key: bytes, *, read_only: bool) -> Engine:
    engine = make_engine(folder / DATABASE, key, read_only=read_only)
    try:
        with explained(), engine.connect() as connection:
            outdated = migrate.needs_upgrade(connection)
            _demand_same_vault(
                folder, connection.execute(text("SELECT value FROM meta WHERE key = 'vault_id'")).scalar()
            )
        if outdated and not read_only:
            backup.create_backup(folder, key)
            with explained():
                migrate.upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _demand_same_vault(folder: Path, vault_id: str | None) -> None:
    if vault_id != keys.read_envelope(folder).vault_id:
        raise DamagedVault("Schlüsseldatei und Datei gehören nicht zusammen. Bitte eine Sicherung einspielen.")
