"""The structure tree of a tagged PDF: its elements in reading order, and which piece of a page belongs to which."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc

from app.common.cancelling import current
from app.reports.pdf.elements import Annotation, Element, Foreign, Row, text_string
from app.reports.pdf.written import written, written_row


class _References(pdfdoc.PDFObject):  # type: ignore[misc]
    """For every piece of content of a page, the reference to its element."""

    __RefOnly__ = 1

    def __init__(self, owners: list[Element]) -> None:
        self._owners = owners

    def format(self, _document: Any) -> bytes:
        numbers = [
            owner.number_of(content) if isinstance(owner, Row) else owner.number
            for content, owner in enumerate(self._owners)
        ]
        return f"[{' '.join(f'{number} 0 R' for number in numbers)}]".encode()


class _Area(pdfdoc.PDFObject):  # type: ignore[misc]
    """A link annotation as it stands in the file, printed and without a border of its own (ISO 14289-1, 7.18.5)."""

    __RefOnly__ = 1

    def __init__(self, annotation: Annotation, tree: "StructureTree") -> None:
        self._annotation, self._tree = annotation, tree

    def format(self, _document: Any) -> bytes:
        area = self._annotation
        box = " ".join(f"{value:.2f}" for value in area.box)
        return (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{box}]/P {self._tree.pages[area.page]} 0 R"
            f"/StructParent {area.key}/Contents {text_string(area.words)}{self._tree.destination(area.target)}>>"
        ).encode()


class StructureTree:
    """The elements of one document and, for every page, which element its pieces belong to."""

    def __init__(self, language: str = "") -> None:
        self.root = Element("Document", None, language=language)
        self.pages: list[int] = []
        """Object numbers of the pages, once they are known."""
        self.papers = 0
        """How many flowing papers were begun in the file; each names its places after its number."""
        self.places: dict[str, tuple[int, float]] = {}
        """Page and height of every place that a link may lead to."""
        self._owners: list[list[Element]] = []
        self._annotations: list[Annotation] = []
        self._identified: dict[str, Element] = {}
        self._foreign: list[Foreign] = []
        self._order: list[Element] = []
        self._first = self._root_number = 0

    def identify(self, element: Element) -> None:
        """Give an element an identifier of its own, as notes need it (ISO 14289-1, 7.9)."""
        name = f"note-{len(self._identified) + 1:05d}"
        element.attributes += f"/ID({name})"
        self._identified[name] = element

    def add_link(self, document: Any, annotation: Annotation) -> Any:
        """Put the area of a link into its element; gives the reference for the page."""
        annotation.owner.add(annotation)
        self._annotations.append(annotation)
        reference = document.Reference(_Area(annotation, self))
        annotation.number = int(document.idToObjectNumberAndVersion[reference.name][0])
        return reference

    def destination(self, target: str) -> str:
        """Where a link leads, as it stands in the file. Raises KeyError for a place that the document doesn't have."""
        if not target.startswith("#"):
            return f"/A<</S/URI/URI({_address(target)})>>"
        page, height = self.places[target[1:]]
        return f"/Dest[{self.pages[page]} 0 R/XYZ 0 {height:.1f} 0]"

    def add_content(self, page: int, element: Element) -> int:
        """Claim the next piece of content of `page` (from 0) for the element; its number on that page."""
        owners = self._owners_on(page)
        owners.append(element)
        element.add((page, len(owners) - 1))
        return len(owners) - 1

    def take_back(self, page: int) -> None:
        """Forget the last piece of content of `page`, in which nothing was drawn."""
        owner = self._owners[page].pop()
        if owner.kids:
            owner.kids.remove((page, len(self._owners[page])))

    def foreign(self, element: Element, script: str, language: str) -> Foreign:
        """The element for words in another script within `element`: the one before if they go on with it."""
        last = element.kids[-1] if element.kids else None
        if isinstance(last, Foreign) and last.language == language:
            return last
        self._foreign.append(Foreign(element, script, language))
        return self._foreign[-1]

    def language_in(self, element: Element | None, script: str) -> str:
        """The language of the words in this script that came last in an element."""
        kids = (element.kids if element else None) or ()
        found = (kid for kid in reversed(kids) if isinstance(kid, Foreign) and kid.script == script)
        return next((kid.language for kid in found), "")

    def add_row(self, page: int, parent: Element, filled: tuple[bool, ...], head: int = -1) -> Row:
        """A row whose filled cells get one piece of content each (see `Row`)."""
        owners = self._owners_on(page)
        row = Row(parent, page, head, filled, len(owners))
        owners += [row] * sum(filled)
        return row

    def _owners_on(self, page: int) -> list[Element]:
        while len(self._owners) <= page:
            self._owners.append([])
        return self._owners[page]

    def add_objects(self, document: Any) -> Any:
        """Number the elements and put the root of the tree into the document; gives the reference to it."""
        for foreign in self._foreign:
            foreign.put_in_words()
        alone = [element for element in self._foreign if _merged(element)]
        self._order = self.root.walk()
        self._first = document.objectcounter + 1
        demand = current().demand
        for element in self._order:
            demand()
            element.number = document.objectcounter + 1
            document.objectcounter += 1 + (len(element.filled) if isinstance(element, Row) else 0)
        for words in alone:
            words.number = words.parent.number if words.parent else 0
        tree = pdfdoc.PDFDictionary(
            {
                "Type": "/StructTreeRoot",
                "K": f"[{self.root.number} 0 R]",
                "ParentTree": document.Reference(self._parents(document)),
                "ParentTreeNextKey": len(self._owners) + len(self._annotations),
            }
        )
        if self._identified:
            names = " ".join(f"({name}) {element.number} 0 R" for name, element in self._identified.items())
            tree["IDTree"] = f"<</Names[{names}]>>"
        reference = document.Reference(tree)
        self._root_number = document.objectcounter
        return reference

    def _parents(self, document: Any) -> Any:
        """Whose the pieces of every page are, and whose the areas of links."""
        numbers: list[Any] = []
        for page, elements in enumerate(self._owners):
            numbers += [page, document.Reference(_References(elements))]
        for key, annotation in enumerate(self._annotations, start=len(self._owners)):
            annotation.key = key
            numbers += [key, f"{annotation.owner.number} 0 R"]
        return pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)})

    @property
    def first(self) -> int:
        """The number of the first element in the file; the others count on from it."""
        return self._first

    def written(self) -> Iterator[bytes]:
        """All elements as they stand in the file."""
        page_codes = [f"/Pg {number} 0 R" for number in self.pages]
        demand = current().demand
        for element in self._order:
            demand()
            parent = element.parent.number if element.parent else self._root_number
            if isinstance(element, Row):
                yield from written_row(element, parent, self.pages[element.page])
            else:
                yield written(element, parent, page_codes).encode()


def _merged(foreign: Foreign) -> bool:
    """Let an element that holds nothing else take the place of these words; whether it does."""
    parent = foreign.parent
    if parent is None or parent.kids != [foreign]:
        return False
    parent.kids, parent.language = foreign.kids, foreign.language
    parent.attributes += foreign.attributes
    return True


def _address(target: str) -> str:
    """An address as a PDF string: seven bits, and nothing that ends the string."""
    return quote(target, safe="%/:?#[]@!$&'*+,;=~-._").replace("(", "%28").replace(")", "%29")
