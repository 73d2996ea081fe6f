"""German text: folding for search, sort keys after DIN 5007-1, and cleaning of typed input."""

import re
import unicodedata
from functools import lru_cache

_JOINERS_AND_MARKS = "\u200c\u200d\u200e\u200f"
_LATIN_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_ASCII_AND_MARKS = re.compile("[\u0000-\u007f\u0300-\u034e\u0350-\u036f]*")
_NOT_WORD = re.compile(r"[^\w]+")
_LIGATURES = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")


@lru_cache(maxsize=64)
def fold(text: str) -> str:
    """Lower case without diacritics, compatibility forms resolved, one space between words: what search compares.

    >>> fold("Çelik  Straße")
    'celik strasse'
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKD", text).casefold()
    if _ASCII_AND_MARKS.fullmatch(folded):
        return " ".join(folded.encode("ascii", "ignore").decode().split())
    bare = _LATIN_MARKS.sub("", _LIGATURE.sub(lambda found: _LIGATURES[found[0]], folded))
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return " ".join(bare.split())


def sort_key(text: str) -> str:
    """Key for alphabetical order after DIN 5007-1 (dictionary order: ä as a, ß as ss; punctuation ignored)."""
    return _NOT_WORD.sub(" ", fold(text)).strip()


def without_controls(text: str) -> str:
    """Typed text of several lines as it was typed, without characters that are none: NUL, escapes, half pairs."""
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def clean(text: str | None) -> str:
    """One line of typed text: NFC, no control characters, no outer or double spaces."""
    if not text:
        return ""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if text[0] == " " or text[-1] == " " or "  " in text else text
    visible = unicodedata.normalize("NFC", text)
    if not visible.isprintable():
        visible = "".join(c if c.isprintable() or c in _JOINERS_AND_MARKS else " " for c in visible)
    return " ".join(visible.split())
