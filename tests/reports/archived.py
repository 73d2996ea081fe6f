"""What an archive asks of the file itself (ISO 19005-2): fonts, colours, pictures, streams, metadata, no actions."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
import uharfbuzz as hb

from tests.reports.steps import Steps

_COLOURS = {"rg", "RG", "g", "G"}
_FOREIGN_COLOURS = {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri"}
_ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/NeedsRendering", "/Collection", "/OCProperties", "/Requirements")
_TABLES = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_LONGEST_STRING, _LONGEST_NAME = 32_767, 127
"""Bytes (ISO 19005-2, 6.1.13)."""
_NOT_TEXT = re.compile("[\x00\ufeff\ufffe\uffff\ue000-\uf8ff]")


def problems(pdf: pikepdf.Pdf, data: bytes, contents: Sequence[Steps]) -> Iterator[str]:
    """Everything that breaks the rules."""
    yield from _file(pdf, data)
    yield from _catalog(pdf)
    yield from _objects(pdf)
    fonts: dict[Any, Any] = {}
    for index, (page, steps) in enumerate(zip(pdf.pages, contents, strict=True)):
        yield from (f"page {index + 1}: {problem}" for problem in _page(page, steps))
        fonts |= {font.objgen: font for font in page.resources.get("/Font", {}).values()}
    for font in fonts.values():
        yield from _font(font)


def _file(pdf: pikepdf.Pdf, data: bytes) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", data):
        yield "no header"
    if not data.endswith(b"%%EOF\n") or data.count(b"%%EOF") != 1:
        yield "no end, or more behind it"
    if re.search(rb"[^\r\n]endstream", data):
        yield "no line end before endstream"
    if "/ID" not in pdf.trailer or "/Encrypt" in pdf.trailer:
        yield "no identity, or encrypted"
    if b"Helvetica" in data or b"ReportLab" in data:
        yield "traces of the library"


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if bytes(root.OutputIntents[0].DestOutputProfile.read_bytes())[36:40] != b"acsp":
        yield "no colour profile"
    yield from (f"catalog with {key}" for key in _ACTIVE if key in root)
    if "/Names" in root and ("/JavaScript" in root.Names or "/EmbeddedFiles" in root.Names):
        yield "scripts or files inside"
    if "/Filter" in root.Metadata:
        yield "metadata behind a filter"
    xmp = bytes(root.Metadata.read_raw_bytes()).decode()
    for part in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "pdfaExtension:schemas"):
        if part not in xmp:
            yield f"metadata without {part}"
    if set(pdf.docinfo.keys()) != {"/Title", "/Producer"} or str(pdf.docinfo.Producer) != "Quartiersbuch":
        yield f"information {list(pdf.docinfo.keys())}"
    with pdf.open_metadata() as metadata:
        for name, entry in (("dc:title", "/Title"), ("pdf:Producer", "/Producer")):
            if metadata.get(name) != str(pdf.docinfo[entry]):
                yield f"{entry} differs in the metadata"
        if list(metadata.get("dc:language") or ()) != [str(root.Lang)]:
            yield "language differs in the metadata"


def _objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    for entry in pdf.objects:
        if isinstance(entry, pikepdf.Stream):
            if "/LZWDecode" in str(entry.get("/Filter", "")) or "/F" in entry:
                yield "a stream that archives don't take"
            if entry.get("/Subtype") == "/Image":
                yield from _image(entry)
        if isinstance(entry, pikepdf.Dictionary | pikepdf.Stream):
            yield from _entries(entry)


def _entries(entry: Any) -> Iterator[str]:
    for name, value in entry.items():
        if len(name.encode()) > _LONGEST_NAME or (
            isinstance(value, pikepdf.String) and len(bytes(value)) > _LONGEST_STRING
        ):
            yield f"{name} is too long"
        if name in ("/SMask", "/CA", "/ca", "/BM", "/TR", "/HTP", "/PostScript", "/OPI"):
            yield f"an entry {name}"


def _image(image: pikepdf.Stream) -> Iterator[str]:
    if image.get("/ColorSpace") not in ("/DeviceRGB", "/DeviceGray"):
        yield f"picture in {image.get('/ColorSpace')}"
    if "/SMask" in image or "/Alternates" in image or image.get("/Interpolate"):
        yield "picture with transparency"
    if len(image.read_bytes()) != int(image.Width) * int(image.Height) * (3 if image.ColorSpace == "/DeviceRGB" else 1):
        yield "picture of another size than it says"


def _page(page: pikepdf.Page, steps: Steps) -> Iterator[str]:
    names = {str(name) for name in page.resources.get("/Font", {})}
    for operands, name in steps:
        if name in _FOREIGN_COLOURS:
            yield f"colour by {name}"
        elif name in _COLOURS and not all(0 <= float(value) <= 1 for value in operands):
            yield f"colour out of range: {operands}"
        elif name == "Tf" and str(operands[0]) not in names:
            yield f"unknown font {operands[0]}"
        elif name == "gs":
            yield "operator gs"
    if any(key in page.obj for key in ("/Trans", "/AA", "/Group")):
        yield "transition, action or transparency"


def _font(font: Any) -> Iterator[str]:
    if font.Subtype != "/Type0" or "/ToUnicode" not in font:
        yield f"font {font.get('/BaseFont')}"
        return
    descendant = font.DescendantFonts[0]
    if "/FontFile2" not in descendant.FontDescriptor:
        yield f"font not embedded: {font.BaseFont}"
        return
    if font.Encoding != "/Identity-H" or descendant.Subtype != "/CIDFontType2":
        yield f"{font.BaseFont}: {font.Encoding} in {descendant.Subtype}"
    names = {str(font.BaseFont), str(descendant.BaseFont), str(descendant.FontDescriptor.FontName)}
    if len(names) != 1 or not re.fullmatch("/[A-Z]{6}[+][A-Za-z0-9-]+", *names):
        yield f"a font with the names {names}"
    if "/CIDSet" in descendant.FontDescriptor or not int(descendant.FontDescriptor.Flags) & 4:
        yield f"{font.BaseFont}: described wrongly"
    yield from (f"{font.BaseFont}: {problem}" for problem in (*_glyphs(descendant), *_letters(font)))


def _glyphs(font: Any) -> Iterator[str]:
    """Every code has a glyph, and the widths in the file are those of the font program."""
    glyphs = font.CIDToGIDMap.read_bytes()
    widths = [int(width) for width in font.W[1]]
    if len(glyphs) != 2 * (len(widths) + 1):
        yield "widths and glyphs differ"
        return
    face = hb.Face(bytes(font.FontDescriptor.FontFile2.read_bytes()))
    program = hb.Font(face)
    tables = set(face.table_tags)
    if not tables.issuperset(_TABLES):
        yield f"tables {sorted(tables)}"
    for code, width in enumerate(widths, start=1):
        glyph = int.from_bytes(glyphs[2 * code : 2 * code + 2], "big")
        if not 0 < glyph < face.glyph_count:
            yield f"code {code} draws a missing glyph"
        elif abs(program.get_glyph_h_advance(glyph) * 1000 / face.upem - width) > 1:
            yield f"code {code} has another width"


def _letters(font: Any) -> Iterator[str]:
    table = bytes(font.ToUnicode.read_bytes()).decode()
    codes = re.findall(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", table.partition("endcodespacerange")[2], re.MULTILINE)
    if len(codes) != len(font.DescendantFonts[0].W[1]):
        yield "codes without letters"
    for _code, letters in codes:
        text = bytes.fromhex(letters).decode("utf-16-be", "surrogatepass")
        if not text or _NOT_TEXT.search(text):
            yield f"copies as {text!r}"
