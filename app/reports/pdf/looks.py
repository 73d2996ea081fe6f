"""How each kind of text is set. Large print multiplies everything by one factor."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from reportlab.lib.colors import Color

from app.reports.pdf import style
from app.reports.pdf.text import Weight

LARGE = 1.6
"""Large print: 16 points for the body, as associations of people with low vision ask for (14 and more)."""

ParagraphStyle = Literal[
    "body", "lead", "small", "note", "quote", "caption", "foot", "heading1", "heading2", "heading3", "heading4"
]


@dataclass(frozen=True)
class Look:
    """Size, line distance, white space before and after, and indent in points."""

    size: float
    leading: float
    weight: Weight = "regular"
    color: Color = style.INK
    before: float = 0
    after: float = 0
    indent: float = 0

    @lru_cache(maxsize=200)  # noqa: B019 - looks are few and live as long as the program
    def times(self, factor: float) -> "Look":
        """The same, larger by a factor."""
        if factor == 1:
            return self
        sizes = ("size", "leading", "before", "after", "indent")
        return replace(self, **{name: getattr(self, name) * factor for name in sizes})


LOOKS: dict[ParagraphStyle, Look] = {
    "body": Look(10, 14, after=6),
    "lead": Look(11.5, 16, after=8),
    "small": Look(8, 11, color=style.QUIET, after=4),
    "note": Look(9, 12.5, "italic", style.QUIET, after=6),
    "quote": Look(11, 16, "italic", before=4, after=10, indent=14),
    "caption": Look(9, 12, "semibold", before=6, after=2),
    "foot": Look(8, 11, color=style.QUIET, after=1.5),
    "heading1": Look(20, 25, "semibold", style.ACCENT, 18, 8),
    "heading2": Look(14, 18, "semibold", style.ACCENT, 16, 5),
    "heading3": Look(11.5, 15, "semibold", style.INK, 12, 3),
    "heading4": Look(10, 14, "semibold", style.INK, 8, 2),
}


def heading(level: int) -> Look:
    """The look of a heading; below level 4 all are alike."""
    return (LOOKS["heading1"], LOOKS["heading2"], LOOKS["heading3"], LOOKS["heading4"])[min(level, 4) - 1]
