"""The bundled font files: which one draws which letter.

Files are opened when the first letter needs them and kept for the life of the program. All measures are in thousandths
of the font size.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, Literal

import uharfbuzz as hb

from app.common.paths import RESOURCES

FOLDER = RESOURCES / "fonts"
UNITS = 1000
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

Weight = Literal["regular", "semibold", "italic", "mono"]

_FIRST: dict[Weight, str] = {
    "regular": "NotoSans-Regular",
    "semibold": "NotoSans-SemiBold",
    "italic": "NotoSans-Italic",
    "mono": "NotoSansMono-Medium",
}
WEIGHTS: tuple[Weight, ...] = tuple(_FIRST)
_TWO_WEIGHTS = (
    *("SansArabic", "SansEthiopic", "SansTamil", "SansGeorgian", "SansArmenian", "SansDevanagari", "SansHebrew"),
    *("SansThai", "SansMyanmar", "SansKhmer", "SansLao"),
)
_ONE_WEIGHT = ("SansBengali", "SansGurmukhi", "SansSinhala", "SerifTibetan", "SansSymbols2", "SansSymbols")
_LAST = "DroidSansFallback"


@dataclass(frozen=True, eq=False)
class Face:
    """One font file, opened for shaping."""

    name: str
    face: Any
    font: Any
    letters: Any

    def __contains__(self, letter: str) -> bool:
        return ord(letter) in self.letters

    def glyph(self, letter: str) -> int:
        """The number of the glyph that a letter has by itself."""
        return int(self.font.get_nominal_glyph(ord(letter)))

    @cached_property
    def unseen(self) -> int | None:
        """The number of a glyph with ink that takes no room, to be shown without ink, where the file has one."""
        marks = (letter for letter in map(chr, sorted(self.letters)) if unicodedata.category(letter) == "Mn")
        found = (self.glyph(letter) for letter in (*JOINERS, *marks) if letter in self)
        return next((glyph for glyph in found if not self.glyph_advance(glyph) and self._has_ink(glyph)), None)

    def _has_ink(self, glyph: int) -> bool:
        extents = self.font.get_glyph_extents(glyph)
        return extents is not None and extents.width > 0

    def glyph_advance(self, glyph: int) -> int:
        """The advance width stored in the file, in thousandths."""
        return int(self.font.get_glyph_h_advance(glyph))


def stack(weight: Weight) -> tuple[str, ...]:
    """Names of the files asked for a letter, in this order."""
    heavy = "SemiBold" if weight == "semibold" else "Regular"
    first = (_FIRST[weight],) if weight != "mono" else (_FIRST["mono"], _FIRST["regular"])
    scripts = [f"Noto{family}-{heavy}" for family in _TWO_WEIGHTS]
    scripts += [f"Noto{family}-Regular" for family in _ONE_WEIGHT]
    return (*first, *scripts, _LAST)


@cache
def face(name: str) -> Face:
    """The font file of this name, opened once."""
    opened = hb.Face(hb.Blob.from_file_path(str(FOLDER / f"{name}.ttf")))
    font = hb.Font(opened)
    font.scale = (UNITS, UNITS)
    return Face(name, opened, font, frozenset(opened.unicodes))


@lru_cache(maxsize=20_000)
def face_for(letter: str, weight: Weight) -> Face | None:
    """The first file of the stack that has this letter, or None where no file has it."""
    return next((found for name in stack(weight) if letter in (found := face(name))), None)


def common_weight(texts: Iterable[str], wanted: Weight) -> Weight:
    """The weight in which all letters of the texts can be drawn: the wanted one where every font has it, else regular."""
    letters = {letter for text in texts for letter in text if letter.isalpha()}
    one_weight = {*(f"Noto{script}-Regular" for script in _ONE_WEIGHT), _LAST}
    faces = (face_for(letter, wanted) for letter in letters)
    return "regular" if any(found and found.name in one_weight for found in faces) else wanted


def first_face(weight: Weight) -> Face:
    """The file that draws Latin, Greek and Cyrillic in this weight."""
    return face(_FIRST[weight])
