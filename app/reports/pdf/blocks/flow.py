"""Text down the page and on to the next: one element however many pages it takes, with its links and notes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.inline import Inline, Part, Setting, broken, numbered, parts_of
from app.reports.pdf.canvas import Align
from app.reports.pdf.elements import Element
from app.reports.pdf.looks import LOOKS, Look
from app.reports.pdf.notes import Note
from app.reports.pdf.page import Page

_SCHEMES = ("mailto:", "tel:")


class Flow:
    """Writes texts onto the pages of one paper."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.prefix = f"paper {page.canvas.tree.papers}"
        """Begins the names of all places of this paper."""
        self._notes = 0

    def set(self, inline: Inline, look: Look, width: float) -> Setting:
        """A text broken into lines; its footnotes are numbered on from those before."""
        if isinstance(inline, str):
            return Setting(typeset.lines(inline, look.weight, look.size, width), (Part(inline),))
        parts = numbered(parts_of(inline), self._notes + 1)
        self._notes += sum(bool(part.note) for part in parts)
        return broken(parts, look.weight, look.size, width)

    def measured(self, inline: Inline, look: Look, width: float) -> list[typeset.Line]:
        """The lines a text will have, without counting its footnotes."""
        if isinstance(inline, str):
            return typeset.lines(inline, look.weight, look.size, width)
        return broken(numbered(parts_of(inline), self._notes + 1), look.weight, look.size, width).lines

    def write(
        self,
        setting: Setting,
        look: Look,
        element: Element,
        left: float = 0,
        after: float | None = None,
        bar: bool = False,
    ) -> None:
        """All lines, `left` points right of the margin; those of a right-to-left paragraph stand at the right margin.
        A `bar` at the side marks a quotation.
        """
        page = self.page
        elements = Spans(self, setting, element)
        lines = setting.lines
        while lines:
            page.need(sum(elements.height(line, look) for line in lines[:2]))
            count = self._fitting(lines, look, elements)
            self.draw(lines[:count], look, elements, page.left + left, page.right - look.indent)
            if bar:
                page.canvas.setFillColor(style.ACCENT)
                page.canvas.rect(page.left, page.y, 2, count * look.leading, stroke=0, fill=1)
            lines = lines[count:]
            if lines:
                page.turn()
        page.y -= look.after if after is None else after

    def draw(
        self,
        lines: Sequence[typeset.Line],
        look: Look,
        spans: "Spans",
        left: float,
        right: float,
        align: Align = "left",
    ) -> None:
        """Lines below each other from where the page is, on this page."""
        page = self.page
        placed = list(_lefts(lines, look, left, right, align))
        if spans.plain:
            self._draw_plain(lines, placed, look, spans.element(0))
            return
        drawn: list[tuple[Part, Element, float, float, float]] = []
        for element, pieces in groupby(self._placed(lines, placed, look, spans), key=lambda piece: piece[0]):
            with page.canvas.inside(element), page.canvas.content():
                for _, part, x, y, runs, ends in pieces:
                    page.canvas.draw_runs(x, y, runs, look.size, style.ACCENT if part.target else look.color, ends)
                    if part.target or part.note:
                        first, last = _ends(runs)
                        drawn.append((part, element, x + first * look.size / 1000, x + last * look.size / 1000, y))
        page.y -= len(lines) * look.leading
        for part, element, start, end, y in drawn:
            self._area(part, element, (start, y - 0.25 * look.size, end, y + 0.85 * look.size), spans, look)

    def _draw_plain(self, lines: Sequence[typeset.Line], lefts: Sequence[float], look: Look, element: Element) -> None:
        page = self.page
        y = page.y - look.size
        with page.canvas.inside(element), page.canvas.content():
            for line, x in zip(lines, lefts, strict=True):
                page.canvas.draw_line(x, y, line, look.size, look.color)
                y -= look.leading
        page.y -= len(lines) * look.leading

    def _placed(
        self, lines: Sequence[typeset.Line], lefts: Sequence[float], look: Look, spans: "Spans"
    ) -> Iterator[tuple[Element, Part, float, float, list[tuple[int, typeset.Run]], bool]]:
        """The runs of all lines in reading order, those of one part together, with the element they belong to, and whether
        a text ends with them.
        """
        y = self.page.y - look.size
        for line, x in zip(lines, lefts, strict=True):
            owned = zip((piece[2] for piece in line.runs), line.placed(), strict=True)
            groups = [(owner, [run for _, run in runs]) for owner, runs in groupby(owned, key=lambda pair: pair[0])]
            for number, (owner, runs) in enumerate(groups, start=1):
                last = number == len(groups) and not line.goes_on
                yield spans.element(owner), spans.part(owner), x, y, runs, last
            y -= look.leading

    def _area(
        self, part: Part, element: Element, box: tuple[float, float, float, float], spans: "Spans", look: Look
    ) -> None:
        """Where a reader may click; links are underlined as well as coloured."""
        canvas = self.page.canvas
        if part.note:
            canvas.link(element, box, f"#{spans.place(part)}", f"Fußnote {part.text}")
            return
        canvas.setStrokeColor(style.ACCENT)
        canvas.setLineWidth(look.size * 0.05)
        canvas.line(box[0], box[1] + 0.12 * look.size, box[2], box[1] + 0.12 * look.size)
        canvas.link(element, box, part.target, part.text if part.target.startswith("#") else _spoken(part.target))

    def _fitting(self, lines: Sequence[typeset.Line], look: Look, spans: "Spans") -> int:
        """How many lines the page has room for, with the notes they bring; at least one."""
        room = self.page.room
        for count, line in enumerate(lines):
            room -= spans.height(line, look)
            if room < -0.01 and count:
                return count
            spans.claim(line)
        return len(lines)

    def note_lines(self, part: Part) -> list[typeset.Line]:
        """The lines of a footnote."""
        look = self.page.look(LOOKS["foot"])
        width = self.page.measure - self.page.foot.indent
        return typeset.lines(part.note, look.weight, look.size, width)


