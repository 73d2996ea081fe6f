"""Lines of text in any script: cleaned, ordered, shaped, measured and broken. Widths are in thousandths of the font size.

Text that a person typed is never markup here and never gets lost: what can't be printed (control characters, halves of
surrogate pairs, letters in no bundled font) is shown as a replacement mark.
"""

import re
import unicodedata
from dataclasses import dataclass

from app.reports.pdf import bidi
from app.reports.pdf.fonts import REPLACEMENT, Face, Weight, face_for, first_face
from app.reports.pdf.shaping import Run, plain_run, shape

ELLIPSIS = "…"
_LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_INVISIBLE = re.compile(r"[\xad\u200b\u2060\ufeff\ufff9-\ufffb\ufe00-\ufe0f\U000e0000-\U000e01ef]")
_DIRECTION_MARKS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_JOINERS = "\u200c\u200d"
_PLAIN = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f„“”‚‘’–—…•€]*\Z")
_BREAKS = re.compile(r"(?<=[^ ])(?= )|(?<= )(?=[^ ])|(?<=\w[-–—])(?=\w)|(?<=\w/)(?=\w{4})|(?<=፡)(?=[^ ])")


@dataclass(slots=True, eq=False)
class Line:
    """One line: runs in reading order with their levels, and the width without the blank at a soft line end."""

    runs: tuple[tuple[Run, int], ...]
    width: int
    base: int

    def placed(self) -> list[tuple[int, Run]]:
        """Runs in reading order, each with the position of its left edge."""
        if self.base == 0 and all(level == 0 for _, level in self.runs):
            return _one_after_another([run for run, _ in self.runs])
        numbered = [(index, level) for index, (_, level) in enumerate(self.runs)]
        lefts = dict.fromkeys(range(len(numbered)), 0)
        position = -self._hanging() if self.base % 2 else 0
        for index in bidi.visual_order(numbered):
            lefts[index] = position
            position += self.runs[index][0].width
        return [(lefts[index], run) for index, (run, _) in enumerate(self.runs)]

    def _hanging(self) -> int:
        return sum(run.width for run, _ in self.runs) - self.width


def _one_after_another(runs: list[Run]) -> list[tuple[int, Run]]:
    position, result = 0, []
    for run in runs:
        result.append((position, run))
        position += run.width
    return result


def printable(text: str) -> str:
    """One line of the text as it can be printed: composed letters, single blanks, replacement marks for what can't be shown."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    line = _LINE_BREAKS.sub(" ", text)
    line = _UNPRINTABLE.sub(REPLACEMENT, _SPACES.sub(" ", line))
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", line))


def lines(text: str, weight: Weight, size: float, width: float) -> list[Line]:
    """The text broken to `width` points; line breaks in the text are kept. At least one line."""
    limit = int(width * 1000 / size)
    result: list[Line] = []
    for paragraph in _LINE_BREAKS.split(text):
        result += _broken(_words(printable(paragraph).strip(" "), weight), limit)
    return result


def line(text: str, weight: Weight = "regular") -> Line:
    """The text as one line, however long."""
    clean = printable(text)
    if clean and _PLAIN.match(clean):
        run = plain_run(clean, first_face(weight))
        return Line(((run, 0),), run.width, 0)
    return _words(clean, weight).line()


def measure(text: str, weight: Weight = "regular", size: float = 10) -> float:
    """Width of one line in points."""
    return line(text, weight).width * size / 1000


def ellipsis(text: str, weight: Weight, size: float, width: float) -> Line:
    """One line, cut visibly with an ellipsis where it is wider than `width` points."""
    whole = line(text, weight)
    limit = width * 1000 / size
    if whole.width <= limit:
        return whole
    clean = printable(text)
    low, high = 0, len(clean)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if line(clean[:middle].rstrip() + ELLIPSIS, weight).width <= limit else (low, middle - 1)
        )
    return line(clean[:low].rstrip() + ELLIPSIS, weight)


def at_most(text: str, weight: Weight, size: float, width: float, count: int) -> list[Line]:
    """The text in at most `count` lines; what doesn't fit is cut visibly with an ellipsis in the last one."""
    whole = lines(text, weight, size, width)
    if len(whole) <= count:
        return whole
    rest = "".join(run.text for piece in whole[count - 1 : count + 1] for run, _ in piece.runs)
    return [*whole[: count - 1], ellipsis(rest + ELLIPSIS, weight, size, width)]


def fit(text: str, weight: Weight, size: float, width: float, smallest: float) -> tuple[list[Line], float]:
    """Lines and size for a cell `width` points wide: shrunk down to `smallest` points to stay on one line, else broken."""
    single = line(text, weight)
    needed = single.width * size / 1000
    if needed <= width:
        return [single], size
    fitting = int(size * width / needed * 10) / 10
    if fitting >= smallest and _LINE_BREAKS.search(text) is None:
        return [single], fitting
    return lines(text, weight, smallest, width), smallest


Piece = tuple[Run, int]
Word = list[Piece]


