"""The recovery code on the sheet in the safe: 160 random bits and 8 check bits, in letters and digits that don't get mixed up.

The alphabet is Douglas Crockford's base32 (no I, L, O, U). The check bits are a CRC-8 with a primitive polynomial: every
single wrong character and every swap of two neighbours is noticed, other mistakes in 1023 of 1024 cases (two padding
bits must be zero as well).
"""

import re
import secrets
import unicodedata

from app.common.errors import UserError

SECRET_BYTES = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—−_.·]+")
_LENGTH = 34
_GROUP = 5
_PADDING_BITS = _LENGTH * 5 - (SECRET_BYTES + 1) * 8
_POLYNOMIAL = 0x1D


def new_secret() -> bytes:
    """160 random bits."""
    return secrets.token_bytes(SECRET_BYTES)


def format_recovery_code(secret: bytes) -> str:
    """The secret as it is printed: seven groups with hyphens between them."""
    number = int.from_bytes(secret + bytes([_check_byte(secret)])) << _PADDING_BITS
    text = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(text[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def parse_recovery_code(text: str) -> bytes:
    """The secret in a typed code. Case, spaces, hyphens, O for 0 and I or L for 1 are forgiven; UserError names what is wrong."""
    plain = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).upper().translate(_LOOKALIKES)
    number = 0
    for character in plain:
        value = _ALPHABET.find(character)
        if value < 0:
            raise UserError(
                "Das Zeichen „{character}“ kommt in Wiederherstellungscodes nicht vor. Bitte auf dem Blatt nachsehen.",
                character=character,
            )
        number = number << 5 | value
    if len(plain) != _LENGTH:
        raise UserError(
            "Der Wiederherstellungscode hat {length} Zeichen, eingegeben sind {typed}.",
            length=_LENGTH,
            typed=len(plain),
        )
    content, padding = divmod(number, 1 << _PADDING_BITS)
    secret, check = content >> 8, content & 0xFF
    code = secret.to_bytes(SECRET_BYTES)
    if padding or check != _check_byte(code):
        raise UserError(
            "Im Wiederherstellungscode steckt ein Tippfehler. Bitte Gruppe für Gruppe mit dem Blatt vergleichen."
        )
    return code


def is_recovery_code(text: str) -> bool:
    """Whether a typed text can be a recovery code, going by its letters and check bits."""
    try:
        parse_recovery_code(text)
    except UserError:
        return False
    return True


def _check_byte(secret: bytes) -> int:
    remainder = 0xFF
    for byte in secret:
        remainder ^= byte
        for _ in range(8):
            remainder = (remainder << 1 ^ (_POLYNOMIAL if remainder & 0x80 else 0)) & 0xFF
    return remainder
