"""A vault is a folder: the encrypted file, its wrapped keys and its backups. Here it is made, judged and opened."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from app.common.cancelling import uncancelled
from app.common.errors import DamagedVault, KeysDontFit, NoPermission, NoSpace, StorageError, VaultGone
from app.common.files import as_storage_error, folder_gone, is_gone
from app.common.paths import PENDING, resolved
from app.common.sentences import Sentence
from app.models import AuditKind, Meta
from app.models.bookkeeping import UNSEEN_CODE
from app.models.driver import driver, driver_of
from app.storage import instance, unlocking
from app.storage.backups import backup, snapshot, swap
from app.storage.backups.snapshots import Snapshots
from app.storage.database import migrate, pages, schema
from app.storage.database.engine import DATABASE, make_engine
from app.storage.database.sessions import explained
from app.storage.database.units import Busy, UnitsOfWork
from app.storage.integrity import audit, hot_journal, opening_checks, side_file, spool
from app.storage.integrity.audit import Entry
from app.storage.integrity.finding import Finding
from app.storage.integrity.seal import Seal
from app.storage.integrity.side_file import Verdict
from app.storage.secrets import attempts, key_state, keys
from app.storage.secrets.envelope import Envelope
from app.storage.secrets.key_state import KeyRecord, KeyState

_BY_KEY = Sentence("Schlüssel")
"""How the vault is opened where nobody says otherwise."""


class State(Enum):
    """What a folder is, as far as one can see without a key."""

    NONE = "none"
    READY = "ready"
    HALF = "half"
    FOREIGN = "foreign"


@dataclass
class Vault:
    """An opened vault. `close` it; the key stays in this process until it ends.

    Attributes:
        notices: what was odd when it was opened.
        snapshots: what long reads and backups read, in place of the file.
        stand_in: where the file lies that is read in place of an earlier program's that can't be written.
        shared: another process has opened it as well, because somebody deleted `vault.lock`.
    """

    folder: Path
    key: bytes
    engine: Engine
    units: UnitsOfWork
    lock: instance.InstanceLock
    seal: Seal
    read_only: bool = False
    notices: list[Finding] = field(default_factory=list)
    stand_in: TemporaryDirectory[str] | None = None
    shared: bool = False
    snapshots: Snapshots = field(init=False)

    def __post_init__(self) -> None:
        self.snapshots = Snapshots(self.folder, self.key, self.units)

    @property
    def database(self) -> Path:
        """The file that is read."""
        return Path(self.stand_in.name if self.stand_in else self.folder) / DATABASE

    def guard(self) -> Finding | None:
        """What is to be said where `vault.lock` was deleted while the vault is open, once; it is locked anew if nobody else is."""
        lost = self.lock.is_lost()
        held = not lost or self.lock.take_again()
        if not lost or (self.shared and not held):
            return None
        self.shared = not held
        finding = opening_checks.lock_finding(shared=self.shared)
        self.notices.append(finding)
        self.units.note(Entry(AuditKind.WARNING, text=finding.text))
        return finding

    def close(self) -> None:
        """Give the file and the instance lock back."""
        with uncancelled():
            self.units.write_notes()
            self.snapshots.close()
            self.units.close()
        if self.stand_in:
            self.stand_in.cleanup()
        self.seal.close()
        self.lock.release()


def state_of(folder: Path) -> State:
    """Judge a folder by its files."""
    database, envelope = folder / DATABASE, folder / keys.ENVELOPE
    coming = folder / PENDING
    has_database = any(_has_content(path) for path in (database, coming / DATABASE))
    if has_database and (envelope.is_file() or (coming / keys.ENVELOPE).is_file()):
        return State.READY
    if database.exists() or envelope.exists() or coming.exists() or (folder / backup.FOLDER).is_dir():
        return State.HALF
    if not folder.exists() or (folder.is_dir() and not any(_is_foreign(entry) for entry in folder.iterdir())):
        return State.NONE
    return State.FOREIGN


def _is_foreign(entry: Path) -> bool:
    """Whether a file is none of ours: our lock and what a cut-off attempt left behind don't count."""
    return entry.name != instance.LOCK_FILE and not entry.name.startswith(".")


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def demand_ready(folder: Path) -> None:
    """Raise a sentence unless the folder is a whole vault."""
    state = state_of(folder)
    if state is State.HALF and swap.is_pending(folder):
        return
    if state is State.NONE and is_gone(folder):
        raise folder_gone(folder, VaultGone)
    if state is State.NONE:
        raise DamagedVault(
            "In „{folder}“ liegt kein Tresor. Bitte den Ordner prüfen oder einen neuen Tresor anlegen.", folder=folder
        )
    if state is State.FOREIGN:
        raise DamagedVault("Der Ordner „{folder}“ ist kein Tresor. Bitte einen anderen Ordner wählen.", folder=folder)
    if state is State.HALF:
        raise DamagedVault(
            "Dem Tresor „{folder}“ fehlt ein Teil. Es wurde nichts verändert; bitte eine Sicherung einspielen.",
            folder=folder,
        )


