"""The one source of "now", so that the demo and the tests can stand on a fixed day."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import lru_cache

_fixed: ContextVar[datetime | None] = ContextVar("fixed_now", default=None)


_outside: ContextVar[tuple[datetime | None] | None] = ContextVar("now_outside", default=None)


def now() -> datetime:
    """Local wall time without time zone, whole seconds."""
    return _fixed.get() or _local()


def noted_now() -> datetime:
    """Like `now`, for what the program notes of its own doings: also while it invents what happened on other days."""
    outside = _outside.get()
    return now() if outside is None else outside[0] or _local()


def _local() -> datetime:
    return _at(int(time.time()))


@lru_cache(maxsize=1)
def _at(second: int) -> datetime:
    """What is written for many rows is asked for each of them."""
    return datetime.fromtimestamp(second)


def today() -> date:
    """The local calendar day."""
    return now().date()


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Let `now()` answer `moment` inside the block (this thread or task only)."""
    token = _fixed.set(moment.replace(microsecond=0))
    try:
        yield
    finally:
        _fixed.reset(token)


@contextmanager
def inventing_at(moment: datetime) -> Iterator[None]:
    """Like `standing_at`, for the demo: `noted_now()` goes on with the time outside the block."""
    token = _outside.set((_fixed.get(),))
    try:
        with standing_at(moment):
            yield
    finally:
        _outside.reset(token)
