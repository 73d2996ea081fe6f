"""Whether two records are one and the same, weighed with reasons: each trait adds to the odds, or takes from them.

The weights are natural logarithms of likelihood ratios (Fellegi and Sunter 1969). Nothing here reads the vault.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from math import exp

from app.common.sentences import Sentence
from app.models import Kind
from app.services.duplicates.names import NOBODY, Agreement, agreement, organisations_agree
from app.services.duplicates.traits import Traits

_BEFORE = -2.0
"""The odds that two records which something brought together are one."""
_SURE = 4.0
_RARE = 0.5
_MOBILE = ("015", "016", "017")
_NEW_YEAR = (1, 1)


class Verdict(Enum):
    """What follows from a weighing."""

    SAME = "same"
    """Hardly anybody else could be meant."""
    MAYBE = "maybe"
    """She has to look."""
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Weighing:
    """How probable it is that both are one (0 to 1), why, and what follows."""

    score: float
    reasons: tuple[Sentence, ...]
    verdict: Verdict


APART = Weighing(0.0, (), Verdict.APART)
_Evidence = tuple[float, Sentence | None]
_NOTHING: _Evidence = (0.0, None)

_NAMES = {
    Agreement.SAME: (3.0, Sentence("gleicher Name")),
    Agreement.SWAPPED: (2.8, Sentence("Vor- und Familienname vertauscht")),
    Agreement.SOUND: (2.6, Sentence("Name anders geschrieben")),
    Agreement.PART: (2.3, Sentence("gleicher Name, einmal mit einem weiteren")),
    Agreement.FORMER: (2.2, Sentence("gleicher Vorname, früherer Familienname")),
    Agreement.ALSO: (2.2, Sentence("auch unter diesem Namen bekannt")),
    Agreement.SLIP: (2.0, Sentence("Name fast gleich")),
    Agreement.SHORT: (1.2, Sentence("Name ähnlich")),
    Agreement.HALF: (0.6, Sentence("Name zum Teil gleich")),
    Agreement.GIVEN: (-4.5, Sentence("gleicher Vorname, anderer Familienname")),
}
MOST = _BEFORE + _RARE + _NAMES[Agreement.SOUND][0]
"""The odds that two of like names are one, as far as the names go that are not the same."""
_MARRIED = -1.5
"""The weight of another family name where a number or a mail is shared, or day of birth and address."""
_WRONG_DAY = -1.5
"""The weight of another day in the same year where a number, a mail or the house is shared: twins have two names."""
YEAR, YEAR_NEARLY = 1.2, -0.8
"""The weights of one year of birth, and of two years that follow each other."""
OTHER_LINE, OTHER_STREET = -1.0, -1.5
"""The weights of numbers of one sort of which none is shared, and of streets."""
_BORN = Sentence("gleiches Geburtsdatum")
_BORN_NEARLY = Sentence("Geburtsdatum fast gleich")
_BORN_OTHERWISE = Sentence("anderes Geburtsdatum im selben Jahr")
_YEAR = Sentence("gleiches Geburtsjahr")
_YEAR_NEARLY = Sentence("Geburtsjahr um eins verschieden")
_PHONE = Sentence("gleiche Telefonnummer")
_OTHER_PHONE = Sentence("andere Telefonnummer")
_MAIL = Sentence("gleiche E-Mail-Adresse")
_OTHER_MAIL = Sentence("andere E-Mail-Adresse")
_WEB = Sentence("gleiche Internetseite")
_PLACE = Sentence("gleiche Anschrift")
_OTHER_PLACE = Sentence("andere Anschrift")
_OTHER_TOWN = Sentence("anderer Ort")
_HOUSEHOLD = Sentence("im selben Haushalt")
_RELATED = Sentence("gemeinsame Bezugspersonen")
_ALL = Sentence("alle Angaben gleich")


def weigh(one: Traits, other: Traits, *, common: Container[str] = NOBODY, namesakes: int | None = None) -> Weighing:
    """Whether both are one.

    `common` are folded given names that several persons bear, `namesakes` how many others are called like these two; where
    they are not known, the names are taken as neither common nor rare.
    """
    return APART if told_apart(one, other) else weigh_closely(one, other, common, namesakes)


def weigh_closely(one: Traits, other: Traits, common: Container[str], namesakes: int | None) -> Weighing:
    """Like `weigh`, of two who are not told apart at once."""
    if one.kind is Kind.ORGANISATION:
        return _weigh_organisations(one, other)
    born, line, place = _birth(one, other), _lines(one, other), _places(one, other)
    named = agreement(one, other, common)
    if named is None or (one.generation and other.generation and one.generation != other.generation):
        return APART
    weight, reason = _NAMES[named]
    if named is Agreement.GIVEN and (line[0] > 0 or (born[0] > YEAR and place[0] > 0)):
        weight = _MARRIED
    if born[1] is _BORN_OTHERWISE and named.is_firm and (line[0] > 0 or place[0] > 0):
        born = _WRONG_DAY, _BORN_OTHERWISE
    rest = [born, line, _mail_apart(one, other), place, _people(one, other), _generation(one, other)]
    if named is Agreement.SAME:
        rest.append(_wholeness(one, other, namesakes))
    proven = born[0] > 0 or line[0] > 0 or any(said is _ALL for _weight, said in rest)
    proven = proven and one.generation == other.generation
    return _judged(named, (weight + _rarity(namesakes), reason), rest, proven)


def told_apart(one: Traits, other: Traits) -> bool:
    """Whether two persons are two, however alike their names are: told before names are compared, which is what takes long."""
    if one.kind is Kind.ORGANISATION:
        return False
    if (
        born_apart(one, other)
        or (one.related and other.id in one.related)
        or (other.related and one.id in other.related)
    ):
        return True
    if one.related or one.name == other.name:
        return False
    born, reason = _birth(one, other)
    return reason is not _BORN_OTHERWISE and MOST + born + _lines(one, other)[0] + _places(one, other)[0] < 0


def _judged(named: Agreement, name: tuple[float, Sentence], rest: Sequence[_Evidence], proven: bool) -> Weighing:
    """`name` is always told, the rest as far as it says something: first what speaks for it, then what speaks against.

    `proven`: more than name and house, which father and son share, says that both are one.
    """
    weight, reason = name
    odds = _BEFORE + weight
    for more, _reason in rest:
        odds += more
    if odds < 0:
        return Weighing(_logistic(odds), (), Verdict.APART)
    speaks_for = [said for weight, said in rest if said and weight > 0]
    speaks_against = [said for weight, said in rest if said and weight < 0]
    sure = odds >= _SURE and named.is_firm and proven
    reasons = (reason, *speaks_for, *speaks_against)
    return Weighing(_logistic(odds), reasons, Verdict.SAME if sure else Verdict.MAYBE)


def _logistic(odds: float) -> float:
    return round(1 / (1 + exp(-odds)), 4)


def _rarity(namesakes: int | None) -> float:
    if namesakes is None:
        return 0.0
    if namesakes == 0:
        return _RARE
    return 0.0 if namesakes < 4 else -0.7 if namesakes < 16 else -1.5


def born_apart(one: Traits, other: Traits) -> bool:
    """Whether they were born in different years, and it is no slip: most of those compared, told at once."""
    mine, theirs = one.birth_year, other.birth_year
    if not mine or not theirs or mine == theirs:
        return False
    if one.birth_date and other.birth_date:
        return not _is_slip(one.birth_date, other.birth_date)
    return abs(mine - theirs) > 1


def _birth(one: Traits, other: Traits) -> _Evidence:
    """Of two who are not born apart."""
    if one.birth_date and other.birth_date:
        if one.birth_date == other.birth_date:
            return (3.0 if (one.birth_date.day, one.birth_date.month) == _NEW_YEAR else 6.0), _BORN
        return (-0.5, _BORN_NEARLY) if _is_slip(one.birth_date, other.birth_date) else (-4.0, _BORN_OTHERWISE)
    if not one.birth_year or not other.birth_year:
        return _NOTHING
    return (YEAR, _YEAR) if one.birth_year == other.birth_year else (YEAR_NEARLY, _YEAR_NEARLY)


def _is_slip(one: date, other: date) -> bool:
    """Day and month swapped, one digit another, or two neighbours swapped."""
    if one.month == other.month:
        if one.day == other.day:
            return _is_misread(one.year, other.year)
        return one.year == other.year and _is_misread(one.day, other.day)
    if one.year != other.year:
        return False
    return (
        _is_misread(one.month, other.month)
        if one.day == other.day
        else (one.day, one.month) == (other.month, other.day)
    )


def _is_misread(one: int, other: int) -> bool:
    read, told = f"{one:04}", f"{other:04}"
    apart = [place for place in range(4) if read[place] != told[place]]
    if len(apart) == 1:
        return True
    first, last = apart[0], apart[-1]
    return last - first == 1 and read[first] == told[last] and read[last] == told[first]


def _lines(one: Traits, other: Traits) -> _Evidence:
    """A number or a mail in common."""
    if not one.phones.isdisjoint(other.phones):
        return (4.5 if one.mails.isdisjoint(other.mails) else 6.0), _PHONE
    if not one.mails.isdisjoint(other.mails):
        return 4.5, _MAIL
    return (OTHER_LINE, _OTHER_PHONE) if sorts_of(one.phones) & sorts_of(other.phones) else _NOTHING


@lru_cache(maxsize=1 << 17)
def sorts_of(phones: frozenset[str]) -> int:
    """Whether there is a landline (1), a mobile number (2), or both (3): the one says nothing against the other."""
    mobile = {number.startswith(_MOBILE) for number in phones}
    return (False in mobile) + 2 * (True in mobile)


def _mail_apart(one: Traits, other: Traits) -> _Evidence:
    apart = one.mails and other.mails and one.mails.isdisjoint(other.mails)
    return (-0.6, _OTHER_MAIL) if apart else _NOTHING


def _places(one: Traits, other: Traits) -> _Evidence:
    if not one.places or not other.places:
        return (1.0, _HOUSEHOLD) if one.household and one.household == other.household else _NOTHING
    mine, theirs = streets_of(one.places), streets_of(other.places)
    if mine and theirs:
        met = not mine.isdisjoint(theirs) and _have_met(one, other)
        return (2.8, _PLACE) if met else (OTHER_STREET, _OTHER_PLACE)
    towns = {town for _street, town in one.places} & {town for _street, town in other.places}
    return _NOTHING if towns else (-0.7, _OTHER_TOWN)


@lru_cache(maxsize=1 << 17)
def streets_of(places: frozenset[tuple[str, str]]) -> frozenset[str]:
    """The streets of places, as far as they are known."""
    return frozenset([street for street, _town in places if street])


def _have_met(one: Traits, other: Traits) -> bool:
    """Whether both have a place in common, or a street, and of one of them the town is not known."""
    towns = {street: town for street, town in one.places if street}
    return any(
        street in towns and ((street, town) in one.places or not (town and towns[street]))
        for street, town in other.places
    )


def _people(one: Traits, other: Traits) -> _Evidence:
    return (1.5, _RELATED) if one.related & other.related else _NOTHING


def _generation(one: Traits, other: Traits) -> _Evidence:
    """One is called junior or senior: there is another of the name."""
    return (-2.5, None) if one.generation != other.generation else _NOTHING


def _wholeness(one: Traits, other: Traits, namesakes: int | None) -> _Evidence:
    """Whether nothing more is known of the one than of the other."""
    mine, theirs = _known(one), _known(other)
    if mine == theirs:
        return ((2.5 if mine else 3.5), _ALL) if mine or not namesakes else (1.0, _ALL)
    return (0.8, None) if (mine and mine <= theirs) or (theirs and theirs <= mine) else _NOTHING


def _known(traits: Traits) -> frozenset[object]:
    born = {traits.birth_date or traits.birth_year} - {None}
    return frozenset(born) | traits.phones | traits.mails | traits.places


def _weigh_organisations(one: Traits, other: Traits) -> Weighing:
    named = organisations_agree(one, other)
    if named is None:
        return APART
    web = (2.5, _WEB) if one.web & other.web else _NOTHING
    rest = [_lines(one, other), web, _organisation_places(one, other), _people(one, other)]
    if named is Agreement.SAME:
        rest.append(_wholeness(one, other, 0))
    weight, reason = _NAMES[named]
    return _judged(named, (weight + _RARE, reason), rest, any(weight > 0 for weight, _reason in rest))


def _organisation_places(one: Traits, other: Traits) -> _Evidence:
    """In another town there is another branch of it."""
    weight, reason = _places(one, other)
    towns = {town for _street, town in one.places if town}, {town for _street, town in other.places if town}
    return (-3.5, _OTHER_TOWN) if all(towns) and not towns[0] & towns[1] else (weight, reason)
