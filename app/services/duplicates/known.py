"""Everybody on file, to be asked many times: whom does a row of a list mean?"""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.cancelling import current
from app.common.garbage import collector_paused
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.models import Kind
from app.services.duplicates.blocks import Keys, by_part
from app.services.duplicates.candidates import candidates
from app.services.duplicates.crowd import Crowd
from app.services.duplicates.glances import NO_DAY, Glances, births_of
from app.services.duplicates.traits import Traits
from app.services.duplicates.weighing import Verdict, Weighing
from app.services.kinds import recognition_of
from app.services.records import RECORD

_OTHER_LETTERS = "{"
"""What stands in the alphabet behind all names in Latin letters."""
_READ_IN_THE_TIME = 100
"""So many records are read while one is looked for."""
_LARGEST = 300
_SHORT = 16
"""So many who share a key are looked through one by one."""
_NEARLY = 0.9


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


class _Block:
    """Many who share a key: their places, also by each year of birth (0: not known) and by each day (below zero)."""

    __slots__ = ("born", "places")

    def __init__(self) -> None:
        self.places: list[int] = []
        self.born: dict[int, list[int]] = {}

    def add(self, place: int, year: int, day: int) -> None:
        self.places.append(place)
        self.born.setdefault(year, []).append(place)
        if day != NO_DAY:
            self.born.setdefault(day, []).append(place)

    def near(self, births: Iterable[int]) -> Iterable[int] | None:
        """Those who were born then; all where that is not known. None where so many share the key that it says nothing."""
        if len(self.places) > _LARGEST:
            return None
        if not births:
            return self.places
        return chain.from_iterable([self.born[birth] for birth in births if birth in self.born])


_Index = dict[Hashable, tuple[int, ...] | _Block]
"""The places of those who have a key; most keys only one has."""


class Known:
    """The living records of a kind, and the rows of a list as they are added. An index is made when it is first needed.

    Whoever asks for many rows does so with `collector_paused`: there is no circle in all of it, and much to look through.
    """

    def __init__(
        self, session: Session, kind: Kind, progress: Progress = silent, asked: Sequence[Traits] | None = None
    ) -> None:
        """Read them all, seconds for 100,000; of a short list, which is all that will be `asked`, only whom it could mean."""
        recognition = recognition_of(kind)
        if recognition is None:
            raise ValueError(kind)
        progress(0, 0, Sentence("Einträge werden gelesen …"))
        with collector_paused():
            self._everybody: list[Traits] = recognition.read(session, _worth_reading(session, kind, asked))
            self._crowd = Crowd(self._everybody)
            self._glances = Glances(self._everybody)
        self._on_file = len(self._everybody)
        self._blocks = recognition.exact
        self._indexes: dict[Keys, _Index] = {}
        self._asked: tuple[Traits | None, Sequence[tuple[Keys, Collection[Hashable]]]] = (None, ())

    def best(self, traits: Traits) -> Match | None:
        """Whom these traits mean most likely; None where nobody fits."""
        likely = []
        for place in self._candidates(traits):
            weighing = self._crowd.weigh(traits, self._everybody[place], counted=1)
            if weighing.verdict is not Verdict.APART:
                likely.append((weighing, place))
        if not likely:
            return None
        weighing, place = max(likely, key=lambda one: (one[0].score, -self._id(one[1])))
        nearly = sum(score.score >= weighing.score * _NEARLY for score, _place in likely) - 1
        return Match(self._id(place), weighing, self._everybody[place], nearly)

    def add(self, traits: Traits) -> int:
        """Know a row of the list too. Returns the id by which `best` names it: -1, -2, …"""
        place = len(self._everybody)
        self._everybody.append(traits)
        self._glances.add(traits)
        self._crowd.add(traits)
        for keys, wanted in self._keys_of(traits):
            if keys in self._indexes:
                self._put(self._indexes[keys], wanted, place)
        return self._id(place)

    def _id(self, place: int) -> int:
        return self._everybody[place].id if place < self._on_file else self._on_file - place - 1

    def _candidates(self, traits: Traits) -> Collection[int]:
        """Those who share a key and do not show at a glance that they are somebody else."""
        found: set[int] = set()
        part: set[int] = set()
        births, whole = births_of(traits), True
        for keys, wanted in self._keys_of(traits):
            index = self._indexes[keys] if keys in self._indexes else self._indexed(keys)
            into = part if keys is by_part else found
            for key in wanted:
                block = index.get(key)
                if block is None:
                    continue
                places = block if isinstance(block, tuple) else block.near(births)
                if places is None:
                    whole = False
                else:
                    into.update(places)
        if part:
            part -= found
            found.update(self._glances.perhaps(traits, part) if whole else part)
        return found

    def _keys_of(self, traits: Traits) -> Sequence[tuple[Keys, Collection[Hashable]]]:
        """The keys that a row has, by their sort; who was asked for is usually added next."""
        if self._asked[0] is not traits:
            self._asked = traits, [(keys, wanted) for keys in self._blocks if (wanted := keys(traits))]
        return self._asked[1]

    def _indexed(self, keys: Keys) -> _Index:
        """The index of a sort of key, made when the first row has one."""
        cancellation = current()
        index: _Index = {}
        for place, traits in enumerate(self._everybody):
            cancellation.demand()
            self._put(index, keys(traits), place)
        self._indexes[keys] = index
        return index

    def _put(self, index: _Index, keys: Iterable[Hashable], place: int) -> None:
        alone = (place,)
        for key in keys:
            before = index.setdefault(key, alone)
            if before is alone:
                continue
            if isinstance(before, _Block):
                before.add(place, self._glances.years[place], self._glances.days[place])
            elif len(before) < _SHORT:
                index[key] = (*before, place)
            else:
                index[key] = self._block((*before, place))

    def _block(self, places: Iterable[int]) -> _Block:
        block = _Block()
        for place in places:
            block.add(place, self._glances.years[place], self._glances.days[place])
        return block


def _worth_reading(session: Session, kind: Kind, asked: Sequence[Traits] | None) -> list[int] | None:
    """The ids of whom a short list could mean; None stands for all, where it is not much shorter than what is on file.

    Where only a name in another script is told, the index of words does not help: it holds it in its own letters.
    """
    if asked is None or not all(traits.name for traits in asked):
        return None
    living = RECORD.c.kind == kind, RECORD.c.deleted_at.is_(None)
    if (session.scalar(select(func.count()).where(*living)) or 0) < len(asked) * _READ_IN_THE_TIME:
        return None
    found = set(session.scalars(select(RECORD.c.id).where(*living, RECORD.c.sort_key > _OTHER_LETTERS)))
    return sorted(found.union(*(candidates(session, traits) for traits in asked)))
