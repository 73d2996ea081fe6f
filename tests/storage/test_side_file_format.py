"""The side file as SQLite writes it, built here byte by byte: what is whole, what is not, and what was never begun.

https://www.sqlite.org/fileformat2.html#the_rollback_journal
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.storage.integrity import side_file
from app.storage.integrity.side_file import Verdict

MAGIC = bytes([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
PAGE = bytes(range(256)) * 16


def record(number: int, page: bytes, nonce: int, off: int = 0) -> bytes:
    """Page number, content, and SQLite's sum: the nonce and every 200th byte counted from the end."""
    total, place = nonce, len(page) - 200
    while place > 0:
        total += page[place]
        place -= 200
    return struct.pack(">I", number) + page + struct.pack(">I", (total + off) & 0xFFFFFFFF)


@dataclass(frozen=True)
class Part:
    """One header with the records behind it."""

    records: int = 1
    written: int | None = None
    nonce: int = 0xFFFFFF00
    sector: int = 512
    size: int = 4096
    magic: bytes = MAGIC
    off: int = 0

    def bytes(self) -> bytes:
        header = self.magic + struct.pack(">IIIII", self.records, self.nonce, 1, self.sector, self.size)
        page = (PAGE * 17)[: self.size]
        count = self.records if self.written is None else self.written
        body = b"".join(record(number + 1, page, self.nonce, self.off) for number in range(count))
        whole = header.ljust(self.sector, b"\0") + body
        return whole + b"\0" * (-len(whole) % self.sector)


def judged(folder: Path, content: bytes | None) -> Verdict:
    database = folder / "data.db"
    if content is not None:
        (folder / "data.db-journal").write_bytes(content)
    return side_file.judge(database)


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (None, Verdict.MISSING),
        (b"", Verdict.AT_REST),
        (bytes(11), Verdict.UNSYNCED),
        (bytes(12), Verdict.UNSYNCED),
        (bytes(4096), Verdict.UNSYNCED),
        (bytes(12) + b"x" * 500, Verdict.UNSYNCED),
        (bytes(11) + b"x" * 500, Verdict.BROKEN),
        (b"x", Verdict.BROKEN),
        (MAGIC, Verdict.BROKEN),
    ],
)
def test_nothing_begun_and_what_is_none(tmp_path: Path, content: bytes | None, verdict: Verdict) -> None:
    assert judged(tmp_path, content) is verdict


@pytest.mark.parametrize(
    "parts",
    [
        [Part()],
        [Part(0)],
        [Part(3)],
        [Part(2), Part(1)],
        [Part(nonce=0)],
        [Part(sector=4096)],
        [Part(sector=65536)],
        [Part(size=512)],
        [Part(size=65536)],
        [Part(1, sector=1024, size=512), Part(2, sector=1024, size=512)],
    ],
)
def test_what_is_whole(tmp_path: Path, parts: list[Part]) -> None:
    assert judged(tmp_path, b"".join(part.bytes() for part in parts)) is Verdict.PENDING


@pytest.mark.parametrize(
    "parts",
    [
        [Part(magic=MAGIC[:-1] + b"\0")],
        [Part(sector=256)],
        [Part(sector=131072)],
        [Part(sector=1000)],
        [Part(size=256)],
        [Part(size=131072)],
        [Part(off=1)],
        [Part(off=-1)],
        [Part(2, written=1)],
        [Part(1), Part(magic=b"x" * 8)],
        [Part(1), Part(off=1)],
    ],
)
def test_what_is_broken(tmp_path: Path, parts: list[Part]) -> None:
    assert judged(tmp_path, b"".join(part.bytes() for part in parts)) is Verdict.BROKEN


@pytest.mark.parametrize("cut", [1, 4, 5, 4000])
def test_what_is_cut_off_is_broken(tmp_path: Path, cut: int) -> None:
    end = 512 + 4 + 4096 + 4
    assert judged(tmp_path, Part().bytes()[:end]) is Verdict.PENDING
    assert judged(tmp_path, Part().bytes()[: end - cut]) is Verdict.BROKEN


@pytest.mark.parametrize("cut", [1, 4, 7])
def test_a_sum_that_would_fit_by_chance_does_not_make_a_cut_record_whole(tmp_path: Path, cut: int) -> None:
    """The last bytes of the page are those of the sum: the four bytes before every end read the same."""
    page, nonce = bytes(4096 - 12) + bytes([7] * 12), 0x07070707
    header = (MAGIC + struct.pack(">IIIII", 1, nonce, 1, 512, 4096)).ljust(512, b"\0")
    content = header + record(1, page, nonce)
    assert judged(tmp_path, content) is Verdict.PENDING
    assert judged(tmp_path, content[:-cut]) is Verdict.BROKEN


@pytest.mark.parametrize("place", [4096 - 200, 4096 - 400, 96, 4096 - 4000])
def test_every_200th_byte_from_the_end_is_looked_at(tmp_path: Path, place: int) -> None:
    content = bytearray(Part().bytes())
    content[512 + 4 + place] ^= 1
    assert judged(tmp_path, bytes(content)) is Verdict.BROKEN


def test_a_part_that_was_not_yet_on_the_disk_ends_it(tmp_path: Path) -> None:
    second = bytes(12) + Part(off=1).bytes()[12:]
    assert judged(tmp_path, Part().bytes() + second) is Verdict.PENDING


def test_it_is_made_where_it_is_missing(tmp_path: Path) -> None:
    side_file.ensure(tmp_path / "data.db")
    assert judged(tmp_path, None) is Verdict.AT_REST
    assert side_file.beside(tmp_path / "data.db") == tmp_path / "data.db-journal"
    assert (tmp_path / "data.db-journal").stat().st_mode & 0o077 == 0
    (tmp_path / "data.db-journal").write_bytes(b"x")
    side_file.ensure(tmp_path / "data.db")
    assert (tmp_path / "data.db-journal").read_bytes() == b"x"
