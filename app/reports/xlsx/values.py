"""Days, times and hours that were written for paper, read back as values with the number format that shows them the same.

A column is read so only where all that stands in it is written alike: what somebody typed stays a text.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.reports.xlsx.cells import Value

_EMPTY = ("", "–")
"""Nothing, and what is withheld."""
_EARLIEST = 1901
"""Spreadsheets know no earlier year than 1900, and that one wrongly."""


@dataclass(frozen=True)
class Reading:
    """How the texts of a column are read, and the format that writes their values."""

    pattern: re.Pattern[str]
    value: Callable[..., Value]
    number_format: str

    def read(self, text: str) -> Value:
        """The value; the text itself where it is none."""
        match = self.pattern.fullmatch(text)
        try:
            return self.value(*match.groups()) if match else text
        except ValueError:
            return text


def _day(day: str, month: str, year: str) -> date:
    if int(year) < _EARLIEST:
        raise ValueError(year)
    return date(int(year), int(month), int(day))


def _moment(day: str, month: str, year: str, hour: str, minute: str) -> datetime:
    moment = _day(day, month, year)
    return datetime(moment.year, moment.month, moment.day, int(hour), int(minute))


def _german(whole: str, decimals: str) -> float:
    return float(f"{whole.replace('.', '')}.{decimals}")


def _euros(whole: str, decimals: str) -> Decimal:
    return Decimal(f"{whole.replace('.', '')}.{decimals}")


def _euros_in_english(sign: str, whole: str, decimals: str) -> Decimal:
    return Decimal(f"{sign}{whole.replace(',', '')}.{decimals}")


def _english(whole: str, decimals: str) -> float:
    return float(f"{whole.replace(',', '')}.{decimals}")


_DAY, _TIME = r"(\d\d)\.(\d\d)\.(\d{4})", r"(\d\d):(\d\d)"
READINGS = (
    Reading(re.compile(_DAY), _day, "dd.mm.yyyy"),
    Reading(re.compile(f"{_DAY}, {_TIME}"), _moment, "dd.mm.yyyy, hh:mm"),
    Reading(re.compile(f"{_DAY}, {_TIME} Uhr"), _moment, 'dd.mm.yyyy, hh:mm" Uhr"'),
    Reading(re.compile(r"(\d+|\d{1,3}(?:\.\d{3})+),(\d) h"), _german, '#,##0.0" h"'),
    Reading(re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)\.(\d) h"), _english, '#,##0.0" h"'),
    Reading(re.compile(r"(-?(?:\d+|\d{1,3}(?:\.\d{3})+)),(\d\d)\s€"), _euros, '#,##0.00" €"'),
    Reading(re.compile(r"(-?)€(\d+|\d{1,3}(?:,\d{3})+)\.(\d\d)"), _euros_in_english, '#,##0.00" €"'),
    Reading(re.compile(r"(\d{1,9}) min"), int, '#,##0" min"'),
    Reading(re.compile("(\\d{1,9})[ \u00a0]?%"), int, '0" %"'),
)


def readings(rows: Iterable[Sequence[str]], count: int) -> list[Reading | None]:
    """How each of `count` columns is read; None for texts."""
    found: list[Reading | None] = [None] * count
    asked = set(range(count))
    for row in rows:
        for column in tuple(asked):
            text, before = row[column], found[column]
            if text in _EMPTY:
                continue
            found[column] = next((r for r in ((before,) if before else READINGS) if r.read(text) != text), None)
            if found[column] is None:
                asked.discard(column)
        if not asked:
            break
    return found
