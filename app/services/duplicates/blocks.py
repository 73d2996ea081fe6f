"""What brings two records together so that they are weighed: something that both have, or nearly.

Two that share none of these keys have too little in common to be told of (see `weighing`): same or like-sounding name, day of
birth, number, mail, site, address with beginnings of the name, year of birth with beginnings of the name.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from itertools import combinations

from app.common.cancelling import current
from app.services.duplicates.spelling import sound
from app.services.duplicates.traits import Traits, Words

Keys = Callable[[Traits], Collection[Hashable]]
"""The keys of a record, each once."""
_BEGINNING = 2


def by_name(traits: Traits) -> Collection[Hashable]:
    """All words of a name by their sound, whichever way round; so for each name it has or had."""
    own = (sounded(traits.name),) if traits.name else ()
    if not traits.former and not traits.also:
        return own
    return {*own, *(sounded(former + traits.given) for former in traits.former), *map(sounded, traits.also)}


def sounded(found: Words) -> str:
    """The words by their sound, sorted."""
    return " ".join(sorted(map(sound, found)))


def by_birth_date(traits: Traits) -> Collection[Hashable]:
    """The day with the first letter of each name; with more letters on 1 January, which stands for an unknown day."""
    born = traits.birth_date
    if born is None:
        return ()
    letters = _BEGINNING if (born.day, born.month) == (1, 1) else 1
    return {(born, word[:letters]) for word in traits.name}


def by_phone(traits: Traits) -> Collection[Hashable]:
    """Each number."""
    return traits.phones


def by_mail(traits: Traits) -> Collection[Hashable]:
    """Each mail address, and each site."""
    return traits.mails | traits.web if traits.web else traits.mails


def by_place(traits: Traits) -> Collection[Hashable]:
    """Each street, with the beginning of each name: a house may hold hundreds."""
    letters = _beginnings(traits)
    return {(street, letter) for street, _town in traits.places if street for letter in letters}


def by_door(traits: Traits) -> Collection[Hashable]:
    """Each street with the beginnings of both names, whichever way round."""
    letters = tuple(_beginnings(traits))
    return {(street, letters) for street, _town in traits.places if street}


def by_year(traits: Traits) -> Collection[Hashable]:
    """The year of birth with the beginnings of both names, whichever way round."""
    year = traits.birth_year
    if not year or not traits.family or not traits.given:
        return ()
    family, given = traits.family[0], traits.given[0]
    return {
        (year, *sorted((family[:_BEGINNING], given[:_BEGINNING]))),
        (year, sound(given), family[:1]),
        (year, sound(family), given[:1]),
    }


def by_part(traits: Traits) -> Collection[Hashable]:
    """Names of which one has a word more: each pair of words by their sound."""
    if len(traits.name) <= _BEGINNING:
        return ()
    return set(combinations(sorted(map(sound, traits.name)), 2))


def by_short_name(traits: Traits) -> Collection[Hashable]:
    """The name of an organisation, and its short name, each by its sound; a word of a long name too."""
    names = [name for name in (traits.family, traits.given) if name]
    return {key for name in names for key in (sounded(name), "".join(name), (name[0][:4], name[-1][:4]))}


PERSONS_IN_A_LIST: tuple[Keys, ...] = (by_name, by_part, by_birth_date, by_phone, by_mail, by_door)
"""What is asked for each row of a list: keys that few share."""
PERSONS: tuple[Keys, ...] = (by_name, by_part, by_birth_date, by_phone, by_mail, by_place, by_year)
ORGANISATIONS: tuple[Keys, ...] = (by_short_name, by_phone, by_mail)


def index_of(everybody: Iterable[Traits], keys: Keys) -> dict[Hashable, list[int]]:
    """The places of those who have a key, by key; a key that is asked for and nobody has is made."""
    cancellation = current()
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, traits in enumerate(everybody):
        cancellation.demand()
        for key in keys(traits):
            found[key].append(place)
    return found


def _beginnings(traits: Traits) -> dict[str, None]:
    """How the words of a name begin, in their order, each once."""
    return dict.fromkeys([word[:_BEGINNING] for word in traits.name])
