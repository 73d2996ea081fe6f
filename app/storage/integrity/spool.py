"""Lines of the audit trail that are on disk before what they tell of is shown, until the database has taken them over.

A line goes to the end of a small file beside the database, sealed under a key derived from the data key; where the folder
can't be written, in the state folder of the account. Nobody waits for the database. The file keeps some room that is
already on disk, so that a full disk hides no record. A line that a crash tore was never shown.
"""

import contextlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.common import paths
from app.common.errors import StorageError
from app.common.files import as_storage_error, open_plain, read_plain, sync_folder
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.storage.integrity.audit import Entry
from app.storage.secrets import envelope

_STEM, _SUFFIX, _ASIDE = "protokoll", ".spool", ".unlesbar"
_ROOM = 16 * 1024
"""Bytes that are on disk before the first line: about 90 lines."""
_LARGEST = 64 * 1024 * 1024
_LENGTH = 4
_NONCE = 12


def key_of(data_key: bytes, vault_id: str) -> bytes:
    """The key of the lines of a vault. It opens nothing else, so that it may be kept when the data key is changed."""
    return envelope.derive(data_key, f"trail spool {vault_id}")


class Spool:
    """The file of one opened vault, made with its first line. Not safe to use from several threads at once.

    `folders`: where it may lie; the first that can be written is taken, and only the last is made where it is not there.
    """

    def __init__(self, folders: Sequence[Path], data_key: bytes, vault_id: str) -> None:
        self._folders = folders
        self._seal = AESGCM(key_of(data_key, vault_id))
        self._vault_id = vault_id
        self._path = Path()
        self._descriptor: int | None = None
        self._number = self._end = 0

    def append(self, entries: Iterable[Entry]) -> None:
        """Add lines; they are on disk when this returns. Raises a StorageError; then it is not known whether they are."""
        lines = list(entries)
        for folder in self._folders[:-1]:
            with contextlib.suppress(StorageError):
                return self._append(folder, lines)
        return self._append(self._folders[-1], lines)

    def empty(self) -> None:
        """All lines stand in the database now."""
        if self._descriptor is not None and self._end:
            with contextlib.suppress(OSError):
                self._write(0, bytes(self._end))
                self._number = self._end = 0

    def close(self, *, keep: bool) -> None:
        """Give the file back; unless it is to be kept it goes."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
            if not keep:
                with contextlib.suppress(OSError):
                    self._path.unlink(missing_ok=True)

    def _append(self, folder: Path, entries: Sequence[Entry]) -> None:
        try:
            self._put(folder, entries)
            if not self._is_there():  # somebody who took it over has removed it: better twice than not at all
                self._begin(folder)
                self._put(folder, entries)
        except OSError as error:
            self.close(keep=True)
            raise as_storage_error(error, folder / _SUFFIX) from error

    def _put(self, folder: Path, entries: Sequence[Entry]) -> None:
        if self._descriptor is None:
            self._begin(folder)
        assert self._descriptor is not None
        content = b"".join(map(self._sealed, entries))
        self._write(self._end, content)
        os.fsync(self._descriptor)
        self._end += len(content)

    def _begin(self, folder: Path) -> None:
        self.close(keep=True)
        if folder == self._folders[-1]:
            folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{_stem(self._vault_id)}{secrets.token_hex(8)}{_SUFFIX}"
        self._descriptor = open_plain(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        self._number = self._end = 0
        try:
            self._write(0, bytes(_ROOM))
            os.fsync(self._descriptor)
            sync_folder(folder)
        except OSError:
            self.close(keep=False)
            raise

    def _is_there(self) -> bool:
        assert self._descriptor is not None
        with contextlib.suppress(OSError):
            return os.path.samestat(self._path.lstat(), os.fstat(self._descriptor))
        return False

    def _write(self, at: int, content: bytes) -> None:
        assert self._descriptor is not None
        os.lseek(self._descriptor, at, os.SEEK_SET)
        while content:
            content = content[os.write(self._descriptor, content) :]

    def _sealed(self, entry: Entry) -> bytes:
        said = [entry.at.isoformat(), entry.kind.value, entry.record_id, entry.step_id, entry.text]
        nonce = secrets.token_bytes(_NONCE)
        sealed = nonce + self._seal.encrypt(nonce, json.dumps(said).encode(), _bound(self._path, self._number))
        self._number += 1
        return len(sealed).to_bytes(_LENGTH, "big") + sealed


@dataclass(frozen=True)
class Left:
    """What an opening that was cut off, or one that could write nothing, has left; `entries` is None where no key fits."""

    path: Path
    entries: tuple[Entry, ...] | None

    def remove(self) -> None:
        """It stands in the database now."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Nothing can be read from it: it stays, and is asked for no more."""
        with contextlib.suppress(OSError):
            self.path.rename(self.path.with_suffix(_ASIDE))


def left(folders: Iterable[Path], vault_id: str, keys: Sequence[bytes]) -> Iterator[Left]:
    """The files that lie there for a vault, read with the first of `keys` (see `key_of`) that fits."""
    for folder in folders:
        for path in sorted(folder.glob(f"{_stem(vault_id)}*{_SUFFIX}")):
            with contextlib.suppress(OSError):
                yield Left(path, _read(path, keys))


def places(vault: Path) -> tuple[Path, Path]:
    """The folders in which lines of a vault may lie."""
    return vault, paths.state_folder()


def of_vault(vault: Path, data_key: bytes, vault_id: str, *, read_only: bool = False) -> Spool:
    """The spool of an opening: in the vault's folder, or where that can't be written in the state folder."""
    return Spool(places(vault)[1:] if read_only else places(vault), data_key, vault_id)


def _stem(vault_id: str) -> str:
    return f"{_STEM}-{vault_id[:12]}-"


def _read(path: Path, keys: Sequence[bytes]) -> tuple[Entry, ...] | None:
    content = read_plain(path, _LARGEST)
    if not content.strip(b"\0"):
        return ()
    for key in keys:
        if entries := tuple(_entries(path, content, AESGCM(key))):
            return entries
    return None


def _entries(path: Path, content: bytes, seal: AESGCM) -> Iterator[Entry]:
    """The lines up to the first that is torn."""
    number = at = 0
    while length := int.from_bytes(content[at : at + _LENGTH], "big"):
        sealed = content[at + _LENGTH : at + _LENGTH + length]
        try:
            said = json.loads(seal.decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(path, number)))
        except (InvalidTag, ValueError):
            return
        yield _entry(said)
        number, at = number + 1, at + _LENGTH + length


def _entry(said: list[Any]) -> Entry:
    at, kind, record_id, step_id, text = said
    return Entry(AuditKind(kind), record_id, TrailWords(text), step_id, datetime.fromisoformat(at))  # type: ignore[call-arg]


def _bound(path: Path, number: int) -> bytes:
    return f"{path.stem} {number}".encode()
