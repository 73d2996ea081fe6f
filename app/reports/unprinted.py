"""Characters that no bundled font has: found while a paper is drawn, told to whoever prints it.

A mark stands for them on the paper.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from app.common.sentences import Sentence

_MOST_NAMED = 10
_found: ContextVar[set[str] | None] = ContextVar("unprinted", default=None)


@contextmanager
def noted() -> Iterator[set[str]]:
    """The characters without a font on all papers that the block draws; they fill the set."""
    outer, found = _found.get(), set[str]()
    token = _found.set(found)
    try:
        yield found
    finally:
        _found.reset(token)
        if outer is not None:
            outer |= found


def note(characters: Iterable[str]) -> None:
    """Add characters that were drawn as a mark."""
    found = _found.get()
    if found is not None:
        found.update(characters)


def sentence(characters: Iterable[str]) -> Sentence:
    """What she is told about them, with the first ones by name."""
    known = sorted(characters)
    named = [f"„{_shown(character)}“ (U+{ord(character):04X})" for character in known[:_MOST_NAMED]]
    return Sentence(
        "Diese Zeichen hat keine Schrift des Programms, auf dem Papier steht dafür „�“: {characters}",
        characters=", ".join([*named, *["…"] * (len(known) > _MOST_NAMED)]),
    )


def _shown(character: str) -> str:
    """A mark above or below letters needs something to stand on."""
    return f"◌{character}" if unicodedata.category(character)[0] == "M" else character
