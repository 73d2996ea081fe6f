"""What people type becomes what can be printed. Nothing is lost: what can't be shown stands as a replacement mark."""

import re
import unicodedata

from app.reports import unprinted
from app.reports.pdf.text import emoji
from app.reports.pdf.text.fonts import REPLACEMENT

SOFT_HYPHEN, SOFT_BREAK = "\xad", "\u200b"
"""Places where a word may break: with a hyphen, and without one (zero width space)."""

LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
DIRECTION_MARKS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PLAIN = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f„“”‚‘’–—…•€]*\Z")
"""Letters that stand apart, from left to right, and are in every first font."""

_SPACES = re.compile(r"[ \t]+")
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Also letters of private agreements: nobody can say what they are (and an archive refuses them)."""
_INVISIBLE = re.compile(r"[\u2060\ufeff\ufff9-\ufffb\ufe00-\ufe0f\U000e0000-\U000e01ef]")
_SOFT = re.compile(f"[{SOFT_HYPHEN}{SOFT_BREAK}]")


def printable(text: str) -> str:
    """One line of the text as it can be printed: composed letters, single blanks, emoji as words, replacement marks."""
    if PLAIN.match(text) and "  " not in text:
        return text
    return without_soft_breaks(breakable(text))


def breakable(text: str) -> str:
    """The same, with the places where a word may break."""
    if PLAIN.match(text) and "  " not in text:
        return text
    line = _SPACES.sub(" ", LINE_BREAKS.sub(" ", text))
    line = _UNPRINTABLE.sub(_marked, emoji.named(line))
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", line))


def _marked(found: re.Match[str]) -> str:
    """A mark for what can't be shown; a letter of private agreements was seen by who pasted it, and is noted."""
    if unicodedata.category(found.group()) == "Co":
        unprinted.note(found.group())
    return REPLACEMENT


def without_soft_breaks(text: str) -> str:
    """The text without the places where a word may break."""
    return _SOFT.sub("", text)
