"""How long something took: "20 min", "1 h 15", "1h30", "anderthalb Stunden", "eine Viertelstunde"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.common.text import fold
from app.common.typed.numbers import COUNTS, count, number

LONGEST = 16 * 60
"""Minutes. What lasts longer was no conversation: "24 h" is how long a service is open."""

_MOST_HOURS = 999

_HOUR = r"(?:stunden?|stundchen|stdn?\b\.?|std\b\.?|hours?\b|hrs?\b\.?|h\b)"
_MINUTE = r"(?:minuten?\b|minutchen\b|minutes?\b|mins?\b\.?|['′])"
_WORDS = "|".join(sorted((*COUNTS, "dreißig", "funfunddreißig"), key=len, reverse=True))
_UMLAUT = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"})
_PARTS = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}
_WITH_HALF = {
    "anderthalb": 1.5, "eineinhalb": 1.5, "einundeinhalb": 1.5, "zweieinhalb": 2.5, "zweiundeinhalb": 2.5, "dreieinhalb": 3.5,
    "viereinhalb": 4.5, "funfeinhalb": 5.5, "eineinviertel": 1.25, "zweieinviertel": 2.25, "eindreiviertel": 1.75, "zweidreiviertel": 2.75,
}  # fmt: skip
_QUARTERS = {"viertel": 15, "halb": 30, "dreiviertel": 45}
_ABOUT = r"(?:gute[nrsm]?|knappe[nrsm]?|ganze[nrsm]?|starke[nrsm]?|kurze[nrsm]?|kleine[nrsm]?)"
_TIMES = r"(?:x|×|mal|\*)"

_FREE = r"(?<![\w./–+-])(?<!\d[,:])"
"""What follows begins a word of its own: nothing of a range (7-16h), a clock (14:30) or a date."""
_ENDS = r"(?![\w/]|[-–]\w)"
"""What stands before ends a word: no "24h-Pflege", no "20 h/Woche"."""
_MOMENT = re.compile(
    r"\b(?:um|ab|bis|gegen|seit|vor|nach|in|alle|jede|je|pro|zwischen|taglich|taeglich|wochentlich)\s+$", re.IGNORECASE
)
"""After these words it is a moment or a rate."""
_GOES_ON = re.compile(
    r"\s*(?:bis\s+\d|(?:pro|je|in der|die|am)\s+(?:woche|tag|monat|jahr)\b|(?:taglich|taeglich|wochentlich|monatlich)\b)",
    re.IGNORECASE,
)
"""Before these it is the beginning of a range, or a rate."""

_FORMS = (
    re.compile(rf"{_FREE}(?P<times>\d|{_WORDS})\s*{_TIMES}\s*(?:je\s*)?(?P<minutes>\d{{1,3}}|{_WORDS})\s*{_MINUTE}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<times>\d|{_WORDS})\s*{_TIMES}\s*(?:je\s*)?(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?|{_WORDS})\s*{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<times>\d|{_WORDS})\s*{_TIMES}\s*(?:eine?\s+|ne\s+)?(?P<quarters>dreiviertel|viertel|halbe?)[\s-]?{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<minutes>\d{{1,3}}|{_WORDS})[\s-]?minutig\w*", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<quarters>viertel|halb|dreiviertel)[\s-]?stundig\w*", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<half>{'|'.join(_WITH_HALF)})[\s-]?stundig\w*", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?|{_WORDS})[\s-]?stundig\w*", re.IGNORECASE),
    re.compile(r"\bdauer:?\s+(?:ca\.?\s+)?(?P<minutes>\d{1,3})(?!\s*(?:h\b|st|min|['′]|[.,:]\d|\d))", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<times>zwei|drei|[23])\s+(?P<quarters>viertel)[\s-]?{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?:eine?[rnm]?|'?ne[rnm]?)\s+{_ABOUT}\s+(?P<single>stunde|stundchen){_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<h>\d{{1,2}}|{_WORDS})\s*{_HOUR}\s*(?:und|u\.)?\s*(?:eine\s+)?(?P<more>dreiviertel|viertel|halbe?)[\s-]?{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<h>\d{{1,2}}):(?P<m>[0-5]\d)\s*{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<h>\d{{1,2}}|{_WORDS})\s*{_HOUR}\s*(?:,|und|u\.)?\s*(?P<m>\d{{1,2}}|{_WORDS})\s*(?:{_MINUTE}){_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<h>\d{{1,2}})\s*h\s?(?P<m>[0-5]\d(?:\s?m\b)?|\d\s?m\b){_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<h>\d{{1,2}})\s*{_HOUR}\s+(?P<m>[0-5][05])(?=\s*(?:$|[,;.)]))", re.IGNORECASE),
    re.compile(rf"{_FREE}(?:(?:eine?[rnms]?|'?ne[rnm]?|an?)\s+)?(?:{_ABOUT}\s+)?(?P<quarters>dreiviertel|drei\s?viertel|viertel|halbe?[nrs]?)[\s-]?{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<half>{'|'.join(_WITH_HALF)})\s*{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<whole>\d{{1,2}})?\s?(?P<part>½|¼|¾|[13]/[24])\s*{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?|{_WORDS})\s*{_HOUR}{_ENDS}", re.IGNORECASE),
    re.compile(rf"{_FREE}(?P<minutes>\d{{1,3}}|{_WORDS})\s*{_MINUTE}{_ENDS}", re.IGNORECASE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration in a line: where it stands, and its minutes; 0 where it can't be what a conversation took."""

    start: int
    end: int
    minutes: int


