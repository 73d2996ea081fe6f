"""Letters become glyphs: shaping by HarfBuzz, and a short cut for letters that don't change beside each other.

Measures are thousandths of the font size.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain, groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

import uharfbuzz as hb

from app.reports.pdf.text.fonts import Face

_LIGATURE = 1_000_000


class Glyph(NamedTuple):
    """One drawn sign: `text` is what a reader copies, `cluster` the index of its first letter."""

    number: int
    text: str
    advance: int
    shift: int
    rise: int
    cluster: int


class Run:
    """Letters of one font and one direction.

    `kerns` are the changes of distance between plain letters; where it is None, only the `glyphs` tell how to draw.
    """

    __slots__ = ("_glyphs", "backwards", "face", "kerns", "text", "width")

    def __init__(
        self,
        text: str,
        face: Face,
        width: int,
        glyphs: tuple[Glyph, ...] | None = None,
        backwards: bool = False,
        kerns: list[int] | None = None,
    ) -> None:
        self.text = text
        self.face = face
        self.width = width
        self.backwards = backwards
        self.kerns = kerns
        self._glyphs = glyphs

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        """The glyphs in reading order."""
        if self._glyphs is None:
            self._glyphs = shape(self.text, self.face).glyphs
        return self._glyphs

    def letters_within(self, room: int) -> int:
        """How many plain letters from the left edge are at most `room` wide."""
        advances = _plain(self.face)[0]
        kerns = chain((0,), self.kerns or ())
        ends = accumulate(kern + advances[letter] for kern, letter in zip(kerns, self.text, strict=True))
        return next((count for count, end in enumerate(ends) if end > room), len(self.text))

    def joined(self, others: "Sequence[Run]") -> "Run":
        """This run and others behind it as one; all are of the same font and direction, and plain where this one is."""
        text = "".join([self.text, *(other.text for other in others)])
        width = self.width + sum(other.width for other in others)
        if self.kerns is None:
            return Run(text, self.face, width, tuple(_one_after_another([self, *others])), self.backwards)
        kerns = list(self.kerns)
        for other in others:
            kerns.append(0)
            kerns += other.kerns or ()
        return Run(text, self.face, width, kerns=kerns)

    def clusters(self) -> Iterator[tuple[str, list[Glyph]]]:
        """Letters that are drawn as one, with their glyphs, in reading order."""
        groups = [(at, list(glyphs)) for at, glyphs in groupby(self.glyphs, key=attrgetter("cluster"))]
        ends = [at for at, _ in groups[1:]] + [len(self.text)]
        for (at, glyphs), end in zip(groups, ends, strict=True):
            yield self.text[at:end], glyphs

    def glyphs_before(self, letter: int) -> int:
        """How many glyphs stand for the letters before this one."""
        if self.kerns is not None:
            return letter
        return next((index for index, glyph in enumerate(self.glyphs) if glyph.cluster >= letter), len(self.glyphs))

    def whole_glyphs_before(self, place: int) -> int:
        """How many glyphs draw the first `place` letters; 0 where a sign would be cut there."""
        if self.kerns is not None:
            return place
        clusters = [glyph.cluster for glyph in self.glyphs]
        return clusters.index(place) if place in clusters else 0

    def split(self, count: int) -> tuple[list["Run"], list["Run"]]:
        """What stands before and after the first `count` glyphs; letters keep the forms they have within the word."""
        if count == 0:
            return [], [self]
        if self.kerns is not None:
            parts = self.text[:count], self.text[count:]
            return [plain_run(parts[0], self.face)], [plain_run(part, self.face) for part in parts[1:] if part]
        if count == len(self.glyphs):
            return [self], []
        at = self.glyphs[count].cluster
        head = self.glyphs[:count]
        rest = self.glyphs[count:]
        tail = tuple([Glyph(g.number, g.text, g.advance, g.shift, g.rise, g.cluster - at) for g in rest])
        width = sum(glyph.advance for glyph in head)
        return [Run(self.text[:at], self.face, width, head, self.backwards)], [
            Run(self.text[at:], self.face, self.width - width, tail, self.backwards)
        ]


def _one_after_another(runs: Sequence[Run]) -> Iterator[Glyph]:
    """The glyphs of runs that become one."""
    start = 0
    for run in runs:
        for glyph in run.glyphs:
            yield Glyph(*glyph[:-1], glyph.cluster + start)
        start += len(run.text)


@lru_cache(maxsize=5_000)
def shape(text: str, face: Face, backwards: bool = False) -> Run:
    """The glyphs of a run of letters that all stand in `face`."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    hb.shape(face.font, buffer)
    signs = [
        (info.cluster, info.codepoint, place.x_advance, place.x_offset, place.y_offset)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
    if backwards:
        signs.reverse()
    copied = _copied_texts(text, [sign[0] for sign in signs])
    glyphs = tuple(
        Glyph(number, part, advance, shift, rise, cluster)
        for (cluster, number, advance, shift, rise), part in zip(signs, copied, strict=True)
    )
    return Run(text, face, sum(glyph.advance for glyph in glyphs), glyphs, backwards)


def _copied_texts(text: str, clusters: list[int]) -> list[str]:
    """What each glyph stands for: a cluster's letters are dealt out to its glyphs, the last glyph takes the rest."""
    result: list[str] = []
    ends = dict(pairwise([*dict.fromkeys(clusters), len(text)]))
    for cluster, group in groupby(clusters):
        count = len(list(group))
        letters = text[cluster : ends[cluster]]
        if len(letters) < count:
            letters = unicodedata.normalize("NFD", letters)
        result += (
            [*letters[: count - 1], letters[count - 1 :]]
            if len(letters) >= count
            else [*letters, *[""] * (count - len(letters))]
        )
    return result


class _Advances(dict[str, int]):
    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, letter: str) -> int:
        advance = self[letter] = self._face.glyph_advance(self._face.glyph(letter))
        return advance


class _Kerns(dict[tuple[str, str], int]):
    """The change of distance between two letters; `_LIGATURE` where one of them changes its form beside the other."""

    def __init__(self, face: Face, advances: _Advances) -> None:
        super().__init__()
        self._face = face
        self._advances = advances

    def __missing__(self, pair: tuple[str, str]) -> int:
        run = shape("".join(pair), self._face)
        expected = [self._face.glyph(letter) for letter in pair]
        apart = [glyph.number for glyph in run.glyphs] == expected and not any(
            glyph.shift or glyph.rise for glyph in run.glyphs
        )
        kern = self[pair] = run.width - sum(self._advances[letter] for letter in pair) if apart else _LIGATURE
        return kern


@cache
def _plain(face: Face) -> "tuple[_Advances, _Kerns]":
    """What a face does with letters that stand apart: their widths and, pair by pair, the change of distance."""
    advances = _Advances(face)
    return advances, _Kerns(face, advances)


def plain_run(text: str, face: Face) -> Run:
    """The same as `shape`, several times as fast, for letters without marks that are all in the face."""
    advances, kerns = _plain(face)
    distances = list(map(kerns.__getitem__, pairwise(text)))
    if _LIGATURE in distances:
        return shape(text, face)
    return Run(text, face, sum(map(advances.__getitem__, text)) + sum(distances), kerns=distances)
