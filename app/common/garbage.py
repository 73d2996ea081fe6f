"""Python's collector of garbage, where its looking through everything costs more than it frees."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Look for no circles while the block runs: for hundred thousands of plain values, an eighth of the time."""
    automatic = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if automatic:
            gc.enable()
