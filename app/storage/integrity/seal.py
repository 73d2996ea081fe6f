"""How far a vault had come, noted beside it in `generation.seal` under a key derived from its own.

An older copy of the database that was put back opens like any other; only here it is noticed that there was more. The
file has two places that are written in turn, so that one of them is whole whatever happens. A crash may leave the seal
behind the database, never before it.

The same mark lies in the state folder of the account, for this folder: a whole folder put back with the seal it had then
is noticed there.
"""

import contextlib
import hashlib
import hmac
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.common import paths
from app.common.errors import StorageError
from app.common.files import open_plain, read_plain, write_whole
from app.storage.secrets import envelope
from app.storage.secrets.key_state import KeyRecord

SEAL = "generation.seal"
_PLACE = 512
_SORTED = json.JSONEncoder(sort_keys=True)
_PLACES = 2


@dataclass(frozen=True, order=True)
class Mark:
    """How far a vault has come: the generation (counts commits), and number and hash of the last line of the audit trail.

    `epoch` and `keys` (a digest) say which key file held then; they stand in no order.
    """

    generation: int
    line: int = 0
    hash: str = ""
    epoch: int = field(default=0, compare=False)
    keys: str = field(default="", compare=False)

    def under(self, record: KeyRecord | None) -> "Mark":
        """The same, with the key file that holds."""
        return replace(self, epoch=record.epoch, keys=record.digests[0]) if record else self

    @property
    def record(self) -> KeyRecord | None:
        """Which key file held; None where an earlier program wrote the mark."""
        return KeyRecord(self.epoch, (self.keys,)) if self.keys else None


class Seal:
    """The seal of an opened vault. Not being able to write it is no reason to stop. `record`: which key file holds."""

    def __init__(self, folder: Path, key: bytes, vault_id: str, record: KeyRecord | None = None) -> None:
        self._record = record
        self._path = folder / SEAL
        self._key = _seal_key(key, vault_id)
        self._inside = _Places(self._path)
        self._outside = _Places(_outside(folder, vault_id))

    def read(self) -> Mark | None:
        """The furthest mark with a right signature, inside or outside the folder; None if there is none inside."""
        inside = max(_marks(self._path, self._key), default=None)
        return inside and max((inside, *_marks(self._outside.path, self._key)))

    def exists(self) -> bool:
        """Whether the file is there at all."""
        return self._path.exists()

    def note(self, mark: Mark) -> None:
        """Remember how far the vault has come. Nobody waits for the disk."""
        signed = _signed(mark.under(self._record), self._key)
        self._inside.note(signed)
        self._outside.note(signed)

    def close(self) -> None:
        """Bring it to the disk."""
        self._inside.close()
        self._outside.close()


class _Places:
    """One file with its two places."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None
        self._place = 0

    def note(self, signed: bytes) -> None:
        """Write a signed mark into the other place."""
        with contextlib.suppress(OSError, StorageError):
            if self._descriptor is None:
                self._begin(signed)
            else:
                self._place = (self._place + 1) % _PLACES
                os.lseek(self._descriptor, self._place * _PLACE, os.SEEK_SET)
                os.write(self._descriptor, signed)

    def close(self) -> None:
        """Bring the marks to the disk."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                os.fsync(descriptor)
            os.close(descriptor)

    def _begin(self, signed: bytes) -> None:
        if self.path.name != SEAL:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.path, signed * _PLACES)
        self._descriptor = open_plain(self.path, os.O_RDWR)


def _outside(folder: Path, vault_id: str) -> Path:
    """Where the mark lies outside: its name holds neither a place nor a person."""
    place = hashlib.sha256(str(paths.resolved(folder)).encode()).hexdigest()[:12]
    return paths.state_folder() / f"stand-{vault_id[:12]}-{place}.seal"


def write_new(folder: Path, key: bytes, vault_id: str, mark: Mark) -> None:
    """Make the seal of a vault that nobody has open. Raises a StorageError."""
    write_whole(folder / SEAL, _signed(mark, _seal_key(key, vault_id)) * _PLACES)


def read_from(folder: Path, key: bytes, vault_id: str) -> Mark | None:
    """The mark in the seal of a vault, if it is signed with this key."""
    return Seal(folder, key, vault_id).read()


def _seal_key(key: bytes, vault_id: str) -> bytes:
    return envelope.derive(key, f"generation seal {vault_id}")


def _marks(path: Path, key: bytes) -> Iterator[Mark]:
    try:
        content = read_plain(path, _PLACE * _PLACES)
    except OSError:
        return
    for place in range(_PLACES):
        mark = _mark(content[place * _PLACE : (place + 1) * _PLACE], key)
        if mark:
            yield mark


def _mark(content: bytes, key: bytes) -> Mark | None:
    try:
        noted = json.loads(content)
        signature = bytes.fromhex(noted.pop("signature"))
        if not hmac.compare_digest(signature, _signature(noted, key)):
            return None
        epoch, keys = int(noted.get("epoch", 0)), str(noted.get("keys", ""))
        return Mark(int(noted["generation"]), int(noted["line"]), str(noted["hash"]), epoch, keys)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _signed(mark: Mark, key: bytes) -> bytes:
    said = {name: value for name, value in vars(mark).items() if mark.keys or name not in ("epoch", "keys")}
    return json.dumps(said | {"signature": _signature(said, key).hex()}).encode().ljust(_PLACE)


def _signature(said: Mapping[str, object], key: bytes) -> bytes:
    return hmac.digest(key, _SORTED.encode(said).encode(), hashlib.sha256)
