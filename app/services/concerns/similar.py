"""Open concerns that say the same as what is being typed: "auch ich" instead of a second one.

Typed words are compared with all words on file (the end of one may be missing, a letter may be wrong, "Laterne" is in
"Straßenlaterne"), and count the more the fewer concerns hold them.
"""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from math import log

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import search_key
from app.models import Concern
from app.services.concerns.concerns import DONE
from app.services.records import RECORD, table_of
from app.services.shown import Shown

SHOWN = Shown((Concern,))
"""What may change the answer."""
MOST = 3
"""So many are shown."""
_CONCERN = table_of(Concern)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LEAST_WORD = 4
"""Letters of a typed word from which on it may be a part of another, or have a wrong letter."""
_ALIKE = 86
"""Per cent by which two words are alike."""
_ENOUGH = 0.45
"""Share of what was typed that another has to say as well."""
_SAME_PLACE, _SAME_CATEGORY = 0.15, 0.1
_UNKNOWN = 0.5
"""How much a word counts that nobody has used, measured by the rarest."""


@dataclass(frozen=True)
class Typed:
    """What is typed so far."""

    text: str
    building_id: int | None = None
    place: str = ""
    category_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Where:
    building_id: int | None
    place: str
    category_id: int | None


@dataclass
class OpenConcerns:
    """All open concerns by their words: made once, asked at each key."""

    _where: dict[int, _Where]
    _holding: dict[str, list[int]]
    _known: dict[str, dict[int, float]] = field(default_factory=dict)

    def like(self, typed: Typed, besides: Collection[int] = (), most: int = MOST) -> list[int]:
        """Ids of those that say the same, the likeliest first; `besides` are left out."""
        words = list(dict.fromkeys(_WORD.findall(search_key(typed.text))))
        if not any(len(word) >= _LEAST_WORD for word in words):
            return []
        shares = self._shares(words)
        place = search_key(typed.place)
        scored = (
            (share + self._nearness(concern_id, typed, place), concern_id)
            for concern_id, share in shares.items()
            if share >= _ENOUGH - _SAME_PLACE - _SAME_CATEGORY and concern_id not in besides
        )
        found = sorted((one for one in scored if one[0] >= _ENOUGH), key=lambda one: (-one[0], -one[1]))
        return [concern_id for _score, concern_id in found[:most]]

    def _shares(self, words: list[str]) -> dict[int, float]:
        """Which share of the words each concern says, weighed by how rare they are."""
        rarest = log(len(self._where) + 1)
        shares: dict[int, float] = defaultdict(float)
        whole = 0.0
        for word in words:
            holding = self._alike(word)
            weight = log((len(self._where) + 1) / (len(holding) + 0.5)) if holding else rarest * _UNKNOWN
            whole += weight
            for concern_id, how in holding.items():
                shares[concern_id] += weight * how
        return {concern_id: share / whole for concern_id, share in shares.items()} if whole else {}

    def _alike(self, word: str) -> dict[int, float]:
        """The concerns with a word like this one, and how like it is (0 to 1)."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_for(word)
        return known

    def _look_for(self, word: str) -> dict[int, float]:
        found = dict.fromkeys(self._holding.get(word, ()), 1.0)
        if len(word) < _LEAST_WORD:
            return found
        from rapidfuzz import fuzz, process  # two megabytes: only when something is compared

        near = process.extract(word, self._holding.keys(), scorer=fuzz.partial_ratio, score_cutoff=_ALIKE, limit=None)
        for other, likeness, _place in near:
            if len(other) < _LEAST_WORD:
                continue
            for concern_id in self._holding[other]:
                found[concern_id] = max(found.get(concern_id, 0.0), likeness / 100)
        return found

    def _nearness(self, concern_id: int, typed: Typed, place: str) -> float:
        where = self._where[concern_id]
        same_building = typed.building_id is not None and where.building_id == typed.building_id
        same_place = same_building or bool(place and where.place == place)
        same_category = typed.category_id is not None and where.category_id == typed.category_id
        return _SAME_PLACE * same_place + _SAME_CATEGORY * same_category


def read(session: Session) -> OpenConcerns:
    """The open concerns that lead: those joined to another are counted there. Longer than a frame with thousands."""
    statement = (
        select(
            _CONCERN.c.id,
            _CONCERN.c.subject,
            _CONCERN.c.text,
            _CONCERN.c.building_id,
            _CONCERN.c.place,
            _CONCERN.c.category_id,
        )
        .join(RECORD, RECORD.c.id == _CONCERN.c.id)
        .where(RECORD.c.deleted_at.is_(None), _CONCERN.c.status.not_in(DONE), _CONCERN.c.joined_to_id.is_(None))
        .order_by(_CONCERN.c.id)
    )
    where: dict[int, _Where] = {}
    holding: dict[str, list[int]] = defaultdict(list)
    for row in session.execute(statement):
        where[row.id] = _Where(row.building_id, search_key(row.place), row.category_id)
        for word in set(_WORD.findall(search_key(f"{row.subject} {row.text}"))):
            holding[word].append(row.id)
    return OpenConcerns(where, dict(holding))
