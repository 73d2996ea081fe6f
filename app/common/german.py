"""Dates and numbers as they are written in German; names of languages and countries, from CLDR through Babel.

Babel and its data take six megabytes and a tenth of the time to a first page; they are loaded with the first long date.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import Any

from app.common import cldr

_LANGUAGE = "de"
_SIGNS = str.maketrans(",.", ".,")
_EXACT = Context(prec=400)


def day(value: date | None) -> str:
    """12.03.2026, or nothing."""
    return value.strftime("%d.%m.%Y") if value else ""


def day_time(value: datetime | None) -> str:
    """12.03.2026, 14:30, or nothing."""
    return value.strftime("%d.%m.%Y, %H:%M") if value else ""


def long_day(value: date) -> str:
    """Montag, 23. November 2026."""
    return _date(value, "EEEE, d. MMMM y")


def month(value: date) -> str:
    """November 2026."""
    return _date(value, "LLLL y")


@lru_cache(maxsize=5_000)
def number(value: int | float | Decimal, digits: int = 0) -> str:
    """1.234,5 with exactly `digits` decimals."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), context=_EXACT)
    return f"{rounded:,f}".translate(_SIGNS)


def money(amount: Decimal | None) -> str:
    """1.234,50 €, with a space that does not break, or nothing."""
    return "" if amount is None else f"{number(amount, 2)}\u00a0€"


def duration(minutes: int) -> str:
    """Minutes as hours and minutes: 2:05."""
    return f"{minutes // 60}:{minutes % 60:02}"


def hours(minutes: int) -> str:
    """Minutes as hours: 84,5 h."""
    return f"{number(minutes / 60, 1)} h"


def languages() -> Mapping[str, str]:
    """Language codes of CLDR with their German names."""
    return cldr.languages(_LANGUAGE)


def countries() -> Mapping[str, str]:
    """Territory codes (two letters) of CLDR with their German names."""
    return cldr.countries(_LANGUAGE)


def _date(value: date, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(value, pattern, locale=_locale())


@cache
def _locale() -> Any:
    from babel import Locale

    return Locale("de", "DE")
