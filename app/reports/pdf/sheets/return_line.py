"""The sender's small line above the address, for the post: never cut, as it has to bring the letter back.

Where it is too long for the window it is set smaller; where that is not enough, the street is abbreviated, and then parts are
left out from the front, the municipality before the office: street and place are what the post needs.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.reports.pdf import text as typeset
from app.reports.pdf.style import MM
from app.reports.pdf.text import Line

WIDTH = 80 * MM
"""In the window of an envelope (DIN 5008)."""
LARGEST, SMALLEST = 7.0, 5.5
SEPARATOR = " · "
_PARTS = re.compile(r" · |, ")
_STREET = re.compile(r"(s)tra(?:ß|ss)e\b", re.IGNORECASE)
_FEWEST_PARTS = 2
_LONGEST = 400
_MOST_LINES = 2


class ReturnLine(NamedTuple):
    """What is printed: one line, or two for a part that is wider than the window by itself; `whole` says that nothing of it
    had to go.
    """

    lines: list[Line]
    size: float
    whole: bool


def return_line(text: str, width: float = WIDTH, largest: float = LARGEST, smallest: float = SMALLEST) -> ReturnLine:
    """The line as it fits."""
    shown = typeset.printable(text[:_LONGEST])
    for shorter in _shorter(shown):
        line = typeset.line(shorter)
        size = int(width * 10_000 / max(line.width, 1)) / 10
        if size >= smallest:
            return ReturnLine([line], min(size, largest), shorter == shown and len(text) <= _LONGEST)
    return ReturnLine(typeset.at_most(shorter, "regular", smallest, width, _MOST_LINES), smallest, False)


def _shorter(text: str) -> Iterator[str]:
    """The text and what may stand for it, the longest first."""
    yield text
    text = _STREET.sub(r"\1tr.", text)
    yield text
    parts = _PARTS.split(text)
    for start in range(1, len(parts) - _FEWEST_PARTS + 1):
        yield SEPARATOR.join(parts[start:])
