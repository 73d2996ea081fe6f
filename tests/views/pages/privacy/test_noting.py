"""Whatever is looked into or leaves by the window stands in the audit trail, once, and nobody waits for that."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from windows import settle

from app.common.errors import NoSpace
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Kind, Person, graph
from app.papers.attendance import ATTENDANCE
from app.papers.fixed import SPECIMEN
from app.papers.letters import LETTER, Recipient
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.services.casework import contacts
from app.services.events import participations
from app.services.office import documents
from app.services.people import persons
from app.services.secrecy.content import content_of
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.preview.preview import Preview
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.table import RecordTable
from app.views.shared.records.contacts.dialog import ContactDialog, open_contact
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.record_detail import RecordDetail
from app.views.window_context import WindowContext
from tests import concern_samples, money_samples
from tests.vault_templates import VaultTemplates, holding
from tests.views.pages.conftest import one_of_each
from tests.views.receiving import own_use, to_client

Filled = dict[str, int]


@pytest.fixture(scope="session")
def papers_template(vault_templates: VaultTemplates) -> tuple[Path, Filled]:
    """A vault with one record of each kind and what the papers about concerns need."""
    return vault_templates.made("noting", holding(_fill))


@pytest.fixture(scope="session")
def vault_template(papers_template: tuple[Path, Filled]) -> Path:
    return papers_template[0]


@pytest.fixture
def filled(papers_template: tuple[Path, Filled]) -> Filled:
    return papers_template[1]


def _fill(session: Session) -> Filled:
    filled = one_of_each(session)
    concern_samples.fill(session, filled["person"], filled["person"], filled["building"])
    money_samples.fill(session, filled["person"])
    return filled


OF_THE_VAULT = [paper for paper in PAPERS if paper is not SPECIMEN]
"""The specimen pages are made without a vault; nothing on them is anybody's."""


def noted(context: Context) -> list[tuple[AuditKind, int | None, str]]:
    """What was looked at and what left, oldest first."""
    context.write_notes()
    kinds = (AuditKind.READ, AuditKind.EXPORT, AuditKind.PRINT, AuditKind.RELEASE)
    return [(line.kind, line.record_id, line.text) for line in reversed(context.audit(kinds=kinds))]


@pytest.mark.parametrize("paper", OF_THE_VAULT, ids=lambda paper: paper.name)
def test_every_paper_that_leaves_is_noted(
    qtbot: QtBot,
    window_context: WindowContext,
    ask: ScriptedAsk,
    context: Context,
    filled: Filled,
    tmp_path: Path,
    paper: Paper,
) -> None:
    context.write("Anmeldung", participations.register, filled["event"], None, "Rosa")
    print_job = PrintJob(paper, context.read(paper.example))
    file_name = context.read(print_job.prepared).file_name
    preview = Preview(window_context, print_job)
    qtbot.addWidget(preview)
    qtbot.waitUntil(lambda: bool(preview.data))
    assert noted(context) == [], "looking at the preview is no leaving"

    def to_file(dialog: QPrintDialog) -> bool:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "gedruckt.pdf"))
        return True

    secret = bool(context.read(content_of, [print_job.record] if print_job.record else []))
    for where in (tmp_path / "x.pdf", to_file, tmp_path / "x.xlsx"):
        ask.answers.extend([own_use, where] if secret else [where])
    exported, printed = (AuditKind.RELEASE,) * 2 if secret else (AuditKind.EXPORT, AuditKind.PRINT)
    expected = [
        (exported, print_job.record, f"{file_name}.pdf"),
        (printed, print_job.record, file_name),
    ]
    steps: list[Callable[[], object]] = [preview._save_pdf, preview._print]
    if paper.drawing.table is not None:
        steps.append(preview._save_table)
        expected.append((exported, print_job.record, f"{file_name}.xlsx"))
    for step in steps:
        with qtbot.waitSignal(window_context.noticed, timeout=20_000):
            step()
        settle(window_context.work)
    assert noted(context) == expected
    assert "kovalenko" not in file_name.lower()


def test_leaving_without_a_file_is_not_noted(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, context: Context, filled: Filled, tmp_path: Path
) -> None:
    preview = Preview(window_context, PrintJob(ATTENDANCE, filled["event"]))
    qtbot.addWidget(preview)
    qtbot.waitUntil(lambda: bool(preview.data))
    ask.answers.extend([None, False, tmp_path / "gibt es nicht" / "x.pdf"])
    preview._save_pdf()
    preview._print()
    preview._save_pdf()
    qtbot.waitUntil(lambda: not preview.problem.isHidden())
    assert noted(context) == []


