"""What a passphrase must be, and an estimate of how long it would withstand guessing.

Two judge, and the lower decides: zxcvbn (see `guessing`), and an estimate of its kind that is made here: the text is cut into
known words, rows of keys, sequences, dates, repetitions and leftovers in the way that is cheapest to guess. It knows few
words and errs downwards.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from app.common.errors import UserError
from app.common.sentences import Sentence, counted
from app.storage.secrets import guessable, guessing
from app.storage.secrets.proposal import propose_words

MINIMUM_LENGTH = 12
GUESSES_PER_SECOND = 10_000
"""The attacker that strength is measured against: he has the file, and the machines of a computing centre.

One guess is one Argon2id over 256 MiB in three passes, which moves about 1.5 GB of memory: half a second of a computer, some
two hundred a second on the fastest graphics card. Fifty of those make ten thousand.
"""
_MINIMUM_VARIETY = 5
_LOOKED_AT = 128
"""Characters; what is behind them makes it no weaker."""
_LONGEST_PIECE = 32
_ROWS = ("12345678901234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm")
_YEAR = re.compile(r"(19|20)\d\d")
_DATE = re.compile(r"([0-3]?\d)[.\-/ ]?([01]?\d)[.\-/ ]?((19|20)?\d\d)")
_LOOKALIKES = str.maketrans("4@31!05$7", "aaeiioost")
_WORD_BITS = 12.0  # about one of 4,000 common words
_MINUTE, _HOUR, _DAY, _YEAR_SECONDS = 60, 3600, 86_400, 31_557_600
_LONG = 1000
"""Years from which on nobody waits."""
_SOON = (
    (_MINUTE, Sentence("in Sekunden")),
    (_HOUR, Sentence("in Minuten")),
    (_DAY, Sentence("in Stunden")),
)
_LETTER_BITS, _DIGIT_BITS, _SIGN_BITS = 4.5, 3.3, 4.5


class Grade(IntEnum):
    """How good a passphrase is; what is not at least GOOD is refused for a new one."""

    NOT_ENOUGH = 0
    WEAK = 1
    NEARLY = 2
    GOOD = 3
    VERY_GOOD = 4


LEAST_BITS = 48.0
"""Below, a new passphrase is refused: at GUESSES_PER_SECOND it would fall within four and a half centuries on average."""
_LIMITS = ((36.0, Grade.WEAK), (LEAST_BITS, Grade.NEARLY), (64.0, Grade.GOOD))


class Estimate(NamedTuple):
    """How much guessing a passphrase is worth. `seconds` until it is found on average; `missing` says what is refused."""

    grade: Grade
    bits: float
    seconds: float
    missing: str = ""


def normalised(text: str) -> bytes:
    """The bytes of a passphrase that go into the key derivation: NFC, so that every keyboard gives the same."""
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def demand_length(text: str) -> None:
    """Raise UserError with what is missing if the passphrase is too short or too uniform, however it may be guessed."""
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


def check_passphrase(text: str, known: Collection[str] = ()) -> None:
    """Raise UserError with the reason and five words in its place if a new passphrase could be guessed. See `estimate`."""
    missing = estimate(text, known).missing
    if missing:
        raise UserError(
            "{missing} Sicher wären zum Beispiel diese fünf zufälligen Wörter: {words}",
            missing=missing,
            words=propose_passphrase(),
        )


def propose_passphrase() -> str:
    """Five random words that are not refused."""
    proposed = propose_words()
    while estimate(proposed).missing:
        proposed = propose_words()
    return proposed


def estimate(text: str, known: Collection[str] = ()) -> Estimate:
    """How good a passphrase is, by the lower of two judgements: `estimated_bits` and zxcvbn's (see `guessing`).

    `known` are words that anybody would try on her: her name, the office. Takes some hundredths of a second, the first time
    a tenth.
    """
    guessed = guessing.guess(unicodedata.normalize("NFC", text), known)
    bits = min(estimated_bits(text, known), guessed.bits)
    seconds = 2.0 ** (bits - 1) / GUESSES_PER_SECOND
    try:
        demand_length(text)
    except UserError as missing:
        return Estimate(Grade.NOT_ENOUGH, bits, seconds, missing.sentence)
    grade = next((grade for limit, grade in _LIMITS if bits < limit), Grade.VERY_GOOD)
    return Estimate(grade, bits, seconds, "" if grade >= Grade.GOOD else _refusal(seconds, guessed))


def _refusal(seconds: float, guessed: guessing.Guess) -> Sentence:
    reason = guessed.reason if guessed.bits < LEAST_BITS else guessing.COMMON
    return Sentence(
        "Wer die Datei hat, fände diese Passphrase {when}. {reason}", when=time_in_words(seconds), reason=reason
    )


def time_in_words(seconds: float) -> Sentence:
    """How long guessing takes („in etwa 40 Jahren“), with one digit and noughts: more would be pretence."""
    for limit, words in _SOON:
        if seconds < limit:
            return words
    if seconds < 2 * _YEAR_SECONDS:
        return counted(max(1, _rounded(seconds / _DAY)), "in etwa einem Tag", "in etwa {number} Tagen")
    if seconds < _LONG * _YEAR_SECONDS:
        return Sentence("in etwa {number} Jahren", number=_rounded(seconds / _YEAR_SECONDS))
    return Sentence("erst nach Jahrtausenden")


def _rounded(number: float) -> int:
    step = 10 ** max(0, len(str(int(number))) - 1)
    return int(number / step) * step if number >= step else int(number)


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
