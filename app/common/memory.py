"""What the program has freed goes back to the system."""

import ctypes
import sys

_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
"""Parameters of glibc's `mallopt` (malloc.h)."""
_LARGE = 128 * 1024


def keep_compact() -> None:
    """Let all threads share one heap, and large blocks go back as soon as they are freed. To be called before any thread begins.

    Else glibc makes a heap for every thread and puts ever larger blocks into them (mallopt(3)): after the preview of
    100,000 persons 20 MB more stayed behind, and the start page needed 2 MB more.
    """
    options = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if options is not None:
        options(_ARENA_MAX, 1)
        options(_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Hand freed memory back, where the C library keeps it for itself: a list of 100,000 persons left some 90 MB behind.

    About 15 ms. Only Linux with glibc keeps so much, a heap for every thread.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


def stay_below(most: int) -> None:
    """Let the system refuse memory beyond so many bytes, where it can do that: for processes that read what others made."""
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
