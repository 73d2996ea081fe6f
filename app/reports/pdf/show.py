"""The operators that draw a run in such a way that copying and searching give back what was typed.

Readers of PDF files rebuild text from the places of its letters: they go through them from left to right, turn round what
runs backwards letter by letter, and take a gap or another height for the beginning of a new word. Therefore

- a run backwards is shown from left to right, as it stands on the page, and says that it does (ReversedChars; PDF 32000-1,
  14.8.2.3.3); what several letters of it are drawn by stands for them from left to right, too,
- marks above and below letters are drawn as outlines; what they mean is shown unseen behind their letter, because pdf.js
  takes a glyph that stands for a mark for one without width,
- joiners follow their letter, because pdf.js leaves out a glyph that stands for nothing else,
- stops and blanks at the edges of what runs backwards carry a mark of direction: poppler and MuPDF would put the stop on
  the wrong side of the blank, pdf.js forgets a blank before it goes back on the line.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from app.reports.pdf.text import bidi
from app.reports.pdf.text.fonts import JOINERS, Face
from app.reports.pdf.text.outlines import outline
from app.reports.pdf.text.shaping import Glyph, Run

Code = Callable[[int, str], int]
"""Gives the code of a glyph that stands for a text."""

_BACKWARDS = "/ReversedChars BMC"
_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"


class _Cluster(NamedTuple):
    """Letters that are drawn as one: glyphs on the line and marks off it, each with its place."""

    text: str
    glyphs: list[tuple[int, Glyph]]
    marks: list[tuple[int, Glyph]]


class _Sign(NamedTuple):
    """A glyph on the line with the letter that it stands for, and what is shown unseen behind it."""

    place: int
    number: int
    text: str
    unseen: str = ""


Marks = Sequence[tuple[int, int, str]]
"""Distance from the left edge of the run, height, and path; in thousandths of the font size."""


class Shown(NamedTuple):
    """The operators from the left edge of a run to its right one, and the marks that are drawn besides."""

    operators: str
    marks: Marks = ()
    is_turned: bool = False
    """Whether it runs backwards in several operators: each would be turned round by itself."""


def shown(run: Run, code: Code) -> Shown:
    """How a run is drawn."""
    clusters = _clusters(run)
    signs = [sign for cluster in clusters for sign in _signs(cluster, run)]
    if not run.backwards:
        operators = _in_order(signs, run, code)
    elif bidi.has_right_to_left(run.text):
        operators = _turned(_steadied(signs, run.face), run, code)
    else:
        operators = _one_by_one(signs, run, code)
    marks = [(place, mark.rise, outline(run.face, mark.number)) for each in clusters for place, mark in each.marks]
    turned = run.backwards and not operators.startswith(_BACKWARDS) and bidi.has_right_to_left(run.text)
    return Shown(operators, [mark for mark in marks if mark[2]], turned)


def joined(before: str, after: str) -> str:
    """Operators of two runs that touch, as one operator where that is possible: a blank by itself is not copied by all."""
    if before.endswith("] TJ") and after.startswith("["):
        return f"{before.removesuffix('] TJ')}{after[1:]}"
    return f"{before} {after}"


def _clusters(run: Run) -> list[_Cluster]:
    """What is drawn as one; joiners belong to the letters before them."""
    result: list[_Cluster] = []
    pen = run.width if run.backwards else 0
    for text, signs in run.clusters():
        glyphs: list[tuple[int, Glyph]] = []
        marks: list[tuple[int, Glyph]] = []
        for index, glyph in enumerate(signs):
            pen -= glyph.advance * run.backwards
            off_the_line = index > 0 and (glyph.rise or not glyph.advance)
            (marks if off_the_line else glyphs).append((pen + glyph.shift, glyph))
            pen += glyph.advance * (not run.backwards)
        if result and text[0] in JOINERS:
            result[-1] = result[-1]._replace(text=result[-1].text + text)
        else:
            result.append(_Cluster(text, glyphs, marks))
    return result


def _signs(cluster: _Cluster, run: Run) -> Iterator[_Sign]:
    parts = _dealt(cluster.text, len(cluster.glyphs), run.backwards)
    for (place, glyph), (letters, marks) in zip(cluster.glyphs, parts, strict=True):
        if marks and run.face.unseen is None:
            letters, marks = letters + marks, ""
        yield _Sign(place, glyph.number, letters, marks)


@lru_cache(maxsize=5_000)
def _dealt(text: str, count: int, backwards: bool) -> list[tuple[str, str]]:
    """The letters for each of several glyphs, and the marks on them; the last one takes the rest."""
    letters = _letters(text)
    if len(letters) < count:
        letters = _letters(unicodedata.normalize("NFD", text))
    parts = [*letters[: count - 1], "".join(letters[count - 1 :]), *[""] * (count - 1 - len(letters))]
    ends = [_end_of_letters(part, backwards) for part in parts]
    return [(part[:end], part[end:]) for part, end in zip(parts, ends, strict=True)]


def _letters(text: str) -> list[str]:
    """Letters, each with its marks and joiners."""
    result: list[str] = []
    for letter in text:
        if result and (_is_mark(letter) or letter in JOINERS):
            result[-1] += letter
        else:
            result.append(letter)
    return result


def _end_of_letters(text: str, backwards: bool) -> int:
    """Where marks begin, or joiners: of what runs backwards those stand first when it is turned round, which does no harm."""
    ends = (at for at, letter in enumerate(text) if at and (_is_mark(letter) or (letter in JOINERS and not backwards)))
    return next(ends, len(text))


@cache
def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def _steadied(signs: Sequence[_Sign], face: Face) -> Iterator[_Sign]:
    """What is turned round, with steady stops before blanks, and steady blanks at both ends and before letters with
    marks, which nothing else may stand left of.
    """
    last = len(signs) - 1
    for index, sign in enumerate(signs):
        if sign.text == " ":
            yield _steady(sign) if index in (0, last) or signs[index - 1].unseen else sign
        else:
            yield _steady(sign) if index == last or signs[index + 1].text == " " else sign
    if signs[-1].unseen and " " in face:
        blank = face.glyph(" ")
        yield _steady(_Sign(signs[-1].place - face.glyph_advance(blank), blank, " "))


def _steady(sign: _Sign) -> _Sign:
    """A blank or stop that stays between its words, as one who types sets it."""
    neutral = sign.text == " " or (sign.text and unicodedata.category(sign.text[0]) == "Po")
    return sign._replace(text=sign.text + _RIGHT_TO_LEFT) if neutral else sign


def _in_order(signs: Sequence[_Sign], run: Run, code: Code) -> str:
    strings = _Strings(run.face, code)
    nexts = [*(sign.place for sign in signs[1:]), run.width]
    for sign, following in zip(signs, nexts, strict=True):
        strings.add(sign.number, sign.text, sign.place)
        if sign.unseen:
            strings.add_unseen(sign.unseen, min(strings.at, following))
    return strings.finish(run.width)


def _turned(signs: Iterator[_Sign], run: Run, code: Code) -> str:
    strings = _Strings(run.face, code)
    for sign in reversed(list(signs)):
        if sign.unseen:
            strings.add_unseen(sign.unseen[::-1], sign.place)
        strings.add(sign.number, sign.text[::-1], sign.place)
    operators = strings.finish(run.width)
    return operators if strings.several else f"{_BACKWARDS} {operators} EMC"


def _one_by_one(signs: Sequence[_Sign], run: Run, code: Code) -> str:
    """In reading order: stops and brackets alone have no direction that could be turned round."""
    strings = _Strings(run.face, code)
    for sign in signs:
        strings.close()
        strings.add(sign.number, _steady(sign).text[::-1], sign.place)
    return strings.finish(run.width)


class _Strings:
    """The text-showing operators of one run, as few as possible."""

    def __init__(self, face: Face, code: Code) -> None:
        self.at = 0
        """Where the next glyph would stand."""
        self._face = face
        self._code = code
        self._operators: list[str] = []
        self._array = ""

    @property
    def several(self) -> bool:
        """Whether it takes more than one operator."""
        return len(self._operators) > 1

    def add(self, glyph: int, text: str, place: int) -> None:
        """A glyph that stands for the text, at a distance from the left edge of the run."""
        step_back = self.at - place
        code = self._code(glyph, text)
        if not step_back and self._array.endswith(">"):
            self._array = f"{self._array[:-1]}{code:04x}>"
        else:
            self._array += f"{step_back or ''}<{code:04x}>"
        self.at = place + self._face.glyph_advance(glyph)

    def add_unseen(self, text: str, place: int) -> None:
        """The text by a glyph without ink that takes no room."""
        self.close()
        self._operators.append("3 Tr")
        self.add(self._face.unseen or 0, text, place)
        self.close()
        self._operators.append("0 Tr")

    def close(self) -> None:
        """Show what was added so far."""
        if self._array:
            self._operators.append(f"[{self._array}] TJ")
            self._array = ""

    def finish(self, width: int) -> str:
        """All operators; the pen ends at the right edge of the run."""
        if self.at != width:
            self._array += str(self.at - width)
        self.close()
        return " ".join(self._operators)
