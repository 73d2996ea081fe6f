"""Searching in the text of a PDF, in a process of its own: PDFium can't be interrupted in it."""

import json
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.common import children
from app.common.text import clean

if TYPE_CHECKING:
    import pypdfium2

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the upper left corner of the page."""
_LENGTH = struct.Struct("!I")


@dataclass(frozen=True)
class Place:
    """Where a searched text stands: the page, counted from 0, and a box per line."""

    page: int
    boxes: tuple[Box, ...]


def find(data: bytes, text: str) -> list[Place]:
    """Every place where the text stands, whatever its case, in reading order. Raises Cancelled.

    What can't be seen is not searched for: for PDFium a text ends at its first NUL, and the search for an empty one never does.
    """
    wanted = clean(text)
    if not wanted:
        return []
    found = json.loads(children.ask(__name__, request(data, wanted)))
    return [Place(page, tuple(tuple(box) for box in boxes)) for page, boxes in found]


def request(data: bytes, text: str) -> bytes:
    """What `answer` is asked."""
    searched = text.encode()
    return _LENGTH.pack(len(searched)) + searched + data


def answer(request: bytes, _tell: children.Tell) -> bytes:
    """The places of a text in a file: pairs of page and boxes."""
    import pypdfium2

    first = _LENGTH.size + _LENGTH.unpack_from(request)[0]
    text, data = request[_LENGTH.size : first].decode(), request[first:]
    with closing(pypdfium2.PdfDocument(data)) as document:
        found = [(number, boxes) for number in range(len(document)) for boxes in _find_on(document, number, text)]
    return json.dumps(found).encode()


def _find_on(document: "pypdfium2.PdfDocument", number: int, text: str) -> Iterator[list[Box]]:
    with closing(document[number]) as page, closing(page.get_textpage()) as words:
        height = page.get_height()
        with closing(words.search(text)) as search:
            for first, count in iter(search.get_next, None):
                yield _boxes(words, first, count, height)


def _boxes(words: Any, first: int, count: int, height: float) -> list[Box]:
    boxes = []
    for index in range(words.count_rects(first, count)):
        left, bottom, right, top = words.get_rect(index)
        boxes.append((left, height - top, right, height - bottom))
    return boxes
