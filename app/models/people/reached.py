"""Further numbers, mails and addresses of persons, beside the first ones that stand on the person."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, shown, typed


class NumberKind(Choice):
    """What a further number is; mails count as numbers."""

    HOME = "home", "Telefon privat"
    MOBILE = "mobile", "Mobil"
    WORK = "work", "Telefon dienstlich"
    FAX = "fax", "Fax"
    MAIL = "mail", "E-Mail"
    WORK_MAIL = "work_mail", "E-Mail dienstlich"
    RELATIVE = "relative", "bei Angehörigen"
    OTHER = "other", "andere"


MAILS = (NumberKind.MAIL, NumberKind.WORK_MAIL)


class AddressKind(Choice):
    """What a further address is."""

    POST = "post", "Postanschrift"
    SECOND = "second", "Zweitwohnung"
    WORK = "work", "dienstlich"
    CARE_OF = "care_of", "bei Angehörigen"
    FORMER = "former", "frühere Anschrift"


class PersonNumber(Base):
    """A further telephone number or mail. `preferred`: taken before all others where one is needed."""

    __tablename__ = "person_number"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("value",))
    )
    kind: Mapped[NumberKind] = mapped_column(
        ChoiceType(NumberKind), default=NumberKind.MOBILE, info=shown("Art der Nummer")
    )
    value: Mapped[str] = mapped_column(Text, default="", info=typed("weitere Nummer"))
    preferred: Mapped[bool] = mapped_column(default=False, info=shown("bevorzugt"))


class PersonAddress(Base):
    """A further address. `preferred`: letters go there, not to the first one."""

    __tablename__ = "person_address"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, once=("care_of", "street", "postcode", "city")),
    )
    kind: Mapped[AddressKind] = mapped_column(
        ChoiceType(AddressKind), default=AddressKind.POST, info=shown("Art der Anschrift")
    )
    care_of: Mapped[str] = mapped_column(Text, default="", info=typed("weitere Anschrift, bei"))
    street: Mapped[str] = mapped_column(Text, default="", info=typed("weitere Anschrift, Straße"))
    postcode: Mapped[str] = mapped_column(Text, default="", info=typed("weitere Anschrift, Postleitzahl"))
    city: Mapped[str] = mapped_column(Text, default="", info=typed("weitere Anschrift, Ort"))
    preferred: Mapped[bool] = mapped_column(default=False, info=shown("bevorzugt"))
