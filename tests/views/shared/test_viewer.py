"""A document is looked at inside the program: from memory, noted in the trail, unreadable in discreet mode."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Person
from app.reports.pdf.document import PdfDocument
from app.services.office import documents
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.viewer import DocumentViewer
from app.views.window_context import WindowContext
from tests.views.windows import settle

NAME = "Bescheid Kovalenko"


def _picture(format_: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(buffer, format_)
    return bytes(data.data())


def _pdf() -> bytes:
    made = PdfDocument("Probe")
    made.heading(1, "Bescheid")
    return made.finish()


@pytest.fixture
def panel_with(qtbot: QtBot, context: Context, window_context: WindowContext) -> Callable[[str, bytes], DocumentsPanel]:
    def make(name: str, data: bytes) -> DocumentsPanel:
        person = context.write("Person", persons.save, Person(family_name="Kovalenko"))
        document = context.write("Dokument", documents.attach, person, name, data)
        panel = DocumentsPanel(window_context)
        qtbot.addWidget(panel)
        panel.show()
        panel.show_record(person)
        panel.choose(document)
        return panel

    return make


@pytest.mark.parametrize(
    ("suffix", "make"), [("pdf", _pdf), ("png", lambda: _picture("PNG")), ("jpg", lambda: _picture("JPEG"))]
)
def test_a_document_opens_inside_and_leaves_no_file(
    context: Context,
    window_context: WindowContext,
    ask: ScriptedAsk,
    panel_with: Callable[[str, bytes], DocumentsPanel],
    suffix: str,
    make: Callable[[], bytes],
) -> None:
    panel = panel_with(f"{NAME}.{suffix}", make())
    files, before = set(Path(tempfile.gettempdir()).iterdir()), len(context.audit())
    seen: list[bool] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, DocumentViewer)
        dialog.show()
        assert "Kovalenko" in dialog._head.text()
        assert "Kovalenko" not in dialog.windowTitle()
        shown = dialog.pages if suffix == "pdf" else dialog.picture
        assert shown.isVisible()
        window_context.discreet.set(True)
        assert "Kovalenko" not in dialog._head.text()
        assert shown._unreadable
        window_context.discreet.set(False)
        dialog.reject()
        seen.append(dialog.picture.pixmap().isNull() and not dialog.pages._sizes)
        return False

    ask.answers = [look]
    panel.open()
    settle(window_context.work)
    assert seen == [True]
    assert set(Path(tempfile.gettempdir()).iterdir()) == files
    context.write_notes()
    assert len(context.audit()) > before


@pytest.mark.parametrize("suffix", ["pdf", "png"])
def test_what_is_broken_is_said(
    window_context: WindowContext,
    ask: ScriptedAsk,
    panel_with: Callable[[str, bytes], DocumentsPanel],
    suffix: str,
) -> None:
    panel_with(f"{NAME}.{suffix}", b"nothing of the kind").open()
    settle(window_context.work)
    assert [asked[0] for asked in ask.asked] == ["message"]
    assert "lässt sich hier nicht zeigen" in ask.asked[0][2]


def test_of_what_it_can_not_show_a_copy_is_offered(
    ask: ScriptedAsk, panel_with: Callable[[str, bytes], DocumentsPanel]
) -> None:
    ask.answers = [False]
    panel_with(f"{NAME}.docx", b"PK").open()
    assert ask.asked[0][:2] == ("confirm", "Kopie speichern")
