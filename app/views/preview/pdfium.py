"""Pages of a PDF as images, through PDFium, for all threads but that of the window: PDFium knows none, so they take turns.

Every call opens the file anew from its bytes (under a millisecond), so nothing has to be closed from elsewhere. PDFium
itself (seven megabytes) is loaded with the first page.
"""

import math
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.common import cancelling

if TYPE_CHECKING:
    import pypdfium2

POINTS_PER_INCH = 72
_LIBRARIES = (".so", ".dll", ".dylib")
_WHITE = (255, 255, 255, 255)
_ONE_AT_A_TIME = threading.Lock()

Size = tuple[float, float]
"""Width and height of a page in points."""


def library_files() -> list[Path]:
    """Where PDFium lies."""
    package = find_spec("pypdfium2_raw")
    folders = package.submodule_search_locations if package is not None else None
    return [path for folder in folders or () for path in Path(folder).glob("*pdfium.*") if path.suffix in _LIBRARIES]


@cache
def _read_library() -> None:
    """Loading a library holds up the window, reading a file does not: what is loaded has been read then."""
    for path in library_files():
        path.read_bytes()


@contextmanager
def _opened(data: bytes) -> "Iterator[pypdfium2.PdfDocument]":
    _read_library()
    import pypdfium2

    with _ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(data)) as document:
        yield document


def sizes(data: bytes) -> list[Size]:
    """The size of every page."""
    with _opened(data) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def image(data: bytes, number: int, width: int) -> QImage:
    """A page as an image of this many pixels across. Raises Cancelled."""
    with _opened(data) as document, closing(document[number]) as page:
        bitmap = _drawn(page, width / page.get_width())
        shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return shared.copy()


def _drawn(page: "pypdfium2.PdfPage", scale: float) -> "pypdfium2.PdfBitmap":
    """The page on white. PDFium asks after every hundred things that it draws whether it should pause."""
    import pypdfium2
    import pypdfium2.raw as api

    cancellation = cancelling.current()
    width, height = math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale)
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, format=api.FPDFBitmap_BGRx)
    bitmap.fill_rect(_WHITE, 0, 0, width, height)
    ask = type(api.IFSDK_PAUSE().NeedToPauseNow)(lambda _pause: cancellation.cancelled)
    pause = api.IFSDK_PAUSE(version=1, NeedToPauseNow=ask)
    api.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, width, height, 0, api.FPDF_ANNOT, pause)
    api.FPDF_RenderPage_Close(page)
    cancellation.demand()
    return bitmap
