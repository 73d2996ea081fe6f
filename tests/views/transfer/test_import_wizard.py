"""The import of a list: file, columns, rows and what came of it, step by step; taken over in one step, taken back as one."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileSystemModel, QWidget
from pytestqt.qtbot import QtBot

from app.common.kinds import Kind
from app.context import Reason
from app.models import Person
from app.services.importing import mappings, runs
from app.services.lists import ListQuery
from app.services.people import persons
from app.transfer.importing.decisions import Decision
from app.views.ask import ScriptedAsk
from app.views.shared.lists.dropped_lists import DroppedLists, list_in
from app.views.transfer.import_wizard.opening import open_import
from app.views.transfer.import_wizard.wizard import ImportWizard
from app.views.transfer.imports_dialog import ImportsDialog
from app.views.window_context import WindowContext

FILE = """Nachname;Vorname;Straße;Telefon;Geburtsjahr;Lieblingsfarbe
Kovač;Marija;Köchlinstraße 3;07627 910011;1984;blau
Yıldız;Emre;Bahnhofstraße 1;;19x4;rot
;;Ohne Namen;;;
Bauer;Irma;Hauptstraße 1;07627 910099;1950;
Lang;Eva;;0151 2345678;;
"""
FILE_STEP, COLUMNS, ROWS, DONE = range(4)


def _known(session: Any) -> None:
    session.add(Person(family_name="Bauer", given_name="Irma", street="Hauptstraße 1", birth_year=1950))
    session.add(Person(family_name="Lang", given_name="Eva", street="Garnstraße 3"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "leute.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture
def wizard(qtbot: QtBot, window_context: WindowContext, path: Path) -> ImportWizard:
    window_context.context.write("Bestand", _known)
    return shown(qtbot, window_context, path)


@pytest.fixture
def opened(window_context: WindowContext, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The lists that are opened."""
    found: list[Any] = []
    monkeypatch.setattr(window_context, "open_list", lambda kind, filters: found.append((kind, filters)))
    return found


def shown(qtbot: QtBot, window_context: WindowContext, path: Path) -> ImportWizard:
    dialog = ImportWizard(window_context, path, Kind.PERSON)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.file.other_button.isEnabled)
    return dialog


def go_to(qtbot: QtBot, wizard: ImportWizard, step: int) -> None:
    while wizard.step() < step:
        now = wizard.step()
        wizard.on.click()
        qtbot.waitUntil(lambda now=now: wizard.step() > now)


def cells(table: Any) -> list[list[str]]:
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]


def choose_line(wizard: ImportWizard, line: int) -> None:
    wizard.rows.table.choose(line)


# The steps


def test_the_first_step_shows_how_the_file_was_read(wizard: ImportWizard) -> None:
    assert wizard.file.delimiter.value() == ";"
    assert wizard.file.encoding.value() == "utf-8"
    assert wizard.file.heading.value() == 1
    assert wizard.file.preview is not None
    assert cells(wizard.file.preview)[0] == ["2", "Kovač", "Marija", "Köchlinstraße 3", "07627 910011", "1984", "blau"]
    assert wizard.file.sheet.isHidden()


def test_every_setting_reads_the_file_anew(qtbot: QtBot, wizard: ImportWizard) -> None:
    wizard.file.delimiter.set_value(",")
    wizard.file.delimiter.changed.emit()
    qtbot.waitUntil(wizard.file.other_button.isEnabled)
    assert wizard.state.source is not None
    assert len(wizard.state.source.table.header) == 1
    assert wizard.file.delimiter.value() == ","


def test_a_list_of_somebody_else_needs_a_source_and_a_legal_basis(wizard: ImportWizard) -> None:
    assert wizard.on.isEnabled()
    wizard.file.foreign.editor.click()
    assert not wizard.on.isEnabled()
    wizard.file.source.editor.setText("Wohnbau Steinen")
    assert not wizard.on.isEnabled()
    wizard.file.legal_basis.editor.setText("Einwilligung")
    assert wizard.on.isEnabled()


def test_columns_are_proposed_and_mapped_by_hand(qtbot: QtBot, wizard: ImportWizard) -> None:
    go_to(qtbot, wizard, COLUMNS)
    assert [choice.value() for choice in wizard.columns.choices] == [
        *("family_name", "given_name", "street", "phone", "birth_year", None)
    ]
    colour = wizard.columns.choices[5]
    colour.set_value("note")
    colour.changed.emit()
    assert wizard.state.source is not None
    assert wizard.state.source.columns[5] == "note"
    for choice in wizard.columns.choices[:2]:
        choice.set_value(None)
        choice.changed.emit()
    assert not wizard.on.isEnabled(), "without names nobody is brought in"
    assert "Namen" in wizard.columns.notice.text.text()


