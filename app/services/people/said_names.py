"""Names as they are said and written: "Dr. Anna von der Heide", "Nguyễn Thị Hoa", "Amina"."""

from collections.abc import Sequence
from typing import Protocol

from app.common.text import clean
from app.models import NameOrder


class Named(Protocol):
    """The parts of a name, as a person and the rows of a select have them."""

    @property
    def name_title(self) -> str: ...
    @property
    def given_name(self) -> str: ...
    @property
    def patronymic(self) -> str: ...
    @property
    def particle(self) -> str: ...
    @property
    def family_name(self) -> str: ...
    @property
    def native_name(self) -> str: ...
    @property
    def name_order(self) -> NameOrder: ...


PARTS = ("name_title", "given_name", "patronymic", "particle", "family_name", "native_name", "name_order")
"""The columns of a person that a name is made of."""


def spoken(person: Named) -> str:
    """The whole name in the order in which it is said, with title; the one in another script where there is no other."""
    given = clean(f"{person.given_name} {person.patronymic}")
    family = surname(person)
    if not given and not family:
        return clean(person.native_name)
    halves = (family, given) if person.name_order is NameOrder.FAMILY_FIRST else (given, family)
    return clean(" ".join((person.name_title, *halves)))


def surname(person: Named) -> str:
    """The family name with what stands before it: "von der Heide", "García López"."""
    return clean(f"{person.particle} {person.family_name}")


def together(people: Sequence[Named], family: str) -> str:
    """Several who share a family name: "Dr. Anna und Jonas von der Heide"; where it is said first, it stands first."""
    given = " und ".join(clean(f"{one.name_title} {one.given_name}") for one in people)
    if all(one.name_order is NameOrder.FAMILY_FIRST for one in people):
        return f"{family} {given}"
    return f"{given} {family}"


def called(person: Named) -> str:
    """How somebody is called without ceremony: the given name, else the whole name."""
    return clean(person.given_name) or spoken(person)


def initials(person: Named) -> str:
    """A. v. d. H. in the order in which the name is said, without title; empty where there is no name at all."""
    words = spoken(person).removeprefix(clean(person.name_title)).replace("-", " ").split()
    return " ".join(f"{word[0]}." for word in words)
