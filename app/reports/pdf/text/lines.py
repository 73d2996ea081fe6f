"""Lines of text in any script: measured and broken. Widths are in thousandths of the font size, unless in points.

Text that a person typed is never markup here and never gets lost (see `cleaning`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.common.cancelling import current
from app.reports.pdf.text import bidi
from app.reports.pdf.text.cleaning import LINE_BREAKS, PLAIN, printable
from app.reports.pdf.text.fonts import Face, Weight, first_face
from app.reports.pdf.text.scripts import is_plain
from app.reports.pdf.text.shaping import Run, plain_run
from app.reports.pdf.text.words import Piece, Span, Word, Words, broken_up, paragraphs, paragraphs_of_spans, words

ELLIPSIS = "…"
_NARROWEST_LETTER = 100
_SHORT = 80
_STEP = 0.92
_ENDLESS = 10_000


@dataclass(slots=True, eq=False)
class Line:
    """One line: runs in reading order, each with its level and the number of its span, and the width without the blank at
    a soft line end. The words of a line that `goes_on` follow each other on the next one.
    """

    runs: tuple[Piece, ...]
    width: int
    base: int
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The letters in reading order."""
        return "".join([piece[0].text for piece in self.runs])

    def is_plain(self, home: str) -> bool:
        """Whether all its words are in Latin letters, as is the language around it."""
        if len(self.runs) == 1:
            return is_plain(self.runs[0][0].text, home)
        return all(is_plain(run.text, home) for run, _, _ in self.runs)

    def placed(self) -> list[tuple[int, Run]]:
        """Runs in reading order, each with the position of its left edge."""
        if self.base == 0 and all(piece[1] == 0 for piece in self.runs):
            return _one_after_another([piece[0] for piece in self.runs])
        numbered = [(index, piece[1]) for index, piece in enumerate(self.runs)]
        lefts = dict.fromkeys(range(len(numbered)), 0)
        position = -self._hanging() if self.base % 2 else 0
        for index in bidi.visual_order(numbered):
            lefts[index] = position
            position += self.runs[index][0].width
        return [(lefts[index], piece[0]) for index, piece in enumerate(self.runs)]

    def _hanging(self) -> int:
        return sum(piece[0].width for piece in self.runs) - self.width


def _one_after_another(runs: list[Run]) -> list[tuple[int, Run]]:
    position, result = 0, []
    for run in runs:
        result.append((position, run))
        position += run.width
    return result


def lines(text: str, weight: Weight, size: float, width: float) -> list[Line]:
    """The text broken to `width` points; line breaks in the text are kept. At least one line. Raises Cancelled."""
    current().demand()
    if len(text) < _SHORT and PLAIN.match(text):
        single = line(text.strip(" "), weight)
        if single.width * size <= width * 1000:
            return [single]
    return _all_broken(paragraphs(text, weight), size, width)


def rich_lines(spans: Sequence[Span], size: float, width: float) -> list[Line]:
    """A text of several spans broken to `width` points; every run knows the number of its span. Raises Cancelled."""
    current().demand()
    return _all_broken(paragraphs_of_spans(spans), size, width)


def line(text: str, weight: Weight = "regular") -> Line:
    """The text as one line, however long."""
    if text and PLAIN.match(text) and "  " not in text:
        return _plain_line(text, weight)
    clean = printable(text)
    if clean and PLAIN.match(clean):
        return _plain_line(clean, weight)
    paragraph = words(clean, weight)
    return _line(paragraph.pieces, paragraph.base)


def _plain_line(text: str, weight: Weight) -> Line:
    run = plain_run(text, first_face(weight))
    return Line(((run, 0, 0),), run.width, 0)


def measure(text: str, weight: Weight = "regular", size: float = 10) -> float:
    """Width of one line in points."""
    return line(text, weight).width * size / 1000


def longest_word(text: str, weight: Weight, size: float) -> float:
    """Width in points of the widest piece between two places where a line may end."""
    widths = (_needed(word) for paragraph in paragraphs(text, weight) for word in paragraph.words)
    return max(widths, default=0) * size / 1000


def ellipsis(text: str, weight: Weight, size: float, width: float) -> Line:
    """One line, cut visibly with an ellipsis where it is wider than `width` points."""
    limit = width * 1000 / size
    beginning = text[: _most_letters(limit)]
    whole = line(beginning, weight)
    if len(beginning) == len(text) and whole.width <= limit:
        return whole
    clean = printable(beginning)
    low, high = 0, len(clean)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if line(clean[:middle].rstrip() + ELLIPSIS, weight).width <= limit else (low, middle - 1)
        )
    return line(clean[:low].rstrip() + ELLIPSIS, weight)


def at_most(text: str, weight: Weight, size: float, width: float, count: int) -> list[Line]:
    """The text in at most `count` lines; what doesn't fit is cut visibly with an ellipsis in the last one."""
    whole = lines(text[: count * _most_letters(width * 1000 / size)], weight, size, width)
    if len(whole) <= count:
        return whole
    rest = "".join(each.text if each.goes_on else f"{each.text} " for each in whole[count - 1 : count + 1])
    return [*whole[: count - 1], ellipsis(rest.rstrip() + ELLIPSIS, weight, size, width)]


