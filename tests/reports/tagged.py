"""Walks the structure of a finished PDF and names everything that breaks the rules of PDF/UA and PDF/A we rely on.

Where the package `page-validation` is installed, that independent checker judges the same file as well.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
import pypdfium2

from tests.reports import archived, drawn
from tests.reports.steps import Steps, steps_of_pages

try:
    import page as independent_checker
except ImportError:
    independent_checker = None

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}
STANDARD = {
    "Document", "Part", "Sect", "BlockQuote", "Caption", "TOC", "TOCI", "P", "H1", "H2", "H3", "H4", "H5", "H6",
    "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "Span", "Figure", "Link", "Note", "Reference",
}  # fmt: skip
CHILDREN = {
    "L": {"LI", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"THead", "TBody", "TR", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"}, "TOC": {"TOCI", "TOC"}, "TOCI": {"Lbl", "Reference", "TOC"},
    "Note": {"Lbl", "P"},
}  # fmt: skip
PARENTS = {"LI": {"L"}, "TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}, "TOCI": {"TOC"}, "LBody": {"LI"}}
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?(-[a-z]{5,8})?")
"""Language, script, country and variant, as BCP 47 has them."""
SCHEMES = ("https://", "http://", "mailto:", "tel:")
PROFILES = ("2a", "ua1")


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
        contents = steps_of_pages(pdf)
        own = [
            *pdf.check_pdf_syntax(),
            *archived.problems(pdf, data, contents),
            *drawn.problems(pdf, contents),
            *_catalog(pdf),
            *_contents(pdf, contents),
            *_tree(pdf),
            *_links(pdf),
            *_outline(pdf),
        ]
    return [*own, *independent(data)]


def independent(data: bytes) -> list[str]:
    """What the independent checker finds; nothing where it is not installed."""
    if independent_checker is None:
        return []
    limits = independent_checker.SafetyLimits.unlimited()
    reports = [independent_checker.validate_pdf_bytes(data, profile=name, limits=limits) for name in PROFILES]
    return [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]


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
    if not _LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        yield "no language"
    if not str(pdf.docinfo.Title).strip():
        yield "no title"


def _contents(pdf: pikepdf.Pdf, contents: Sequence[Steps]) -> Iterator[str]:
    owners = _parents(pdf)
    for index, (page, steps) in enumerate(zip(pdf.pages, contents, strict=True)):
        if page.obj.get("/Tabs") != "/S" or page.obj.get("/StructParents") != index:
            yield f"page {index + 1} not tied to the structure"
        tied = owners.get(index, [])
        found = yield from _marks(steps, index)
        if sorted(found) != list(range(len(tied))):
            yield f"page {index + 1}: marks {len(found)} and structure {len(tied)} differ"


def _parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _marks(steps: Steps, index: int) -> Any:
    stack: list[str] = []
    found: list[int] = []
    for operands, name in steps:
        if name in ("BDC", "BMC"):
            tag = str(operands[0])
            properties = operands[1] if len(operands) > 1 else {}
            if "/MCID" in properties:
                found.append(int(properties["/MCID"]))
                if stack:
                    yield f"page {index + 1}: nested content"
            elif tag != "/Artifact" and not stack:
                yield f"page {index + 1}: {tag} outside the structure"
            elif tag == "/Artifact" and stack:
                yield f"page {index + 1}: an artifact inside content"
            stack.append(tag)
        elif name == "EMC":
            stack.pop()
        elif name in PAINTING and not stack:
            yield f"page {index + 1}: {name} neither content nor artifact"
    if stack:
        yield f"page {index + 1}: open marks"
    return found


def _tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    owners = _parents(pdf)
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    level = 0
    seen: Counter[tuple[int, int]] = Counter()
    notes: list[str] = []
    for element, _depth in _walk(pdf.Root.StructTreeRoot.K[0], 0):
        tag = str(element.S)[1:]
        if tag not in STANDARD:
            yield f"unknown tag {tag}"
        if len(tag) == 2 and tag[0] == "H" and tag[1].isdigit():
            if int(tag[1]) > level + 1:
                yield f"{tag} after level {level}"
            level = int(tag[1])
        if tag == "Note":
            notes.append(str(element.get("/ID", "")))
        yield from _element(element, tag)
        for page, number in _own_content(element, pages):
            seen[page, number] += 1
            if owners[page][number].objgen != element.objgen:
                yield f"{tag}: content of page {page + 1} belongs to another element"
    if any(times > 1 for times in seen.values()):
        yield "content claimed twice"
    if len(seen) != sum(len(owners[page]) for page in pages.values() if page in owners):
        yield "content outside the tree"
    yield from _identities(pdf, notes)


def _identities(pdf: pikepdf.Pdf, notes: list[str]) -> Iterator[str]:
    known = list(pdf.Root.StructTreeRoot.get("/IDTree", {}).get("/Names", []))
    if "" in notes or len(set(notes)) != len(notes):
        yield "notes without an identity of their own"
    if [str(name) for name in known[::2]] != sorted(notes):
        yield "identities not listed"
    if any(str(element.get("/ID")) != str(name) for name, element in zip(known[::2], known[1::2], strict=True)):
        yield "an identity leads elsewhere"


def _element(element: Any, tag: str) -> Iterator[str]:
    if "/Lang" in element and not _LANGUAGE.fullmatch(str(element.Lang)):
        yield f"{tag} in an unknown language {element.Lang}"
    kids = [str(kid.S)[1:] for kid in _kids(element)]
    yield from _place(element, tag, kids)
    if tag == "Figure" and (not str(element.get("/Alt", "")).strip() or "/BBox" not in element.A):
        yield "figure without words or box"
    if tag == "TH" and str(element.A.Scope) not in ("/Column", "/Row"):
        yield "TH without scope"
    if tag == "Table":
        yield from _table(element)
    if tag == "L" and "/ListNumbering" not in element.A:
        yield "list without its kind of numbers"
    if tag == "Link" and (not _areas(element) or not _has_content(element)):
        yield "link without area or words"
    if tag in ("LI", "TOCI", "Reference", "L", "TOC", "Note") and not kids:
        yield f"empty {tag}"


def _place(element: Any, tag: str, kids: list[str]) -> Iterator[str]:
    """Whether it may stand where it stands, with what is in it."""
    if tag in CHILDREN and not set(kids) <= CHILDREN[tag]:
        yield f"{tag} holds {kids}"
    if tag in ("Link", "Span", "Reference", "Lbl") and element.P.S == "/Document":
        yield f"{tag} directly in the document"
    if tag in PARENTS and str(element.P.S)[1:] not in PARENTS[tag]:
        yield f"{tag} in {element.P.S}"
    if any(kid.P.objgen != element.objgen for kid in _kids(element)):
        yield f"{tag}: a child names another parent"


def _table(table: Any) -> Iterator[str]:
    """Rows and columns that are spanned count; every place of the grid is taken once."""
    rows = [row for row, _ in _walk(table, 0) if row.S == "/TR"]
    taken: Counter[tuple[int, int]] = Counter()
    for number, row in enumerate(rows):
        column = 0
        for cell in _kids(row):
            while taken[number, column]:
                column += 1
            attributes = cell.get("/A", {})
            across, down = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
            taken.update((number + y, column + x) for y in range(down) for x in range(across))
            column += across
    widths = {row: sum(1 for place in taken if place[0] == row) for row in range(len(rows))}
    if len(set(widths.values())) > 1 or any(times > 1 for times in taken.values()):
        yield f"rows of {set(widths.values())} cells"
    if len({place[0] for place in taken}) > len(rows):
        yield "a cell stands out of the table"


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    owners = _parents(pdf)
    pages = {page.obj.objgen for page in pdf.pages}
    for index, page in enumerate(pdf.pages):
        for area in page.obj.get("/Annots", []):
            for problem in _area(area, owners, pages, page):
                yield f"page {index + 1}: {problem}"


def _area(area: Any, owners: dict[int, Any], pages: set[Any], page: pikepdf.Page) -> Iterator[str]:
    if area.Subtype != "/Link" or int(area.F) != 4 or not str(area.get("/Contents", "")).strip():
        yield "link without words, or not printed"
    owner = owners.get(int(area.StructParent))
    if owner is None or owner.S != "/Link" or area.objgen not in [kid.Obj.objgen for kid in _areas(owner)]:
        yield "link outside the structure"
    left, bottom, right, top = (float(value) for value in area.Rect)
    box = [float(value) for value in page.mediabox]
    if not (box[0] <= left < right <= box[2] and box[1] <= bottom < top <= box[3]):
        yield f"link area {left, bottom, right, top}"
    if "/A" in area:
        if area.A.S != "/URI" or not str(area.A.URI).startswith(SCHEMES):
            yield f"link leads to {area.A}"
    elif area.Dest[0].objgen not in pages:
        yield "link leads nowhere"


def _outline(pdf: pikepdf.Pdf) -> Iterator[str]:
    headings = [e for e, _ in _walk(pdf.Root.StructTreeRoot.K[0], 0) if str(e.S)[1:] in {f"H{n}" for n in range(1, 7)}]
    with pdf.open_outline() as outline:
        found = [entry for item in outline.root for entry in _below(item)]
    if found and len(found) < len(headings):
        yield f"{len(headings)} headings, {len(found)} in the outline"
    if any(not entry.title.strip() for entry in found):
        yield "an outline entry without words"


def _below(item: Any) -> Iterator[Any]:
    yield item
    for child in item.children:
        yield from _below(child)


def _areas(element: Any) -> list[Any]:
    return [kid for kid in _raw_kids(element) if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"]


def _has_content(element: Any) -> bool:
    return any(isinstance(kid, int) or "/MCID" in kid or "/S" in kid for kid in _raw_kids(element))


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
