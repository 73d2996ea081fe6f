"""Making the next of several things while the one before is used."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from app.common.cancelling import carried

ItemT = TypeVar("ItemT")


def ahead(items: Iterator[ItemT]) -> Generator[ItemT, None, None]:
    """The items, each made in a thread of its own while the caller uses the one before: for what is used by C code.

    They are made one at a time, with the cancellation of the caller; nothing else of the caller's surroundings (a clock
    that stands, a session) is theirs. Whoever may stop before the last one closes it. Raises what making them raises.
    """
    nothing = object()
    make = carried(lambda: next(items, nothing))
    with ThreadPoolExecutor(1) as thread:
        made = thread.submit(make)
        while (item := made.result()) is not nothing:
            made = thread.submit(make)
            yield item  # type: ignore[misc]
