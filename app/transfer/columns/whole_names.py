"""Whole names in one cell: salutation, title, given and family name."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from app.common.text import clean, fold
from app.models import Salutation
from app.services.people.naming import is_particle, person_named

_SALUTATIONS = {
    "frau": Salutation.MS, "fr": Salutation.MS, "mrs": Salutation.MS, "ms": Salutation.MS, "mme": Salutation.MS,
    "herr": Salutation.MR, "herrn": Salutation.MR, "hr": Salutation.MR, "mr": Salutation.MR,
}  # fmt: skip
_TITLE = re.compile(
    r"(?:(?:prof|dr|dipl|mag|ing|lic|med|phil|jur|rer|nat|habil|h\.\s?c|m\.\s?a|b\.\s?a|m\.\s?sc|b\.\s?sc)\b\.?(?:-\w+\.?)?\s*)+",
    re.IGNORECASE,
)

_SEVERAL = re.compile(r"(?:familie|fam\.|ehepaar|eheleute)\s+(?=\S)", re.IGNORECASE)
_CAPITALS = "A-ZÀ-ÖØ-ÞŒŠŽİŞĞĆČŁŚŹŻẞ"
_IN_CAPITALS = re.compile(
    rf"(?P<family>[{_CAPITALS}][{_CAPITALS}'’-]{{2,}}(?: [{_CAPITALS}'’-]{{2,}})*) (?P<given>[{_CAPITALS}][^{_CAPITALS},]\S*(?: [{_CAPITALS}][^{_CAPITALS},]\S*)*)"
)
"""MÜLLER Jörg: the name in capitals is that of the family."""


class WholeName(NamedTuple):
    """A name in its parts; `several` where it is that of a couple or a family."""

    family_name: str = ""
    given_name: str = ""
    name_title: str = ""
    salutation: Salutation = Salutation.UNKNOWN
    several: bool = False

    @property
    def fields(self) -> dict[str, str | Salutation]:
        """Its parts, by the columns of a person."""
        parts: dict[str, str | Salutation] = self._asdict()
        del parts["several"]
        return parts


def salutation_of(text: str) -> tuple[Salutation, str]:
    """The salutation that a text begins with, and the rest of it."""
    first, _, rest = clean(text).partition(" ")
    found = _SALUTATIONS.get(fold(first).rstrip("."), Salutation.UNKNOWN)
    return (found, rest) if found is not Salutation.UNKNOWN else (found, clean(text))


def split_name(text: str, *, family_first: bool = False) -> WholeName:
    """The parts of "Frau Dr. Anna von der Heide", "Heide, Anna" or, where the column says so, "Heide Anna"."""
    salutation, rest = salutation_of(text)
    title = _TITLE.match(rest)
    if title is not None and title.end() < len(rest):
        named = split_name(rest[title.end() :], family_first=family_first)
        return named._replace(name_title=title[0].strip(), salutation=salutation)
    if (before := _SEVERAL.match(rest)) is not None:
        return WholeName(rest[before.end() :], salutation=salutation, several=True)
    if (shown := _IN_CAPITALS.fullmatch(rest)) is not None:
        return WholeName(shown["family"], shown["given"], "", salutation)
    if family_first and "," not in rest:
        family, given = _family_first(rest)
        return WholeName(family, given, "", salutation)
    person = person_named(rest)
    if person is None:
        return WholeName(salutation=salutation)
    return WholeName(person.family_name, person.given_name, "", salutation)


def _family_first(text: str) -> tuple[str, str]:
    words = text.split()
    ends = 1
    while ends < len(words) - 1 and is_particle(fold(words[ends - 1])):
        ends += 1
    return " ".join(words[:ends]), " ".join(words[ends:])


def tells_the_same(whole: str, parts: Iterable[str]) -> bool:
    """Whether a whole name holds no word that does not stand in its parts already."""
    return set(_words(whole)) <= {word for part in parts for word in _words(part)} | _SALUTATIONS.keys()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
