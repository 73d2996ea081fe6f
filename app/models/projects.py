"""Projects: what residents start themselves, from an idea until it runs without her."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.common.money import NOTHING
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, refers, shown, typed
from app.models.money_type import Money
from app.models.people import Person


class ProjectStatus(Choice):
    """Status model of a project."""

    IDEA = "idea", "Idee"
    PLANNING = "planning", "Planung"
    RUNNING = "running", "läuft"
    FINISHED = "finished", "abgeschlossen"
    RESTING = "resting", "ruht"
    DROPPED = "dropped", "verworfen"


class Project(Record):
    """Projekt: an undertaking with people, partners, milestones and money.

    `self_run_on` is the day since which the residents run it by themselves. What it costs is planned in its cost items; what it
    did cost stands in the bookings that belong to it.
    """

    __tablename__ = "project"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.PROJECT, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Projekte"
    naming = Naming.NOBODY
    takes_contacts = True
    contact_area = Area.ENGAGEMENT
    statuses = ProjectStatus
    opened_as = "Projekt"
    leads_on = True

    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.ENGAGEMENT, info=shown("Aufgabe"))
    status: Mapped[ProjectStatus] = mapped_column(
        ChoiceType(ProjectStatus), default=ProjectStatus.IDEA, index=True, info=shown("Status")
    )
    begun_on: Mapped[date | None] = mapped_column(index=True, info=shown("Beginn"))
    ends_on: Mapped[date | None] = mapped_column(info=shown("Ende"))
    by_residents: Mapped[bool] = mapped_column(default=True, info=shown("von Bewohner/innen angestoßen"))
    self_run_on: Mapped[date | None] = mapped_column(info=shown("läuft selbständig seit"))
    place: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    aim: Mapped[str] = mapped_column(Text, default="", info=typed("Ziel", lines=True))
    result: Mapped[str] = mapped_column(Text, default="", info=typed("Ergebnis", lines=True))
    lessons: Mapped[str] = mapped_column(Text, default="", info=typed("Gelernt", lines=True))

    def make_title(self) -> str:
        return self.name

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title, "aim": remark}

    def search_terms(self) -> list[str | None]:
        return [self.name, self.place, self.aim]


class Milestone(Base):
    """Meilenstein: what a project has reached by a day, or is to reach."""

    __tablename__ = "milestone"
    counted_as = "Meilensteine"

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(
        ForeignKey("project.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    what: Mapped[str] = mapped_column(Text, default="", info=typed("Meilenstein"))
    due_on: Mapped[date | None] = mapped_column(index=True, info=shown("bis"))
    done_on: Mapped[date | None] = mapped_column(info=shown("erreicht am"))


class ProjectPerson(Base):
    """Somebody who takes part in a project, as what, since and until when."""

    __tablename__ = "project_person"
    counted_as = "Beteiligte"

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(
        ForeignKey("project.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, once=("project_id",)),
    )
    role: Mapped[str] = mapped_column(Text, default="", info=typed("Rolle"))
    since: Mapped[date | None] = mapped_column(info=shown("dabei seit"))
    until: Mapped[date | None] = mapped_column(info=shown("dabei bis"))

    person: Mapped[Person] = relationship(lazy="raise", viewonly=True, cascade="")


class ProjectPartner(Base):
    """An organisation that takes part in a project, and with what."""

    __tablename__ = "project_partner"
    counted_as = "Partner"

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(
        ForeignKey("project.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisation.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, once=("project_id",)),
    )
    contribution: Mapped[str] = mapped_column(Text, default="", info=typed("Beitrag"))


class CostItem(Base):
    """What a project is planned to cost, item by item."""

    __tablename__ = "cost_item"
    counted_as = "Kostenposten"

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(
        ForeignKey("project.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    what: Mapped[str] = mapped_column(Text, default="", info=typed("Posten"))
    planned: Mapped[Decimal] = mapped_column(Money, default=NOTHING, info=shown("geplant"))
