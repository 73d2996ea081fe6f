"""Money (Mittel): budgets of a year, what is booked on them, donations, and the fund that residents apply to."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.common.money import NOTHING
from app.models.actors import Organisation
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, code, refers, shown, typed
from app.models.money_type import Money
from app.models.people import Person


class BudgetKind(Choice):
    """Where the money of a budget comes from."""

    ACCOUNT = "account", "Haushaltsstelle"
    FUND = "fund", "Verfügungsfonds"
    GRANT = "grant", "Fördermittel"


class BookingKind(Choice):
    """What a booking does to its budget."""

    EXPENSE = "expense", "Ausgabe"
    INCOME = "income", "Einnahme"
    ADVANCE = "advance", "Vorschuss"


class DonationStatus(Choice):
    """Until the Gemeinderat accepted a donation (§ 78 Abs. 4 GemO) nothing of it can be booked."""

    OFFERED = "offered", "angeboten"
    REPORTED = "reported", "der Kämmerei gemeldet"
    ACCEPTED = "accepted", "vom Gemeinderat angenommen"
    DECLINED = "declined", "abgelehnt"


class ApplicationStatus(Choice):
    """Status model of an application to the fund."""

    IDEA = "idea", "Idee"
    APPLIED = "applied", "Antrag"
    CHECKED = "checked", "geprüft"
    VOTED = "voted", "Votum"
    GRANTED = "granted", "bewilligt"
    REFUSED = "refused", "abgelehnt"
    SETTLED = "settled", "abgerechnet"


class FundDecider(Choice):
    """Who decides on an application, by its amount."""

    MANAGER = "manager", "Quartiersmanagement"
    COMMITTEE = "committee", "Gremium"
    COUNCIL = "council", "Gemeinderat"


class VoteChoice(Choice):
    """How a member of the committee voted."""

    YES = "yes", "ja"
    NO = "no", "nein"
    ABSTAIN = "abstain", "Enthaltung"


class Budget(Record):
    """Money of a year under one account number. Once it is closed, nothing of it is booked or changed any more."""

    __tablename__ = "budget"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.BUDGET, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Budgets"
    naming = Naming.NOBODY
    takes_contacts = False
    contact_area = Area.ENGAGEMENT
    opened_as = "Budget"

    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    year: Mapped[int] = mapped_column(index=True, info=shown("Jahr"))
    account: Mapped[str] = mapped_column(Text, default="", info=typed("Haushaltsstelle"))
    budget_kind: Mapped[BudgetKind] = mapped_column(
        ChoiceType(BudgetKind), default=BudgetKind.ACCOUNT, info=shown("Art")
    )
    planned: Mapped[Decimal] = mapped_column(Money, default=NOTHING, info=shown("Ansatz"))
    closed_on: Mapped[date | None] = mapped_column(info=shown("abgeschlossen am"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    def make_title(self) -> str:
        return f"{self.name} {self.year}"

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        name, _, year = title.rpartition(" ")
        known = bool(name) and year.isdecimal()
        return {"name": name if known else title, "year": int(year) if known else day.year, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.name, str(self.year), self.account, self.note]


class Donation(Record):
    """Spende: offered, reported to the Kämmerei, accepted by the Gemeinderat or declined. A thing is kept with its value."""

    __tablename__ = "donation"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.DONATION, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Spenden"
    naming = Naming.PERHAPS
    takes_contacts = False
    contact_area = Area.ENGAGEMENT
    statuses = DonationStatus
    opened_as = "Spende"
    leads_on = True

    what: Mapped[str] = mapped_column(Text, default="", info=typed("Spende"))
    purpose: Mapped[str] = mapped_column(Text, default="", info=typed("Zweck"))
    amount: Mapped[Decimal] = mapped_column(Money, default=NOTHING, info=shown("Wert"))
    in_kind: Mapped[bool] = mapped_column(default=False, info=shown("Sachspende"))
    donor_person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, "gespendet von", clears=("donor",), names=True, timeline=True),
    )
    donor_organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "gespendet von Akteur", timeline=True),
    )
    donor: Mapped[str] = mapped_column(Text, default="", info=typed("Spender/in"))
    received_on: Mapped[date] = mapped_column(index=True, info=shown("angeboten am"))
    status: Mapped[DonationStatus] = mapped_column(
        ChoiceType(DonationStatus), default=DonationStatus.OFFERED, index=True, info=shown("Status")
    )
    reported_on: Mapped[date | None] = mapped_column(info=shown("der Kämmerei gemeldet am"))
    council_on: Mapped[date | None] = mapped_column(info=shown("Sitzung am"))
    decided_on: Mapped[date | None] = mapped_column(info=shown("entschieden am"))
    thanked_on: Mapped[date | None] = mapped_column(info=shown("gedankt am"))
    budget_id: Mapped[int | None] = mapped_column(
        ForeignKey("budget.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Budget")
    )
    project_id: Mapped[int | None] = mapped_column(
        ForeignKey("project.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Projekt")
    )
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    donor_person: Mapped[Person | None] = relationship(
        foreign_keys=[donor_person_id], lazy="raise", viewonly=True, cascade=""
    )
    donor_organisation: Mapped[Organisation | None] = relationship(
        foreign_keys=[donor_organisation_id], lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return self.what

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        return {"what": title, "received_on": day.isoformat(), "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.what, self.purpose, self.donor, self.note]


class FundApplication(Record):
    """Fondsantrag: what somebody wants to do with money of the Verfügungsfonds, until it was settled."""

    __tablename__ = "fund_application"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.FUND_APPLICATION, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Fondsanträge"
    naming = Naming.PERHAPS
    takes_contacts = False
    contact_area = Area.ENGAGEMENT
    statuses = ApplicationStatus
    opened_as = "Fondsantrag"
    leads_on = True

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    subject: Mapped[str] = mapped_column(Text, default="", info=typed("Vorhaben"))
    text: Mapped[str] = mapped_column(Text, default="", info=typed("Beschreibung"))
    applicant_person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(
            OnErasure.FORGETS, "beantragt von", clears=("applicant",), keeps=("vote",), names=True, timeline=True
        ),
    )
    applicant_organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "beantragt von Akteur", timeline=True),
    )
    applicant: Mapped[str] = mapped_column(Text, default="", info=typed("Antragsteller/in"))
    budget_id: Mapped[int | None] = mapped_column(
        ForeignKey("budget.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Fonds")
    )
    project_id: Mapped[int | None] = mapped_column(
        ForeignKey("project.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Projekt")
    )
    requested: Mapped[Decimal] = mapped_column(Money, default=NOTHING, info=shown("beantragt"))
    granted: Mapped[Decimal | None] = mapped_column(Money, info=shown("bewilligt"))
    received_on: Mapped[date] = mapped_column(index=True, info=shown("eingegangen am"))
    status: Mapped[ApplicationStatus] = mapped_column(
        ChoiceType(ApplicationStatus), default=ApplicationStatus.IDEA, index=True, info=shown("Status")
    )
    decider: Mapped[FundDecider | None] = mapped_column(ChoiceType(FundDecider), info=shown("entschieden von"))
    decided_on: Mapped[date | None] = mapped_column(info=shown("entschieden am"))
    reason: Mapped[str] = mapped_column(Text, default="", info=typed("Begründung"))
    settled_on: Mapped[date | None] = mapped_column(info=shown("abgerechnet am"))

    applicant_person: Mapped[Person | None] = relationship(
        foreign_keys=[applicant_person_id], lazy="raise", viewonly=True, cascade=""
    )
    applicant_organisation: Mapped[Organisation | None] = relationship(
        foreign_keys=[applicant_organisation_id], lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return " ".join(filter(None, (self.number, self.subject)))

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        number, _, subject = title.partition(" ")
        return {"number": number, "subject": subject, "received_on": day.isoformat(), "text": remark}

    def search_terms(self) -> list[str | None]:
        return [self.number, self.subject, self.text, self.applicant]


class Vote(Base):
    """How one member of the committee voted on an application."""

    __tablename__ = "vote"
    counted_as = "Stimmen des Gremiums"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(
        ForeignKey("fund_application.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    member: Mapped[str] = mapped_column(Text, default="", info=typed("Mitglied des Gremiums"))
    choice: Mapped[VoteChoice] = mapped_column(ChoiceType(VoteChoice), info=shown("Stimme"))


class FundRule(Base):
    """Who decides on an application of up to an amount, from a day on; no amount means any."""

    __tablename__ = "fund_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(index=True, info=shown("gilt ab"))
    up_to: Mapped[Decimal | None] = mapped_column(Money, info=shown("bis zu"))
    decider: Mapped[FundDecider] = mapped_column(ChoiceType(FundDecider), info=shown("entscheidet"))


class Booking(Record):
    """Buchung: what a budget paid, got, or handed out as an advance; its receipts are its documents.

    An expense or income with `advance_id` was paid from, or given back to, that advance.
    """

    __tablename__ = "booking"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.BOOKING, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Buchungen"
    naming = Naming.PERHAPS
    takes_contacts = False
    contact_area = Area.ENGAGEMENT
    opened_as = "Buchung"

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    what: Mapped[str] = mapped_column(Text, default="", info=typed("Buchung"))
    day: Mapped[date] = mapped_column(index=True, info=shown("Tag"))
    booking_kind: Mapped[BookingKind] = mapped_column(
        ChoiceType(BookingKind), default=BookingKind.EXPENSE, info=shown("Art")
    )
    amount: Mapped[Decimal] = mapped_column(Money, info=shown("Betrag"))
    payee: Mapped[str] = mapped_column(Text, default="", info=typed("Zahlungspartner/in"))
    receipt: Mapped[str] = mapped_column(Text, default="", info=typed("Belegnummer"))
    budget_id: Mapped[int | None] = mapped_column(
        ForeignKey("budget.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Budget")
    )
    project_id: Mapped[int | None] = mapped_column(
        ForeignKey("project.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Projekt")
    )
    event_id: Mapped[int | None] = mapped_column(
        ForeignKey("event.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "Veranstaltung")
    )
    donation_id: Mapped[int | None] = mapped_column(
        ForeignKey("donation.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "Spende", needs=(("status", (DonationStatus.ACCEPTED,)),)),
    )
    application_id: Mapped[int | None] = mapped_column(
        ForeignKey("fund_application.id", ondelete="SET NULL"),
        index=True,
        info=refers(
            OnErasure.STAYS, "Fondsantrag", needs=(("status", (ApplicationStatus.GRANTED, ApplicationStatus.SETTLED)),)
        ),
    )
    advance_id: Mapped[int | None] = mapped_column(
        ForeignKey("booking.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "aus dem Vorschuss", needs=(("booking_kind", (BookingKind.ADVANCE,)),)),
    )
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    def make_title(self) -> str:
        return " ".join(filter(None, (self.number, self.what)))

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {}  # nobody knows how much it was

    def search_terms(self) -> list[str | None]:
        return [self.number, self.what, self.payee, self.receipt, self.note]
