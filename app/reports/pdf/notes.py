"""The foot of a page: notes collect there while the page is written; what doesn't fit goes on at the foot of the next."""

from dataclasses import dataclass

from app.reports.pdf import style
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.elements import Element
from app.reports.pdf.looks import Look
from app.reports.pdf.style import MM
from app.reports.pdf.text import Line

_GAP = 10.0
_RULE = 50 * MM
_MOST = 0.4
"""Share of the page that notes may take."""


@dataclass(eq=False)
class Note:
    """A note in the making: its lines that are not drawn yet, the mark before the first, and the name of its place.

    Its elements are made when its number is drawn in the text, so that they follow it in reading order.
    """

    lines: list[Line]
    mark: Line | None
    place: str
    label: Element | None = None
    body: Element | None = None


class Foot:
    """The notes of the page that is being written."""

    def __init__(self, canvas: TaggedCanvas, look: Look, room: float) -> None:
        self._canvas, self._look = canvas, look
        self._most = max(int(room * _MOST / look.leading), 1)
        self._waiting: list[Note] = []
        self.indent = 12 * look.size / 8

    @property
    def height(self) -> float:
        """The room that the notes take on this page."""
        return self._height_of(sum(len(note.lines) for note in self._waiting))

    @property
    def empty(self) -> bool:
        """Whether no note waits."""
        return not self._waiting

    def grows_by(self, lines: int) -> float:
        """How much more room the foot takes with so many lines of further notes."""
        return self._height_of(sum(len(note.lines) for note in self._waiting) + lines) - self.height

    def add(self, note: Note) -> None:
        """A note whose number was just drawn."""
        self._waiting.append(note)

    def draw(self, left: float, right: float, bottom: float) -> None:
        """The notes of this page, above `bottom`; what is left waits for the next page."""
        if not self._waiting:
            return
        canvas = self._canvas
        y = bottom + self.height - _GAP
        canvas.setStrokeColor(style.STRONG_RULE)
        canvas.setLineWidth(0.4)
        canvas.line(left, y + 4, left + _RULE, y + 4)
        room = self._most
        while self._waiting and room:
            note = self._waiting[0]
            part, note.lines = note.lines[:room], note.lines[room:]
            room -= len(part)
            y = self._draw_part(note, part, left, right, y)
            if not note.lines:
                self._waiting.pop(0)

    def _draw_part(self, note: Note, lines: list[Line], left: float, right: float, y: float) -> float:
        canvas, look = self._canvas, self._look
        if note.label is None or note.body is None:
            raise AssertionError("a note stands below the text that refers to it")
        if note.mark is not None:
            canvas.place(note.place, y)
            with canvas.inside(note.label), canvas.content():
                canvas.draw_line(left, y - look.size, note.mark, look.size, look.color)
            note.mark = None
        with canvas.inside(note.body), canvas.content():
            for line in lines:
                x = right - line.width * look.size / 1000 if line.base % 2 else left + self.indent
                canvas.draw_line(x, y - look.size, line, look.size, look.color)
                y -= look.leading
        return y

    def _height_of(self, lines: int) -> float:
        return min(lines, self._most) * self._look.leading + _GAP if lines else 0
