"""Backups: made, listed, verified, thinned and restored.

A backup counts only once it was read back: it is packed under a temporary name and read again to its last byte, every page
and the structure of what it holds are checked and rows counted, and only then it gets its name.
"""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from app.common import clock
from app.common.cancelling import carried
from app.common.errors import AnotherVault, DamagedVault, NewerVault, NoPermission, NoSpace, StorageError, WrongSecret
from app.common.files import as_storage_error, staged
from app.common.paths import resolved
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import AuditKind
from app.storage import instance
from app.storage.backups import archive, carried_trail, outside_copies, restore_keys, snapshot, swap, thinning
from app.storage.backups.archive import SUFFIX, BackupInfo, BackupPayload, Reason, Step, read_info
from app.storage.backups.restore_keys import RestoreKeys, TypedSecrets
from app.storage.backups.snapshot import Taken
from app.storage.database.engine import DATABASE, connect
from app.storage.integrity import hot_journal, seal
from app.storage.integrity.audit import Entry
from app.storage.secrets import envelope, keys

__all__ = [
    "FOLDER",
    "BackupInfo",
    "Reason",
    "Restored",
    "automatic_backup",
    "backup_first",
    "create_backup",
    "generation_in_name",
    "is_called_so",
    "list_backups",
    "newest_whole",
    "prove",
    "proven",
    "read_info",
    "restore_backup",
    "sweep",
    "thin",
    "verify_all",
    "verify_backup",
]

FOLDER = "backups"
_NAME = re.compile(r"Sicherung-(\d{4}-\d{2}-\d{2}-\d{6})-(\d{1,18})")


Source = Callable[[Progress], AbstractContextManager[Taken]]
"""Gives, while the block runs, an encrypted copy of the database at one moment."""


class Restored(NamedTuple):
    """What a restore did: the backup put in, and the backup of the state before (None if there was none to save)."""

    backup: BackupInfo
    saved: BackupInfo | None


def create_backup(
    vault: Path,
    key: bytes,
    target: Path | None = None,
    progress: Progress = silent,
    reason: Reason = Reason.HAND,
    source: Source | None = None,
) -> BackupInfo:
    """Back the vault up into the folder `target` (default: its own) and prove it.

    `source` gives the state of a vault that is open; without it, nobody may be writing. Raises NoSpace, NoPermission, WrongSecret, DamagedVault; then no backup was made and nothing is left behind.
    """
    folder = target or vault / FOLDER
    key_file = keys.read_envelope(vault)
    key = key_file.open_with(bytes(key))
    _make_folder(folder)
    created = clock.now()
    progress(0, 100, Sentence("Stand festhalten"))
    try:
        with source(_taking(progress)) if source else archive.at_rest(vault, key) as (database, contents):
            if contents.vault_id != key_file.vault_id:
                raise DamagedVault(
                    "Schlüsseldatei und Datenbank gehören nicht zusammen. Bitte eine Sicherung einspielen."
                )
            path = folder / f"Sicherung-{created:%Y-%m-%d-%H%M%S}-{contents.generation}{SUFFIX}"
            with staged(path) as temporary:
                payload = BackupPayload(database, keys.read_bytes(vault), contents, created, reason)
                _pack(temporary, payload, key, progress)
    except OSError as error:
        raise as_storage_error(error, folder / DATABASE) from error
    progress(100, 100, Sentence("Sicherung fertig"))
    return read_info(path, key)


def automatic_backup(
    vault: Path, key: bytes, progress: Progress = silent, source: Source | None = None
) -> BackupInfo | None:
    """Back up into the vault's own folder and thin it, unless nothing was written since the newest backup (None).

    A newest one that is found damaged is no reason to do nothing; the new one then is made for `Reason.DAMAGE`.
    """
    made = backup_first(vault, key, Reason.AUTOMATIC, progress, source)
    if made:
        thin(vault, key)
    return made


def backup_first(
    vault: Path, key: bytes, reason: Reason, progress: Progress = silent, source: Source | None = None
) -> BackupInfo | None:
    """Make sure that a whole backup of the present state exists: make one unless there is one (None)."""
    own = _own(vault / FOLDER, keys.read_envelope(vault).vault_id, key)
    reached = snapshot.generation_of(vault / DATABASE, key)
    newest = next((info for info in own if not info.problem or info.generation <= reached), None)
    intact = newest is None or (not newest.problem and archive.is_intact(newest.path, key))
    if newest and intact and newest.generation == reached and _has_same_keys(newest, vault):
        return None
    return create_backup(vault, key, None, progress, reason if intact else Reason.DAMAGE, source)


