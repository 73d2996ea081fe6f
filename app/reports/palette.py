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
        colour = _mixed(colour, INK, 0.2)
    return colour


def lighter(colour: str, share: float) -> str:
    """The colour mixed with white by a share of 0 to 1, for dark grounds; what is lighter than another stays so."""
    return _mixed(colour, PAPER, share)


def _mixed(colour: str, other: str, share: float) -> str:
    channels = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{int(own + (mixed - own) * share):02X}" for own, mixed in channels)


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