@dataclass(frozen=True)
class _Words:
    """A paragraph between whose words a line may break; blanks are words of their own."""

    words: list[Word]
    base: int

    def line(self) -> "Line":
        return _line([piece for word in self.words for piece in word], self.base)


def _words(text: str, weight: Weight) -> _Words:
    if _PLAIN.match(text):
        first = first_face(weight)
        return _Words([[(plain_run(token, first), 0)] for token in _BREAKS.split(text) if token], 0)
    if not bidi.has_right_to_left(text):
        return _Words(_ordered_words(text, [0] * len(text), weight), 0)
    base = bidi.base_level(text)
    return _Words(_ordered_words(text, bidi.levels(text, base), weight), base)


def _ordered_words(text: str, levels: list[int], weight: Weight) -> list[Word]:
    result: list[Word] = []
    start = 0
    for token in _BREAKS.split(text):
        end = start + len(token)
        word = _segments(token, levels[start:end], weight)
        if word:
            result.append(word)
        start = end
    return result


def _segments(token: str, levels: list[int], weight: Weight) -> Word:
    """The runs of one level and one font in a word."""
    result: Word = []
    marks = list(zip(levels, _faces(token, weight), strict=True))
    start = 0
    for index in range(1, len(token) + 1):
        if index < len(token) and marks[index] == marks[start]:
            continue
        level, face = marks[start]
        run = _run(token[start:index], face, level)
        if run is not None:
            result.append((run, level))
        start = index
    return result


def _run(text: str, face: Face | None, level: int) -> Run | None:
    """A shaped run; letters that no font has become replacement marks that still copy as themselves."""
    if face is not None:
        return shape(text, face, level % 2 == 1)
    visible = _DIRECTION_MARKS.sub("", text)
    if not visible:
        return None
    mark = shape(REPLACEMENT, first_face("regular")).glyphs[0]
    glyphs = tuple(mark._replace(text=letter, cluster=index) for index, letter in enumerate(visible))
    return Run(visible, first_face("regular"), mark.advance * len(glyphs), glyphs, level % 2 == 1)


def _faces(token: str, weight: Weight) -> list[Face | None]:
    """The font of every letter; marks and joiners stay with the letter before them."""
    result: list[Face | None] = []
    previous: Face | None = None
    for letter in token:
        if _DIRECTION_MARKS.match(letter):
            result.append(None)
        elif previous is not None and _clings(letter, previous):
            result.append(previous)
        else:
            previous = face_for(letter, weight)
            result.append(previous)
    return result


def _clings(letter: str, face: Face) -> bool:
    """Joiners are known to the shaper in any font; combining marks need a font that has them."""
    return letter in _JOINERS or (unicodedata.category(letter)[0] == "M" and letter in face)


def _line(runs: list[Piece], base: int) -> Line:
    width = sum(run.width for run, _ in runs)
    if runs and runs[-1][0].text.isspace():
        runs = [*runs[:-1], (runs[-1][0], base)]
        width -= runs[-1][0].width
    return Line(tuple(runs), width, base)


def _broken(paragraph: _Words, limit: int) -> list[Line]:
    """Lines of at most `limit`, broken in reading order; the blank at a soft end stays on its line so that words stay apart."""
    result: list[Line] = []
    current: list[Piece] = []
    used = 0
    for word in paragraph.words:
        width = sum(run.width for run, _ in word)
        blank = word[0][0].text.isspace()
        if current and used + width > limit and not blank:
            result.append(_line(current, paragraph.base))
            current, used = [], 0
        while width > limit and not blank:
            head, word = _cut(word, limit)
            result.append(_line(head, paragraph.base))
            width = sum(run.width for run, _ in word)
        current += word
        used += width
    if current or not result:
        result.append(_line(current, paragraph.base))
    return result


def _cut(word: Word, limit: int) -> tuple[Word, Word]:
    """A word wider than the line in two: as many whole clusters as fit (at least one), and the rest."""
    used = 0
    for place, (run, level) in enumerate(word):
        if used + run.width <= limit:
            used += run.width
            continue
        count = _glyphs_that_fit(run, limit - used)
        if count == 0 and place == 0:
            count = _glyphs_of_first_cluster(run)
        head, tail = run.split(count)
        return [*word[:place], *((part, level) for part in head)], [
            *((part, level) for part in tail),
            *word[place + 1 :],
        ]
    return word, []


def _glyphs_that_fit(run: Run, room: int) -> int:
    """How many glyphs of whole clusters are at most `room` wide."""
    used, whole = 0, 0
    for index, glyph in enumerate(run.glyphs):
        if index and glyph.cluster != run.glyphs[index - 1].cluster:
            whole = index
        used += glyph.advance
        if used > room:
            return whole
    return len(run.glyphs)


def _glyphs_of_first_cluster(run: Run) -> int:
    first = run.glyphs[0].cluster
    return next((index for index, glyph in enumerate(run.glyphs) if glyph.cluster != first), len(run.glyphs))
