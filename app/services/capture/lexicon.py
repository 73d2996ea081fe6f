"""Words and phrases that mean something, found in a line by their folded beginning.

A phrase is written as people say it: `miete*` is any word that begins so, `*vertrag` any that ends so, `rief ~ an` has up to
six other words in between. Phrases are parted by commas.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.common.text import fold, one_spelling, search_key

V = TypeVar("V")

WORD = re.compile(r"\w+")
_BETWEEN = 6
_GAP = "~"
_ABBREVIATED = 5
"""Letters of a word behind which a dot may tell that it is shortened: "Std.", "tel."."""


def these(words: str) -> frozenset[str]:
    """Words parted by blanks."""
    return frozenset(words.split())


_OPENING = these("In Bis Am Nächste Nächsten Kommende Kommenden Morgen Übermorgen WV Dann Danach Folgetermin Termin")
"""Words that begin a sentence of their own behind a word that may be shortened."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the line: where it stands, as it is written, as it is compared, and in which clause."""

    start: int
    end: int
    text: str
    key: str
    clause: int = 0

    @property
    def capital(self) -> bool:
        """Whether it is written as names are."""
        return self.text[:1].isupper() or (self.text[:1].isalpha() and not self.text[:1].islower())


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A phrase found: its first and last word, and what it means. Of one with a gap, the words before the gap."""

    first: int
    last: int
    value: V
    size: int


class Lexicon(Generic[V]):
    """Phrases by what they mean."""

    def __init__(self, phrases: Mapping[V, str | Iterable[str]]) -> None:
        self._whole: dict[str, list[tuple[tuple[str, ...], V]]] = defaultdict(list)
        self._begun: dict[str, list[tuple[tuple[str, ...], V]]] = defaultdict(list)
        self._ended: dict[str, list[tuple[tuple[str, ...], V]]] = defaultdict(list)
        for value, said in phrases.items():
            for phrase in said.split(",") if isinstance(said, str) else said:
                self._add(_pattern(phrase), value)
        self._begins = _lengths(self._begun)
        self._ends = _lengths(self._ended)

    def _add(self, phrase: tuple[str, ...], value: V) -> None:
        if not phrase:
            return
        first = phrase[0]
        if first.endswith("*"):
            self._begun[first[:-1]].append((phrase, value))
        elif first.startswith("*"):
            self._ended[first[1:]].append((phrase, value))
        else:
            self._whole[first].append((phrase, value))

    def hits(self, words: Sequence[Word]) -> Iterator[Hit[V]]:
        """Every phrase of the line, in its order; where several begin at one word, the longest first."""
        for place, word in enumerate(words):
            found = [hit for phrase, value in self._beginning(word.key) if (hit := _hit(words, place, phrase, value))]
            yield from sorted(found, key=lambda hit: -hit.size)

    def knows(self, key: str) -> bool:
        """Whether a word alone means something."""
        return any(len(phrase) == 1 for phrase, _value in self._beginning(key))

    def _beginning(self, key: str) -> Iterator[tuple[tuple[str, ...], V]]:
        yield from self._whole.get(key, ())
        for size in self._begins:
            if size <= len(key):
                yield from self._begun.get(key[:size], ())
        for size in self._ends:
            if size <= len(key):
                yield from self._ended.get(key[-size:], ())


def _lengths(keys: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(key) for key in keys}, reverse=True))


def _pattern(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase; signs of a place holder stay."""
    found = []
    for word in phrase.split():
        if word == _GAP:
            found.append(word)
            continue
        head, tail = word.startswith("*"), word.endswith("*")
        parts = WORD.findall(search_key(word.strip("*")))
        if parts:
            parts[0] = ("*" if head else "") + parts[0]
            parts[-1] += "*" if tail else ""
        found.extend(parts)
    return tuple(found)


def _hit(words: Sequence[Word], place: int, phrase: tuple[str, ...], value: V) -> Hit[V] | None:
    """The phrase from a word on; of one with a gap the longer half stands for it."""
    here, halves, size, begun = place, [], 0, place
    steps = iter(phrase)
    for step in steps:
        if step == _GAP:
            halves.append((begun, here - 1))
            wanted = next(steps)
            reach = range(here, min(here + _BETWEEN + 1, len(words)))
            found = next((at for at in reach if _fits(words[at].key, wanted)), None)
            if found is None or words[found].clause != words[place].clause:
                return None
            here, begun, step = found, found, wanted
        elif here >= len(words) or not _fits(words[here].key, step):
            return None
        size += len(step.strip("*")) + (not step.endswith("*") and not step.startswith("*"))
        here += 1
    first, last = max([*halves, (begun, here - 1)], key=lambda half: words[half[1]].end - words[half[0]].start)
    return Hit(first, last, value, size)


def _fits(key: str, wanted: str) -> bool:
    if wanted.endswith("*"):
        return key.startswith(wanted[:-1])
    return key.endswith(wanted[1:]) if wanted.startswith("*") else key == wanted


def split(line: str) -> list[Word]:
    """The words of a line, each with the clause that it stands in."""
    found: list[Word] = []
    clause = last = 0
    for word in WORD.finditer(line):
        if found and _parts(line, last, word.start()):
            clause += 1
        found.append(Word(word.start(), word.end(), word[0], one_spelling(fold(word[0])), clause))
        last = word.end()
    return found


def _parts(line: str, last: int, begin: int) -> bool:
    """Whether a clause ends between two words; a dot after a short word or a number belongs to it."""
    between = line[last:begin]
    if between == " ":
        return False
    if any(sign in between for sign in ",;:!?\n()"):
        return True
    if " - " in between or " – " in between or " / " in between or " + " in between:
        return True
    if between.startswith(".") and between != ".":
        said = WORD.findall(line[max(0, last - 24) : last])[-1]
        opens = WORD.match(line, begin)
        return (len(said) > _ABBREVIATED and not said.isdecimal()) or (opens is not None and opens[0] in _OPENING)
    return False
