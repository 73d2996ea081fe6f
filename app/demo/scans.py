"""Papers that look as if they had been signed and scanned: small, invented, the same for the same number."""

import random
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEFT, _TOP, _SIGNED = 72, 760, 180
"""Points."""


def scanned(title: str, text: str, number: int) -> bytes:
    """A page with a title, a line and a scribble where one signs; `number` makes the hand."""
    file = BytesIO()
    page = Canvas(file, pagesize=A4, invariant=1)
    page.setTitle(title)
    page.setFont("Helvetica-Bold", 18)
    page.drawString(_LEFT, _TOP, title)
    page.setFont("Helvetica", 11)
    page.drawString(_LEFT, _TOP - 30, text)
    page.drawString(_LEFT, _TOP - 48, "Erfunden, für das Musterquartier.")
    page.line(_LEFT, _SIGNED, _LEFT + 220, _SIGNED)
    page.drawString(_LEFT, _SIGNED - 14, "Unterschrift")
    _sign(page, random.Random(number))
    page.save()
    return file.getvalue()


def _sign(page: Canvas, rng: random.Random) -> None:
    path = page.beginPath()
    path.moveTo(_LEFT + 10, _SIGNED + 8)
    for step in range(1, 9):
        right = _LEFT + 10 + step * 22
        path.curveTo(
            right - 18, _SIGNED + rng.randint(10, 40), right - 8, _SIGNED - rng.randint(0, 8), right, _SIGNED + 8
        )
    page.drawPath(path)
