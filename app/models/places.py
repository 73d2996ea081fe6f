"""Places: buildings with their dwellings, who lives in them when, and what the municipality has to take in."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.models.actors import Organisation
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, code, refers, shown, typed
from app.models.people import Household, Housing


class BuildingState(Choice):
    """Status model of a building; every change keeps its date."""

    PLANNED = "planned", "geplant"
    UNDER_CONSTRUCTION = "under_construction", "im Bau"
    OCCUPIED = "occupied", "bewohnt"
    EMPTY = "empty", "leerstehend"
    RENOVATED = "renovated", "in Sanierung"
    PULLED_DOWN = "pulled_down", "abgebrochen"


class BuildingUse(Choice):
    """What a building is for."""

    HOUSING = "housing", "Wohnhaus"
    FOLLOW_UP = "follow_up", "Anschlussunterbringung"
    HOMELESS = "homeless", "Obdachlosenunterbringung"
    MIXED = "mixed", "Wohnen und Gewerbe"
    COMMUNITY = "community", "Gemeinschaftshaus"
    BUSINESS = "business", "Gewerbe"
    OTHER = "other", "anderes"


class LegalGround(Choice):
    """On what somebody lives in a dwelling."""

    UNKNOWN = "unknown", "ohne Angabe"
    ADMISSION = "admission", "Einweisung"
    LEASE = "lease", "Mietvertrag"
    OWNED = "owned", "Eigentum"
    GUEST = "guest", "bei Dritten"
    OTHER = "other", "andere"


class Counted(Choice):
    """Whether an occupancy counts on 31 January (WoBerichtsG): not the building decides, but the status."""

    OFFICE = "office", "Ordnungsamt prüft"
    YES = "yes", "zählt"
    NO = "no", "zählt nicht"


class ArrivalState(Choice):
    """What became of an announced arrival."""

    ANNOUNCED = "announced", "angekündigt"
    ARRIVED = "arrived", "angekommen"
    CANCELLED = "cancelled", "abgesagt"


class Building(Record):
    """Gebäude. `places` is how many can live in it where its dwellings don't say so; the pin is a share of the plan."""

    __tablename__ = "building"
    __mapper_args__ = {"polymorphic_identity": Kind.BUILDING}  # noqa: RUF012
    plural = "Gebäude"
    naming = Naming.NOBODY
    takes_contacts = True
    opened_as = "Gebäude"
    contact_area = Area.MEDIATION
    statuses = BuildingState

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    former_address: Mapped[str] = mapped_column(Text, default="", info=typed("frühere Anschrift"))
    use: Mapped[BuildingUse] = mapped_column(
        ChoiceType(BuildingUse), default=BuildingUse.HOUSING, info=shown("Nutzung")
    )
    state: Mapped[BuildingState] = mapped_column(
        ChoiceType(BuildingState), default=BuildingState.OCCUPIED, index=True, info=shown("Zustand")
    )
    ready_on: Mapped[date | None] = mapped_column(info=shown("bezugsfertig am"))
    provider_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Träger")
    )
    places: Mapped[int | None] = mapped_column(info=shown("Plätze"))
    access: Mapped[str] = mapped_column(Text, default="", info=typed("Zugang"))
    caution: Mapped[str] = mapped_column(Text, default="", info=typed("bei Hausbesuchen zu beachten"))
    plan_x: Mapped[float | None] = mapped_column(info=shown("Lage auf dem Plan, von links"))
    plan_y: Mapped[float | None] = mapped_column(info=shown("Lage auf dem Plan, von oben"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    provider: Mapped[Organisation | None] = relationship(
        foreign_keys=[provider_id], lazy="raise", viewonly=True, cascade=""
    )
    dwellings: Mapped[list["Dwelling"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="Dwelling.position, Dwelling.id"
    )

    def make_title(self) -> str:
        return self.name or self.street

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title, "note": remark}

    def is_past(self, today: date) -> bool:  # noqa: ARG002
        return self.state is BuildingState.PULLED_DOWN

    def search_terms(self) -> list[str | None]:
        return [self.name, self.street, self.city, self.former_address]


class Dwelling(Base):
    """Wohnung: a part of a building in which one or several households live."""

    __tablename__ = "dwelling"
    counted_as = "Wohnungen"

    id: Mapped[int] = mapped_column(primary_key=True)
    building_id: Mapped[int] = mapped_column(
        ForeignKey("building.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    label: Mapped[str] = mapped_column(Text, default="", info=typed("Wohnung"))
    floor: Mapped[str] = mapped_column(Text, default="", info=typed("Stockwerk"))
    rooms: Mapped[float | None] = mapped_column(info=shown("Zimmer"))
    square_metres: Mapped[float | None] = mapped_column(info=shown("Fläche (m²)"))
    places: Mapped[int | None] = mapped_column(info=shown("Plätze"))
    accessible: Mapped[bool] = mapped_column(default=False, info=shown("barrierefrei"))
    usable_from: Mapped[date | None] = mapped_column(info=shown("nutzbar ab"))
    usable_until: Mapped[date | None] = mapped_column(info=shown("nutzbar bis"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))
    position: Mapped[int] = mapped_column(default=0)


class Occupancy(Record):
    """Belegung: a household in a dwelling, from and to. Its number is its title, so that no list names anybody by itself.

    `people` is how many live there where nobody of the household is on file. `admitted_until` is the end of an Einweisung.
    `coming` is whether its first day was still to come when it was saved, and its household has yet to get its address.
    """

    __tablename__ = "occupancy"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.OCCUPANCY, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Belegungen"
    naming = Naming.NOBODY
    takes_contacts = False
    opened_as = "Belegung"

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    building_id: Mapped[int | None] = mapped_column(
        ForeignKey("building.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "Gebäude", timeline=True),
    )
    dwelling_id: Mapped[int | None] = mapped_column(
        ForeignKey("dwelling.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Wohnung")
    )
    household_id: Mapped[int | None] = mapped_column(
        ForeignKey("household.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, "Haushalt", clears=("note",), names=True, timeline=True),
    )
    people: Mapped[int | None] = mapped_column(info=shown("Personen"))
    since: Mapped[date] = mapped_column(index=True, info=shown("seit"))
    until: Mapped[date | None] = mapped_column(index=True, info=shown("bis"))
    ground: Mapped[LegalGround] = mapped_column(
        ChoiceType(LegalGround), default=LegalGround.UNKNOWN, info=shown("Rechtsgrund")
    )
    admitted_until: Mapped[date | None] = mapped_column(info=shown("Einweisung bis"))
    housing: Mapped[Housing] = mapped_column(ChoiceType(Housing), default=Housing.UNKNOWN, info=shown("Wohnform"))
    counted: Mapped[Counted] = mapped_column(
        ChoiceType(Counted), default=Counted.OFFICE, info=shown("zählt am 31. Januar")
    )
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))
    coming: Mapped[bool] = mapped_column(default=False, info=shown("Anschrift folgt am ersten Tag"))

    building: Mapped[Building | None] = relationship(
        foreign_keys=[building_id], lazy="raise", viewonly=True, cascade=""
    )
    dwelling: Mapped[Dwelling | None] = relationship(
        foreign_keys=[dwelling_id], lazy="raise", viewonly=True, cascade=""
    )
    household: Mapped[Household | None] = relationship(
        foreign_keys=[household_id], lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return self.number

    def search_terms(self) -> list[str | None]:
        return [self.number, self.note]

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        return {"number": title, "since": day.isoformat(), "note": remark}


class Allocation(Base):
    """How many the district assigns to the municipality from a day on, and how many of them had come by then."""

    __tablename__ = "allocation"

    id: Mapped[int] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(index=True)
    due: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(Text, default="", info=typed())


class Arrival(Base):
    """An announced arrival: how many are to come when, and what became of it."""

    __tablename__ = "arrival"

    id: Mapped[int] = mapped_column(primary_key=True)
    announced_on: Mapped[date]
    expected_on: Mapped[date | None] = mapped_column(index=True)
    people: Mapped[int] = mapped_column(default=0)
    state: Mapped[ArrivalState] = mapped_column(ChoiceType(ArrivalState), default=ArrivalState.ANNOUNCED)
    arrived_on: Mapped[date | None]
    building_id: Mapped[int | None] = mapped_column(
        ForeignKey("building.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS)
    )
    note: Mapped[str] = mapped_column(Text, default="", info=typed())


class QuarterPlan(Base):
    """The picture on which buildings are pinned. Its bytes lie with those of the documents."""

    __tablename__ = "quarter_plan"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed())
    media_type: Mapped[str] = mapped_column(Text, default="image/png", info=code())
    sha256: Mapped[str] = mapped_column(Text, info=code())
    width: Mapped[int]
    height: Mapped[int]
