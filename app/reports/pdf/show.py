"""The operators that draw a run in such a way that copying and searching give back what was typed.

Readers of PDF files rebuild text from the places of its letters: they sort them from left to right, turn round what runs
backwards, and take a gap or another height for the beginning of a new word. Therefore

- marks above and below letters are drawn as outlines; what they mean is part of the text of their letter,
- a glyph stands for one letter where text runs backwards; the other letters of a ligature stand unseen at its beginning,
- every letter of a run backwards is shown by an operator of its own, in reading order.

What else is drawn by several glyphs says what it is (ActualText; PDF 32000-1, 14.9.4).
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from app.reports.pdf.structure import text_string
from app.reports.pdf.text.outlines import outline
from app.reports.pdf.text.shaping import Glyph, Run

Code = Callable[[int, str], int]
"""Gives the code of a glyph that stands for a text."""

_NARROW = 20
"""Distance of unseen letters at the beginning of a ligature, so that they keep their order."""


class _Cluster(NamedTuple):
    """Letters that are drawn as one: their right edge, glyphs on the line and marks off it, each with its place."""

    text: str
    right: int
    glyphs: list[tuple[int, Glyph]]
    marks: list[tuple[int, Glyph]]


Marks = Sequence[tuple[int, int, str]]
"""Distance from the left edge of the run, height, and path; in thousandths of the font size."""


class Shown(NamedTuple):
    """The operators from the left edge of a run on, and the marks that are drawn besides."""

    operators: str
    marks: Marks = ()


def shown(run: Run, code: Code) -> Shown:
    """How a run is drawn."""
    strings = _Strings()
    marks: list[tuple[int, int, str]] = []
    for cluster in _clusters(run):
        if run.backwards:
            _show_backwards(strings, cluster, run, code)
        else:
            _show(strings, cluster, run, code)
        for place, mark in cluster.marks:
            path = outline(run.face, mark.number)
            if path:
                marks.append((place, mark.rise, path))
    return Shown(strings.finish(), marks)


def _clusters(run: Run) -> Iterator[_Cluster]:
    pen = run.width if run.backwards else 0
    for text, signs in run.clusters():
        right = pen
        glyphs: list[tuple[int, Glyph]] = []
        marks: list[tuple[int, Glyph]] = []
        for index, glyph in enumerate(signs):
            pen -= glyph.advance * run.backwards
            off_the_line = index > 0 and (glyph.rise or (run.backwards and not glyph.advance))
            (marks if off_the_line else glyphs).append((pen + glyph.shift, glyph))
            pen += glyph.advance * (not run.backwards)
        yield _Cluster(text, right, glyphs, marks)


def _show(strings: "_Strings", cluster: _Cluster, run: Run, code: Code) -> None:
    whole = len(cluster.glyphs) == 1
    if not whole:
        strings.operator(f"/Span <</ActualText {text_string(cluster.text)}>> BDC")
    for place, glyph in cluster.glyphs:
        text = cluster.text if whole else glyph.text
        strings.add(code(glyph.number, text), place, run.face.glyph_advance(glyph.number))
    if not whole:
        strings.operator("EMC")


def _show_backwards(strings: "_Strings", cluster: _Cluster, run: Run, code: Code) -> None:
    letters = list(cluster.text)
    if len(letters) < len(cluster.glyphs):
        letters = list(unicodedata.normalize("NFD", cluster.text))
    surplus = max(len(letters) - len(cluster.glyphs), 0)
    thin = run.face.thin
    if thin is None:
        letters[: surplus + 1] = ["".join(letters[: surplus + 1])]
        surplus = 0
    for index in range(surplus):
        strings.operator("3 Tr")
        strings.add(code(thin or 0, letters[index]), cluster.right - (index + 1) * _NARROW, 0)
        strings.operator("0 Tr")
    letters += [""] * (len(cluster.glyphs) - len(letters))
    for (place, glyph), letter in zip(cluster.glyphs, letters[surplus:], strict=False):
        strings.close()
        strings.add(code(glyph.number, letter), place, run.face.glyph_advance(glyph.number))


class _Strings:
    """The text-showing operators of one run, as few as possible."""

    def __init__(self) -> None:
        self._operators: list[str] = []
        self._array = ""
        self._at = 0

    def add(self, code: int, place: int, width: int) -> None:
        """One glyph of this width at a distance from the left edge of the run."""
        step_back = self._at - place
        if not step_back and self._array.endswith(">"):
            self._array = f"{self._array[:-1]}{code:04x}>"
        else:
            self._array += f"{step_back or ''}<{code:04x}>"
        self._at = place + width

    def operator(self, code: str) -> None:
        """Any other operator, after what is shown so far."""
        self.close()
        self._operators.append(code)

    def close(self) -> None:
        """Show what was added so far."""
        if self._array:
            self._operators.append(f"[{self._array}] TJ")
            self._array = ""

    def finish(self) -> str:
        """All operators."""
        self.close()
        return " ".join(self._operators)
