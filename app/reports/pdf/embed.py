"""Fonts inside a PDF: only the drawn glyphs, each with the text it stands for.

Every pair (glyph, text) of a document gets a code of its own, so that copying and searching give back what was typed
even where letters join or turn round (PDF 32000-1, 9.7.4 CIDFonts and 9.10.3 ToUnicode).
"""

import hashlib
import unicodedata
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from app.reports.pdf.show import Shown, shown
from app.reports.pdf.text.fonts import REPLACEMENT, Face
from app.reports.pdf.text.shaping import Run

_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "DSIG", "gasp", "vhea", "vmtx", "FFTM", "name", "OS/2", "cmap", "post")
_BLOCK = 100


class EmbeddedFont:
    """One face as used in one document."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes: dict[tuple[int, str], int] = {}
        self._widths: dict[int, int] = {}
        self._shown: dict[Run, Shown] = {}
        self._letters = _Letters(self)

    def show(self, run: Run) -> Shown:
        """Operators that draw the run from the current text position, which must be its left edge, and its marks."""
        if run.kerns is not None:
            return Shown(self.plain(run.text, run.kerns))
        known = self._shown.get(run)
        if known is None:
            known = self._shown[run] = shown(run, self.code)
        return known

    def plain(self, text: str, kerns: list[int]) -> str:
        """Operators that draw plain letters at these distances, and go on at the last one where there is one more."""
        codes = list(map(self._letters.__getitem__, text))
        if any(kerns):
            codes[: len(kerns)] = [
                f"{code}>{-kern}<" if kern else code for code, kern in zip(codes, kerns, strict=False)
            ]
        return f"[<{''.join(codes)}>] TJ"

    def code(self, glyph: int, text: str) -> int:
        """The code of a glyph that stands for this text."""
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    @property
    def unprinted(self) -> set[str]:
        """The characters that were drawn as a replacement mark, but for the mark itself."""
        if REPLACEMENT not in self.face:
            return set()
        mark = self.face.glyph(REPLACEMENT)
        letters = {letter for glyph, text in self._codes if glyph == mark for letter in text}
        return {letter for letter in letters if letter != REPLACEMENT and unicodedata.category(letter) != "Cf"}

    def _width(self, glyph: int) -> int:
        width = self._widths.get(glyph)
        if width is None:
            width = self._widths[glyph] = self.face.glyph_advance(glyph)
        return width

    def add_objects(self, document: Any) -> None:
        """Put the font, its glyphs and its tables of codes into the document."""
        program, numbers = self._subset()
        name = f"{_tag(program)}+{self.face.name}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{name}",
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, program)),
                "DW": 0,
                "W": self._width_array(),
                "CIDToGIDMap": document.Reference(self._glyph_map(numbers)),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(pdfdoc.PDFStream(content=self._to_unicode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource[1:]] = document.Reference(font)

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """The font program with the used glyphs only, and their new numbers."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({glyph for glyph, _ in self._codes})
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.drop_table_tag_set.update({int.from_bytes(tag.encode(), "big") for tag in _DROPPED_TABLES})
        plan = hb.SubsetPlan(self.face.face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _descriptor(self, document: Any, name: str, program: bytes) -> Any:
        font_file = pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary({"Length1": len(program)}), content=program)
        extents = self.face.font.get_font_extents("ltr")
        italic = "Italic" in self.face.name
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": 4 + 64 * italic,
                "FontBBox": pdfdoc.PDFArray([-1000, extents.descender, 3000, extents.ascender]),
                "ItalicAngle": -12 if italic else 0,
                "Ascent": extents.ascender,
                "Descent": extents.descender,
                "CapHeight": 714,
                "StemV": 120 if "SemiBold" in self.face.name else 80,
                "FontFile2": document.Reference(font_file),
            }
        )

    def _width_array(self) -> Any:
        widths = [self._width(glyph) for glyph, _ in self._codes]
        return pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)])

    def _glyph_map(self, numbers: dict[int, int]) -> Any:
        new = [0, *(numbers[glyph] for glyph, _ in self._codes)]
        return pdfdoc.PDFStream(content=b"".join(number.to_bytes(2, "big") for number in new))

    def _to_unicode(self) -> bytes:
        pairs = [
            f"<{code:04x}> <{text.encode('utf-16-be').hex() or '200b'}>" for (_, text), code in self._codes.items()
        ]
        blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
        body = "\n".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks)
        return _CMAP.format(body=body).encode()


class _Letters(dict[str, str]):
    """The codes of letters that are drawn by themselves, as they stand in strings."""

    def __init__(self, font: EmbeddedFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> str:
        code = self[letter] = f"{self._font.code(self._font.face.glyph(letter), letter):04x}"
        return code


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _tag(program: bytes) -> str:
    """Six capitals that mark a subset, the same for the same glyphs."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])
