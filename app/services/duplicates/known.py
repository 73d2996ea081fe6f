"""Everybody on file, to be asked many times: whom does a row of a list mean?"""

from array import array
from collections.abc import Hashable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.common.garbage import collector_paused
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Kind
from app.services.duplicates.blocks import Keys, index_of
from app.services.duplicates.crowd import Crowd
from app.services.duplicates.traits import Traits
from app.services.duplicates.weighing import Verdict, Weighing
from app.services.kinds import recognition_of

_LARGEST = 300
_NEARLY = 0.9
_NEAR = 1
"""Years by which the birth of two who are one may differ, but for a slip in the year of a whole date."""


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means: `id` of a record on file, or below zero the row of the same list (-1 is the first that was added).

    `alternatives` counts others that it could mean nearly as well.
    """

    id: int
    weighing: Weighing
    traits: Traits
    alternatives: int = 0

    @property
    def verdict(self) -> Verdict:
        """What follows: where several fit, she has to look."""
        return Verdict.MAYBE if self.alternatives else self.weighing.verdict


class Known:
    """The living records of a kind, and the rows of a list as they are added. An index is made when it is first needed.

    Whoever asks for many rows does so with `collector_paused`: there is no circle in all of it, and much to look through.
    """

    def __init__(self, session: Session, kind: Kind, progress: Progress = silent) -> None:
        """Read them all: seconds for 100,000."""
        recognition = recognition_of(kind)
        if recognition is None:
            raise ValueError(kind)
        progress(0, 0, Sentence("Einträge werden gelesen …"))
        with collector_paused():
            self._everybody: list[Traits] = recognition.read(session, None)
            self._crowd = Crowd(self._everybody)
            self._years = array("i", (one.birth_year or 0 for one in self._everybody))
            self._days = array("i", map(_day, self._everybody))
        self._blocks = recognition.exact
        self._indexes: dict[Keys, dict[Hashable, list[int]]] = {}
        self._rows = 0
        self._asked: tuple[Traits | None, list[set[Hashable]]] = (None, [])

    def best(self, traits: Traits) -> Match | None:
        """Whom these traits mean most likely; None where nobody fits."""
        candidates = [self._everybody[place] for place in self._candidates(traits)]
        found = [(self._crowd.weigh(traits, other, counted=1), other) for other in candidates]
        likely = [one for one in found if one[0].verdict is not Verdict.APART]
        if not likely:
            return None
        weighing, other = max(likely, key=lambda one: (one[0].score, -one[1].id))
        nearly = sum(score.score >= weighing.score * _NEARLY for score, _other in likely) - 1
        return Match(other.id, weighing, other, nearly)

    def add(self, traits: Traits) -> int:
        """Know a row of the list too. Returns the id by which `best` names it: -1, -2, …"""
        self._rows += 1
        place = len(self._everybody)
        self._everybody.append(traits._replace(id=-self._rows))
        self._years.append(traits.birth_year or 0)
        self._days.append(_day(traits))
        self._crowd.add(traits)
        for keys, wanted in zip(self._blocks, self._keys_of(traits), strict=True):
            if keys in self._indexes:
                for key in wanted:
                    self._indexes[keys][key].append(place)
        return -self._rows

    def _candidates(self, traits: Traits) -> set[int]:
        found: set[int] = set()
        years, days, year, day = self._years, self._days, traits.birth_year, _day(traits) or -1
        for keys, wanted in zip(self._blocks, self._keys_of(traits), strict=True):
            if not wanted:
                continue
            index = self._index(keys)
            for key in wanted:
                block = index.get(key, ())
                if len(block) > _LARGEST:
                    continue
                if not year:
                    found.update(block)
                    continue
                for (
                    place
                ) in block:  # of a common name most were born in other years: told here, and not by a weighing each
                    born = years[place]
                    if not born or -_NEAR <= born - year <= _NEAR or days[place] == day:
                        found.add(place)
        return found

    def _keys_of(self, traits: Traits) -> list[set[Hashable]]:
        """Of each sort of key those that a row has; who was asked for is usually added next."""
        if self._asked[0] is not traits:
            self._asked = traits, [set(keys(traits)) for keys in self._blocks]
        return self._asked[1]

    def _index(self, keys: Keys) -> dict[Hashable, list[int]]:
        if keys not in self._indexes:
            with collector_paused():
                self._indexes[keys] = index_of(self._everybody, keys)
        return self._indexes[keys]


def _day(traits: Traits) -> int:
    """Month and day of birth in four digits; 0 where not known."""
    born = traits.birth_date
    return 100 * born.month + born.day if born else 0
