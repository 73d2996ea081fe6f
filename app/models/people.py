"""Persons, households, and the languages they speak."""

import re
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.common.text import search_key
from app.models import columns
from app.models.base import Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, derived, refers, shown, typed

_NO_DIGIT = re.compile(r"\D+")
_GERMANY = "49"


class LanguageLevel(Choice):
    """Level after the Common European Framework of Reference for Languages."""

    UNKNOWN = "unknown", "ohne Angabe"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"
    C1 = "c1", "C1"
    C2 = "c2", "C2"
    NATIVE = "native", "Muttersprache"


class Housing(Choice):
    """Wohnform."""

    UNKNOWN = "unknown", "ohne Angabe"
    FOLLOW_UP = "follow_up", "Anschlussunterbringung"
    HOMELESS = "homeless", "Obdachlosenunterbringung"
    RENTED = "rented", "Mietwohnung"
    GUEST = "guest", "bei Dritten"
    OWNED = "owned", "Eigentum"


class Household(Record):
    """Persons who share a dwelling; their address stands here once."""

    __tablename__ = "household"
    __mapper_args__ = {"polymorphic_identity": Kind.HOUSEHOLD}  # noqa: RUF012
    plural = "Haushalte"
    naming = Naming.SOMEBODY
    takes_contacts = True
    opened_as = "Haushalt"
    title_begins = "Haushalt"
    address_columns = ("street", "postcode", "city")

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    dwelling: Mapped[str] = mapped_column(Text, default="", info=typed("Wohnung"))
    housing: Mapped[Housing] = mapped_column(ChoiceType(Housing), default=Housing.UNKNOWN, info=shown("Wohnform"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    members: Mapped[list["Person"]] = relationship(
        foreign_keys="Person.household_id", lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return f"{self.title_begins} {self.name}".strip()

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title.removeprefix(f"{cls.title_begins} "), "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.make_title(), self.street, self.city]


class Person(Record):
    """Anyone she knows by name. Nothing but a name is mandatory; what is deliberately not asked is no field."""

    __tablename__ = "person"
    __mapper_args__ = {"polymorphic_identity": Kind.PERSON}  # noqa: RUF012
    plural = "Personen"
    naming = Naming.SOMEBODY
    takes_contacts = True
    opened_as = "Personenakte"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    family_name: Mapped[str] = mapped_column(Text, default="", info=typed("Familienname"))
    given_name: Mapped[str] = mapped_column(Text, default="", info=typed("Vorname"))
    native_name: Mapped[str] = mapped_column(Text, default="", info=typed("Name in eigener Schrift"))
    birth_year: Mapped[int | None] = mapped_column(info=shown("Geburtsjahr"))
    birth_date: Mapped[date | None] = mapped_column(info=shown("Geburtsdatum"))
    origin: Mapped[str | None] = mapped_column(Text, info=columns.code("Herkunft", of="country"))
    phone: Mapped[str] = mapped_column(Text, default="", info=typed("Telefon"))
    mobile: Mapped[str] = mapped_column(Text, default="", info=typed("Mobil"))
    email: Mapped[str] = mapped_column(Text, default="", info=typed("E-Mail"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    needs_interpreter: Mapped[bool] = mapped_column(default=False, info=shown("Dolmetschen nötig"))
    address_block: Mapped[bool] = mapped_column(default=False, info=shown("Auskunftssperre"))
    is_resident: Mapped[bool] = mapped_column(default=True, info=shown("Bewohner/in"))
    is_volunteer: Mapped[bool] = mapped_column(default=False, info=shown("Ehrenamt"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))
    name_fold: Mapped[str] = mapped_column(Text, default="", info=derived())
    household_id: Mapped[int | None] = mapped_column(
        ForeignKey("household.id", ondelete="SET NULL"), info=refers(OnErasure.STAYS, "Haushalt", home=True)
    )

    household: Mapped[Household | None] = relationship(
        foreign_keys=[household_id], lazy="raise", viewonly=True, cascade=""
    )
    languages: Mapped[list["PersonLanguage"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="PersonLanguage.id"
    )

    def make_title(self) -> str:
        return name_of(self.family_name, self.given_name, self.native_name)

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        family_name, _comma, given_name = title.partition(", ")
        return {"family_name": family_name, "given_name": given_name, "note": remark}

    def contact_person(self) -> int | None:
        return self.id

    def found_by(self, home_address: str = "") -> str:
        return super().found_by("" if self.address_block else home_address)

    def search_terms(self) -> list[str | None]:
        birth = str(self.birth_year) if self.birth_year else None
        address = None if self.address_block else self.street
        return [
            self.title,
            self.native_name,
            address,
            self.phone,
            digits(self.phone),
            self.mobile,
            digits(self.mobile),
            self.email,
            birth,
        ]

    def describe(self, home_address: str = "") -> None:
        if self.birth_date:
            self.birth_year = self.birth_date.year
        super().describe(home_address)
        self.name_fold = search_key(self.title)


def name_of(family: str, given: str, native: str) -> str:
    """Neumann, Eva; the name in another script only where there is no other."""
    return f"{family}, {given}" if family and given else family or given or native


def digits(number: str | None) -> str:
    """A telephone number without spaces and signs, as it is dialled in Germany: +49 and 0049 are 0, +380 and 00380 are 380."""
    if not number:
        return ""
    bare = _NO_DIGIT.sub("", number)
    abroad = number.lstrip().startswith("+")
    if bare.startswith("00"):
        abroad, bare = True, bare[2:]
    return f"0{bare[2:].lstrip('0')}" if abroad and bare.startswith(_GERMANY) else bare


Index("ix_person_household_id", Person.household_id, sqlite_where=Person.household_id.is_not(None))


class PersonLanguage(Base):
    """A language a person speaks (CLDR code) and how well."""

    __tablename__ = "person_language"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    code: Mapped[str] = mapped_column(Text, info=columns.code("Sprache", of="language"))
    level: Mapped[LanguageLevel] = mapped_column(
        ChoiceType(LanguageLevel), default=LanguageLevel.UNKNOWN, info=shown("Sprachniveau")
    )
