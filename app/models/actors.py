"""Local actors: organisations and the persons who speak for them."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Kind
from app.models.base import Area, Base, Naming, Record
from app.models.catalogues import CatalogueEntry
from app.models.columns import OnErasure, refers, shown, typed
from app.models.people import Person, digits


class Organisation(Record):
    """Akteur: a club, church, school, welfare body, office, police, business, initiative …"""

    __tablename__ = "organisation"
    __mapper_args__ = {"polymorphic_identity": Kind.ORGANISATION}  # noqa: RUF012
    plural = "Akteure"
    naming = Naming.NOBODY
    can_be_told = True
    takes_contacts = True
    opened_as = "Akteur"
    contact_area = Area.NETWORK
    mergeable = True

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    short_name: Mapped[str] = mapped_column(Text, default="", info=typed("Kurzname"))
    kind_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"), index=True, info=shown("Akteursart"))
    phone: Mapped[str] = mapped_column(Text, default="", info=typed("Telefon"))
    email: Mapped[str] = mapped_column(Text, default="", info=typed("E-Mail"))
    website: Mapped[str] = mapped_column(Text, default="", info=typed("Internet"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    offers: Mapped[str] = mapped_column(Text, default="", info=typed("Angebote", lines=True))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz", lines=True))

    kind_entry: Mapped[CatalogueEntry | None] = relationship(lazy="raise", viewonly=True, cascade="")
    affiliations: Mapped[list["Affiliation"]] = relationship(
        back_populates="organisation", lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )

    def make_title(self) -> str:
        return self.name

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.name, self.short_name, self.street, self.phone, digits(self.phone), self.email, self.offers]


class Affiliation(Base):
    """Ansprechperson: a person's function in an organisation, from and to."""

    __tablename__ = "affiliation"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisation.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, "Akteur")
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, "Ansprechperson", names=True),
    )
    function: Mapped[str] = mapped_column(Text, default="", info=typed("Funktion"))
    since: Mapped[date | None] = mapped_column(info=shown("seit"))
    until: Mapped[date | None] = mapped_column(info=shown("bis"))

    organisation: Mapped[Organisation] = relationship(back_populates="affiliations", lazy="raise")
    person: Mapped[Person] = relationship(lazy="raise", viewonly=True, cascade="")
