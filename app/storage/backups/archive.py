"""One backup is one file: a ZIP (stored) with the encrypted database, the key file and a manifest.

The manifest holds hashes, schema and generation under an HMAC whose key is derived from the data key. What says something
about her work, the numbers of rows and what the backup was made for, stands in it encrypted under another such key. Only
the three known members are ever read, by name and piece by piece; nothing is unpacked under a name that the file chooses.
"""

import base64
import contextlib
import errno
import hashlib
import hmac
import io
import json
import os
import secrets
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.common.cancelling import current
from app.common.errors import DamagedVault, NewerVault, StorageError, WrongSecret
from app.common.files import as_storage_error
from app.storage.backups import snapshot
from app.storage.backups.snapshot import Contents, Taken
from app.storage.database.engine import DATABASE
from app.storage.secrets import envelope
from app.storage.secrets.envelope import Envelope
from app.storage.secrets.keys import ENVELOPE

FORMAT = 2
"""With numbers and reason encrypted; in the files of earlier programs (1) they are plain."""
_PLAIN_FORMAT = 1
SUFFIX = ".qbsicherung"
_MANIFEST = "manifest.json"
_MEMBERS = [DATABASE, ENVELOPE, _MANIFEST]
LARGEST_NUMBER = 2**53
"""Of commits and of rows: more than any vault reaches, and far from where SQLite's whole numbers end."""
_LARGEST_MANIFEST = 1024 * 1024
_PIECE = 1024 * 1024
_NONCE_BYTES = 12
_PADDED_TO = 1024
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_WORK_SUFFIX = ".tmp"
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    struct.error,
    InvalidTag,
    zlib.error,
)

Step = Callable[[float], None]
"""Told the finished share of a piece of work, 0 to 1. May raise `Cancelled`."""


class Reason(StrEnum):
    """What a backup was made for."""

    UNKNOWN = ""
    HAND = "hand"
    AUTOMATIC = "automatic"
    DAMAGE = "damage"
    """The newest one was found damaged."""
    MIGRATION = "migration"
    IMPORT = "import"
    MERGE = "merge"
    ERASURE = "erasure"
    RESTORE = "restore"
    KEYS = "keys"

    @classmethod
    def _missing_(cls, _value: object) -> "Reason":
        return cls.UNKNOWN


@dataclass(frozen=True)
class BackupInfo:
    """What a backup says about itself. `problem` is a German sentence where the file is unreadable, else empty.

    `foreign`: it was made with another data key than the one it was looked at with. Without its key, the reason is unknown
    and its contents have no tables.
    """

    path: Path
    created: datetime
    size: int
    contents: Contents
    problem: str = ""
    reason: Reason = Reason.UNKNOWN
    foreign: bool = False
    seal: str = ""
    """The same for copies of one backup, never for two."""

    @property
    def generation(self) -> int:
        """How many commits the vault had seen."""
        return self.contents.generation


