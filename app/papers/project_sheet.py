"""Projektblatt: a project on one page. Who takes part stands there as a number, unless she wants names."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.money import NOTHING
from app.models import Kind, Project
from app.papers import letterhead, typed_names
from app.papers.choice import LEFT_OUT
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short
from app.papers.titles import entitled
from app.reports.forms.options import Hint
from app.services.lists import ListQuery
from app.services.money import sums
from app.services.privacy.address_block import shielded
from app.services.privacy.listed import listed_names
from app.services.projects import costs, milestones, people, projects
from app.services.projects.people import ProjectPersonRow

if TYPE_CHECKING:
    from app.reports.forms.project_sheet import ProjectSheet, SheetRows

_NO_ROLE = "dabei"


@dataclass(frozen=True)
class ProjectSheetChoice:
    """Whether those who take part are called by name, and whether money stands on it."""

    names: Annotated[bool, Hint("mit Namen der Beteiligten", kept=False)] = False
    money: Annotated[bool, Hint("mit Kosten")] = True


def _taken(session: Session, project_id: int, choice: ProjectSheetChoice, _most: int) -> PaperData:
    project = projects.load(session, project_id)
    present = [row for row in people.of_project(session, project_id) if row.present]
    sheet, named, withheld = _sheet(session, project, present, choice)
    typed = (project.name, project.aim, project.result, project.lessons, *_typed_in(sheet))
    allowed = [row.title for row in present] if choice.names else []
    return PaperData(
        sheet,
        persons=named,
        withheld=withheld,
        fields=("Name", "Rolle") if choice.names else (),
        warnings=typed_names.warnings(session, typed, allowed),
    )


def _typed_in(sheet: "ProjectSheet") -> Iterable[str]:
    return (cell for table in sheet.tables for row in table.rows for cell in row)


def _sheet(
    session: Session, project: Project, present: list[ProjectPersonRow], choice: ProjectSheetChoice
) -> tuple["ProjectSheet", int, int]:
    from app.reports.forms.project_sheet import ProjectSheet, SheetRows

    who, named, withheld = _people(session, present) if choice.names else (_roles(present), 0, 0)
    partners = people.partners_of(session, project.id)
    tables = [
        SheetRows("Meilensteine", ("Meilenstein", "bis", "erreicht"), _milestones(session, project.id)),
        who,
        SheetRows("Partner", ("Akteur", "Beitrag"), tuple((row.title, row.contribution) for row in partners)),
    ]
    if choice.money:
        tables.append(_costs(session, project.id))
    return (
        ProjectSheet(
            name=project.name,
            head=_head(project, len(present), sums.of_project(session, project.id).spent if choice.money else NOTHING),
            texts=(("Ziel", project.aim), ("Ergebnis", project.result), ("Gelernt", project.lessons)),
            tables=tuple(tables),
            organiser=letterhead.organiser(session),
            date=german.day(clock.today()),
            file_title=entitled(session, "Projektblatt", project.name, clock.today()),
        ),
        named,
        withheld,
    )


def _head(project: Project, present: int, spent: Decimal) -> tuple[tuple[str, str], ...]:
    pairs = [
        ("Stand", str(project.status.label)),
        ("Zeit", _span(project.begun_on, project.ends_on)),
        ("Ort", project.place),
        ("Aufgabe", str(project.area.label)),
        ("Angestoßen von", "Bewohner/innen" if project.by_residents else "Quartiersmanagement"),
        ("Läuft selbständig seit", german.day(project.self_run_on)),
        ("Beteiligte", str(present) if present else ""),
        ("Ausgegeben", german.money(spent) if spent else ""),
    ]
    return tuple((label, value) for label, value in pairs if value)


def _span(first: date | None, last: date | None) -> str:
    if first and last:
        return f"{german.day(first)} bis {german.day(last)}"
    return f"seit {german.day(first)}" if first else f"bis {german.day(last)}" if last else ""


def _milestones(session: Session, project_id: int) -> tuple[tuple[str, ...], ...]:
    found = milestones.of_project(session, project_id)
    return tuple((row.what, german.day(row.due_on), german.day(row.done_on)) for row in found)


def _roles(present: list[ProjectPersonRow]) -> "SheetRows":
    from app.reports.forms.project_sheet import SheetRows

    counted = Counter(row.role or _NO_ROLE for row in present)
    rows = tuple((role, str(number)) for role, number in counted.items())
    return SheetRows("Wer mitmacht", ("Rolle", "Personen"), rows, numbers=(1,))


def _people(session: Session, present: list[ProjectPersonRow]) -> tuple["SheetRows", int, int]:
    """Whoever has an address block stands there as she chose, or not at all."""
    from app.reports.forms.project_sheet import SheetRows

    ids = [row.person_id for row in present]
    blocked, chosen = shielded(session, Kind.PERSON, ids), listed_names(session, ids)
    shown = [
        (chosen.get(row.person_id, row.title), row.role)
        for row in present
        if row.person_id not in blocked or row.person_id in chosen
    ]
    return SheetRows("Wer mitmacht", ("Name", "Rolle"), tuple(shown)), len(shown), len(present) - len(shown)


def _costs(session: Session, project_id: int) -> "SheetRows":
    from app.reports.forms.project_sheet import SheetRows

    found = costs.of_project(session, project_id)
    total = sum((row.planned for row in found), start=NOTHING)
    rows = tuple((row.what, german.money(row.planned)) for row in found)
    return SheetRows(
        "Kosten", ("Posten", "geplant"), rows, numbers=(1,), total=("Zusammen", german.money(total)) if rows else ()
    )


def _itself(project_id: int) -> int:
    return project_id


def _any(session: Session) -> int:
    found = projects.ids(session, ListQuery(), 1)
    if not found:
        raise LookupError
    return found[0]


def _arguments() -> tuple[Argument, ...]:
    return (record_number("project", "des Projekts"),)


def _project(given: Given) -> Any:
    return given["project"]


def _without_names(printout: Printout) -> bool:
    return not printout.values.get("names")


PROJECT_SHEET = Paper(
    name="projektblatt",
    title="Projektblatt",
    form="app.reports.forms.project_sheet",
    take=_taken,
    source_options=ProjectSheetChoice,
    remarks=(
        Remark("Ohne Namen der Beteiligten.", when=_without_names),
        LEFT_OUT,
    ),
    file_stem="projektblatt",
    key="project",
    short=always_short,
    record=_itself,
    example=_any,
    one_language="for the Bürgermeister and partners",
    command=Command("ein Projekt auf einer Seite", _arguments, _project),
)
"""About the id of a project."""
