"""Snapshots of an opened vault: what takes long reads one of them, and so never keeps anybody from saving.

A snapshot is encrypted like the file, lies beside it for the account alone, is shared by all who read at the same time and
reused until something is written. It goes with the vault; what a crash leaves goes at the next opening (`archive.sweep`).
"""

import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.common.errors import Cancelled, StorageError
from app.common.files import demand_space
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.storage.backups import archive, snapshot
from app.storage.backups.snapshot import Taken
from app.storage.database.engine import DATABASE, make_engine
from app.storage.database.sessions import reading
from app.storage.database.turns import Turns
from app.storage.database.units import Copied, UnitsOfWork

_TAKING = Sentence("Stand festhalten")
_LAST_STEP = 0.5
"""Seconds that closing waits for the end of a copy's present step."""


@dataclass
class _Snapshot:
    """A copy of the file as it was at one moment, and who reads it."""

    path: Path
    engine: Engine
    holds: Copied
    readers: int = 1

    def remove(self) -> None:
        self.engine.dispose()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


class Snapshots:
    """Makes and lends them. Safe to use from several threads."""

    def __init__(self, vault: Path, key: bytes, units: UnitsOfWork) -> None:
        self._vault, self._key, self._units = vault, key, units
        self._making = Turns()
        self._lending = threading.Lock()
        self._latest: _Snapshot | None = None
        self._folder: Path | None = None
        self._closed = False

    @contextmanager
    def read(self, progress: Progress = silent) -> Iterator[Session]:
        """A session on a snapshot that holds all that was committed so far; where nothing is ever written, on the file itself.

        Raises NoSpace, Cancelled or another StorageError.
        """
        if self._units.read_only:
            with self._units.read() as session:
                yield session
            return
        with self._lent(progress) as lent, reading(lent.engine) as session:
            yield session

    @contextmanager
    def taken(self, progress: Progress = silent) -> Iterator[Taken]:
        """The encrypted file of a snapshot, which nobody changes, and what it holds. Raises like `read`."""
        if self._units.read_only:
            with archive.at_rest(self._vault, self._key) as taken:
                yield taken
            return
        with self._lent(progress) as lent:
            yield Taken(lent.path, snapshot.contents_of(lent.path, self._key))

    def renew(self) -> None:
        """Take the next snapshot anew, and of what is on the disk: no page that was decrypted before counts any more."""
        with self._making.held():
            self._forget()
            self._units.renew()

    def forget(self) -> None:
        """Let nobody have the latest any more, because it is seldom asked for again."""
        with self._making.held():
            self._forget()
            if self._folder is not None:
                with suppress(OSError):  # who still reads has it in there
                    self._folder.rmdir()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """While the block runs, no snapshot is made; one that is being made is waited for."""
        with self._making.held():
            yield

    def close(self) -> None:
        """Remove them all; what is being made ends with its present step."""
        self._closed = True
        with self._making.held(_LAST_STEP):
            self._forget()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    @contextmanager
    def _lent(self, progress: Progress) -> Iterator[_Snapshot]:
        wanted = self._units.commits
        with self._making.held():
            lent = self._joined(wanted) or self._made(progress)
        try:
            yield lent
        finally:
            self._give_back(lent)

    def _joined(self, wanted: int) -> _Snapshot | None:
        """The latest with one reader more, if it holds so many commits."""
        latest = self._latest
        if latest is None or latest.holds.commits < wanted or self._units.written_by_others(latest.holds):
            return None
        with self._lending:
            if latest is not self._latest:  # its last reader has found it outdated
                return None
            latest.readers += 1
            return latest

    def _give_back(self, lent: _Snapshot) -> None:
        """What nobody reads keeps no page decrypted, and is removed once there is something newer."""
        with self._lending:
            lent.readers -= 1
            if lent.readers:
                return
            if lent is self._latest and lent.holds.commits == self._units.commits:
                lent.engine.dispose()
                return
            if lent is self._latest:
                self._latest = None
            lent.remove()

    def _forget(self) -> None:
        with self._lending:
            before, self._latest = self._latest, None
            if before is not None and not before.readers:
                before.remove()

    def _made(self, progress: Progress) -> _Snapshot:
        self._forget()
        path = self._place() / f"{secrets.token_hex(8)}.db"
        demand_space(path, (self._vault / DATABASE).stat().st_size)
        try:
            made = _Snapshot(path, make_engine(path, self._key, read_only=True), self._copy_to(path, progress))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        with self._lending:
            self._latest = made
        return made

    def _place(self) -> Path:
        if self._folder is None or not self._folder.is_dir():
            self._folder = archive.make_work_folder(self._vault)
        return self._folder

    def _copy_to(self, path: Path, progress: Progress) -> Copied:
        def told(done: int, pages: int) -> None:
            if self._closed:
                raise Cancelled("Abgebrochen.")
            progress(done, pages, _TAKING)

        told(0, 1)
        with snapshot.new_copy(path, self._key) as copy:
            holds = self._units.copy(copy, told)
        if snapshot.state_of(path, self._key) != (holds.generation, holds.pages):
            raise StorageError("Der Stand ließ sich nicht festhalten. Bitte noch einmal versuchen.")
        return holds
