"""What stands on a questionnaire: heading, scale with faces, a row of boxes for each question, where to hand it in.

In each box stands the digit that is typed for it, so that a sheet is read off from left to right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.colors import Color

from app.reports.forms.phrases import RIGHT_TO_LEFT
from app.reports.forms.survey_phrases import SurveyWords, survey_words, translated
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.elements import attributes
from app.reports.pdf.letterhead import Letterhead
from app.reports.pdf.page import LOGO_HEIGHT, LOGO_TOP, LOGO_WIDTH, draw_logo
from app.reports.pdf.pictograms import Place, draw_face, draw_icon
from app.reports.pdf.style import MM
from app.reports.pdf.text import Line, Weight

EDGE = 11 * MM
"""White around a sheet."""
_BETWEEN = 3 * MM
_COLUMN, _UNSAID_GAP = 14.5 * MM, 2.5 * MM
"""Width of an answer, and what parts the last one from the scale."""
_PICTURE, _FACE, _BOX = 8.5 * MM, 7 * MM, 6 * MM
_LEAST_ROW = 11.5 * MM
_MORE = 4 * MM
"""By which a row grows at most where there is room left."""
_PAD = 1.4 * MM
_TITLE, _TEXT, _QUESTION, _WORD, _DIGIT, _FOOT = 15.0, 9.0, 10.0, 7.0, 7.5, 7.5
_LEADING = 1.25
_MOST_LINES = 24
_DIGITS = "12340"
_MOODS = (-1.0, -0.4, 0.4, 1.0)
_WIDEST = 1.35
"""By which the answers grow at most in large print."""
_GERMAN = "de"


@dataclass(frozen=True)
class AskedQuestion:
    """A question in German, with its key and the name of its picture."""

    key: str
    text: str
    pictogram: str


@dataclass(frozen=True)
class Questionnaire:
    """What is asked. It is printed in `language` and in each of `further`; `wave` stands small at the foot, to sort sheets."""

    wave: str
    questions: tuple[AskedQuestion, ...]
    contact: str
    organiser: str
    language: str = _GERMAN
    further: tuple[str, ...] = ()
    file_title: str = ""
    """What the file is called for its reader: names nobody."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Those it is printed in, each once."""
        return tuple(dict.fromkeys((self.language, *self.further)))


@dataclass(frozen=True)
class Area:
    """Where a sheet stands on the page; `scale` enlarges all of it."""

    canvas: TaggedCanvas
    page_left: float
    size: tuple[float, float]
    scale: float

    @property
    def left(self) -> float:
        return self.page_left + EDGE

    @property
    def right(self) -> float:
        return self.page_left + self.size[0] - EDGE

    @property
    def top(self) -> float:
        return self.size[1] - EDGE

    @property
    def width(self) -> float:
        return self.right - self.left


_Text = tuple[str, list[Line], float, Color]
"""Tag, lines, size in the usual print, colour."""


@dataclass(frozen=True)
class _Row:
    """A question as it is set: its lines and the height of the row; `language` is the one it is in."""

    question: AskedQuestion
    lines: tuple[Line, ...]
    height: float
    language: str


def parts(sheet: "Sheet") -> Iterator[list[_Row]]:
    """The rows of each page."""
    room, part = sheet.room, list[_Row]()
    for row in sheet.rows:
        if part and sum(one.height for one in part) + row.height > room:
            yield part
            part = []
        part.append(row)
    yield part


