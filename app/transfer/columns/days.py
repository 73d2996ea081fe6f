"""Days of birth as lists hold them; whether day or month stands first is seen from the whole column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.common import typed

EARLIEST_BIRTH = 1900
_TIME = re.compile(r"[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|Uhr|AM|PM)?$", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:\*|geb\.?|geboren|am)\s*(?:am\s+)?", re.IGNORECASE)
_ORDERED = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_COMPACT = re.compile(r"(?:19|20)\d{6}")
_WITHOUT_DOTS = re.compile(r"\d{8}")
_NAMED = re.compile(
    r"\d{1,2}\.?[\s-]*[^\W\d_]{3,9}\.?,?[\s-]*(?:\d{4}|\d{2})|[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
)
_SERIAL = re.compile(r"(\d{5})(?:[.,]0+)?")
_SERIAL_BEGINS = date(1899, 12, 30)
_UNKNOWN_DAY = re.compile(r"0?0[./-]0?0[./-](\d{4})|(\d{4})-00-00|(\d{4})-\d{2}-00")
_NO_DAY = re.compile(r"0+(?:[./-]0+){2}")
_MONTHS = 12
_SHORT_YEAR = 2


@dataclass(frozen=True)
class DayStyle:
    """How the days of a column are written. `day_first` is None where its cells contradict each other.

    `open`: nothing in the column shows the order. `serial`: some are Excel's count of days, `short_years`: some have two digits.
    """

    day_first: bool | None = True
    open: bool = False
    serial: bool = False
    short_years: bool = False


@dataclass(frozen=True)
class Born:
    """What a cell says about a birth: the day, or the year alone; `doubtful` where day and month may be the other way round."""

    day: date | None = None
    year: int | None = None
    doubtful: bool = False


class DayColumn:
    """A column of days of birth: what its cells say, read in one style and each only once."""

    def __init__(self, style: DayStyle, today: date) -> None:
        self.style, self._today = style, today
        self._known: dict[str, Born | None] = {}

    @property
    def cells(self) -> Iterable[str]:
        """All cells that were asked for, each once."""
        return self._known

    def born(self, cell: str) -> Born | None:
        """What a cell says about a birth, or None where it is not understood or lies outside of 1900 and today."""
        if cell not in self._known:
            self._known[cell] = born(cell, self.style, self._today)
        return self._known[cell]


def style_of(cells: Iterable[str]) -> DayStyle:
    """How the days of a column are written, from all of its cells."""
    day_first = month_first = ambiguous = serial = short = 0
    for cell in cells:
        found = _ORDERED.fullmatch(bare(cell))
        if found is None:
            serial += bool(_SERIAL.fullmatch(cell.strip()))
            continue
        short += len(found[4]) == _SHORT_YEAR
        first, second = int(found[1]), int(found[3])
        if found[2] == "." or (first > _MONTHS >= second):
            day_first += 1
        elif second > _MONTHS >= first:
            month_first += 1
        else:
            ambiguous += first != second
    contradiction = bool(day_first and month_first)
    return DayStyle(
        None if contradiction else not month_first,
        open=bool(ambiguous and not day_first and not month_first),
        serial=bool(serial),
        short_years=bool(short),
    )


def is_no_day(cell: str) -> bool:
    """Whether a cell holds only noughts, which address books write where no day is known."""
    return _NO_DAY.fullmatch(bare(cell)) is not None


def bare(cell: str) -> str:
    """A day without the time of day behind it and the word in front of it."""
    return _BEFORE.sub("", _TIME.sub("", cell)).strip()


def born(cell: str, style: DayStyle, today: date) -> Born | None:
    """What a cell says about a birth, or None where it is not understood or lies outside of 1900 and today."""
    found = _read(bare(cell), style, today)
    if found is None:
        return None
    year = found.day.year if found.day else found.year or 0
    within = EARLIEST_BIRTH <= year <= today.year and (found.day is None or found.day <= today)
    return found if within else None


def _read(text: str, style: DayStyle, today: date) -> Born | None:
    if found := _ORDERED.fullmatch(text):
        return _ordered(found, style, today)
    if found := _ISO.fullmatch(text):
        return _born(_day(int(found[1]), int(found[2]), int(found[3]))) or _year_alone(text)
    if found := _UNKNOWN_DAY.fullmatch(text):
        return _year_alone(text)
    if text.isdecimal() and len(text) == 4:
        return Born(year=int(text))
    if found := _SERIAL.fullmatch(text):
        return Born(_SERIAL_BEGINS + timedelta(days=int(found[1])))
    if _COMPACT.fullmatch(text):
        compact = _born(_day(int(text[:4]), int(text[4:6]), int(text[6:])))
        if compact is not None:
            return compact
    if _WITHOUT_DOTS.fullmatch(text):
        return _born(_day(int(text[4:]), int(text[2:4]), int(text[:2])))
    if _NAMED.fullmatch(text):
        return _born(typed.day(text.replace("-", " "), today, "past"))
    return None


def _ordered(found: re.Match[str], style: DayStyle, today: date) -> Born | None:
    first, second = int(found[1]), int(found[3])
    if not first and not second:
        return _year_alone(found[0])
    year = int(found[4]) if len(found[4]) > _SHORT_YEAR else _whole_year(int(found[4]), today)
    by_day, by_month = _day(year, second, first), _day(year, first, second)
    if found[2] == ".":
        return _born(_in_the_past(by_day, len(found[4]), today))
    if style.day_first is None:
        only = (by_day, by_month) if by_day is None or by_month is None or by_day == by_month else (None, None)
        chosen = only[0] or only[1]
        return _born(_in_the_past(chosen, len(found[4]), today)) if chosen else Born(year=year, doubtful=True)
    return _born(_in_the_past(by_day if style.day_first else by_month, len(found[4]), today))


def _in_the_past(day: date | None, digits: int, today: date) -> date | None:
    """A day of this century that has not come yet is one of the last, where the year has two digits."""
    if day is None or digits > _SHORT_YEAR or day <= today:
        return day
    return _day(day.year - 100, day.month, day.day)


def _whole_year(short: int, today: date) -> int:
    year = today.year // 100 * 100 + short
    return year if year <= today.year else year - 100


def _year_alone(text: str) -> Born | None:
    found = _UNKNOWN_DAY.fullmatch(text)
    return Born(year=int(next(filter(None, found.groups())))) if found else None


def _born(day: date | None) -> Born | None:
    return Born(day) if day is not None else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
