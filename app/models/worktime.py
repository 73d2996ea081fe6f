"""Her working time: what she wrote down by hand, her contract, when she is away, and what she had to decline."""

from datetime import date

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models.base import Area, Base, ChoiceType
from app.models.columns import typed

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
"""The columns of a contract, in the order of the week."""


class AbsenceKind(Choice):
    """Why she is away."""

    VACATION = "vacation", "Urlaub"
    SICK = "sick", "krank"
    TRAINING = "training", "Fortbildung"
    COMPENSATION = "compensation", "Ausgleich"
    OTHER = "other", "sonstige Abwesenheit"


class WorkTime(Base):
    """Minutes that no contact and no event tells of. With `clock` they were measured from start to stop.

    What the week sheet holds of a day and a task is one row without words that no clock measured.
    """

    counted_as = "Arbeitszeiten"

    __tablename__ = "work_time"
    __table_args__ = (Index("ix_work_time_day", "day", "area"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    area: Mapped[Area] = mapped_column(ChoiceType(Area))
    minutes: Mapped[int] = mapped_column(default=0)
    what: Mapped[str] = mapped_column(Text, default="", info=typed())
    clock: Mapped[bool] = mapped_column(default=False)


class Contract(Base):
    """How many minutes she works on each weekday from a day on, until the next contract begins."""

    __tablename__ = "contract"

    id: Mapped[int] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(unique=True)
    monday: Mapped[int] = mapped_column(default=0)
    tuesday: Mapped[int] = mapped_column(default=0)
    wednesday: Mapped[int] = mapped_column(default=0)
    thursday: Mapped[int] = mapped_column(default=0)
    friday: Mapped[int] = mapped_column(default=0)
    vacation_days: Mapped[int] = mapped_column(default=30)
    """In a whole year."""


class Absence(Base):
    """She is away from the first to the last day; with `half` for half of each."""

    counted_as = "Abwesenheiten"

    __tablename__ = "absence"

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[date] = mapped_column(index=True)
    last: Mapped[date]
    kind: Mapped[AbsenceKind] = mapped_column(ChoiceType(AbsenceKind), default=AbsenceKind.VACATION)
    half: Mapped[bool] = mapped_column(default=False)


class DeclinedRequest(Base):
    """What she was asked for and had to decline, and why; nobody is named."""

    counted_as = "abgelehnte Anfragen"

    __tablename__ = "declined_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.SOCIAL_WORK)
    reason_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"))
    count: Mapped[int] = mapped_column(default=1)
    note: Mapped[str] = mapped_column(Text, default="", info=typed())
