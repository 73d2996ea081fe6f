"""A page to draw on, and the whole file of its pages."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfdoc

from app.common.cancelling import current
from app.reports import unprinted
from app.reports.pdf import text as typeset
from app.reports.pdf.elements import Annotation, Element, Row, attributes
from app.reports.pdf.finish import PRODUCER, describe, mark_pages
from app.reports.pdf.logo import Logo
from app.reports.pdf.style import A4, ACCENT, INK
from app.reports.pdf.worded import Align as Align
from app.reports.pdf.worded import WordedCanvas
from app.reports.pdf.write import write

HEADER, FOOTER = "/Type/Pagination/Subtype/Header", "/Type/Pagination/Subtype/Footer"
REPEATED, ORNAMENT = "/Type/Pagination", "/Type/Layout"
"""Kinds of artifacts with words in them: around the page, a table's head again, dots and numbers that lead the eye."""

PAGE_WORDS = "Seite {page} von {pages}"
_NO_WORDS = "…"
_LONGEST_ENTRY = 300
"""Characters of the title and of a heading in the outline."""

CellText = tuple[Sequence[float], float, Sequence[typeset.Line], float]
"""Left ends of the lines and base line of the first one, the lines, and their size."""


class _LateText(NamedTuple):
    """Text that is drawn once the whole paper is known; `mark` holds its place in the code of its page."""

    page: int
    mark: str
    code: Callable[[int], str]


class TaggedCanvas(WordedCanvas):
    """Everything that a paper is drawn with: structure and artifacts (`MarkedCanvas`), text (`WordedCanvas`), links,
    pictures, rows of long tables, page numbers; `finish` gives the file.
    """

    def __init__(
        self, title: str, language: str = "de", page_size: tuple[float, float] = A4, accent: Color = ACCENT
    ) -> None:
        super().__init__(title, language, page_size, accent)
        self._late: list[_LateText] = []
        self._counted_from = [1]

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
        if any(map(self._is_apart, cells)):
            self._row_of_elements(body, cells, leading, head)
            return
        row = self.tree.add_row(self._pageNumber - 1, body, tuple([cell is not None for cell in cells]), head)
        codes = []
        number = row.first
        for place, cell in enumerate(cells):
            if cell is None:
                continue
            codes.append(f"/{'TH' if place == head else 'TD'} <</MCID {number}>> BDC")
            number += 1
            lefts, y, lines, size = cell
            for x, line in zip(lefts, lines, strict=True):
                if line.runs:
                    codes.append(
                        self._ink(INK) + self._cell_line(x, y, line, size, row, place if len(lines) == 1 else -1)
                    )
                y -= leading
            codes.append("EMC")
        if codes:
            self._code.append("\n".join(codes))

    def _cell_line(self, x: float, y: float, line: typeset.Line, size: float, row: Row, alone: int) -> str:
        """A line of a cell. Where its words are all in another language, the cell says so if the line is `alone` in the one
        at this place.
        """
        operators = self._operators
        if line.is_plain(row.language):
            return operators.line(x, y, line, size)
        run = line.runs[0][0]
        if len(line.runs) == 1 and run.kerns is not None:
            parts = typeset.language_parts(run.text, row.language, self._languages)
            if alone < 0 or len(parts) > 1:
                return operators.parted(x, y, run, parts, size)
            row.say(alone, parts[0][0])
            return operators.line(x, y, line, size)
        found = typeset.stretches(line.placed(), row.language, self._languages)
        if alone < 0 or len(found) > 1:
            return operators.marked(x, y, found, size)
        row.say(alone, found[0][0])
        return operators.line(x, y, line, size)

    def _is_apart(self, cell: CellText | None) -> bool:
        """Whether a cell needs an element of its own: several texts, or words that the pieces of content turn round."""
        if cell is None:
            return False
        lines = cell[2]
        if len(lines) > 1 and not _goes_on(lines):
            return True
        if len(lines) == len(lines[0].runs) == 1 and not lines[0].runs[0][0].backwards:
            return False
        return any(run.backwards and self._operators.is_turned(run) for line in lines for run, _, _ in line.runs)

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

    def page_of_pages(
        self, x: float, y: float, template: str = PAGE_WORDS, size: float = 8, color: Color = INK
    ) -> None:
        """The page number and the number of pages, right-aligned at `x`; inside an artifact or content."""
        first, part = self._counted_from[-1], len(self._counted_from)
        page = self._pageNumber - first + 1

        def words(pages: int) -> str:
            after = self._counted_from[part] if part < len(self._counted_from) else pages + 1
            return template.format(page=page, pages=after - first)

        self._later(x, y, words, size, color)

    def count_anew(self) -> None:
        """The next page is the first of another paper in this file: its numbers begin at one."""
        self._counted_from.append(self._pageNumber)

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
            return self._operators.line(x - line.width * size / 1000, y, line, size)

        mark = f"%late {len(self._late)}%"
        self._code.append(self._ink(color) + mark)
        self._late.append(_LateText(self._pageNumber, mark, code))

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
        for font in self._operators.fonts.values():
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


def _goes_on(lines: Sequence[typeset.Line]) -> bool:
    """Whether the lines are one text."""
    return all(line.goes_on for line in lines[:-1])


def _image(picture: Logo) -> Any:
    """A picture as an object of the file."""
    keys = {"Type": "/XObject", "Subtype": "/Image", "Width": picture.width, "Height": picture.height}
    keys |= {"ColorSpace": "/DeviceRGB", "BitsPerComponent": 8}
    return pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary(keys), content=picture.pixels)
