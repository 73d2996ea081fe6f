"""How alike the names of two persons, or of two organisations, are."""

from collections.abc import Container
from dataclasses import dataclass
from enum import Enum

from app.services.duplicates.spelling import Alike, alike, is_form_of
from app.services.duplicates.traits import Traits, Words

_GLUED = ("al", "el", "von", "de", "van")
_OTHER_BODIES = frozenset(
    (
        "forderverein",
        "forderkreis",
        "freundeskreis",
        "freunde",
        "elternbeirat",
        "elternverein",
        "schulerrat",
        "jugend",
        "stiftung",
    )
)
"""Words with which another organisation calls itself after the one that it belongs to."""
NOBODY: frozenset[str] = frozenset()


class Agreement(Enum):
    """What two names have in common."""

    SAME = "same"
    SWAPPED = "swapped"
    """Given and family name stand in each other's place."""
    SOUND = "sound"
    """Spelled otherwise."""
    PART = "part"
    """One has a name more."""
    FORMER = "former"
    """One was called like the other before."""
    ALSO = "also"
    """Another whole name of the one is a name of the other."""
    SLIP = "slip"
    SHORT = "short"
    """One begins like the other, or both halves have a slip."""
    HALF = "half"
    """Of one there is only half a name."""
    GIVEN = "given"
    """The given names are the same, the family names are not."""

    @property
    def is_firm(self) -> bool:
        """Whether twins, siblings, father and son would not be called so."""
        return self in (Agreement.SAME, Agreement.SWAPPED, Agreement.SOUND, Agreement.PART, Agreement.FORMER)


_BY_WORDS = {
    Alike.SAME: Agreement.SAME,
    Alike.SOUND: Agreement.SOUND,
    Alike.SLIP: Agreement.SLIP,
    Alike.SLIPS: Agreement.SHORT,
    Alike.SHORT: Agreement.SHORT,
}


@dataclass(frozen=True, slots=True)
class _Part:
    """How alike two parts of a name are; `whole` where neither has a word more than the other."""

    alike: Alike
    whole: bool = True


_NOT = _Part(Alike.NOT)
_WHOLE = tuple(map(_Part, Alike))
"""By their likeness; names of one word each, which are most, make no new ones."""


def agreement(one: Traits, other: Traits, common: Container[str] = NOBODY) -> Agreement | None:
    """What the names of two persons have in common; None where they are names of two.

    `common` are given names that several bear: two of them are two names, however much they look alike.
    """
    if not (one.family and one.given and other.family and other.given):
        return _halves(one, other) or _also(one, other)
    straight = _both(one.family, one.given, other.family, other.given, common)
    if straight is Agreement.SAME:
        return straight
    crossed = _both(one.family, one.given, other.given, other.family, common)
    if crossed in (Agreement.SAME, Agreement.SOUND, Agreement.PART) and straight is not Agreement.SOUND:
        return Agreement.SWAPPED
    if straight is None and crossed is not None:
        return crossed
    return straight or _former(one, other, common) or _also(one, other) or _given_alone(one, other, common)


def _both(
    family: Words, given: Words, other_family: Words, other_given: Words, common: Container[str]
) -> Agreement | None:
    called = _given(given, other_given, common)
    if called.alike is Alike.NOT:
        return None
    borne = _family(family, other_family)
    if borne.alike is Alike.NOT:
        return None
    least = min(called.alike, borne.alike)
    if least is Alike.SLIP and called.alike is borne.alike:
        return Agreement.SHORT
    if least >= Alike.SOUND and not (called.whole and borne.whole):
        return Agreement.PART
    return _BY_WORDS[least]


def _given(one: Words, other: Words, common: Container[str]) -> _Part:
    """Given names: one may have more of them, but not each one that the other has not."""
    if len(one) == len(other) == 1:
        return _WHOLE[_called(one[0], other[0], common)]
    shorter, longer = sorted((one, other), key=len)
    left, least = list(longer), Alike.SAME
    for word in shorter:
        best = max(left, key=lambda candidate: _called(word, candidate, common))
        how = _called(word, best, common)
        if how is Alike.NOT:
            joined, whole = "".join(one), "".join(other)
            return _Part(alike(joined, whole)) if alike(joined, whole) >= Alike.SOUND else _NOT
        left.remove(best)
        least = min(least, how)
    return _Part(least, not left)


