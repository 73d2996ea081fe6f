"""The contract for every paper of the window, whoever wrote it: opens in every language, says whose data it holds, saves,
remembers, and names nobody outside the paper itself.
"""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models import Affiliation, Appointment, Case, Contract, Event, Household, Kind, Organisation, Person, Project
from app.models.places import Building, BuildingUse, Occupancy
from app.papers import registry
from app.papers.choice import Chosen
from app.papers.fixed import RECOVERY
from app.papers.labels import LABELS
from app.papers.letters import LETTER, Recipient
from app.papers.lists import LIST
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.services.actors import organisations
from app.services.events import participations
from app.services.office import appointments
from app.services.people import households
from app.services.projects import projects
from app.services.referrals import referrals
from app.views import gallery
from app.views.ask import ScriptedAsk
from app.views.language import i18n, i18n_tools
from app.views.preview import words
from app.views.preview.preview import Preview
from app.views.shared.forms.fields import CheckField
from app.views.window_context import WindowContext
from tests import concern_samples, money_samples
from tests.papers.toy_paper import CARD
from tests.vault_templates import VaultTemplates, holding
from tests.views.receiving import own_use

BLOCKED, STREET = "Geheimnisvoll", "Schutzweg 9"
CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"
Ids = dict[str, int]


def _fill(session: Any) -> Ids:
    home = Household(name=BLOCKED, street=STREET, postcode="79585", city="Steinen")
    neighbours = Household(name="Offen", street="Kirchstraße 1", postcode="79585", city="Steinen")
    club = Organisation(name="SV Steinen", street="Sportweg 1", postcode="79585", city="Steinen")
    lodging = Building(name="Haus am Bach", use=BuildingUse.FOLLOW_UP)
    session.add_all([home, neighbours, club, lodging])
    session.flush()
    for number, household in enumerate((home, neighbours), 1):
        _move_in(session, f"B-2026-{number:03}", lodging, household)
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
    ids = {name: record.id for name, record in records.items()}
    ids |= money_samples.fill(session, hidden.id)
    projects.save(session, Project(name="Hochbeete"))
    referrals.save(session, referrals.new(session, case.id, club.id))
    appointments.save(session, Appointment(starts_at=datetime(2026, 12, 3, 10), place="Quartiersbüro"))
    session.add(Contract(valid_from=date(2026, 1, 1), monday=240, friday=240))
    return ids | concern_samples.fill(session, hidden.id, person.id, lodging.id)


def _move_in(session: Any, number: str, building: Building, household: Household) -> None:
    session.add(
        Occupancy(number=number, building_id=building.id, household_id=household.id, people=2, since=date(2026, 1, 2))
    )


def _any(paper: Paper) -> Callable[[WindowContext, Ids], PrintJob]:
    return lambda window_context, _ids: PrintJob(paper, window_context.context.read(paper.example))


def _labels(kind: Kind, service: Any) -> Callable[[WindowContext, Ids], PrintJob]:
    return lambda _window_context, _ids: PrintJob(LABELS, Chosen(kind, service.ids))


def _letter(kind: Kind, name: str) -> Callable[[WindowContext, Ids], PrintJob]:
    return lambda _window_context, ids: PrintJob(LETTER, Recipient(kind, ids[name]))


ORDERS: dict[str, Callable[[WindowContext, Ids], PrintJob]] = {
    **{paper.name: _any(paper) for paper in (*PAPERS, CARD)},
    "labels of households": _labels(Kind.HOUSEHOLD, households),
    "labels of organisations": _labels(Kind.ORGANISATION, organisations),
    "letter to a person": _letter(Kind.PERSON, "person"),
    "letter to somebody blocked": _letter(Kind.PERSON, "hidden"),
    "letter to a household": _letter(Kind.HOUSEHOLD, "home"),
    "letter in a case": _letter(Kind.CASE, "case"),
}
"""Every paper of the registry about something, one made by the recipe, and what else some are about."""


@pytest.fixture(scope="session")
def papers_template(vault_templates: VaultTemplates) -> tuple[Path, Ids]:
    """A vault with what every paper is about, and the ids of some of it."""
    return vault_templates.made("every-paper", holding(_fill))


@pytest.fixture(scope="session")
def vault_template(papers_template: tuple[Path, Ids]) -> Path:
    return papers_template[0]


@pytest.fixture
def ids(papers_template: tuple[Path, Ids]) -> Ids:
    return papers_template[1]


@pytest.fixture
def opened(qtbot: QtBot, window_context: WindowContext, ids: Ids) -> Callable[[str], Preview]:
    def show(name: str) -> Preview:
        preview = Preview(window_context, ORDERS[name](window_context, ids))
        qtbot.addWidget(preview)
        qtbot.waitUntil(lambda: bool(preview.data), timeout=10_000)
        return preview

    return show


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", ORDERS)
def test_opens_and_says_whose_data_it_holds(
    qapp: QApplication, opened: Callable[[str], Preview], name: str, language: str
) -> None:
    i18n.install(qapp, language)
    preview = opened(name)
    assert preview.problem.isHidden()
    assert len(preview.personal.text()) > 20
    assert all(field.editor.accessibleName() for field in preview.options.fields.values())
    assert preview.outputs[0].isHidden() != preview._paper.has_table


