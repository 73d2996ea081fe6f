"""Concerns (Anliegen), their way to a department and back, and the official texts that she writes."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.models.actors import Organisation
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, code, refers, shown, typed
from app.models.people import Person
from app.models.places import Building, Dwelling


class ConcernStatus(Choice):
    """Status model of a concern: it is done only when the citizen has been told."""

    RECEIVED = "received", "eingegangen"
    CHECKED = "checked", "geprüft"
    FORWARDED = "forwarded", "weitergeleitet"
    IN_PROGRESS = "in_progress", "in Bearbeitung"
    SOLVED = "solved", "gelöst"
    UNSOLVABLE = "unsolvable", "nicht lösbar"
    NOT_RESPONSIBLE = "not_responsible", "nicht zuständig"
    TOLD = "told", "Rückmeldung erfolgt"
    CLOSED = "closed", "geschlossen"


class ConcernNature(Choice):
    """What somebody brings."""

    WORRY = "worry", "Sorge"
    WISH = "wish", "Wunsch"
    IDEA = "idea", "Idee"
    COMPLAINT = "complaint", "Beschwerde"
    QUESTION = "question", "Frage"
    PRAISE = "praise", "Lob"


class Told(Choice):
    """How the citizen heard what became of a concern."""

    IN_PERSON = "in_person", "persönlich"
    PHONE = "phone", "telefonisch"
    LETTER = "letter", "Brief"
    MAIL = "mail", "E-Mail"
    MESSENGER = "messenger", "Messenger"
    NOTICE_BOARD = "notice_board", "Aushang"
    NOT_POSSIBLE = "not_possible", "nicht möglich"


class Concern(Record):
    """Anliegen: what residents bring, carried to the administration, and the answer brought back.

    Without a reporter it is anonymous. Nothing of a contact or a case is ever copied into one. Several that are the same
    are joined: each keeps its own reporter, who is owed an answer, and follows the state of the one they are joined to.
    The pin is a share of the plan, as that of a building.
    """

    __tablename__ = "concern"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.CONCERN, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Anliegen"
    naming = Naming.PERHAPS
    takes_contacts = True
    contact_area = Area.MEDIATION
    statuses = ConcernStatus
    opened_as = "Anliegen"
    leads_on = True

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    subject: Mapped[str] = mapped_column(Text, default="", info=typed("Anliegen"))
    text: Mapped[str] = mapped_column(Text, default="", info=typed("Beschreibung"))
    nature: Mapped[ConcernNature] = mapped_column(
        ChoiceType(ConcernNature), default=ConcernNature.WORRY, info=shown("Art")
    )
    category_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"), info=shown("Kategorie"))
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"), info=shown("Quelle"))
    event_id: Mapped[int | None] = mapped_column(
        ForeignKey("event.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "aufgenommen bei")
    )
    status: Mapped[ConcernStatus] = mapped_column(
        ChoiceType(ConcernStatus), default=ConcernStatus.RECEIVED, index=True, info=shown("Status")
    )
    received_on: Mapped[date] = mapped_column(index=True, info=shown("eingegangen am"))
    reporter_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, "gemeldet von", keeps=("forwarding",), names=True, timeline=True),
    )
    may_name: Mapped[bool] = mapped_column(default=False, info=shown("Name darf weitergegeben werden"))
    may_quote: Mapped[bool] = mapped_column(default=False, info=shown("Zitat erlaubt"))
    supporters: Mapped[int] = mapped_column(default=0, info=shown("auch ich"))
    building_id: Mapped[int | None] = mapped_column(
        ForeignKey("building.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Gebäude")
    )
    dwelling_id: Mapped[int | None] = mapped_column(
        ForeignKey("dwelling.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Wohnung")
    )
    place: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    plan_x: Mapped[float | None] = mapped_column(info=shown("Lage auf dem Plan, von links"))
    plan_y: Mapped[float | None] = mapped_column(info=shown("Lage auf dem Plan, von oben"))
    department_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "zuständig")
    )
    acknowledge_by: Mapped[date | None] = mapped_column(info=shown("Eingang bestätigen bis"))
    acknowledged_on: Mapped[date | None] = mapped_column(info=shown("Eingang bestätigt am"))
    interim_by: Mapped[date | None] = mapped_column(info=shown("Zwischenbescheid bis"))
    interim_on: Mapped[date | None] = mapped_column(info=shown("Zwischenbescheid am"))
    due_on: Mapped[date | None] = mapped_column(index=True, info=shown("zu tun bis"))
    answer: Mapped[str] = mapped_column(Text, default="", info=typed("Ergebnis"))
    settled_on: Mapped[date | None] = mapped_column(info=shown("Ergebnis am"))
    told_on: Mapped[date | None] = mapped_column(info=shown("Rückmeldung am"))
    told_how: Mapped[Told | None] = mapped_column(ChoiceType(Told), info=shown("Rückmeldung durch"))
    closed_on: Mapped[date | None] = mapped_column(info=shown("geschlossen am"))
    joined_to_id: Mapped[int | None] = mapped_column(
        ForeignKey("concern.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "zusammengefasst mit")
    )

    reporter: Mapped[Person | None] = relationship(foreign_keys=[reporter_id], lazy="raise", viewonly=True, cascade="")
    department: Mapped[Organisation | None] = relationship(
        foreign_keys=[department_id], lazy="raise", viewonly=True, cascade=""
    )
    building: Mapped[Building | None] = relationship(
        foreign_keys=[building_id], lazy="raise", viewonly=True, cascade=""
    )
    dwelling: Mapped[Dwelling | None] = relationship(
        foreign_keys=[dwelling_id], lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return " ".join(filter(None, (self.number, self.subject)))

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        number, _, subject = title.partition(" ")
        return {"number": number, "subject": subject, "received_on": day.isoformat(), "text": remark}

    def search_terms(self) -> list[str | None]:
        return [self.number, self.subject, self.text, self.place, self.answer]


class Forwarding(Base):
    """Weiterleitung: a concern went to a department; reminded, promised, answered.

    `department` is what it was called when the letter went out, should it be renamed or gone.
    """

    __tablename__ = "forwarding"
    counted_as = "Weiterleitungen"
    __table_args__ = (Index("ix_forwarding_department_id", "department_id", "answered_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    concern_id: Mapped[int] = mapped_column(
        ForeignKey("concern.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    department_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"), info=refers(OnErasure.STAYS)
    )
    department: Mapped[str] = mapped_column(Text, default="", info=typed("weitergeleitet an"))
    sent_on: Mapped[date] = mapped_column(info=shown("weitergeleitet am"))
    with_name: Mapped[bool] = mapped_column(default=False, info=shown("mit Name"))
    remind_on: Mapped[date | None] = mapped_column(info=shown("erinnern am"))
    reminders: Mapped[int] = mapped_column(default=0, info=shown("Erinnerungen"))
    reminded_on: Mapped[date | None] = mapped_column(info=shown("zuletzt erinnert am"))
    promise: Mapped[str] = mapped_column(Text, default="", info=typed("zugesagt"))
    promised_by: Mapped[str] = mapped_column(Text, default="", info=typed("zugesagt von"))
    promised_until: Mapped[date | None] = mapped_column(info=shown("zugesagt bis"))
    answered_on: Mapped[date | None] = mapped_column(info=shown("beantwortet am"))
    answer: Mapped[str] = mapped_column(Text, default="", info=typed("Antwort"))


class Medium(Choice):
    """Where an official text appears."""

    GAZETTE = "gazette", "Amtsblatt"
    COUNCIL = "council", "Sitzungsvorlage"


class OfficialText(Record):
    """A text for the Amtsblatt, or a paper on which the council decides (Sitzungsvorlage).

    `text` is what the Amtsblatt prints, or the facts of a council paper; `day` the issue or the meeting.
    """

    __tablename__ = "official_text"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.OFFICIAL_TEXT, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Amtliche Texte"
    naming = Naming.PERHAPS
    takes_contacts = False
    contact_area = Area.MEDIATION
    opened_as = "Amtlicher Text"
    leads_on = True

    heading: Mapped[str] = mapped_column(Text, default="", info=typed("Überschrift"))
    medium: Mapped[Medium] = mapped_column(ChoiceType(Medium), default=Medium.GAZETTE, index=True, info=shown("Art"))
    about_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Bezug")
    )
    text: Mapped[str] = mapped_column(Text, default="", info=typed("Text", lines=True))
    financial_effect: Mapped[str] = mapped_column(Text, default="", info=typed("finanzielle Auswirkungen", lines=True))
    proposal: Mapped[str] = mapped_column(Text, default="", info=typed("Beschlussvorschlag", lines=True))
    public: Mapped[bool] = mapped_column(default=True, info=shown("öffentlich"))
    day: Mapped[date | None] = mapped_column(index=True, info=shown("Ausgabe oder Sitzung am"))
    deadline: Mapped[date | None] = mapped_column(info=shown("Redaktionsschluss"))
    done_on: Mapped[date | None] = mapped_column(info=shown("erschienen oder beschlossen am"))
    outcome: Mapped[str] = mapped_column(Text, default="", info=typed("Beschluss", lines=True))

    about: Mapped[Record | None] = relationship(
        foreign_keys=[about_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return self.heading

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"heading": title, "text": remark}

    def search_terms(self) -> list[str | None]:
        return [self.heading, self.text]
