"""Cards of an address book as plain data: what a person or an organisation has that other programs know as well."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from app.common.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Reach:
    """A telephone number or a mail. `types` are those of vCard (home, cell, work …); `label` says what they can't."""

    value: str
    types: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """An address; like `Reach`."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    care_of: str = ""
    types: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Nickname:
    """A further name; `type` says of which sort, for whoever reads the card back."""

    name: str
    type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Somebody, or an organisation. What is empty is not known.

    Attributes:
        uid: always the same for the same record of the same vault.
        name: as it is said: "Dr. Anna von der Heide".
        family: with the particle before it, under which nobody is sorted: `sort_as` is the family name without it.
        additional: names between given and family name: a patronymic.
        birth: the day, or the year alone.
        gender: how the language addresses her: feminine or masculine.
        languages: codes of CLDR, the first one first.
        works_for: organisations with the function there.
    """

    uid: str
    name: str
    is_organisation: bool = False
    family: str = ""
    given: str = ""
    additional: str = ""
    title: str = ""
    sort_as: str = ""
    native_name: str = ""
    birth_name: str = ""
    nicknames: tuple[Nickname, ...] = ()
    birth: date | int | None = None
    died_on: date | None = None
    gender: str = ""
    phones: tuple[Reach, ...] = ()
    mails: tuple[Reach, ...] = ()
    places: tuple[Place, ...] = ()
    website: str = ""
    languages: tuple[str, ...] = ()
    works_for: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    changed_at: datetime | None = None

    def told(self) -> Iterator[Sentence]:
        """What it tells, in words out of `TOLD`."""
        return (label for label, names in TOLD.items() if any(getattr(self, name) for name in names))


TOLD = {
    Sentence("Name"): ("name",),
    Sentence("weitere Namen"): ("native_name", "birth_name", "nicknames"),
    Sentence("Anrede"): ("gender",),
    Sentence("Geburtsdatum"): ("birth",),
    Sentence("Todestag"): ("died_on",),
    Sentence("Telefon"): ("phones",),
    Sentence("E-Mail"): ("mails",),
    Sentence("Anschrift"): ("places",),
    Sentence("Internet"): ("website",),
    Sentence("Sprachen"): ("languages",),
    Sentence("Akteur und Funktion"): ("works_for",),
    Sentence("Schlagwörter"): ("tags",),
    Sentence("Notiz"): ("note",),
}
"""What a card can tell of somebody, in the order in which it is said."""
