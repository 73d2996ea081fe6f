"""What she types for a day, a time or a number, read as a person would read it."""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Literal

from app.common.text import fold

Prefer = Literal["near", "future", "past"]

_WORDS = {
    "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "ubermorgen": 2, "uebermorgen": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_WEEKDAYS = {
    "mo": 0, "montag": 0, "monday": 0, "mon": 0, "di": 1, "dienstag": 1, "tuesday": 1, "tue": 1,
    "mi": 2, "mittwoch": 2, "wednesday": 2, "wed": 2, "do": 3, "donnerstag": 3, "thursday": 3, "thu": 3,
    "fr": 4, "freitag": 4, "friday": 4, "fri": 4, "sa": 5, "samstag": 5, "sonnabend": 5, "saturday": 5, "sat": 5,
    "so": 6, "sonntag": 6, "sunday": 6, "sun": 6,
}  # fmt: skip
_MONTHS = (
    ("januar", "january"), ("februar", "february"), ("marz", "maerz", "march"), ("april",), ("mai", "may"),
    ("juni", "june"), ("juli", "july"), ("august",), ("september",), ("oktober", "october"), ("november",),
    ("dezember", "december"),
)  # fmt: skip
_DAY_MONTH = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]?\s*(\d{4}|\d{2})?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([a-z]{3,9})\.?\s*(\d{4}|\d{2})?")
_OFFSET = re.compile(
    r"(in|vor|\+|-)\s*(\d{1,3})\s*(tag|tage|tagen|t|d|w|woche|wochen|m|monat|monate|monaten|j|jahr|jahren)?"
)
_WEEKDAY = re.compile(r"(?:(nachste[nr]?|kommende[nr]?|letzte[nr]?|am)\s+)?([a-z]+)\.?")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(?:uhr|h)?")
_BARE_CLOCK = re.compile(r"(\d{1,2})(\d{2})\s*(?:uhr|h)?")
_YEARS_AHEAD = 20
_LARGEST = 1e12
"""A number beyond it is a slip: it fits neither a column nor a paper."""


def day(text: str, today: date, prefer: Prefer = "near") -> date | None:
    """The day meant by "12.3.", "12.03.26", "12. März", "morgen", "fr", "in 2 Wochen", "+3", or None.

    Without a year the nearest such day is meant, or the next/last one after `prefer`. A weekday is the next one after
    today, with "letzten" the one before. Two-digit years reach at most 20 years ahead.
    """
    typed = fold(text).rstrip(",;")
    if not typed:
        return None
    for reader in _READERS:
        found = reader(typed, today, prefer)
        if found is not None:
            return found
    return None


def clock(text: str) -> time | None:
    """The time of day meant by "9", "9:30", "14.30 Uhr", "930", or None."""
    typed = fold(text)
    found = _CLOCK.fullmatch(typed) or _BARE_CLOCK.fullmatch(typed)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def number(text: str) -> float | None:
    """1.234,5 or 1234.5 as a number, or None. A dot before exactly three digits separates thousands, as in German.

    What is larger than a billion (10¹²) counts as no number.
    """
    typed = re.sub(r"[\s']", "", text)
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?", typed):
        typed = typed.replace(".", "")
    typed = typed.replace(",", ".")
    found = float(typed) if re.fullmatch(r"[+-]?\d+(\.\d+)?", typed) else None
    return found if found is None or abs(found) <= _LARGEST else None


def _by_word(text: str, today: date, _prefer: Prefer) -> date | None:
    return today + timedelta(days=_WORDS[text]) if text in _WORDS else None


def _by_weekday(text: str, today: date, prefer: Prefer) -> date | None:
    found = _WEEKDAY.fullmatch(text)
    if not found or found[2] not in _WEEKDAYS:
        return None
    ahead = (_WEEKDAYS[found[2]] - today.weekday() - 1) % 7 + 1
    back = (found[1] or "").startswith("letzte") or (prefer == "past" and not found[1])
    return today + timedelta(days=ahead - 7 if back and ahead != 7 else (-7 if back else ahead))


def _by_offset(text: str, today: date, _prefer: Prefer) -> date | None:
    found = _OFFSET.fullmatch(text)
    if not found:
        return None
    count = int(found[2]) * (-1 if found[1] in ("vor", "-") else 1)
    unit = (found[3] or "tag")[0]
    if unit in "td":
        return today + timedelta(days=count)
    if unit == "w":
        return today + timedelta(weeks=count)
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "j" else 1)
    return _last_valid(months // 12, months % 12 + 1, today.day)


def _by_numbers(text: str, today: date, prefer: Prefer) -> date | None:
    if iso := _ISO.fullmatch(text):
        return _valid(int(iso[1]), int(iso[2]), int(iso[3]))
    found = _DAY_MONTH.fullmatch(text) or _DIGITS.fullmatch(text)
    return _dated(int(found[1]), int(found[2]), found[3], today, prefer) if found else None


def _by_name(text: str, today: date, prefer: Prefer) -> date | None:
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    for month, names in enumerate(_MONTHS, 1):
        if any(name.startswith(found[2]) for name in names):
            return _dated(int(found[1]), month, found[3], today, prefer)
    return None


_READERS: tuple[Callable[[str, date, Prefer], date | None], ...] = (
    _by_word,
    _by_weekday,
    _by_offset,
    _by_numbers,
    _by_name,
)


def _dated(day_number: int, month: int, year: str | None, today: date, prefer: Prefer) -> date | None:
    if year and len(year) == 4:
        return _valid(int(year), month, day_number)
    if year:
        full = today.year // 100 * 100 + int(year)
        return _valid(full - 100 if full > today.year + _YEARS_AHEAD else full, month, day_number)
    around = [found for y in range(today.year - 4, today.year + 5) if (found := _valid(y, month, day_number))]
    fitting = {"near": around, "future": [d for d in around if d >= today], "past": [d for d in around if d <= today]}
    return min(fitting[prefer], key=lambda found: abs(found - today), default=None)


def _valid(year: int, month: int, day_number: int) -> date | None:
    try:
        return date(year, month, day_number)
    except ValueError:
        return None


def _last_valid(year: int, month: int, day_number: int) -> date | None:
    return next((found for d in range(day_number, day_number - 4, -1) if (found := _valid(year, month, d))), None)
