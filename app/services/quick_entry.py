"""The line "Neuer Eintrag …" and the text of a new entry, read as a person would: "Gespräch 20 min Wohnen; WV Fr".

Pure text: no session, no clock. What is understood is told part by part, so that it can be shown and taken away; what
looks as if it were meant but can't be read is a part as well (`doubt`), so that silence means understood.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from app.common import typed
from app.common.text import fold

PartKind = Literal["day", "minutes", "channel", "activity", "topic", "follow_up", "doubt"]

PartKey = tuple[PartKind, int | date | str]
"""What she takes away when she does not mean it."""

_WORD = re.compile(r"\w+")
_BLANK = r"[^\S\n]"
"""Between words of one line: nothing goes on in the next."""
_FOLLOW_UP = re.compile(
    rf"\b(?:wvl?|wiedervorlage|follow[- ]?up)\b\.?:?{_BLANK}*(?:(?:bis|ab|erst|spätestens|am|zum|on|by){_BLANK}+)*",
    re.IGNORECASE,
)
_AT = re.compile(
    rf",?{_BLANK}+(?:(?:um|ab|gegen|at){_BLANK}+)?(\d{{1,2}}(?:[:.]\d{{2}})?{_BLANK}*(?:uhr|h)|\d{{1,2}}:\d{{2}})\b",
    re.IGNORECASE,
)
_LEADING_DAY = re.compile(
    r"\s*(gestern|vorgestern|heute|yesterday|today|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)(?=[\s,;:]|$)", re.IGNORECASE
)
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\b")
_DAY_TOKENS = 6
_DOUBTED_TOKENS = 3
_ALSO_A_WORD = "so"
"""The one short weekday that is an everyday word when it is written small: "WV so bald wie möglich"."""
_SHORT = 5
_EDGES = " \t;,·–-"
_REMOVED: frozenset[PartKind] = frozenset({"day", "minutes", "follow_up"})
"""Parts that leave the text; the words of the others are part of the sentence."""
_ALSO_SAID = {
    "telefon": ("tel", "anruf", "angerufen", "ruckruf", "zuruckgerufen", "call", "called", "phone"),
    "e mail": ("mail", "gemailt", "email", "emailed"),
    "messenger": ("whatsapp", "signal", "sms", "threema", "telegram", "chat"),
    "video": ("videoanruf", "videokonferenz", "videogesprach", "zoom"),
    "hausbesuch": ("hb", "zu hause besucht", "daheim besucht", "home visit"),
    "buro": ("sprechstunde", "im buro"),
    "begleitung zur behorde": ("zur behorde begleitet", "zum amt begleitet"),
    "tur und angel": ("auf der strasse getroffen", "im treppenhaus getroffen"),
}
"""What people say for a channel, by its folded words; all folded. A channel that she has renamed has no other names."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that are known: labels of the catalogues by id, and what a label is called `also`, in another language."""

    channels: Mapping[int, str]
    activities: Mapping[int, str]
    topics: Mapping[int, str]
    also: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """Something understood: where it stands in the line, what it means, and the label it was recognised by."""

    kind: PartKind
    start: int
    end: int
    value: int | date | str
    label: str = ""
    at: time | None = None
    """The time of day that stands behind a follow-up."""

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
    follow_up_at: time | None = None
    parts: tuple[Part, ...] = ()

    @property
    def doubts(self) -> tuple[Part, ...]:
        """What looks as if it were meant, and was not understood: it stays in the text."""
        return tuple(part for part in self.parts if part.kind == "doubt")


def parse(line: str, words: Vocabulary, today: date, ignored: Iterable[PartKey] = ()) -> QuickEntry:
    """Read a line. `ignored` are keys of parts that were taken away: they are ordinary text then."""
    left_out = frozenset(ignored)
    parts: list[Part] = []
    for part in _candidates(line, words, today):
        overlaps = any(part.start < other.end and other.start < part.end for other in parts)
        if part.key in left_out or overlaps or "\n" in line[part.start : part.end]:
            continue
        twice = any(part.kind == other.kind and (part.kind != "topic" or part.value == other.value) for other in parts)
        if not twice or part.kind == "doubt":
            parts.append(part)
        elif part.kind in _REMOVED:
            parts.append(_doubt(line, part.start, part.end))
    parts = sorted((part for part in parts if part.key not in left_out), key=lambda part: part.start)
    follow_up = next((part for part in parts if part.kind == "follow_up"), None)
    return QuickEntry(
        text=_rest(line, [part for part in parts if part.kind in _REMOVED]),
        day=_first_day(parts, "day"),
        minutes=_first_number(parts, "minutes") or 0,
        channel_id=_first_number(parts, "channel"),
        activity_id=_first_number(parts, "activity"),
        topic_ids=tuple(part.value for part in parts if part.kind == "topic" and isinstance(part.value, int)),
        follow_up=_first_day(parts, "follow_up"),
        follow_up_at=follow_up.at if follow_up else None,
        parts=tuple(parts),
    )


def _candidates(line: str, words: Vocabulary, today: date) -> Iterator[Part]:
    """Everything that could be meant, the surest first."""
    yield from _follow_ups(line, today)
    yield from _leading_day(line, today)
    yield from _durations(line)
    yield from _labels(line, "channel", words.channels, words.also)
    yield from _channels_begun(line, words.channels)
    yield from _channels_said(line, words.channels)
    yield from _labels(line, "activity", words.activities, words.also)
    yield from _labels(line, "topic", words.topics, words.also)


