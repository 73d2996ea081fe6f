"""Sessions for reading: what a cancel does to them, how much may be asked of one, and how their errors are told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.common.cancelling import current
from app.common.errors import StaleError, TakesLonger
from app.models.driver import driver
from app.storage.database.engine import explain, file_of
from app.storage.database.links import broken_link

INSTRUCTIONS_OF_A_FRAME = 100_000
"""Of SQLite's own. With 100,000 persons each took 70 to 160 ns; what needs less than 16 ms needed up to 85,000 of them, the
next dearest 460,000. Counted, not timed: the same question is answered the same way however busy the computer is."""


@contextmanager
def reading(bind: Connection | Engine) -> Iterator[Session]:
    """A session that is never committed; a cancel interrupts its statements."""
    with (
        explained(file_of(bind.engine)),
        Session(bind, expire_on_commit=False, autoflush=False) as session,
        interruptible(session),
    ):
        yield session


@contextmanager
def brief(session: Session) -> Iterator[None]:
    """Raise TakesLonger where a statement of the block needs more than `INSTRUCTIONS_OF_A_FRAME`."""
    with interrupted_when(driver(session), lambda: True, INSTRUCTIONS_OF_A_FRAME, TakesLonger):
        yield


@contextmanager
def interrupted_when(
    running: Any, condition: Callable[[], bool], instructions: int, raises: type[Exception]
) -> Iterator[None]:
    """Raise where a condition holds that is looked at after so many of SQLite's instructions, again and again.

    `running` is a driver's connection.
    """
    ended: list[bool] = []

    def look() -> bool:
        if condition():
            ended.append(True)
        return bool(ended)

    running.set_progress_handler(look, instructions)
    try:
        yield
    except (DBAPIError, sqlcipher3.Error) as error:
        if ended:
            raise raises from error
        raise
    finally:
        running.set_progress_handler(None, 0)


@contextmanager
def interruptible(session: Session) -> Iterator[None]:
    """Let a cancel of the work in this thread end the statement that is running; cancelled before, it begins none.

    Raises Cancelled.
    """
    current().demand()
    with current().interrupting(driver(session).interrupt):
        yield


@contextmanager
def explained(database: Path | None = None) -> Iterator[None]:
    """Turn errors of the file into sentences; leave bugs alone."""
    try:
        yield
    except StaleDataError as error:
        raise StaleError(
            "Dieser Eintrag wurde inzwischen an anderer Stelle geändert. Es wurde nichts überschrieben; bitte neu öffnen."
        ) from error
    except (DBAPIError, sqlcipher3.Error) as error:
        known = broken_link(error) or explain(error, database)
        if known is None:
            raise
        raise known from error
