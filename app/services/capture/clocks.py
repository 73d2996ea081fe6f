"""Times of day in a line: beside a day, alone, and from one to another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from app.common import typed

_AT = re.compile(
    r",?[^\S\n]+(?:(?:um|ab|gegen|at|ca\.?)[^\S\n]+)?(?:(\d{1,2}(?:[:.]\d{2})?[^\S\n]*uhr(?:[^\S\n]*[0-5]\d)?|\d{1,2}:\d{2})\b|(?<=um )(\d{1,2})\b(?!\.\d)|(mittags?)\b)",
    re.IGNORECASE,
)
_AT_H = re.compile(r",?[^\S\n]+(?:(?:um|ab|gegen|at)[^\S\n]+)?(\d{1,2}(?:[:.]\d{2})?[^\S\n]*h)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\w.,:-])(?:(?:um|gegen|ab)[^\S\n]+)?(\d{1,2}(?:[:.]\d{2})?[^\S\n]*uhr(?:[^\S\n]*[0-5]\d)?|(?<=um )\d{1,2}:\d{2})\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?<![\w.,:/-])(?:(?:von|zwischen)[^\S\n]+)?(\d{1,2})(?:([:.])(\d{2}))?[^\S\n]*(uhr|h)?[^\S\n]*(?:-|–|bis|(?<=\d )und)[^\S\n]*(\d{1,2})(?:([:.])(\d{2}))?[^\S\n]*(uhr\b|h\b)?(?![\w.:/])",
    re.IGNORECASE,
)  # fmt: skip
_OPEN = re.compile(
    r"geoffnet|offnungszeit|geöffnet|öffnungszeit|sprechzeit|täglich|hat offen|jeden|jede ", re.IGNORECASE
)
_LONGEST = 16 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one time of day to another, in minutes."""

    start: int
    end: int
    at: time
    minutes: int


def clock_times(line: str) -> Iterator[tuple[int, int, time]]:
    """Times of day that stand alone: "um 9 Uhr", "14.30 Uhr"."""
    for found in _CLOCK.finditer(line):
        at = typed.clock(found[1])
        if at is not None:
            yield found.start(), found.end(), at


def stretches(line: str) -> Iterator[Stretch]:
    """Ranges of time that a conversation took; opening hours are none."""
    for found in _RANGE.finditer(line):
        first, colon, first_minute, mark, second, other_colon, second_minute, other_mark = found.groups()
        clocked = colon == ":" or other_colon == ":" or "uhr" in ((mark or "").lower(), (other_mark or "").lower())
        if not clocked or _OPEN.search(line[max(0, found.start() - 40) : found.start()]):
            continue
        begins, ends = _time(first, first_minute), _time(second, second_minute)
        if begins is None or ends is None:
            continue
        minutes = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
        if 0 < minutes <= _LONGEST:
            yield Stretch(found.start(), found.end(), begins, minutes)


def time_behind(line: str, end: int, *, with_hours: bool = False) -> tuple[int, time | None]:
    """The time of day behind a day, and where it ends; `with_hours` reads "10 h" as one."""
    found = _AT.match(line, end) or (_AT_H.match(line, end) if with_hours else None)
    if found is None:
        return end, None
    said = next(filter(None, found.groups()))
    at = typed.clock("mittags" if said.lower().startswith("mittag") else said)
    return (found.end(), at) if at else (end, None)


def time_before(line: str, begin: int, at: time | None) -> tuple[int, time | None]:
    """ "um 14 Uhr am Freitag"."""
    if at is not None:
        return begin, at
    before = re.search(
        r"(?:um|gegen|ab)\s+(\d{1,2}(?:[:.]\d{2})?\s*uhr)\s+$", line[max(0, begin - 24) : begin], re.IGNORECASE
    )
    if before and (found := typed.clock(before[1])):
        return begin - len(before[0]), found
    return begin, None


def _time(hour: str, minute: str | None) -> time | None:
    return time(int(hour), int(minute or 0)) if int(hour) < 24 and int(minute or 0) < 60 else None
