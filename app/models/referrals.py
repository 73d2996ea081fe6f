"""Referrals to other bodies until somebody arrived there, and notices of authorities with their term for an objection."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.models.actors import Organisation
from app.models.base import ChoiceType, Naming, Record
from app.models.columns import OnErasure, code, refers, shown, typed
from app.models.scopes import Scope


class ReferralStatus(Choice):
    """Status model of a referral; nothing is told to anybody before the consent is there."""

    PROPOSED = "proposed", "vorgeschlagen"
    CONSENTED = "consented", "Einwilligung liegt vor"
    APPOINTED = "appointed", "Termin vereinbart"
    ACCOMPANIED = "accompanied", "begleitet"
    ARRIVED = "arrived", "angekommen"
    NOT_ARRIVED = "not_arrived", "nicht angekommen"
    REFUSED = "refused", "abgelehnt"


class Referral(Record):
    """Verweis: whom she sent where, about what, and whether help arrived. Called by its number, so that it names nobody.

    It is about a case or a person; about nobody where an anonymous person was referred. `recipient` calls a body that is not on
    file. `since` is the day of the last step.
    """

    __tablename__ = "referral"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.REFERRAL, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Verweise"
    naming = Naming.NOBODY
    takes_contacts = False
    statuses = ReferralStatus
    confidential = True
    tells = (Scope.REACH, Scope.REASON)
    client_column = "about_id"
    opened_as = "Verweis"

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    about_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.ERASED_TOO, "für", names=True)
    )
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "an")
    )
    recipient: Mapped[str] = mapped_column(Text, default="", info=typed("an Stelle"))
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact_entry.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "aus dem Gespräch"),
    )
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_entry.id"), info=shown("Thema"))
    proposed_on: Mapped[date] = mapped_column(index=True, info=shown("vorgeschlagen am"))
    status: Mapped[ReferralStatus] = mapped_column(
        ChoiceType(ReferralStatus), default=ReferralStatus.PROPOSED, index=True, info=shown("Status")
    )
    since: Mapped[date] = mapped_column(info=shown("Status seit"))
    appointment_on: Mapped[date | None] = mapped_column(info=shown("Termin am"))
    reason: Mapped[str] = mapped_column(Text, default="", info=typed("Grund", lines=True))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Anmerkung", lines=True))

    about: Mapped[Record | None] = relationship(
        foreign_keys=[about_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )
    organisation: Mapped[Organisation | None] = relationship(
        foreign_keys=[organisation_id], lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return self.number

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        return {"number": title, "proposed_on": day.isoformat(), "since": day.isoformat(), "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.number, self.recipient, self.note]


class Notice(Record):
    """Bescheid: what an authority decided about somebody, and until when an objection has to be there.

    `object_by` is the last day of the term, reckoned when it is saved. Without instruction on the remedy the term is a year
    (§ 66 SGG, § 58 VwGO). `settled_on` is the day on which she saw that no objection is needed.
    """

    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.NOTICE, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Bescheide"
    naming = Naming.NOBODY
    takes_contacts = False
    confidential = True
    tells = (Scope.REACH, Scope.NOTICES)
    client_column = "about_id"
    opened_as = "Bescheid"

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    about_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.ERASED_TOO, "für", names=True)
    )
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "von")
    )
    authority: Mapped[str] = mapped_column(Text, default="", info=typed("von Stelle"))
    subject: Mapped[str] = mapped_column(Text, default="", info=typed("Worum es geht"))
    received_on: Mapped[date] = mapped_column(index=True, info=shown("erhalten am"))
    instructed: Mapped[bool] = mapped_column(default=True, info=shown("mit Rechtsbehelfsbelehrung"))
    object_by: Mapped[date] = mapped_column(index=True, info=shown("Widerspruch bis"))
    objected_on: Mapped[date | None] = mapped_column(info=shown("Widerspruch eingelegt am"))
    settled_on: Mapped[date | None] = mapped_column(info=shown("ohne Widerspruch erledigt am"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Anmerkung", lines=True))

    about: Mapped[Record | None] = relationship(
        foreign_keys=[about_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )
    organisation: Mapped[Organisation | None] = relationship(
        foreign_keys=[organisation_id], lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return self.number

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        return {"number": title, "received_on": day.isoformat(), "object_by": day.isoformat(), "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.number, self.authority, self.subject, self.note]
