"""The colours of the papers as they stand in the theme: the same on light ground, brighter on dark."""

from app.reports import palette
from app.views.theme.look import colours

_LIGHTER = 0.36
"""How far the soft hues go to white on a dark ground."""


def tone(colour: str) -> str:
    """A colour of the papers on the theme's ground, with the theme's text colours."""
    look = colours()
    known = {
        palette.INK: look.text,
        palette.QUIET: look.quiet,
        palette.RULE: look.line,
        palette.TINT: look.over,
        palette.PAPER: look.card,
    }
    return known.get(colour) or (palette.lighter(colour, _LIGHTER) if look.dark else colour)
