"""Parts of a case: whether it fits, who is involved, and the help plan with its goals, steps and reviews."""

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base
from app.models.columns import OnErasure, refers, shown, typed

SCORES = range(-2, 3)
"""Goal attainment: 0 is what was expected, −2 much less, +2 much more."""


class CaseScreening(Base):
    """Five questions whether case management fits. None is a question that was not answered yet."""

    __tablename__ = "case_screening"
    counted_as = ""

    case_id: Mapped[int] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), primary_key=True, info=refers(OnErasure.GOES)
    )
    several_fields: Mapped[bool | None] = mapped_column(info=shown("mehrere Lebensbereiche betroffen"))
    several_bodies: Mapped[bool | None] = mapped_column(info=shown("mehrere Stellen abzustimmen"))
    beyond_regular: Mapped[bool | None] = mapped_column(info=shown("Regelangebote reichen nicht"))
    not_alone: Mapped[bool | None] = mapped_column(info=shown("kommt allein nicht zurecht"))
    willing: Mapped[bool | None] = mapped_column(info=shown("möchte mitarbeiten"))
    answered_on: Mapped[date] = mapped_column(info=shown("eingeschätzt am"))


class CasePerson(Base):
    """Somebody besides the client who has a part in a case, as what, since and until when."""

    __tablename__ = "case_person"
    counted_as = "Personen in Fällen"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("case_id",))
    )
    role: Mapped[str] = mapped_column(Text, default="", info=typed("Rolle im Fall"))
    since: Mapped[date | None] = mapped_column(info=shown("beteiligt seit"))
    until: Mapped[date | None] = mapped_column(info=shown("beteiligt bis"))


class CaseProfessional(Base):
    """A body that works on a case too, with the one to talk to there."""

    __tablename__ = "case_professional"
    counted_as = "Fachstellen in Fällen"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisation.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True, info=refers(OnErasure.FORGETS, clears=("task",))
    )
    task: Mapped[str] = mapped_column(Text, default="", info=typed("zuständig für"))


class Goal(Base):
    """Ziel of the help plan, in the client's own words, and by what it will be seen that it is reached."""

    __tablename__ = "goal"
    counted_as = "Ziele"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    words: Mapped[str] = mapped_column(Text, default="", info=typed("Ziel in eigenen Worten"))
    indicator: Mapped[str] = mapped_column(Text, default="", info=typed("woran es zu sehen ist"))
    set_on: Mapped[date] = mapped_column(info=shown("vereinbart am"))
    ended_on: Mapped[date | None] = mapped_column(info=shown("beendet am"))


class Measure(Base):
    """Maßnahme: a step towards a goal, who does it until when."""

    __tablename__ = "measure"
    counted_as = "Schritte"

    id: Mapped[int] = mapped_column(primary_key=True)
    goal_id: Mapped[int] = mapped_column(
        ForeignKey("goal.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    what: Mapped[str] = mapped_column(Text, default="", info=typed("Schritt"))
    responsible: Mapped[str] = mapped_column(Text, default="", info=typed("wer"))
    due_on: Mapped[date | None] = mapped_column(index=True, info=shown("bis"))
    done_on: Mapped[date | None] = mapped_column(info=shown("erledigt am"))


class GoalReview(Base):
    """How far a goal was reached on a day: a score of `SCORES`."""

    __tablename__ = "goal_review"
    counted_as = "Bewertungen"

    id: Mapped[int] = mapped_column(primary_key=True)
    goal_id: Mapped[int] = mapped_column(
        ForeignKey("goal.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    reviewed_on: Mapped[date] = mapped_column(info=shown("bewertet am"))
    score: Mapped[int] = mapped_column(info=shown("Stand"))
    remark: Mapped[str] = mapped_column(Text, default="", info=typed("dazu"))
