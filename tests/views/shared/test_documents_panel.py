"""Documents come in by dropping and pasting, what lies somewhere already is said, and all kinds are read inside."""

from collections.abc import Callable, Iterator
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.context import Context
from app.demo.outlook_file import outlook_mail
from app.models import Person
from app.services.office import documents
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.presence.clipboard import mime_data
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.viewer import DocumentViewer
from app.views.window_context import Notice, WindowContext
from tests.views.windows import settle

SENT = datetime(2026, 3, 12, 9, 30)


@pytest.fixture
def panel(qtbot: QtBot, context: Context, window_context: WindowContext) -> DocumentsPanel:
    made = DocumentsPanel(window_context)
    qtbot.addWidget(made)
    made.show()
    made.show_record(context.write("Person", persons.save, Person(family_name="Amiri")))
    return made


@pytest.fixture
def said(window_context: WindowContext) -> list[str]:
    found: list[str] = []

    def keep(notice: Notice) -> None:
        found.append(notice.words(window_context.discreet))

    window_context.noticed.connect(keep)
    return found


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[Callable[[QMimeData], None]]:  # noqa: ARG001
    yield QGuiApplication.clipboard().setMimeData
    QGuiApplication.clipboard().clear()


def _names(panel: DocumentsPanel) -> list[str]:
    assert panel.record_id is not None
    return [row.name for row in panel.window_context.context.read(documents.of_record, panel.record_id)]


def _drop(panel: DocumentsPanel, data: QMimeData) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    settle(panel.window_context.work)


def test_files_and_mails_are_dropped(panel: DocumentsPanel, tmp_path: Path, said: list[str]) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "amt@example.org", "Bescheid", SENT.astimezone()
    mail.set_content("Guten Tag")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="bescheid.pdf")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    (tmp_path / "notiz.txt").write_text("Text", encoding="utf-8")
    data = mime_data()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("mail.eml", "notiz.txt")])
    _drop(panel, data)
    assert sorted(_names(panel)) == ["bescheid.pdf", "mail.eml", "notiz.txt"]
    assert "mail.eml" in said[-1]
    panel.reload()
    assert "3 Dokument" in panel._sum.text()
    lines = [panel.list.item(number).text() for number in range(panel.list.count())]
    assert any("amt@example.org" in line and "12.03.2026, 09:30" in line for line in lines)
    assert any("bescheid.pdf" in line and "amt@example.org – Bescheid" in line for line in lines)


def test_what_a_mail_program_only_promises_is_said(panel: DocumentsPanel, ask: ScriptedAsk) -> None:
    data = mime_data()
    data.setText("Von Betreff Erhalten")
    data.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"1")
    _drop(panel, data)
    assert "Schreibtisch" in ask.asked[-1][2]
    assert _names(panel) == []


def test_a_picture_and_a_text_are_pasted(
    panel: DocumentsPanel, clipboard: Callable[[QMimeData], None], ask: ScriptedAsk
) -> None:
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    data = mime_data()
    data.setImageData(picture)
    clipboard(data)
    panel.paste()
    settle(panel.window_context.work)
    text = mime_data()
    text.setText("Frist bis Freitag")
    clipboard(text)
    panel.paste()
    settle(panel.window_context.work)
    assert [name[:4] + name[-4:] for name in _names(panel)] == ["Text.txt", "Bild.png"]
    clipboard(mime_data())
    panel.paste()
    assert [asked[0] for asked in ask.asked] == ["message"]


def test_the_keys_for_pasting_work_inside(
    qtbot: QtBot, panel: DocumentsPanel, clipboard: Callable[[QMimeData], None]
) -> None:
    text = mime_data()
    text.setText("Frist bis Freitag")
    clipboard(text)
    panel._empty.button.setFocus()
    qtbot.keyClick(panel._empty.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(panel.window_context.work)
    assert len(_names(panel)) == 1


def test_what_lies_somewhere_already_is_said(
    panel: DocumentsPanel, context: Context, tmp_path: Path, said: list[str]
) -> None:
    other = context.write("Person", persons.save, Person(family_name="Bauer"))
    context.write("Dokument", documents.attach, other, "a.pdf", b"%PDF gleich")
    path = tmp_path / "kopie.pdf"
    path.write_bytes(b"%PDF gleich")
    data = mime_data()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    _drop(panel, data)
    assert "liegt schon bei Bauer" in said[-1]
    _drop(panel, data)
    assert said[-1] == "Liegt hier schon: kopie.pdf"
    assert _names(panel) == ["kopie.pdf"]


def test_programs_and_locked_files_are_said(panel: DocumentsPanel, ask: ScriptedAsk, tmp_path: Path) -> None:
    path = tmp_path / "rechnung.pdf.exe"
    path.write_bytes(b"MZ")
    data = mime_data()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    _drop(panel, data)
    assert "Programm" in ask.asked[-1][2]
    assert _names(panel) == []


def _locked_pdf() -> bytes:
    from io import BytesIO

    import pikepdf

    made, out = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.save(out, encryption=pikepdf.Encryption(owner="eins", user="zwei"))
    return out.getvalue()


def test_a_locked_pdf_says_that_it_is_locked(panel: DocumentsPanel, ask: ScriptedAsk, context: Context) -> None:
    assert panel.record_id is not None
    panel.choose(context.write("Dokument", documents.attach, panel.record_id, "bescheid.pdf", _locked_pdf()))
    panel.reload()
    panel.list.setCurrentRow(0)
    panel.open()
    settle(panel.window_context.work)
    assert "mit einem Passwort gesperrt" in ask.asked[-1][2]


MAIL = outlook_mail("Amt", "amt@example.org", "Quartier", "Frist", SENT, "Bis <b>Freitag</b>.", {"a.pdf": b"x"})


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("brief.txt", "Grüße aus Steinen".encode("cp1252"), ["Grüße aus Steinen"]),
        ("liste.csv", b"Was;Anzahl\nTische;12", ["Tische;12"]),
        ("seite.html", b"<p>Hallo</p><script>x</script>", ["Hallo"]),
        (
            "frist.msg",
            MAIL,
            ["Von: Amt <amt@example.org>", "12.03.2026, 09:30", "Anhänge: a.pdf", "Bis <b>Freitag</b>."],
        ),
        ("lang.txt", b"Zeile\n" * 400_000, ["Nur der Anfang"]),
    ],
)
def test_texts_and_mails_are_read_inside(
    panel: DocumentsPanel,
    context: Context,
    window_context: WindowContext,
    ask: ScriptedAsk,
    name: str,
    data: bytes,
    words: list[str],
) -> None:
    assert panel.record_id is not None
    context.write("Dokument", documents.attach, panel.record_id, name, data)
    panel.reload()
    panel.list.setCurrentRow(0)
    seen: list[str] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, DocumentViewer)
        seen.append(dialog.text.toPlainText())
        window_context.discreet.set(True)
        seen.append(dialog.text.toPlainText())
        window_context.discreet.set(False)
        dialog.reject()
        return False

    ask.answers = [look]
    panel.open()
    settle(window_context.work)
    assert all(word in seen[0] for word in words)
    assert not any(word in seen[1] for word in words)