def _follow_ups(line: str, today: date) -> Iterator[Part]:
    for found in _FOLLOW_UP.finditer(line):
        tokens = _tokens(line, found.end())
        day, end = _day_in(line, tokens, today)
        if day is None or day < today:
            yield _doubt(line, found.start(), _end_of_doubt(tokens, found.start() + len(found[0].rstrip())))
        elif at := _AT.match(line, end):
            yield Part("follow_up", found.start(), at.end(), day, at=typed.clock(at[1]))
        else:
            yield Part("follow_up", found.start(), end, day)


def _leading_day(line: str, today: date) -> Iterator[Part]:
    """A line may begin with the day it tells of: "gestern …", "20.11. …"."""
    if found := _LEADING_DAY.match(line):
        day = typed.day(found[1], today, "past")
        yield Part("day", found.start(1), found.end(1), day) if day else _doubt(line, found.start(1), found.end(1))


def _tokens(line: str, start: int) -> list[re.Match[str]]:
    """The next words, up to the end of the clause."""
    clause = re.split("[;\n]", line[start:], maxsplit=1)[0]
    return list(re.compile(r"[^\s;]+").finditer(line, start, start + len(clause)))[:_DAY_TOKENS]


def _day_in(line: str, tokens: Sequence[re.Match[str]], today: date) -> tuple[date | None, int]:
    """The longest of the next words that is a day, and where it ends."""
    for number in range(len(tokens), 0, -1):
        said = line[tokens[0].start() : tokens[number - 1].end()].rstrip(",")
        if said == _ALSO_A_WORD and len(tokens) > 1:
            continue
        day = typed.day(said, today, "future")
        if day is not None and number < len(tokens) and _DATE.match(tokens[number][0]):
            return None, 0  # "Do 4.12.", which is no Thursday
        if day is not None:
            return day, tokens[0].start() + len(said)
    return None, 0


def _end_of_doubt(tokens: Sequence[re.Match[str]], alone: int) -> int:
    """Where that ends which was not understood: at a comma, or after some words."""
    ends = alone
    for token in tokens[:_DOUBTED_TOKENS]:
        ends = token.end()
        if token[0].endswith(","):
            break
    return ends


def _doubt(line: str, start: int, end: int) -> Part:
    text = line[start:end].rstrip(_EDGES)
    return Part("doubt", start, start + len(text), text)


def _durations(line: str) -> Iterator[Part]:
    for found in typed.durations(line):
        if found.minutes:
            yield Part("minutes", found.start, found.end, found.minutes)
        else:
            yield _doubt(line, found.start, found.end)


def _labels(line: str, kind: PartKind, labels: Mapping[int, str], also: Mapping[str, str]) -> Iterator[Part]:
    """Labels and the parts between their slashes, the longest first; short words only as they are written."""
    spoken = [(word.start(), word.end(), word[0]) for word in _WORD.finditer(line)]
    folded = [fold(word) for _, _, word in spoken]
    names = [(entry, label, name) for entry, label in labels.items() for name in _names(label, also.get(label, label))]
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


def _channels_said(line: str, channels: Mapping[int, str]) -> Iterator[Part]:
    """What else people say: "Anruf", "Tel", "WhatsApp"."""
    for entry, label in channels.items():
        also = _ALSO_SAID.get(" ".join(_WORD.findall(fold(label))), ())
        for start, end in _said(line, also):
            yield Part("channel", start, end, entry, label)


def _said(line: str, phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    spoken = [(word.start(), word.end(), fold(word[0])) for word in _WORD.finditer(line)]
    folded = [word for _, _, word in spoken]
    for wanted in (phrase.split() for phrase in phrases):
        for place in _places(folded, wanted):
            yield spoken[place][0], spoken[place + len(wanted) - 1][1]


def _names(*labels: str) -> list[str]:
    parts = (part.strip() for label in labels for part in label.split("/"))
    return list(dict.fromkeys([*labels, *parts]))


def _places(words: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    count = len(wanted)
    return (place for place in range(len(words) - count + 1) if count and list(words[place : place + count]) == wanted)


def _rest(text: str, taken: Sequence[Part]) -> str:
    """The text without these parts; a line that was nothing else goes, and one that had none stays as it was typed."""
    kept, start = [], 0
    for line in text.split("\n"):
        here = [(part.start - start, part.end - start) for part in taken if start <= part.start < start + len(line)]
        left = _without(line, here) if here else line.rstrip()
        if left or not here:
            kept.append(left)
        start += len(line) + 1
    return "\n".join(kept).strip()


def _without(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """A line without what was understood and the signs around it; one that begins as a point of a list still does."""
    pieces, last = [], 0
    for start, end in spans:
        pieces.append(line[last:start].rstrip(_EDGES) if last == 0 else line[last:start].strip(_EDGES))
        last = end
    pieces.append(line[last:].strip(_EDGES))
    return re.sub(r"\s+", " ", " ".join(piece for piece in pieces if piece)).strip()


def plain_key(key: PartKey) -> list[str | int]:
    """A key as JSON can hold it."""
    kind, value = key
    return [kind, value.isoformat() if isinstance(value, date) else value]


def key_of(plain: object) -> PartKey:
    """The key that `plain_key` has written down. Raises ValueError where it is none."""
    match plain:
        case [("day" | "follow_up") as kind, str(day)]:
            return (kind, date.fromisoformat(day))
        case [("minutes" | "channel" | "activity" | "topic" | "doubt") as kind, int(value) | str(value)]:
            return (kind, value)
    raise ValueError(plain)


def _first_day(parts: Sequence[Part], kind: PartKind) -> date | None:
    return next((part.value for part in parts if part.kind == kind and isinstance(part.value, date)), None)


def _first_number(parts: Sequence[Part], kind: PartKind) -> int | None:
    return next((part.value for part in parts if part.kind == kind and isinstance(part.value, int)), None)
