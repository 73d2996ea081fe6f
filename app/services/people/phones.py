"""Telephone numbers as they are written in Germany: tidied where it is certain what was meant, never made into others."""

import re
from functools import lru_cache

from app.common.text import clean

_GERMANY = 49
_LEAST_DIGITS = 5
_RUN = re.compile(r"(?<![\w@])[+(]?\d[\d\s()/.–-]*\d(?!\w)")
_BETWEEN = re.compile(
    r"\s*(?:[;|\n]|,|:::|\boder\b|\bund\b|\bu\.|/(?=\s*(?:[^\W\d]{2,10}[.:]?\s*)?(?:\+|0)))\s*", re.IGNORECASE
)
_OTHER_EXTENSION = re.compile(r"(?:\d[\s()–-]*){6,}\s*/\s*\d{1,4}")
_DIALLED = ("+", "0", "(0", "(+")
"""How a number begins that can be dialled from everywhere; a local one would become another town's with a nought in front."""
_SERVICE = re.compile(r"11\d{1,4}")


def tidy_phone(typed: str) -> str:
    """07627 910010 for a German number, +380 44 … for a foreign one.

    Words beside it stay, and what is no whole number (a local one, one without its plus, several) stays as typed.
    """
    return _understood(typed)[0]


def is_phone(typed: str) -> bool:
    """Whether there is a number that can be dialled from everywhere; nothing typed is no mistake."""
    return _understood(typed)[1]


def numbers_in(typed: str) -> list[str]:
    """The numbers of a text like "07627 12345 / 0151 234567 (Tom)", each with its words; the whole text where it is one."""
    parts = [part for part in _BETWEEN.split(typed) if part]
    whole = len(parts) > 1 and all(sum(map(str.isdigit, part)) >= _LEAST_DIGITS for part in parts)
    return [clean(part) for part in parts] if whole else [clean(typed)]


@lru_cache(maxsize=32)
def _understood(typed: str) -> tuple[str, bool]:
    """How a number is written, and whether it is one. A form asks while it is typed and again when it is saved."""
    line = clean(typed)
    if not line or _SERVICE.fullmatch(line):
        return line, True
    parts = numbers_in(line)
    if len(parts) > 1:
        return line, all(_understood(part)[1] for part in parts)
    runs = [found for found in _RUN.finditer(line) if sum(map(str.isdigit, found[0])) >= _LEAST_DIGITS]
    if len(runs) != 1 or _OTHER_EXTENSION.search(runs[0][0]):
        return line, bool(runs)
    run = runs[0]
    number = _formatted(run[0])
    return (line, False) if number is None else (f"{line[: run.start()]}{number}{line[run.end() :]}", True)


def _formatted(run: str) -> str | None:
    """The usual form of a number with its dialling code; None where it is none or has no code."""
    if not run.startswith(_DIALLED):
        return None
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_valid_number, parse  # 45 ms

    try:
        number = parse(run, "DE")
    except NumberParseException:
        return None
    if not is_valid_number(number):
        return None
    form = PhoneNumberFormat.NATIONAL if number.country_code == _GERMANY else PhoneNumberFormat.INTERNATIONAL
    return str(format_number(number, form))
