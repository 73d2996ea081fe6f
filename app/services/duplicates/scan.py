"""Looks for duplicates among all records of a kind: blocks of those that share something, each pair of them weighed."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter

from sqlalchemy.orm import Session

from app.common.cancelling import current
from app.common.garbage import collector_paused
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Kind
from app.services.duplicates.blocks import Keys, index_of
from app.services.duplicates.crowd import Crowd
from app.services.duplicates.ruled_out import pairs as ruled_out_pairs
from app.services.duplicates.traits import Traits
from app.services.duplicates.weighing import Verdict
from app.services.kinds import kinds_recognised, recognition_of

LISTED = 0.85
"""From so probable on a pair is listed; what is less so is told of where somebody is entered, and nowhere else."""
_LARGEST = 300
"""A key that more records share says nothing: the number of an office, a name that half a town bears."""
_STEP = 4_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that are perhaps one; `a` has the lower id."""

    kind: Kind
    a: int
    b: int
    score: float
    reasons: tuple[Sentence, ...]
    verdict: Verdict


def scan(session: Session, kind: Kind, progress: Progress = silent) -> list[Pair]:
    """The pairs of a kind that are probably one, the likeliest first; without those of which she said that they are two."""
    recognition = recognition_of(kind)
    if recognition is None:
        return []
    progress(0, 0, Sentence("Einträge werden gelesen …"))
    with collector_paused():
        everybody = sorted(recognition.read(session, None), key=attrgetter("id"))
        found = list(_found(everybody, kind, recognition.blocks, ruled_out_pairs(session), progress))
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))


def _found(
    everybody: Sequence[Traits], kind: Kind, blocks: Sequence[Keys], none: Container[frozenset[int]], progress: Progress
) -> Iterator[Pair]:
    crowd = Crowd(everybody)
    for one, other in _brought_together(everybody, blocks, progress):
        weighing = crowd.weigh(one, other)
        if weighing.score >= LISTED and frozenset((one.id, other.id)) not in none:
            yield Pair(kind, one.id, other.id, weighing.score, weighing.reasons, weighing.verdict)


def _brought_together(
    everybody: Sequence[Traits], blocks: Sequence[Keys], progress: Progress
) -> Iterator[tuple[Traits, Traits]]:
    """Each pair that shares a key, once; the lower id first."""
    seen: set[tuple[int, int]] = set()
    for number, keys in enumerate(blocks):
        for place, block in enumerate(_blocks(everybody, keys)):
            if place % _STEP == 0:
                progress(number, len(blocks), Sentence("Einträge werden verglichen …"))
            for pair in combinations(block, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield everybody[pair[0]], everybody[pair[1]]


def _blocks(everybody: Sequence[Traits], keys: Keys) -> Iterator[list[int]]:
    """Places of the records that share a key."""
    cancellation = current()
    for block in index_of(everybody, keys).values():
        cancellation.demand()
        if 1 < len(block) <= _LARGEST:
            yield block


def scan_all(session: Session, progress: Progress = silent) -> list[Pair]:
    """The pairs of all kinds, the likeliest first."""
    found = [pair for kind in kinds_recognised() for pair in scan(session, kind, progress)]
    return sorted(found, key=lambda pair: -pair.score)
