"""The structure tree of a tagged PDF: what is a heading, a table, a cell, in reading order (PDF 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc

from app.common.cancelling import current
from app.reports.pdf.text import printable

_LONGEST_STRING = 8_000
"""Characters: 32,767 bytes hold at least so many."""


_INLINE = ("Span", "Link", "Reference")


class Element:
    """One element: a standard structure type with its children, which are elements or pieces of page content.

    `language` is the code of the language it is in, that of its parent unless another is given.
    """

    __slots__ = ("attributes", "kids", "language", "number", "parent", "tag")

    def __init__(self, tag: str, parent: "Element | None", attributes: str = "", language: str = "") -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.language: str = language or (parent.language if parent is not None else "")
        self.kids: list[Element | Annotation | tuple[int, int]] | None = None
        self.number = 0
        if parent is not None:
            parent.add(self)

    def add(self, kid: "Element | Annotation | tuple[int, int]") -> None:
        """Put an element, a link's area or a piece of content (page, number on the page) at the end."""
        if self.kids is None:
            self.kids = [kid]
        else:
            self.kids.append(kid)

    def adopt(self, element: "Element") -> None:
        """Take in an element that was made without a parent, because it was drawn before what it belongs to."""
        element.parent = self
        self.add(element)

    @property
    def block(self) -> "Element":
        """What stands apart from what is before and after it: the element itself, or the one in whose lines it stands."""
        found = self
        while found.tag in _INLINE and found.parent is not None:
            found = found.parent
        return found

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


class Foreign(Element):
    """Words in another script than what is around them, and so in another language.

    `words` are they as they were typed; `turned` says that the pieces of content give them in another order.
    """

    __slots__ = ("script", "turned", "words")

    def __init__(self, parent: Element, script: str, language: str) -> None:
        super().__init__("Span", parent, language=language)
        self.script = script
        self.words, self.turned = "", False

    def say(self, words: str, turned: bool) -> None:
        """Go on with these words."""
        self.words += words
        self.turned |= turned

    def put_in_words(self) -> None:
        """Let it be read out as it was typed, where what is drawn could not be."""
        if self.turned and len(self.words) <= _LONGEST_STRING:
            self.attributes += attributes(spoken=self.words)


@dataclass(eq=False)
class Annotation:
    """The area of a link on a page, part of its Link element.

    `target` is an address on the net or, after `#`, a place in the document; `words` say where it leads.
    """

    page: int
    owner: Element
    box: tuple[float, float, float, float]
    target: str
    words: str
    key: int = 0
    """Where the parent tree names the Link element."""
    number: int = 0
    """Of its object in the file."""


class Row(Element):
    """A table row (TR) of data cells (TD), each with one piece of content of the same page or none: `cells` holds their
    numbers on the page, -1 for none. The one at the place `head` is the head of the row (TH), none for -1. One object
    instead of five; the cells take the numbers after that of the row.
    """

    __slots__ = ("cells", "head", "languages", "page")

    def __init__(self, parent: Element, page: int, head: int) -> None:
        super().__init__("TR", parent)
        self.page, self.head = page, head
        self.cells: tuple[int, ...] = ()
        self.languages: dict[int, str] | None = None
        """Those of cells in another language than the table."""


def text_string(text: str) -> str:
    """A PDF text string in any script, as hexadecimal UTF-16; archives take no longer ones (ISO 19005-2, 6.1.13)."""
    if len(text) > _LONGEST_STRING:
        text = f"{text[:_LONGEST_STRING]}…"
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"