class Sheet:
    """One sheet in one language; what is read from right to left stands the other way round."""

    def __init__(self, area: Area, data: Questionnaire, language: str, letterhead: Letterhead) -> None:
        self.logo = letterhead.logo
        self.area, self.canvas, self.data, self.language = area, area.canvas, data, language
        self.words: SurveyWords = survey_words(language)
        self.turned = language in RIGHT_TO_LEFT
        self.rows = [self._row(question) for question in data.questions]

    def draw(self, part: Sequence[_Row]) -> None:
        """The sheet with these rows."""
        left = self.room - sum(row.height for row in part)
        more = min(left / max(len(part), 1), self._sized(_MORE))
        heading, nameless, how = self._heading_lines
        y = self._text(nameless, self._text(heading, self._head()))
        with self.canvas.struct("Table"):
            y = self._scale(self._text(how, y) - self._sized(_PAD))
            with self.canvas.struct("TBody"):
                for row in part:
                    self._question(row, y, row.height + more)
                    y -= row.height + more
        self._foot()

    @property
    def room(self) -> float:
        """Height for rows between the scale and the foot."""
        return self._below_heading - self._scale_height - self._foot_top - self._sized(_BETWEEN)

    # Measures

    def _sized(self, size: float) -> float:
        return size * self.area.scale

    @property
    def _answers_width(self) -> float:
        return len(_DIGITS) * self._wide(_COLUMN) + self._wide(_UNSAID_GAP)

    def _wide(self, width: float) -> float:
        """A width of the answers: in large print it grows less, so that long words find room in the questions."""
        return width * min(self.area.scale, _WIDEST)

    def _set(self, text: str, size: float, width: float, weight: Weight = "regular") -> list[Line]:
        return typeset.at_most(text, weight, self._sized(size), width, _MOST_LINES)

    def _row(self, question: AskedQuestion) -> _Row:
        foreign = translated(question.key, question.text, self.language)
        lines = self._set(foreign or question.text, _QUESTION, self._question_width)
        height = len(lines) * self._sized(_QUESTION) * _LEADING + 2 * self._sized(_PAD)
        language = self.language if foreign else _GERMAN
        return _Row(question, tuple(lines), max(height, self._sized(_LEAST_ROW)), language)

    @property
    def _question_width(self) -> float:
        return self.area.width - self._answers_width - self._wide(_PICTURE) - 3 * self._wide(_PAD)

    def _x(self, offset: float, width: float) -> float:
        """The left end of what stands so far from where reading begins."""
        return self.area.right - offset - width if self.turned else self.area.left + offset

    def _column(self, place: int) -> float:
        """The middle of an answer's column."""
        width = self._wide(_COLUMN)
        offset = self.area.width - self._answers_width + place * width
        return self._x(offset + (self._wide(_UNSAID_GAP) if place == len(_MOODS) else 0), width) + width / 2

    # Heading

    @cached_property
    def _heading_lines(self) -> tuple[_Text, ...]:
        """Title, that no names are asked for, and what is to be done, which is the title of the table."""
        width = self.area.width
        return (
            ("H1", self._set(self.words.title, _TITLE, width, "semibold"), _TITLE, style.ACCENT),
            ("P", self._set(self.words.nameless, _TEXT, width), _TEXT, style.INK),
            ("Caption", self._set(self.words.how, _TEXT, width), _TEXT, style.INK),
        )

    @cached_property
    def _organiser(self) -> tuple[list[Line], float]:
        """The lines of the office's name, beside the logo, and their size."""
        logo = self.logo.size_within(LOGO_WIDTH, LOGO_HEIGHT)[0] + _BETWEEN if self.logo else 0
        room, scale = self.area.width - logo, self.area.scale
        return typeset.within(self.data.organiser, "regular", self._sized(_FOOT), room, 2, scale, _MOST_LINES)

    @property
    def _head_y(self) -> float:
        """Below the name of the office and the logo."""
        lines, size = self._organiser
        taken = len(lines) * size * _LEADING if self.data.organiser else 0
        return self.area.size[1] - max(EDGE + taken, LOGO_TOP + LOGO_HEIGHT if self.logo else 0)

    @property
    def _below_heading(self) -> float:
        y = self._head_y - self._sized(_BETWEEN)
        for _, lines, size, _ in self._heading_lines:
            y -= len(lines) * self._sized(size) * _LEADING + self._sized(_PAD)
        return y - self._sized(_PAD)

    def _head(self) -> float:
        """Logo and name of the office; gives the height below them."""
        canvas, (lines, size) = self.canvas, self._organiser
        draw_logo(canvas, self.logo, self.area.right, self.area.size[1])
        if self.data.organiser:
            with canvas.struct("P", language=_GERMAN), canvas.content():
                for number, line in enumerate(lines):
                    y = self.area.top - size - number * size * _LEADING
                    canvas.draw_line(self.area.left, y, line, size, style.QUIET)
        y = self._head_y - self._sized(_BETWEEN)
        canvas.bookmark(self.words.title, 0, y)
        return y

    def _text(self, text: _Text, y: float) -> float:
        """A text below `y`; gives the height below it."""
        tag, lines, size, color = text
        with self.canvas.struct(tag), self.canvas.content():
            return self._lines(lines, y, size, color) - self._sized(_PAD)

    def _lines(self, lines: Sequence[Line], y: float, size: float, color: Color, offset: float = 0) -> float:
        """Lines below `y` from where reading begins; gives the height below them."""
        size = self._sized(size)
        for line in lines:
            self.canvas.draw_line(self._x(offset, line.width * size / 1000), y - size, line, size, color)
            y -= size * _LEADING
        return y

    # Table

    @cached_property
    def _scale_words(self) -> list[list[Line]]:
        return [self._set(word, _WORD, self._wide(_COLUMN) - 1) for word in self.words.scale]

    @property
    def _scale_height(self) -> float:
        lines = max(map(len, self._scale_words))
        return self._sized(_FACE) + lines * self._sized(_WORD) * _LEADING + 2 * self._sized(_PAD)

    def _scale(self, y: float) -> float:
        """Faces with their words, as the head of the table."""
        canvas, bottom = self.canvas, y - self._scale_height
        with canvas.struct("THead"), canvas.struct("TR"):
            with canvas.struct("TD"):
                pass
            for place, lines in enumerate(self._scale_words):
                if place < len(_MOODS):
                    face = self._sized(_FACE)
                    draw_face(canvas, _MOODS[place], Place(self._column(place) - face / 2, y - face, face), style.INK)
                with canvas.struct("TH", attributes(scope="Column")), canvas.content():
                    self._centred(lines, self._column(place), y - self._sized(_FACE) - self._sized(_PAD))
        self._rule(bottom, style.STRONG_RULE)
        return bottom

    def _centred(self, lines: Sequence[Line], middle: float, y: float) -> None:
        size = self._sized(_WORD)
        for line in lines:
            self.canvas.draw_line(middle - line.width * size / 2000, y - size, line, size, style.INK)
            y -= size * _LEADING

    def _rule(self, y: float, color: Color) -> None:
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(0.4)
        self.canvas.line(self.area.left, y, self.area.right, y)

    def _question(self, row: _Row, y: float, row_height: float) -> None:
        canvas, picture, pad = self.canvas, self._wide(_PICTURE), self._wide(_PAD)
        middle = y - row_height / 2
        place = Place(self._x(0, picture), middle - picture / 2, picture)
        draw_icon(canvas, row.question.pictogram, place, style.ACCENT)
        height = len(row.lines) * self._sized(_QUESTION) * _LEADING
        with canvas.struct("TR"):
            with canvas.struct("TH", attributes(scope="Row"), row.language), canvas.content():
                self._lines(row.lines, middle + height / 2, _QUESTION, style.INK, picture + 2 * pad)
            for column, digit in enumerate(_DIGITS):
                with canvas.struct("TD"):
                    self._box(self._column(column), middle, digit)
        self._rule(y - row_height, style.RULE)

    def _box(self, x: float, y: float, digit: str) -> None:
        canvas, size = self.canvas, self._sized(_BOX)
        with canvas.struct("Span", attributes(spoken=f"☐ {digit}")), canvas.content():
            canvas.setStrokeColor(style.STRONG_RULE)
            canvas.setLineWidth(0.9)
            canvas.roundRect(x - size / 2, y - size / 2, size, size, size / 6, stroke=1, fill=0)
            letters = self._sized(_DIGIT)
            canvas.text(x, y - letters * 0.36, digit, letters, color=style.QUIET, align="center")

    # Foot

    @cached_property
    def _foot_lines(self) -> tuple[list[Line], list[Line], list[Line]]:
        """Thanks, where to hand it in, and which wave it belongs to."""
        where = f"{self.words.return_to}: {self.data.contact}" if self.data.contact else ""
        width = self.area.width
        return (
            self._set(self.words.thanks, _TEXT, width, "semibold"),
            self._set(where, _FOOT, width) if where else [],
            self._set(self.data.wave, _FOOT, width) if self.data.wave else [],
        )

    @property
    def _foot_top(self) -> float:
        thanks, where, wave = self._foot_lines
        small = (len(where) + len(wave)) * self._sized(_FOOT) * _LEADING
        return EDGE + len(thanks) * self._sized(_TEXT) * _LEADING + small

    def _foot(self) -> None:
        canvas, y = self.canvas, self._foot_top
        thanks, where, wave = self._foot_lines
        for lines, size, language in ((thanks, _TEXT, ""), (where, _FOOT, ""), (wave, _FOOT, _GERMAN)):
            if lines:
                with canvas.struct("P", language=language), canvas.content():
                    y = self._lines(lines, y, size, style.QUIET if size == _FOOT else style.INK)