@pytest.mark.parametrize("key", [spec.key for spec in PAGES])
def test_every_table_that_can_be_copied_notes_it(
    context: Context, filled: Filled, window: MainWindow, key: str
) -> None:
    window.resize(1500, 900)
    window.window_context.go(Location(key))
    page = window.stack.page
    assert page is not None
    if page.spec.kinds:
        page.go(Location(key, filled[str(page.spec.kinds[0])]))
    settle(window.window_context.work)
    window.window_context.own_use = True
    before = len(noted(context))
    copied = 0
    for table in page.findChildren(RecordTable):
        table.selectAll()
        copied += bool(table.selected_count())
        table.copy()
        settle(window.window_context.work)
    lines = noted(context)[before:]
    assert len(lines) == copied
    assert all(text.startswith("list:") for _kind, _record, text in lines)


def test_a_case_file_is_noted_once_per_opening(context: Context, filled: Filled, window: MainWindow) -> None:
    window_context, case, person = window.window_context, filled["case"], filled["person"]
    window_context.go(Location("cases", case))
    settle(window_context.work)
    assert noted(context) == [(AuditKind.READ, case, "Fallakte")]
    context.write("Eintrag gesichert", _talk, case)
    window_context.go(Location("today"))
    window_context.go(Location("cases", case))
    settle(window_context.work)
    assert len(noted(context)) == 1, "it was never closed"
    window_context.go(Location("people", person))
    page = window.stack.page
    assert isinstance(page, ListPage)
    page.new()
    page.show_record(person)
    settle(window_context.work)
    assert noted(context)[1:] == [(AuditKind.READ, person, "Personenakte")] * 2