def list_backups(folder: Path, key: bytes | None = None) -> list[BackupInfo]:
    """The backups in a folder by generation, newest first. Unreadable ones have a `problem`, and their generation is that
    of their name.

    With a key, what the others say about themselves is proven, except of those of another key, which are `foreign`; without
    one nothing is.
    """
    try:
        paths = [path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
    except OSError:
        return []
    found = [_listed(path, key) for path in paths]
    return sorted(found, key=lambda info: (info.generation, not info.problem, info.created), reverse=True)


def newest_whole(folder: Path, vault_id: str, key: bytes) -> tuple[BackupInfo | None, list[BackupInfo]]:
    """The newest backup of a vault whose seal and hashes are right, and the newer ones in the folder that are not.

    Unreadable files count as this vault's, those from before a change of the data key are left out. One backup is read as a whole, more only where the newest are broken.
    """
    broken: list[BackupInfo] = []
    for info in _own(folder, vault_id, key):
        if not info.problem and archive.is_intact(info.path, key):
            return info, broken
        broken.append(info)
    return None, broken


def verify_backup(path: Path, key: bytes, progress: Progress = silent) -> BackupInfo:
    """Unpack a backup beside itself and check seal, hashes, pages, structure and row counts.

    Raises DamagedVault, WrongSecret, NewerVault, NoSpace.
    """
    with archive.work_folder(path.parent) as work:
        return _verify(path, key, work, _step(progress, 0, 100, Sentence("Sicherung prüfen")))


def verify_all(folder: Path, key: bytes, progress: Progress = silent) -> list[BackupInfo]:
    """Check every backup in a folder like `verify_backup`. What is wrong with one stands in its `problem`.

    Those under another key are left as they are: nothing can be said of them.
    """
    found = list_backups(folder, key)
    sizes = [info.size for info in found]
    checked = []
    for number, info in enumerate(found):
        first, share = 100 * sum(sizes[:number]), sizes[number]

        def step(done: int, _of: int, what: Sentence, first: int = first, share: int = share) -> None:
            progress(first + done * share, 100 * max(1, sum(sizes)), what)

        checked.append(_verified(info, key, step))
    return checked


def _verified(info: BackupInfo, key: bytes, progress: Progress) -> BackupInfo:
    if info.problem or info.foreign:
        return info
    try:
        return verify_backup(info.path, key, progress)
    except NoSpace:
        raise
    except StorageError as error:
        return replace(info, problem=error.sentence)


def thin(vault: Path, key: bytes) -> list[Path]:
    """Delete superfluous backups of this vault from its own folder, see `thinning`. Returns what went.

    Those of other vaults or keys, unreadable and unproven ones neither go nor count, and nothing goes unless three are
    proven whole.
    """
    going = thinning.choose(proven(vault, key), key)
    for path in going:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise as_storage_error(error, path) from error
    return going


def restore_backup(
    path: Path,
    vault: Path,
    secret: str | bytes,
    progress: Progress = silent,
    former: str | None = None,
    *,
    agreed: bool = False,
) -> Restored:
    """Put a backup in the place of the vault, or into a new folder. The vault must not be open.

    `secret` is the passphrase, the recovery code or the data key of the vault as it is now: its key file holds afterwards as
    well. Where there is none of this vault, or one of an earlier epoch than the backup's, it is the backup's. `former` is the
    secret of then, for a backup that the present keys don't open. The present state is saved first: as a backup, or, if it
    can't be read, as it is. Where another vault lies there, or one of which that can't be told, she has to have `agreed`.
    Raises AnotherVault, VaultInUse, WrongSecret, NeedsFormerSecret, DamagedVault, NewerVault, NoSpace, NoPermission; then the
    present state stands unchanged.
    """
    vault = resolved(vault)
    _make_folder(vault, parents=True)
    with instance.acquire(vault) as lock:
        if not lock.held:
            raise NoPermission(
                "In „{vault}“ darf nicht geschrieben werden. Bitte einen anderen Ordner wählen.", vault=vault
            )
        with archive.work_folder(vault) as work:
            return _restore(path, vault, TypedSecrets(secret, former), work, progress, agreed=agreed)


def prove(
    path: Path, vault: Path, secret: str | bytes, progress: Progress = silent, former: str | None = None
) -> BackupInfo:
    """Check seal and hashes with the secrets that would restore it, so that what the backup says about itself is proven.

    Raises WrongSecret, NeedsFormerSecret, DamagedVault, NewerVault. Nothing is written.
    """
    with archive.opened(path) as packed:
        used = restore_keys.find(packed.envelope, vault, TypedSecrets(secret, former))
        info = packed.demand_proven(used.unpacking)
        snapshot.demand_known(info.contents.revision)
        packed.unpack(used.unpacking, None, _step(progress, 0, 100, Sentence("Sicherung ansehen")))
        return info


def sweep(vault: Path) -> None:
    """Remove what cut-off backups and restores left. Call it under a held instance lock, once the vault is unlocked."""
    for folder in (vault, vault / FOLDER):
        archive.sweep(folder)


def _restore(path: Path, vault: Path, typed: TypedSecrets, work: Path, progress: Progress, *, agreed: bool) -> Restored:
    with archive.opened(path) as packed:
        used = restore_keys.find(packed.envelope, vault, typed)
        packed.demand_proven(used.unpacking)
        snapshot.demand_known(packed.info.contents.revision)
        if not agreed and _is_another(vault, used.key, packed.info.contents.vault_id):
            raise AnotherVault(_ANOTHER)
        order = swap.proven(vault, used.key)
        if order is not None:
            swap.finish(vault, order)
            used = restore_keys.find(packed.envelope, vault, typed)  # what was carried on may have brought other keys
    new = work / "neu"
    new.mkdir()
    info = _unpacked(path, used, new, _step(progress, 0, 50, Sentence("Sicherung prüfen")))
    (new / keys.ENVELOPE).write_bytes(envelope.write(used.key_file))
    state = restore_keys.state_after(vault, new, used)
    saved = _save_present(vault, used.key, info.contents.vault_id, progress)
    generation = _next_generation(vault, info, used.key)
    outside_copies.carry(outside_copies.known(vault / DATABASE, used.key), new / DATABASE, used.key)
    carried = carried_trail.carry(vault, info.contents.vault_id, new / DATABASE, used.key)
    entry = Entry(AuditKind.RESTORE, text=carried.words())
    mark = snapshot.begin_anew(new / DATABASE, used.key, generation, entry, state)
    seal.write_new(new, used.key, info.contents.vault_id, mark)
    progress(99, 100, Sentence("Sicherung einsetzen"))
    swap.begin(new, vault, [used.key], keep=saved is None)
    return Restored(info, saved)


def _unpacked(path: Path, used: RestoreKeys, place: Path, step: Step) -> BackupInfo:
    """Check the backup and put its database into `place`, encrypted with the key that holds."""
    if used.unpacking == used.key:
        return _verify(path, used.key, place, step)
    with archive.work_folder(place) as work:
        info = _verify(path, used.unpacking, work, step)
        copied = snapshot.take(work / DATABASE, used.unpacking, place / DATABASE, used.key)
        if not copied == snapshot.inspect(place / DATABASE, used.key) == info.contents:
            raise DamagedVault("Die neu verschlüsselte Sicherung gleicht der alten nicht. Es wurde nichts geändert.")
    return info


def _taking(progress: Progress) -> Progress:
    return lambda done, pages, what: progress(30 * done // max(pages, 1), 100, what)


def _has_same_keys(newest: BackupInfo, vault: Path) -> bool:
    with archive.opened(newest.path) as packed:
        return packed.key_file == keys.read_bytes(vault)


def _pack(path: Path, payload: BackupPayload, key: bytes, progress: Progress) -> None:
    """Write the file and read it back, and meanwhile check every page and the structure of the copy that goes into it.

    Both stand and fall with the hash of the copy: what is read back from the file is what was checked.
    """
    with ThreadPoolExecutor(1) as thread:
        checked = thread.submit(carried(snapshot.inspect), payload.database, key)
        archive.pack(path, payload, key, _step(progress, 30, 60, Sentence("Sicherung schreiben")))
        with archive.opened(path) as packed:
            packed.unpack(key, None, _step(progress, 60, 90, Sentence("Sicherung prüfen")))
            _demand_same(checked.result(), packed.demand_proven(key))


def _verify(path: Path, key: bytes, work: Path, step: Step) -> BackupInfo:
    """Unpack into `work`, where the checked database stays."""
    with archive.opened(path) as packed:
        packed.unpack(key, work / DATABASE, step)
        info = packed.demand_proven(key)
        _demand_same(snapshot.inspect(work / DATABASE, key), info)
        return info


def _demand_same(found: snapshot.Contents, told: BackupInfo) -> None:
    if found != told.contents:
        raise DamagedVault("Der Inhalt der Sicherung stimmt nicht mit ihrem Verzeichnis überein.")


def _is_another(vault: Path, key: bytes, vault_id: str) -> bool:
    """Whether a vault lies there, and nothing proves that it is the one of this id and key."""
    try:
        present = keys.read_envelope(vault)
        return present.vault_id != vault_id or not present.fits(key)
    except StorageError:
        database = vault / DATABASE
        if not database.is_file() or not database.stat().st_size or seal.read_from(vault, key, vault_id):
            return False
    try:
        connect(database, key, read_only=True).close()
    except StorageError:
        return True
    return False


_ANOTHER = (
    "Diese Sicherung gehört zu einem anderen Tresor als dem, der hier liegt, oder zu einem früheren Schlüssel. Es wurde "
    "nichts geändert. Wird sie trotzdem eingespielt, kommt der jetzige Tresor unverändert in den Ordner „backups“."
)


def _save_present(vault: Path, key: bytes, vault_id: str, progress: Progress) -> BackupInfo | None:
    try:
        hot_journal.demand_honest(vault, key, vault_id)
        return create_backup(vault, key, None, progress, Reason.RESTORE)
    except (DamagedVault, WrongSecret, NewerVault):
        return None


def _next_generation(vault: Path, restored: BackupInfo, key: bytes) -> int:
    known = [info.generation for info in _proven(vault / FOLDER, restored.contents.vault_id, key)]
    sealed = seal.read_from(vault, key, restored.contents.vault_id)
    return max(restored.generation, sealed.generation if sealed else 0, *known) + 1


def _own(folder: Path, vault_id: str, key: bytes) -> Iterator[BackupInfo]:
    """The backups of a vault under its present key, newest first; unreadable files may be some and count as such."""
    for info in list_backups(folder, key):
        if info.problem or (info.contents.vault_id == vault_id and not info.foreign):
            yield info


def proven(vault: Path, key: bytes) -> list[BackupInfo]:
    """The backups of a vault in its own folder under its present key whose seal is right, newest first: what thinning looks at."""
    return _proven(vault / FOLDER, keys.read_envelope(vault).vault_id, key)


def is_called_so(path: Path) -> bool:
    """Whether a file is called as the backups are that the program makes."""
    return path.suffix == SUFFIX and _NAME.fullmatch(path.stem) is not None


def generation_in_name(path: Path) -> int | None:
    """How many commits the vault had seen, as the name of a backup says; None for a file that is called otherwise."""
    named = _NAME.fullmatch(path.stem)
    return int(named[2]) if named else None


def _proven(folder: Path, vault_id: str, key: bytes) -> list[BackupInfo]:
    return [info for info in _own(folder, vault_id, key) if not info.problem]


def _listed(path: Path, key: bytes | None) -> BackupInfo:
    try:
        return read_info(path, key)
    except StorageError as error:
        named = _NAME.match(path.name)
        try:
            created = datetime.strptime(named[1], "%Y-%m-%d-%H%M%S") if named else datetime.min
        except ValueError:
            created = datetime.min
        contents = snapshot.Contents("", int(named[2]) if named else 0, "", {})
        return BackupInfo(path, created, 0, contents, error.sentence)


def _make_folder(folder: Path, *, parents: bool = False) -> None:
    try:
        folder.mkdir(mode=0o700, parents=parents, exist_ok=True)
    except OSError as error:
        raise as_storage_error(error, folder) from error


def _step(progress: Progress, first: int, last: int, what: Sentence) -> Step:
    return lambda share: progress(first + int((last - first) * share), 100, what)
