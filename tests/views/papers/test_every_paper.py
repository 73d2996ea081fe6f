"""The contract for every paper of the window, whoever wrote it: opens in every language, says whose data it holds, saves,
remembers, and names nobody outside the paper itself.
"""

import importlib
import io
import pkgutil
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import papers
from app.figures.periods import parse
from app.models import Affiliation, Case, Event, Household, Kind, Organisation, Person
from app.papers.choice import Chosen
from app.papers.letters import Recipient
from app.papers.lists import ListView, ShownColumn
from app.papers.source import Source
from app.reports.papers.catalogue import PAPERS
from app.reports.papers.options import Option, options_of
from app.services.actors import organisations
from app.services.events import participations
from app.services.people import households, persons
from app.views.ask import ScriptedAsk
from app.views.desk import Desk
from app.views.language import i18n
from app.views.main.upkeep.secrets import SheetDialog
from app.views.papers.kinds import events as of_events
from app.views.papers.kinds import labels as of_labels
from app.views.papers.kinds import letters as of_letters
from app.views.papers.kinds import lists as of_lists
from app.views.papers.kinds import office as of_office
from app.views.papers.kinds import reports as of_reports
from app.views.papers.paper import Paper
from app.views.papers.preview import Preview
from app.views.papers.words import WORDS
from app.views.shared.forms.fields import CheckField

BLOCKED, STREET = "Geheimnisvoll", "Schutzweg 9"
CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"
Ids = dict[str, int]


def _fill(session: Any) -> Ids:
    home = Household(name=BLOCKED, street=STREET, postcode="79585", city="Steinen")
    club = Organisation(name="SV Steinen", street="Sportweg 1", postcode="79585", city="Steinen")
    session.add_all([home, club])
    session.flush()
    person = Person(family_name="Bauer", given_name="Irma", street="Am Bach 2", postcode="79585", city="Steinen")
    hidden = Person(family_name=BLOCKED, given_name="Gerda", household_id=home.id, address_block=True)
    session.add_all([person, hidden])
    session.flush()
    case = Case(number="F-2026-001", person_id=person.id, opened_on=date(2026, 3, 2))
    event = Event(name="Nähcafé", starts_at=datetime(2026, 11, 24, 15), place="Quartiersraum")
    session.add_all([case, event, Affiliation(organisation_id=club.id, person_id=hidden.id)])
    session.flush()
    for one in (person, hidden):
        participations.register(session, event.id, one.id)
    records = {"person": person, "hidden": hidden, "home": home, "club": club, "case": case, "event": event}
    return {name: record.id for name, record in records.items()}


def _list(desk: Desk, _ids: Ids) -> Paper:
    columns = (ShownColumn("Name", lambda row: row.name, True), ShownColumn("Anschrift", lambda row: row.address, True))
    chosen = Chosen(Kind.PERSON, persons.ids)
    return of_lists.list_paper(desk, ListView("Personen", chosen, persons.rows, columns, str))


def _labels(kind: Kind, service: Any) -> Callable[[Desk, Ids], Paper]:
    return lambda desk, _ids: of_labels.labels_paper(desk, Chosen(kind, service.ids))


def _letter(kind: Kind, name: str) -> Callable[[Desk, Ids], Paper]:
    return lambda desk, ids: of_letters.letter_paper(desk, Recipient(kind, ids[name]))


