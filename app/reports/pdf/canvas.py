"""A page to draw on where everything drawn is either content of a structure element or an artifact."""

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, Literal, NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.common.cancelling import current
from app.reports import palette, unprinted
from app.reports.pdf import text as typeset
from app.reports.pdf.embed import EmbeddedFont
from app.reports.pdf.finish import PRODUCER, describe, mark_pages
from app.reports.pdf.logo import Logo
from app.reports.pdf.show import Marks, joined
from app.reports.pdf.structure import Annotation, Element, StructureTree, attributes
from app.reports.pdf.style import A4, ACCENT, INK, PREVIOUS, TINT
from app.reports.pdf.text.fonts import Face, Weight
from app.reports.pdf.write import write

Align = Literal["left", "right", "center"]
HEADER, FOOTER = "/Type/Pagination/Subtype/Header", "/Type/Pagination/Subtype/Footer"
REPEATED, ORNAMENT = "/Type/Pagination", "/Type/Layout"
"""Kinds of artifacts with words in them: around the page, a table's head again, dots and numbers that lead the eye."""

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


PAGE_WORDS = "Seite {page} von {pages}"
_NO_WORDS = "…"
_LONGEST_ENTRY = 300
"""Characters of the title and of a heading in the outline."""

CellText = tuple[Sequence[float], float, Sequence[typeset.Line], float]
"""Left ends of the lines and base line of the first one, the lines, and their size."""


_PLAIN_CONTENT = "Figure"
"""What is in a drawing is not read out word by word: its words say what it shows."""


class _End(NamedTuple):
    """Where the last text in a block ended, on which page, and in which size."""

    block: Element
    page: int
    x: float
    y: float
    size: float


