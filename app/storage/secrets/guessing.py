"""How many guesses a passphrase is worth to somebody who knows German and the place, as the estimator zxcvbn counts them.

zxcvbn comes with English words; here it gets frequent German ones, proverbs and songs, the words of the place, years, the
words that proposals are made of, and the German keyboard. All of that is loaded with the first passphrase that is judged.
"""

import math
import re
import threading
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from app.common.paths import RESOURCES
from app.common.sentences import Sentence
from app.storage.secrets.proposal import words as proposed_words

_WORDS = RESOURCES / "words"
_PIECE = 72
"""zxcvbn takes no more characters, and its work grows with their square."""
_LOOKED_AT = 2 * _PIECE
"""Characters; what is behind them makes it no weaker."""
_YEARS = tuple(str(year) for year in range(2039, 1929, -1))
_SHORTEST_PHRASE = 8
_ROWS = (
    ("^1234567890ß´", '°!"§$%&/()=?`'),
    (" qwertzuiopü+", " QWERTZUIOPÜ*"),
    (" asdfghjklöä#", " ASDFGHJKLÖÄ'"),
    ("<yxcvbnm,.-", ">YXCVBNM;:_"),
)
"""The German keyboard: what a key gives without and with the shift key, each row half a key further to the right."""
_COLUMNS = ("1qay2wsx3edc4rfv5tgb6zhn7ujm8ik,9ol.0pö-", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/")
"""The same column by column, with the German and the English place of z and y; a column has four keys."""
_COLUMN = 4
_NEIGHBOURS = ((-1, 0), (0, -1), (1, -1), (1, 0), (0, 1), (-1, 1))
_ALONE = threading.Lock()
"""zxcvbn keeps the words of the present call in its module."""

COMMON = Sentence("Sie besteht vor allem aus Wörtern und Namen, die zuerst versucht werden.")
_SAYING = Sentence("Sie ist ein Satz, den viele kennen.")
_ROW = Sentence("Sie besteht vor allem aus Reihen von Tasten, Buchstaben oder Wiederholungen.")
_DATE = Sentence("Sie besteht vor allem aus einem Datum oder einer Jahreszahl.")
_SHORT = Sentence("Sie ist zu kurz für das, woraus sie besteht.")
_REASONS = {"spatial": _ROW, "sequence": _ROW, "repeat": _ROW, "regex": _DATE, "date": _DATE, "bruteforce": _SHORT}
_NAMED = {"phrases": _SAYING, "columns": _ROW}


class Guess(NamedTuple):
    """Binary logarithm of the guesses needed, and what makes them so few."""

    bits: float
    reason: Sentence


def guess(text: str, known: Collection[str] = ()) -> Guess:
    """What a text is worth in the spelling that is easiest to guess. `known` are phrases anybody would try on her."""
    own = _own(known)
    with _ALONE:
        return min(_guess(spelling, own) for spelling in dict.fromkeys((text, condensed(text))))


def condensed(text: str) -> str:
    """Letters and digits alone, small, without umlauts and accents: how phrases are written together."""
    spelt = text.casefold().translate(_SPELT)
    return "".join(letter for letter in unicodedata.normalize("NFKD", spelt) if letter.isalnum())


_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def _guess(text: str, own: list[str]) -> Guess:
    once = text[: (text + text).find(text, 1)]  # the same again and again, however long
    looked_at = min(len(once), _LOOKED_AT)
    pieces = [once[start : start + _PIECE] for start in range(0, looked_at, _PIECE)]
    judged = [_estimator()(piece, own) for piece in pieces]
    bits = sum(math.log2(max(1, result["guesses"])) for result in judged)
    if once != text:
        bits += math.log2(len(text) / len(once))
    return Guess(bits, _reason(chain.from_iterable(result["sequence"] for result in judged)))


def _reason(parts: Iterable[Mapping[str, Any]]) -> Sentence:
    """What most of the characters belong to."""
    shares: dict[Sentence, int] = {}
    for part in parts:
        reason = _reason_of(part)
        shares[reason] = shares.get(reason, 0) + len(part["token"])
    return max(shares, key=lambda reason: shares[reason], default=_SHORT)


def _reason_of(part: Mapping[str, Any]) -> Sentence:
    if part["pattern"] != "dictionary":
        return _REASONS[part["pattern"]]
    if part["dictionary_name"] in _NAMED:
        return _NAMED[part["dictionary_name"]]
    return _DATE if part["token"].isdigit() else COMMON


@cache
def _estimator() -> Any:
    """zxcvbn, knowing German."""
    from zxcvbn import matching, zxcvbn

    matching.RANKED_DICTIONARIES.update(
        german=_ranked(_lines("german")),
        phrases=_ranked(_phrases()),
        columns=_ranked(_walks()),
        proposed=dict.fromkeys(proposed_words(), len(proposed_words())),
    )
    matching.GRAPHS["qwertz"] = _keyboard()
    return zxcvbn


@cache
def _lines(name: str) -> tuple[str, ...]:
    return tuple((_WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines())


def _own(known: Collection[str]) -> list[str]:
    """What is tried on her first: her own words alone and together, those of the place, and years."""
    words = [word for phrase in known for word in re.findall(r"\w{3,}", phrase)]
    return list(dict.fromkeys(_spellings((*words, *map(condensed, known), *_lines("place"), *_YEARS))))


def _ranked(ordered: Iterable[str]) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, word in enumerate(ordered, 1):
        for spelling in _spellings((word,)):
            ranks.setdefault(spelling, rank)
    return ranks


def _spellings(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        for spelling in (word.lower(), condensed(word)):
            if len(spelling) > 1:
                yield spelling


def _phrases() -> list[str]:
    """Every phrase, and whatever of it is long enough for a passphrase, written together."""
    whole: list[str] = []
    parts: list[str] = []
    for line in _lines("phrases"):
        words = [condensed(word) for word in line.split()]
        whole.append("".join(words))
        parts.extend(
            "".join(words[start:end]) for start in range(len(words)) for end in range(start + 2, len(words) + 1)
        )
    return list(dict.fromkeys((*whole, *(part for part in parts if len(part) >= _SHORTEST_PHRASE))))


def _walks() -> list[str]:
    """Every way over whole columns of keys, as far as the last may go."""
    return [
        walk[start:end]
        for walk in _COLUMNS
        for start in range(0, len(walk), _COLUMN)
        for end in range(start + _COLUMN + 1, len(walk) + 1)
    ]


def _keyboard() -> dict[str, list[str | None]]:
    """Each sign with the keys around its own, as zxcvbn wants them."""
    keys = {
        (column, row): small + large
        for row, (without, with_shift) in enumerate(_ROWS)
        for column, (small, large) in enumerate(zip(without, with_shift, strict=True))
        if small != " "
    }
    return {
        sign: [keys.get((column + right, row + down)) for right, down in _NEIGHBOURS]
        for (column, row), key in keys.items()
        for sign in key
    }
