"""The one source of "now", so that the demo and the tests can stand on a fixed day."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

_fixed: ContextVar[datetime | None] = ContextVar("fixed_now", default=None)


def now() -> datetime:
    """Local wall time without time zone, whole seconds."""
    return _fixed.get() or datetime.fromtimestamp(int(time.time()))


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
