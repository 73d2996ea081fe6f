"""Promise 21: clean metadata, and file names are ours: no person in title or author, whatever names are typed."""

import importlib
import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.figures.periods import Period
from app.models import Appointment, Building, BuildingUse, Contract, Event, Kind, Organisation, Project, Referral
from app.papers.paper import Paper
from app.papers.registry import PAPERS
from app.reports.forms import printed_list
from app.reports.forms import report as figures_report
from app.services.actors import organisations
from app.services.concerns import concerns
from app.services.events import events, participations
from app.services.office import appointments, documents
from app.services.people import persons
from app.services.places import buildings
from app.services.projects import projects
from app.services.referrals import referrals
from tests import concern_samples, money_samples
from tests.faults import work
from tests.faults.children import ROOT, opened
from tests.faults.conftest import Call, Figure
from tests.faults.filled import MARKERS, Filled

HOSTILE = (
    "../../entkommen",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "..",
    "CON",
    "nul.pdf",
    "-rf *",
    "$(touch getroffen)",
    "`id`;|&<>",
    "a\"b'c",
    "Zeile\nnoch eine\r\ttab",
    "vor\x00nach",
    "\u202efdp.etsil",
    "%s%n%00",
    "名前 👩‍👩‍👧 Äöß",
    ".versteckt",
    "endet mit Punkt. ",
    "lang" * 200,
    MARKERS[0],
)
"""What somebody might be called, or what is typed in the place of a name."""
TITLED_BY_US = (printed_list.FORM, figures_report.FORM)
"""Their title is the file's as well: the words of the program for what is listed or counted."""
OUR_WORDS = re.compile(r"[a-z]+(-[a-z]+)*(-\d{4}(-\d\d(-\d\d)?|-Q[1-4])?)?")
"""What a paper is, the kind of a list, a day or a period."""
VAULT_FILES = re.compile(
    r"data\.db|data\.db-journal|vault\.keys|vault\.lock|generation\.seal|backups|"
    r"Sicherung-\d{4}-\d\d-\d\d-\d{6}-\d+\.qbsicherung"
)


def _metadata(data: bytes) -> str:
    """Everything a PDF or a spreadsheet says about itself."""
    if data.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            info = " ".join(f"{name} {value}" for name, value in pdf.docinfo.items())
            return info + pdf.Root.Metadata.read_bytes().decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if name.startswith("docProps")]
        return "".join(packed.read(name).decode("utf-8") for name in names) + " ".join(packed.namelist())


