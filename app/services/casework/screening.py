"""Whether case management fits: five questions, and what the answers suggest. She decides."""

from dataclasses import dataclass
from enum import Enum

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.models import Case, CaseScreening
from app.services.records import get
from app.services.shown import Shown

SHOWN = Shown((Case,))
"""What the questions show: a part of the case."""
QUESTIONS = {
    "several_fields": Sentence("Sind mehrere Lebensbereiche betroffen, z. B. Wohnen und Geld?"),
    "several_bodies": Sentence("Müssen mehrere Stellen aufeinander abgestimmt werden?"),
    "beyond_regular": Sentence("Reichen die Regelangebote dafür nicht aus?"),
    "not_alone": Sentence("Kommt die Person damit allein oder mit ihrer Familie nicht zurecht?"),
    "willing": Sentence("Möchte die Person selbst über längere Zeit mitarbeiten?"),
}
"""The five questions by the column that holds the answer."""
_NEEDED = 3


class Fit(Enum):
    """What the answers suggest."""

    OPEN = Sentence("Noch nicht eingeschätzt.")
    FITS = Sentence("Case Management passt: mehrere Bereiche und Stellen, und die Person arbeitet mit.")
    UNWILLING = Sentence(
        "Der Bedarf ist da, die Person möchte (noch) nicht mitarbeiten: Kontakt halten, später neu fragen."
    )
    LESS = Sentence("Eine Kurzberatung oder der Verweis an eine Fachstelle genügt vermutlich.")


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to `QUESTIONS` by their columns; None where a question is open."""

    by_question: dict[str, bool | None]

    @property
    def yes(self) -> int:
        """How many questions are answered with yes."""
        return sum(answer is True for answer in self.by_question.values())

    @property
    def fit(self) -> Fit:
        """What they suggest: case management from three of the first four, if the person wants to work along."""
        needs = self.yes - (self.by_question["willing"] is True)
        if None in self.by_question.values():
            return Fit.OPEN
        if needs < _NEEDED:
            return Fit.LESS
        return Fit.FITS if self.by_question["willing"] else Fit.UNWILLING


def of_case(session: Session, case_id: int) -> Answers:
    """The answers for a case; none at first."""
    stored = session.get(CaseScreening, case_id)
    return Answers({name: getattr(stored, name, None) for name in QUESTIONS})


def answer(session: Session, case_id: int, question: str, yes: bool | None) -> None:
    """Answer one of `QUESTIONS`; None opens it again. The day is noted."""
    stored = session.get(CaseScreening, get(session, Case, case_id).id)
    if stored is None:
        stored = CaseScreening(case_id=case_id)
        session.add(stored)
    setattr(stored, question, yes)
    stored.answered_on = clock.today()
    session.flush()
