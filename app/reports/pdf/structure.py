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
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def text_string(text: str) -> str:
    """A PDF text string in any script, as hexadecimal UTF-16."""
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


class _References(pdfdoc.PDFObject):  # type: ignore[misc]
    """An array of references to elements."""

    __RefOnly__ = 1

    def __init__(self, elements: list[Element]) -> None:
        self._elements = elements

    def format(self, _document: Any) -> bytes:
        return f"[{' '.join(f'{element.number} 0 R' for element in self._elements)}]".encode()


class StructureTree:
    """The elements of one document and, for every page, which element its pieces belong to."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self._owners: list[list[Element]] = []
        self._root_number = 0

    def add_content(self, page: int, element: Element) -> int:
        """Claim the next piece of content of `page` (from 0) for the element; its number on that page."""
        while len(self._owners) <= page:
            self._owners.append([])
        owners = self._owners[page]
        owners.append(element)
        element.kids.append((page, len(owners) - 1))
        return len(owners) - 1

    def add_objects(self, document: Any) -> Any:
        """Number the elements and put the root of the tree into the document; gives the reference to it."""
        for element in self.root.walk():
            document.objectcounter += 1
            element.number = document.objectcounter
        owners = [document.Reference(_References(elements)) for elements in self._owners]
        numbers = [part for pair in enumerate(owners) for part in pair]
        parents = pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)})
        tree = pdfdoc.PDFDictionary(
            {
                "Type": "/StructTreeRoot",
                "K": f"[{self.root.number} 0 R]",
                "ParentTree": document.Reference(parents),
                "ParentTreeNextKey": len(owners),
            }
        )
        reference = document.Reference(tree)
        self._root_number = document.objectcounter
        return reference

    def written(self, pages: list[int]) -> Iterator[tuple[int, bytes]]:
        """Every element with its number, as it stands in the file; `pages` are the object numbers of the pages."""
        for element in self.root.walk():
            parent = element.parent.number if element.parent else self._root_number
            yield element.number, _written(element, parent, pages)


def _written(element: Element, parent: int, pages: list[int]) -> bytes:
    on_page = ""
    page: int | None = None
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{kid.number} 0 R")
            continue
        if page is None:
            page = kid[0]
            on_page = f"/Pg {pages[page]} 0 R"
        kids.append(str(kid[1]) if kid[0] == page else f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
    return f"<</S/{element.tag}/P {parent} 0 R{on_page}/K[{' '.join(kids)}]{element.attributes}>>".encode()
