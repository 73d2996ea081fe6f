"""Every way out is tried with content of a case and no release: nothing gets through, and it is said what is missing."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.cli import main
from app.commands.secret import VARIABLE
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Case, Kind, LegalException, Organisation, Person, Scope, graph
from app.papers.case_file import CASE_FILE
from app.papers.choice import Chosen
from app.papers.lists import LIST, ListView, ShownColumn
from app.papers.print_job import PrintJob
from app.services import timeline
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.office import documents
from app.services.people import persons
from app.services.secrecy import changes, gate, releases
from app.services.secrecy.gate import Outgoing, Refused
from app.services.secrecy.receivers import Exceptional, To
from app.services.timeline import Item, ItemKind
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.pages.casework import case_page
from app.views.pages.casework.reading_dialog import ReadingDialog
from app.views.preview.export_dialog import ExportDialog
from app.views.preview.opening import open_export
from app.views.preview.preview import Preview
from app.views.shared import copy_keys, list_view
from app.views.shared.copied_text import copy_text
from app.views.shared.forms.fields.text import GrowingText, LineField, TextField
from app.views.shared.lists.columns import Column
from app.views.shared.lists.copy_audit import audit_copies
from app.views.shared.lists.kept_table import KeptTable
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.records.contacts.dialog import ContactDialog
from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.head_card import HeadCard
from app.views.shared.records.viewer import DocumentViewer, look
from app.views.shared.secrecy.receiver_dialog import ReceiverDialog, Who
from app.views.window_context import WindowContext
from tests.conftest import PASSPHRASE
from tests.views.receiving import named
from tests.views.windows import settle
from tests.ways_out import GATED

SECRET = "Wohnungskündigung"
DAY = date(2026, 11, 2)
LEFT = (AuditKind.EXPORT, AuditKind.PRINT, AuditKind.RELEASE)


@dataclass
class Stage:
    """A vault with a case and a body that has no release of its client, and a window over it."""

    context: Context
    window_context: WindowContext
    ask: ScriptedAsk
    qtbot: QtBot
    out: Path
    case: int
    person: int
    office: int
    monkeypatch: pytest.MonkeyPatch
    template: Path

    def refused(self, dialog: ReceiverDialog) -> bool:
        """She names the body; the dialog says what is missing, and lets nothing go."""
        assert not named(dialog, Who.OTHER, self.office)
        assert "keine Schweigepflichtentbindung" in dialog.form.notice.text.text()
        return False

    @property
    def disclosed(self) -> list[Item]:
        """What the timeline of the case says was passed on."""
        return self.context.read(timeline.items, self.case, [ItemKind.DISCLOSURE])

    @property
    def left(self) -> list[tuple[AuditKind, str]]:
        """What the trail says has left."""
        self.context.write_notes()
        return [(line.kind, line.text) for line in self.context.audit(kinds=LEFT)]


@pytest.fixture
def stage(
    context: Context,
    window_context: WindowContext,
    ask: ScriptedAsk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    vault_template: Path,
) -> Iterator[Stage]:
    out = tmp_path / "draußen"
    out.mkdir()
    person, case, office = context.write("Fall", _case)
    QGuiApplication.clipboard().clear()
    yield Stage(context, window_context, ask, qtbot, out, case, person, office, monkeypatch, vault_template)
    QGuiApplication.clipboard().clear()


def _case(session: Session) -> tuple[int, int, int]:
    person = persons.save(session, Person(family_name="Kovalenko", mobile="0170 1234567"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=DAY, occasion=SECRET))
    entry = contacts.new(session, case)
    entry.summary, entry.at = SECRET, datetime(2026, 11, 2, 9)
    contacts.save_entry(session, entry)
    documents.attach(session, case, "bescheid.txt", SECRET.encode())
    return person, case, organisations.save(session, Organisation(name="Jobcenter"))


def _preview(stage: Stage, paper: object = CASE_FILE, about: object = None) -> Preview:
    preview = Preview(stage.window_context, PrintJob(paper, stage.case if about is None else about))  # type: ignore[arg-type]
    stage.qtbot.addWidget(preview)
    stage.qtbot.waitUntil(lambda: bool(preview.data))
    return preview


def _print(stage: Stage) -> None:
    stage.ask.answers.append(stage.refused)
    _preview(stage)._print()


def _save(stage: Stage) -> None:
    preview = _preview(stage, LIST, _cases())
    stage.ask.answers.extend([stage.refused, stage.refused, stage.refused])
    preview._save_pdf()
    preview._save_table()

    def export(dialog: ExportDialog) -> bool:
        stage.qtbot.waitUntil(dialog.save.isEnabled)
        dialog._save()
        return False

    stage.ask.answers.insert(0, export)
    open_export(stage.window_context, (LIST,), _cases(), preview)


def _cases() -> ListView:
    columns = (ShownColumn("Nummer", lambda row: row.number),)
    return ListView("Fälle", Chosen(Kind.CASE, cases.ids), cases.rows, columns, "{} Fälle".format)


def _document(stage: Stage) -> None:
    panel = DocumentsPanel(stage.window_context)
    stage.qtbot.addWidget(panel)
    panel.show_record(stage.case)
    panel.list.setCurrentRow(0)
    stage.ask.answers.append(stage.refused)
    panel.save_copy()


def _hand_out(stage: Stage) -> None:
    for receiver in (None, To(stage.office)):
        content = gate.Content((stage.case,), frozenset({Scope.DOCUMENTS}))
        for outgoing in (Outgoing(), Outgoing(content, receiver)):
            with pytest.raises(Refused):
                stage.context.hand_out(stage.out / "x.pdf", b"x", TrailWords("x.pdf"), stage.case, outgoing)


def _rows(stage: Stage) -> None:
    """The table asks before it gathers anything."""
    table = KeptTable(stage.window_context, "cases", "Fälle", [Column("number", "Nummer", 12, lambda row: row.number)])
    stage.qtbot.addWidget(table)
    for kind in graph.confidential_kinds():
        audit_copies(stage.window_context, table, kind.word, kind)
        table.show_rows(stage.context.read(cases.rows, [stage.case]), other=True)
        table.selectAll()
        stage.ask.answers.append(False)
        table.copy()


def _number(stage: Stage) -> None:
    card = HeadCard(stage.window_context, Kind.CASE)
    stage.qtbot.addWidget(card)
    card.show_record(stage.case)
    stage.ask.answers.append(False)
    card._copy(SECRET)


def _text(stage: Stage) -> None:
    stage.ask.answers.append(False)
    copy_text(stage.window_context, SECRET, "cases", stage.case)


def _marked(stage: Stage) -> None:
    dialog = ReadingDialog(stage.window_context, stage.case)
    stage.qtbot.addWidget(dialog)
    settle(stage.window_context.work)
    dialog.text.selectAll()
    assert SECRET in dialog.text.textCursor().selection().toPlainText()
    assert not dialog.text.createMimeDataFromSelection().hasText(), "dragged, or selected on X11"
    stage.ask.answers.append(False)
    copied = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "c")
    dialog.text.keyPressEvent(copied)
    (document,) = stage.context.read(documents.of_record, stage.case)
    viewer = DocumentViewer(stage.window_context, document, look(stage.context, document))
    stage.qtbot.addWidget(viewer)
    viewer.text.selectAll()
    assert viewer.text.textCursor().selection().toPlainText() == SECRET
    assert not viewer.text.createMimeDataFromSelection().hasText(), "dragged, or selected on X11"
    stage.ask.answers.append(False)
    viewer.text.keyPressEvent(copied)


def _field(stage: Stage) -> None:
    """By key, by the menu, by a drag; in the form of the case, and in a dialog over it."""
    page = case_page.make(stage.window_context, case_page.SPEC)
    stage.qtbot.addWidget(page)
    page.show_record(stage.case)
    dialog = ContactDialog(stage.window_context, "Kontakt", page)
    fields = [
        one for holder in (page.detail, dialog) for kind in (LineField, TextField) for one in holder.findChildren(kind)
    ]
    assert {type(one.editor) for one in fields} >= {QLineEdit, GrowingText}
    for editor in (one.editor for one in fields):
        lines = isinstance(editor, QPlainTextEdit)
        (editor.setPlainText if lines else editor.setText)(SECRET)
        editor.selectAll()
        assert not lines or not editor.createMimeDataFromSelection().hasText(), "dragged, or selected on X11"
        for key in (Qt.Key.Key_C, Qt.Key.Key_X):
            stage.ask.answers.append(False)
            stage.qtbot.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
        menu = copy_keys.menu_of(editor)
        for action in menu.actions():
            if action.objectName() in ("edit-copy", "edit-cut"):
                stage.ask.answers.append(False)
                action.trigger()
        assert SECRET in (editor.toPlainText() if lines else editor.text()), "nothing was cut"


def _command(stage: Stage, *words: object) -> None:
    """On a vault of the same content that is closed."""
    folder = shutil.copytree(stage.template, stage.out.parent / "geschlossen")
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    assert context.write("Fall", _case) == (stage.person, stage.case, stage.office)
    context.close()
    for said in ((), ("--recipient", stage.office)):
        stage.monkeypatch.setenv(VARIABLE, PASSPHRASE)
        assert main(["--vault", str(folder), *map(str, (*words, *said))]) == 2
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    assert context.audit(kinds=LEFT) == []
    context.close()


def _print_command(stage: Stage) -> None:
    _command(stage, "print", "fallakte", "--case", stage.case, "--out", stage.out / "x.pdf")


def _list_command(stage: Stage) -> None:
    _command(stage, "export", "cases", "--out", stage.out / "x.xlsx")


TRIED: dict[str, Callable[[Stage], None]] = {
    "context.py:hand_out": _hand_out,
    "views/preview/printing.py:print_paper": _print,
    "views/preview/saving.py:_hand_out": _save,
    "views/shared/records/documents.py:_write_copy": _document,
    "views/shared/lists/table.py:_copied": _rows,
    "views/shared/records/head_card.py:_copy": _number,
    "views/shared/copied_text.py:copy_text": _text,
    "views/shared/secrecy/secret_text.py:createMimeDataFromSelection": _marked,
    "views/shared/forms/fields/text.py:createMimeDataFromSelection": _field,
    "views/shared/copy_keys.py:let_copy": _field,
    "commands/papers.py:_write": _print_command,
    "commands/exporting.py:_written": _list_command,
}


@pytest.mark.parametrize("place", [way.place for way in GATED])
def test_nothing_gets_through_without_a_release(stage: Stage, place: str) -> None:
    TRIED[place](stage)
    settle(stage.window_context.work)
    assert list(stage.out.iterdir()) == []
    assert QGuiApplication.clipboard().text() == ""
    assert stage.left == []
    assert stage.disclosed == []
    assert stage.ask.answers == [], "everything was asked"


def test_a_release_revoked_between_preview_and_print_lets_nothing_go(stage: Stage) -> None:
    release = stage.context.write("Entbindung", _release, stage)
    preview = _preview(stage)
    stage.qtbot.waitUntil(lambda: bool(preview.data))

    def allowed(dialog: ReceiverDialog) -> bool:
        return named(dialog, Who.OTHER, stage.office)

    def revoked(dialog: QPrintDialog) -> bool:
        dialog.printer().setOutputFileName(str(stage.out / "gedruckt.pdf"))
        stage.context.write("Widerruf", changes.revoke, release, stage.context.read(releases.load, release).given_on)
        return True

    stage.ask.answers.extend([allowed, revoked])
    preview._print()
    stage.qtbot.waitUntil(lambda: not preview.problem.isHidden())
    assert "widerrufen am" in preview.problem.text.text()
    settle(stage.window_context.work)
    assert list(stage.out.iterdir()) == []
    assert stage.left == []
    assert stage.disclosed == []


def _release(session: Session, stage: Stage) -> int:
    release = releases.new(session, stage.person)
    release.recipient_id, release.given_on = stage.office, DAY
    changes.put_scopes(release, list(Scope))
    return releases.save(session, release)


def test_with_a_release_it_leaves_and_the_record_keeps_to_whom(stage: Stage) -> None:
    release = stage.context.write("Entbindung", _release, stage)
    content = gate.Content((stage.case,), frozenset({Scope.PLAN}))
    stage.context.hand_out(
        stage.out / "x.pdf", b"x", TrailWords("fallakte.pdf"), stage.case, Outgoing(content, To(stage.office))
    )
    assert stage.left == [(AuditKind.RELEASE, "fallakte.pdf")]
    (row,) = stage.disclosed
    number = stage.context.read(releases.load, release).number
    assert (row.whom, row.status) == ("Jobcenter", f"fallakte.pdf · Schweigepflichtentbindung · {number}")
    assert f"disclosed:{row.id}-{row.id}" in [line.text for line in stage.context.audit(kinds=[AuditKind.CHANGE])]
    assert stage.context.undo_step().name == "Entbindung", "what has left is not hers to turn back"  # type: ignore[union-attr]


def test_what_could_not_be_written_is_no_disclosure(stage: Stage) -> None:
    stage.context.write("Entbindung", _release, stage)
    content = gate.Content((stage.case,), frozenset({Scope.PLAN}))
    with pytest.raises(Exception, match="gibt es nicht"):
        stage.context.hand_out(
            stage.out / "gibt es nicht" / "x.pdf",
            b"x",
            TrailWords("x"),
            stage.case,
            Outgoing(content, To(stage.office)),
        )
    assert stage.left == []
    assert stage.disclosed == []


def test_she_says_once_that_what_she_copies_is_for_herself(stage: Stage) -> None:
    stage.ask.answers.append(True)
    for _ in range(2):
        copy_text(stage.window_context, SECRET, "cases", stage.case)
        assert QGuiApplication.clipboard().text() == SECRET
    settle(stage.window_context.work)
    assert stage.left == [(AuditKind.RELEASE, "list:cases:1")] * 2


def test_the_reason_of_a_legal_exception_stays_in_the_record_and_the_trail_has_its_number(stage: Stage) -> None:
    receiver = Exceptional(To(None, "Polizei"), LegalException.EMERGENCY, "Gefahr für Leib und Leben")
    outgoing = Outgoing(gate.Content((stage.case,), frozenset({Scope.REACH})), receiver)
    stage.context.hand_out(stage.out / "x.pdf", b"x", TrailWords("brief.pdf"), stage.case, outgoing)
    (row,) = stage.disclosed
    assert (row.title, row.whom) == ("Gefahr für Leib und Leben", "Polizei")
    assert "§ 34 StGB" in row.status
    lines = [line.text for line in stage.context.audit()]
    assert f"disclosed:{row.id}-{row.id}" in lines
    assert not any("Gefahr" in line or "Polizei" in line for line in lines)


def test_no_list_gives_a_line_to_the_clipboard_by_itself(stage: Stage) -> None:
    """Qt would copy the text of the line she stands on; nobody would know of it."""
    timeline_of_case = TimelinePanel(stage.window_context)
    table, items = SmallTable("Ziele", [("Ziel", 0)]), list_view.ItemList()
    table.show_rows([SmallRow(1, (SECRET,))])
    items.addItem(SECRET)
    timeline_of_case.show_record(stage.case)
    for view in (*timeline_of_case.findChildren(list_view.ListView), table, items):
        stage.qtbot.addWidget(view.window())
        view.setCurrentIndex(view.model().index(0, 0))
        assert view.currentIndex().data()
        stage.qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == ""
