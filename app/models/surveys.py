"""Surveys (Stimmungsbild): what residents answer about safety and well-being, wave by wave, without names."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice, Kind
from app.models.base import Area, Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, code, refers, shown, typed


class Topic(Choice):
    """What a question is about: questions of a topic are counted together."""

    SAFETY = "safety", "Sicherheit"
    WELLBEING = "wellbeing", "Wohlbefinden"
    OTHER = "other", "Weiteres"


class Pictogram(Choice):
    """What stands beside a question on paper, for those who read little; the value is the name of Lucide's drawing."""

    SUN = "sun", "Sonne"
    MOON = "moon", "Mond"
    HOUSE = "house", "Haus"
    LIGHT = "lightbulb", "Licht"
    HEART = "heart", "Herz"
    PEOPLE = "users-round", "Menschen"
    HELP = "handshake", "Hände"
    VOICE = "megaphone", "Megafon"
    TREES = "trees", "Bäume"
    WAY = "footprints", "Fußspuren"
    BUS = "bus", "Bus"
    CHILD = "baby", "Kind"
    CLEAN = "brush-cleaning", "Besen"
    NOISE = "volume-2", "Lautsprecher"
    TALK = "message-circle", "Sprechblase"
    QUESTION = "circle-question-mark", "Fragezeichen"


class Survey(Record):
    """Stimmungsbild: one wave of a survey. Who takes part is nowhere written down."""

    __tablename__ = "survey"
    __mapper_args__ = {"polymorphic_identity": Kind.SURVEY}  # noqa: RUF012
    plural = "Stimmungsbilder"
    naming = Naming.NOBODY
    takes_contacts = False
    opened_as = "Stimmungsbild"
    leads_on = True
    contact_area = Area.ENCOUNTER

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Name"))
    begun_on: Mapped[date] = mapped_column(index=True, info=shown("begonnen am"))
    closed_on: Mapped[date | None] = mapped_column(index=True, info=shown("abgeschlossen am"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz", lines=True))

    def make_title(self) -> str:
        return self.name

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        return {"name": title, "begun_on": day.isoformat(), "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.name, self.note]


class Question(Base):
    """A question of a wave. Questions of several waves with the same `key` are compared with each other."""

    __tablename__ = "survey_question"
    __table_args__ = (UniqueConstraint("survey_id", "key"),)
    counted_as = "Fragen in Stimmungsbildern"

    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id", ondelete="CASCADE"), info=refers(OnErasure.GOES))
    position: Mapped[int] = mapped_column(info=shown("Stelle"))
    key: Mapped[str] = mapped_column(Text, info=code())
    topic: Mapped[Topic] = mapped_column(ChoiceType(Topic), default=Topic.OTHER, info=shown("Thema"))
    text: Mapped[str] = mapped_column(Text, default="", info=typed("Frage"))
    pictogram: Mapped[Pictogram] = mapped_column(ChoiceType(Pictogram), default=Pictogram.QUESTION, info=shown("Bild"))


class AnswerSheet(Base):
    """A sheet that came back: one digit for each question in its order, from 1 (stimmt nicht) to 4 (stimmt), 0 without an
    answer. Nothing tells whose it is or when it was filled in.
    """

    __tablename__ = "answer_sheet"
    __table_args__ = (UniqueConstraint("survey_id", "number"),)
    counted_as = "Bögen von Stimmungsbildern"

    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id", ondelete="CASCADE"), info=refers(OnErasure.GOES))
    number: Mapped[int] = mapped_column(info=shown("Bogen"))
    answers: Mapped[str] = mapped_column(Text, info=code("Antworten"))
