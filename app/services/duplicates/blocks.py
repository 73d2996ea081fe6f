"""What brings two records together so that they are weighed: something that both have, or nearly.

Two that share none of these keys have too little in common to be told of (see `weighing`): same or like-sounding name, day of
birth, number, mail, site, address with beginnings of the name, year of birth with beginnings of the name.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

from app.common.cancelling import current
from app.services.duplicates.spelling import sound
from app.services.duplicates.traits import Traits, Words

Keys = Callable[[Traits], Iterator[Hashable]]
_BEGINNING = 2


def by_name(traits: Traits) -> Iterator[Hashable]:
    """All words of a name by their sound, whichever way round; so for each name it has or had."""
    if traits.family or traits.given:
        yield sounded(traits.family + traits.given)
    yield from (sounded(former + traits.given) for former in traits.former)
    yield from map(sounded, traits.also)


def sounded(found: Words) -> str:
    """The words by their sound, sorted."""
    return " ".join(sorted(map(sound, found)))


def by_birth_date(traits: Traits) -> Iterator[Hashable]:
    """The day with the first letter of each name; with more letters on 1 January, which stands for an unknown day."""
    born = traits.birth_date
    if born is not None:
        letters = _BEGINNING if (born.day, born.month) == (1, 1) else 1
        yield from {(born, word[:letters]) for word in traits.family + traits.given}


def by_phone(traits: Traits) -> Iterator[Hashable]:
    """Each number."""
    yield from traits.phones


def by_mail(traits: Traits) -> Iterator[Hashable]:
    """Each mail address, and each site."""
    yield from traits.mails
    yield from traits.web


def by_place(traits: Traits) -> Iterator[Hashable]:
    """Each street, with the beginning of each name: a house may hold hundreds."""
    letters = _beginnings(traits)
    yield from ((street, letter) for street, _town in traits.places if street for letter in letters)


def by_door(traits: Traits) -> Iterator[Hashable]:
    """Each street with the beginnings of both names, whichever way round."""
    pair = tuple(sorted(_beginnings(traits)))
    yield from ((street, *pair) for street, _town in traits.places if street)


def by_year(traits: Traits) -> Iterator[Hashable]:
    """The year of birth with the beginnings of both names, whichever way round."""
    if traits.birth_year and traits.family and traits.given:
        yield traits.birth_year, *sorted((traits.family[0][:_BEGINNING], traits.given[0][:_BEGINNING]))
        yield traits.birth_year, sound(traits.given[0]), traits.family[0][:1]
        yield traits.birth_year, sound(traits.family[0]), traits.given[0][:1]


def by_part(traits: Traits) -> Iterator[Hashable]:
    """Names of which one has a word more: each pair of words by their sound."""
    said = sorted(map(sound, traits.family + traits.given))
    if len(said) > _BEGINNING:
        yield from (f"{one} {other}" for place, one in enumerate(said) for other in said[place + 1 :])


def by_short_name(traits: Traits) -> Iterator[Hashable]:
    """The name of an organisation, and its short name, each by its sound; a word of a long name too."""
    for name in (traits.family, traits.given):
        if name:
            yield sounded(name)
            yield "".join(name)
            yield name[0][:4], name[-1][:4]


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
        for key in set(keys(traits)):
            found[key].append(place)
    return found


def _beginnings(traits: Traits) -> set[str]:
    return {word[:_BEGINNING] for word in traits.family + traits.given}
