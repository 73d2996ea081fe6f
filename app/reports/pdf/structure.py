"""The structure tree of a tagged PDF: what is a heading, a table, a cell, in reading order (PDF 32000-1, 14.7 and 14.8)."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from reportlab.pdfbase import pdfdoc


class Element:
    """One element: a standard structure type with its children, which are elements or pieces of page content."""

    __slots__ = ("attributes", "kids", "number", "parent", "tag")

    def __init__(self, tag: str, parent: "Element | None", attributes: str = "") -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | tuple[int, int]] | None = None
        self.number = 0
        if parent is not None:
            parent.add(self)

    def add(self, kid: "Element | tuple[int, int]") -> None:
        """Put an element or a piece of content (page, number on the page) at the end."""
        if self.kids is None:
            self.kids = [kid]
        else:
            self.kids.append(kid)

    def walk(self) -> "list[Element]":
        """This element and all below it, in reading order."""
        result: list[Element] = []
        waiting = [self]
        while waiting:
            element = waiting.pop()
            result.append(element)
            if element.kids:
                waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
        return result


class Row(Element):
    """A table row (TR) of data cells (TD), each with one piece of content of the same page or none: `cells` holds their
    numbers on the page, -1 for none. One object instead of five; the cells take the numbers after that of the row.
    """

    __slots__ = ("cells", "page")

    def __init__(self, parent: Element, page: int) -> None:
        super().__init__("TR", parent)
        self.page = page
        self.cells: tuple[int, ...] = ()


def text_string(text: str) -> str:
    """A PDF text string in any script, as hexadecimal UTF-16."""
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


class _References(pdfdoc.PDFObject):  # type: ignore[misc]
    """For every piece of content of a page, the reference to its element."""

    __RefOnly__ = 1

    def __init__(self, owners: list[Element]) -> None:
        self._owners = owners

    def format(self, _document: Any) -> bytes:
        numbers = [
            owner.number + 1 + owner.cells.index(content) if isinstance(owner, Row) else owner.number
            for content, owner in enumerate(self._owners)
        ]
        return f"[{' '.join(f'{number} 0 R' for number in numbers)}]".encode()


class StructureTree:
    """The elements of one document and, for every page, which element its pieces belong to."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self._owners: list[list[Element]] = []
        self._order: list[Element] = []
        self._first = self._root_number = 0

    def add_content(self, page: int, element: Element) -> int:
        """Claim the next piece of content of `page` (from 0) for the element; its number on that page."""
        owners = self._owners_on(page)
        owners.append(element)
        element.add((page, len(owners) - 1))
        return len(owners) - 1

    def add_row(self, page: int, parent: Element, filled: Sequence[bool]) -> tuple[int, ...]:
        """A row whose filled cells get one piece of content each; the numbers of these, -1 for an empty cell."""
        owners = self._owners_on(page)
        row = Row(parent, page)
        first = len(owners)
        owners += [row] * sum(filled)
        numbers = count(first)
        row.cells = tuple([next(numbers) if full else -1 for full in filled])
        return row.cells

    def _owners_on(self, page: int) -> list[Element]:
        while len(self._owners) <= page:
            self._owners.append([])
        return self._owners[page]

    def add_objects(self, document: Any) -> Any:
        """Number the elements and put the root of the tree into the document; gives the reference to it."""
        self._order = self.root.walk()
        self._first = document.objectcounter + 1
        for element in self._order:
            element.number = document.objectcounter + 1
            document.objectcounter += 1 + (len(element.cells) if isinstance(element, Row) else 0)
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

    def written(self, pages: list[int]) -> tuple[int, list[bytes]]:
        """All elements as they stand in the file, and the number of the first, from which they count on; `pages` are the
        object numbers of the pages.
        """
        page_codes = [f"/Pg {number} 0 R" for number in pages]
        bodies: list[bytes] = []
        for element in self._order:
            parent = element.parent.number if element.parent else self._root_number
            if isinstance(element, Row):
                bodies += _written_row(element, parent, page_codes[element.page])
            else:
                bodies.append(_written(element, parent, page_codes).encode())
        return self._first, bodies


def _written_row(row: Row, parent: int, page: str) -> list[bytes]:
    first = row.number + 1
    references = " ".join([f"{number} 0 R" for number in range(first, first + len(row.cells))])
    start = f"<</S/TD/P {row.number} 0 R"
    return [
        f"<</S/TR/P {parent} 0 R/K[{references}]>>".encode(),
        *[(f"{start}>>" if content < 0 else f"{start}{page}/K {content}>>").encode() for content in row.cells],
    ]


def _written(element: Element, parent: int, pages: list[str]) -> str:
    kids = element.kids
    if not kids:
        return f"<</S/{element.tag}/P {parent} 0 R{element.attributes}>>"
    if len(kids) == 1 and isinstance(kids[0], tuple):
        page, number = kids[0]
        return f"<</S/{element.tag}/P {parent} 0 R{pages[page]}/K {number}{element.attributes}>>"
    codes = " ".join(
        f"<</Type/MCR{pages[kid[0]]}/MCID {kid[1]}>>" if isinstance(kid, tuple) else f"{kid.number} 0 R" for kid in kids
    )
    return f"<</S/{element.tag}/P {parent} 0 R/K[{codes}]{element.attributes}>>"