def create(folder: Path, passphrase: str, strength: keys.Strength = keys.STANDARD) -> tuple[Vault, str]:
    """Make a new vault in an empty or new folder. Returns it opened, and the recovery code.

    A cancel ends it while the key is derived; a vault that has begun is made whole, because its code is not known yet.
    """
    if state_of(folder) is not State.NONE:
        raise StorageError(
            "Der Ordner „{folder}“ ist nicht leer. Bitte für den Tresor einen leeren Ordner wählen.", folder=folder
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise as_storage_error(error, folder) from error
    lock = instance.acquire(folder)
    try:
        if not lock.held:
            raise NoPermission(
                "In „{folder}“ darf nicht geschrieben werden. Bitte einen anderen Ordner wählen.", folder=folder
            )
        made = keys.create(folder, passphrase, strength)
        record = KeyRecord.of(keys.read_envelope(folder))
        with uncancelled():
            make_database(folder, made.data_key, made.vault_id, record=record)
        engine = make_engine(folder / DATABASE, made.data_key)
    except BaseException:
        lock.release()
        raise
    seal = Seal(folder, made.data_key, made.vault_id, record)
    units = UnitsOfWork(engine, seal, spool.of_vault(folder, made.data_key, made.vault_id))
    vault = Vault(folder, made.data_key, engine, units, lock, seal)
    vault.units.note(Entry(AuditKind.LOGIN, text=Sentence("Neuer Tresor")))
    return vault, made.recovery_code


def make_database(
    folder: Path, key: bytes, vault_id: str, revision: str = "head", record: KeyRecord | None = None
) -> None:
    """Make an empty database in a folder: under a temporary name, renamed when it is whole."""
    temporary = folder / f".{secrets.token_hex(8)}.db"
    try:
        temporary.touch()
        engine = make_engine(temporary, key)
        with explained():
            migrate.upgrade(engine, revision)
            with Session(engine.execution_options(write=True)) as session, session.begin():
                session.add_all([Meta(key="vault_id", value=vault_id), Meta(key="generation", value="1")])
                key_state.write(driver(session).execute, KeyState(record))
        engine.dispose()
        temporary.replace(folder / DATABASE)
        side_file.ensure(folder / DATABASE)
    except OSError as error:
        raise as_storage_error(error, folder / DATABASE) from error
    finally:
        temporary.unlink(missing_ok=True)
        side_file.beside(temporary).unlink(missing_ok=True)


def open_vault(
    folder: Path, unlock: Callable[[Path], bytes], way: Sentence = _BY_KEY, *, agreed: bool = False
) -> Vault:
    """Open a vault with the data key that `unlock(folder)` gives; an older file is migrated after a verified backup.

    `way` is how she logs in, for the audit trail. A restore that was cut off is carried on once the key has proven it;
    where only the key of what was to come can do that, she has to have `agreed`. What is odd but no hindrance stands in
    `notices`. Raises WrongSecret, Unfinished, VaultInUse, DamagedVault, NewerVault or another StorageError; then nothing
    was changed.
    """
    folder = resolved(folder)
    demand_ready(folder)
    lock = instance.acquire(folder)
    try:
        key = unlocking.unlocked(folder, unlock, lock, agreed=agreed)
        demand_ready(folder)
        read_only = not (lock.held and os.access(folder / DATABASE, os.W_OK))
        key_file = keys.read_envelope(folder)
        vault_id = key_file.vault_id
        verdict = opening_checks.demand_whole_side_file(folder / DATABASE, read_only=read_only)
        opened = _fitting_engine(folder, key, key_file, read_only=read_only)
    except BaseException:
        lock.release()
        raise
    seal = Seal(folder, key, vault_id, KeyRecord.of(key_file) if key_file.epoch else None)
    waiting = spool.of_vault(folder, key, vault_id, read_only=read_only)
    units = UnitsOfWork(opened.engine, seal, waiting, read_only=read_only)
    vault = Vault(folder, key, opened.engine, units, lock, seal, read_only, stand_in=opened.stand_in)
    try:
        _settle_in(vault, verdict, migrated=opened.converted)
        if not read_only:
            take_over_lines(vault, vault_id)
            units.vacuum(at_rest=True)
        _note_login(vault, vault_id, way)
    except BaseException:
        vault.close()
        raise
    return vault


@dataclass(frozen=True)
class _Opened:
    """The engine, and whether the file was an earlier program's."""

    engine: Engine
    converted: bool = False
    stand_in: TemporaryDirectory[str] | None = None


def _fitting_engine(folder: Path, key: bytes, key_file: Envelope, *, read_only: bool) -> _Opened:
    """The engine; where the seal knows another key as well, the key file is named as what does not fit."""
    seal = Seal(folder, key, key_file.vault_id)
    mark = seal.read()
    if mark and mark.record:
        mark.record.demand(key_file)
    try:
        hot_journal.demand_honest(folder, key, key_file.vault_id)
        return _open_engine(folder, key, key_file, read_only=read_only)
    except hot_journal.ForgedJournal:
        raise
    except DamagedVault as error:
        if swap.is_pending(folder):
            raise DamagedVault(_CUT_OFF) from error
        if seal.exists() and mark is None:
            raise KeysDontFit(_KEYS_DONT_FIT) from error
        raise


def _open_engine(folder: Path, key: bytes, key_file: Envelope, *, read_only: bool) -> _Opened:
    engine = make_engine(folder / DATABASE, key, read_only=read_only)
    try:
        with explained(folder / DATABASE), engine.connect() as connection:
            outdated = migrate.needs_upgrade(connection)
            vault_id = connection.execute(text("SELECT value FROM meta WHERE key = 'vault_id'")).scalar()
            if key_file.vault_id != vault_id:
                raise KeysDontFit(_KEYS_DONT_FIT)
            record = key_state.read(driver_of(connection).execute).record
            if record:
                record.demand(key_file)
        if outdated and read_only:
            engine.dispose()
            return _converted_beside(folder / DATABASE, key)
        if outdated:
            backup.create_backup(folder, key, reason=backup.Reason.MIGRATION)
            with explained():
                migrate.upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return _Opened(engine, outdated)


def _converted_beside(database: Path, key: bytes) -> _Opened:
    """What can't be written is converted in an encrypted copy, in the account's own folder, for as long as it is open."""
    stand_in = TemporaryDirectory(prefix="quartiersbuch-", ignore_cleanup_errors=True)
    copy = Path(stand_in.name) / DATABASE
    try:
        snapshot.take(database, key, copy)
        engine = make_engine(copy, key)
        with explained():
            migrate.upgrade(engine)
        engine.dispose()
    except BaseException:
        stand_in.cleanup()
        raise
    return _Opened(make_engine(copy, key, read_only=True), converted=True, stand_in=stand_in)


def _settle_in(vault: Vault, verdict: Verdict, *, migrated: bool) -> None:
    """Notice what is odd, and put right what can be put right."""
    mark = vault.seal.read()
    with explained(vault.folder / DATABASE), vault.engine.connect() as connection:
        suspicious = verdict in (Verdict.MISSING, Verdict.UNSYNCED) or pages.has_odd_size(vault.folder / DATABASE)
        if suspicious and any(pages.troubles(vault.folder / DATABASE, vault.key, connection.exec_driver_sql)):
            raise DamagedVault("Die Datei ist beschädigt. Es wurde nichts verändert; bitte eine Sicherung einspielen.")
        present = audit.reached(connection.exec_driver_sql, mark)
        unseen_code = connection.exec_driver_sql(_UNSEEN, (UNSEEN_CODE,)).first() is not None
    vault.notices.extend(opening_checks.side_file_findings(verdict))
    vault.notices.extend(opening_checks.code_findings(unseen=unseen_code))
    vault.notices.extend(opening_checks.account_findings(vault.folder, read_only=vault.read_only))
    if not migrated:
        vault.notices.extend(opening_checks.seal_findings(vault.seal, mark, present))
    if vault.read_only:
        return
    if verdict is Verdict.PENDING:
        _search_anew(vault)
    backup.sweep(vault.folder)
    vault.notices.extend(opening_checks.pending_findings(swap.put_aside(vault.folder)))
    with suppress(OSError):
        side_file.ensure(vault.folder / DATABASE)
    if mark and present.generation < mark.generation:
        with vault.units.quiet() as session:
            session.merge(Meta(key="generation", value=str(mark.generation + 1)))


def take_over_lines(vault: Vault, vault_id: str) -> None:
    """Write the lines of the audit trail that a crash or a read-only opening left outside. What is busy now stays for later."""
    with vault.units.read() as session:
        former = key_state.read(driver(session).execute).spool_keys
    found = list(spool.left(spool.places(vault.folder), vault_id, (spool.key_of(vault.key, vault_id), *former)))
    unreadable = [one for one in found if one.entries is None]
    vault.notices.extend(opening_checks.spool_findings(len(unreadable)))
    for one in unreadable:
        one.put_aside()
    with suppress(Busy, StorageError):
        entries = sorted((entry for one in found for entry in one.entries or ()), key=lambda entry: entry.at)
        if entries:
            vault.units.take_over(entries)
        for one in found:
            one.remove()


def _search_anew(vault: Vault) -> None:
    """What a side file put back of the search index, its own check does not see in full. Where there is no space it stays."""
    with suppress(NoSpace), vault.units.quiet() as session:
        schema.rebuild_search(session.connection())


_KEYS_DONT_FIT = "Schlüsseldatei und Datei gehören nicht zusammen. Bitte eine Sicherung einspielen."
_CUT_OFF = (
    "Das Einspielen einer Sicherung wurde unterbrochen, und diese Passphrase gehört zum Stand davor. Es wurde nichts "
    "verändert; bitte mit der Passphrase der Sicherung öffnen, die eingespielt wurde, oder sie noch einmal einspielen."
)
_UNSEEN = "SELECT 1 FROM meta WHERE key = ?"


def _note_login(vault: Vault, vault_id: str, way: Sentence) -> None:
    failed = [] if vault.read_only else [Entry(AuditKind.FAILED_LOGIN, at=at) for at in attempts.failed(vault_id)]
    warnings = [Entry(AuditKind.WARNING, text=finding.text) for finding in vault.notices]
    vault.units.note(*failed, *warnings, Entry(AuditKind.LOGIN, text=way))
    if not vault.read_only:
        attempts.forget(vault_id)
