"""Walks the structure of a finished PDF and names everything that breaks the rules of PDF/UA and PDF/A we rely on."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}
STANDARD = {
    "Document", "Part", "Sect", "BlockQuote", "Caption", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl",
    "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "Span", "Figure", "Link", "Note",
}  # fmt: skip
CHILDREN = {
    "L": {"LI", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"THead", "TBody", "TR", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"},
}  # fmt: skip


def text_of(data: bytes) -> str:
    """What a reader copies from all pages."""
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def page_count(data: bytes) -> int:
    """How many pages the file has."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def problems(data: bytes) -> list[str]:
    """Everything wrong with the file; nothing for a good one."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [*pdf.check_pdf_syntax(), *_catalog(pdf), *_fonts(pdf), *_contents(pdf), *_tree(pdf)]


def elements(data: bytes) -> list[tuple[str, int]]:
    """Tags in reading order with their depth."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [(str(element.S)[1:], depth) for element, depth in _walk(pdf.Root.StructTreeRoot.K[0], 0)]


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not bool(root.MarkInfo.Marked):
        yield "not marked"
    if not bool(root.ViewerPreferences.DisplayDocTitle):
        yield "title not displayed"
    if "/Lang" not in root:
        yield "no language"
    if bytes(root.OutputIntents[0].DestOutputProfile.read_bytes())[36:40] != b"acsp":
        yield "no colour profile"
    xmp = bytes(root.Metadata.read_raw_bytes()).decode()
    for part in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "pdfaExtension:schemas"):
        if part not in xmp:
            yield f"metadata without {part}"
    if set(pdf.docinfo.keys()) != {"/Title", "/Producer"} or str(pdf.docinfo.Producer) != "Quartiersbuch":
        yield f"information {list(pdf.docinfo.keys())}"
    with pdf.open_metadata() as metadata:
        if metadata.get("dc:title") != str(pdf.docinfo.Title):
            yield "title differs in the metadata"
    if "/ID" not in pdf.trailer:
        yield "no identity"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            if font.Subtype != "/Type0" or "/ToUnicode" not in font:
                yield f"font {font.get('/BaseFont')}"
                continue
            descendant = font.DescendantFonts[0]
            if "/FontFile2" not in descendant.FontDescriptor:
                yield f"font not embedded: {font.BaseFont}"
            if len(descendant.CIDToGIDMap.read_bytes()) != 2 * (len(descendant.W[1]) + 1):
                yield f"widths and glyphs differ: {font.BaseFont}"
            glyphs = descendant.CIDToGIDMap.read_bytes()
            if any(glyphs[at : at + 2] == b"\0\0" for at in range(2, len(glyphs), 2)):
                yield f"missing glyph drawn: {font.BaseFont}"


def _contents(pdf: pikepdf.Pdf) -> Iterator[str]:
    for index, page in enumerate(pdf.pages):
        if page.obj.get("/Tabs") != "/S" or page.obj.get("/StructParents") is None:
            yield f"page {index + 1} not tied to the structure"
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums
        tied = owners[index * 2 + 1] if index * 2 + 1 < len(owners) else []
        found = yield from _marks(page, index)
        if sorted(found) != list(range(len(tied))):
            yield f"page {index + 1}: marks {len(found)} and structure {len(tied)} differ"


def _marks(page: pikepdf.Page, index: int) -> Any:
    stack: list[str] = []
    found: list[int] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            tag = str(operands[0])
            properties = operands[1] if len(operands) > 1 else {}
            if "/MCID" in properties:
                found.append(int(properties["/MCID"]))
                if stack:
                    yield f"page {index + 1}: nested content"
            elif tag != "/Artifact" and not stack:
                yield f"page {index + 1}: {tag} outside the structure"
            stack.append(tag)
        elif name == "EMC":
            stack.pop()
        elif name in PAINTING and not stack:
            yield f"page {index + 1}: {name} neither content nor artifact"
    if stack:
        yield f"page {index + 1}: open marks"
    return found


def _tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    level = 0
    seen: Counter[tuple[int, int]] = Counter()
    for element, _depth in _walk(pdf.Root.StructTreeRoot.K[0], 0):
        tag = str(element.S)[1:]
        if tag not in STANDARD:
            yield f"unknown tag {tag}"
        if len(tag) == 2 and tag[0] == "H" and tag[1].isdigit():
            if int(tag[1]) > level + 1:
                yield f"{tag} after level {level}"
            level = int(tag[1])
        yield from _element(element, tag)
        for page, number in _own_content(element, pages):
            seen[page, number] += 1
            if owners[page * 2 + 1][number].objgen != element.objgen:
                yield f"{tag}: content of page {page + 1} belongs to another element"
    if any(times > 1 for times in seen.values()):
        yield "content claimed twice"
    if len(seen) != sum(len(owners[at]) for at in range(1, len(owners), 2)):
        yield "content outside the tree"


def _element(element: Any, tag: str) -> Iterator[str]:
    kids = [str(kid.S)[1:] for kid in _kids(element)]
    if tag in CHILDREN and not set(kids) <= CHILDREN[tag]:
        yield f"{tag} holds {kids}"
    if any(kid.P.objgen != element.objgen for kid in _kids(element)):
        yield f"{tag}: a child names another parent"
    if tag == "Figure" and ("/Alt" not in element or "/BBox" not in element.A):
        yield "figure without words or box"
    if tag == "TH" and str(element.A.Scope) not in ("/Column", "/Row"):
        yield "TH without scope"
    if tag == "Table":
        widths = {len(_kids(row)) for row, _ in _walk(element, 0) if row.S == "/TR"}
        if len(widths) > 1:
            yield f"rows of {widths} cells"


def _walk(element: Any, depth: int) -> Iterator[tuple[Any, int]]:
    yield element, depth
    for kid in _kids(element):
        yield from _walk(kid, depth + 1)


def _kids(element: Any) -> list[Any]:
    return [kid for kid in _raw_kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _raw_kids(element: Any) -> list[Any]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _own_content(element: Any, pages: dict[Any, int]) -> Iterator[tuple[int, int]]:
    for kid in _raw_kids(element):
        if isinstance(kid, pikepdf.Dictionary):
            if "/MCID" in kid:
                yield pages[kid.Pg.objgen], int(kid.MCID)
        else:
            yield pages[element.Pg.objgen], int(kid)
