"""The structure tree of a tagged PDF: what is a heading, a table, a cell, in reading order (PDF 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase import pdfdoc


class Element:
    """One element: a standard structure type with its children, which are elements or pieces of page content."""

    __slots__ = ("attributes", "kids", "number", "parent", "tag")

    def __init__(self, tag: str, parent: "Element | None", attributes: str = "") -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | tuple[int, int]] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)

    def walk(self) -> "Iterator[Element]":
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


def text_string(text: str) -> str:
    """A PDF text string in any script, as hexadecimal UTF-16."""
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


class _Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object that is already written."""

    __RefOnly__ = 1

    def __init__(self, code: bytes) -> None:
        self.code = code

    def format(self, _document: Any) -> bytes:
        return self.code


class StructureTree:
    """The elements of one document and, for every page, which element its pieces belong to."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self._owners: list[list[Element]] = []

    def add_content(self, page: int, element: Element) -> int:
        """Claim the next piece of content of `page` (from 0) for the element; its number on that page."""
        while len(self._owners) <= page:
            self._owners.append([])
        owners = self._owners[page]
        owners.append(element)
        element.kids.append((page, len(owners) - 1))
        return len(owners) - 1

    def add_objects(self, document: Any, pages: list[int]) -> Any:
        """Write the tree into the document; `pages` are the object numbers of its pages. Gives the reference to its root."""
        elements = list(self.root.walk())
        raws = [_Raw(b"") for _ in elements]
        for element, raw in zip(elements, raws, strict=True):
            document.Reference(raw)
            element.number = document.objectcounter
        parents = [document.Reference(_Raw(_references(owners))) for owners in self._owners]
        tree = pdfdoc.PDFDictionary(
            {
                "Type": "/StructTreeRoot",
                "K": pdfdoc.PDFArray([document.Reference(raws[0])]),
                "ParentTree": document.Reference(
                    pdfdoc.PDFDictionary(
                        {"Nums": pdfdoc.PDFArray([part for pair in enumerate(parents) for part in pair])}
                    )
                ),
                "ParentTreeNextKey": len(parents),
            }
        )
        reference = document.Reference(tree)
        root_number = document.objectcounter
        for element, raw in zip(elements, raws, strict=True):
            raw.code = _written(element, root_number, pages)
        return reference


def _references(owners: list[Element]) -> bytes:
    return f"[{' '.join(f'{owner.number} 0 R' for owner in owners)}]".encode()


def _written(element: Element, root_number: int, pages: list[int]) -> bytes:
    parent = element.parent.number if element.parent else root_number
    page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = " ".join(_kid(kid, page, pages) for kid in element.kids)
    on_page = "" if page is None else f"/Pg {pages[page]} 0 R"
    return f"<</S/{element.tag}/P {parent} 0 R{on_page}/K[{kids}]{element.attributes}>>".encode()


def _kid(kid: Element | tuple[int, int], page: int | None, pages: list[int]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>"
