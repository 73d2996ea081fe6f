"""The full name of somebody, found again in a text whatever the order of its words, and taken out of it."""

import re
from collections.abc import Iterable
from typing import Any

from app.common.text import fold

Names = frozenset[frozenset[str]]
"""Each name as its folded words."""
NOBODY: Names = frozenset()
_WORD = re.compile(r"\w+")
_FULL = 2


def names_in(titles: Iterable[str]) -> Names:
    """The full names among titles: one word alone may be that of many."""
    return frozenset(words for title in titles if len(words := _words(title)) >= _FULL)


def is_called(text: str, names: Names) -> bool:
    """Whether a text is one of the names and nothing else."""
    return _words(text) in names


def without(text: str, names: Names) -> str:
    """The text without the words of a name that stands in it in full."""
    there = _words(text)
    gone = frozenset[str]().union(*(name for name in names if name <= there))
    if not gone:
        return text
    kept = _WORD.sub(lambda found: "" if fold(found[0]) in gone else found[0], text)
    return kept if _WORD.search(kept) else ""


def without_in(value: Any, names: Names) -> Any:
    """Plain JSON without these names in any of its texts; a line of a list that was nothing else goes."""
    if isinstance(value, str):
        return without(value, names)
    if isinstance(value, dict):
        return {key: without_in(one, names) for key, one in value.items()}
    if isinstance(value, list):
        pairs = ((one, without_in(one, names)) for one in value)
        return [kept for one, kept in pairs if kept or not one]
    return value


def without_words(text: str, words: frozenset[str]) -> str:
    """The text with „…“ in the place of these folded words; what begins with a small letter is no name."""

    def put(found: re.Match[str]) -> str:
        return "…" if not found[0][0].islower() and fold(found[0]) in words else found[0]

    return _WORD.sub(put, text)


def words_of(*names: str) -> frozenset[str]:
    """The folded words of names."""
    return frozenset[str]().union(*map(_words, names))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
