"""Hilfeplan for the client to take home: goals in the client's own words, steps, and when it is looked at again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Scope
from app.papers import foreign, in_hand, language, letterhead, of_client
from app.papers.command import Argument, Command, Given
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint
from app.services.casework import cases, plans
from app.services.casework.plans import GoalRow
from app.services.lists import ListQuery
from app.services.office import appointments, settings

if TYPE_CHECKING:
    from app.reports.forms.help_plan import PlanGoal, PlanText


@dataclass(frozen=True)
class PlanChoice:
    """In which language, and what stands on it."""

    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    german: Annotated[bool, Hint("Dahinter dasselbe auf Deutsch")] = True
    ended: Annotated[bool, Hint("Mit beendeten Zielen")] = False


def _plan(session: Session, case_id: int, choice: PlanChoice, _most: int) -> PaperData:
    from app.reports.forms.help_plan import TITLE, HelpPlan

    case = cases.load(session, case_id)
    of_client.living_person(session, case.person_id)
    goals = [goal for goal in plans.of_case(session, case_id) if choice.ended or goal.ended_on is None]
    review = _review(session, case_id, case.person_id)
    also = (GERMAN,) if choice.german and choice.language != GERMAN else ()
    data = HelpPlan(
        number=case.number,
        contact=in_hand.contact(settings.office(session)),
        organiser=letterhead.organiser(session),
        texts=tuple(_text(code, goals, review) for code in (choice.language, *also)),
        file_title=dated(f"{TITLE} {case.number}", clock.today()),
    )
    return PaperData(data, persons=1)


def _review(session: Session, case_id: int, person_id: int) -> date | None:
    """The next day on which they meet about it: that of the case's next appointment, else the person's."""
    for about in (case_id, person_id):
        query = ListQuery(filters={"when": "coming", "about": str(about)}, sort=(("starts_at", False),))
        if rows := appointments.rows(session, appointments.ids(session, query, 1)):
            return rows[0].starts_at.date()
    return None


def _text(code: str, goals: list[GoalRow], review: date | None) -> "PlanText":
    from app.reports.forms.help_plan import PlanText

    return PlanText(
        language=code,
        as_of=in_hand.written(clock.today(), code),
        review=in_hand.written(review, code),
        goals=tuple(_goal(goal, code) for goal in goals),
    )


def _goal(goal: GoalRow, code: str) -> "PlanGoal":
    from app.reports.forms.help_plan import PlanGoal, PlanStep

    steps = (
        PlanStep(one.what, one.responsible, in_hand.written(one.due_on, code), in_hand.written(one.done_on, code))
        for one in goal.measures
    )
    return PlanGoal(goal.words, goal.indicator, tuple(steps))


def _start(session: Session, case_id: int) -> Mapping[str, Any]:
    spoken = of_client.languages(session, cases.load(session, case_id).person_id)
    return {"language": foreign.readable(session, HELP_PLAN, spoken)}


def _itself(case_id: int) -> int:
    return case_id


def _with_goals(session: Session) -> int:
    """A case with a plan that goes on, else any."""
    found = cases.ids(session, ListQuery())
    if not found:
        raise LookupError
    return next((one for one in found if _goes_on(plans.of_case(session, one))), found[0])


def _goes_on(goals: Sequence[GoalRow]) -> bool:
    return any(goal.ended_on is None and goal.measures for goal in goals)


def _today(_session: Session, _case_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    case = Argument("case", "id des Falls", "number", "NUMMER", alternative=True)
    return (of_client.person_argument(alternative=True), case, language.argument())


def _found(session: Session, given: Given) -> Any:
    """The case that was given, or the open one of the person."""
    if given["case"] is not None:
        return given["case"]
    return of_client.open_case(session, given["person"])


HELP_PLAN = Paper(
    name="hilfeplan",
    title="Hilfeplan",
    form="app.reports.forms.help_plan",
    take=_plan,
    source_options=PlanChoice,
    start=_start,
    choices=language.choices,
    remarks=(
        Remark("Enthält Ziele und Schritte: für die Klientin oder den Klienten selbst."),
        Remark("Was jemand mit eigenen Worten gesagt hat, steht so darauf, wie es eingetragen ist."),
    ),
    file_stem="hilfeplan",
    file_part=_today,
    key="plan",
    short=always_short,
    record=_itself,
    scopes=(Scope.PLAN,),
    for_client=True,
    example=_with_goals,
    foreign={"language": ("plan",)},
    only_checked=True,
    command=Command(
        "der Hilfeplan für die Klientin oder den Klienten",
        _arguments,
        options=language.option,
        found_by=_found,
    ),
)
"""About the id of a case."""
