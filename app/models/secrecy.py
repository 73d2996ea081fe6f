"""Releases from secrecy (§ 203 StGB): who may be told what, or be asked, until when; and what of a record has left, on what ground."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.models.base import Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, code, refers, shown, typed
from app.models.people import Person
from app.models.scopes import Scope


class Direction(Choice):
    """Which way a release allows talk."""

    TO = "to", "ich darf mitteilen"
    FROM = "from", "ich darf erfahren"
    BOTH = "both", "beides: mitteilen und erfahren"

    @property
    def telling(self) -> bool:
        """Whether she may tell the recipient."""
        return self is not Direction.FROM

    @property
    def asking(self) -> bool:
        """Whether the recipient may tell her."""
        return self is not Direction.TO


class Ground(Choice):
    """On what ground something of a record has left."""

    RELEASE = "release", "Schweigepflichtentbindung"
    CLIENT = "client", "an die Klientin/den Klienten selbst"
    OWN_USE = "own_use", "eigener Gebrauch"
    EXCEPTION = "exception", "gesetzliche Ausnahme"


class LegalException(Choice):
    """A law that allows or demands to tell without a release."""

    EMERGENCY = "emergency", "rechtfertigender Notstand (§ 34 StGB)"
    CHILD = "child", "Gefährdung eines Kindes (§ 4 KKG)"
    CRIME = "crime", "geplante schwere Straftat (§ 138 StGB)"
    COURT = "court", "Zeugenpflicht oder gerichtliche Anordnung"
    OTHER = "other", "sonstige gesetzliche Pflicht"


class Release(Record):
    """Schweigepflichtentbindung. Called by its number, so that it names nobody.

    It holds from `given_on`, the day of the signature, through `until`, unless it was revoked; without `given_on` the form is
    out and not signed. Where a case is named it holds in that alone: `one_case` remembers it, so that it holds nowhere once the
    case is gone. `recipient` calls somebody who is not on file. `extent` are the exact words of what may be told.
    """

    __tablename__ = "secrecy_release"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.RELEASE, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Schweigepflichtentbindungen"
    naming = Naming.NOBODY
    takes_contacts = False
    confidential = True
    tells = (Scope.REACH,)
    client_column = "person_id"
    opened_as = "Schweigepflichtentbindung"

    number: Mapped[str] = mapped_column(Text, unique=True, info=code("Nummer"))
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.ERASED_TOO, "von", names=True)
    )
    case_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.ERASED_TOO, "nur im Fall")
    )
    one_case: Mapped[bool] = mapped_column(default=False, info=shown("gilt nur in einem Fall"))
    recipient_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, "gegenüber", clears=("recipient",), names=True),
    )
    recipient: Mapped[str] = mapped_column(Text, default="", info=typed("gegenüber (nicht erfasst)"))
    direction: Mapped[Direction] = mapped_column(ChoiceType(Direction), default=Direction.BOTH, info=shown("Richtung"))
    extent: Mapped[str] = mapped_column(Text, default="", info=typed("genauer Umfang", lines=True))
    purpose: Mapped[str] = mapped_column(Text, default="", info=typed("Zweck"))
    given_on: Mapped[date | None] = mapped_column(index=True, info=shown("unterschrieben am"))
    until: Mapped[date | None] = mapped_column(index=True, info=shown("gilt bis"))
    revoked_on: Mapped[date | None] = mapped_column(info=shown("widerrufen am"))
    guardian: Mapped[str] = mapped_column(Text, default="", info=typed("gesetzliche Vertretung"))
    interpreter: Mapped[str] = mapped_column(Text, default="", info=typed("übersetzt von"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Anmerkung", lines=True))

    person: Mapped[Person | None] = relationship(foreign_keys=[person_id], lazy="raise", viewonly=True, cascade="")
    case: Mapped[Record | None] = relationship(
        foreign_keys=[case_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )
    to: Mapped[Record | None] = relationship(
        foreign_keys=[recipient_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )
    scopes: Mapped[list["ReleaseScope"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )

    def make_title(self) -> str:
        return self.number

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"number": title, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.number, self.recipient, self.purpose]


class ReleaseScope(Base):
    """One of the things that a release allows to tell."""

    __tablename__ = "release_scope"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    release_id: Mapped[int] = mapped_column(
        ForeignKey("secrecy_release.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    scope: Mapped[Scope] = mapped_column(ChoiceType(Scope), info=shown("Umfang"))


_KEPT = (
    "Warum ohne Entbindung mitgeteilt wurde, gehört zur Akte der Klientin oder des Klienten; nur die Verbindung zum Empfänger wird "
    "gelöst."
)


class Disclosure(Base):
    """Weitergabe: what of a record has left, when, to whom and on what ground.

    `what` is the name of the paper, list or file, as the audit trail has it. `recipient` calls somebody who is not on file.
    Who tells by a legal exception writes why (`reason`); the audit trail holds no more than the number of this row.
    """

    __tablename__ = "disclosure"
    counted_as = "Weitergaben"

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    at: Mapped[datetime] = mapped_column(info=shown("weitergegeben am"))
    what: Mapped[str] = mapped_column(Text, info=code("was weitergegeben wurde"))
    ground: Mapped[Ground] = mapped_column(ChoiceType(Ground), info=shown("Grundlage"))
    recipient_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, "weitergegeben an", clears=("recipient",)),
    )
    recipient: Mapped[str] = mapped_column(Text, default="", info=typed("weitergegeben an (nicht erfasst)"))
    release_id: Mapped[int | None] = mapped_column(
        ForeignKey("secrecy_release.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.STAYS, "aufgrund von")
    )
    exception: Mapped[LegalException | None] = mapped_column(ChoiceType(LegalException), info=shown("Ausnahme"))
    reason: Mapped[str] = mapped_column(Text, default="", info=typed("Begründung der Ausnahme", _KEPT, lines=True))
