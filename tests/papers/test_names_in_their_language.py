"""A name in a script that several languages share is read out in one that its bearer speaks: on every paper with names."""

import io
import re

import pikepdf
import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, PersonLanguage
from app.papers.attendance import ATTENDANCE, BADGES
from app.papers.choice import Chosen
from app.papers.doors import DOORS
from app.papers.envelopes import ENVELOPES
from app.papers.labels import LABELS
from app.papers.letters import LETTER, Recipient
from app.papers.lists import LIST, ListView, ShownColumn
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.papers.serial_letters import SERIAL_LETTERS
from app.reports.forms.badges import Badge, NameBadges
from app.reports.forms.letter import Letter
from app.reports.forms.serial_letters import SerialLetters
from app.services.kinds import service_of
from app.services.people import households, persons
from app.services.people.spoken import languages_around

Ids = dict[str, int]
FAMILY, GIVEN = "سالم", "احمد"
"""No letter of it tells Persian from Arabic, which is meant where nothing is known."""
DARI = "fa_AF"
"""A variant, which is written like its language."""


def named(session: Session, person_id: int) -> None:
    person = persons.load(session, person_id)
    person.family_name, person.given_name, person.native_name = FAMILY, GIVEN, ""
    person.languages = [PersonLanguage(code=DARI)]
    persons.save(session, person)


def list_of(kind: Kind) -> PrintJob:
    columns = (ShownColumn("Name", lambda _row: f"{FAMILY}, {GIVEN}"), ShownColumn("Seit", lambda _row: "03.02.2026"))
    service = service_of(kind)
    return PrintJob(LIST, ListView("Liste", Chosen(kind, service.ids), service.rows, columns, "{} Zeilen".format))


JOBS = {
    "list of persons": lambda _ids: list_of(Kind.PERSON),
    "list of households": lambda _ids: list_of(Kind.HOUSEHOLD),
    "list of cases": lambda _ids: list_of(Kind.CASE),
    "labels": lambda _ids: PrintJob(LABELS, Chosen(Kind.PERSON, persons.ids)),
    "labels of households": lambda _ids: PrintJob(LABELS, Chosen(Kind.HOUSEHOLD, households.ids)),
    "envelopes": lambda _ids: PrintJob(ENVELOPES, Chosen(Kind.PERSON, persons.ids)),
    "letters to many": lambda _ids: PrintJob(SERIAL_LETTERS, Chosen(Kind.PERSON, persons.ids)),
    "letter": lambda ids: PrintJob(LETTER, Recipient(Kind.PERSON, ids["marija"])),
    "letter to the household": lambda ids: PrintJob(LETTER, Recipient(Kind.HOUSEHOLD, ids["home"])),
    "letter to the client": lambda ids: PrintJob(LETTER, Recipient(Kind.CASE, ids["case"])),
    "attendance list": lambda ids: PrintJob(ATTENDANCE, ids["event"]),
    "badges": lambda ids: PrintJob(BADGES, ids["event"]),
}


def said(data: bytes) -> set[str]:
    """Every language but German that words of a paper are in."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kinds = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
        found = {str(each.Lang) for each in kinds if "/Lang" in each}
        contents = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    return found | {code.decode() for code in re.findall(rb"/Lang \((\w+)\)", contents)} - {"de"}


@pytest.mark.parametrize("name", JOBS)
def test_said_in_the_language_of_its_bearer(context: Context, quarter: Ids, name: str) -> None:
    for person in ("marija", "ivo"):
        context.write("Benannt", named, quarter[person])
    languages = said(JOBS[name](quarter).pdf(context, {"columns": []}).data)
    others = {"ar"} if name.startswith("list of") else set()
    assert "fa" in languages
    assert languages <= {"fa"} | others, "rows of the list that are about somebody else go by the script"


def test_a_record_knows_who_it_is_about(context: Context, quarter: Ids) -> None:
    context.write("Benannt", named, quarter["marija"])

    def around(kind: Kind, name: str) -> tuple[str, ...]:
        return context.read(languages_around, kind, [quarter[name]]).get(quarter[name], ())

    assert around(Kind.PERSON, "marija") == around(Kind.HOUSEHOLD, "home") == around(Kind.CASE, "case") == (DARI,)
    assert around(Kind.PERSON, "alone") == around(Kind.EVENT, "event") == around(Kind.ORGANISATION, "club") == ()


def test_data_with_names_has_room_for_languages() -> None:
    """Whoever draws names is told what their bearers speak."""
    named_by_people = {ATTENDANCE, BADGES, LABELS, ENVELOPES, LETTER, SERIAL_LETTERS, LIST, DOORS}
    for paper in named_by_people:
        fields = {field for kind in _parts(paper.drawing.data) for field in kind.__dataclass_fields__}
        assert fields & {"languages", "spoken"}, paper.name
    assert named_by_people <= set(PAPERS)


def _parts(kind: type) -> list[type]:
    return [kind, *{NameBadges: [Badge], SerialLetters: [Letter]}.get(kind, [])]
