"""Writes a mail as Outlook would (MS-CFB, MS-OXMSG): as much of it as an invented mail needs."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_NUMBERS = _SECTOR // 4

Tree = Mapping[str, "bytes | Tree"]


def outlook_mail(
    sender: str, address: str, to: str, subject: str, sent_at: datetime, text: str, attached: Mapping[str, bytes]
) -> bytes:
    """A mail with its attachments by name; `sent_at` is in local time."""
    ticks = (sent_at.astimezone(UTC) - _EPOCH).total_seconds() * 10_000_000
    sent = struct.pack("<HHIQ", 0x0040, 0x0039, 6, int(ticks))
    texts = {"0037": subject, "0C1A": sender, "5D01": address, "0E04": to, "1000": text}
    tree: dict[str, bytes | Tree] = {
        f"__substg1.0_{key}001F": value.encode("utf-16-le") for key, value in texts.items()
    }
    tree["__properties_version1.0"] = bytes(32) + sent
    for number, (name, data) in enumerate(attached.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": data,
        }
    return compound_file(tree)


def compound_file(tree: Tree) -> bytes:
    """A file of folders and streams."""
    made = _Compound()
    made.add(tree)
    return made.written()


@dataclass
class _Entry:
    name: str
    kind: int
    start: int = 0
    size: int = 0
    child: int = _NONE
    right: int = _NONE

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        return _ENTRY.pack(
            name, len(name), self.kind, 1, _NONE, self.right, self.child, bytes(16), 0, 0, 0, self.start, self.size
        )


@dataclass
class _Compound:
    entries: list[_Entry] = field(default_factory=lambda: [_Entry("Root Entry", _ROOT)])
    sectors: list[bytes] = field(default_factory=list)
    fat: list[int] = field(default_factory=list)
    small: bytearray = field(default_factory=bytearray)
    small_fat: list[int] = field(default_factory=list)

    def add(self, tree: Tree, parent: int = 0) -> None:
        """Names of a folder in the order that is prescribed, each to the right of the one before."""
        before: _Entry | None = None
        for name in sorted(tree, key=lambda name: (len(name), name.upper())):
            content, number = tree[name], len(self.entries)
            entry = _Entry(name, _STREAM if isinstance(content, bytes) else _STORAGE)
            self.entries.append(entry)
            if before is None:
                self.entries[parent].child = number
            else:
                before.right = number
            before = entry
            if isinstance(content, bytes):
                entry.start, entry.size = self._kept(content), len(content)
            else:
                self.add(content, number)

    def written(self) -> bytes:
        """The whole file."""
        self.entries[0].start = self._chained(bytes(self.small)) if self.small else _END
        self.entries[0].size = len(self.small)
        while len(self.entries) % (_SECTOR // _ENTRY.size):
            self.entries.append(_Entry("", 0))
        directory = self._chained(b"".join(map(_Entry.packed, self.entries)))
        small_fat = self._chained(_numbers(self.small_fat)) if self.small_fat else _END
        small_sectors = -(-len(self.small_fat) // _NUMBERS)
        places = self._places_of_the_table()
        header = struct.pack(
            "<8s16sHHHHH6xIIIIIIIII",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            bytes(16),
            0x3E,
            3,
            0xFFFE,
            9,
            6,
            0,
            len(places),
            directory,
            0,
            _CUTOFF,
            small_fat,
            small_sectors,
            _END,
            0,
        ) + _numbers(places, 109)
        table = _numbers(self.fat)
        for number, place in enumerate(places):
            self.sectors[place] = table[number * _SECTOR : (number + 1) * _SECTOR]
        return header + b"".join(self.sectors)

    def _places_of_the_table(self) -> list[int]:
        """The sectors that the table of all sectors needs for itself."""
        needed = 1
        while needed * _NUMBERS < len(self.fat) + needed:
            needed += 1
        places = [len(self.sectors) + number for number in range(needed)]
        self.sectors.extend([bytes(_SECTOR)] * needed)
        self.fat.extend([_FAT] * needed)
        return places

    def _kept(self, data: bytes) -> int:
        if len(data) >= _CUTOFF:
            return self._chained(data)
        if not data:
            return _END
        start, count = len(self.small_fat), -(-len(data) // _MINI)
        self.small += data.ljust(count * _MINI, b"\0")
        self.small_fat += [*range(start + 1, start + count), _END]
        return start

    def _chained(self, data: bytes) -> int:
        start, count = len(self.sectors), -(-len(data) // _SECTOR)
        padded = data.ljust(count * _SECTOR, b"\0")
        self.sectors += [padded[place : place + _SECTOR] for place in range(0, len(padded), _SECTOR)]
        self.fat += [*range(start + 1, start + count), _END]
        return start


def _numbers(values: list[int], count: int | None = None) -> bytes:
    """Numbers as they stand in tables, filled up to `count`, or else to whole sectors."""
    filled = count or -(-len(values) // _NUMBERS) * _NUMBERS
    return struct.pack(f"<{filled}I", *values, *([_FREE] * (filled - len(values))))
