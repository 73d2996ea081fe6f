"""What stands where on the pages of a PDF, as text that a review can read: lines of text, rules, filled areas, pictures.

Measures are points from the upper left corner, rounded so that only what the eye would see is a change.
"""

import ctypes
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

_GRID = 2
_LONGEST = 40
_THIN = 3
"""Points: what is thinner is a rule."""
_SHOWN = 4
"""Pages of a long paper that are described: the first ones and the last."""
_KINDS = {raw.FPDF_PAGEOBJ_PATH: "", raw.FPDF_PAGEOBJ_IMAGE: "Bild", raw.FPDF_PAGEOBJ_SHADING: "Verlauf"}

Box = tuple[float, float, float, float]
"""Left, bottom, right, top as the PDF counts."""


def structure(data: bytes) -> str:
    """The pages of a PDF in lines: x, y, width, height, and what stands there."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        count = len(document)
        numbers = range(count) if count <= _SHOWN else (*range(_SHOWN - 1), count - 1)
        pages = ["\n".join(_page(document, number)) for number in numbers]
    return "\n\n".join([f"{count} Seiten", *pages]) + "\n"


def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[str]:
    with closing(document[number]) as page:
        width, height = page.get_size()
        yield f"Seite {number + 1}, {width:.0f} × {height:.0f}"
        found = {(_placed(box, height), what) for box, what in (*_texts(page), *_shapes(page))}
        for (x, y, across, down), what in sorted(found, key=lambda one: (one[0][1], one[0][0], one)):
            yield f"{x:>5} {y:>5} {across:>5} {down:>5}  {what}"


def _placed(box: Box, height: float) -> tuple[int, int, int, int]:
    left, bottom, right, top = box
    return _rounded(left), _rounded(height - top), _rounded(right - left), _rounded(top - bottom)


def _rounded(points: float) -> int:
    return round(points / _GRID) * _GRID


def _texts(page: pypdfium2.PdfPage) -> Iterator[tuple[Box, str]]:
    with closing(page.get_textpage()) as words:
        for index in range(words.count_rects()):
            box = words.get_rect(index)
            yield box, "„" + " ".join(words.get_text_bounded(*box).split())[:_LONGEST] + "“"


def _shapes(page: pypdfium2.PdfPage) -> Iterator[tuple[Box, str]]:
    for shape in page.get_objects(filter=list(_KINDS)):
        box = shape.get_bounds()
        yield box, _KINDS[shape.type] or _drawn(shape, box)


def _drawn(shape: pypdfium2.PdfObject, box: Box) -> str:
    """A rule, several of them in one path, or an area, with its colour."""
    filled, _stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(shape, filled, _stroked)
    read = raw.FPDFPageObj_GetFillColor if filled.value else raw.FPDFPageObj_GetStrokeColor
    parts = [ctypes.c_uint() for _ in range(4)]
    read(shape, *parts)
    left, bottom, right, top = box
    what = "Linie" if min(right - left, top - bottom) < _THIN else "Fläche" if filled.value else "Linien"
    return f"{what} #{''.join(f'{part.value:02X}' for part in parts[:3])}"