class Archive:
    """An opened backup file."""

    def __init__(self, path: Path, packed: zipfile.ZipFile) -> None:
        if sorted(packed.namelist()) != sorted(_MEMBERS):
            raise ValueError("not the members of a backup")
        self._packed = packed
        self._path = path
        self._manifest = json.loads(self._small(_MANIFEST, _LARGEST_MANIFEST))
        if self._manifest["format"] > FORMAT:
            raise NewerVault(
                "Die Sicherung „{name}“ stammt von einer neueren Version des Programms. Bitte das Programm erneuern.",
                name=path.name,
            )
        self.info = _info(path, self._manifest)
        self._hashes = {name: str(self._manifest["files"][name]["sha256"]) for name in (DATABASE, ENVELOPE)}
        self._size = self._member(DATABASE).file_size
        self.key_file = self._small(ENVELOPE, envelope.LARGEST)
        self.envelope: Envelope = envelope.parse(self.key_file)
        if self.envelope.vault_id != self.info.contents.vault_id:
            raise ValueError("not the same vault")

    def unpack(self, key: bytes, target: Path | None, step: Step) -> None:
        """Check seal and hashes and write the database to the new file `target` (None: check only).

        Raises WrongSecret if the key is another vault's, DamagedVault if a hash or the seal is not right, OSError if
        `target` can't be written.
        """
        self.demand_proven(key)
        with _new_file(target) if target else contextlib.nullcontext() as sink:
            if _copy(self._pieces(DATABASE), sink, self._size, step) != self._hashes[DATABASE]:
                raise _damaged(self._path)

    def demand_proven(self, key: bytes) -> BackupInfo:
        """What the backup says about itself, all of it, once its seal is checked. Raises WrongSecret if the key is another one, DamagedVault."""
        if not self.envelope.fits(key):
            raise WrongSecret("Diese Sicherung gehört zu einem anderen Schlüssel. Es wurde nichts geändert.")
        content = {name: value for name, value in self._manifest.items() if name != "seal"}
        sealed = hmac.compare_digest(str(self._manifest.get("seal")).encode(), _seal(content, key).encode())
        if not sealed or hashlib.sha256(self.key_file).hexdigest() != self._hashes[ENVELOPE]:
            raise _damaged(self._path)
        with _explained(self._path):
            return _told(self.info, _private(self._manifest, key))

    def demand_sound(self, step: Step) -> None:
        """Check the hashes alone: it needs no key, finds bit rot and does not prove where it comes from. Raises DamagedVault."""
        right_keys = hashlib.sha256(self.key_file).hexdigest() == self._hashes[ENVELOPE]
        if not right_keys or _copy(self._pieces(DATABASE), None, self._size, step) != self._hashes[DATABASE]:
            raise _damaged(self._path)

    def _pieces(self, name: str) -> Iterator[bytes]:
        with _explained(self._path):
            source = self._packed.open(name)
        with source:
            while True:
                with _explained(self._path):
                    piece = source.read(_PIECE)
                if not piece:
                    return
                yield piece

    def _member(self, name: str) -> zipfile.ZipInfo:
        member = self._packed.getinfo(name)
        if member.compress_type != zipfile.ZIP_STORED or member.file_size != member.compress_size:
            raise ValueError("only stored members")
        return member

    def _small(self, name: str, largest: int) -> bytes:
        if self._member(name).file_size > largest:
            raise ValueError("too large")
        return self._packed.read(name)


class _ShortReads(io.BufferedReader):
    """A file of which no more than a piece is read at a time: the directory of a ZIP says itself how long it is."""

    def read(self, size: int | None = -1, /) -> bytes:
        rest = max(0, os.fstat(self.fileno()).st_size - self.tell())
        wanted = rest if size is None or size < 0 else min(size, rest)
        if wanted > _PIECE:
            raise zipfile.BadZipFile("a part that is longer than any of a backup")
        return super().read(wanted)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a backup. Whatever is wrong with the file is DamagedVault; NewerVault for a newer format."""
    if not path.is_file():
        raise DamagedVault("Die Sicherung „{name}“ gibt es nicht. Bitte eine andere wählen.", name=path.name)
    with contextlib.ExitStack() as stack:
        with _explained(path):
            packed = stack.enter_context(zipfile.ZipFile(stack.enter_context(_ShortReads(io.FileIO(path)))))
            archive = Archive(path, packed)
        yield archive


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (*_BROKEN_ZIP, DamagedVault) as error:
        raise _damaged(path) from error
    except PermissionError as error:
        raise as_storage_error(error, path) from error
    except OSError as error:
        raise _damaged(path) from error


@dataclass(frozen=True)
class BackupPayload:
    """What goes into a backup: a snapshot that nobody writes to, its key file, and what is to be said about them."""

    database: Path
    key_file: bytes
    contents: Contents
    created: datetime
    reason: Reason


def pack(target: Path, payload: BackupPayload, key: bytes, step: Step) -> None:
    """Write a backup file. Raises OSError."""
    hashes: dict[str, str] = {}
    with _new_file(target) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        size = payload.database.stat().st_size
        with payload.database.open("rb") as source, packed.open(_entry(DATABASE), "w", force_zip64=True) as sink:
            hashes[DATABASE] = _copy(iter(partial(source.read, _PIECE), b""), sink, size, step)
        packed.writestr(_entry(ENVELOPE), payload.key_file)
        hashes[ENVELOPE] = hashlib.sha256(payload.key_file).hexdigest()
        manifest = {
            "format": FORMAT,
            "created": payload.created.isoformat(),
            "vault": payload.contents.vault_id,
            "generation": payload.contents.generation,
            "revision": payload.contents.revision,
            "private": _encrypted(payload, key),
            "files": {name: {"sha256": digest} for name, digest in hashes.items()},
        }
        packed.writestr(_entry(_MANIFEST), json.dumps(manifest | {"seal": _seal(manifest, key)}, indent=1))


def read_info(path: Path, key: bytes | None = None) -> BackupInfo:
    """What a backup says about itself: proven with a key, unless the backup is of another one (`foreign`).

    Raises DamagedVault, also where the seal of that key is not right, and NewerVault.
    """
    with opened(path) as archive:
        foreign = key is not None and not archive.envelope.fits(key)
        if key is not None and not foreign:
            return archive.demand_proven(key)
        return replace(archive.info, foreign=foreign)


def is_intact(path: Path, key: bytes) -> bool:
    """Whether seal and hashes are right: the bytes are those that were verified when the backup was made."""
    try:
        with opened(path) as archive:
            archive.unpack(key, None, _ignore)
    except StorageError:
        return False
    return True


def is_sound(path: Path, step: Step) -> bool:
    """Whether the bytes are those that were written, as far as that can be told without a key."""
    try:
        with opened(path) as archive:
            archive.demand_sound(step)
    except StorageError:
        return False
    return True


@contextlib.contextmanager
def work_folder(beside: Path) -> Iterator[Path]:
    """A folder for unpacked, still encrypted files, gone at the end; in the system's place if `beside` is read-only.

    What goes wrong with the files in it becomes NoSpace, NoPermission or StorageError.
    """
    try:
        folder = make_work_folder(beside)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        raise as_storage_error(error, beside / DATABASE) from error


@contextlib.contextmanager
def at_rest(vault: Path, key: bytes) -> Iterator[Taken]:
    """A copy of the database of a vault that nobody writes to, gone at the end. Raises a StorageError."""
    with work_folder(vault) as work:
        yield Taken(work / DATABASE, snapshot.take(vault / DATABASE, key, work / DATABASE))


def sweep(folder: Path) -> None:
    """Remove what a cut-off backup or restore left. Nobody may be at work in the folder."""
    for left in folder.glob(f".*{_WORK_SUFFIX}"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def make_work_folder(beside: Path) -> Path:
    """A folder for the account alone that `sweep` removes after a crash; in the system's place if `beside` is read-only."""
    try:
        return Path(tempfile.mkdtemp(prefix=".", suffix=_WORK_SUFFIX, dir=beside))
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise
    return Path(tempfile.mkdtemp(prefix=".", suffix=_WORK_SUFFIX))


