"""Days and times of day in a line: "gestern", "letzten Di", "am 3.11.", "bis Monatsende", "Mo 14 Uhr", "von 9 bis 10:30 Uhr"."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from app.common import typed
from app.common.text import fold
from app.common.typed.numbers import COUNTS
from app.services.capture.clocks import time_before, time_behind
from app.services.capture.lexicon import these

_CHUNK = re.compile(r"[^\s;]+")
_MOST_CHUNKS = 5
_EDGES = ",:()!?„“\"'"
_WEEKDAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_SHORT = r"(?:mo|di|mi|do|fr|sa|so)"
_MONTH = r"(?:jan|feb|mar|mrz|marz|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-z]*"
_ENGLISH = r"(?:yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WHICH = r"(?:vorletzte|letzte|vorige|vergangene|nachste|naechste|ubernachste|uebernaechste|kommende|diese)[nrsm]?"
_DATE = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?"
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(COUNTS)})"
_BEGINS = re.compile(
    rf"(?:vorgestern|gestern|(?:vor)?gest\.|heute|heut|morgen|ubermorgen|uebermorgen|{_WEEKDAY}s?|{_SHORT}\.?|{_ENGLISH}|{_WHICH}|next|last|in|vor|anfang|mitte|ende|"
    rf"(?:monats|jahres|wochen)(?:anfang|mitte|ende)|kw\d*|\d{{1,2}}\.|\d{{1,2}}\.\d{{1,2}}|\d{{4}}-\d\d?-\d\d?|{_DATE}|{_MONTH}\.?|\d{{1,2}}\.{_MONTH}\.?|"
    r"heiligabend|silvester|neujahr|nikolaus|dreikonig|dreikoenig|heutigen|gestrigen)"
)
_PARTS_OF_DAY = r"(?:morgens?|fruh|frueh|vormittags?|mittags?|nachmittags?|abends?|nachts?|spatnachmittag)"
_PART_OF_DAY = re.compile(_PARTS_OF_DAY)
_WEEKDAY_PART = re.compile(rf"({_WEEKDAY})({_PARTS_OF_DAY})")
_LEADS = these("bis zum am ab den dem der vom spatestens spaetestens fur fuer seit auf an im gegen erst by on by")
_UNTIL = these("bis spatestens spaetestens zum fur fuer by erst")
_FROM = these("ab")
_SINCE = frozenset(("seit",))
_OF_MONTH = re.compile(rf"(?:anfang|mitte|ende) {_MONTH}\.?(?: \d{{4}})?")
_AHEAD = re.compile(
    r"morgen|ubermorgen|uebermorgen|nachste|naechste|kommende|ubernachste|uebernaechste|tomorrow|next|in |monatsende|jahresende|"
    r"ende |mitte |anfang |monatsmitte|wochenmitte"
)
_BEHIND = re.compile(r"gestern|vorletzte|vorgestern|gestrigen|letzte|vorige|vergangene|vor |yesterday|last")
_BEFORE = re.compile(r"\b(?:letzte|vorige|vergangene)[nrsm]?\b")
_WEEKENDS = frozenset(("wochenende", "weekend"))
_ONLY_COUNTED = re.compile(rf"(?:in|vor) {_COUNT}")
_TODAY = frozenset(("heute", "heut", "heutigen", "today"))
_WHOLE_DATE = re.compile(rf"(?<![\w.]){_DATE}(?=[\s,;:]|$)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day that a line tells, read as one of the past and as one to come, with the time of day beside it.

    `ahead` and `behind` say that the words leave no doubt which of the two it is.
    """

    start: int
    end: int
    past: date | None
    future: date | None
    ahead: bool = False
    behind: bool = False
    at: time | None = None
    since: bool = False
    """Whether it is the beginning or the date of something else: "seit gestern", "Bescheid vom 16.11."."""
    until: bool = False
    from_then: bool = False
    """Whether something goes on from that day ("ab Januar")."""