def attributes(
    alt: str = "",
    scope: str = "",
    bbox: tuple[float, ...] | None = None,
    spans: tuple[int, int] = (1, 1),
    spoken: str = "",
) -> str:
    """The properties of an element, as they stand in the file: words for a drawing, scope of a table's head, box,
    columns and rows that a cell spans, and the text that stands for what is drawn.
    """
    result = ""
    if alt:
        result += f"/Alt {text_string(printable(alt))}"
    if spoken:
        result += f"/ActualText {text_string(printable(spoken))}"
    table = f"/Scope/{scope}" if scope else ""
    table += "".join(f"/{name} {count}" for name, count in zip(("ColSpan", "RowSpan"), spans, strict=True) if count > 1)
    if table:
        result += f"/A<</O/Table{table}>>"
    if bbox:
        result += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(f'{value:.2f}' for value in bbox)}]>>"
    return result


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

    def add_row(self, page: int, parent: Element, filled: Sequence[bool], head: int = -1) -> Row:
        """A row whose filled cells get one piece of content each (see `Row`)."""
        owners = self._owners_on(page)
        row = Row(parent, page, head)
        first = len(owners)
        owners += [row] * sum(filled)
        numbers = count(first)
        row.cells = tuple([next(numbers) if full else -1 for full in filled])
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
        for element in self._order:
            current().demand()
            element.number = document.objectcounter + 1
            document.objectcounter += 1 + (len(element.cells) if isinstance(element, Row) else 0)
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
        for element in self._order:
            current().demand()
            parent = element.parent.number if element.parent else self._root_number
            if isinstance(element, Row):
                yield from _written_row(element, parent, page_codes[element.page])
            else:
                yield _written(element, parent, page_codes).encode()


def _written_row(row: Row, parent: int, page: str) -> list[bytes]:
    first = row.number + 1
    references = " ".join([f"{number} 0 R" for number in range(first, first + len(row.cells))])
    heads = _heads(len(row.cells), row.head)
    if row.languages:
        languages = (row.languages.get(place) for place in range(len(heads)))
        heads = tuple(
            (tag, f"{marks}/Lang ({code})" if code else marks)
            for (tag, marks), code in zip(heads, languages, strict=True)
        )
    cells = [
        f"<</S/{tag}/P {row.number} 0 R{f'{page}/K {content}' if content >= 0 else ''}{marks}>>".encode()
        for (tag, marks), content in zip(heads, row.cells, strict=True)
    ]
    return [f"<</S/TR/P {parent} 0 R/K[{references}]>>".encode(), *cells]


_ROW_HEAD = attributes(scope="Row")


@cache
def _heads(count: int, head: int) -> tuple[tuple[str, str], ...]:
    """Tags and properties of the cells of a row."""
    return tuple(("TH", _ROW_HEAD) if place == head else ("TD", "") for place in range(count))


def _merged(foreign: Foreign) -> bool:
    """Let an element that holds nothing else take the place of these words; whether it does."""
    parent = foreign.parent
    if parent is None or parent.kids != [foreign]:
        return False
    parent.kids, parent.language = foreign.kids, foreign.language
    parent.attributes += foreign.attributes
    return True


def _written(element: Element, parent: int, pages: list[str]) -> str:
    kids, marks = element.kids, element.attributes
    if element.parent is not None and element.language != element.parent.language:
        marks += f"/Lang ({element.language})"
    if not kids:
        return f"<</S/{element.tag}/P {parent} 0 R{marks}>>"
    if len(kids) == 1 and isinstance(kids[0], tuple):
        page, number = kids[0]
        return f"<</S/{element.tag}/P {parent} 0 R{pages[page]}/K {number}{marks}>>"
    codes = " ".join(_written_kid(kid, pages) for kid in kids)
    return f"<</S/{element.tag}/P {parent} 0 R/K[{codes}]{marks}>>"


def _written_kid(kid: Element | Annotation | tuple[int, int], pages: list[str]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR{pages[kid.page]}/Obj {kid.number} 0 R>>"
    page, number = kid
    return f"<</Type/MCR{pages[page]}/MCID {number}>>"


def _address(target: str) -> str:
    """An address as a PDF string: seven bits, and nothing that ends the string."""
    return quote(target, safe="%/:?#[]@!$&'*+,;=~-._").replace("(", "%28").replace(")", "%29")