def _info(path: Path, manifest: Any) -> BackupInfo:
    contents = Contents(str(manifest["vault"]), int(manifest["generation"]), str(manifest["revision"]), {})
    _demand_reachable(contents.generation)
    created = datetime.fromisoformat(manifest["created"]).replace(tzinfo=None)
    return BackupInfo(path, created, path.stat().st_size, contents, seal=str(manifest.get("seal")))


def _told(info: BackupInfo, private: Any) -> BackupInfo:
    """With what only the key opens."""
    tables = {str(name): int(rows) for name, rows in private["tables"].items()}
    _demand_reachable(*tables.values())
    return replace(info, contents=replace(info.contents, tables=tables), reason=Reason(private.get("reason", "")))


def _demand_reachable(*numbers: int) -> None:
    if not all(0 <= number <= LARGEST_NUMBER for number in numbers):
        raise ValueError("not a number that a vault reaches")


def _encrypted(payload: BackupPayload, key: bytes) -> str:
    """Base64 of nonce and what AES-256-GCM made of the JSON; its length says nothing about the numbers in it."""
    private = json.dumps({"reason": payload.reason.value, "tables": dict(payload.contents.tables)}).encode()
    padded = private + b" " * (-len(private) % _PADDED_TO)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return base64.b64encode(nonce + _cipher(key).encrypt(nonce, padded, None)).decode()


def _private(manifest: Any, key: bytes) -> Any:
    if manifest["format"] == _PLAIN_FORMAT:
        return manifest
    sealed = base64.b64decode(manifest["private"], validate=True)
    return json.loads(_cipher(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None))


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(envelope.derive(key, "backup manifest, private part"))


def _copy(pieces: Iterator[bytes], sink: IO[bytes] | None, size: int, step: Step) -> str:
    digest, done = hashlib.sha256(), 0
    for piece in pieces:
        current().demand()
        digest.update(piece)
        if sink:
            sink.write(piece)
        done += len(piece)
        step(min(1.0, done / max(size, 1)))
    return digest.hexdigest()


def _new_file(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), "wb")


def _entry(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, _NO_DATE)


def _seal(manifest: Mapping[str, Any], key: bytes) -> str:
    canonical = json.dumps(manifest, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(envelope.derive(key, "backup manifest"), canonical, hashlib.sha256).hexdigest()


def _ignore(_share: float) -> None:
    pass


def _damaged(path: Path) -> DamagedVault:
    return DamagedVault("Die Sicherung „{name}“ ist beschädigt. Bitte eine andere Sicherung wählen.", name=path.name)
