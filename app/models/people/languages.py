"""The languages that persons speak."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models import columns
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, shown


class LanguageLevel(Choice):
    """Level after the Common European Framework of Reference for Languages."""

    UNKNOWN = "unknown", "ohne Angabe"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"
    C1 = "c1", "C1"
    C2 = "c2", "C2"
    NATIVE = "native", "Muttersprache"


class PersonLanguage(Base):
    """A language a person speaks (CLDR code) and how well."""

    __tablename__ = "person_language"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("code",))
    )
    code: Mapped[str] = mapped_column(Text, info=columns.code("Sprache", of="language"))
    level: Mapped[LanguageLevel] = mapped_column(
        ChoiceType(LanguageLevel), default=LanguageLevel.UNKNOWN, info=shown("Sprachniveau")
    )
