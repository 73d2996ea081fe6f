"""Value lists that she can edit, and settings kept inside the vault."""

from datetime import date

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models.base import Base, ChoiceType
from app.models.columns import code, typed


class Catalogue(Choice):
    """The editable lists."""

    TOPIC = "topic", "Beratungsthema"
    CHANNEL = "channel", "Kanal"
    ACTIVITY = "activity", "Tätigkeit"
    RESULT = "result", "Ergebnis"
    CLOSE_REASON = "close_reason", "Abschlussgrund"
    ORGANISATION_KIND = "organisation_kind", "Akteursart"
    AGE_GROUP = "age_group", "Altersgruppe"
    UNDERSTANDING = "understanding", "Verständigung"
    PERSON_ROLE = "person_role", "Rolle"
    CONCERN_CATEGORY = "concern_category", "Anliegen-Kategorie"
    DECLINE_REASON = "decline_reason", "Ablehnungsgrund"


class CatalogueEntry(Base):
    """One value. An entry in use is deactivated, never deleted. Age groups carry their span in `key` ("6-13", "75-")."""

    __tablename__ = "catalogue_entry"
    __table_args__ = (Index("ix_catalogue_entry_catalogue", "catalogue", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    catalogue: Mapped[Catalogue] = mapped_column(ChoiceType(Catalogue))
    key: Mapped[str] = mapped_column(Text, info=code())
    label: Mapped[str] = mapped_column(Text, info=typed())
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)
    valid_from: Mapped[date | None]


class Setting(Base):
    """A setting kept in the vault because it may hold names or rules: `value` is JSON."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(Text, primary_key=True, info=code())
    value: Mapped[str] = mapped_column(Text, info=typed())
