"""Text in any script: cleaned, ordered, shaped, measured and broken into lines."""

from app.reports.pdf.text.cleaning import printable
from app.reports.pdf.text.fonts import Face, Weight, common_weight
from app.reports.pdf.text.lines import (
    Line,
    at_most,
    ellipsis,
    fit,
    line,
    lines,
    longest_word,
    measure,
    rich_lines,
    within,
)
from app.reports.pdf.text.scripts import Choice, Part, Stretch, is_plain, language_parts, stretches
from app.reports.pdf.text.shaping import Run
from app.reports.pdf.text.words import Span

__all__ = [
    "Choice", "Face", "Line", "Part", "Run", "Span", "Stretch", "Weight",
    "at_most", "common_weight", "ellipsis", "fit", "is_plain", "language_parts", "line", "lines", "longest_word", "measure", "printable",
    "rich_lines", "stretches", "within",
]  # fmt: skip