def test_a_mapping_is_kept_and_used_for_the_next_list_of_such_headings(
    qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext, path: Path
) -> None:
    go_to(qtbot, wizard, COLUMNS)
    wizard.columns.choices[5].set_value("note")
    wizard.columns.choices[5].changed.emit()
    wizard.columns.name.editor.setText("Wohnbau")
    wizard.columns.keep_button.click()
    (kept,) = window_context.context.read(mappings.of_kind, Kind.PERSON)
    assert kept.columns["Lieblingsfarbe"] == "note"
    again = shown(qtbot, window_context, path)
    assert again.state.source is not None
    assert again.state.source.columns[5] == "note"
    go_to(qtbot, again, COLUMNS)
    assert again.columns.saved.value() == kept.id
    again.columns.forget_button.click()
    assert window_context.context.read(mappings.of_kind, Kind.PERSON) == []
    assert again.columns.choices[5].value() is None


def test_rows_show_who_is_new_known_and_faulty_and_nothing_is_written(
    qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext
) -> None:
    go_to(qtbot, wizard, ROWS)
    rows = {row[0]: row for row in cells(wizard.rows.table)}
    assert list(rows) == ["2", "3", "4", "5", "6"]
    assert rows["2"][1:4] == ["Kovač, Marija", "neu", "1984 · Köchlinstraße 3 · 07627 910011"]
    assert "Geburtsjahr" in rows["3"][4]
    assert rows["4"][2] == "fehlerhaft"
    assert rows["5"][2] == "bekannt, wird ergänzt"
    assert rows["6"][2] == "vielleicht bekannt"
    assert "1 vielleicht bekannt" in wizard.rows.summary.text()
    wizard.rows.shown.set_value("maybe")
    wizard.rows.shown.changed.emit()
    assert [row[0] for row in cells(wizard.rows.table)] == ["6"]
    assert window_context.context.read(persons.count) == 2


@pytest.mark.parametrize(
    ("rows", "said"), [("", "keine Zeilen außer ihrer Kopfzeile"), ("Bauer;Irma;;;;\n", "es gibt nichts zu übernehmen")]
)
def test_it_says_why_there_is_nothing_to_take_over(
    qtbot: QtBot, window_context: WindowContext, path: Path, rows: str, said: str
) -> None:
    window_context.context.write("Bestand", _known)
    path.write_text(FILE.splitlines()[0] + "\n" + rows, encoding="utf-8")
    wizard = shown(qtbot, window_context, path)
    go_to(qtbot, wizard, ROWS)
    assert said in wizard.rows.summary.text()
    assert not wizard.on.isEnabled()


def test_she_decides_about_who_is_perhaps_known(
    qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext
) -> None:
    go_to(qtbot, wizard, ROWS)
    choose_line(wizard, 6)
    assert "Lang, Eva" in wizard.rows.card.about.text()
    wizard.rows.card.decision.set_value(Decision.SAME)
    wizard.rows.card.decision.changed.emit()
    assert "noch nicht entschieden" not in wizard.rows.summary.text()
    go_to(qtbot, wizard, DONE)
    (eva,) = window_context.context.read(persons.ids, ListQuery(text="Lang"))
    assert window_context.context.read(persons.load, eva).phone == "0151 2345678"


def test_a_difference_is_taken_or_left(qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext) -> None:
    go_to(qtbot, wizard, ROWS)
    choose_line(wizard, 5)
    (box,) = wizard.rows.card.boxes
    assert box.isChecked()
    assert "07627 910099" in box.text()
    box.click()
    go_to(qtbot, wizard, DONE)
    (irma,) = window_context.context.read(persons.ids, ListQuery(text="Bauer"))
    assert window_context.context.read(persons.load, irma).phone == ""


def test_taken_over_in_one_step_shown_and_undone(
    qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext, opened: list[Any]
) -> None:
    go_to(qtbot, wizard, DONE)
    assert "ergänzt" in wizard.end.summary.text()
    assert wizard.state.result is not None
    with qtbot.waitSignal(window_context.noticed) as told:
        wizard.end.list_button.click()
    assert told.args[0].undo
    assert opened == [(Kind.PERSON, ((runs.FILTER, str(wizard.state.result.run_id)),))]
    assert [info.reason for info in window_context.context.backups()] == [Reason.IMPORT], "the state before is kept"
    listed = window_context.context.read(persons.ids, ListQuery(filters={runs.FILTER: str(wizard.state.result.run_id)}))
    assert len(listed) == wizard.state.result.new + wizard.state.result.updated
    window_context.context.undo()
    assert window_context.context.read(persons.count) == 2


