"""The colours of the window, the papers and the spreadsheets, as #rrggbb.

The five soft hues of her tasks differ in lightness by at least 11 points of CIELAB L*, so that they stay apart in grey.
"""

INK = "#1B2326"
QUIET = "#55626A"
RULE = "#C3CBCE"
TINT = "#EEF3F3"
PAPER = "#FFFFFF"
ACCENT = "#0F5F66"
PREVIOUS = "#B5C9CB"
"""The previous period beside the accent."""
LINK = "#8A979C"
"""Lines between the marks of a network."""

AREAS: dict[str, str] = {
    "network": "#2C5A6E",
    "engagement": "#93B874",
    "encounter": "#EFCF86",
    "mediation": "#80659C",
    "social_work": "#CC7C69",
}
"""Hue of each task by its key (`app.models.base.Area`)."""


_LIGHTEST_LINE = 60
_SERIES = (ACCENT, "#EFCF86", "#80659C", "#93B874", "#B4523C", PREVIOUS, "#2C5A6E", "#CC9FB5")


def series(count: int) -> list[str]:
    """Colours for parts without hues of their own; neighbours differ in lightness, so that they stay apart in grey."""
    return [_SERIES[index % len(_SERIES)] for index in range(count)]


def hue(name: str) -> str:
    """The colour of that name: a task's, "previous" for the period before, else the accent."""
    return PREVIOUS if name == "previous" else AREAS.get(name, ACCENT)


def stroke(colour: str) -> str:
    """The colour dark enough for a thin line on paper: contrast at least 3 to 1."""
    while lightness(colour) > _LIGHTEST_LINE:
        parts = zip((colour[i : i + 2] for i in (1, 3, 5)), (INK[i : i + 2] for i in (1, 3, 5)), strict=True)
        colour = "#" + "".join(f"{(int(part, 16) * 4 + int(ink, 16)) // 5:02X}" for part, ink in parts)
    return colour


def ink_on(background: str) -> str:
    """The readable text colour on a background."""
    return INK if lightness(background) > 52 else PAPER


def lightness(colour: str) -> float:
    """CIELAB L* of an sRGB colour, 0 (black) to 100 (white)."""
    linear = [_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
