"""Fallakte: the whole of a case, complete or pseudonymised. It stands under secrecy; confidential notes are not in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.models import Scope
from app.papers import letterhead
from app.papers.choice import LEFT_OUT
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import Paper, PaperData, Printout, Remark
from app.papers.titles import dated
from app.reports.forms.options import Hint
from app.services.casework import cases, reading
from app.services.casework.reading import Story
from app.services.lists import ListQuery

if TYPE_CHECKING:
    from app.reports.forms.case_file import CaseFile

_PLAN = "Hilfeplan"


@dataclass(frozen=True)
class CaseFileChoice:
    """Whether names give way to what somebody is in the case."""

    pseudonymised: Annotated[bool, Hint("pseudonymisiert (ohne Namen)", kept=False)] = True


def _taken(session: Session, case_id: int, choice: CaseFileChoice, _most: int) -> PaperData:
    story = reading.story(session, case_id, pseudonymised=choice.pseudonymised, shown_on_paper=True)
    fields = ("Name", "Inhalt der Beratung") if not choice.pseudonymised else ("Inhalt der Beratung",)
    return PaperData(_file(session, story, choice), persons=story.persons, withheld=story.withheld, fields=fields)


def _file(session: Session, story: Story, choice: CaseFileChoice) -> "CaseFile":
    from app.reports.charts.scores import score_chart
    from app.reports.forms.case_file import TITLE, CaseFile, CaseFilePart

    about = "Pseudonymisiert: ohne Namen, Anschriften und Rufnummern." if choice.pseudonymised else story.client
    parts = tuple(
        CaseFilePart(str(part.title), tuple((str(line.lead), line.text) for line in part.lines)) for part in story.parts
    )
    return CaseFile(
        number=story.number,
        about=about,
        parts=parts,
        scores=score_chart("Stand der Ziele", ((goal.words, goal.scores) for goal in story.goals)),
        plan=_PLAN,
        organiser=letterhead.organiser(session),
        date=german.day(clock.today()),
        file_title=dated(f"{TITLE} {story.number}", clock.today()),
    )


def _itself(case_id: int) -> int:
    return case_id


def _any(session: Session) -> int:
    found = cases.ids(session, ListQuery(), 1)
    if not found:
        raise LookupError
    return found[0]


def _arguments() -> tuple[Argument, ...]:
    return (record_number("case", "des Falls"), Argument("pseudonymised", "ohne Namen", "flag"))


def _case(given: Given) -> Any:
    return given["case"]


def _names(given: Given) -> Given:
    """What was typed as an option wins; without either it is complete."""
    return {"pseudonymised": bool(given["pseudonymised"])}


def _without_names(printout: Printout) -> bool:
    return bool(printout.values.get("pseudonymised"))


def _with_names(printout: Printout) -> bool:
    return not printout.values.get("pseudonymised")


CASE_FILE = Paper(
    name="fallakte",
    title="Fallakte",
    form="app.reports.forms.case_file",
    take=_taken,
    source_options=CaseFileChoice,
    remarks=(
        Remark("Steht unter Schweigepflicht (§ 203 StGB); vertrauliche Notizen sind nicht dabei."),
        Remark("Mit allen Namen: nur für die eigene Akte oder mit Schweigepflichtentbindung.", when=_with_names),
        Remark(
            "Namen eingetragener Personen sind ersetzt. Umschreibungen wie „der Vater aus dem zweiten Stock“ bleiben: bitte lesen.",
            when=_without_names,
        ),
        LEFT_OUT,
    ),
    file_stem="fallakte",
    key="casefile",
    record=_itself,
    scopes=(Scope.REACH, Scope.REASON, Scope.COURSE, Scope.PLAN, Scope.NOTICES),
    example=_any,
    one_language="for her own file, and for talks with colleagues",
    command=Command("ein Fall als ein Text, vollständig oder pseudonymisiert", _arguments, _case, _names),
)
"""About the id of a case."""
