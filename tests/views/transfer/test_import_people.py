"""The import of people: looked at first, taken over in one step, taken back as one."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from pytestqt.qtbot import QtBot

from app.context import Reason
from app.models import Person
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.shared import screen
from app.views.transfer.import_people import ImportDialog, open_import
from app.views.window_context import WindowContext

FILE = """Nachname;Vorname;Straße;Telefon;Geburtsjahr;Lieblingsfarbe
Kovač;Marija;Köchlinstraße 3;07627 910011;1984;blau
Yıldız;Emre;Bahnhofstraße 1;;19x4;rot
;;Ohne Namen;;;
Bauer;Irma;Hauptstraße 1;;1950;
"""


def _known(session: Any) -> None:
    session.add(Person(family_name="Bauer", given_name="Irma", street="Hauptstraße 1", birth_year=1950))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "leute.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def shown(qtbot: QtBot, window_context: WindowContext, path: Path) -> ImportDialog:
    dialog = ImportDialog(window_context, path)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0 or not dialog.notice.isHidden())
    qtbot.waitUntil(lambda: dialog.other.isEnabled())
    return dialog


def cells(dialog: ImportDialog) -> list[list[str]]:
    table = dialog.table
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]


def test_the_look_shows_who_is_new_and_every_hint_and_writes_nothing(
    qtbot: QtBot, window_context: WindowContext, path: Path
):
    window_context.context.write("Bestand", _known)
    dialog = shown(qtbot, window_context, path)
    assert "3 Personen, davon 2 neu" in dialog.summary.text()
    assert "Lieblingsfarbe" in dialog.notice.text.text()
    rows = cells(dialog)
    assert [row[0] for row in rows] == ["2", "3", "4", "5"]
    assert rows[0][1:3] == ["Kovač, Marija", "1984 · Köchlinstraße 3 · 07627 910011"]
    assert "Geburtsjahr" in rows[1][3]
    assert "keinen Namen" in rows[2][3]
    assert "schon eingetragen" in rows[3][3]
    dialog.shown.set_value("odd")
    dialog.shown.changed.emit()
    assert [row[0] for row in cells(dialog)] == ["3", "4", "5"]
    assert window_context.context.read(persons.count) == 1


def test_hints_are_whole_in_as_many_lines_as_they_need_and_rows_are_not_hidden_while_the_screen_has_room(
    qtbot: QtBot, window_context: WindowContext, path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(screen, "room", lambda _window: QSize(1000, 1200))
    dialog = ImportDialog(window_context, path)
    qtbot.addWidget(dialog)
    dialog.resize(480, 300)
    dialog.show()
    table = dialog.table
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    room = table.columnWidth(3) - 16
    text = table.item(1, 3).text()
    lines = table.fontMetrics().boundingRect(QRect(0, 0, room, 999), int(Qt.TextFlag.TextWordWrap), text)
    assert lines.height() > table.fontMetrics().height()
    assert table.rowHeight(1) >= lines.height()
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() == 0)


def test_taken_over_in_one_step_and_undone(qtbot: QtBot, window_context: WindowContext, path: Path):
    window_context.context.write("Bestand", _known)
    dialog = shown(qtbot, window_context, path)
    with qtbot.waitSignal(window_context.noticed) as told:
        dialog.take.click()
    assert told.args[0].undo
    assert "2 Personen übernommen" in told.args[0].text
    assert "1 war schon eingetragen" in told.args[0].text
    assert dialog.result() == ImportDialog.DialogCode.Accepted
    assert window_context.context.read(persons.count) == 3
    assert [info.reason for info in window_context.context.backups()] == [Reason.IMPORT], "the state before is kept"
    window_context.context.undo()
    assert window_context.context.read(persons.count) == 1


def test_names_are_hidden_in_discreet_mode(qtbot: QtBot, window_context: WindowContext, path: Path):
    window_context.discreet.set(True)
    assert not any(
        "Kovač" in cell or "Köchlin" in cell for row in cells(shown(qtbot, window_context, path)) for cell in row
    )


def test_a_file_that_is_no_list_is_refused_and_another_can_be_chosen(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, path: Path, tmp_path: Path
):
    wrong = tmp_path / "bild.csv"
    wrong.write_bytes(b"\x89PNG\0\0\0")
    dialog = shown(qtbot, window_context, wrong)
    assert "keine Textdatei" in dialog.notice.text.text()
    assert not dialog.take.isEnabled()
    ask.answers.append(path)
    dialog.other.click()
    qtbot.waitUntil(dialog.take.isEnabled)
    assert dialog.table.rowCount() == 4


def test_cancelled_import_leaves_nothing(qtbot: QtBot, window_context: WindowContext, path: Path):
    dialog = shown(qtbot, window_context, path)
    with qtbot.waitSignal(window_context.work.finished):
        dialog.take.click()
        assert dialog._job is not None
        dialog._job.cancel()
    assert "Abgebrochen" in dialog.notice.text.text()
    assert window_context.context.read(persons.count) == 0
    assert dialog.take.isEnabled()


def test_opened_by_the_command(window_context: WindowContext, ask: ScriptedAsk, path: Path):
    ask.answers += [path, False]
    open_import(window_context)
    assert [method for method, _, _ in ask.asked] == ["open_file", "dialog"]
    ask.answers.append(None)
    open_import(window_context)
    assert [method for method, _, _ in ask.asked][2:] == ["open_file"]
