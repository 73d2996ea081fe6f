"""How persons belong together."""

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import TwoWayChoice
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, shown, typed
from app.models.people.person import Person


class RelationKind(TwoWayChoice):
    """What the first person is to the second; `reverse` says what the second is to the first."""

    PARENT = "parent", "Elternteil", "Kind"
    GUARDIAN = "guardian", "sorgeberechtigt für", "Sorge liegt bei"
    LEGAL_GUARDIAN = "legal_guardian", "rechtliche Betreuung für", "rechtlich betreut von"
    FOSTER_PARENT = "foster_parent", "Pflegeelternteil", "Pflegekind"
    GRANDPARENT = "grandparent", "Großelternteil", "Enkelkind"
    SIBLING = "sibling", "Schwester oder Bruder", "Schwester oder Bruder"
    SPOUSE = "spouse", "verheiratet mit", "verheiratet mit"
    PARTNER = "partner", "Partner/in", "Partner/in"
    RELATIVE = "relative", "verwandt mit", "verwandt mit"
    PICKS_UP = "picks_up", "darf abholen", "darf abgeholt werden von"
    CARES_FOR = "cares_for", "pflegt", "gepflegt von"
    INTERPRETS_FOR = "interprets_for", "übersetzt für", "lässt übersetzen von"
    FRIEND = "friend", "befreundet mit", "befreundet mit"
    NEIGHBOUR = "neighbour", "Nachbar/in von", "Nachbar/in von"
    OTHER = "other", "andere Beziehung zu", "andere Beziehung zu"


class Relationship(Base):
    """Beziehung: what a person is to another, from and to. It is a part of both."""

    __tablename__ = "relationship"
    counted_as = "Beziehungen"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, "Person")
    )
    other_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, "Beziehung zu", names=True)
    )
    kind: Mapped[RelationKind] = mapped_column(ChoiceType(RelationKind), info=shown("Beziehung"))
    since: Mapped[date | None] = mapped_column(info=shown("seit"))
    until: Mapped[date | None] = mapped_column(info=shown("bis"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    person: Mapped[Person] = relationship(foreign_keys=[person_id], lazy="raise", viewonly=True, cascade="")
    other: Mapped[Person] = relationship(foreign_keys=[other_id], lazy="raise", viewonly=True, cascade="")
