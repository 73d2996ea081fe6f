"""What a column of a list may stand for, for every kind of record that can be brought in."""

from dataclasses import dataclass
from functools import cache

from app.common.kinds import Kind
from app.common.sentences import Sentence


@dataclass(frozen=True)
class Field:
    """What a column may be taken as. `names`: a row needs one of these fields, for nobody is brought in without a name."""

    key: str
    label: Sentence
    names: bool = False


_ADDRESS = (
    Field("street", Sentence("Straße")),
    Field("house_number", Sentence("Hausnummer")),
    Field("postcode", Sentence("Postleitzahl")),
    Field("city", Sentence("Ort")),
    Field("place", Sentence("PLZ und Ort")),
    Field("address", Sentence("ganze Anschrift")),
)
_PERSON = (
    Field("family_name", Sentence("Familienname"), names=True),
    Field("given_name", Sentence("Vorname"), names=True),
    Field("middle_name", Sentence("weitere Vornamen")),
    Field("full_name", Sentence("ganzer Name"), names=True),
    Field("family_first", Sentence("ganzer Name, Familienname zuerst"), names=True),
    Field("native_name", Sentence("Name in eigener Schrift"), names=True),
    Field("name_title", Sentence("Titel")),
    Field("particle", Sentence("Namenszusatz")),
    Field("patronymic", Sentence("Vatersname")),
    Field("birth_name", Sentence("Geburtsname")),
    Field("chosen_name", Sentence("gewählter Name")),
    Field("called_name", Sentence("Rufname")),
    Field("also_name", Sentence("auch bekannt als")),
    Field("former_name", Sentence("früherer Name")),
    Field("spelled_name", Sentence("andere Schreibweise")),
    Field("salutation", Sentence("Anrede")),
    Field("name_order", Sentence("Reihenfolge des Namens")),
    Field("birth_date", Sentence("Geburtsdatum")),
    Field("birth_year", Sentence("Geburtsjahr")),
    Field("origin", Sentence("Herkunftsland")),
    Field("languages", Sentence("Sprachen")),
    Field("phone", Sentence("Telefon")),
    Field("mobile", Sentence("Mobil")),
    Field("work_phone", Sentence("Telefon dienstlich")),
    Field("fax", Sentence("Fax")),
    Field("relative_phone", Sentence("Telefon von Angehörigen")),
    Field("other_phone", Sentence("andere Nummer")),
    Field("email", Sentence("E-Mail")),
    Field("work_email", Sentence("E-Mail dienstlich")),
    *_ADDRESS,
    Field("post_address", Sentence("Postanschrift")),
    Field("second_address", Sentence("Zweitwohnung")),
    Field("work_address", Sentence("Anschrift dienstlich")),
    Field("relative_address", Sentence("Anschrift bei Angehörigen")),
    Field("former_address", Sentence("frühere Anschrift")),
    Field("died_on", Sentence("verstorben am")),
    Field("preferred_number", Sentence("bevorzugte Nummer")),
    Field("preferred_address", Sentence("bevorzugte Anschrift")),
    Field("organisation", Sentence("Akteur und Funktion")),
    Field("website", Sentence("Internet")),
    Field("tags", Sentence("Schlagwörter")),
    Field("note", Sentence("Notiz")),
)
_ORGANISATION = (
    Field("name", Sentence("Name"), names=True),
    Field("short_name", Sentence("Kurzname")),
    Field("kind", Sentence("Akteursart")),
    Field("phone", Sentence("Telefon")),
    Field("further_phone", Sentence("weitere Nummern")),
    Field("email", Sentence("E-Mail")),
    Field("contact", Sentence("Ansprechperson")),
    Field("website", Sentence("Internet")),
    *_ADDRESS,
    Field("offers", Sentence("Angebote")),
    Field("tags", Sentence("Schlagwörter")),
    Field("note", Sentence("Notiz")),
)
_FIELDS = {Kind.PERSON: _PERSON, Kind.ORGANISATION: _ORGANISATION}
IMPORTED = tuple(_FIELDS)
"""The kinds that can be brought in."""


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind, in the order of its form. Raises KeyError for a kind that can't be brought in."""
    return _FIELDS[kind]


@cache
def label_of(kind: Kind, key: str) -> Sentence:
    """What a field is called."""
    return next(field.label for field in fields_of(kind) if field.key == key)


@cache
def name_fields(kind: Kind) -> frozenset[str]:
    """The fields of which a list needs one."""
    return frozenset(field.key for field in fields_of(kind) if field.names)
