"""The line "Neuer Eintrag …" read as a person would read it: "Gespräch 20 min Wohnen; WV Fr".

Pure text: no session, no clock. What is understood is told part by part, so that it can be shown and taken away.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.common import typed_input
from app.common.text import fold

PartKind = Literal["day", "minutes", "channel", "activity", "topic", "follow_up"]

PartKey = tuple[PartKind, int | date]
"""What she takes away when she does not mean it."""

_WORD = re.compile(r"\w+")
_MINUTES = re.compile(r"(?<![\w.,:])(\d{1,3})\s*(?:minuten?|min\b\.?|')", re.IGNORECASE)
_HOURS = re.compile(r"(?<![\w.,:])(\d{1,2}(?:[.,]\d{1,2})?|½|\d½)\s*(?:stunden?|std\b\.?|h\b)", re.IGNORECASE)
_CLOCKED = re.compile(r"(?<![\w.,:])(\d{1,2}):([0-5]\d)\s*(?:stunden?|std\b\.?|h\b)", re.IGNORECASE)
_FOLLOW_UP = re.compile(r"\b(?:wv|wiedervorlage)\b:?\s*(?:am\s+|bis\s+)?", re.IGNORECASE)
_DAY_TOKENS = 3
_SHORT = 5
_EDGES = " \t;,·–-"
_REMOVED: frozenset[PartKind] = frozenset({"day", "minutes", "follow_up"})
"""Parts that leave the text; the words of the others are part of the sentence."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that are known: labels of the catalogues by id."""

    channels: Mapping[int, str]
    activities: Mapping[int, str]
    topics: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Part:
    """Something understood: where it stands in the line, what it means, and the label it was recognised by."""

    kind: PartKind
    start: int
    end: int
    value: int | date
    label: str = ""

    @property
    def key(self) -> PartKey:
        """Kind and value, the same wherever it stands in the line."""
        return (self.kind, self.value)


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """What a line says. `text` is the sentence without time and follow-up."""

    text: str = ""
    day: date | None = None
    minutes: int = 0
    channel_id: int | None = None
    activity_id: int | None = None
    topic_ids: tuple[int, ...] = ()
    follow_up: date | None = None
    parts: tuple[Part, ...] = ()


def parse(line: str, words: Vocabulary, today: date, ignored: Iterable[PartKey] = ()) -> QuickEntry:
    """Read a line. `ignored` are keys of parts that were taken away: they are ordinary text then."""
    left_out = frozenset(ignored)
    parts: list[Part] = []
    for part in _candidates(line, words, today):
        single = part.kind != "topic"
        doubled = any(part.kind == other.kind and (single or part.value == other.value) for other in parts)
        crossing = any(part.start < other.end and other.start < part.end for other in parts)
        if part.key not in left_out and not doubled and not crossing:
            parts.append(part)
    parts.sort(key=lambda part: part.start)
    return QuickEntry(
        text=_rest(line, [part for part in parts if part.kind in _REMOVED]),
        day=_first_day(parts, "day"),
        minutes=_first_number(parts, "minutes") or 0,
        channel_id=_first_number(parts, "channel"),
        activity_id=_first_number(parts, "activity"),
        topic_ids=tuple(part.value for part in parts if part.kind == "topic" and isinstance(part.value, int)),
        follow_up=_first_day(parts, "follow_up"),
        parts=tuple(parts),
    )


def _candidates(line: str, words: Vocabulary, today: date) -> Iterator[Part]:
    """Everything that could be meant, the surest first."""
    yield from _follow_ups(line, today)
    yield from _leading_day(line, today)
    yield from _durations(line)
    yield from _labels(line, "channel", words.channels)
    yield from _channels_begun(line, words.channels)
    yield from _labels(line, "activity", words.activities)
    yield from _labels(line, "topic", words.topics)


def _follow_ups(line: str, today: date) -> Iterator[Part]:
    for found in _FOLLOW_UP.finditer(line):
        day, end = _day_at(line, found.end(), today, "future")
        if day is not None:
            yield Part("follow_up", found.start(), end, day)


