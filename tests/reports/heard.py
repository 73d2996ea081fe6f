"""What somebody hears who has a finished PDF read out: the texts of its structure tree in order, each with its language."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

INLINE = {"Span", "Link", "Reference"}
_BFCHAR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
_REVERSED = "/ReversedChars"
"""What is marked so stands the other way round in the file (PDF 32000-1, 14.8.2.3.3)."""
WRITTEN_IN = {
    "ARABIC": {"ar", "fa", "ckb", "ku", "ur", "ps"},
    "CYRILLIC": {"ru", "uk", "bg", "sr", "mk"},
    "GREEK": {"el"}, "HEBREW": {"he"}, "ETHIOPIC": {"am", "ti"}, "TAMIL": {"ta"}, "DEVANAGARI": {"hi"},
    "GEORGIAN": {"ka"}, "ARMENIAN": {"hy"}, "THAI": {"th"}, "CJK": {"zh", "ja"}, "HIRAGANA": {"ja"}, "HANGUL": {"ko"},
    "BENGALI": {"bn"}, "GURMUKHI": {"pa"}, "SINHALA": {"si"}, "CHEROKEE": {"chr"}, "RUNIC": {"und"},
}  # fmt: skip
FOREIGN = {code for codes in WRITTEN_IN.values() for code in codes} - {"ku", "sr"}
_NO_MARKS = {0x200E: None, 0x200F: None}
"""Marks of direction, which nobody hears."""
Said = tuple[str, str]
"""A text and its language."""


@dataclass
class Heard:
    """An element: its tag, the tags of those it stands in, and what is said in its own lines, with those of inline parts."""

    tag: str
    within: tuple[str, ...]
    said: list[Said] = field(default_factory=list)
    alt: str = ""
    scope: str = ""

    @property
    def text(self) -> str:
        """The words, with single blanks."""
        return " ".join("".join(text for text, _ in self.said).split())


def heard(data: bytes) -> list[Heard]:
    """Every element that stands apart, in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        reader = _Reader(pdf)
        return list(reader.blocks(pdf.Root.StructTreeRoot.K[0]))


def title(data: bytes) -> str:
    """What a reader calls the document."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return str(pdf.docinfo.Title)


def in_a_wrong_language(data: bytes) -> set[tuple[str, str]]:
    """Letters said in a language that is not written with them."""
    said = {(letter, language) for block in heard(data) for text, language in block.said for letter in text}
    return {(letter, language) for letter, language in said if not fits(letter, language)}


def fits(letter: str, language: str) -> bool:
    """Whether a language is written with a letter; signs fit any."""
    script = unicodedata.name(letter, "").split(" ")[0]
    if unicodedata.category(letter)[0] != "L" or script in ("MODIFIER", "FEMININE", "MASCULINE", "MICRO"):
        return True
    if script == "LATIN":
        return language not in FOREIGN
    return language in WRITTEN_IN.get(script.split("-")[0], {language})


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._language = str(pdf.Root.Lang)
        self._fonts: dict[Any, dict[int, str]] = {}
        self._pages = {page.obj.objgen: self._contents(page) for page in pdf.pages}

    def blocks(self, root: Any) -> Iterator[Heard]:
        found: list[Heard] = []
        self._walk(root, self._language, (), found, None, None)
        yield from found

    def _walk(
        self, element: Any, language: str, within: tuple[str, ...], found: list[Heard], block: Heard | None, page: Any
    ) -> None:
        tag = str(element.S)[1:]
        language = str(element.get("/Lang", language))
        page = element.get("/Pg", page)
        if block is None or tag not in INLINE:
            scope = str(element.A.get("/Scope", "")) if isinstance(element.get("/A"), pikepdf.Dictionary) else ""
            block = Heard(tag, within, alt=str(element.get("/Alt", "")), scope=scope)
            found.append(block)
        if "/ActualText" in element:
            block.said.append((str(element.ActualText), language))
            return
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                block.said += self._said(page, int(kid), language)
            elif "/MCID" in kid:
                block.said += self._said(kid.get("/Pg", page), int(kid.MCID), language)
            elif "/S" in kid:
                self._walk(kid, language, (*within, tag), found, block, page)

    def _said(self, page: Any, number: int, language: str) -> list[Said]:
        return [(text, own or language) for text, own in self._pages[page.objgen].get(number, [])]

    def _contents(self, page: pikepdf.Page) -> dict[int, list[Said]]:
        """What each piece of content of a page says, and in which language where the marks say so."""
        fonts = {name: self._letters(font) for name, font in page.resources.get("/Font", {}).items()}
        marks: list[Any] = []
        letters: dict[int, str] = {}
        said: dict[int, list[Said]] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                marks.append(
                    operands[1] if len(operands) > 1 else {_REVERSED: True} if operands[0] == _REVERSED else {}
                )
                if "/ActualText" in marks[-1]:
                    _add(said, marks, str(marks[-1]["/ActualText"]))
            elif name == "EMC":
                marks.pop()
            elif name == "Tf":
                letters = fonts[str(operands[0])]
            elif name in ("Tj", "TJ") and not any("/ActualText" in mark for mark in marks):
                shown = "".join(letters.get(code, "") for code in _codes(operands[0])).translate(_NO_MARKS)
                _add(said, marks, shown[::-1] if any(_REVERSED in mark for mark in marks) else shown)
        return said

    def _letters(self, font: Any) -> dict[int, str]:
        if font.objgen not in self._fonts:
            pairs = _BFCHAR.findall(bytes(font.ToUnicode.read_bytes()))
            self._fonts[font.objgen] = {
                int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in pairs
            }
        return self._fonts[font.objgen]


def _add(said: dict[int, list[Said]], marks: list[Any], text: str) -> None:
    number = next((int(mark["/MCID"]) for mark in marks if "/MCID" in mark), None)
    language = next((str(mark["/Lang"]) for mark in reversed(marks) if "/Lang" in mark), "")
    if number is not None:
        said.setdefault(number, []).append((text, language))


def _codes(shown: Any) -> list[int]:
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]
