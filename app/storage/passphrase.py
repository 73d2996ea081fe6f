"""What a passphrase must be, and a rough word on how good it is."""

import re
import unicodedata
from itertools import pairwise

from app.common.errors import UserError

MINIMUM_LENGTH = 12
_MINIMUM_VARIETY = 5
_PIECES = re.compile(r"[^\W\d_]+|\d+|\s+|[^\w\s]+|_+")
_ROWS = ("12345678901234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm")
_YEAR = re.compile(r"(19|20)\d\d")
_WORD_BITS = 12.0  # about one of 4,000 common words
_GRADES = (
    (36.0, "Schwach: leicht zu erraten. Besser sind vier bis fünf zufällige Wörter."),
    (48.0, "Ausreichend: ein weiteres Wort macht sie deutlich sicherer."),
    (64.0, "Gut."),
)


def normalised(text: str) -> bytes:
    """The bytes of a passphrase that go into the key derivation: NFC, so that every keyboard gives the same."""
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def check_passphrase(text: str) -> None:
    """Raise UserError with what is missing if the passphrase is too short or too uniform."""
    length = len(unicodedata.normalize("NFC", text))
    if length < MINIMUM_LENGTH:
        raise UserError(f"Die Passphrase braucht mindestens {MINIMUM_LENGTH} Zeichen; eingegeben sind {length}.")
    if len(set(text)) < _MINIMUM_VARIETY:
        raise UserError(f"Die Passphrase braucht mindestens {_MINIMUM_VARIETY} verschiedene Zeichen.")


def passphrase_hint(text: str) -> str:
    """One German sentence on the strength of what was typed so far. A rough estimate without dictionary; it errs downwards."""
    if not text:
        return ""
    try:
        check_passphrase(text)
    except UserError as missing:
        return str(missing)
    bits = estimated_bits(text)
    return next((sentence for limit, sentence in _GRADES if bits < limit), "Sehr gut.")


def estimated_bits(text: str) -> float:
    """How many bits of guessing the text is worth: words, numbers and signs; repeated pieces and rows of keys count little."""
    seen: set[str] = set()
    bits = 0.0
    for piece in _PIECES.findall(unicodedata.normalize("NFC", text)):
        known = piece.casefold()
        bits += 1.0 if known in seen or piece.isspace() else _piece_bits(piece)
        seen.add(known)
    return bits


def _piece_bits(piece: str) -> float:
    if len(set(piece)) == 1 or _is_row(piece.casefold()):
        return 4.0
    if piece.isdigit():
        return 6.0 if _YEAR.fullmatch(piece) else 3.3 * len(piece)
    if not piece.isalpha():
        return 4.5 * len(piece)
    capitals = 2.0 if not piece.islower() and not piece[1:].islower() else 0.0
    return min(4.5 * len(piece), _WORD_BITS + 1.5 * max(0, len(piece) - 8)) + capitals


def _is_row(piece: str) -> bool:
    if len(piece) < 3:
        return False
    steps = {ord(after) - ord(before) for before, after in pairwise(piece)}
    return steps in ({1}, {-1}) or any(piece in row or piece[::-1] in row for row in _ROWS)
