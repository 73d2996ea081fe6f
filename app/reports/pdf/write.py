"""The file itself: every object once, small ones packed together and compressed (PDF 32000-1, 7.5.7 and 7.5.8).

reportlab writes one plain object after the other and pikepdf would have to read all of them again to pack them; for the
tens of thousands of elements of a long list that takes longer than drawing it.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, chain, count, islice
from typing import Any

from reportlab.pdfbase import pdfdoc

from app.common import cancelling

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PER_STREAM = 1000
_PLAIN, _PACKED = 1, 2
_entry = struct.Struct(">BIH").pack
_FREE = _entry(0, 0, 65535)
_INDEX = 2
"""Bytes at the end of an entry for the place of an object in its stream."""
_LEVEL = 4


class _Flate:
    """reportlab's filter for streams, at our level of compression."""

    pdfname = "FlateDecode"

    @staticmethod
    def encode(content: str | bytes) -> bytes:
        return zlib.compress(content.encode("ascii") if isinstance(content, str) else content, _LEVEL)


class _File:
    """Collects bytes and remembers where each object begins."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._entries = bytearray(_FREE)
        """The table of all objects, as it stands in the file."""

    def add_plain(self, number: int, body: bytes) -> None:
        """An object that stands by itself, as streams must."""
        self._enter(number, _entry(_PLAIN, self._length, 0))
        self._append(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def add_packed(self, number: int, members: list[int], bodies: list[bytes]) -> None:
        """An object stream with these objects."""
        offsets = list(accumulate([len(body) + 1 for body in bodies[:-1]], initial=0))
        if members == list(range(members[0], members[0] + len(members))):
            self._enter(members[0], _packed_entries(number, len(members)))
        else:
            for index, member in enumerate(members):
                self._enter(member, _entry(_PACKED, number, index))
        head = _numbers(len(members)) % tuple(chain.from_iterable(zip(members, offsets, strict=True)))
        content = head + b"\n".join(bodies)
        extra = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(head))
        self.add_plain(number, _stream(content, extra))

    def finish(self, number: int, root: int, info: int) -> bytes:
        """Close with the table of all objects; the file's identity follows from its content."""
        start = self._length
        self._enter(number, _entry(_PLAIN, start, 0))
        size = number + 1
        table = bytes(self._entries)
        identity = hashlib.sha256(b"".join(self._parts)).hexdigest()[:32].encode()
        extra = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            size, root, info, identity, identity,
        )  # fmt: skip
        self._append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _stream(table, extra), start))
        return b"".join(self._parts)

    def _enter(self, number: int, entries: bytes) -> None:
        """Put entries into the table, from that of the object with this number on."""
        place = number * len(_FREE)
        if place > len(self._entries):
            self._entries += _FREE * (number - len(self._entries) // len(_FREE))
        self._entries[place : place + len(entries)] = entries

    def _append(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)


@cache
def _numbers(count: int) -> bytes:
    """A place for the number of each of so many objects, and one for where it begins."""
    return b" ".join([b"%d %d"] * count) + b"\n"


def _packed_entries(number: int, count: int) -> bytes:
    """The entries of the first objects in an object stream."""
    begin = _entry(_PACKED, number, 0)[:-_INDEX]
    return begin + begin.join([index.to_bytes(_INDEX, "big") for index in range(count)])


def _stream(content: bytes, extra: bytes) -> bytes:
    packed = zlib.compress(content, _LEVEL)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s" % (extra, len(packed), _ended(packed))


def _ended(content: bytes) -> bytes:
    """The end of a stream: a line end that can't be taken for a part of the content, or the other way round, where the
    content ends with half of one (ISO 19005-2, 6.1.7.1).
    """
    return content + (b"\r\nendstream" if content.endswith(b"\r") else b"\nendstream")


def write(document: Any, first_element: int, elements: Iterable[bytes]) -> bytes:
    """The finished file: reportlab's objects, and the structure elements, whose numbers count on from the first.

    The elements are packed as they come, so that the hundreds of thousands of a long list are never all in memory.
    Raises Cancelled.
    """
    document.defaultStreamFilters = [_Flate]
    root, info = (_number(document, obj) for obj in (document.Catalog, document.info))
    file = _File()
    packed: list[tuple[int, bytes]] = []
    number = 0
    while number < document.objectcounter:
        cancelling.current().demand()
        number += 1
        if number not in document.numberToId:
            continue
        body = pdfdoc.format(document.idToObject[document.numberToId[number]], document, toplevel=1).rstrip(b"\n")
        if body.endswith(b"endstream"):
            file.add_plain(number, _ended(body[: -len(b"endstream")]))
        else:
            packed.append((number, body))
    members = chain([member for member, _ in packed], count(first_element))
    bodies = chain([body for _, body in packed], elements)
    while together := list(islice(bodies, _PER_STREAM)):
        cancelling.current().demand()
        number += 1
        file.add_packed(number, list(islice(members, len(together))), together)
    return file.finish(number + 1, root, info)


def _number(document: Any, obj: Any) -> int:
    return int(document.idToObjectNumberAndVersion[document.Reference(obj).name][0])