class Spans:
    """The elements of the parts of one text, made when their first letters are drawn, and its notes."""

    def __init__(self, flow: Flow, setting: Setting, element: Element) -> None:
        self._flow = flow
        self._parts = setting.parts
        self._paragraph = element
        self._elements: dict[int, Element] = {}
        self._notes = {owner: flow.note_lines(part) for owner, part in enumerate(self._parts) if part.note}
        self._claimed: dict[int, Note] = {}

    @property
    def plain(self) -> bool:
        """Whether everything belongs to the paragraph itself, in one look."""
        return len(self._parts) == 1 and self._parts[0].plain

    def part(self, owner: int) -> Part:
        """The part with this number."""
        return self._parts[owner]

    def height(self, line: typeset.Line, look: Look) -> float:
        """The room that a line takes, with the notes it brings."""
        return look.leading + self.notes_height([line])

    def notes_height(self, lines: Sequence[typeset.Line]) -> float:
        """The room that the notes of these lines take at the foot of the page."""
        if not self._notes:
            return 0
        owners = dict.fromkeys(owner for line in lines for owner in self._new(line))
        return self._flow.page.foot.grows_by(sum(len(self._notes[owner]) for owner in owners)) if owners else 0

    def claim(self, line: typeset.Line) -> None:
        """The line is drawn on this page, so its notes stand at the foot of it."""
        for owner in self._new(line) if self._notes else ():
            part = self._parts[owner]
            note = Note(self._notes[owner], typeset.line(part.text), self.place(part))
            self._claimed[owner] = note
            self._flow.page.foot.add(note)

    def _new(self, line: typeset.Line) -> list[int]:
        owners = dict.fromkeys(piece[2] for piece in line.runs)
        return [owner for owner in owners if owner in self._notes and owner not in self._claimed]

    def place(self, part: Part) -> str:
        """The name of the place of a note."""
        return f"{self._flow.prefix} note {part.text}"

    def element(self, owner: int) -> Element:
        """The element that holds the letters of a part."""
        part = self._parts[owner]
        if part.plain:
            return self._paragraph
        if owner not in self._elements:
            self._elements[owner] = self._made(owner, part)
        return self._elements[owner]

    def _made(self, owner: int, part: Part) -> Element:
        if not part.note:
            return Element("Link" if part.target else "Span", self._paragraph, language=part.language)
        mark = Element("Link", Element("Reference", self._paragraph))
        note = Element("Note", self._paragraph)
        self._flow.page.canvas.tree.identify(note)
        self._claimed[owner].label, self._claimed[owner].body = Element("Lbl", note), Element("P", note)
        return mark


def _lefts(lines: Sequence[typeset.Line], look: Look, left: float, right: float, align: Align) -> Iterator[float]:
    """Where each line begins; those of a right-to-left paragraph stand at the right."""
    for line in lines:
        slack = right - left - line.width * look.size / 1000
        own = "right" if line.base % 2 and align == "left" else align
        yield left + {"left": 0.0, "right": slack, "center": slack / 2}[own]


def _ends(runs: Sequence[tuple[int, typeset.Run]]) -> tuple[int, int]:
    """Where the letters begin and end, without blanks at the ends."""
    visible = [(at, run) for at, run in runs if not run.text.isspace()] or runs
    last = max(visible, key=lambda placed: placed[0])[1]
    blank = typeset.line(" ").width if last.text.endswith(" ") and not last.backwards else 0
    return min(at for at, _ in visible), max(at + run.width for at, run in visible) - blank


def _spoken(target: str) -> str:
    """An address as it is read out."""
    for scheme in _SCHEMES:
        target = target.removeprefix(scheme)
    return target
