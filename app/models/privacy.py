"""What persons consented to."""

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, shown, typed


class Purpose(Choice):
    """For what a consent is given."""

    PHOTO_PRINT = "photo_print", "Fotos in Amtsblatt und Presse"
    PHOTO_WEB = "photo_web", "Fotos im Internet"
    PHOTO_INTERNAL = "photo_internal", "Fotos für den Aushang im Quartier"
    CONTACT = "contact", "Kontaktdaten weitergeben"
    VOLUNTEERS = "volunteers", "Weitergabe an die Ehrenamtskoordination (Caritas)"
    SPECIAL = "special", "Angaben zu Gesundheit, Herkunft, Religion (Art. 9 DSGVO)"
    NEWS = "news", "Einladungen und Rundbriefe"


PHOTOS = (Purpose.PHOTO_PRINT, Purpose.PHOTO_WEB, Purpose.PHOTO_INTERNAL)
"""What is asked at a festivity, and stands in the form of a person."""


class ConsentState(Choice):
    """What was said; what nobody asked has no row."""

    GIVEN = "given", "erlaubt"
    REFUSED = "refused", "abgelehnt"
    REVOKED = "revoked", "widerrufen"


class Consent(Base):
    """Einwilligung: what a person allowed or refused for a purpose, and since when; `recipient` says to whom, where the purpose has one."""

    __tablename__ = "consent"
    counted_as = "Einwilligungen"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, once=("purpose", "recipient")),
    )
    purpose: Mapped[Purpose] = mapped_column(ChoiceType(Purpose), info=shown("Einwilligung"))
    state: Mapped[ConsentState] = mapped_column(
        ChoiceType(ConsentState), default=ConsentState.GIVEN, info=shown("Einwilligung, Antwort")
    )
    said_on: Mapped[date | None] = mapped_column(info=shown("Einwilligung vom"))
    until: Mapped[date | None] = mapped_column(info=shown("Einwilligung bis"))
    recipient: Mapped[str] = mapped_column(Text, default="", info=typed("Einwilligung, an wen"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))
