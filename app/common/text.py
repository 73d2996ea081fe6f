"""German text: folding for search, sort keys after DIN 5007-1, and cleaning of typed input."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^\w]+")
_LIGATURES = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ı": "i",
    }
)


def fold(text: str) -> str:
    """Lower case without diacritics, compatibility forms resolved, one space between words: what search compares.

    >>> fold("Çelik  Straße")
    'celik strasse'
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare).strip()


def sort_key(text: str) -> str:
    """Key for alphabetical order after DIN 5007-1 (dictionary order: ä as a, ß as ss; punctuation ignored)."""
    return _NOT_WORD.sub(" ", fold(text)).strip()


def clean(text: str | None) -> str:
    """One line of typed text: NFC, no control characters, no outer or double spaces."""
    if not text:
        return ""
    visible = "".join(
        c if c.isprintable() or c in "\u200c\u200d\u200e\u200f" else " " for c in unicodedata.normalize("NFC", text)
    )
    return _SPACES.sub(" ", visible).strip()


def shorten(text: str, length: int) -> str:
    """At most `length` characters, cut at the end with an ellipsis."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
