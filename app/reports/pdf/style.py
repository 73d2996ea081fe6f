"""Measures and colours that all papers share (design page, section Papers)."""

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4 as _A4
from reportlab.lib.units import mm

MM = float(mm)
A4: tuple[float, float] = (float(_A4[0]), float(_A4[1]))
FILING_MARGIN = 25 * MM
MARGIN = 20 * MM
HOLE_DISTANCE = 40 * MM
"""Each hole lies this far from the middle of the edge (ISO 838: 80 mm apart)."""

BODY, LEADING = 10.0, 14.0
SMALL, SMALL_LEADING = 8.0, 11.0

INK: Color = HexColor("#1b2326")
QUIET: Color = HexColor("#55626a")
ACCENT: Color = HexColor("#0f5f66")
RULE: Color = HexColor("#9aa5aa")
STRONG_RULE: Color = HexColor("#39464c")
TINT: Color = HexColor("#eef3f3")

HEADING_SIZES = {1: 20.0, 2: 14.0, 3: 11.5, 4: 10.0}
