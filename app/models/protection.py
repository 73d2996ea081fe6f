"""What protects those whom casework is about: the pledge of who interprets or volunteers, and the steps where a child is in danger."""

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, shown, typed


class Pledge(Base):
    """Verpflichtung auf Verschwiegenheit: signed by somebody who interprets or volunteers, before she is told anything.

    `until` is its last day; without one it holds until it is taken away.
    """

    __tablename__ = "pledge"
    counted_as = "Verpflichtungen auf Verschwiegenheit"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("signed_on",))
    )
    signed_on: Mapped[date] = mapped_column(info=shown("Verschwiegenheit unterschrieben am"))
    until: Mapped[date | None] = mapped_column(info=shown("Verschwiegenheit bis"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz zur Verpflichtung"))


class ProtectionStep(Choice):
    """The steps of § 4 KKG, in their order; a case ends with help or with the notice, or with the decision that there is no danger."""

    SIGNS = "signs", "Anhaltspunkte"
    PARENTS = "parents", "Gespräch mit den Eltern"
    CHILD = "child", "Gespräch mit dem Kind"
    ADVICE = "advice", "Beratung durch die insoweit erfahrene Fachkraft"
    DECISION = "decision", "Einschätzung und Entscheidung"
    HELP = "help", "Hilfe angenommen"
    NOTICE = "notice", "Mitteilung an das Jugendamt"


class ChildProtection(Base):
    """A step that was taken because a child may be in danger (§ 4 KKG): when, who took part, what was seen, said or decided.

    `left_out` is a step that was not taken, with the reason in `text`. `told_before` says of a notice whether those concerned
    knew of it before; None is not said.
    """

    __tablename__ = "child_protection"
    counted_as = "Schritte zum Kinderschutz"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    step: Mapped[ProtectionStep] = mapped_column(ChoiceType(ProtectionStep), info=shown("Schritt zum Kinderschutz"))
    taken_on: Mapped[date] = mapped_column(info=shown("Kinderschutz, Tag"))
    left_out: Mapped[bool] = mapped_column(default=False, info=shown("Schritt unterblieben"))
    who: Mapped[str] = mapped_column(Text, default="", info=typed("Kinderschutz, mit wem"))
    text: Mapped[str] = mapped_column(Text, default="", info=typed("Kinderschutz, was", lines=True))
    told_before: Mapped[bool | None] = mapped_column(info=shown("Betroffene vorher informiert"))
