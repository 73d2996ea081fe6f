"""Times of day."""

import re
from datetime import time

from app.common.text import fold

_CLOCK = re.compile(r"(?:um\s+|ab\s+|at\s+)?(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(?:uhr|h)?")
_SPOKEN = re.compile(r"(?:um\s+)?(\d{1,2})\s*uhr\s*(\d{2})")
_BARE_CLOCK = re.compile(r"(\d{1,2})(\d{2})\s*(?:uhr|h)?")
_WORDS = {"mittag": time(12), "mittags": time(12), "noon": time(12)}


def clock(text: str) -> time | None:
    """The time of day meant by "9", "9:30", "14.30 Uhr", "14 Uhr 30", "930", "um 9", "mittags", or None."""
    typed = fold(text)
    if typed in _WORDS:
        return _WORDS[typed]
    found = _CLOCK.fullmatch(typed) or _SPOKEN.fullmatch(typed) or _BARE_CLOCK.fullmatch(typed)
    return _time(int(found[1]), int(found[2] or 0)) if found else None


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if 0 <= hour < 24 and minute < 60 else None