@pytest.mark.parametrize("name", ORDERS)
def test_keeps_address_blocks_and_names_nobody_outside(opened: Callable[[str], Preview], name: str) -> None:
    preview = opened(name)
    text = text_of(preview.data)
    assert STREET not in text
    if name not in ("letter to somebody blocked", "letter to a household"):
        assert BLOCKED not in text
    paper = preview._paper
    with pikepdf.open(io.BytesIO(preview.data)) as pdf:
        outside = f"{pdf.docinfo.Title} {paper.file_name} {paper.print_job.key} {preview.windowTitle()}"
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}
    for somebody in (BLOCKED, "Bauer", "Irma", CODE[:5]):
        assert somebody not in outside


@pytest.mark.parametrize("name", ORDERS)
def test_is_saved_as_pdf_and_as_a_table(
    qtbot: QtBot,
    window_context: WindowContext,
    ask: ScriptedAsk,
    opened: Callable[[str], Preview],
    tmp_path: Path,
    name: str,
) -> None:
    preview = opened(name)
    table, pdf, _ = preview.outputs
    whose = [own_use] if preview._content else []
    ask.answers.extend([*whose, tmp_path / "papier.pdf"])
    with qtbot.waitSignal(window_context.noticed):
        pdf.click()
    assert (tmp_path / "papier.pdf").read_bytes() == preview.data
    if not preview._paper.has_table:
        return
    qtbot.waitUntil(table.isEnabled)
    ask.answers.extend([*whose, tmp_path / "papier.xlsx"])
    with qtbot.waitSignal(window_context.noticed, timeout=10_000):
        table.click()
    with zipfile.ZipFile(tmp_path / "papier.xlsx") as book:
        content = b"".join(book.read(part) for part in book.namelist())
        assert b"docProps/core.xml" in content
    assert BLOCKED.encode() not in content


@pytest.mark.parametrize("name", [name for name in ORDERS if name != RECOVERY.name])
def test_remembers_its_options(qtbot: QtBot, opened: Callable[[str], Preview], name: str) -> None:
    preview = opened(name)
    kept = preview._paper.kept(preview.options.fields)
    key, field = next((key, field) for key, field in kept.items() if isinstance(field, CheckField) or key == "voice")
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
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, opened: Callable[[str], Preview], tmp_path: Path
) -> None:
    preview = opened("letter to a person")
    body = preview.options.fields["body"]
    body.editor.setPlainText("Danke für Ihren Besuch.")
    preview.reject()
    assert opened("brief").options.fields["body"].value() == ""
    again = opened("letter to a person")
    assert again.options.fields["body"].value() == "Danke für Ihren Besuch."
    assert "Danke für Ihren Besuch." in text_of(again.data)
    ask.answers.append(tmp_path / "brief.pdf")
    with qtbot.waitSignal(window_context.noticed):
        again.outputs[1].click()
    again.reject()
    assert opened("letter to a person").options.fields["body"].value() == ""


def test_a_long_paper_shows_its_beginning_before_the_rest(qtbot: QtBot, window_context: WindowContext) -> None:
    def more(session: Any) -> None:
        session.add_all(Person(family_name=f"Name{number:04}", given_name="A") for number in range(600))

    window_context.context.write("Viele", more)
    preview = Preview(window_context, _any(LIST)(window_context, {}))
    qtbot.addWidget(preview)
    shown: list[int] = []
    preview.pages.page_changed.connect(shown.append)
    qtbot.waitUntil(lambda: preview.pages.count == 1)
    assert preview.data == b"", "nothing is printed or saved of a part"
    qtbot.waitUntil(lambda: bool(preview.data), timeout=15_000)
    assert preview.pages.count > 5
    assert "601" in preview.personal.text(), "these, and whoever may be shown of those before"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_its_words_are_there_in_both_languages(paper: Paper) -> None:
    for language in i18n.LANGUAGES:
        known = {text.source: text for text in i18n_tools.texts(language) if text.context == words.CONTEXT}
        for text in paper.words():
            if language != "de" or "%n" in text:
                assert known[text].finished, text
                assert known[text].plural == ("%n" in text)
    for remark in paper.remarks:
        assert ("%n" in remark.text) == bool(remark.count)


def test_words_of_a_new_paper_are_found_by_the_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "PAPERS", (*PAPERS, CARD))
    found = {text for _context, text in i18n_tools.described()}
    assert {"Dankeskarte", "Nur mit dem Vornamen danken", *(remark.text for remark in CARD.remarks)} <= found


def test_every_paper_and_a_new_one_stand_in_the_gallery(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "PAPERS", (*PAPERS, CARD))
    assert [scene.name for scene in gallery.papers()] == [f"vorschau-{paper.name}" for paper in (*PAPERS, CARD)]
