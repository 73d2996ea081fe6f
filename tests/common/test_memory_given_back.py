"""What the program has freed goes back to the system, where the C library would keep it for itself."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.common.memory import give_back

_LIBRARY = ctypes.CDLL(None) if os.name == "posix" else None
_PIECE, _PIECES = 64 * 1024, 1024
"""Bytes, below what the library asks the system for apart, and how many: 64 MB."""


@pytest.mark.skipif(not hasattr(_LIBRARY, "malloc_trim"), reason="only glibc keeps so much")
def test_what_is_freed_below_something_that_is_kept_is_given_back() -> None:
    assert _LIBRARY is not None
    allocate, free = _LIBRARY.malloc, _LIBRARY.free
    allocate.argtypes, allocate.restype = (ctypes.c_size_t,), ctypes.c_void_p
    free.argtypes, free.restype = (ctypes.c_void_p,), None
    *pieces, kept = [allocate(_PIECE) for _ in range(_PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, _PIECE)
        free(piece)
    held = _resident()
    give_back()
    free(kept)
    assert held - _resident() > _PIECE * _PIECES // 2


_THREADS = """
import ctypes, sys, threading
from app.common.memory import keep_compact
if sys.argv[1] == "compact":
    keep_compact()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
both, places = threading.Barrier(3), []
def take():
    places.append(libc.malloc(1000) >> 26)
    both.wait()
threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
both.wait()
print(len({libc.malloc(1000) >> 26, *places}))
"""
"""A heap of glibc's begins at a multiple of 64 MB."""


@pytest.mark.skipif(not hasattr(_LIBRARY, "mallopt"), reason="only glibc makes a heap for every thread")
def test_threads_share_one_heap() -> None:
    heaps = {
        how: int(
            subprocess.run([sys.executable, "-c", _THREADS, how], capture_output=True, check=True, timeout=60).stdout
        )
        for how in ("compact", "as it comes")
    }
    assert heaps["compact"] < heaps["as it comes"]


def _resident() -> int:
    """Bytes of this process that are in memory."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
