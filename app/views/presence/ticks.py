"""Seconds by clocks that nobody can set: one goes on while the computer sleeps, one stands still."""

import sys
import time


def elapsed() -> float:
    """Seconds since some moment, sleep included."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def awake() -> float:
    """Seconds since some moment, without the time the computer slept."""
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)
    if sys.platform == "win32":
        return _unbiased()
    return time.monotonic()


def _unbiased() -> float:
    """Windows: QueryUnbiasedInterruptTime counts in units of 100 ns."""
    if sys.platform != "win32":
        raise NotImplementedError
    import ctypes

    units = ctypes.c_ulonglong()
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(units))
    return units.value / 10_000_000