def within(
    text: str, weight: Weight, size: float, width: float, count: int, scale: float, most: int = _ENDLESS
) -> tuple[list[Line], float]:
    """The text in at most `count` lines, and its size. Large print (`scale` above 1) cuts nothing: it goes down to its usual
    size first, and takes as many lines as it needs then; `most` where it is only said again. Usual print is cut visibly.
    """
    if scale == 1:
        return at_most(text, weight, size, width, count), size
    smallest = size / scale
    while len(whole := at_most(text, weight, size, width, count + 1)) > count and size > smallest:
        size = max(size * _STEP, smallest)
    return (whole if len(whole) <= count else at_most(text, weight, size, width, max(most, count))), size


def fit(text: str, weight: Weight, size: float, width: float, smallest: float) -> tuple[list[Line], float]:
    """Lines and size for a cell `width` points wide: shrunk down to `smallest` points to stay on one line, else broken."""
    single = line(text, weight)
    needed = single.width * size / 1000
    if needed <= width:
        return [single], size
    fitting = int(size * width / needed * 10) / 10
    if fitting >= smallest and LINE_BREAKS.search(text) is None:
        return [single], fitting
    return lines(text, weight, smallest, width), smallest


def _most_letters(limit: float) -> int:
    """More letters than a line of this width can hold, so that of a huge text only the beginning is looked at."""
    return int(limit / _NARROWEST_LETTER) + 16


def _all_broken(broken: Sequence[Words], size: float, width: float) -> list[Line]:
    limit = int(width * 1000 / size)
    return [each for paragraph in broken for each in _broken(paragraph, limit)]


def _line(runs: list[Piece], base: int) -> Line:
    width = sum(run.width for run, _, _ in runs)
    if runs and runs[-1][0].text.isspace():
        runs = [*runs[:-1], (runs[-1][0], base, runs[-1][2])]
        width -= runs[-1][0].width
    return Line(tuple(_joined(runs)), width, base)


def _joined(runs: list[Piece]) -> Iterator[Piece]:
    """Runs of one font, level and span that follow each other become one where they are plain or run backwards: that
    draws and copies better.
    """
    if len(runs) > 1 and len({_kind(piece) for piece in runs}) == 1 and _kind(runs[0])[0]:
        _, _, level, owner = _kind(runs[0])
        first, *others = [run for run, _, _ in runs]
        yield first.joined(others), level, owner
        return
    for (joins, _, level, owner), group in groupby(runs, key=_kind):
        pieces = list(group)
        if joins and len(pieces) > 1:
            first, *others = [run for run, _, _ in pieces]
            yield first.joined(others), level, owner
        else:
            yield from pieces


def _kind(piece: Piece) -> tuple[bool, Face, int, int]:
    run, level, owner = piece
    return run.kerns is not None or run.backwards, run.face, level, owner


def _needed(word: Word) -> int:
    return word.width + (word.hyphen[0].width if word.hyphen else 0)


def _broken(paragraph: Words, limit: int) -> list[Line]:
    """Lines of at most `limit`, broken in reading order; the blank at a soft end stays on its line so that words stay apart."""
    result: list[Line] = []
    current: list[Piece] = []
    hyphen: Piece | None = None
    used = 0
    wide = any(word.width > limit for word in paragraph.words)
    for word in _narrow(paragraph.words, limit) if wide else paragraph.words:
        if current and used + _needed(word) > limit and not word.blank:
            result.append(_line([*current, hyphen] if hyphen else current, paragraph.base))
            current, used = [], 0
        while _needed(word) > limit and not word.blank:
            head, word = _cut(word, limit)
            result.append(_line(head, paragraph.base))
        current += word.pieces
        used += word.width
        hyphen = word.hyphen
    if current or not result:
        result.append(_line(current, paragraph.base))
    for each in result[:-1]:
        each.goes_on = True
    return result


def _narrow(words: Sequence[Word], limit: int) -> Iterator[Word]:
    """Words wider than the line in parts that may stand on several; what has no parts stays whole."""
    for word in words:
        parts = broken_up(word) if word.width > limit and not word.blank else [word]
        if len(parts) == 1:
            yield word
        else:
            yield from _narrow(parts, limit)


def _cut(word: Word, limit: int) -> tuple[list[Piece], Word]:
    """A word wider than the line in two: as many whole clusters as fit (at least one), and the rest."""
    used = 0
    for place, (run, level, owner) in enumerate(word.pieces):
        if used + run.width <= limit:
            used += run.width
            continue
        count = _glyphs_that_fit(run, limit - used)
        if count == 0 and place == 0:
            count = _glyphs_of_first_cluster(run)
        first, last = run.split(count)
        head = [*word.pieces[:place], *((part, level, owner) for part in first)]
        tail = [*((part, level, owner) for part in last), *word.pieces[place + 1 :]]
        return head, Word(tail, sum(part.width for part, _, _ in tail), False, word.hyphen)
    return word.pieces, Word([], 0)


def _glyphs_that_fit(run: Run, room: int) -> int:
    """How many glyphs of whole clusters are at most `room` wide."""
    if run.kerns is not None:
        return run.letters_within(room)
    used, whole = 0, 0
    for index, glyph in enumerate(run.glyphs):
        if index and glyph.cluster != run.glyphs[index - 1].cluster:
            whole = index
        used += glyph.advance
        if used > room:
            return whole
    return len(run.glyphs)


def _glyphs_of_first_cluster(run: Run) -> int:
    if run.kerns is not None:
        return 1
    first = run.glyphs[0].cluster
    return next((index for index, glyph in enumerate(run.glyphs) if glyph.cluster != first), len(run.glyphs))
