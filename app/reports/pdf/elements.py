"""Elements of the structure tree of a tagged PDF: what is a heading, a table, a cell (PDF 32000-1, 14.8)."""

from dataclasses import dataclass
from functools import cache

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
    """Words in another script than what is around them, and so in another language; or in the same, drawn so that they have
    to be put in words.

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
    """A table row (TR) of data cells (TD), each with one piece of content of the same page or none: `filled` says which, and
    the pieces count on from `first`. The one at the place `head` is the head of the row (TH), none for -1. One object
    instead of five; the cells take the numbers after that of the row.
    """

    __slots__ = ("filled", "first", "head", "languages", "page")

    def __init__(self, parent: Element, page: int, head: int, filled: tuple[bool, ...], first: int) -> None:
        super().__init__("TR", parent)
        self.page, self.head = page, head
        self.filled, self.first = filled, first
        self.languages: dict[int, str] | None = None
        """Those of cells in another language than the table."""

    def say(self, place: int, language: str) -> None:
        """The cell at this place is in another language, unless it is empty."""
        if language:
            self.languages = {**(self.languages or {}), place: language}

    def number_of(self, content: int) -> int:
        """The number in the file of the cell that holds this piece of content."""
        return self.number + 1 + _places(self.filled)[content - self.first]


@cache
def _places(filled: tuple[bool, ...]) -> tuple[int, ...]:
    """Where the filled cells of a row stand."""
    return tuple(place for place, full in enumerate(filled) if full)


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
