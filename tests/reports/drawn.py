"""What is drawn on the pages of a finished PDF: known letters in known fonts, nothing hidden, states in balance."""

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from tests.reports.steps import Steps

SHOWING = {"Tj", "TJ", "'", '"'}
_DEEPEST = 28
_SMALLEST, _LARGEST = 3, 14_400
"""Of a page, in points (ISO 19005-2, 6.1.13)."""
_INVISIBLE = 3


def problems(pdf: pikepdf.Pdf, contents: Sequence[Steps]) -> Iterator[str]:
    """Everything that breaks the rules."""
    widths: dict[Any, dict[int, float]] = {}
    for number, (page, steps) in enumerate(zip(pdf.pages, contents, strict=True), start=1):
        yield from (f"page {number}: {problem}" for problem in _Reader(page, widths).problems(steps))


class _Reader:
    """Goes through the operators of a page."""

    def __init__(self, page: pikepdf.Page, widths: dict[Any, dict[int, float]]) -> None:
        """`widths` are those of the fonts that the pages before have used."""
        self._page = page
        fonts = dict(page.resources.get("/Font", {}).items())
        for font in fonts.values():
            if font.objgen not in widths:
                widths[font.objgen] = _widths(font)
        self._fonts = {name: widths[font.objgen] for name, font in fonts.items()}
        self._font: dict[int, float] = {}
        self._mode = 0
        self._depth = 0
        self._in_text = False
        self._artifacts: list[bool | None] = []
        """For every open mark: whether it is an artifact that says its kind; None for content."""

    def problems(self, steps: Steps) -> Iterator[str]:
        """Everything wrong on the page."""
        left, bottom, right, top = (float(value) for value in self._page.mediabox)
        if not all(_SMALLEST <= side <= _LARGEST for side in (right - left, top - bottom)):
            yield f"a page of {right - left} × {top - bottom}"
        for operands, name in steps:
            yield from self._step(name, operands)
        if self._depth or self._in_text or self._mode:
            yield "a state is left open"

    def _step(self, name: str, operands: Any) -> Iterator[str]:
        if name in ("q", "Q"):
            self._depth += 1 if name == "q" else -1
            if not 0 <= self._depth <= _DEEPEST or self._in_text:
                yield f"states {self._depth} deep"
        elif name in ("BT", "ET"):
            self._in_text = name == "BT"
        elif name in ("BDC", "BMC"):
            self._artifacts.append(_says_its_kind(operands) if operands[0] == "/Artifact" else None)
        elif name == "EMC":
            self._artifacts.pop()
        elif name == "Tf":
            self._font = self._fonts.get(str(operands[0]), {})
        elif name == "Tr":
            self._mode = int(operands[0])
            if self._mode not in (0, _INVISIBLE):
                yield f"text in mode {self._mode}"
        elif name in SHOWING:
            yield from self._shown(operands)

    def _shown(self, operands: Any) -> Iterator[str]:
        if not self._in_text:
            yield "letters outside text"
        if False in self._artifacts:
            yield "words in an artifact that doesn't say its kind"
        codes = _codes(operands[0])
        if any(code not in self._font for code in codes):
            yield f"letters that the font lacks: {codes}"
        elif self._mode == _INVISIBLE and any(self._font[code] for code in codes):
            yield "hidden letters that take room"


def _says_its_kind(operands: Any) -> bool:
    return len(operands) > 1 and str(operands[1].get("/Type", "")) in ("/Pagination", "/Layout", "/Page", "/Background")


def _widths(font: Any) -> dict[int, float]:
    widths = font.DescendantFonts[0].W
    start = int(widths[0])
    return {start + place: float(width) for place, width in enumerate(widths[1])}


def _codes(shown: Any) -> list[int]:
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]