def test_faulty_rows_are_saved_with_their_reasons(
    qtbot: QtBot, wizard: ImportWizard, ask: ScriptedAsk, tmp_path: Path
) -> None:
    go_to(qtbot, wizard, ROWS)
    target = tmp_path / "fehler.csv"
    ask.answers.append(target)
    wizard.rows.faulty_button.click()
    qtbot.waitUntil(lambda: "Gespeichert" in wizard.notice.text.text())
    heading, row = target.read_text(encoding="utf-8-sig").splitlines()
    assert heading.endswith("Zeile;Grund")
    assert row.startswith(";;Ohne Namen;;;;4;")
    assert "keinen Namen" in row


def test_names_are_hidden_in_discreet_mode(qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext) -> None:
    window_context.discreet.set(True)
    go_to(qtbot, wizard, COLUMNS)
    go_to(qtbot, wizard, ROWS)
    choose_line(wizard, 6)
    said = [*(cell for row in cells(wizard.rows.table) for cell in row), wizard.rows.card.about.text()]
    assert not any(name in text for text in said for name in ("Kovač", "Köchlin", "Lang"))


# Bad input, leaving, ways in


def test_a_file_that_is_no_list_is_refused_and_another_can_be_chosen(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, path: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "bild.csv"
    wrong.write_bytes(b"\x89PNG\0\0\0")
    wizard = shown(qtbot, window_context, wrong)
    assert not wizard.file.notice.isHidden()
    assert not wizard.on.isEnabled()
    ask.answers.append(path)
    wizard.file.other_button.click()
    qtbot.waitUntil(wizard.on.isEnabled)


def test_cancelled_import_leaves_nothing(qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext) -> None:
    go_to(qtbot, wizard, ROWS)
    with qtbot.waitSignal(window_context.work.finished):
        wizard.on.click()
        assert wizard._job is not None
        wizard._job.cancel()
    assert "Abgebrochen" in wizard.notice.text.text()
    assert window_context.context.read(persons.count) == 2
    assert wizard.on.isEnabled()


def test_ctrl_enter_goes_on_from_anywhere(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.keyClick(wizard.file, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step() == COLUMNS


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.ORGANISATION])
def test_opened_by_the_command(window_context: WindowContext, ask: ScriptedAsk, path: Path, kind: Kind) -> None:
    ask.answers += [path, False]
    open_import(window_context, kind)
    assert [method for method, _, _ in ask.asked] == ["open_file", "dialog"]
    ask.answers.append(None)
    open_import(window_context, kind)
    assert [method for method, _, _ in ask.asked][2:] == ["open_file"]


def test_a_list_that_is_dropped_is_brought_in(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, path: Path, tmp_path: Path
) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    drops = DroppedLists(window_context, target, Kind.PERSON)
    picture = tmp_path / "bild.png"
    picture.touch()
    files = QFileSystemModel()
    data, no_list = (files.mimeData([files.index(str(one))]) for one in (path, picture))
    event = QDropEvent(
        QPointF(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    ask.answers.append(False)
    assert drops.eventFilter(target, event)
    qtbot.waitUntil(lambda: [method for method, _, _ in ask.asked] == ["dialog"])
    assert list_in(no_list) is None


def test_the_imports_are_listed_shown_and_get_their_origin(
    qtbot: QtBot, wizard: ImportWizard, window_context: WindowContext, ask: ScriptedAsk, opened: list[Any]
) -> None:
    go_to(qtbot, wizard, DONE)
    dialog = ImportsDialog(window_context)
    qtbot.addWidget(dialog)
    (row,) = cells(dialog.table)
    assert row[1] == "Personen"

    def fill(origin: Any) -> bool:
        origin.source.editor.setText("Wohnbau")
        origin.legal_basis.editor.setText("Einwilligung")
        return True

    ask.answers.append(fill)
    dialog.origin_button.click()
    assert cells(dialog.table)[0][2:4] == ["Wohnbau", "Einwilligung"]
    dialog.show_button.click()
    assert [kind for kind, _filters in opened] == [Kind.PERSON]
