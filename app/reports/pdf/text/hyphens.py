"""Where a word may break that is wider than its line: at weaker places than the ends of words."""

import re
from functools import cache
from typing import Any, NamedTuple

_BLANK = re.compile(r"(?<=[^ ])(?= )|(?<= )(?=[^ ])")
_MAIL = re.compile(r"(?<=.)(?=[@.])")
_NET = re.compile(r"(?<=[/?&=#])(?=[^/])|(?<=.)(?=\.\w)")
_NET_BEGINS = re.compile(r"\W?(?:[a-z]+://|www\.)", re.IGNORECASE)
_JOINT = re.compile(r"(?<=[-–—/_.,:])(?=\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONGEST = 6, 80
_LEFT, _RIGHT = 3, 3
"""Letters that stay together at the ends of a word."""


class Places(NamedTuple):
    """Distances from the beginning of a word, and whether a hyphen is written there."""

    at: list[int]
    hyphen: bool = False


def weaker_places(word: str) -> Places:
    """Where a word may break that fits on no line. Mail addresses break before the sign and before dots only."""
    if "@" in word and " " not in word:
        return Places(_found(_MAIL, word))
    joints = _BLANK if " " in word else _NET if _NET_BEGINS.match(word) else _JOINT
    at = _found(joints, word)
    return Places(at) if at else Places(_hyphens(word), True)


def _found(places: re.Pattern[str], word: str) -> list[int]:
    return [place.start() for place in places.finditer(word)]


def _hyphens(word: str) -> list[int]:
    return [
        letters.start() + place
        for letters in _LETTERS.finditer(word)
        if _SHORTEST <= letters.end() - letters.start() <= _LONGEST
        for place in _german().positions(letters.group())
    ]


@cache
def _german() -> Any:
    """The hyphenation of German: half a second to read, so not before a word needs it."""
    import pyphen

    return pyphen.Pyphen(lang="de_DE", left=_LEFT, right=_RIGHT)
