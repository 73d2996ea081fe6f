"""Names as words that can be compared, and how alike two words are: letter by letter, by sound, or but for a slip."""

import re
from enum import IntEnum
from functools import cache, lru_cache
from typing import Any

from app.common.text import search_key

_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийіклмнопрстуфы", "abvgdeziiiklmnoprstufi", strict=True))
    | {"є": "ie", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "э": "e", "ю": "iu", "я": "ia"}
    | {"ь": "", "ъ": "", "ћ": "c", "ђ": "dj", "љ": "lj", "њ": "nj", "џ": "dzh", "ј": "j"}
)
_SOUNDS = {
    **dict.fromkeys(("schtsch", "shch", "sch", "sh", "zh", "sz", "ts", "tz", "z"), "s"),
    **dict.fromkeys(("tsch", "tch", "cz", "ch", "kh", "ck", "c", "q"), "k"),
    **dict.fromkeys(("dsch", "dzh", "dj", "ie", "ee", "j", "y"), "i"),
    **dict.fromkeys(("ei", "ey", "ay"), "ai"),
    **dict.fromkeys(("ou", "oo"), "u"),
    **dict.fromkeys(("th", "dt"), "t"),
    "ph": "f",
    "gh": "g",
    "w": "v",
    "x": "ks",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_SILENT = re.compile(r"(?<=.)h|(.)(?=\1)")
_VAGUE = str.maketrans("oe", "ua")
_VOWELS = "aeio"
_ONE_SLIP, _TWO_SLIPS = 5, 8
"""From so many letters on a word may have one slip, or two, and still be the same."""
_LONG = 6
"""From so many letters on o and u, e and a count as one: Mohammed and Muhammad."""


class Alike(IntEnum):
    """How alike two words are."""

    NOT = 0
    SHORT = 1
    """One is how the other begins."""
    SLIPS = 2
    """Two letters of a long word are others, as if mistyped."""
    SLIP = 3
    """One letter is another, too much, missing, or changed places with the next."""
    SOUND = 4
    """Spelled otherwise, and said the same."""
    SAME = 5


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, Cyrillic letters in Latin ones."""
    parts = text.split()
    return _folded(parts[0]) if len(parts) == 1 else tuple([word for part in parts for word in _folded(part)])


@lru_cache(maxsize=1 << 16)
def _folded(part: str) -> tuple[str, ...]:
    """The words of what stands between two spaces: of many names few differ in all of their parts."""
    if part.isascii() and part.isdecimal():
        return (part,)
    key = search_key(part)
    return tuple(_WORD.findall(key if key.isascii() else search_key(key.translate(_CYRILLIC))))


@lru_cache(maxsize=1 << 17)
def sound(word: str) -> str:
    """One spelling for what is said the same: Kowalenko and Kovalenko, Yuliya and Julia, Schewtschenko and Shevchenko.

    >>> sound("schewtschenko") == sound("shevchenko")
    True
    """
    if word.isdecimal():
        return word
    said = _SOUND.sub(lambda found: _SOUNDS[found[0]], word)
    bare = _SILENT.sub("", said)
    return f"{bare[:-1]}t" if bare.endswith("d") else bare


@lru_cache(maxsize=1 << 17)
def alike(one: str, other: str) -> Alike:
    """How alike two folded words are."""
    if one == other:
        return Alike.SAME
    said, heard = sound(one), sound(other)
    if said == heard or (len(said) == len(heard) >= _LONG and _vague(said) == _vague(heard)):
        return Alike.SOUND
    if slips := _slips(one, other) or _slips(said, heard):
        return Alike.SLIP if slips == 1 else Alike.SLIPS
    return Alike.SHORT if one.startswith(other) or other.startswith(one) else Alike.NOT


def is_form_of(one: str, other: str) -> bool:
    """Whether two given names differ by a vowel at the end alone: Daniel and Daniela, Mario and Maria are two persons."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) == len(shorter):
        return one[:-1] == other[:-1] and one[-1:] in _VOWELS and other[-1:] in _VOWELS
    return longer[:-1] == shorter and longer[-1] in _VOWELS


def _vague(said: str) -> str:
    return said[0] + said[1:-1].translate(_VAGUE) + said[-1]


def _slips(one: str, other: str) -> int:
    """How many letters are mistyped; 0 where the words are others."""
    longest = max(len(one), len(other))
    if longest < _ONE_SLIP:
        return 0
    most = 2 if longest >= _TWO_SLIPS else 1
    found = int(_distance()(one, other, score_cutoff=most))
    return found if found <= most else 0


@cache
def _distance() -> Any:
    from rapidfuzz.distance import OSA  # 45 ms: only when words are really compared

    return OSA.distance
