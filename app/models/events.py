"""Events, recurring series, participations and anonymous head counts."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Area, Base, Choice, ChoiceType, Kind, Record
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

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.ENCOUNTER)
    place: Mapped[str] = mapped_column(Text, default="")
    rhythm: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")

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

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    series_id: Mapped[int | None] = mapped_column(ForeignKey("event_series.id", ondelete="SET NULL"), index=True)
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.ENCOUNTER)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(Text, default="")
    capacity: Mapped[int | None]
    status: Mapped[EventStatus] = mapped_column(ChoiceType(EventStatus), default=EventStatus.PLANNED, index=True)
    status_note: Mapped[str] = mapped_column(Text, default="")
    sensitive: Mapped[bool] = mapped_column(default=False)
    preparation_minutes: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(Text, default="")

    series: Mapped[EventSeries | None] = relationship(foreign_keys=[series_id], lazy="raise", viewonly=True)
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
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    name: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[ParticipationStatus] = mapped_column(
        ChoiceType(ParticipationStatus), default=ParticipationStatus.REGISTERED
    )
    walk_in: Mapped[bool] = mapped_column(default=False)
    registered_at: Mapped[datetime | None]

    person: Mapped[Person | None] = relationship(lazy="raise", viewonly=True)


class HeadCount(Base):
    """Strichliste: how many of an age group were there, without names."""

    __tablename__ = "head_count"
    counted_as = ""
    __table_args__ = (UniqueConstraint("event_id", "age_group_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    age_group_id: Mapped[int] = mapped_column(ForeignKey("catalogue_entry.id"))
    people: Mapped[int] = mapped_column(default=0)
