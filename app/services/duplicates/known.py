"""Everybody on file, to be asked many times: whom does a row of a list mean?"""

from collections.abc import Hashable, Iterable
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
_YEARS = 1
"""By which years of birth are no more apart than by a slip."""


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
    """The living records of a kind, and the rows of a list as they are added. An index is made when it is first needed."""

    def __init__(self, session: Session, kind: Kind, progress: Progress = silent) -> None:
        """Read them all: seconds for 100,000."""
        recognition = recognition_of(kind)
        if recognition is None:
            raise ValueError(kind)
        progress(0, 0, Sentence("Einträge werden gelesen …"))
        with collector_paused():
            self._everybody: list[Traits] = recognition.read(session, None)
            self._crowd = Crowd(self._everybody)
            self._years = [_only_year(traits) for traits in self._everybody]
        self._blocks = recognition.exact
        self._indexes: dict[Keys, dict[Hashable, list[int]]] = {}
        self._rows = 0
        self._asked: tuple[Traits | None, list[set[Hashable]]] = (None, [])

    def best(self, traits: Traits) -> Match | None:
        """Whom these traits mean most likely; None where nobody fits."""
        candidates = [self._everybody[place] for place in self._of_the_age(traits, self._candidates(traits))]
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
        self._years.append(_only_year(traits))
        self._crowd.add(traits)
        for keys, wanted in zip(self._blocks, self._keys_of(traits), strict=True):
            if keys in self._indexes:
                for key in wanted:
                    self._indexes[keys][key].append(place)
        return -self._rows

    def _of_the_age(self, traits: Traits, places: Iterable[int]) -> Iterable[int]:
        """Those who were not born in other years: most of those who share a key of the name."""
        born = traits.birth_year
        if not born:
            return places
        years = self._years
        return [place for place in places if not (year := years[place]) or -_YEARS <= year - born <= _YEARS]

    def _candidates(self, traits: Traits) -> set[int]:
        found: set[int] = set()
        for keys, wanted in zip(self._blocks, self._keys_of(traits), strict=True):
            if not wanted:
                continue
            index = self._index(keys)
            for key in wanted:
                block = index.get(key, ())
                if len(block) <= _LARGEST:
                    found.update(block)
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


def _only_year(traits: Traits) -> int:
    """The year of birth; 0 where the day is known as well, in which a digit of the year may be a slip."""
    return 0 if traits.birth_date else traits.birth_year or 0
