"""How far the pages of a report are filled."""

import pypdfium2

from app.reports.pdf import style
from app.reports.pdf.page import TOP

LEAST = 2 / 3
"""Of every page but the last."""


def used(data: bytes) -> list[float]:
    """The share of the text block of each page from its top down to the lowest ink."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [_used(page) for page in pdf]


def _used(page: pypdfium2.PdfPage) -> float:
    width, height = page.get_size()
    picture = page.render(scale=1).to_pil().convert("L")
    block = picture.crop((round(style.FILING_MARGIN), round(TOP), round(width), round(height - style.MARGIN)))
    ink = block.point(lambda value: 255 if value < 250 else 0).getbbox()
    return float(ink[3] / block.height) if ink else 0.0


def too_empty(data: bytes) -> list[tuple[int, float]]:
    """The pages before the last that are emptier than they may be, with the share that is used."""
    shares = used(data)
    return [(number, round(share, 2)) for number, share in enumerate(shares[:-1], 1) if share < LEAST]
