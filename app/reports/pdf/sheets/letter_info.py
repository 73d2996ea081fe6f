"""What belongs to a letter, beside its address: who writes, when, about what; each piece with its name."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.reports.pdf import text as typeset
from app.reports.pdf.text import Line

_MOST_OF_INFO, _MOST_OF_LARGE_INFO = 3, 40
"""Lines of one piece of information."""
_LONGEST = 300
_WIDEST_LABEL = 0.5
"""Share of the width from which on names stand above their information."""


class Info(NamedTuple):
    """A piece of information: its name above it, or beside it where that is indented."""

    names: list[Line]
    lines: list[Line]
    indent: float

    @property
    def height(self) -> int:
        """Lines that it takes."""
        return len(self.lines) if self.indent else len(self.names) + len(self.lines)


def set_info(pairs: Sequence[tuple[str, str]], size: float, width: float, scale: float) -> list[Info]:
    """Pieces of information in a size; in large print (`scale` above 1) none is cut."""
    most = _MOST_OF_INFO if scale == 1 else _MOST_OF_LARGE_INFO
    widest = max((typeset.measure(label, "regular", size) for label, _ in pairs), default=0)
    room = width - widest - 8
    pieces = []
    for label, value in pairs:
        beside = room >= width * _WIDEST_LABEL and _longest_part(value, size) <= room
        indent = widest + 8 if beside else 0
        names = typeset.at_most(f"{label} ", "regular", size, indent or width, most)
        pieces.append(Info(names, typeset.at_most(value, "regular", size, width - indent, most), indent))
    return pieces


def _longest_part(value: str, size: float) -> float:
    """The width of what never breaks in a mail address; other information breaks anywhere between words."""
    if "@" not in value:
        return 0
    return max(typeset.measure(f"@{part}", "regular", size) for part in re.split(r"[@.\s]", value[:_LONGEST]))
