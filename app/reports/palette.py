"""The colours of the window, the papers and the spreadsheets, as #rrggbb.

The five soft hues of her tasks differ in lightness by at least 11 points of CIELAB L*, so that they stay apart in grey.
"""

INK = "#1B2326"
QUIET = "#55626A"
RULE = "#C3CBCE"
PAPER = "#FFFFFF"
ACCENT = "#0F5F66"
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


LEAST_CONTRAST = 3.0
"""Of a bar or its outline to the ground it stands on (WCAG 2.1, 1.4.11)."""
_LIGHTEST_LINE = 60


def series(count: int) -> list[str]:
    """Colours for parts without hues of their own; neighbours differ in lightness, so that they stay apart in grey."""
    return [_SERIES[index % len(_SERIES)] for index in range(count)]


def hue(name: str) -> str:
    """The colour of that name: a task's, "previous" for the period before, else the accent."""
    return PREVIOUS if name == "previous" else AREAS.get(name, ACCENT)


def stroke(colour: str) -> str:
    """The colour dark enough for a thin line on paper: contrast at least 3 to 1."""
    while lightness(colour) > _LIGHTEST_LINE:
        colour = _mixed(colour, INK, 0.2)
    return colour


def lighter(colour: str, share: float) -> str:
    """The colour mixed with white by a share of 0 to 1, for dark grounds; what is lighter than another stays so."""
    return _mixed(colour, PAPER, share)


def _mixed(colour: str, other: str, share: float) -> str:
    channels = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{int(own + (mixed - own) * share):02X}" for own, mixed in channels)


def tint(accent: str) -> str:
    """The ground of a box in a colour of the office, light enough for all text on it."""
    return lighter(accent, 0.93)


def previous(accent: str) -> str:
    """The previous period beside the colour of the office."""
    return lighter(accent, 0.69)


def outline(fill: str) -> str:
    """The edge that a bar on paper needs to be seen; nothing where its own colour does."""
    if contrast(fill, PAPER) >= LEAST_CONTRAST:
        return ""
    return ACCENT if fill == PREVIOUS else stroke(fill)


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, from 1 to 21 (WCAG 2.1)."""
    darker, brighter = sorted((_luminance(first), _luminance(second)))
    return (brighter + 0.05) / (darker + 0.05)


def ink_on(background: str) -> str:
    """The readable text colour on a background."""
    return INK if lightness(background) > 52 else PAPER


def lightness(colour: str) -> float:
    """CIELAB L* of an sRGB colour, 0 (black) to 100 (white)."""
    luminance = _luminance(colour)
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


# What follows from the usual accent.
TINT = tint(ACCENT)
PREVIOUS = previous(ACCENT)
_SERIES = (ACCENT, "#EFCF86", "#80659C", "#93B874", "#B4523C", PREVIOUS, "#2C5A6E", "#CC9FB5")
