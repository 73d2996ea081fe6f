"""Puts a new database, its key file and its seal in the place of the present ones: all or none.

Everything new lies complete in one folder, with an order that names what comes, what it replaces, and proves both under the
data key; renaming that folder is the decision. What follows only carries it out. If it was cut off it is carried on when
the vault is unlocked: until a key has proven the order, the folder steers nothing. One that no key proves, or that would
replace another state than the present one, is put aside.
"""

import contextlib
import hashlib
import hmac
import json
import secrets
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.common import clock
from app.common.cancelling import current
from app.common.errors import DamagedVault
from app.common.files import as_storage_error, read_plain, replace, sync_file, sync_folder, write_whole
from app.common.paths import PENDING
from app.storage.database.engine import DATABASE
from app.storage.integrity import side_file
from app.storage.integrity.seal import SEAL
from app.storage.secrets import envelope
from app.storage.secrets.keys import ENVELOPE

_ORDER = "auftrag.json"
_LARGEST_ORDER = 64 * 1024
_REPLACED = "ersetzt"
KEPT, ASIDE = "Ersetzt-", "Unbelegt-"
"""How the names of folders begin that hold what was replaced without a backup, and what no key has proven."""
BACKUPS = "backups"
_SIDE_FILES = ("-journal", "-wal", "-shm")
_COMING = (DATABASE, SEAL, ENVELOPE)
_REPLACES = (DATABASE, ENVELOPE)
_MISSING, _UNREADABLE = "fehlt", "unlesbar"


@dataclass(frozen=True)
class Order:
    """What was decided: hashes of the files that come and of those they replace.

    `keep`: what is replaced has no backup and moves into the backups' folder.
    """

    coming: Mapping[str, str]
    replaced: Mapping[str, str]
    keep: bool


def begin(work: Path, vault: Path, data_keys: Iterable[bytes], *, keep: bool) -> None:
    """Decide for the files in `work` (on the same file system) and put them in place.

    `data_keys` are those under which it may be carried on after a crash: the coming one, and the present one where it is
    known. Raises a StorageError, or Cancelled, before the decision; then nothing was changed. From there on nothing cuts it
    off.
    """
    try:
        for name in _COMING:
            sync_file(work / name)
        order = Order(
            {name: _digest(work / name) for name in _COMING}, {name: _digest(vault / name) for name in _REPLACES}, keep
        )
        write_whole(work / _ORDER, _written(order, data_keys))
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error
    with current().shield():
        put_aside(vault)
        _decide(work, vault)
        finish(vault, order)


def _decide(work: Path, vault: Path) -> None:
    try:
        work.rename(vault / PENDING)
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error


def is_pending(vault: Path) -> bool:
    """Whether there is something that may have been decided and not yet carried out. Nothing is proven here."""
    return (vault / PENDING).is_dir()


def kept_folders(vault: Path) -> set[Path]:
    """Folders with what was replaced without a backup."""
    return set((vault / BACKUPS).glob(f"{KEPT}*"))


def proven(vault: Path, data_key: bytes) -> Order | None:
    """The order that waits in a vault's folder, if this key proves it and it still is about the files that lie there."""
    order = _read(vault / PENDING / _ORDER, data_key)
    return order if order and _is_about(order, vault) else None


def put_aside(vault: Path) -> Path | None:
    """Move what waits and is not proven to the backups, where it steers nothing. Returns where it lies, None if there is none."""
    if not is_pending(vault):
        return None
    try:
        return _put_away(vault / PENDING, vault, ASIDE)
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error


def finish(vault: Path, order: Order) -> None:
    """Carry out what was decided. Call it under the instance lock, while nobody reads keys or database.

    Raises DamagedVault where what now lies there is not what was decided for; what it replaced is then kept.
    """
    pending = vault / PENDING
    try:
        with current().shield():
            sync_folder(vault)
            _put_in_place(pending, vault)
            sync_folder(vault)
            right = all(_digest(vault / name) == digest for name, digest in order.coming.items())
            if (order.keep or not right) and any((pending / _REPLACED).iterdir()):
                _put_away(pending / _REPLACED, vault, KEPT)
            shutil.rmtree(pending)
    except OSError as error:
        raise as_storage_error(error, vault / DATABASE) from error
    if not right:
        raise DamagedVault(
            "Was eingesetzt wurde, kam nicht fehlerfrei auf dem Datenträger an. Was vorher da war, liegt im Ordner "
            "„backups“; bitte eine Sicherung einspielen."
        )


def _put_in_place(pending: Path, vault: Path) -> None:
    replaced = pending / _REPLACED
    replaced.mkdir(exist_ok=True)
    if (pending / DATABASE).exists():
        for suffix in (*_SIDE_FILES, ""):
            _move(vault / (DATABASE + suffix), replaced)
        replace(pending / DATABASE, vault / DATABASE)
    side_file.ensure(vault / DATABASE)
    if (pending / SEAL).exists():
        replace(pending / SEAL, vault / SEAL)
    if (pending / ENVELOPE).exists():
        if (vault / ENVELOPE).exists():
            shutil.copyfile(vault / ENVELOPE, replaced / ENVELOPE)
            sync_file(replaced / ENVELOPE)
        replace(pending / ENVELOPE, vault / ENVELOPE)


def _put_away(folder: Path, vault: Path, what: str) -> Path:
    backups = vault / BACKUPS
    backups.mkdir(mode=0o700, exist_ok=True)
    place = backups / f"{what}{clock.now():%Y-%m-%d-%H%M%S}-{secrets.token_hex(3)}"
    folder.rename(place)
    return place


def _move(path: Path, folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        replace(path, folder / path.name)


def _is_about(order: Order, vault: Path) -> bool:
    """Whether all that comes waits or is in place already, and what is still to be replaced is what it was then."""
    pending = vault / PENDING
    for name, digest in order.coming.items():
        waits = _digest(pending / name)
        if waits not in (digest, _MISSING):
            return False
        present = _digest(vault / name)
        if waits == _MISSING and present != digest:
            return False
        if waits == digest and present not in (order.replaced.get(name, present), _MISSING):
            return False
    return True


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return _MISSING
    except OSError:
        return _UNREADABLE


def _written(order: Order, data_keys: Iterable[bytes]) -> bytes:
    content = {"coming": order.coming, "replaced": order.replaced, "keep": order.keep}
    return json.dumps(content | {"proofs": [_proof(content, key) for key in data_keys]}, indent=1).encode()


def _read(path: Path, data_key: bytes) -> Order | None:
    try:
        content: dict[str, Any] = json.loads(read_plain(path, _LARGEST_ORDER))
        proofs = [str(proof) for proof in content.pop("proofs")]
        right = _proof(content, data_key)
        if not any(hmac.compare_digest(proof.encode(), right.encode()) for proof in proofs):
            return None
        order = Order(content["coming"], content["replaced"], content["keep"])
        return order if order.coming.keys() == {*_COMING} and order.replaced.keys() == {*_REPLACES} else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _proof(content: Mapping[str, Any], data_key: bytes) -> str:
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(envelope.derive(data_key, "order to replace"), canonical, hashlib.sha256).hexdigest()
