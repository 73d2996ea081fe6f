"""Where a child may be in danger: the steps of § 4 KKG at a case, each with its day, who took part and what was seen, said or decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Case, ChildProtection, ProtectionStep
from app.services.casework import involved
from app.services.heads import Aspect, Fact
from app.services.privacy.pseudonyms import pseudonyms
from app.services.records import FieldWarning, get, keep, table_of
from app.services.shown import Shown

_STEP = table_of(ChildProtection)
SHOWN = Shown((Case,))
"""What the steps show: parts of the case."""
WAY = (
    ProtectionStep.SIGNS,
    ProtectionStep.PARENTS,
    ProtectionStep.CHILD,
    ProtectionStep.ADVICE,
    ProtectionStep.DECISION,
)
"""What comes before help or notice."""
OUTCOMES = (ProtectionStep.HELP, ProtectionStep.NOTICE)
"""How it ends."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step that was taken, or left out for the reason in `text`."""

    id: int
    case_id: int
    step: ProtectionStep
    taken_on: date
    left_out: bool
    who: str
    text: str
    told_before: bool | None


def of_case(session: Session, case_id: int) -> list[StepRow]:
    """The steps of a case, the oldest first."""
    statement = select(_STEP).where(_STEP.c.case_id == case_id).order_by(_STEP.c.taken_on, _STEP.c.id)
    return [StepRow(*row) for row in session.execute(statement)]


def open_steps(rows: Sequence[StepRow]) -> tuple[ProtectionStep, ...]:
    """What nothing is written about yet, in the order of the law: the way to a decision, then one of the outcomes."""
    done = {row.step for row in rows}
    outcome = () if done & set(OUTCOMES) else OUTCOMES[:1]
    return (*(step for step in WAY if step not in done), *outcome)


def next_step(rows: Sequence[StepRow]) -> ProtectionStep:
    """What is proposed to be written down next."""
    return next(iter(open_steps(rows)), ProtectionStep.NOTICE)


def new(case_id: int, rows: Sequence[StepRow] = ()) -> ChildProtection:
    """A step of today: the next of the way."""
    return ChildProtection(case_id=case_id, step=next_step(rows), taken_on=clock.today())


def load(session: Session, step_id: int) -> ChildProtection:
    """One step, to be changed."""
    return get(session, ChildProtection, step_id)


def save(session: Session, step: ChildProtection) -> int:
    """Save a step. Raises UserError without a day, with one ahead, or without words."""
    if step.taken_on is None:
        raise UserError("Bitte den Tag eintragen, an dem das geschah.")
    if step.taken_on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=step.taken_on)
    if not clean(step.text):
        if step.left_out:
            raise UserError("Bitte eintragen, warum dieser Schritt unterblieb: Das wird später gefragt.")
        raise UserError("Bitte in ein paar Worten festhalten, was gesehen, gesagt oder entschieden wurde.")
    step.who, step.text = clean(step.who), step.text.strip()
    if step.step is not ProtectionStep.NOTICE:
        step.told_before = None
    kept = keep(session, step)
    session.add(kept)
    session.flush()
    return kept.id


def remove(session: Session, step_id: int) -> None:
    """Take away what was entered by mistake."""
    session.delete(get(session, ChildProtection, step_id))
    session.flush()


def warnings(session: Session, step: ChildProtection) -> list[FieldWarning]:
    """What looks odd about a step: names in what a specialist was told, a notice that nothing comes before."""
    found = []
    if step.step is ProtectionStep.ADVICE and not step.left_out and _names_somebody(session, step):
        text = Sentence(
            "Hier steht ein Name. Die Fachkraft erfährt den Sachverhalt nur pseudonymisiert (§ 4 Abs. 2 KKG)."
        )
        found.append(FieldWarning("text", text))
    done = {row.step for row in of_case(session, step.case_id)}
    if step.step in OUTCOMES and ProtectionStep.DECISION not in done:
        text = Sentence("Noch ist keine Einschätzung und Entscheidung festgehalten.")
        found.append(FieldWarning("step", text))
    if step.step is ProtectionStep.NOTICE and step.told_before is False:
        text = Sentence(
            "Wer betroffen ist, erfährt es vorher, es sei denn, der Schutz des Kindes wäre dadurch in Frage gestellt "
            "(§ 4 Abs. 3 KKG). Bitte den Grund eintragen."
        )
        found.append(FieldWarning("told_before", text))
    return found


def _names_somebody(session: Session, step: ChildProtection) -> bool:
    case = get(session, Case, step.case_id)
    others = [row.person_id for row in involved.of_case(session, step.case_id)]
    return pseudonyms(session, case.person_id, others).hide(step.text) != step.text


def facts(session: Session, case_id: int) -> Iterator[Fact]:
    """For the card at the head of a case: where the steps stand; nothing where none was begun."""
    if rows := of_case(session, case_id):
        yield Fact(Aspect.MIND if open_steps(rows) else Aspect.STATE, standing(rows))


def standing(rows: Sequence[StepRow]) -> Sentence:
    """What is still open, or that nothing is."""
    if missing := open_steps(rows):
        return Sentence("Kinderschutz, noch offen: {steps}", steps=joined(", ", *map(called, missing)))
    return Sentence("Kinderschutz: alle Schritte festgehalten")


def called(step: ProtectionStep) -> str:
    """An outcome that is open is one of both."""
    return Sentence("Hilfe oder Mitteilung") if step in OUTCOMES else step.label
