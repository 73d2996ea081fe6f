"""A paragraph as words of shaped runs: fonts chosen letter by letter, directions resolved, places where a line may end.

Where a line may end stands in `line_ends`; a word wider than its line breaks at weaker places (`broken_up`).
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from app.reports.pdf.text import bidi
from app.reports.pdf.text.cleaning import (
    DIRECTION_MARKS,
    LINE_BREAKS,
    PLAIN,
    SOFT_HYPHEN,
    breakable,
    without_soft_breaks,
)
from app.reports.pdf.text.fonts import JOINERS, REPLACEMENT, WEIGHTS, Face, Weight, face_for, first_face
from app.reports.pdf.text.hyphens import weaker_places
from app.reports.pdf.text.line_ends import HYPHEN, LONGEST_TOKEN, plain_tokens, tokens
from app.reports.pdf.text.shaping import Glyph, Run, plain_run, shape
from app.reports.pdf.text.unbroken import unbroken

Span = tuple[str, Weight]
"""A stretch of text in one weight."""

Piece = tuple[Run, int, int]
"""A run, its embedding level, and the number of the span it comes from."""

_BESIDE_WORDS = " .,:!"
"""Drawn in the font of the word before them where it is in another script: what is one run draws and copies better."""


@dataclass(slots=True)
class Word:
    """Runs between which no line ends. `hyphen` is drawn where the line ends after the word."""

    pieces: list[Piece]
    width: int
    blank: bool = False
    hyphen: Piece | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph; blanks are words of their own."""

    words: list[Word]
    base: int = 0

    @property
    def pieces(self) -> list[Piece]:
        """All runs in reading order."""
        return [piece for word in self.words for piece in word.pieces]


@dataclass(slots=True)
class _Paragraph:
    """Text with the weight and the span of every letter."""

    text: str = ""
    weights: list[Weight] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)

    def add(self, text: str, weight: Weight, owner: int) -> None:
        self.text += text
        self.weights += [weight] * len(text)
        self.owners += [owner] * len(text)

    def stripped(self) -> "_Paragraph":
        start = len(self.text) - len(self.text.lstrip(" "))
        end = len(self.text.rstrip(" "))
        return _Paragraph(self.text[start:end], self.weights[start:end], self.owners[start:end])


def paragraphs(text: str, weight: Weight) -> list[Words]:
    """The paragraphs of a text; its line breaks are kept."""
    return [words(breakable(part).strip(" "), weight) for part in LINE_BREAKS.split(text)]


def words(text: str, weight: Weight) -> Words:
    """The words of one clean line of text."""
    if PLAIN.match(text):
        face = first_face(weight)
        parts, together = text.split(" "), unbroken(text)
        if not together and HYPHEN.search(text) is None and max(map(len, parts)) <= LONGEST_TOKEN:
            return Words(_between_blanks(parts, face))
        return Words([_plain_word(token, face) for token in plain_tokens(text, together)])
    paragraph = _Paragraph()
    paragraph.add(text, weight, 0)
    return _words(paragraph)


def paragraphs_of_spans(spans: Sequence[Span]) -> list[Words]:
    """The paragraphs of a text that changes its weight; every piece knows the number of its span."""
    result = [_Paragraph()]
    for owner, (text, weight) in enumerate(spans):
        for number, part in enumerate(LINE_BREAKS.split(text)):
            if number:
                result.append(_Paragraph())
            result[-1].add(breakable(part), weight, owner)
    return [_words(paragraph.stripped()) for paragraph in result]


def _between_blanks(parts: list[str], face: Face) -> list[Word]:
    """The words of a plain text that may break at single blanks only."""
    blank = _plain_word(" ", face)
    result: list[Word] = []
    for part in parts:
        if part:
            result.append(_plain_word(part, face))
        result.append(blank)
    return result[:-1]


@lru_cache(maxsize=20_000)
def _plain_word(token: str, face: Face) -> Word:
    """A word of plain letters; most words of a paper come again, so they are kept."""
    run = plain_run(token, face)
    return Word([(run, 0, 0)], run.width, token[0] == " ")


def _words(paragraph: _Paragraph) -> Words:
    text = paragraph.text
    if not bidi.has_right_to_left(text):
        return Words(_ordered(paragraph, [0] * len(text)))
    base = bidi.base_level(text)
    return Words(_ordered(paragraph, bidi.levels(text, base)), base)