def _leading_day(line: str, today: date) -> Iterator[Part]:
    """A line may begin with the day it tells of: "gestern …", "20.11. …"."""
    start = len(line) - len(line.lstrip())
    token = re.match(r"[^\s,;:]+", line[start:])
    if token and (
        fold(token[0]) in ("gestern", "vorgestern", "heute") or re.fullmatch(r"\d{1,2}\.\d{1,2}\.\S*", token[0])
    ):
        day = typed_input.day(token[0], today, "past")
        if day is not None:
            yield Part("day", start, start + token.end(), day)


def _day_at(line: str, start: int, today: date, prefer: typed_input.Prefer) -> tuple[date | None, int]:
    """The longest of the next words that is a day, and where it ends."""
    tokens = list(re.finditer(r"[^\s;,]+", re.split(r"[;,]", line[start:])[0]))[:_DAY_TOKENS]
    for count in range(len(tokens), 0, -1):
        end = tokens[count - 1].end()
        day = typed_input.day(line[start : start + end], today, prefer)
        if day is not None:
            return day, start + end
    return None, start


def _durations(line: str) -> Iterator[Part]:
    for found in _CLOCKED.finditer(line):
        yield Part("minutes", found.start(), found.end(), int(found[1]) * 60 + int(found[2]))
    for found in _MINUTES.finditer(line):
        yield Part("minutes", found.start(), found.end(), int(found[1]))
    for found in _HOURS.finditer(line):
        hours = found[1].replace("½", ",5").replace(",", ".")
        yield Part("minutes", found.start(), found.end(), round(float(hours) * 60))


def _labels(line: str, kind: PartKind, labels: Mapping[int, str]) -> Iterator[Part]:
    """Labels and the parts between their slashes, the longest first; short words only as they are written."""
    spoken = [(word.start(), word.end(), word[0]) for word in _WORD.finditer(line)]
    folded = [fold(word) for _, _, word in spoken]
    names = [(entry, label, name) for entry, label in labels.items() for name in _names(label)]
    for entry, label, name in sorted(names, key=lambda found: -len(found[2])):
        wanted = _WORD.findall(name)
        for place in _places(folded, [fold(word) for word in wanted]):
            first, last = spoken[place], spoken[place + len(wanted) - 1]
            if len(name) > _SHORT or [word for _, _, word in spoken[place : place + len(wanted)]] == wanted:
                yield Part(kind, first[0], last[1], entry, label)


def _channels_begun(line: str, channels: Mapping[int, str]) -> Iterator[Part]:
    """Words that go on where a channel ends: "Telefonat", "telefoniert", "Hausbesuche"."""
    for entry, label in channels.items():
        beginning = fold(label)
        for word in _WORD.finditer(line):
            if len(label) > _SHORT and fold(word[0]).startswith(beginning):
                yield Part("channel", word.start(), word.end(), entry, label)


def _names(label: str) -> list[str]:
    return list(dict.fromkeys([label, *(part.strip() for part in label.split("/"))]))


def _places(words: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    count = len(wanted)
    return (place for place in range(len(words) - count + 1) if count and list(words[place : place + count]) == wanted)


def _rest(line: str, taken: Sequence[Part]) -> str:
    pieces, end = [], 0
    for part in taken:
        pieces.append(line[end : part.start].strip(_EDGES))
        end = part.end
    pieces.append(line[end:].strip(_EDGES))
    return re.sub(r"\s+", " ", " ".join(piece for piece in pieces if piece)).strip()


def _first_day(parts: Sequence[Part], kind: PartKind) -> date | None:
    return next((part.value for part in parts if part.kind == kind and isinstance(part.value, date)), None)


def _first_number(parts: Sequence[Part], kind: PartKind) -> int | None:
    return next((part.value for part in parts if part.kind == kind and isinstance(part.value, int)), None)