class _LateText(NamedTuple):
    """Text that is drawn once the whole paper is known; `mark` holds its place in the code of its page."""

    page: int
    mark: str
    code: Callable[[int], str]


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """reportlab's canvas with structure: `struct` opens an element, `content` and `artifact` mark what is drawn.

    Painting outside both becomes an artifact by itself. Text outside both, in an element, becomes content of that
    element; text outside any element is a mistake and raises. Text is drawn with `text` and `draw_line` only.

    `accent` is painted wherever `style.ACCENT` is asked for: the colour of the office. `style.TINT` and `style.PREVIOUS`
    follow it.

    Words in another script than that of the language around them get an element with their own language (see
    `text.scripts`); texts that stand apart in one block are parted by a blank.
    """

    def __init__(
        self, title: str, language: str = "de", page_size: tuple[float, float] = A4, accent: Color = ACCENT
    ) -> None:
        self._languages = typeset.Choice()
        self._end: _End | None = None
        self._parted = False
        """Whether a blank was drawn between two texts of a block, and nothing behind it yet."""
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
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._late: list[_LateText] = []

    # structure

    @contextmanager
    def struct(self, tag: str, attributes: str = "", language: str = "") -> Iterator[Element]:
        """A new element below the current one, which holds what the block draws."""
        with self.inside(Element(tag, self.element, attributes, language)) as element:
            yield element

    def apart(self, tag: str) -> Element:
        """An element that is drawn now and read out later: whatever it belongs to has to adopt it."""
        return Element(tag, None, language=self.element.language)

    @contextmanager
    def spoken(self, languages: Sequence[str]) -> Iterator[None]:
        """Names in the block are those of somebody who speaks these languages: they tell how a script is read out."""
        outer, self._languages = self._languages, self._languages._replace(spoken=tuple(languages))
        try:
            yield
        finally:
            self._languages = outer

    @contextmanager
    def languages(self, languages: Sequence[str]) -> Iterator[None]:
        """The paper has words in these languages, so names in a script that several share are more likely in one of them."""
        outer, self._languages = self._languages, self._languages._replace(paper=tuple(languages))
        try:
            yield
        finally:
            self._languages = outer

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

    # text

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        weight: Weight = "regular",
        color: Color = INK,
        align: Align = "left",
    ) -> float:
        """One line of text, in any script; `x` is its left, right or middle end, `y` its base line. Gives its width."""
        line = typeset.line(text, weight)
        width = line.width * size / 1000
        left = x - width * {"left": 0, "right": 1, "center": 0.5}[align]
        self.draw_line(left, y, line, size, color)
        return width

    def draw_line(self, x: float, y: float, line: typeset.Line, size: float, color: Color = INK) -> None:
        """A line made by `app.reports.pdf.text`, with its left end at `x`."""
        if not line.runs:
            return
        if not self._marked:
            self.open_content(self.element)
            self.draw_line(x, y, line, size, color)
            self.close_marks()
            return
        self._part_texts(x, y)
        if self._all_plain(piece[0] for piece in line.runs):
            self._go_on()
            self._code.append(self._ink(color) + self._line_code(x, y, line, size))
        else:
            self._draw_stretches(x, y, line.placed(), size, color)
        if not line.goes_on:
            left = x if line.base % 2 else x + line.width * size / 1000
            self._end_text(left, y, size, line.runs[-1][0])

    def draw_runs(
        self,
        x: float,
        y: float,
        runs: Sequence[tuple[int, typeset.Run]],
        size: float,
        color: Color = INK,
        last: bool = False,
    ) -> None:
        """Some runs of a line that starts at `x`, each with its left edge; inside content or an artifact. With the `last`
        ones a text ends.
        """
        if not self._marked:
            raise AssertionError("runs are drawn inside content or an artifact")
        self._part_texts(x, y)
        if self._all_plain(run for _, run in runs):
            self._go_on()
            self._code.append(self._ink(color) + self._placed_code(x, y, runs, size))
        else:
            self._draw_stretches(x, y, runs, size, color)
        if last:
            left, run = runs[-1]
            self._end_text(x + (left + run.width * (not run.backwards)) * size / 1000, y, size, run)

    def _all_plain(self, runs: Iterable[typeset.Run]) -> bool:
        """Whether all words are in the script of the language around them."""
        language = self._content[0].language if self._content else self.language
        return all(typeset.is_plain(run.text, language) for run in runs)

    def _draw_stretches(
        self, x: float, y: float, runs: Sequence[tuple[int, typeset.Run]], size: float, color: Color
    ) -> None:
        """Runs of a line, those in each script in an element of their own; in an artifact or a drawing marked alone."""
        element = self._content[0] if self._content else None
        home = element.language if element else self.language
        before = partial(self.tree.language_in, element)
        for language, script, placed in typeset.stretches(runs, home, self._languages, before):
            code = self._placed_code(x, y, placed, size)
            if element is None or element.tag == _PLAIN_CONTENT:
                marked = f"/Span <</Lang ({language})>> BDC {code} EMC" if language else code
                self._code.append(self._ink(color) + marked)
                continue
            foreign = self.tree.foreign(element, script, language) if language else None
            if foreign:
                blank = " " if self._parted and foreign.words else ""
                foreign.say(
                    blank + "".join(run.text for _, run in placed), any(self._is_turned(run) for _, run in placed)
                )
            self._parted = False
            self._go_on(foreign)
            self._code.append(self._ink(color) + code)

    def _is_turned(self, run: typeset.Run) -> bool:
        """Whether it runs backwards in several pieces, of which no mark can say so."""
        return run.backwards and self._embedded(run.face).show(run).is_turned

    def _end_text(self, x: float, y: float, size: float, run: typeset.Run) -> None:
        """A text ends here; what follows in the same block stands apart from it."""
        if self._content and not run.text[-1:].isspace():
            self._end = _End(self._content[0].block, self._pageNumber, x, y, size)

    def _part_texts(self, x: float, y: float) -> None:
        """A blank before a text at (x, y), where another one ended in the same block."""
        if self._content is None:
            return
        end, self._end = self._end, None
        if end is None or end.block is not self._content[0].block:
            return
        if end.page == self._pageNumber:
            x, y = end.x, end.y
        self._parted = True
        self._code.append(self._line_code(x, y, typeset.line(" "), end.size))

    def link(self, element: Element, box: tuple[float, float, float, float], target: str, words: str) -> None:
        """The area of a link on this page; `element` is its Link. See `Annotation` for target and words."""
        area = Annotation(self._pageNumber - 1, element, box, target, typeset.printable(words))
        self._annotationrefs.append(self.tree.add_link(self._doc, area))

    def picture(self, picture: Logo, x: float, y: float, width: float, height: float) -> None:
        """A picture with its lower left corner at (x, y); it stands once in the file however often it is drawn."""
        name = f"picture{hashlib.sha256(picture.pixels).hexdigest()[:16]}"
        if not self._doc.hasForm(name):
            self._doc.addForm(name, _image(picture))
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        code = f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{self._doc.getXObjectName(name)} Do Q"
        if self._marked:
            self._code.append(code)
            return
        with self.artifact():
            self._code.append(code)

    def place(self, name: str, y: float) -> None:
        """A place that links lead to: this height of this page."""
        self.tree.places[name] = (self._pageNumber - 1, y)

    def row(self, body: Element, cells: Sequence[CellText | None], leading: float, head: int = -1) -> None:
        """A table row below `body`, drawn and marked in one call: for long lists. None is an empty cell; the one at the
        place `head` is the head of the row, none for -1.
        """
        current().demand()
        if any(cell is not None and self._is_apart(cell[2]) for cell in cells):
            self._row_of_elements(body, cells, leading, head)
            return
        row = self.tree.add_row(self._pageNumber - 1, body, [cell is not None for cell in cells], head)
        for place, (number, cell) in enumerate(zip(row.cells, cells, strict=True)):
            if cell is None:
                continue
            lefts, y, lines, size = cell
            codes = [f"/{'TH' if place == head else 'TD'} <</MCID {number}>> BDC"]
            for index, (x, line) in enumerate(zip(lefts, lines, strict=True)):
                if not line.runs:
                    continue
                single = len(line.runs) == 1 and typeset.is_plain(line.runs[0][0].text, body.language)
                if single or all(typeset.is_plain(piece[0].text, body.language) for piece in line.runs):
                    codes.append(self._ink(INK) + self._line_code(x, y - index * leading, line, size))
                    continue
                found = typeset.stretches(line.placed(), body.language, self._languages)
                if len(lines) == len(found) == 1 and found[0][0]:
                    row.languages = {**(row.languages or {}), place: found[0][0]}
                    found = [("", "", found[0][2])]
                codes.append(self._ink(INK) + self._marked_code(x, y - index * leading, found, size))
            self._code.append("\n".join([*codes, "EMC"]))

    def _is_apart(self, lines: Sequence[typeset.Line]) -> bool:
        """Whether a cell needs an element of its own: several texts, or words that the pieces of content turn round."""
        if len(lines) > 1 and not _goes_on(lines):
            return True
        return any(run.backwards and self._is_turned(run) for line in lines for run, _, _ in line.runs)

    def _marked_code(self, x: float, y: float, found: Sequence[typeset.Stretch], size: float) -> str:
        """Runs of a line in several languages, within one piece of content or an artifact."""
        codes = ((language, self._placed_code(x, y, placed, size)) for language, _, placed in found)
        return " ".join(
            f"/Span <</Lang ({language})>> BDC {code} EMC" if language else code for language, code in codes
        )

    def _row_of_elements(self, body: Element, cells: Sequence[CellText | None], leading: float, head: int) -> None:
        """The same row with an element for each cell, as words in other languages need it."""
        with self.inside(body), self.struct("TR"):
            for place, cell in enumerate(cells):
                tag, marks = ("TH", attributes(scope="Row")) if place == head else ("TD", "")
                with self.struct(tag, marks):
                    if cell is not None:
                        self._draw_cell(cell, leading)

    def _draw_cell(self, cell: CellText, leading: float) -> None:
        lefts, y, lines, size = cell
        with self.content():
            for index, (x, line) in enumerate(zip(lefts, lines, strict=True)):
                self.draw_line(x, y - index * leading, line, size)

    def setFillColor(self, color: Color, alpha: float | None = None) -> None:
        """Fill with this colour from now on."""
        super().setFillColor(self._office.get(id(color), color), alpha)

    def setStrokeColor(self, color: Color, alpha: float | None = None) -> None:
        """Draw lines in this colour from now on."""
        super().setStrokeColor(self._office.get(id(color), color), alpha)

    def _ink(self, color: Color) -> str:
        """The operator that chooses the colour, where it is another than before."""
        color = self._office.get(id(color), color)
        if self._fillColorObj is color:
            return ""
        self._fillColorObj = color
        return _color_code(color)

    def _line_code(self, x: float, y: float, line: typeset.Line, size: float) -> str:
        if len(line.runs) == 1:
            run = line.runs[0][0]
            font = self._embedded(run.face)
            if run.kerns is not None:
                return f"BT {font.resource} {size:g} Tf {x:.2f} {y:.2f} Td {font.plain(run.text, run.kerns)} ET"
            operators, marks, _ = font.show(run)
            code = f"BT {font.resource} {size:g} Tf {x:.2f} {y:.2f} Td {operators} ET"
            return code + _marks_code(x, y, marks, size) if marks else code
        return self._placed_code(x, y, line.placed(), size)

    def _placed_code(self, x: float, y: float, runs: Sequence[tuple[int, typeset.Run]], size: float) -> str:
        scale = size / 1000
        parts, behind = ["BT"], []
        selected: EmbeddedFont | None = None
        pen: int | None = None
        for left, run in runs:
            font = self._embedded(run.face)
            operators, marks, _ = font.show(run)
            if font is not selected:
                parts.append(f"{font.resource} {size:g} Tf")
            if left != pen:
                parts.append(f"1 0 0 1 {x + left * scale:.3f} {y:.3f} Tm")
            if left == pen and font is selected:
                parts[-1] = joined(parts[-1], operators)
            else:
                parts.append(operators)
            selected, pen = font, left + run.width
            if marks:
                behind.append(_marks_code(x + left * scale, y, marks, size))
        return " ".join([*parts, "ET", *behind])

    def _embedded(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"/T{len(self._fonts) + 1}")
        return font

    def page_of_pages(
        self, x: float, y: float, template: str = PAGE_WORDS, size: float = 8, color: Color = INK
    ) -> None:
        """The page number and the number of pages, right-aligned at `x`; inside an artifact or content."""
        page = self._pageNumber
        self._later(x, y, lambda pages: template.format(page=page, pages=pages), size, color)

    def page_of(self, x: float, y: float, place: str, size: float, color: Color = INK) -> None:
        """The number of the page on which a place is, right-aligned at `x`; inside an artifact or content."""
        self._later(x, y, lambda _pages: str(self.tree.places[place][0] + 1), size, color)

    def _later(self, x: float, y: float, words: Callable[[int], str], size: float, color: Color) -> None:
        if not self._marked:
            raise AssertionError("a page number stands in an artifact or in content")
        self._part_texts(x, y)
        self._go_on()

        def code(pages: int) -> str:
            line = typeset.line(words(pages))
            return self._line_code(x - line.width * size / 1000, y, line, size)

        mark = f"%late {len(self._late)}%"
        self._code.append(self._ink(color) + mark)
        self._late.append(_LateText(self._pageNumber, mark, code))

    def setFont(self, *_args: Any, **_kwargs: Any) -> None:
        """Not here: reportlab's fonts carry no right text; `text` and `draw_line` do."""
        raise AssertionError("text is drawn with text() and draw_line()")

    # the file

    def bookmark(self, title: str, level: int, y: float) -> None:
        """An entry in the reader's outline that leads to height `y` of this page."""
        key = f"b{len(self._destinations)}"
        self.bookmarkHorizontal(key, 0, y)
        self.addOutlineEntry(typeset.printable(title[:_LONGEST_ENTRY]).strip() or _NO_WORDS, key, level)

    def finish(self) -> bytes:
        """Close the last page and give the whole file."""
        if self._code or self._pageNumber == 1:
            self.showPage()
        document = self._doc
        total = self._pageNumber - 1
        names = [f"Page{page}" for page in range(1, total + 1)]
        pages = [document.idToObject[name] for name in names]
        for place in self._late:
            page = pages[place.page - 1]
            page.stream = page.stream.replace(place.mark, place.code(total), 1)
        mark_pages(pages)
        for font in self._fonts.values():
            unprinted.note(font.unprinted)
            font.add_objects(document)
        describe(
            document,
            typeset.printable(self.title[:_LONGEST_ENTRY]).strip() or PRODUCER,
            self.language,
            self.tree.add_objects(document),
        )
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        self.tree.pages = [document.idToObjectNumberAndVersion[name][0] for name in names]
        return write(document, self.tree.first, self.tree.written())

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


