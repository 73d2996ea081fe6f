"""What a passphrase must be, and an estimate of how long it would withstand guessing.

The estimate follows the idea of zxcvbn (Wheeler, USENIX Security 2016): the text is cut into known words, rows of keys,
sequences, dates, repetitions and leftovers in the way that is cheapest to guess. It knows few words and errs downwards.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from app.common.errors import UserError
from app.storage.secrets import guessable

MINIMUM_LENGTH = 12
GUESSES_PER_SECOND = 10_000
"""What somebody with much machinery is trusted with: each guess costs 256 MiB and half a second of a computer."""
_MINIMUM_VARIETY = 5
_LOOKED_AT = 128
"""Characters; what is behind them makes it no weaker."""
_LONGEST_PIECE = 32
_ROWS = ("12345678901234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm")
_YEAR = re.compile(r"(19|20)\d\d")
_DATE = re.compile(r"([0-3]?\d)[.\-/ ]?([01]?\d)[.\-/ ]?((19|20)?\d\d)")
_LOOKALIKES = str.maketrans("4@31!05$7", "aaeiioost")
_WORD_BITS = 12.0  # about one of 4,000 common words
_LETTER_BITS, _DIGIT_BITS, _SIGN_BITS = 4.5, 3.3, 4.5


class Grade(IntEnum):
    """How good a passphrase is; NOT_ENOUGH is refused."""

    NOT_ENOUGH = 0
    WEAK = 1
    SUFFICIENT = 2
    GOOD = 3
    VERY_GOOD = 4


_LIMITS = ((36.0, Grade.WEAK), (48.0, Grade.SUFFICIENT), (64.0, Grade.GOOD))


class Estimate(NamedTuple):
    """How much guessing a passphrase is worth. `seconds` until it is found on average; `missing` says what is refused."""

    grade: Grade
    bits: float
    seconds: float
    missing: str = ""


def normalised(text: str) -> bytes:
    """The bytes of a passphrase that go into the key derivation: NFC, so that every keyboard gives the same."""
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def check_passphrase(text: str) -> None:
    """Raise UserError with what is missing if the passphrase is too short or too uniform."""
    length = len(unicodedata.normalize("NFC", text))
    if length < MINIMUM_LENGTH:
        raise UserError(
            "Die Passphrase braucht mindestens {minimum} Zeichen; eingegeben sind {length}.",
            minimum=MINIMUM_LENGTH,
            length=length,
        )
    if len(set(text)) < _MINIMUM_VARIETY:
        raise UserError(
            "Die Passphrase braucht mindestens {minimum} verschiedene Zeichen.",
            minimum=_MINIMUM_VARIETY,
        )


def estimate(text: str, known: Collection[str] = ()) -> Estimate:
    """How good a passphrase is. `known` are words that anybody would try on her: her name, the office."""
    bits = estimated_bits(text, known)
    seconds = 2.0 ** (bits - 1) / GUESSES_PER_SECOND
    try:
        check_passphrase(text)
    except UserError as missing:
        return Estimate(Grade.NOT_ENOUGH, bits, seconds, missing.sentence)
    grade = next((grade for limit, grade in _LIMITS if bits < limit), Grade.VERY_GOOD)
    return Estimate(grade, bits, seconds)


def estimated_bits(text: str, known: Collection[str] = ()) -> float:
    """How many bits of guessing the text is worth, cut into pieces in the cheapest way."""
    plain = unicodedata.normalize("NFC", text)[:_LOOKED_AT]
    own = frozenset(word.casefold() for phrase in known for word in re.findall(r"\w{3,}", phrase))
    cheapest = [0.0] + [math.inf] * len(plain)
    for start in range(len(plain)):
        for length in range(1, min(_LONGEST_PIECE, len(plain) - start) + 1):
            bits = cheapest[start] + _piece_bits(plain[start : start + length], plain[:start].casefold(), own)
            cheapest[start + length] = min(cheapest[start + length], bits)
    return cheapest[-1]


def _piece_bits(piece: str, before: str, own: Collection[str]) -> float:
    """The cheapest way to guess a piece as a whole."""
    folded = piece.casefold()
    if len(piece) == 1:
        return _single_bits(piece)
    ways = [way(folded) for way in _WAYS]
    ways.append(_word_bits(folded, own))
    if len(piece) > 2 and folded in before:
        ways.append(2.0)
    return min(ways) + _capital_bits(piece)


def _single_bits(character: str) -> float:
    if character.isspace():
        return 1.0
    if character.isdigit():
        return _DIGIT_BITS
    return _LETTER_BITS if character.isalpha() else _SIGN_BITS


def _capital_bits(piece: str) -> float:
    """A capital in front is what everybody does; others have to be found."""
    return 0.0 if piece[1:] == piece[1:].lower() else 2.0


def _word_bits(piece: str, own: Collection[str]) -> float:
    """A word, perhaps backwards or with digits that look like letters; an unknown one as one of many."""
    for word, cost in _spellings(piece):
        if word in own:
            return 4.0 + cost
        if word in guessable.FIRST:
            return math.log2(len(guessable.FIRST)) + cost
        if word in guessable.THEN:
            return math.log2(len(guessable.FIRST) + len(guessable.THEN)) + cost
    if piece.isalpha():
        return min(_LETTER_BITS * len(piece), _WORD_BITS + 1.5 * max(0, len(piece) - 8))
    return math.inf


def _spellings(piece: str) -> Iterator[tuple[str, float]]:
    yield piece, 0.0
    yield piece[::-1], 1.0
    if not piece.isdigit():
        yield piece.translate(_LOOKALIKES), 1.5


def _run_bits(piece: str) -> float:
    """The same character again and again, a row of keys, letters or digits in a row."""
    if len(set(piece)) == 1 and len(piece) > 2:
        return 4.0
    steps = {ord(after) - ord(before) for before, after in pairwise(piece)}
    in_row = steps in ({1}, {-1}) or any(piece in row or piece[::-1] in row for row in _ROWS)
    return 4.0 if in_row and len(piece) > 2 else math.inf


def _date_bits(piece: str) -> float:
    if _YEAR.fullmatch(piece):
        return 6.0
    found = _DATE.fullmatch(piece)
    return 14.0 if found and 1 <= int(found[1]) <= 31 and 1 <= int(found[2]) <= 12 else math.inf


_WAYS: tuple[Callable[[str], float], ...] = (_run_bits, _date_bits)
