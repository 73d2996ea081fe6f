"""The parts of a line while it is read: whatever is put first keeps its place."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from app.services.capture.captured import Part, PartKey, PartKind
from app.services.capture.leftover import REMOVED
from app.services.capture.lexicon import Word

_SEVERAL: frozenset[PartKind] = frozenset({"topic", "person", "unknown", "doubt"})
_TOGETHER = ("topic", "person")
"""Several of these may be told by the same words: the members of a family, two topics."""

_AT_AN_OFFICE = ("topic", "channel")
"""Where she went along to tells what it was about as well."""


class PartList:
    """Parts of a line that do not overlap. Those whose key is `ignored` are ordinary text."""

    def __init__(self, line: str, ignored: frozenset[PartKey]) -> None:
        self._line, self.ignored = line, ignored
        self._parts: list[Part] = []

    def __iter__(self) -> Iterator[Part]:
        return iter(self._parts)

    def ordered(self) -> tuple[Part, ...]:
        """The parts as they stand in the line."""
        return tuple(sorted(self._parts, key=lambda part: (part.start, part.end)))

    def put_all(self, parts: Iterable[Part]) -> None:
        """Put one after the other."""
        for part in parts:
            self.put(part)

    def put(self, part: Part) -> bool:
        """Take a part unless it was taken away, another stands there, or the like was said before."""
        if part.key in self.ignored or "\n" in self._line[part.start : part.end] or self.is_taken(part):
            return False
        like = [other for other in self._parts if other.kind == part.kind]
        if part.kind in _SEVERAL:
            if part.kind in _TOGETHER and any(other.value == part.value for other in like):
                return False
        elif like:
            if part.kind in REMOVED and part.kind != "day" and like[0].value != part.value:
                self.put(doubt(self._line, part.start, part.end))
            return False
        self._parts.append(part)
        return True

    def put_over(self, part: Part) -> None:
        """Take a part although its words mean something else as well."""
        if part.key not in self.ignored:
            self._parts.append(part)

    def drop(self, unwanted: Callable[[Part], bool]) -> None:
        """Leave parts out again."""
        self._parts = [part for part in self._parts if not unwanted(part)]

    def is_taken(self, wanted: Part) -> bool:
        """Whether another part stands there."""
        for other in self._parts:
            if wanted.start < other.end and other.start < wanted.end:
                same = (wanted.start, wanted.end, wanted.kind) == (other.start, other.end, other.kind)
                if not (same and wanted.kind in _TOGETHER) and (wanted.kind, other.kind) != _AT_AN_OFFICE:
                    return True
        return False

    def has(self, *kinds: PartKind) -> bool:
        """Whether there is a part of one of these kinds."""
        return any(part.kind in kinds for part in self._parts)

    def first(self, kind: PartKind) -> Part | None:
        """The part of a kind that was put first."""
        return next((part for part in self._parts if part.kind == kind), None)

    def is_of(self, word: Word, kind: PartKind) -> bool:
        """Whether a word belongs to a part of this kind."""
        return any(part.kind == kind and part.start <= word.start < part.end for part in self._parts)

    def clauses(self, words: Sequence[Word], kind: PartKind) -> frozenset[int]:
        """The clauses with a part of this kind."""
        return frozenset(word.clause for word in words if self.is_of(word, kind))


def doubt(line: str, start: int, end: int) -> Part:
    """Something that looks as if it were meant, and was not understood."""
    text = line[start:end].rstrip(" \t;,·–-")
    return Part("doubt", start, start + len(text), text)


def place_of(start: int, end: int) -> Part:
    """A place in the line, to ask whether it is taken."""
    return Part("doubt", start, end, "")
