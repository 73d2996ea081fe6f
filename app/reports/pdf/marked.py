"""A page where everything drawn is either content of a structure element or an artifact."""

import io
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from app.reports import palette
from app.reports.pdf.elements import Element
from app.reports.pdf.structure import StructureTree
from app.reports.pdf.style import A4, ACCENT, PREVIOUS, TINT

_PAINTING = [
    "line",
    "lines",
    "grid",
    "bezier",
    "arc",
    "rect",
    "ellipse",
    "circle",
    "wedge",
    "roundRect",
    "drawPath",
    "shade",
    "linearGradient",
    "radialGradient",
    "drawImage",
    "drawInlineImage",
    "doForm",
]


class _Stamp(NamedTuple):
    """Code of a page, with the colour of text that it expects and the one it leaves."""

    code: list[str]
    ink_before: Color | None
    ink_after: Color | None


class MarkedCanvas(Canvas):  # type: ignore[misc]
    """reportlab's canvas with structure: `struct` opens an element, `content` and `artifact` mark what is drawn.

    Painting outside both becomes an artifact by itself. `accent` is painted wherever `style.ACCENT` is asked for: the
    colour of the office. `style.TINT` and `style.PREVIOUS` follow it.
    """

    def __init__(
        self, title: str, language: str = "de", page_size: tuple[float, float] = A4, accent: Color = ACCENT
    ) -> None:
        self._office = _colours_of_office(accent)
        self._fillColorObj: Color | None = None
        super().__init__(io.BytesIO(), pagesize=page_size, pageCompression=0, invariant=1)
        self.title = title
        self.language = language
        self.tree = StructureTree(language)
        self.element: Element = self.tree.root
        self._marked = False
        self._content: tuple[Element, Element] | None = None
        """The element whose content is drawn, and the one within it that the open marks belong to."""
        self._opening = ""
        self._stamps: dict[Hashable, _Stamp] = {}

    @contextmanager
    def struct(self, tag: str, attributes: str = "", language: str = "") -> Iterator[Element]:
        """A new element below the current one, which holds what the block draws."""
        with self.inside(Element(tag, self.element, attributes, language)) as element:
            yield element

    def apart(self, tag: str) -> Element:
        """An element that is drawn now and read out later: whatever it belongs to has to adopt it."""
        return Element(tag, None, language=self.element.language)

    @contextmanager
    def inside(self, element: Element) -> Iterator[Element]:
        """Continue an element that was made before, for instance on the next page."""
        outer, self.element = self.element, element
        try:
            yield element
        finally:
            self.element = outer

    @contextmanager
    def content(self) -> Iterator[None]:
        """What the block draws belongs to the current element."""
        self.open_content(self.element)
        try:
            yield
        finally:
            self.close_marks()

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What the block draws is decoration; words in it need a `kind` (`HEADER`, `ORNAMENT` …)."""
        if self._marked:
            raise AssertionError("an artifact inside marked content")
        self._marked = True
        self._code.append(f"/Artifact <<{kind}>> BDC" if kind else "/Artifact BMC")
        try:
            yield
        finally:
            self.close_marks()

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """What is the same on many pages: drawn the first time, and taken over after that. Artifacts only."""
        known = self._stamps.get(key)
        if known and known.ink_before is self._fillColorObj:
            self._code += known.code
            self._fillColorObj = known.ink_after
            return
        before, start = self._fillColorObj, len(self._code)
        draw()
        self._stamps[key] = _Stamp(self._code[start:], before, self._fillColorObj)

    def open_content(self, element: Element) -> None:
        """Begin a piece of content of `element`; `close_marks` must follow on the same page."""
        if self._marked or element is self.tree.root:
            raise AssertionError("content needs an element of its own and can't be nested")
        self._marked = True
        self._mark(element, element)

    def _mark(self, element: Element, owner: Element) -> None:
        self._content = element, owner
        number = self.tree.add_content(self._pageNumber - 1, owner)
        self._opening = f"/{owner.tag} <</MCID {number}>> BDC"
        self._code.append(self._opening)

    def _go_on(self, within: Element | None = None) -> None:
        """What is drawn from here on belongs to the element whose content is drawn, or to this one `within` it."""
        if self._content is None:
            return
        owner = within or self._content[0]
        if self._content[1] is owner:
            return
        if self._code[-1] is self._opening:
            self._code.pop()
            self.tree.take_back(self._pageNumber - 1)
        else:
            self._code.append("EMC")
        self._mark(self._content[0], owner)

    def close_marks(self) -> None:
        """End the piece of content or artifact."""
        self._marked = False
        self._content = None
        self._code.append("EMC")

    def setFillColor(self, color: Color, alpha: float | None = None) -> None:
        """Fill with this colour from now on."""
        super().setFillColor(self._office.get(id(color), color), alpha)

    def setStrokeColor(self, color: Color, alpha: float | None = None) -> None:
        """Draw lines in this colour from now on."""
        super().setStrokeColor(self._office.get(id(color), color), alpha)

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


def _colours_of_office(accent: Color) -> dict[int, Color]:
    """What is painted for the usual colours, by their identity."""
    if accent is ACCENT:
        return {}
    written = f"#{accent.hexval()[2:]}"
    lighter = {id(TINT): HexColor(palette.tint(written)), id(PREVIOUS): HexColor(palette.previous(written))}
    return {id(ACCENT): accent, **lighter}


def _as_artifact(name: str) -> Callable[..., Any]:
    paint = getattr(Canvas, name)

    def painted(self: MarkedCanvas, *args: Any, **kwargs: Any) -> Any:
        if self._marked:
            return paint(self, *args, **kwargs)
        with self.artifact():
            return paint(self, *args, **kwargs)

    painted.__name__, painted.__doc__ = name, paint.__doc__
    return painted


for _name in _PAINTING:
    setattr(MarkedCanvas, _name, _as_artifact(_name))
