"""Measures and colours that all papers share (design page, section Papers)."""

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4 as _A4
from reportlab.lib.units import mm

from app.reports import palette

MM = float(mm)
A4: tuple[float, float] = (float(_A4[0]), float(_A4[1]))
FILING_MARGIN = 25 * MM
MARGIN = 20 * MM
HOLE_DISTANCE = 40 * MM
"""Each hole lies this far from the middle of the edge (ISO 838: 80 mm apart)."""

BODY, LEADING = 10.0, 14.0
SMALL, SMALL_LEADING = 8.0, 11.0

INK: Color = HexColor(palette.INK)
QUIET: Color = HexColor(palette.QUIET)
ACCENT: Color = HexColor(palette.ACCENT)
TINT: Color = HexColor(palette.TINT)
PREVIOUS: Color = HexColor(palette.PREVIOUS)
RULE: Color = HexColor(palette.RULE)
STRONG_RULE: Color = HexColor("#39464C")
"""Lines that somebody writes between."""
