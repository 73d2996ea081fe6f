"""Words on file that are spelled nearly as what she typed: by sound (Kölner Phonetik) and by typing distance.

The candidates are the words of the search index itself that begin with a letter of the same sound, so that nothing is kept
beside it and nobody who was erased is offered.
"""

import re
from collections.abc import Callable, Iterable
from itertools import groupby, product

from sqlalchemy.orm import Session

from app.services import matching
from app.services.records import fetched

_LEAST = 3
"""Letters from which on a word is compared."""
_MOST_WORDS = 4
_MOST_SPELLINGS = 3
_FAR = 5
"""From so many letters on two slips are forgiven, before it one."""
_ALIKE = ("aeiouy", "bp", "cgkqsz", "dt", "fvwp", "jyi", "hx", "l", "mn", "r")
"""First letters that are heard alike, or written for one another."""
_TERMS = "SELECT term FROM temp.search_terms WHERE term >= :low AND term < :high"
_VOWELS = frozenset("aeiouy")
_CODES = {"b": "1", "p": "1", "d": "2", "t": "2", "f": "3", "v": "3", "w": "3", "g": "4", "k": "4", "q": "4", "l": "5",
          "m": "6", "n": "6", "r": "7", "s": "8", "z": "8", "j": "0", "x": "48"}  # fmt: skip


def spellings(session: Session, terms: list[str]) -> list[list[str]]:
    """What may have been meant by folded words, the likeliest first: each a list of words on file. Empty if one has none."""
    if not 0 < len(terms) <= _MOST_WORDS:
        return []
    found = [near_words(session, term) for term in terms]
    ways = sorted(product(*(enumerate(words) for words in found)), key=lambda way: sum(place for place, _word in way))
    return [[word for _place, word in way] for way in ways[:_MOST_SPELLINGS]]


def suggestion(session: Session, text: str, fits: Callable[[str], bool]) -> str:
    """The likeliest other spelling of a typed text that `fits` something; empty where there is none."""
    typed = matching.words(text)
    if not is_name(text):
        return ""
    said = (" ".join(words) for words in spellings(session, typed) if words != typed)
    return next((words for words in said if fits(words)), "")


def near_words(session: Session, word: str) -> list[str]:
    """The nearest words on file, the word itself first where it begins one."""
    if len(word) < _LEAST or not word.isalpha():
        return [word]
    from rapidfuzz.distance import OSA  # 45 ms: only when nothing was found

    most = 2 if len(word) >= _FAR else 1
    sound = sound_of(word)
    ranked: list[tuple[int, int, str]] = []
    for term in _candidates(session, word):
        if term.startswith(word):
            ranked.append((0, len(term), term))
        elif (steps := OSA.distance(word, term, score_cutoff=most)) <= most:
            ranked.append((steps, abs(len(term) - len(word)), term))
        elif sound == sound_of(term) and len(sound) > 1:
            ranked.append((most + 1, abs(len(term) - len(word)), term))
    return [term for _steps, _longer, term in sorted(ranked)[:_MOST_SPELLINGS]]


def _candidates(session: Session, word: str) -> Iterable[str]:
    firsts = {word[0]}.union(*(group for group in _ALIKE if word[0] in group))
    for first in sorted(firsts):
        yield from (row[0] for row in fetched(session, _TERMS, {"low": first, "high": chr(ord(first) + 1)}))


def sound_of(word: str) -> str:
    """How a folded word sounds in German: the Kölner Phonetik (H. J. Postel 1969), which leaves vowels out but the first.

    >>> sound_of("yilmaz") == sound_of("yilmas")
    True
    """
    codes = "".join(_code(word, place) for place in range(len(word)))
    single = "".join(code for code, _group in groupby(codes))
    return single[:1] + single[1:].replace("0", "")


def _code(word: str, place: int) -> str:
    letter, before, behind = word[place], word[place - 1 : place], word[place + 1 : place + 2]
    if letter in _VOWELS or letter == "j":
        return "0"
    if letter == "h":
        return ""
    if letter == "p" and behind == "h":
        return "3"
    if letter in "dt" and behind in tuple("csz"):
        return "8"
    if letter == "x":
        return "8" if before in tuple("ckq") else "48"
    if letter == "c":
        return _code_of_c(before, behind, first=place == 0)
    return _CODES.get(letter, "")


def _code_of_c(before: str, behind: str, *, first: bool) -> str:
    if first:
        return "4" if behind in tuple("ahkloqrux") else "8"
    return "4" if behind in tuple("ahkoqux") and before not in tuple("sz") else "8"


def is_name(text: str) -> bool:
    """Whether a typed text can be a name: numbers and addresses are not guessed at."""
    return re.search(r"\d|@", text) is None
