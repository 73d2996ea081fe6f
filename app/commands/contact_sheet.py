"""The pages of some papers on one picture, small, each with its name below."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from math import sqrt

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from app.common.paths import RESOURCES

_DPI, _POINTS_PER_INCH = 60, 72
_ROW = 5200
"""Pixels of a row: ten pages upright."""
_MOST_PIXELS = 80_000_000
"""Of the whole sheet: larger pictures are taken for an attack, or not opened at all."""
_MOST = 8
"""Pages of one paper: those between look like the ones before."""
_GAP, _LABEL = 12, 20
_COLOURS = 64
"""Enough to look at; the file is a third as large."""
_GROUND, _INK = "#D8DCDC", "#1C2B2B"


@dataclass(frozen=True)
class Page:
    """A page and what it is called."""

    label: str
    image: Image.Image


def pages_of(name: str, data: bytes) -> list[Page]:
    """The pages of a PDF at 60 dots per inch; of a long one the first ones and the last."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        count = len(document)
        numbers = range(count) if count <= _MOST else (*range(_MOST - 1), count - 1)
        return [Page(f"{name} {number + 1}/{count}", _drawn(document, number)) for number in numbers]


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    with closing(document[number]) as page, closing(page.render(scale=_DPI / _POINTS_PER_INCH)) as bitmap:
        image: Image.Image = bitmap.to_pil().convert("RGB")
        return image


def contact_sheet(pages: Sequence[Page]) -> Image.Image:
    """The pages in rows, each as small as it takes for a picture that every program opens."""
    whole = _size(_rows(pages))
    factor = min(sqrt(_MOST_PIXELS / (whole[0] * whole[1])), 1)
    rows = _rows([Page(page.label, _smaller(page.image, factor)) for page in pages])
    sheet = Image.new("RGB", _size(rows), _GROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(RESOURCES / "fonts" / "NotoSans-Regular.ttf", 13)
    top = _GAP
    for row in rows:
        left = _GAP
        for page in row:
            sheet.paste(page.image, (left, top))
            draw.text((left, top + page.image.height + 2), page.label, _INK, font)
            left += page.image.width + _GAP
        top += _height(row)
    return sheet.quantize(_COLOURS, Image.Quantize.FASTOCTREE)


def _rows(pages: Sequence[Page]) -> list[list[Page]]:
    """As many beside each other as a row has room for."""
    rows: list[list[Page]] = []
    room = 0
    for page in pages:
        if not rows or page.image.width + _GAP > room:
            rows.append([])
            room = _ROW
        rows[-1].append(page)
        room -= page.image.width + _GAP
    return rows


def _size(rows: Sequence[Sequence[Page]]) -> tuple[int, int]:
    widths = (sum(page.image.width + _GAP for page in row) for row in rows)
    return max(widths) + _GAP, sum(map(_height, rows)) + _GAP


def _height(row: Sequence[Page]) -> int:
    return max(page.image.height for page in row) + _GAP + _LABEL


def _smaller(image: Image.Image, factor: float) -> Image.Image:
    size = round(image.width * factor), round(image.height * factor)
    return image if factor == 1 else image.resize(size, Image.Resampling.BOX)
