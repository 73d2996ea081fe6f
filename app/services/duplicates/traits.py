"""What a record is recognised by, ready to be compared: names as words, days, numbers, mails, places, people around it."""

import re
from collections.abc import Callable, Iterable, Set
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from app.common.text import search_key
from app.models import Kind
from app.models.people import digits
from app.services.duplicates.spelling import words

Words = tuple[str, ...]
_NONE: frozenset[Any] = frozenset()
_LEAST_DIGITS = 5
_STREET = re.compile(r"(?<=\w)(?:strasse|str)\b\.?|\bstrasse\b|\bstr\b\.?")
_REGISTERED = re.compile(r"\b[eEi]\. ?[VGvg]\.")
_NO_LETTER = re.compile(r"[\W_]+")
_PARTICLES = frozenset(
    (
        "von", "vom", "zu", "zum", "zur", "van", "de", "der", "den", "del", "della", "di", "da", "dal", "dos", "das", "do", "du",
        "la", "le", "el", "al", "ul", "ed", "bin", "ibn", "ben", "bint",
    )
)  # fmt: skip
_GENERATIONS = {**dict.fromkeys(("jun", "junior", "jr"), "jun"), **dict.fromkeys(("sen", "senior", "sr"), "sen")}
_TITLES = frozenset(("dr", "prof", "professor", "dipl", "ing", "med", "phil", "herr", "frau", "fam", "familie"))
_TOLD_APART = _PARTICLES | _TITLES | _GENERATIONS.keys()
_LEGAL_FORMS = frozenset(
    (
        "ev",
        "gem",
        "ggmbh",
        "gmbh",
        "mbh",
        "ug",
        "ag",
        "kg",
        "ohg",
        "gbr",
        "eg",
        "se",
        "kgaa",
        "haftungsbeschrankt",
        "und",
    )
)


class Traits(NamedTuple):
    """What is known of a person or an organisation (`kind`). `id` is 0 where it is not on file.

    Attributes:
        name: all words of the name, sorted: the same whichever way round it was written.
        family: words of the family name, or of an organisation's name.
        given: words of the given names, or of an organisation's short name.
        former: words of other family names: the birth name, one before a marriage.
        also: words of other whole names: in other scripts and spellings, chosen ones.
        generation: "jun" or "sen" where the name says so.
        phones: as they are dialled (`digits`).
        places: street and town of every address, the household's and former ones too.
        related: persons whom it has a relationship with, or who speak for it.
    """

    kind: Kind
    id: int = 0
    name: Words = ()
    family: Words = ()
    given: Words = ()
    former: tuple[Words, ...] = ()
    also: tuple[Words, ...] = ()
    generation: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    phones: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    web: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str]] = frozenset()
    related: frozenset[int] = frozenset()
    household: int | None = None


Place = tuple[str, str, str]
"""Street, postcode and town, as they were typed."""


def of_person(
    family_name: str = "",
    given_name: str = "",
    *,
    record_id: int = 0,
    former: Iterable[str] = (),
    also: Iterable[str] = (),
    birth_date: date | None = None,
    birth_year: int | None = None,
    phones: Iterable[str] = (),
    mails: Iterable[str] = (),
    places: Iterable[Place] = (),
    related: Iterable[int] = (),
    household: int | None = None,
) -> Traits:
    """The traits of a person from what was typed."""
    family, given, generation = name_words(family_name, given_name)
    return Traits(
        Kind.PERSON,
        record_id,
        tuple(sorted(family + given)),
        family,
        given,
        _each(family_words, former),
        _each(words, also),
        generation,
        birth_date,
        birth_date.year if birth_date else birth_year,
        numbers(phones),
        addresses(mails),
        _NONE,
        places_of(places),
        frozenset(related) if related else _NONE,
        household,
    )


def _each(words_of: Callable[[str], Words], names: Iterable[str]) -> tuple[Words, ...]:
    return tuple([found for name in names if name and (found := words_of(name))]) if names else ()


def of_organisation(
    name: str = "",
    short_name: str = "",
    *,
    record_id: int = 0,
    phones: Iterable[str] = (),
    mails: Iterable[str] = (),
    websites: Iterable[str] = (),
    places: Iterable[Place] = (),
    related: Iterable[int] = (),
) -> Traits:
    """The traits of an organisation from what was typed."""
    family, given = organisation_words(name), organisation_words(short_name)
    return Traits(
        Kind.ORGANISATION,
        record_id,
        tuple(sorted(family)),
        family,
        given,
        phones=numbers(phones),
        mails=addresses(mails),
        web=frozenset(host for site in websites if (host := _host(site))),
        places=places_of(places),
        related=frozenset(related),
    )


def name_words(family_name: str, given_name: str) -> tuple[Words, Words, str]:
    """Words of family and given name without titles and particles, and the generation that the name tells."""
    family, said = _bare_words(family_name)
    given, told = _bare_words(given_name)
    return family, given, said or told


def family_words(name: str) -> Words:
    """The words of a family name without particles: they are written, joined and left out as it comes."""
    return _bare_words(name)[0]


@lru_cache(maxsize=1 << 17)
def _bare_words(name: str) -> tuple[Words, str]:
    found = words(name)
    if _TOLD_APART.isdisjoint(found):
        return found, ""
    found, generation = _of_age(found)
    return _bare(found), generation


def _of_age(found: Words) -> tuple[Words, str]:
    generation = next((_GENERATIONS[word] for word in found[1:] if word in _GENERATIONS), "")
    return (_bare(found, _GENERATIONS.keys()) if generation else found), generation


def _bare(found: Words, left_out: Set[str] = _PARTICLES | _TITLES) -> Words:
    return tuple(word for word in found if word not in left_out) or found


@lru_cache(maxsize=1 << 14)
def organisation_words(name: str) -> Words:
    """The words of an organisation's name without its legal form."""
    return _bare(words(_REGISTERED.sub("", name)), _LEGAL_FORMS)


def numbers(phones: Iterable[str]) -> frozenset[str]:
    """Telephone numbers as they are dialled; what is too short to be one is left out."""
    dialled = [digits(phone) for phone in phones if phone]
    return frozenset([number for number in dialled if len(number) >= _LEAST_DIGITS]) if dialled else _NONE


def addresses(mails: Iterable[str]) -> frozenset[str]:
    """Mail addresses as they are compared."""
    found = [mail.strip().lower() for mail in mails if "@" in mail]
    return frozenset(found) if found else _NONE


def places_of(places: Iterable[Place]) -> frozenset[tuple[str, str]]:
    """Streets with their towns as they are compared; an address without a street says too little."""
    return frozenset([(street_key(street), town_key(city)) for street, _postcode, city in places if street or city])


@lru_cache(maxsize=1 << 16)
def street_key(street: str) -> str:
    """Köchlinstr. 4 and Köchlinstraße 4 are one.

    >>> street_key("Köchlinstr. 4") == street_key("Koechlinstraße 4")
    True
    """
    return _NO_LETTER.sub("", _STREET.sub("str", search_key(street)))


@lru_cache(maxsize=1 << 12)
def town_key(city: str) -> str:
    """The town without signs; where only a postcode is known it may be any."""
    return _NO_LETTER.sub("", search_key(city))


def _host(site: str) -> str:
    host = re.sub(r"^\w+://", "", site.strip().lower()).partition("/")[0]
    return host.removeprefix("www.") if "." in host else ""