def _ordered(paragraph: _Paragraph, levels: list[int]) -> list[Word]:
    result: list[Word] = []
    faces = _faces(paragraph.text, paragraph.weights, levels)
    start = 0
    for token in tokens(paragraph.text):
        end = start + len(token)
        pieces = _segments(token, levels[start:end], faces[start:end], paragraph.owners[start:end])
        if pieces:
            hyphen = None
            if token.endswith(SOFT_HYPHEN):
                run, level, owner = pieces[-1]
                hyphen = (_hyphen(run.face), level, owner)
            result.append(Word(pieces, sum(run.width for run, _, _ in pieces), token.isspace(), hyphen))
        start = end
    return result


def broken_up(word: Word) -> list[Word]:
    """The parts of a word that is wider than its line; the word itself where it has none."""
    places = weaker_places("".join([run.text for run, _, _ in word.pieces]))
    parts = [part for part in _parted(word.pieces, places.at) if part]
    result = []
    for pieces in parts:
        run, level, owner = pieces[-1]
        hyphen = (_hyphen(run.face), level, owner) if places.hyphen and pieces is not parts[-1] else None
        blank = all(run.text.isspace() for run, _, _ in pieces)
        result.append(Word(pieces, sum(run.width for run, _, _ in pieces), blank, hyphen))
    return [*result[:-1], replace(result[-1], hyphen=word.hyphen)] if len(result) > 1 else [word]


def _parted(pieces: list[Piece], places: list[int]) -> list[list[Piece]]:
    """The pieces dealt out at these distances from the beginning of the word; places within drawn signs are left out."""
    result: list[list[Piece]] = [[]]
    start = 0
    for run, level, owner in pieces:
        rest = [run]
        done = start
        for place in places:
            if place == done and result[-1]:
                result.append([])
            count = rest[0].whole_glyphs_before(place - done) if rest and done < place < start + len(run.text) else 0
            if count:
                head, rest = rest[0].split(count)
                result[-1] += [(part, level, owner) for part in head]
                result.append([])
                done = place
        result[-1] += [(part, level, owner) for part in rest]
        start += len(run.text)
    return result


def _hyphen(face: Face) -> Run:
    """A hyphen that copies as a soft one, so that a reader joins the word again (PDF 32000-1, 14.8.2.2.3)."""
    drawn = face if "-" in face else first_face("regular")
    (glyph,) = shape("-", drawn).glyphs
    return Run(SOFT_HYPHEN, drawn, glyph.advance, (glyph._replace(text=SOFT_HYPHEN),))


def _segments(token: str, levels: list[int], faces: list[Face | None], owners: list[int]) -> list[Piece]:
    """The runs of one level, one font and one span in a word."""
    result: list[Piece] = []
    marks = list(zip(levels, faces, owners, strict=True))
    start = 0
    for index in range(1, len(token) + 1):
        if index < len(token) and marks[index] == marks[start]:
            continue
        level, face, owner = marks[start]
        run = _run(without_soft_breaks(token[start:index]), face, level)
        if run is not None:
            result.append((run, level, owner))
        start = index
    return result


def _run(text: str, face: Face | None, level: int) -> Run | None:
    """A shaped run; letters that no font has become replacement marks that still copy as themselves."""
    if not text:
        return None
    if face is not None:
        if level == 0 and face in _plain_faces() and PLAIN.match(text):
            return plain_run(text, face)
        return shape(text, face, level % 2 == 1)
    visible = DIRECTION_MARKS.sub("", text)
    if not visible:
        return None
    mark = shape(REPLACEMENT, first_face("regular")).glyphs[0]
    glyphs: tuple[Glyph, ...] = tuple(mark._replace(text=letter, cluster=at) for at, letter in enumerate(visible))
    return Run(visible, first_face("regular"), mark.advance * len(glyphs), glyphs, level % 2 == 1)


@cache
def _plain_faces() -> frozenset[Face]:
    """The files that draw plain letters."""
    return frozenset(first_face(weight) for weight in WEIGHTS)


def _faces(text: str, weights: list[Weight], levels: list[int]) -> list[Face | None]:
    """The font of every letter; marks, joiners and soft breaks stay with the letter before them, blanks and stops with
    the word before them.
    """
    result: list[Face | None] = []
    previous: Face | None = None
    word: Face | None = None
    for letter, weight, level in zip(text, weights, levels, strict=True):
        if DIRECTION_MARKS.match(letter):
            result.append(None)
            continue
        if previous is None or not _clings(letter, previous):
            joins = word is not None and word not in _plain_faces() and letter in _BESIDE_WORDS and letter in word
            previous = word if joins and (level % 2 or previous is word) else face_for(letter, weight)
        if letter.isalnum():
            word = previous
        result.append(previous)
    return result


def _clings(letter: str, face: Face) -> bool:
    """Joiners and soft breaks are known to the shaper in any font; combining marks need a font that has them."""
    return (
        letter in JOINERS
        or not without_soft_breaks(letter)
        or (unicodedata.category(letter)[0] == "M" and letter in face)
    )
