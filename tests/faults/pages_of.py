"""The decrypted bytes of every page of a vault's file, free pages included: what somebody with the key could dig out."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _RESERVED, _SALT, _IV = 4096, 80, 16, 16
"""SQLCipher 4: pages of 4 KB whose last 80 bytes are vector and signature; the first begins with the salt."""


def decrypted(path: Path, key: bytes) -> Iterator[bytes]:
    """Page after page, by AES alone."""
    raw = path.read_bytes()
    for start in range(0, len(raw), _PAGE):
        page = raw[start : start + _PAGE]
        content = page[_SALT if start == 0 else 0 : _PAGE - _RESERVED]
        vector = page[_PAGE - _RESERVED : _PAGE - _RESERVED + _IV]
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        yield cipher.update(content) + cipher.finalize()


def readable(path: Path, key: bytes, word: str) -> list[int]:
    """Numbers of the pages in which a word stands, whatever its case."""
    needles = {form.encode() for form in (word, word.lower(), word.upper(), word.casefold())}
    pages = enumerate(decrypted(path, key), 1)
    return [number for number, page in pages if any(needle in page for needle in needles)]
