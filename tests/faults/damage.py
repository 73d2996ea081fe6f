"""What can happen to bytes on a disk."""

import random
import sqlite3
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
_SALT, _RESERVE = 16, 80


def decrypted(content: bytes, key: bytes) -> bytes:
    """The plain pages of an encrypted database (https://www.zetetic.net/sqlcipher/design/), to find what to break."""
    plain = bytearray()
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        first = _SALT if start == 0 else 0
        vector = page[PAGE - _RESERVE : PAGE - _RESERVE + 16]
        decryptor = Cipher(AES(key), CBC(vector)).decryptor()
        head = b"SQLite format 3\0" if start == 0 else b""
        plain += head + decryptor.update(page[first : PAGE - _RESERVE]) + bytes(_RESERVE)
    return bytes(plain)


def leaves(database: Path, key: bytes, *tables: str) -> set[int]:
    """Numbers (from 0) of the pages on which the rows of some tables stand."""
    return pages(database, key, f"name IN ({', '.join('?' * len(tables))}) AND pagetype = 'leaf'", tables)


def pages(database: Path, key: bytes, where: str, values: tuple[str, ...]) -> set[int]:
    """Numbers of pages by what they hold, found in an unencrypted copy in memory."""
    plain = sqlite3.connect(":memory:")
    plain.deserialize(decrypted(database.read_bytes(), key))
    numbers = {row[0] for row in plain.execute(f"SELECT pageno - 1 FROM dbstat WHERE {where}", values)}
    plain.close()
    return numbers


def blank(database: Path, numbers: set[int]) -> None:
    """Some pages are gone."""
    content = bytearray(database.read_bytes())
    for number in numbers:
        content[number * PAGE : (number + 1) * PAGE] = bytes(PAGE)
    database.write_bytes(content)


def flip(path: Path, chance: random.Random) -> None:
    """Turn one bit over."""
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def cut(path: Path, chance: random.Random) -> None:
    """Lose the end of the file, often a whole number of pages."""
    content = path.read_bytes()
    kept = chance.randrange(1, len(content))
    path.write_bytes(content[: kept - kept % PAGE if chance.random() < 0.5 and kept >= PAGE else kept])


def grow(path: Path, chance: random.Random) -> None:
    """Something is appended."""
    path.write_bytes(path.read_bytes() + chance.randbytes(chance.choice([1, 100, PAGE, 3 * PAGE])))


def swap_pages(path: Path, chance: random.Random) -> None:
    """Two pages stand in each other's place."""
    content = bytearray(path.read_bytes())
    one, other = (slice(PAGE * n, PAGE * (n + 1)) for n in chance.sample(range(len(content) // PAGE), 2))
    content[one], content[other] = content[other], content[one]
    path.write_bytes(content)


def repeat_page(path: Path, chance: random.Random) -> None:
    """A page is written over another."""
    content = bytearray(path.read_bytes())
    one, other = (slice(PAGE * n, PAGE * (n + 1)) for n in chance.sample(range(len(content) // PAGE), 2))
    content[one] = content[other]
    path.write_bytes(content)


def blank_sector(path: Path, chance: random.Random) -> None:
    """The disk gives zeroes for one sector."""
    content = bytearray(path.read_bytes())
    start = 512 * chance.randrange(len(content) // 512)
    content[start : start + 512] = bytes(512)
    path.write_bytes(content)


def blank_start(path: Path, chance: random.Random) -> None:
    """The beginning of the file is gone."""
    content = bytearray(path.read_bytes())
    length = chance.choice([16, 100, PAGE, 5 * PAGE])
    content[:length] = bytes(length)
    path.write_bytes(content)