def moments(line: str, today: date, names: Container[int] = ()) -> list[Moment]:
    """Every day of the line, in its order. `names` are the places of words that name somebody: "Fr." and "Di" are titles and names as well."""
    found: list[Moment] = []
    for offset, part in _lines(line):
        chunks = [(one.start() + offset, one.end() + offset, _folded(one[0])) for one in _CHUNK.finditer(part)]
        place = 0
        while place < len(chunks):
            moment, place = _moment(line, chunks, place, today, names)
            if moment:
                found.append(moment)
    return found


def day_behind(line: str, start: int, today: date) -> Moment | None:
    """The day to come that stands at `start`, as behind "WV": "14 Tage" is one there as well."""
    part = re.split("[;\n]", line[start:], maxsplit=1)[0]
    chunks = [(one.start() + start, one.end() + start, _folded(one[0])) for one in _CHUNK.finditer(part)][
        : _MOST_CHUNKS + 1
    ]
    for number in range(len(chunks), 0, -1):
        text = line[chunks[0][0] : chunks[number - 1][1]].rstrip(_EDGES)
        if text == "so" and len(chunks) > 1:
            continue
        day = typed.day(_spoken(text), today, "future")
        if day is None and not text.isdecimal():
            day = typed.day(_spoken(f"in {text}"), today, "future")
        if day is None:
            continue
        if number < len(chunks) and re.match(r"\d{1,2}\.\d{1,2}\b", chunks[number][2]):
            return None
        end = chunks[0][0] + len(text)
        end, at = time_behind(line, end, with_hours=True)
        return Moment(chunks[0][0], end, None, day, ahead=True, at=at)
    return None


def impossible(line: str, today: date) -> Iterator[tuple[int, int]]:
    """Where a date stands that there is not: "31.2."."""
    for found in _WHOLE_DATE.finditer(line):
        if typed.day(found[0], today) is None:
            yield found.start(), found.end()


