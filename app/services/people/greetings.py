"""How somebody is addressed in a letter, in the letter's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import clean
from app.models import Person, Salutation
from app.services.records import rows_in, table_of

_PERSON = table_of(Person)
_FAMILY = "Familie "
"""So an envelope calls more than two of one name."""


@dataclass(frozen=True, slots=True)
class Greeted:
    """Somebody who is greeted: how, and the parts of the name."""

    salutation: Salutation
    given: str
    family: str
    title: str

    @property
    def surname(self) -> str:
        """The name behind Ms or Mr: Dr. von der Heide."""
        return " ".join(filter(None, (self.title, self.family or self.given)))


@dataclass(frozen=True, slots=True)
class _Words:
    """How Ms and Mr are greeted in a language; where several are, each but the first begins with a small letter unless `capital`."""

    ms: str
    mr: str
    family: str
    capital: bool = False


_WORDS = {
    "de": _Words("Sehr geehrte Frau {name}", "Sehr geehrter Herr {name}", "Sehr geehrte Familie {name}"),
    "en": _Words("Dear Ms {name}", "Dear Mr {name}", "Dear {name} family"),
    "fr": _Words("Madame {name}", "Monsieur {name}", "Chère famille {name}", capital=True),
}


def greeted(session: Session, ids: Sequence[int]) -> dict[int, Greeted]:
    """How these persons are greeted, by id."""
    names = ("id", "salutation", "given_name", "family_name", "native_name", "particle", "name_title")
    found = rows_in(session, select(*(_PERSON.c[name] for name in names)), _PERSON.c.id, ids)
    return {
        row.id: Greeted(
            row.salutation,
            clean(row.given_name),
            clean(f"{row.particle} {row.family_name}") or ("" if row.given_name else row.native_name),
            clean(row.name_title),
        )
        for row in found
    }


def greeting(language: str, people: Sequence[Greeted], names: Sequence[str], usual: str) -> str:
    """The line above a letter. `names` stand on the envelope; `usual` is the language's greeting of anybody, with `{names}`.

    Of whom it is not known whether she is greeted as Ms or Mr, and in languages where that is not known, it is the usual one.
    """
    words = _WORDS.get(language)
    if words is None or not people:
        return usual.format(names=", ".join(names))
    if len(names) == 1 and names[0].startswith(_FAMILY):
        return f"{words.family.format(name=names[0].removeprefix(_FAMILY))},"
    if any(one.salutation is Salutation.UNKNOWN for one in people):
        return usual.format(names=", ".join(names))
    said = [(words.ms if one.salutation is Salutation.MS else words.mr).format(name=one.surname) for one in people]
    rest = said[1:] if words.capital else [line[0].lower() + line[1:] for line in said[1:]]
    return f"{', '.join([said[0], *rest])},"