REACHABLE: dict[str, tuple[str, Callable[[Desk, Ids], Paper]]] = {
    "attendance": ("teilnehmerliste", lambda desk, ids: of_events.attendance_paper(desk, ids["event"])),
    "badges": ("namensschilder", lambda desk, ids: of_events.badges_paper(desk, ids["event"])),
    "labels of persons": ("adressetiketten", _labels(Kind.PERSON, persons)),
    "labels of households": ("adressetiketten", _labels(Kind.HOUSEHOLD, households)),
    "labels of organisations": ("adressetiketten", _labels(Kind.ORGANISATION, organisations)),
    "trial of a sheet": ("adressetiketten", lambda desk, _ids: of_labels.trial_paper(desk, "64x38")),
    "letter to a person": ("brief", _letter(Kind.PERSON, "person")),
    "letter to somebody blocked": ("brief", _letter(Kind.PERSON, "hidden")),
    "letter to a household": ("brief", _letter(Kind.HOUSEHOLD, "home")),
    "letter to an organisation": ("brief", _letter(Kind.ORGANISATION, "club")),
    "letter in a case": ("brief", _letter(Kind.CASE, "case")),
    "list": ("liste", _list),
    "monthly": ("bericht", lambda desk, _ids: of_reports.monthly_paper(desk, parse("2026-10"))),
    "yearly": ("bericht", lambda desk, _ids: of_reports.yearly_paper(desk, parse("2026"))),
    "recovery sheet": ("wiederherstellungscode", lambda desk, _ids: of_office.recovery_paper(desk, CODE)),
    "specimen pages": ("musterseiten", lambda desk, _ids: of_office.specimen_paper(desk)),
}
"""Every paper as it is reached in the window, with its name in the catalogue."""
NAMELESS = ("recovery sheet",)
"""Papers whose title may be told to nobody anyway."""


@pytest.fixture
def ids(desk: Desk) -> Ids:
    return desk.context.write("Probe", _fill)


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, ids: Ids) -> Callable[[str], Preview]:
    def show(name: str) -> Preview:
        preview = Preview(desk, REACHABLE[name][1](desk, ids))
        qtbot.addWidget(preview)
        qtbot.waitUntil(lambda: bool(preview.data), timeout=10_000)
        return preview

    return show


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_every_paper_of_the_catalogue_is_reached() -> None:
    assert {paper for paper, _ in REACHABLE.values()} == {paper.name for paper in PAPERS}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", REACHABLE)
def test_opens_and_says_whose_data_it_holds(
    qapp: QApplication, opened: Callable[[str], Preview], name: str, language: str
) -> None:
    i18n.install(qapp, language)
    preview = opened(name)
    assert preview.problem.isHidden()
    assert len(preview.personal.text()) > 20
    assert all(field.editor.accessibleName() for field in preview.options.fields.values())
    assert preview.outputs[0].isHidden() == (preview._paper.table is None)


@pytest.mark.parametrize("name", REACHABLE)
def test_keeps_address_blocks_and_names_nobody_outside(opened: Callable[[str], Preview], name: str) -> None:
    preview = opened(name)
    text = text_of(preview.data)
    assert STREET not in text
    if not name.startswith("letter"):
        assert BLOCKED not in text
    paper = preview._paper
    with pikepdf.open(io.BytesIO(preview.data)) as pdf:
        outside = f"{pdf.docinfo.Title} {paper.file_name} {paper.title} {paper.key} {preview.windowTitle()}"
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}
    for somebody in (BLOCKED, "Bauer", "Irma", CODE[:5]):
        assert somebody not in outside


@pytest.mark.parametrize("name", REACHABLE)
def test_is_saved_as_pdf_and_as_a_table(
    qtbot: QtBot, desk: Desk, ask: ScriptedAsk, opened: Callable[[str], Preview], tmp_path: Path, name: str
) -> None:
    preview = opened(name)
    table, pdf, _ = preview.outputs
    ask.answers.append(tmp_path / "papier.pdf")
    with qtbot.waitSignal(desk.noticed):
        pdf.click()
    assert (tmp_path / "papier.pdf").read_bytes() == preview.data
    if preview._paper.table is None:
        return
    qtbot.waitUntil(table.isEnabled)
    ask.answers.append(tmp_path / "papier.xlsx")
    with qtbot.waitSignal(desk.noticed, timeout=10_000):
        table.click()
    with zipfile.ZipFile(tmp_path / "papier.xlsx") as book:
        content = b"".join(book.read(part) for part in book.namelist())
        assert b"docProps/core.xml" in content
    assert BLOCKED.encode() not in content


