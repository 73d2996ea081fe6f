"""What all papers of one office share: its logo and its colour."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from app.reports.pdf import style
from app.reports.pdf.logo import Logo


@dataclass(frozen=True)
class Letterhead:
    """The look of an office; without one, papers have no logo and the usual colour."""

    logo: Logo | None = None
    accent: Color = style.ACCENT


PLAIN = Letterhead()


def letterhead(logo: Logo | None, accent: str) -> Letterhead:
    """The look with a colour written as #RRGGBB."""
    return Letterhead(logo, HexColor(accent))
