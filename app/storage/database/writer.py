"""The one connection on which everything is written; whoever reads has it too, while nobody else does.

SQLite drops every page that a connection has decrypted as soon as another one commits. So what is saved and the list that is
read anew after it share a connection, and what is written while a copy is made reaches the copy (see `copied`).
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine

from app.common.cancelling import current
from app.models.driver import driver_of
from app.storage.database.engine import CACHE_BYTES, limit_cache
from app.storage.database.turns import Turns

PAGES_OF_A_STEP = 100
"""0.4 MB, about 5 ms. With 390 MB and 20 saves a second the longest save took 46 ms with 500 pages."""
_CACHE_WHILE_COPYING = 16 * 1024 * 1024
"""A copy reads every page once: it would fill the cache to its upper bound with what nobody asks for again, and that stays."""
_STEP_PATIENCE = 0.1
"""Seconds in which a step of a copy has ended, even where much else is going on."""
_PAUSE = 0.01
"""Seconds until a step that met a locked file is tried again."""

Turn = Callable[[], AbstractContextManager[Connection]]
"""Gives the connection of a `Writer` to one who may write, and to nobody else meanwhile."""
Told = Callable[[int, int], object]
"""Told how many pages of how many are copied, while nothing is held. May raise `Cancelled`."""


class Writer:
    """Lends the connection to one thread at a time, in the order of coming."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._use = Turns()
        self._connection: Connection | None = None
        self._copying = False
        self._in_steps = False

    @contextmanager
    def lent(self, patience: float | None, *, write: bool) -> Iterator[Connection | None]:
        """The connection; None where it did not become free within so many seconds (None: it is waited for)."""
        with self._use.held(patience) as mine:
            if not mine:
                yield None
                return
            try:
                yield self._ready(write=write)
            finally:
                self._end()

    @property
    def copying(self) -> bool:
        """Whether a copy of the file is being made."""
        return self._copying

    @property
    def moment(self) -> float:
        """The seconds for who would rather do without the connection than wait: only a step of something large is waited for."""
        return _STEP_PATIENCE if self._copying or self._in_steps else 0.0

    @contextmanager
    def step(self) -> Iterator[None]:
        """The block writes one step of something large: who reads waits for it, instead of meeting a locked file elsewhere."""
        self._in_steps = True
        try:
            yield
        finally:
            self._in_steps = False

    def if_free(self) -> AbstractContextManager[Connection | None]:
        """The connection for reading, None where another thread has it for more than a step of a copy."""
        return self.lent(self.moment, write=False)

    def copied(self, target: Any, turn: Turn, told: Told, done: Callable[[Any], None]) -> None:
        """Copy the file into the opened, empty `target`, a few pages in each `turn`.

        Because it is this connection that reads, SQLite carries into the copy what is written on it between two steps, and
        begins again only after a write that was turned back (SQLCipher then forgets its pages). `done` is called with the driver's connection within the last turn, when the copy is complete
        and nothing is added to it any more.
        """
        with ExitStack() as held:
            source = held.enter_context(self._step(turn))

            def between(_status: int, left: int, pages: int) -> None:
                if not left:
                    done(source)
                    return
                held.close()
                told(pages - left, pages)
                current().demand()
                held.enter_context(self._step(turn))

            self._copying = True
            try:
                source.backup(target, pages=PAGES_OF_A_STEP, progress=between, sleep=_PAUSE)
            finally:
                self._copying = False

    def renew(self, patience: float | None = None) -> None:
        """Give the connection back as soon as nobody has it, and let the next who asks have a fresh one.

        Whoever still reads after so many seconds (None: is waited for) keeps it. No copy may be running.
        """
        with self._use.held(patience) as mine:
            if mine:
                self.drop()

    def drop(self) -> None:
        """Give the connection back. To be called by the thread that has it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()

    def _end(self) -> None:
        """End what a commit that was refused has left open, so that nobody holds a lock or goes on with it."""
        if self._connection is not None and (driver := driver_of(self._connection)).in_transaction:
            driver.rollback()

    def _ready(self, *, write: bool) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection.execution_options(write=write, by_statement=False)

    @contextmanager
    def _step(self, turn: Turn) -> Iterator[Any]:
        with turn() as connection:
            driver = driver_of(connection)
            limit_cache(driver, _CACHE_WHILE_COPYING)
            try:
                yield driver
            finally:
                limit_cache(driver, CACHE_BYTES)