@pytest.mark.parametrize("name", [name for name in REACHABLE if name not in ("recovery sheet",)])
def test_remembers_its_options(qtbot: QtBot, opened: Callable[[str], Preview], name: str) -> None:
    preview = opened(name)
    key, field = next(
        (key, field) for key, field in preview.options.fields.items() if isinstance(field, CheckField) or key == "voice"
    )
    assert isinstance(field, CheckField) or key == "voice"
    new = not field.value() if isinstance(field, CheckField) else "Hier kennt man sich."
    field.set_value(new)
    field.changed.emit()
    qtbot.waitUntil(lambda: bool(preview.data), timeout=10_000)
    preview.reject()
    again = opened(name)
    assert again.options.fields[key].value() == new
    again.reject()


def test_a_letter_is_kept_with_its_record_until_it_was_saved(
    qtbot: QtBot, desk: Desk, ask: ScriptedAsk, opened: Callable[[str], Preview], tmp_path: Path
) -> None:
    preview = opened("letter to a person")
    body = preview.options.fields["body"]
    body.editor.setPlainText("Danke für Ihren Besuch.")
    preview.reject()
    assert opened("letter to an organisation").options.fields["body"].value() == ""
    again = opened("letter to a person")
    assert again.options.fields["body"].value() == "Danke für Ihren Besuch."
    assert "Danke für Ihren Besuch." in text_of(again.data)
    ask.answers.append(tmp_path / "brief.pdf")
    with qtbot.waitSignal(desk.noticed):
        again.outputs[1].click()
    again.reject()
    assert opened("letter to a person").options.fields["body"].value() == ""


def test_a_long_paper_shows_its_beginning_before_the_rest(qtbot: QtBot, desk: Desk) -> None:
    def more(session: Any) -> None:
        session.add_all(Person(family_name=f"Name{number:04}", given_name="A") for number in range(600))

    desk.context.write("Viele", more)
    preview = Preview(desk, _list(desk, {}))
    qtbot.addWidget(preview)
    shown: list[int] = []
    preview.pages.page_changed.connect(shown.append)
    qtbot.waitUntil(lambda: preview.pages.count == 1)
    assert preview.data == b"", "nothing is printed or saved of a part"
    qtbot.waitUntil(lambda: bool(preview.data), timeout=15_000)
    assert preview.pages.count > 5
    assert "600" in preview.personal.text()


def test_words_of_all_options_can_be_translated() -> None:
    kinds = (*(paper.kind for paper in PAPERS), *(source.kind for source in _sources()))
    said = {text for kind in kinds for option in options_of(kind) for text in _texts(option)}
    assert said - {""} == set(WORDS)


def _sources() -> Iterator[Source]:
    """Whatever in `app.papers` takes data for a paper."""
    for module in pkgutil.iter_modules(papers.__path__):
        for thing in vars(importlib.import_module(f"app.papers.{module.name}")).values():
            several = thing.values() if isinstance(thing, dict) else [thing]
            yield from (one for one in several if isinstance(one, Source))


def _texts(option: Option) -> list[str]:
    choices = [] if option.name in ("sheet", "languages") else [title for _, title in option.choices]
    return [option.title, option.example, *choices]


def test_the_sheet_for_the_safe_is_looked_at_where_it_is_made(qtbot: QtBot, desk: Desk, ask: ScriptedAsk) -> None:
    seen: list[str] = []

    def look(shown: Preview) -> bool:
        qtbot.waitUntil(lambda: bool(shown.data))
        seen.append(text_of(shown.data))
        return False

    dialog = SheetDialog(desk.context, CODE, desk.work, ask, look=lambda: of_office.open_recovery(desk, CODE))
    qtbot.addWidget(dialog)
    ask.answers.append(look)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Ansehen und drucken …")
    button.click()
    assert CODE[:5] in seen[0]