@pytest.fixture
def examples(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Plain data for every paper, with given words wherever a person types."""
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "reports"))
    return importlib.import_module("examples")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.name))
def test_no_paper_says_whom_it_is_about(paper: Paper, examples: Any) -> None:
    """Names of people and what is typed about them stand in the paper, and not in what the file says about itself."""
    form = paper.drawing
    made = examples.example(form, MARKERS[0], MARKERS[1])
    if form in TITLED_BY_US:
        made = replace(made, title=paper.title)
    for render in filter(None, (form.render, form.table)):
        told = _metadata(render(made, form.options()))
        assert [word for word in MARKERS if word.lower() in told.lower()] == []


def test_the_look_would_find_it() -> None:
    pdf, data = pikepdf.new(), io.BytesIO()
    with pdf.open_metadata() as told:
        told["dc:title"] = MARKERS[0]
    pdf.save(data)
    assert MARKERS[0] in _metadata(data.getvalue())


def _hostile_names(session: Session) -> dict[str, int]:
    """A person, an organisation, a building, an event with a list, and a document under each name; the events."""
    made = {}
    for number, name in enumerate(HOSTILE):
        person_id = work.add_person(session, name)
        persons.load(session, person_id)
        organisations.save(session, Organisation(name=name))
        building_id = buildings.save(session, Building(name=name, use=BuildingUse.HOMELESS))
        concerns.save(session, concern_samples.concern(name, person_id, place=name, text=name))
        made[name] = events.save(session, Event(name=name, starts_at=datetime(2026, 10, 7 + number, 15), place=name))
        participations.register(session, made[name], person_id)
        documents.attach(session, person_id, name, name.encode())
    concern_samples.fill(session, person_id, person_id, building_id)
    money_samples.fill(session, person_id)
    projects.save(session, Project(name="Hochbeete"))
    referrals.save(session, Referral(about_id=person_id, recipient=name, proposed_on=date(2026, 10, 7)))
    appointments.save(session, Appointment(starts_at=datetime(2026, 12, 3, 10), place="Quartiersbüro"))
    session.add(Contract(valid_from=date(2026, 1, 1), monday=240, friday=240))
    return made


@pytest.fixture
def hostile(vault: Filled) -> Filled:
    with opened(vault.folder, vault.key) as context:
        context.write("Probe", _hostile_names)
    return vault


def _new_files(folder: Path, before: set[Path]) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path not in before}


def test_commands_write_only_under_names_of_ours(
    hostile: Filled, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    monkeypatch.chdir(tmp_path)
    with opened(hostile.folder, hostile.key) as context:
        listed = context.read(lambda session: [event.id for event in session.query(Event)])
        context.backup()
    before = set(tmp_path.rglob("*"))
    expected = set()
    for number, event_id in enumerate(listed):
        assert call("print", "teilnehmerliste", "--event", event_id, "--out", tmp_path / f"{number}.pdf") == 0
        assert MARKERS[0] not in _metadata((tmp_path / f"{number}.pdf").read_bytes())
        expected.add(f"{number}.pdf")
    for report, period in (("monatsblatt", "2026-10"), ("jahresbericht", "2026")):
        assert call("report", report, "--period", period, "--out", tmp_path) == 0
        for suffix in (".pdf", ".xlsx"):
            expected.add(f"{report}-{period}{suffix}")
            assert MARKERS[0] not in _metadata((tmp_path / f"{report}-{period}{suffix}").read_bytes())
    assert _new_files(tmp_path, before) == expected
    assert [path for path in hostile.folder.rglob("*") if not VAULT_FILES.fullmatch(path.name)] == []
    figure((len(HOSTILE), "feindliche Namen"), (len(expected), "Dateien geschrieben"), (0, "unter fremdem Namen"))


def test_the_window_proposes_names_of_ours(hostile: Filled) -> None:
    """What a saved paper is called is made of our own words, a day or a period, and of nothing else."""
    with opened(hostile.folder, hostile.key) as context:
        for paper in PAPERS:
            about = context.read(paper.example)
            assert OUR_WORDS.fullmatch(context.read(paper.file_name, about)), paper.name
            assert OUR_WORDS.fullmatch(paper.file_stem)
            part = context.read(paper.file_part, about)
            assert part is None or isinstance(part, date | Period | Kind), "never a text that somebody typed"


def test_a_document_keeps_nothing_of_a_path(hostile: Filled) -> None:
    with opened(hostile.folder, hostile.key) as context:
        names = _document_names(context)
    assert len(names) >= len(HOSTILE)
    assert [name for name in names if re.search(r"[/\\\x00-\x1f]", name) or name in ("", ".", "..")] == []


def _document_names(context: Context) -> list[str]:
    def read(session: Session) -> list[str]:
        found = session.connection().exec_driver_sql("SELECT name FROM document")
        return [str(name) for (name,) in found]

    return context.read(read)


@pytest.mark.parametrize(
    "name", [name for name in HOSTILE if "\x00" not in name and "/" not in name and len(name) < 99]
)
def test_a_name_that_she_types_herself_is_taken_as_it_is(vault: Filled, call: Call, tmp_path: Path, name: str) -> None:
    if name == "..":
        return
    place = tmp_path / "ziel"
    place.mkdir()
    before = set(tmp_path.rglob("*")) - {*vault.folder.rglob("*")}
    out = place / f"{name}.pdf"
    with opened(vault.folder, vault.key) as context:
        (event_id,) = context.read(lambda session: [event.id for event in session.query(Event)])
    assert call("print", "teilnehmerliste", "--event", event_id, "--out", out) == 0
    after = set(tmp_path.rglob("*")) - {*vault.folder.rglob("*")}
    assert after - before == {out}
