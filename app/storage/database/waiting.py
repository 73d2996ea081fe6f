"""Lines of the audit trail that wait for the next write; what must not be lost meanwhile lies in the spool."""

import threading
from collections import deque
from collections.abc import Iterable
from contextlib import suppress

from app.common.errors import StorageError
from app.storage.integrity.audit import Entry
from app.storage.integrity.spool import Spool


class WaitingLines:
    """Safe to use from several threads. With `written` False nothing is ever written: only the spool remembers the lines."""

    def __init__(self, spool: Spool | None, *, written: bool = True) -> None:
        self._spool = spool
        self._written = written
        self._lock = threading.Lock()
        self._secured: deque[Entry] = deque()
        self._loose: deque[Entry] = deque()

    def __bool__(self) -> bool:
        return bool(self._secured or self._loose)

    def add(self, entries: Iterable[Entry]) -> None:
        """Let lines wait, in memory only."""
        if self._spool or self._written:
            with self._lock:
                self._loose.extend(entries)

    def secure(self) -> None:
        """Bring those that wait in memory to the disk. Raises a StorageError; they then wait on."""
        with self._lock:
            if self._spool is not None and self._loose:
                self._spool.append(self._loose)
                if self._written:
                    self._secured.extend(self._loose)
                self._loose.clear()

    def shown(self, entry: Entry) -> None:
        """Bring one line to the disk before what it tells of is shown. Raises a StorageError; it is then not to be shown."""
        with self._lock:
            if self._spool is not None:
                self._spool.append([entry])
            if self._written:
                self._secured.append(entry)

    def all(self) -> list[Entry]:
        """Those that wait, the next write takes them along."""
        with self._lock:
            return [*self._secured, *self._loose]

    def done(self, entries: Iterable[Entry]) -> None:
        """These are committed."""
        with self._lock:
            gone = {id(entry) for entry in entries}
            self._secured = deque(entry for entry in self._secured if id(entry) not in gone)
            self._loose = deque(entry for entry in self._loose if id(entry) not in gone)
            if self._spool is not None and not self._secured:
                self._spool.empty()

    def close(self) -> None:
        """Bring to the disk what waits, and give the spool back; it goes where all its lines stand in the database."""
        with suppress(
            StorageError
        ):  # for these nothing was shown: they tell of what was done, and the disk takes no more
            self.secure()
        with self._lock:
            if self._spool is not None:
                self._spool.close(keep=not self._written or bool(self._secured))