def _called(one: str, other: str, common: Container[str] = NOBODY) -> Alike:
    how = alike(one, other)
    if how >= Alike.SOUND:
        return how
    if is_form_of(one, other) or (how is not Alike.NOT and one in common and other in common):
        return Alike.NOT
    return how


def _family(one: Words, other: Words) -> _Part:
    joined, whole = "".join(one), "".join(other)
    how = alike(joined, whole)
    if how is Alike.SHORT:
        how = Alike.NOT
    if how >= Alike.SOUND or len(one) == len(other) == 1:
        return _Part(how) if how else _glued(joined, whole)
    shorter, longer = sorted((set(one), set(other)), key=len)
    if any(max(alike(word, candidate) for candidate in longer) >= Alike.SOUND for word in shorter):
        return _Part(Alike.SOUND, whole=False)
    return _Part(how) if how else _glued(joined, whole)


def _glued(one: str, other: str) -> _Part:
    shorter, longer = sorted((one, other), key=len)
    return _Part(Alike.SOUND) if any(f"{particle}{shorter}" == longer for particle in _GLUED) else _NOT


def _former(one: Traits, other: Traits, common: Container[str]) -> Agreement | None:
    """Whether one has borne the other's family name."""
    if not one.former and not other.former:
        return None
    if _given(one.given, other.given, common).alike < Alike.SOUND:
        return None
    names, others = (one.family, *one.former), (other.family, *other.former)
    met = any(_family(name, borne).alike >= Alike.SOUND for name in names for borne in others)
    return Agreement.FORMER if met else None


def _also(one: Traits, other: Traits) -> Agreement | None:
    """Whether another whole name of the one is a name of the other."""
    if not one.also and not other.also:
        return None
    names = {frozenset(one.name), *map(frozenset, one.also)} - {frozenset()}
    met = names & {frozenset(other.name), *map(frozenset, other.also)}
    return Agreement.ALSO if any(len(name) > 1 or not (one.name and other.name) for name in met) else None


def _halves(one: Traits, other: Traits) -> Agreement | None:
    """Where one has only a family name, or only a given one, or both in one line."""
    mine, theirs = one.name, other.name
    if not mine or not theirs:
        return None
    if len(mine) == len(theirs):
        compare = _called if one.given and other.given else alike
        return _BY_WORDS.get(min(compare(word, heard) for word, heard in zip(mine, theirs, strict=True)))
    shorter, longer = sorted((set(mine), set(theirs)), key=len)
    return Agreement.HALF if shorter < longer else None


def _given_alone(one: Traits, other: Traits, common: Container[str]) -> Agreement | None:
    return Agreement.GIVEN if _given(one.given, other.given, common).alike is not Alike.NOT else None


def organisations_agree(one: Traits, other: Traits) -> Agreement | None:
    """What the names of two organisations have in common; a short name counts as one."""
    names, others = (
        [found for found in (one.family, one.given) if found],
        [found for found in (other.family, other.given) if found],
    )
    found = {_organisation(name, called) for name in names for called in others}
    return next((how for how in Agreement if how in found), None)


def _organisation(one: Words, other: Words) -> Agreement | None:
    if sorted(one) == sorted(other):
        return Agreement.SAME
    joined, whole = "".join(one), "".join(other)
    if joined == whole:
        return Agreement.SAME
    shorter, longer = sorted((one, other), key=len)
    pairs = [max((alike(word, candidate) for candidate in longer), default=Alike.NOT) for word in shorter]
    if any(how < Alike.SLIPS for how in pairs) or _numbers(one) != _numbers(other):
        return None
    if (set(longer) ^ set(shorter)) & _OTHER_BODIES:
        return None
    if len(shorter) < len(longer):
        return Agreement.PART if min(pairs) >= Alike.SOUND and len(shorter) > 1 else Agreement.SHORT
    return _BY_WORDS[min(pairs)]


def _numbers(found: Words) -> set[str]:
    return {word for word in found if word.isdecimal()}
