"""Words in several languages side by side, as they stand on the heads of forms."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import ORNAMENT, TaggedCanvas

Translation = tuple[str, str]
"""A language code and the words in this language."""


@dataclass(frozen=True)
class PlacedWord:
    """A line in a language, and how far from the left it begins."""

    language: str
    line: typeset.Line
    x: float


def arrange(words: Sequence[Translation], width: float, size: float) -> list[list[PlacedWord]]:
    """Words in several languages side by side, broken to `width`; each keeps its own direction."""
    rows: list[list[PlacedWord]] = []
    x, apart = width, _apart(size)
    for language, text in words:
        for line in typeset.lines(text, "regular", size, width):
            length = line.width * size / 1000
            if not rows or x + apart + length > width:
                rows.append([])
                x = -apart
            rows[-1].append(PlacedWord(language, line, x + apart))
            x += apart + length
    return rows


def _apart(size: float) -> float:
    """The distance between words of two languages."""
    return size * 1.1


def draw_words(
    canvas: TaggedCanvas,
    rows: list[list[PlacedWord]],
    x: float,
    y: float,
    size: float,
    leading: float,
    tagged: bool = True,
) -> None:
    """Draw what `arrange` gave from the base line `y` down; tagged, every language is a span of its own."""
    for row in rows:
        for index, placed in enumerate(row):
            if tagged:
                with canvas.struct("Span", language=placed.language):
                    canvas.draw_line(x + placed.x, y, placed.line, size, style.QUIET)
            else:
                canvas.draw_line(x + placed.x, y, placed.line, size, style.QUIET)
            if index and tagged:
                with canvas.artifact(ORNAMENT):
                    canvas.text(x + placed.x - _apart(size) / 2, y, "·", size, color=style.QUIET, align="center")
            elif index:
                canvas.text(x + placed.x - _apart(size) / 2, y, "·", size, color=style.QUIET, align="center")
        y -= leading
