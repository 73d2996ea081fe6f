"""Days: "12.3.", "morgen", "Fr", "in drei Tagen", "KW 50", "Ende Januar", "Montag nächster Woche"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Literal

from app.common.text import fold
from app.common.typed.numbers import COUNTS, count

Prefer = Literal["near", "future", "past"]
"""Which day is meant where a year or the like is left open: the nearest, the next, or the last one."""

_YEARS_AHEAD = 20
_WORDS = {
    "vorgestern": -2, "gestern": -1, "heute": 0, "heut": 0, "morgen": 1, "ubermorgen": 2, "uebermorgen": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_WEEKDAYS = {
    "mo": 0, "montag": 0, "monday": 0, "mon": 0, "di": 1, "dienstag": 1, "tuesday": 1, "tue": 1,
    "mi": 2, "mittwoch": 2, "wednesday": 2, "wed": 2, "do": 3, "donnerstag": 3, "thursday": 3, "thu": 3,
    "fr": 4, "freitag": 4, "friday": 4, "fri": 4, "sa": 5, "samstag": 5, "sonnabend": 5, "saturday": 5, "sat": 5,
    "so": 6, "sonntag": 6, "sunday": 6, "sun": 6,
}  # fmt: skip
_FRIDAY, _SATURDAY = 4, 5
_MONTHS = (
    ("januar", "january", "janner", "jaenner"), ("februar", "february", "feber"), ("marz", "maerz", "march", "mrz"),
    ("april",), ("mai", "may"), ("juni", "june"), ("juli", "july"), ("august",), ("september",),
    ("oktober", "october"), ("november",), ("dezember", "december"),
)  # fmt: skip
_FEASTS = {
    "heiligabend": (24, 12), "heiliger abend": (24, 12), "silvester": (31, 12), "neujahr": (1, 1), "nikolaus": (6, 12),
    "dreikonig": (6, 1), "dreikoenig": (6, 1), "christmas eve": (24, 12), "new year's eve": (31, 12),
}  # fmt: skip

_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(COUNTS)})"
_UNIT = r"(?:tag|tage|tagen|t|d|day|days|w|woche|wochen|week|weeks|m|monat|monate|monaten|month|months|j|jahr|jahre|jahren|year|years)"
_NEXT = r"(?:nachste[nrsm]?|naechste[nrsm]?|kommende[nrsm]?|next)"
_AFTER_NEXT = r"(?:ubernachste[nrsm]?|uebernaechste[nrsm]?)"
_BEFORE_LAST = r"(?:vorletzte[nrsm]?)"
_LAST = r"(?:letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?|last)"
_THIS = r"(?:diese[nrsm]?|this)"
_WHICH = rf"{_NEXT}|{_AFTER_NEXT}|{_BEFORE_LAST}|{_LAST}|{_THIS}"
_PART = r"(?:anfang|mitte|ende|beginning of|middle of|end of)"
_OF = r"(?:(?:des|der|dieses|dieser|im|of|the)\s+)?"

_LEADING = re.compile(r"^(?:(?:am|den|der|dem|zum|an|im|in der|on|the)\s+)+(?=\S)")
_DAY_MONTH = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]?\s*(\d{4})?")
_WITH_SHORT_YEAR = re.compile(
    r"(\d{1,2})[./](\d{1,2})[./](\d{2})|(\d{1,2})\s+[./]?\s*(\d{1,2})\s+[./]?\s*(\d{2})|(\d{1,2})[./]\s+(\d{1,2})[./]\s+(\d{2})"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_OF_MONTH = re.compile(r"(\d{1,2})\.")
_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([a-z]{3,9})\.?,?\s*(\d{4}|\d{2})?")
_NAMED_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_OFFSET = re.compile(rf"(?:(heute|morgen|today|tomorrow)\s+)?(in|vor|\+|-)\s*({_NUMBER})\s*({_UNIT})?")
_AGO = re.compile(rf"({_NUMBER})\s+({_UNIT})\s+(ago|spater|spaeter|later)")
_HALF_YEAR = re.compile(r"(?:in|vor) (?:einem halben jahr|einem vierteljahr|einem viertel jahr|half a year)")
_WEEKDAY = re.compile(rf"(?:({_WHICH})\s+)?([a-z]+)\.?")
_WEEKDAY_WITH_WEEK = re.compile(r"([a-z]+)\.?,?\s+(?:in der\s+|der\s+|of\s+)?(.+)")
_WEEK_WITH_WEEKDAY = re.compile(r"(.+?),?\s+(?:am\s+)?([a-z]+)\.?")
_WEEK = re.compile(rf"(?:({_PART})\s+)?{_OF}({_WHICH})\s+(?:woche|week)")
_END_OF_WEEK = re.compile(
    r"(?:(anfang|mitte|ende) der woche|wochenende|wochenmitte|wochenanfang|weekend|end of the week)"
)
_CALENDAR_WEEK = re.compile(
    rf"(?:({_PART})\s+)?(?:der\s+)?(?:(?:kw|kalenderwoche|woche|week)\s*(\d{{1,2}})|(\d{{1,2}})\.?\s*(?:kw|kalenderwoche))\.?(?:\s*/?\s*(\d{{4}}|\d{{2}}))?"
)
_MONTH = re.compile(rf"(?:({_PART})\s+)?{_OF}(?:({_WHICH})\s+)?(monat[s]?|month|jahr(?:es)?|year)")
_MONTH_END = re.compile(r"(?:(monats|jahres)(anfang|mitte|ende))")
_PART_OF_MONTH = re.compile(rf"(?:({_PART})\s+)?{_OF}([a-z]{{3,9}})\.?\s*(\d{{4}}|\d{{2}})?")


def day(text: str, today: date, prefer: Prefer = "near") -> date | None:
    """The day that is meant, or None. Two-digit years reach at most 20 years ahead, and not at all where the past is meant.

    A weekday is the next one after today, with "letzten" the one before. A week is told by its Monday, a month by its
    first day, and "Ende" of a week is its Friday. A weekday beside a date has to be that date's.
    """
    typed = fold(text).rstrip(",;")
    typed = _LEADING.sub("", typed, count=1)
    if not typed:
        return None
    return next((found for read in _READERS if (found := read(typed, today, prefer)) is not None), None)


def _by_word(text: str, today: date, prefer: Prefer) -> date | None:
    if text in _FEASTS:
        day_number, month = _FEASTS[text]
        return _dated(day_number, month, None, today, prefer)
    return today + timedelta(days=_WORDS[text]) if text in _WORDS else None


def _by_weekday(text: str, today: date, prefer: Prefer) -> date | None:
    found = _WEEKDAY.fullmatch(text)
    if not found or found[2] not in _WEEKDAYS:
        return None
    which = found[1] or ""
    ahead = (_WEEKDAYS[found[2]] - today.weekday() - 1) % 7 + 1
    if re.fullmatch(_AFTER_NEXT, which):
        return today + timedelta(days=ahead + 7)
    if re.fullmatch(_BEFORE_LAST, which):
        return today + timedelta(days=ahead - 14 if ahead != 7 else -14)
    back = bool(re.fullmatch(_LAST, which)) or (prefer == "past" and not which)
    return today + timedelta(days=ahead - 7 if back and ahead != 7 else (-7 if back else ahead))


def _by_weekday_beside(text: str, today: date, prefer: Prefer) -> date | None:
    """A weekday and a date, or a weekday and its week, in either order."""
    for weekday, rest in _with_weekday(text):
        if week := _monday(rest, today, prefer):
            return week + timedelta(days=weekday)
        found = _by_numbers(rest, today, prefer) or _by_name(rest, today, prefer)
        if found:
            return found if found.weekday() == weekday else None
        if offset := _by_offset(rest, today, prefer):
            return _monday_of(offset) + timedelta(days=weekday)
    return None


def _with_weekday(text: str) -> Iterator[tuple[int, str]]:
    before, behind = _WEEKDAY_WITH_WEEK.fullmatch(text), _WEEK_WITH_WEEKDAY.fullmatch(text)
    if before and before[1] in _WEEKDAYS:
        yield _WEEKDAYS[before[1]], _LEADING.sub("", before[2], count=1)
    if behind and behind[2] in _WEEKDAYS:
        yield _WEEKDAYS[behind[2]], behind[1]


def _by_week(text: str, today: date, prefer: Prefer) -> date | None:
    if found := _END_OF_WEEK.fullmatch(text):
        if text in ("wochenende", "weekend"):
            return _monday_of(today) + timedelta(days=_SATURDAY)
        part = found[1] or {"wochenmitte": "mitte", "wochenanfang": "anfang"}.get(text, "ende")
        return _part_of_week(part, _monday_of(today))
    for form, place in ((_WEEK, 1), (_CALENDAR_WEEK, 1)):
        found = form.fullmatch(text)
        if found and (monday := _monday(text, today, prefer)):
            return _part_of_week(found[place], monday)
    return None


def _monday(text: str, today: date, prefer: Prefer) -> date | None:
    """The Monday of the week that is told."""
    if found := _WEEK.fullmatch(text):
        return _monday_of(today) + timedelta(weeks=_steps(found[2]))
    if found := _CALENDAR_WEEK.fullmatch(text):
        return _calendar_week(int(found[2] or found[3]), found[4], today, prefer)
    return None


def _part_of_week(part: str | None, monday: date) -> date:
    beginning = (part or "anfang")[:3]
    return monday + timedelta(days={"mit": 2, "mid": 2, "end": _FRIDAY}.get(beginning, 0))


def _calendar_week(week: int, year: str | None, today: date, prefer: Prefer) -> date | None:
    if year:
        return _week_of(week, int(year) if len(year) == 4 else today.year // 100 * 100 + int(year))
    around = [found for offset in (-1, 0, 1) if (found := _week_of(week, today.isocalendar().year + offset))]
    this = _monday_of(today)
    return _preferred(around, this, prefer)


def _week_of(week: int, year: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _by_month(text: str, today: date, prefer: Prefer) -> date | None:
    """A month or a year by its beginning, middle or end: "Ende Januar", "Monatsende", "nächsten Monat", "Januar 2027"."""
    if found := _MONTH_END.fullmatch(text):
        return _part_of(found[2], today, 12 if found[1] == "jahres" else 1)
    if found := _MONTH.fullmatch(text):
        length = 12 if found[3][0] in "jy" else 1
        if not (found[1] or found[2]):
            return None
        return _part_of(found[1], _shifted(today.replace(day=1), _steps(found[2]) * length), length)
    found = _PART_OF_MONTH.fullmatch(text)
    month = _month(found[2]) if found else None
    if found is None or month is None or (prefer == "past" and not found[1]):
        return None
    if found[3]:
        first = _dated(1, month, found[3], today, prefer)
        return _part_of(found[1], first, 1) if first else None
    around = [_part_of(found[1], date(today.year + years, month, 1), 1) for years in (-1, 0, 1)]
    return _preferred(around, today if found[1] else today.replace(day=1), prefer)


def _part_of(part: str | None, inside: date, months: int) -> date:
    """First day, middle or last day of the month or year that `inside` lies in."""
    first = inside.replace(day=1) if months == 1 else date(inside.year, 1, 1)
    beginning = (part or "anfang")[:3]
    if beginning == "end":
        return _shifted(first, months) - timedelta(days=1)
    if beginning in ("mit", "mid"):
        return first.replace(day=15) if months == 1 else date(first.year, 7, 1)
    return first


def _by_offset(text: str, today: date, _prefer: Prefer) -> date | None:
    if _HALF_YEAR.fullmatch(text):
        months = 3 if "viertel" in text else 6
        return _shifted(today, -months if text.startswith("vor") else months)
    if ago := _AGO.fullmatch(text):
        return _moved(today, ago[1], ago[2], -1 if ago[3] == "ago" else 1)
    found = _OFFSET.fullmatch(text)
    if not found:
        return None
    start = today + timedelta(days=_WORDS[found[1]]) if found[1] else today
    return _moved(start, found[3], found[4] or "tag", -1 if found[2] in ("vor", "-") else 1)


def _moved(start: date, amount: str, unit: str, sign: int) -> date | None:
    number = (count(amount) or 0) * sign
    if unit[0] in "td":
        return start + timedelta(days=number)
    if unit[0] == "w":
        return start + timedelta(weeks=number)
    return _shifted(start, number * (12 if unit[0] in "jy" else 1))


def _by_numbers(text: str, today: date, prefer: Prefer) -> date | None:
    if iso := _ISO.fullmatch(text):
        return _valid(int(iso[1]), int(iso[2]), int(iso[3]))
    if short := _WITH_SHORT_YEAR.fullmatch(text):
        day_number, month, year = filter(None, short.groups())
        return _dated(int(day_number), int(month), year, today, prefer)
    if found := _DAY_MONTH.fullmatch(text) or _DIGITS.fullmatch(text):
        return _dated(int(found[1]), int(found[2]), found[3], today, prefer)
    if found := _OF_MONTH.fullmatch(text):
        return _of_month(int(found[1]), today, prefer)
    return None


def _of_month(day_number: int, today: date, prefer: Prefer) -> date | None:
    """ "15.": the fifteenth of a month near by."""
    months = (_shifted(today.replace(day=1), offset) for offset in range(-2, 3))
    around = [found for first in months if (found := _valid(first.year, first.month, day_number))]
    return _preferred(around, today, prefer)


def _by_name(text: str, today: date, prefer: Prefer) -> date | None:
    if found := _NAMED.fullmatch(text):
        month = _month(found[2])
        return _dated(int(found[1]), month, found[3], today, prefer) if month else None
    if found := _NAMED_FIRST.fullmatch(text):
        month = _month(found[1])
        return _dated(int(found[2]), month, found[3], today, prefer) if month else None
    return None


def _month(typed: str) -> int | None:
    return next(
        (number for number, names in enumerate(_MONTHS, 1) if any(name.startswith(typed) for name in names)), None
    )


_READERS: tuple[Callable[[str, date, Prefer], date | None], ...] = (
    _by_word,
    _by_weekday,
    _by_week,
    _by_offset,
    _by_numbers,
    _by_name,
    _by_month,
    _by_weekday_beside,
)


def _steps(which: str | None) -> int:
    """How many weeks, months or years further."""
    if not which or re.fullmatch(_THIS, which):
        return 0
    if re.fullmatch(_BEFORE_LAST, which):
        return -2
    if re.fullmatch(_LAST, which):
        return -1
    return 2 if re.fullmatch(_AFTER_NEXT, which) else 1


def _dated(day_number: int, month: int, year: str | None, today: date, prefer: Prefer) -> date | None:
    if year and len(year) == 4:
        return _valid(int(year), month, day_number)
    if year:
        full = today.year // 100 * 100 + int(year)
        furthest = today.year if prefer == "past" else today.year + _YEARS_AHEAD
        return _valid(full - 100 if full > furthest else full, month, day_number)
    around = [found for y in range(today.year - 4, today.year + 5) if (found := _valid(y, month, day_number))]
    return _preferred(around, today, prefer)


def _preferred(around: list[date], today: date, prefer: Prefer) -> date | None:
    fitting = {"near": around, "future": [d for d in around if d >= today], "past": [d for d in around if d <= today]}
    return min(fitting[prefer], key=lambda found: abs(found - today), default=None)


def _monday_of(inside: date) -> date:
    return inside - timedelta(days=inside.weekday())


def _shifted(start: date, months: int) -> date:
    """The same day so many months further, or the last one of that month. Stops at the ends of the calendar."""
    total = max(12, min(start.year * 12 + start.month - 1 + months, 9999 * 12 + 11))
    year, month = divmod(total, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _valid(year: int, month: int, day_number: int) -> date | None:
    try:
        return date(year, month, day_number)
    except ValueError:
        return None