def durations(line: str) -> Iterator[Duration]:
    """Every duration that a line tells, in its order; moments, ranges and rates ("um 16h", "7-16h", "20 h/Woche") are none."""
    text = line.translate(_UMLAUT)
    taken: list[tuple[int, int]] = []
    found: list[Duration] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            if not _MOMENT.search(text[: match.start()]) and not _GOES_ON.match(text[match.end() :]):
                found.append(_duration(match))
    yield from sorted(found, key=lambda one: one.start)


def minutes(text: str) -> int | None:
    """The minutes meant by "90", "1:30", "1 h 15 min", "½ h", or None. A number alone counts minutes."""
    typed = text.strip()
    if (alone := count(typed)) is not None and typed.isdecimal():
        return _sensible(alone)
    if clocked := re.fullmatch(r"(\d{1,2}):([0-5]\d)", typed):
        return _sensible(int(clocked[1]) * 60 + int(clocked[2]))
    return next((one.minutes or None for one in durations(typed) if (one.start, one.end) == (0, len(typed))), None)


def hours(text: str, decimal: str = ",") -> int | None:
    """The minutes meant by "2", "2,5", "1:30", "90 min", or None. A number alone counts hours; whether a day has so many is not
    asked here.
    """
    typed = text.strip()
    if clocked := re.fullmatch(r"(\d{1,3}):([0-5]\d)", typed):
        return int(clocked[1]) * 60 + int(clocked[2])
    if (alone := number(typed, decimal)) is not None:
        return round(alone * 60) if 0 <= alone <= _MOST_HOURS else None
    return minutes(typed)


def _duration(match: re.Match[str]) -> Duration:
    return Duration(match.start(), match.end(), _sensible(round(_minutes_in(match.groupdict()))) or 0)


def _minutes_in(parts: dict[str, str | None]) -> float:
    if times := parts.get("times"):
        return _amount(times) * _minutes_in({**parts, "times": None})
    if quarters := parts.get("quarters"):
        return _quarter(quarters)
    if parts.get("single"):
        return 60
    if half := parts.get("half"):
        return _WITH_HALF[fold(half)] * 60
    if part := parts.get("part"):
        return (int(parts.get("whole") or 0) + _PARTS[part]) * 60
    hours = parts.get("h") or parts.get("hours")
    least = parts.get("m") or parts.get("minutes")
    more = parts.get("more")
    return (_amount(hours) if hours else 0) * 60 + (_amount(least) if least else 0) + (_quarter(more) if more else 0)


def _quarter(said: str) -> int:
    """Minutes of a half or of quarters of an hour."""
    folded = fold(said).replace(" ", "")
    return _QUARTERS["halb" if folded.startswith("halb") else folded]


def _amount(typed: str) -> float:
    known = count(fold(typed.rstrip("mM ")))
    return known if known is not None else float(typed.replace(",", "."))


def _sensible(found: int) -> int | None:
    return found if 0 < found <= LONGEST else None
