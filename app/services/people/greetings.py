"""How somebody is addressed in a letter, in the letter's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.cldr import PLAIN_GERMAN
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
    """How Ms, Mr and a family are greeted in a language, and what stands behind it.

    Where several are, each but the first begins with a small letter unless `capital`, and `between` stands between them. Names
    are put in as they are written on the envelope: in Latin letters, where no language bends them.
    """

    ms: str
    mr: str
    family: str
    end: str = ","
    between: str = ", "
    capital: bool = False

    @property
    def by_name(self) -> bool:
        """Whether somebody is called by name; where not, several are greeted together."""
        return "{name}" in self.ms


_WORDS = {
    "de": _Words("Sehr geehrte Frau {name}", "Sehr geehrter Herr {name}", "Sehr geehrte Familie {name}"),
    PLAIN_GERMAN: _Words("Guten Tag Frau {name}", "Guten Tag Herr {name}", "Guten Tag Familie {name}"),
    "en": _Words("Dear Ms {name}", "Dear Mr {name}", "Dear {name} family"),
    "fr": _Words("Madame {name}", "Monsieur {name}", "Chère famille {name}", capital=True),
    "ar": _Words("السيدة {name} المحترمة", "السيد {name} المحترم", "عائلة {name} المحترمة", end="،", between="، "),
    "uk": _Words("Шановна пані {name}", "Шановний пане {name}", "Шановна родино {name}", end="!"),
    "tr": _Words("Sayın {name}", "Sayın {name}", "Sayın {name} Ailesi", capital=True),
    "es": _Words("Estimada Sra. {name}", "Estimado Sr. {name}", "Estimada familia {name}", end=":"),
    "it": _Words("Gentile Signora {name}", "Gentile Signor {name}", "Gentile famiglia {name}"),
    "pl": _Words("Szanowna Pani", "Szanowny Panie", "Szanowni Państwo", capital=True),
    "pt": _Words("Exma. Senhora {name}", "Exmo. Senhor {name}", "Exma. Família {name}", capital=True),
    "ru": _Words("Уважаемая госпожа {name}", "Уважаемый господин {name}", "Уважаемая семья {name}", end="!"),
    "fa": _Words("خانم {name} گرامی", "آقای {name} گرامی", "خانواده {name} گرامی", end="،", between="، "),
    "ti": _Words("ክብርቲ ወይዘሮ {name}", "ክቡር ኣቶ {name}", "ክቡራት ስድራቤት {name}", end="፣", between="፣ "),
    "ku": _Words("Birêz xanim {name}", "Birêz {name}", "Malbata {name} ya birêz"),
    "ro": _Words("Stimată doamnă {name}", "Stimate domnule {name}", "Stimată familie {name}"),
}
"""For each language of a letter. In Polish it would be impolite to add the family name."""


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

    Of whom it is not known whether she is greeted as Ms or Mr, and in a language without such words, it is the usual one.
    """
    words = _WORDS.get(language)
    if words is None or not people:
        return usual.format(names=", ".join(names))
    if len(names) == 1 and names[0].startswith(_FAMILY):
        return words.family.format(name=names[0].removeprefix(_FAMILY)) + words.end
    if any(one.salutation is Salutation.UNKNOWN for one in people):
        return usual.format(names=", ".join(names))
    if len(people) > 1 and not words.by_name:
        return words.family + words.end
    said = [(words.ms if one.salutation is Salutation.MS else words.mr).format(name=one.surname) for one in people]
    rest = said[1:] if words.capital else [line[0].lower() + line[1:] for line in said[1:]]
    return words.between.join([said[0], *rest]) + words.end
