"""What all papers of one office share: its logo and its colour."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from app.reports.pdf import style
from app.reports.pdf.logo import Logo


@dataclass(frozen=True)
class House:
    """The look of an office; without one, papers have no logo and the usual colour."""

    logo: Logo | None = None
    accent: Color = style.ACCENT


PLAIN = House()


def house(logo: Logo | None, accent: str) -> House:
    """The look with a colour written as #RRGGBB."""
    return House(logo, HexColor(accent))
