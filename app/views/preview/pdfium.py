"""Pages of a PDF as images and as text, through PDFium. Only for the worker thread: PDFium knows no threads.

Every call opens the file anew from its bytes (under a millisecond), so nothing has to be closed from elsewhere. PDFium
itself (seven megabytes) is loaded with the first page.
"""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2

POINTS_PER_INCH = 72
_ONE_AT_A_TIME = threading.Lock()

Size = tuple[float, float]
"""Width and height of a page in points."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the upper left corner of the page."""


@dataclass(frozen=True)
class Place:
    """Where a searched text stands: the page, counted from 0, and a box per line."""

    page: int
    boxes: tuple[Box, ...]


@contextmanager
def _opened(data: bytes) -> "Iterator[pypdfium2.PdfDocument]":
    import pypdfium2

    with _ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(data)) as document:
        yield document


def sizes(data: bytes) -> list[Size]:
    """The size of every page."""
    with _opened(data) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def image(data: bytes, number: int, width: int) -> QImage:
    """A page as an image of this many pixels across."""
    with _opened(data) as document, closing(document[number]) as page:
        bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return shared.copy()


def find(data: bytes, text: str) -> list[Place]:
    """Every place where the text stands, whatever its case, in reading order."""
    wanted = " ".join(text.split())
    if not wanted:
        return []
    with _opened(data) as document:
        return [place for number in range(len(document)) for place in _find_on(document, number, wanted)]


def _find_on(document: "pypdfium2.PdfDocument", number: int, text: str) -> list[Place]:
    with closing(document[number]) as page, closing(page.get_textpage()) as words:
        height = page.get_height()
        with closing(words.search(text)) as search:
            return [Place(number, _boxes(words, first, count, height)) for first, count in iter(search.get_next, None)]


def _boxes(words: "pypdfium2.PdfTextPage", first: int, count: int, height: float) -> tuple[Box, ...]:
    boxes = []
    for index in range(words.count_rects(first, count)):
        left, bottom, right, top = words.get_rect(index)
        boxes.append((left, height - top, right, height - bottom))
    return tuple(boxes)