def _lines(line: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for part in line.split("\n"):
        yield offset, part
        offset += len(part) + 1


def _folded(chunk: str) -> str:
    return fold(chunk).strip(_EDGES)


def _moment(
    line: str, chunks: Sequence[tuple[int, int, str]], place: int, today: date, names: Container[int]
) -> tuple[Moment | None, int]:
    """The day that begins at a chunk, and where to go on."""
    if chunks[place][0] in names or not _may_begin(line, chunks, place):
        return None, place + 1
    for number in range(min(_MOST_CHUNKS, len(chunks) - place), 0, -1):
        last = place + number - 1
        if any(chunks[one][0] in names for one in range(place, last + 1)):
            continue
        if any(line[chunks[one][1] - 1] in ",:" and one < last for one in range(place, last)) and not _spans_comma(
            chunks, place, last
        ):
            continue
        text = _spoken(line[chunks[place][0] : chunks[last][1]].rstrip(_EDGES).lstrip(_EDGES))
        if _ONLY_COUNTED.fullmatch(fold(text)):
            continue
        past, future = typed.day(text, today, "past"), typed.day(text, today, "future")
        if past is None and future is None:
            continue
        begin = chunks[place][0] + (1 if line[chunks[place][0]] in _EDGES else 0)
        end = chunks[last][1] - (
            len(line[chunks[place][0] : chunks[last][1]]) - len(line[chunks[place][0] : chunks[last][1]].rstrip(_EDGES))
        )
        return _with_surroundings(line, chunks, place, last, begin, end, fold(text), past, future, today)
    return None, place + 1


def _spans_comma(chunks: Sequence[tuple[int, int, str]], place: int, last: int) -> bool:
    """A weekday and its date may be parted by a comma: "Do, 19.11."."""
    return (
        last == place + 1
        and bool(re.fullmatch(rf"(?:{_WEEKDAY}|{_SHORT})\.?", chunks[place][2]))
        and bool(re.match(r"\d", chunks[last][2]))
    )


def _with_surroundings(
    line: str, chunks: Sequence[tuple[int, int, str]], place: int, last: int, begin: int, end: int, text: str,
    past: date | None, future: date | None, today: date,
) -> tuple[Moment | None, int]:  # fmt: skip
    leads: list[str] = []
    first = place
    while first > 0 and chunks[first - 1][2] in _LEADS and line[chunks[first - 1][1] - 1] not in ",;":
        first -= 1
        leads.append(chunks[first][2])
        begin = chunks[first][0]
    after = last + 1
    compound = _WEEKDAY_PART.fullmatch(chunks[last][2])
    while (
        not compound
        and after < len(chunks)
        and _PART_OF_DAY.fullmatch(chunks[after][2])
        and line[end : chunks[after][0]].strip() == ""
    ):
        end = chunks[after][0] + len(line[chunks[after][0] : chunks[after][1]].rstrip(_EDGES))
        after += 1
    end, at = time_behind(line, end)
    begin, at = time_before(line, begin, at)
    until = bool(_UNTIL & set(leads))
    behind = bool(_BEHIND.match(text) or _BEFORE.search(text))
    ahead = not behind and (until or bool(_AHEAD.match(text) and not _OF_MONTH.fullmatch(text)))
    if text in _WEEKENDS and future is not None:
        past = future - timedelta(days=7 if future > today else 0)
    if text in _TODAY:
        past = future = today
    while after < len(chunks) and chunks[after][0] < end:
        after += 1
    return Moment(
        begin,
        end,
        past,
        future,
        ahead,
        behind,
        at,
        bool(_SINCE & set(leads)) or ("vom" in leads and bool(line[:begin].strip())),
        until,
        bool(_FROM & set(leads)),
    ), after


def _may_begin(line: str, chunks: Sequence[tuple[int, int, str]], place: int) -> bool:
    """Whether a chunk looks like the beginning of a day, and not like an everyday word that is written the same."""
    key = chunks[place][2]
    if not _BEGINS.fullmatch(key) and not _WEEKDAY_PART.fullmatch(key):
        return False
    behind = chunks[place + 1][2] if place + 1 < len(chunks) else ""
    led = place > 0 and chunks[place - 1][2] in _LEADS and line[chunks[place - 1][1] - 1] not in ",;"
    bare = key.rstrip(".")
    if bare in ("in", "vor"):
        return bool(re.match(rf"{_COUNT}$|\d", behind))
    if re.fullmatch(_SHORT, bare):
        written = line[chunks[place][0] :].lstrip(_EDGES)[:2]
        capital = (written[:1].isupper() and not written.isupper()) or (written.isupper() and led)
        dated = bool(re.match(r"\d", behind))
        if bare == "so":
            return capital and (led or dated or bool(_PART_OF_DAY.fullmatch(behind)))
        return capital or (led and bare != "do") or (dated and bare not in ("do", "mi", "di", "sa")) or (dated and led)
    if re.fullmatch(_MONTH, bare) and not re.match(r"\d", bare):
        return led and any(chunks[place - 1][2] == lead for lead in ("bis", "im", "ab", "seit"))
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", key):
        hours = re.match(r"uhr|h\b|std|stund", behind)
        return led and not hours and int(key.split(".")[1]) in range(1, 13) and key.split(".")[0] != "0"
    if re.fullmatch(r"\d{1,2}\.", key):
        return led or bool(re.fullmatch(rf"{_MONTH}\.?", behind))
    return True


def _spoken(text: str) -> str:
    """As the reader of days knows it: without the part of the day."""
    folded = fold(text)
    if compound := _WEEKDAY_PART.fullmatch(folded):
        return compound[1]
    folded = re.sub(
        r"\b(?:dem )?(?:heutigen|gestrigen)\b", lambda found: "heute" if "heut" in found[0] else "gestern", folded
    )
    if short := re.fullmatch(r"(vor)?gest\.?", folded):
        return f"{short[1] or ''}gestern"
    folded = re.sub(rf"^({_WEEKDAY})s$", r"\1", folded)
    folded = re.sub(rf"^({_WHICH}) ({_WEEKDAY}){_PARTS_OF_DAY}$", r"\1 \2", folded)
    return re.sub(r"\bwo\.?$", "wochen", folded)
