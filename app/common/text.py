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


_SPELLED_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_APOSTROPHES = "'’‘ʼ`´ʹ"
_HYPHENS = "-‐‑–"
_VARIANTS = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "")
    | dict.fromkeys(_HYPHENS, " ")
    | {
        "ی": "ي",
        "ى": "ي",
        "ے": "ي",
        "ک": "ك",
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ـ": "",
        "\u200c": "",
        "\u200d": "",
        "ґ": "г",
    }
    | {"ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ə": "e", "ŋ": "n"}
)
_SIGNS = re.compile(f"[{_HYPHENS}{_APOSTROPHES}]")
_JOINED = re.compile(rf"\w+(?:[{_HYPHENS}]\w+)+")


def search_key(text: str) -> str:
    """What search, filters, duplicates and imports compare: `fold`, and one spelling where people have several.

    ä, ae and a are one, so are letters of Arabic and Persian that look alike; apostrophes go, hyphens part words.

    >>> search_key("Jörg Müller-O’Neill"), search_key("Joerg Mueller O'Neill")
    ('jorg muller oneill', 'jorg muller oneill')
    """
    return one_spelling(fold(text))


def one_spelling(folded: str) -> str:
    """The search key of a folded text."""
    plain = folded.isascii() and not _SIGNS.search(folded)
    key = folded if plain else " ".join(_with_digits(folded.translate(_VARIANTS)).split())
    for spelled_out, letter in _SPELLED_OUT:
        key = key.replace(spelled_out, letter)
    return key


def search_text(folded: str) -> str:
    """What a folded text is found by: its search key, and words with hyphens once more as one."""
    together = [re.sub(rf"[{_HYPHENS}]", "", word) for word in _JOINED.findall(folded)] if _has_hyphen(folded) else []
    return " ".join([one_spelling(folded), *map(one_spelling, together)])


def _has_hyphen(folded: str) -> bool:
    return "-" in folded or (not folded.isascii() and any(hyphen in folded for hyphen in _HYPHENS))


def _with_digits(text: str) -> str:
    """Digits of other scripts as ours."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


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
    if text.isprintable():
        line = text if text.isascii() else unicodedata.normalize("NFC", text)
        return " ".join(line.split()) if line[0] == " " or line[-1] == " " or "  " in line else line
    visible = unicodedata.normalize("NFC", text)
    visible = "".join(c if c.isprintable() or c in _JOINERS_AND_MARKS else " " for c in visible)
    return " ".join(visible.split())
