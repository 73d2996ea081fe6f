"""Further names of persons: former ones, others they go by, other scripts."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, shown, typed


class NameKind(Choice):
    """What a further name is."""

    FORMER = "former", "früherer Name"
    ALSO = "also", "auch bekannt als"
    CALLED = "called", "Rufname"
    SPELLED = "spelled", "andere Schreibweise"


class PersonName(Base):
    """A further name by which a person is found; the birth name stands on the person."""

    __tablename__ = "person_name"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("name",))
    )
    kind: Mapped[NameKind] = mapped_column(
        ChoiceType(NameKind), default=NameKind.FORMER, info=shown("Art des weiteren Namens")
    )
    name: Mapped[str] = mapped_column(Text, default="", info=typed("weiterer Name"))