_BY_WHAT_HANGS_ON_IT = (Kind.SURVEY, Kind.BUDGET)
"""Kinds that name nobody themselves: links, documents and tasks on their pages may."""


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_that_can_name_somebody_is_on_disk_before_it_is_shown(
    context: Context, filled: Filled, window: MainWindow, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    """By its title, a column, or who takes part and was spoken with: the line is secured when the form is bound."""
    entity = graph.entity_of(kind)
    could_name = graph.names_people(kind) or entity.takes_contacts or kind in _BY_WHAT_HANGS_ON_IT
    assert could_name, "a kind that names nobody need not be noted: say so here"
    assert entity.opened_as
    page_key = next(spec.key for spec in PAGES if kind in spec.kinds)
    order: list[str] = []
    shown, bind = Context.shown, RecordDetail._bind
    monkeypatch.setattr(Context, "shown", lambda *args: (order.append("line"), shown(*args))[1])
    monkeypatch.setattr(RecordDetail, "_bind", lambda *args: (order.append("content"), bind(*args))[1])
    window.window_context.go(Location(page_key, filled[str(kind)]))
    settle(window.window_context.work)
    assert order == ["line", "content"]
    assert noted(context) == [(AuditKind.READ, filled[str(kind)], entity.opened_as)]


def test_what_cannot_be_noted_is_not_shown(
    context: Context, filled: Filled, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NoSpace("Kein Platz.")

    window.window_context.go(Location("people"))
    monkeypatch.setattr(Context, "shown", full)
    window.window_context.go(Location("people", filled["person"]))
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert page.detail.record_id is None
    assert page.location().record is None
    assert noted(context) == []


def test_rows_that_are_passed_with_a_held_key_are_neither_shown_nor_noted(
    qtbot: QtBot, context: Context, filled: Filled, window: MainWindow
) -> None:
    """Only the row on which she rests."""
    assert filled
    people = [context.write("Person gespeichert", _person, f"Zander {number}") for number in range(12)]
    window.resize(1500, 900)
    window.window_context.go(Location("people", people[0]))
    settle(window.window_context.work)
    page = window.stack.page
    assert isinstance(page, ListPage)
    before = len(noted(context))
    for _ in people:
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
        page._step(1)
        assert page.detail.record_id == people[0]
    page._step(-1)
    rested = page.table.chosen_id()
    assert rested not in (None, people[0])
    qtbot.waitUntil(lambda: page.detail.record_id == rested)
    settle(window.window_context.work)
    assert noted(context)[before:] == [(AuditKind.READ, rested, "Personenakte")]


def _person(session: Session, name: str) -> int:
    return persons.save(session, Person(family_name=name))


def _talk(session: object, record_id: int) -> int:
    entry = contacts.new(session, record_id)  # type: ignore[arg-type]
    entry.summary = "Gespräch"
    return contacts.save_entry(session, entry, note_text="Vertraulich")  # type: ignore[arg-type]


def test_a_confidential_note_is_noted_when_it_is_opened(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, context: Context, filled: Filled
) -> None:
    entry = context.write("Eintrag gesichert", _talk, filled["case"])

    def look(dialog: ContactDialog) -> bool:
        qtbot.addWidget(dialog)
        settle(window_context.work)
        assert noted(context) == [(AuditKind.READ, filled["case"], "Eintrag")]
        dialog.form.note.open()
        dialog.form.note.close_again()
        dialog.form.note.open()
        return False

    ask.answers.append(look)
    open_contact(window_context, entry, None)
    settle(window_context.work)
    assert noted(context)[1:] == [(AuditKind.READ, filled["case"], "Vertrauliche Notiz")]


def test_a_note_just_being_written_is_not_looked_at(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, context: Context, filled: Filled
) -> None:
    entry = context.write(
        "Eintrag gesichert", lambda session: contacts.save_entry(session, contacts.new(session, filled["case"]))
    )

    def write(dialog: ContactDialog) -> bool:
        qtbot.addWidget(dialog)
        dialog.form.note.open()
        return False

    ask.answers.append(write)
    open_contact(window_context, entry, None)
    settle(window_context.work)
    assert noted(context) == [(AuditKind.READ, filled["case"], "Eintrag")]


def test_a_letter_about_a_case_is_a_release(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, context: Context, filled: Filled, tmp_path: Path
) -> None:
    preview = Preview(window_context, PrintJob(LETTER, Recipient(Kind.CASE, filled["case"])))
    qtbot.addWidget(preview)
    qtbot.waitUntil(lambda: bool(preview.data))
    ask.answers.extend([to_client, tmp_path / "brief.pdf"])
    with qtbot.waitSignal(window_context.noticed, timeout=20_000):
        preview._save_pdf()
    settle(window_context.work)
    assert [line[:2] for line in noted(context)] == [(AuditKind.RELEASE, filled["case"])]


def test_a_document_that_is_saved_outside_is_noted(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, context: Context, filled: Filled, tmp_path: Path
) -> None:
    context.write("Dokument angehängt", documents.attach, filled["case"], "Bescheid Kovalenko.pdf", b"%PDF")
    panel = DocumentsPanel(window_context)
    qtbot.addWidget(panel)
    panel.show_record(filled["case"])
    panel.list.setCurrentRow(0)
    ask.answers.extend([own_use, True, tmp_path / "Bescheid Kovalenko.pdf"])
    panel.save_copy()
    settle(window_context.work)
    assert (tmp_path / "Bescheid Kovalenko.pdf").read_bytes() == b"%PDF"
    assert noted(context) == [(AuditKind.RELEASE, filled["case"], "Dokument")]


def test_the_window_does_not_wait_for_a_line(
    window_context: WindowContext, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote: list[str] = []
    real = context._vault.units.write_notes

    def watched(*patience: float) -> None:
        wrote.append(threading.current_thread().name)
        real(*patience)

    monkeypatch.setattr(context._vault.units, "write_notes", watched)
    window_context.note(AuditKind.READ, 1, TrailWords("Fallakte"))
    settle(window_context.work)
    assert wrote == ["short work"]
    assert noted(context) == [(AuditKind.READ, 1, "Fallakte")]


def test_a_line_noted_while_the_file_is_busy_comes_with_the_next_write(
    window_context: WindowContext, context: Context
) -> None:
    begun, going_on = threading.Event(), threading.Event()

    def long_write(session: object) -> None:  # noqa: ARG001
        begun.set()
        going_on.wait(10)

    writer = threading.Thread(target=lambda: context.write_long("Übernahme", long_write))
    writer.start()
    begun.wait(10)
    window_context.note(AuditKind.READ, 1, TrailWords("Fallakte"))
    settle(window_context.work)
    going_on.set()
    writer.join()
    assert context.audit(kinds=[AuditKind.READ]) == []
    context.save_draft("person:new", {})
    assert noted(context) == [(AuditKind.READ, 1, "Fallakte")]
    assert context.check_trail().troubles == ()


def test_the_line_of_an_opened_record_waits_on_the_disk_until_nobody_waits_for_the_file(
    window_context: WindowContext, context: Context, qtbot: QtBot
) -> None:
    """While she waits for what the record shows, nothing is written; the next write or a moment later the line is in the trail."""
    window_context.shown(7, TrailWords("Personenakte"))
    settle(window_context.work)
    assert context.audit(kinds=[AuditKind.READ]) == []
    assert [path.suffix for path in context.vault.glob("protokoll-*")] == [".spool"]
    window_context._later.setInterval(0)
    window_context.shown(8, TrailWords("Personenakte"))
    assert window_context._later.isActive()
    qtbot.waitUntil(lambda: len(context.audit(kinds=[AuditKind.READ])) == 2)
    assert [record for _kind, record, _text in noted(context)] == [7, 8]
