"""Events, recurring series, participations and anonymous head counts."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, refers, shown, typed
from app.models.people import Person


class EventStatus(Choice):
    """Status model of an event."""

    IDEA = "idea", "Idee"
    PLANNED = "planned", "geplant"
    CONFIRMED = "confirmed", "bestätigt"
    PROVISIONAL = "provisional", "unter Vorbehalt"
    HELD = "held", "durchgeführt"
    REVIEWED = "reviewed", "nachbereitet"
    CANCELLED = "cancelled", "abgesagt"
    POSTPONED = "postponed", "verschoben"


class ParticipationStatus(Choice):
    """From invitation to attendance."""

    INVITED = "invited", "eingeladen"
    REGISTERED = "registered", "angemeldet"
    WAITING = "waiting", "Warteliste"
    DECLINED = "declined", "abgesagt"
    ATTENDED = "attended", "anwesend"
    LATE = "late", "verspätet"
    EXCUSED = "excused", "entschuldigt"
    ABSENT = "absent", "unentschuldigt"


PRESENT = (ParticipationStatus.ATTENDED, ParticipationStatus.LATE)
"""Those who were there."""
ON_THE_LIST = (ParticipationStatus.REGISTERED, *PRESENT, ParticipationStatus.EXCUSED, ParticipationStatus.ABSENT)
"""Those who hold a place: they stand on the attendance list."""


class EventSeries(Record):
    """Reihe: a recurring course or meeting; its sessions are events."""

    __tablename__ = "event_series"
    __mapper_args__ = {"polymorphic_identity": Kind.SERIES}  # noqa: RUF012
    plural = "Reihen"
    naming = Naming.NOBODY
    takes_contacts = True
    opened_as = "Reihe"
    leads_on = True
    contact_area = Area.ENCOUNTER

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.ENCOUNTER, info=shown("Aufgabe"))
    place: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    rhythm: Mapped[str] = mapped_column(Text, default="", info=typed("Rhythmus"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    def make_title(self) -> str:
        return self.name

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.name, self.place]


class Event(Record):
    """Veranstaltung or one session of a series."""

    __tablename__ = "event"
    __mapper_args__ = {"polymorphic_identity": Kind.EVENT}  # noqa: RUF012
    plural = "Veranstaltungen"
    naming = Naming.NOBODY
    takes_contacts = True
    opened_as = "Veranstaltung"
    leads_on = True
    contact_area = Area.ENCOUNTER
    statuses = EventStatus

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    series_id: Mapped[int | None] = mapped_column(
        ForeignKey("event_series.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Reihe")
    )
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.ENCOUNTER, info=shown("Aufgabe"))
    starts_at: Mapped[datetime] = mapped_column(index=True, info=shown("Beginn"))
    ends_at: Mapped[datetime | None] = mapped_column(info=shown("Ende"))
    place: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    capacity: Mapped[int | None] = mapped_column(info=shown("Plätze"))
    status: Mapped[EventStatus] = mapped_column(
        ChoiceType(EventStatus), default=EventStatus.PLANNED, index=True, info=shown("Status")
    )
    status_note: Mapped[str] = mapped_column(Text, default="", info=typed("Anmerkung zum Status"))
    sensitive: Mapped[bool] = mapped_column(default=False, info=shown("sensibel"))
    preparation_minutes: Mapped[int] = mapped_column(default=0, info=shown("Vorbereitung (Minuten)"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    series: Mapped[EventSeries | None] = relationship(foreign_keys=[series_id], lazy="raise", viewonly=True, cascade="")
    participations: Mapped[list["Participation"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="Participation.id"
    )
    head_counts: Mapped[list["HeadCount"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )

    def make_title(self) -> str:
        return self.name

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {}  # nobody knows when it was

    def search_terms(self) -> list[str | None]:
        day: date | None = self.starts_at.date() if self.starts_at else None
        return [self.name, self.place, day.strftime("%d.%m.%Y") if day else None]


class Participation(Base):
    """One person's or walk-in's place at an event. A walk-in has only a name, as chosen by the person."""

    __tablename__ = "participation"
    counted_as = "Teilnahmen"
    __table_args__ = (Index("ix_participation_event_id_status", "event_id", "status"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), info=refers(OnErasure.GOES))
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, clears=("name",), once=("event_id",)),
    )
    name: Mapped[str] = mapped_column(Text, default="", info=typed())
    status: Mapped[ParticipationStatus] = mapped_column(
        ChoiceType(ParticipationStatus), default=ParticipationStatus.REGISTERED
    )
    walk_in: Mapped[bool] = mapped_column(default=False)
    registered_at: Mapped[datetime | None]

    person: Mapped[Person | None] = relationship(lazy="raise", viewonly=True, cascade="")


class HeadCount(Base):
    """Strichliste: how many of an age group were there, without names."""

    __tablename__ = "head_count"
    counted_as = ""
    __table_args__ = (UniqueConstraint("event_id", "age_group_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), info=refers(OnErasure.GOES))
    age_group_id: Mapped[int] = mapped_column(ForeignKey("catalogue_entry.id"), info=shown("Altersgruppe"))
    people: Mapped[int] = mapped_column(default=0, info=shown("gezählt"))


class HeadTotal(Base):
    """How many were there at all, counted in one go: without names and without age groups."""

    __tablename__ = "head_total"
    counted_as = ""

    event_id: Mapped[int] = mapped_column(
        ForeignKey("event.id", ondelete="CASCADE"), primary_key=True, info=refers(OnErasure.GOES)
    )
    people: Mapped[int] = mapped_column(default=0, info=shown("gezählt insgesamt"))
