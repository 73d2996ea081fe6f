"""Social-work cases, contacts and the confidential notes beside them (§ 203 StGB)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Table, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.common.text import fold, search_text
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.catalogues import CatalogueEntry
from app.models.columns import OnErasure, code, derived, refers, shown, typed
from app.models.people import Person
from app.models.scopes import Scope


class CaseStatus(Choice):
    """Status model of a case; every change keeps its date."""

    REQUEST = "request", "Anfrage"
    CLARIFICATION = "clarification", "Klärung"
    ASSESSMENT = "assessment", "Assessment"
    PLANNING = "planning", "Planung"
    IMPLEMENTATION = "implementation", "Umsetzung"
    MONITORING = "monitoring", "Monitoring"
    EVALUATION = "evaluation", "Evaluation"
    CLOSED = "closed", "abgeschlossen"
    DORMANT = "dormant", "ruhend"
    RESUMED = "resumed", "wiederaufgenommen"


class Initiative(Choice):
    """Who started the contact."""

    PERSON = "person", "Person"
    OFFICE = "office", "Quartiersmanagement"
    THIRD = "third", "Dritte"


case_topic = Table(
    "case_topic",
    Base.metadata,
    Column("case_id", ForeignKey("case_file.id", ondelete="CASCADE"), primary_key=True, info=refers(OnErasure.GOES)),
    Column("entry_id", ForeignKey("catalogue_entry.id"), primary_key=True),
)
contact_topic = Table(
    "contact_topic",
    Base.metadata,
    Column(
        "contact_id",
        ForeignKey("contact_entry.id", ondelete="CASCADE"),
        primary_key=True,
        info=refers(OnErasure.GOES),
    ),
    Column("entry_id", ForeignKey("catalogue_entry.id"), primary_key=True),
)
contact_person = Table(
    "contact_person",
    Base.metadata,
    Column(
        "contact_id",
        ForeignKey("contact_entry.id", ondelete="CASCADE"),
        primary_key=True,
        info=refers(OnErasure.GOES),
    ),
    Column(
        "person_id",
        ForeignKey("person.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
        info=refers(OnErasure.GOES),
    ),
    info={"counted_as": "Gespräche zu mehreren"},
)
"""Who else took part in a conversation, beside `ContactEntry.person_id`. The entry belongs to the record it stands on; what
an erasure of one of them takes off it says `app.services.privacy.taken_part`."""
contact_follow_up = Table(
    "contact_follow_up",
    Base.metadata,
    Column(
        "contact_id",
        ForeignKey("contact_entry.id", ondelete="CASCADE"),
        primary_key=True,
        info=refers(OnErasure.GOES),
    ),
    Column(
        "task_id",
        ForeignKey("task.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
        info=refers(OnErasure.GOES),
    ),
)
"""The task that an entry ended with (Wiedervorlage)."""


class Case(Record):
    """Fall: its number is the pseudonym and its title, so that no list or hit shows a client's name by itself.

    `counsel_until` is when the counselling is to end, `outcome` what came of it. On `looked_on` she decided what becomes of
    a case that had been silent for long.
    """

    __tablename__ = "case_file"
    __mapper_args__ = {"polymorphic_identity": Kind.CASE}  # noqa: RUF012
    plural = "Fälle"
    naming = Naming.NOBODY
    takes_contacts = True
    statuses = CaseStatus
    confidential = True
    tells = (Scope.REACH, Scope.REASON, Scope.COURSE, Scope.PLAN)
    client_column = "person_id"
    opened_as = "Fallakte"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id"), index=True, info=refers(OnErasure.FORBIDS, "Person", names=True, timeline=True)
    )
    status: Mapped[CaseStatus] = mapped_column(
        ChoiceType(CaseStatus), default=CaseStatus.REQUEST, index=True, info=shown("Status")
    )
    opened_on: Mapped[date] = mapped_column(info=shown("eröffnet am"))
    closed_on: Mapped[date | None] = mapped_column(info=shown("abgeschlossen am"))
    close_reason_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"), info=shown("Abschlussgrund"))
    occasion: Mapped[str] = mapped_column(Text, default="", info=typed("Anlass"))
    goal: Mapped[str] = mapped_column(Text, default="", info=typed("Ziel"))
    outcome: Mapped[str] = mapped_column(Text, default="", info=typed("Ergebnis des Falls", lines=True))
    counsel_until: Mapped[date | None] = mapped_column(info=shown("Beratung bis"))
    looked_on: Mapped[date | None] = mapped_column(info=shown("durchgesehen am"))

    person: Mapped[Person] = relationship(foreign_keys=[person_id], lazy="raise", viewonly=True, cascade="")
    topics: Mapped[list[CatalogueEntry]] = relationship(secondary=case_topic, lazy="raise")

    def make_title(self) -> str:
        return self.number

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        return {"number": title, "opened_on": day.isoformat(), "goal": remark}

    def contact_person(self) -> int | None:
        return self.person_id

    def search_terms(self) -> list[str | None]:
        return [self.number, self.occasion]


class StatusChange(Base):
    """A status that a record took, when and why."""

    __tablename__ = "status_change"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    status: Mapped[str] = mapped_column(Text, info=code())
    changed_on: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text, default="", info=typed())


_KEPT = (
    "Ein Gespräch, das bei einem Akteur, einem Haushalt oder einer Veranstaltung steht, gehört zu deren Verlauf; "
    "nur die Verbindung zur Person wird gelöst."
)


class ContactEntry(Base):
    """Kontakt or Beratung: one conversation, written about a record (case, person, organisation, event).

    Without a record it was with somebody who stayed anonymous. `person_id` is the person it was with, if any; who else
    took part stands in `contact_person`. Minutes are direct time with them, each counted once however many they were;
    `indirect_minutes` what it took besides (calls, letters). The main topic is one of the topics, if there is any.
    The confidential note lies in a table of its own and is loaded only when opened.
    """

    __tablename__ = "contact_entry"
    counted_as = "Einträge im Verlauf"
    __table_args__ = (Index("ix_contact_entry_record_id_at", "record_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), info=refers(OnErasure.GOES)
    )
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, drops=("confidential_note",)),
    )
    at: Mapped[datetime] = mapped_column(index=True)
    minutes: Mapped[int] = mapped_column(default=0)
    indirect_minutes: Mapped[int] = mapped_column(default=0)
    area: Mapped[Area] = mapped_column(ChoiceType(Area), default=Area.SOCIAL_WORK)
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"))
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"))
    result_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"))
    main_topic_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"))
    understanding_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"))
    initiative: Mapped[Initiative] = mapped_column(ChoiceType(Initiative), default=Initiative.PERSON)
    language: Mapped[str | None] = mapped_column(Text, info=code(of="language"))
    place: Mapped[str] = mapped_column(Text, default="", info=typed(kept=_KEPT))
    summary: Mapped[str] = mapped_column(Text, default="", info=typed(kept=_KEPT))
    search_text: Mapped[str] = mapped_column(Text, default="", info=derived(kept=_KEPT))
    version: Mapped[int] = mapped_column()

    topics: Mapped[list[CatalogueEntry]] = relationship(secondary=contact_topic, lazy="raise")
    note: Mapped["ConfidentialNote | None"] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, uselist=False
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    def describe(self) -> None:
        """Fill the derived column; called before every flush."""
        self.search_text = search_text(fold(self.summary))


class ConfidentialNote(Base):
    """The part of a contact that stands under secrecy (§ 203 StGB): never searched, listed, reported or exported."""

    __tablename__ = "confidential_note"
    counted_as = ""

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact_entry.id", ondelete="CASCADE"), primary_key=True, info=refers(OnErasure.GOES)
    )
    text: Mapped[str] = mapped_column(Text, default="", info=typed())
