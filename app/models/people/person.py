"""Persons, and the households in which they live together."""

import re
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Kind
from app.common.text import search_key, sort_key
from app.models import columns
from app.models.base import ChoiceType, Naming, Record
from app.models.columns import OnErasure, derived, refers, shown, typed
from app.models.people.choices import Channel, Gone, HouseholdType, Housing, ListedAs, NameOrder, Salutation
from app.models.people.languages import PersonLanguage
from app.models.people.names import PersonName
from app.models.people.reached import PersonAddress, PersonNumber
from app.models.people.roles import PersonRole
from app.models.privacy import Consent

_NO_DIGIT = re.compile(r"\D+")
_GERMANY = "49"


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
    past_from = ("dissolved_on",)

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    dwelling: Mapped[str] = mapped_column(Text, default="", info=typed("Wohnung"))
    housing: Mapped[Housing] = mapped_column(ChoiceType(Housing), default=Housing.UNKNOWN, info=shown("Wohnform"))
    housing_as_of: Mapped[date | None] = mapped_column(info=shown("Wohnform, Stand vom"))
    household_type: Mapped[HouseholdType] = mapped_column(
        ChoiceType(HouseholdType), default=HouseholdType.UNKNOWN, info=shown("Art des Haushalts")
    )
    bell_name: Mapped[str] = mapped_column(Text, default="", info=typed("Klingelschild"))
    caution: Mapped[str] = mapped_column(Text, default="", info=typed("bei Hausbesuchen zu beachten"))
    dissolved_on: Mapped[date | None] = mapped_column(info=shown("aufgelöst am"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    members: Mapped[list["Person"]] = relationship(
        foreign_keys="Person.household_id", lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return f"{self.title_begins} {self.name}".strip()

    def is_past(self, today: date) -> bool:
        return self.dissolved_on is not None and self.dissolved_on <= today

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title.removeprefix(f"{cls.title_begins} "), "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.make_title(), self.street, self.city, self.bell_name]


class Person(Record):
    """Anyone she knows by name. Nothing but a name is mandatory; what is deliberately not asked is no field.

    The first telephone number, mail and address stand here, where lists read them; further ones, and further names, are
    rows of their own. `further` holds what they are found by: names and numbers in its first line, addresses in its second.
    """

    __tablename__ = "person"
    __mapper_args__ = {"polymorphic_identity": Kind.PERSON}  # noqa: RUF012
    plural = "Personen"
    naming = Naming.SOMEBODY
    can_be_told = True
    takes_contacts = True
    opened_as = "Personenakte"
    mergeable = True
    past_from = ("gone_on",)

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    family_name: Mapped[str] = mapped_column(Text, default="", info=typed("Familienname"))
    given_name: Mapped[str] = mapped_column(Text, default="", info=typed("Vorname"))
    native_name: Mapped[str] = mapped_column(Text, default="", info=typed("Name in eigener Schrift"))
    name_title: Mapped[str] = mapped_column(Text, default="", info=typed("Titel"))
    particle: Mapped[str] = mapped_column(Text, default="", info=typed("Namenszusatz"))
    patronymic: Mapped[str] = mapped_column(Text, default="", info=typed("Vatersname"))
    birth_name: Mapped[str] = mapped_column(Text, default="", info=typed("Geburtsname"))
    name_order: Mapped[NameOrder] = mapped_column(
        ChoiceType(NameOrder), default=NameOrder.GIVEN_FIRST, info=shown("Reihenfolge des Namens")
    )
    salutation: Mapped[Salutation] = mapped_column(
        ChoiceType(Salutation), default=Salutation.UNKNOWN, info=shown("Anrede")
    )
    birth_year: Mapped[int | None] = mapped_column(info=shown("Geburtsjahr"))
    birth_date: Mapped[date | None] = mapped_column(info=shown("Geburtsdatum"))
    remember_birthday: Mapped[bool] = mapped_column(default=False, info=shown("an den Geburtstag erinnern"))
    origin: Mapped[str | None] = mapped_column(Text, info=columns.code("Herkunft", of="country"))
    phone: Mapped[str] = mapped_column(Text, default="", info=typed("Telefon"))
    mobile: Mapped[str] = mapped_column(Text, default="", info=typed("Mobil"))
    email: Mapped[str] = mapped_column(Text, default="", info=typed("E-Mail"))
    channel: Mapped[Channel] = mapped_column(
        ChoiceType(Channel), default=Channel.ANY, info=shown("am liebsten erreichbar über")
    )
    reach_times: Mapped[str] = mapped_column(Text, default="", info=typed("gut erreichbar"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    needs_interpreter: Mapped[bool] = mapped_column(default=False, info=shown("Dolmetschen nötig"))
    address_block: Mapped[bool] = mapped_column(default=False, info=shown("Auskunftssperre"))
    address_block_until: Mapped[date | None] = mapped_column(info=shown("Auskunftssperre bis"))
    listed_as: Mapped[ListedAs] = mapped_column(
        ChoiceType(ListedAs), default=ListedAs.NOT, info=shown("mit Auskunftssperre auf Listen")
    )
    chosen_name: Mapped[str] = mapped_column(Text, default="", info=typed("gewählter Name"))
    is_resident: Mapped[bool] = mapped_column(default=True, info=shown("Bewohner/in"))
    is_volunteer: Mapped[bool] = mapped_column(default=False, info=shown("Ehrenamt"))
    gone: Mapped[Gone] = mapped_column(ChoiceType(Gone), default=Gone.NO, info=shown("Verbleib"))
    gone_on: Mapped[date | None] = mapped_column(info=shown("verzogen oder verstorben am"))
    gone_to: Mapped[str] = mapped_column(Text, default="", info=typed("verzogen nach"))
    confirmed_on: Mapped[date | None] = mapped_column(info=shown("Wohnung und Telefon bestätigt am"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz", lines=True))
    further: Mapped[str] = mapped_column(Text, default="", info=derived())
    name_fold: Mapped[str] = mapped_column(Text, default="", info=derived())
    household_id: Mapped[int | None] = mapped_column(
        ForeignKey("household.id", ondelete="SET NULL"), info=refers(OnErasure.STAYS, "Haushalt", home=True)
    )

    household: Mapped[Household | None] = relationship(
        foreign_keys=[household_id], lazy="raise", viewonly=True, cascade=""
    )
    languages: Mapped[list[PersonLanguage]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="PersonLanguage.id"
    )
    names: Mapped[list[PersonName]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="PersonName.id"
    )
    numbers: Mapped[list[PersonNumber]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="PersonNumber.id"
    )
    addresses: Mapped[list[PersonAddress]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="PersonAddress.id"
    )
    roles: Mapped[list[PersonRole]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="PersonRole.id"
    )
    consents: Mapped[list[Consent]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="Consent.id"
    )

    def make_title(self) -> str:
        family, given = self._family(), self._given()
        if self.name_order is NameOrder.FAMILY_FIRST and family and given:
            return f"{family} {given}"
        return name_of(family, given, self.native_name)

    def make_sort_key(self) -> str:
        """By the family name: title and particle ("Dr.", "von der") don't count before it."""
        if not self.particle and not self.name_title:
            return super().make_sort_key()
        given = " ".join(filter(None, (self.given_name, self.patronymic, self.particle)))
        return sort_key(name_of(self.family_name, given, self.native_name))

    def _family(self) -> str:
        return f"{self.particle} {self.family_name}".strip() if self.particle else self.family_name

    def _given(self) -> str:
        if not self.name_title and not self.patronymic:
            return self.given_name
        return " ".join(filter(None, (self.name_title, self.given_name, self.patronymic)))

    def is_past(self, today: date) -> bool:
        return self.gone is not Gone.NO and (self.gone_on is None or self.gone_on <= today)

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
        further = self.further.partition("\n")[0] if self.address_block else self.further
        return [
            self.title,
            self.native_name,
            self.birth_name,
            self.chosen_name,
            further,
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
    bare = number.replace(" ", "")
    if not bare.isdecimal():
        bare = _NO_DIGIT.sub("", number)
    abroad = number.lstrip().startswith("+")
    if bare.startswith("00"):
        abroad, bare = True, bare[2:]
    return f"0{bare[2:].lstrip('0')}" if abroad and bare.startswith(_GERMANY) else bare


Index("ix_person_household_id", Person.household_id, sqlite_where=Person.household_id.is_not(None))
Index("ix_person_birthday", Person.birth_date, sqlite_where=Person.remember_birthday)
