"""The pages of some papers on one picture, small, each with its name below."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from math import ceil

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from app.common.paths import RESOURCES

_DPI, _POINTS_PER_INCH = 60, 72
_ACROSS = 10
"""Pages beside each other."""
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
    """The pages in rows, in fields as large as the largest of them."""
    width = max(page.image.width for page in pages) + _GAP
    height = max(page.image.height for page in pages) + _GAP + _LABEL
    across = min(_ACROSS, len(pages))
    sheet = Image.new("RGB", (width * across + _GAP, height * ceil(len(pages) / across) + _GAP), _GROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(RESOURCES / "fonts" / "NotoSans-Regular.ttf", 13)
    for place, page in enumerate(pages):
        left, top = _GAP + place % across * width, _GAP + place // across * height
        sheet.paste(page.image, (left, top))
        draw.text((left, top + page.image.height + 2), page.label, _INK, font)
    return sheet.quantize(_COLOURS, Image.Quantize.FASTOCTREE)
