"""What is typed to narrow numbers and days down: ">5", "3–7", "2024", "10.2026", "vor 2024", "leer"."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf, nextafter
from typing import Generic, TypeVar

from app.common import clock
from app.common.text import clean, fold

ValueT = TypeVar("ValueT", float, date)
_DAY = timedelta(days=1)
_EMPTY = frozenset(("leer", "ohne", "empty", "none", "–", "-"))
_FILLED = frozenset(("nicht leer", "gefullt", "not empty", "*"))
_BEFORE = ("<", "vor", "unter", "before", "below")
_UP_TO = ("<=", "≤", "bis", "hochstens", "until", "at most")
_AFTER = (">", "nach", "uber", "after", "above")
_FROM = (">=", "≥", "ab", "seit", "mindestens", "from", "since", "at least")
_BETWEEN = re.compile(r"\s*(?:–|\.\.+|…|\s-\s|\bbis\b|\buntil\b|\bto\b)\s*")
_NUMBER = re.compile(r"(-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[,.]\d+)?)(?:\s*(?:h|min|€|%))?")
_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_RELATIVE = {"heute": 0, "today": 0, "gestern": -1, "yesterday": -1, "morgen": 1, "tomorrow": 1}
_GERMAN_DAY = re.compile(r"(?:(?:(\d{1,2})\.\s*)?(\d{1,2})[./]\s*)?(\d{4}|(?<=[./])\d{2}|(?<=[./]\s)\d{2})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_CENTURY = 2000
_SHORT_YEAR = 2
_ENDS = 2


@dataclass(frozen=True, slots=True)
class Span(Generic[ValueT]):
    """From `first` to `last`, both belong to it; None is open. `empty` asks for what has no value, `filled` for what has any."""

    first: ValueT | None = None
    last: ValueT | None = None
    empty: bool = False
    filled: bool = False


def is_empty_word(typed: str) -> bool:
    """Whether it asks for what has no value ("leer")."""
    return fold(typed) in _EMPTY


def is_filled_word(typed: str) -> bool:
    """Whether it asks for what has any value ("nicht leer")."""
    return fold(typed) in _FILLED


def numbers(typed: str) -> Span[float] | None:
    """The numbers that are meant; None for what is not understood.

    >>> numbers("ab 5"), numbers("3–7,5")
    (Span(first=5.0, last=None, empty=False, filled=False), Span(first=3.0, last=7.5, empty=False, filled=False))
    """
    return _span(typed, _number, lambda value: nextafter(value, -inf), lambda value: nextafter(value, inf))


def days(typed: str) -> Span[date] | None:
    """The days that are meant, whole months and years too; None for what is not understood.

    >>> days("vor 2024")
    Span(first=None, last=datetime.date(2023, 12, 31), empty=False, filled=False)
    """
    return _span(typed, _days, lambda day: day - _DAY, lambda day: day + _DAY)


def _span(
    typed: str,
    read: Callable[[str], tuple[ValueT, ValueT] | None],
    before: Callable[[ValueT], ValueT],
    after: Callable[[ValueT], ValueT],
) -> Span[ValueT] | None:
    text = clean(typed)
    if is_empty_word(text):
        return Span(empty=True)
    if is_filled_word(text):
        return Span(filled=True)
    word, rest = _sign(text)
    try:
        if word is None:
            return _between(text, read)
        if (value := read(rest)) is None:
            return None
        first, last = value
        if word in _BEFORE:
            return Span(last=before(first))
        if word in _AFTER:
            return Span(first=after(last))
        return Span(last=last) if word in _UP_TO else Span(first=first)
    except (ValueError, OverflowError):
        return None


def _between(text: str, read: Callable[[str], tuple[ValueT, ValueT] | None]) -> Span[ValueT] | None:
    value = read(text.removeprefix("=").strip())
    if value is not None:
        return Span(*value)
    ends = [read(part) for part in _BETWEEN.split(text)]
    if len(ends) != _ENDS or ends[0] is None or ends[1] is None:
        return None
    return Span(min(ends[0][0], ends[1][0]), max(ends[0][1], ends[1][1]))


def _sign(text: str) -> tuple[str | None, str]:
    """The sign or word at the beginning, the longest that fits, and what follows."""
    for word in sorted((*_BEFORE, *_UP_TO, *_AFTER, *_FROM), key=len, reverse=True):
        begins = text.startswith(word) if not word[0].isalpha() else fold(text).startswith(f"{word} ")
        if begins:
            return word, text[len(word) :].strip()
    return None, text


def _number(text: str) -> tuple[float, float] | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    digits = found[1].replace(".", "") if _GROUPED.fullmatch(found[1]) else found[1]
    value = float(digits.replace(",", "."))
    return value, value


def _days(text: str) -> tuple[date, date] | None:
    if (away := _RELATIVE.get(fold(text))) is not None:
        day = clock.today() + away * _DAY
        return day, day
    if found := _GERMAN_DAY.fullmatch(text):
        day_of_month, month, year = found.groups()
    elif found := _ISO_DAY.fullmatch(text):
        year, month, day_of_month = found.groups()
    else:
        return None
    return _calendar(int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0), month, day_of_month)


def _calendar(year: int, month: str | None, day_of_month: str | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day_of_month is None:
        return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
    day = date(year, int(month), int(day_of_month))
    return day, day