def _colours_of_office(accent: Color) -> dict[int, Color]:
    """What is painted for the usual colours, by their identity."""
    if accent is ACCENT:
        return {}
    written = f"#{accent.hexval()[2:]}"
    lighter = {id(TINT): HexColor(palette.tint(written)), id(PREVIOUS): HexColor(palette.previous(written))}
    return {id(ACCENT): accent, **lighter}


def _goes_on(lines: Sequence[typeset.Line]) -> bool:
    """Whether the lines are one text."""
    return all(line.goes_on for line in lines[:-1])


def _image(picture: Logo) -> Any:
    """A picture as an object of the file."""
    keys = {"Type": "/XObject", "Subtype": "/Image", "Width": picture.width, "Height": picture.height}
    keys |= {"ColorSpace": "/DeviceRGB", "BitsPerComponent": 8}
    return pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary(keys), content=picture.pixels)


def _marks_code(x: float, y: float, marks: Marks, size: float) -> str:
    """The marks of a run that starts at (x, y)."""
    scale = size / 1000
    return "".join(
        f" q {scale:.6g} 0 0 {scale:.6g} {x + place * scale:.3f} {y + rise * scale:.3f} cm {path} Q"
        for place, rise, path in marks
    )


@cache
def _color_code(color: Color) -> str:
    return f"{color.red:.4g} {color.green:.4g} {color.blue:.4g} rg "


def _as_artifact(name: str) -> Callable[..., Any]:
    paint = getattr(Canvas, name)

    def painted(self: TaggedCanvas, *args: Any, **kwargs: Any) -> Any:
        if self._marked:
            return paint(self, *args, **kwargs)
        with self.artifact():
            return paint(self, *args, **kwargs)

    painted.__name__, painted.__doc__ = name, paint.__doc__
    return painted


for _name in _PAINTING:
    setattr(TaggedCanvas, _name, _as_artifact(_name))
