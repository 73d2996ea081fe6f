"""From what she types to what the search tables understand. Any text is allowed; nothing in it acts as an operator."""

import re

from app.common.text import clean, search_key, sort_key
from app.models.people import digits

SHORT = 2
"""Up to so many letters are answered from the sort key alone: short prefixes are the expensive ones."""
PART = 3
"""The trigram table knows parts of words from so many letters on."""
LONGEST = 200
"""So much of a typed text is looked for: a phrase of thousands of letters takes minutes where one like it is on file."""
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?[\d\s()/.–-]*\d[\d\s()/.–-]*")
_LAST = "\U0010ffff"


def words(text: str) -> list[str]:
    """The folded words of the beginning of a typed text (see `LONGEST`)."""
    return _WORD.findall(search_key(clean(text[:LONGEST])))


def word_query(terms: list[str]) -> str:
    """FTS5 query: every word is the beginning of a word in the record."""
    return " ".join(f'"{term}"*' for term in terms)


def number_query(text: str) -> str:
    """FTS5 query for a telephone number typed in groups or with the code of the country; empty for anything else.

    Stored numbers stand there without gaps too, and a dialling code alone would fit nearly everybody.
    """
    typed = clean(text[:LONGEST])
    in_groups = len(_WORD.findall(typed)) > 1 or typed.startswith(("+", "00"))
    return word_query([digits(typed)]) if in_groups and _NUMBER.fullmatch(typed) else ""


def part_query(terms: list[str]) -> str:
    """FTS5 query for the trigram table: every word of three and more letters stands somewhere; empty if there is none."""
    return " ".join(f'"{term}"' for term in terms if len(term) >= PART)


def prefix_range(text: str) -> tuple[str, str] | None:
    """Bounds of the sort keys that begin with the text; None if nothing sortable was typed."""
    key = sort_key(clean(text[:LONGEST]))
    return (key, key + _LAST) if key else None
