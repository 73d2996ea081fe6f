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


class ConsentState(Choice):
    """What was said; what nobody asked has no row."""

    GIVEN = "given", "erlaubt"
    REFUSED = "refused", "abgelehnt"
    REVOKED = "revoked", "widerrufen"


class Consent(Base):
    """Einwilligung: what a person allowed or refused for a purpose, and since when."""

    __tablename__ = "consent"
    counted_as = "Einwilligungen"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("purpose",))
    )
    purpose: Mapped[Purpose] = mapped_column(ChoiceType(Purpose), info=shown("Einwilligung"))
    state: Mapped[ConsentState] = mapped_column(
        ChoiceType(ConsentState), default=ConsentState.GIVEN, info=shown("Einwilligung, Antwort")
    )
    said_on: Mapped[date | None] = mapped_column(info=shown("Einwilligung vom"))
    until: Mapped[date | None] = mapped_column(info=shown("Einwilligung bis"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))
