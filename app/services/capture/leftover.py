"""What stays of a line: the sentence without what has become a field, and what nothing has explained."""

import re
from collections.abc import Iterable, Sequence

from app.services.capture.captured import Part, PartKind
from app.services.capture.lexicon import these

REMOVED: frozenset[PartKind] = frozenset({"day", "minutes", "follow_up", "due"})
"""Parts that leave the text; the words of the others are part of the sentence."""
EDGES = " \t;,·–-"
_SIGNS = " \t;,:.·–-+/()!?„“\"'\n"
_CONNECTING = these(
    "& zw ihrem ihrer ihren seinem seiner seinen vorhin eben gerade grad soeben mit bei von vom für wegen wg über um in im am an auf aus ins zu zum zur und u oder der die das dem den des ein eine einer einem "
    "einen hat war waren ist sind da nach ca circa etwa ungefähr rund knapp gut fast je als auch noch bis ab per via es sich dann "
    "danach beim x mal"
)


def rest(text: str, taken: Sequence[Part]) -> str:
    """The text without these parts; a line that was nothing else goes, and one that had none stays as it was typed."""
    kept, start, place = [], 0, 0
    ordered = sorted({(part.start, part.end) for part in taken})
    for line in text.split("\n"):
        here: list[tuple[int, int]] = []
        while place < len(ordered) and ordered[place][0] < start + len(line):
            here.append((ordered[place][0] - start, ordered[place][1] - start))
            place += 1
        left = _without(line, here) if here else line.rstrip()
        if left or not here:
            kept.append(left)
        start += len(line) + 1
    return "\n".join(kept).strip()


def left(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The pieces between these spans that say something: not signs and connecting words alone."""
    pieces, last = [], 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        if start >= last:
            pieces.append(_said(text[last:start]))
        last = max(last, end)
    return ", ".join(piece for piece in pieces if piece)


def _said(piece: str) -> str:
    words = piece.strip(_SIGNS).split()
    while words and words[0].strip(_SIGNS).lower() in _CONNECTING:
        words.pop(0)
    while words and words[-1].strip(_SIGNS).lower() in _CONNECTING:
        words.pop()
    return " ".join(words).strip(_SIGNS)


def _without(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """A line without what was understood and the signs around it; one that begins as a point of a list still does."""
    pieces, last = [], 0
    for start, end in spans:
        pieces.append(line[last:start].rstrip(EDGES) if last == 0 else line[last:start].strip(EDGES))
        last = end
    pieces.append(line[last:].strip(EDGES))
    return re.sub(r"\s+", " ", " ".join(piece for piece in pieces if piece)).strip()
