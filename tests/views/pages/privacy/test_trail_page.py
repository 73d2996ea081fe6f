"""The page Protokoll: what it shows, how it is filtered, opened, printed and checked."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from windows import settle

import app
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind
from app.services import trash
from app.storage.database.engine import DATABASE, connect
from app.views.ask import ScriptedAsk
from app.views.language import sentence_tools
from app.views.location import Location
from app.views.main.bars.side_lines import key_of
from app.views.main.window import MainWindow
from app.views.pages.privacy import trail_words
from app.views.pages.privacy.trail_page import TrailPage
from app.views.preferences.dialog import PreferencesDialog
from app.views.preview.preview import Preview
from app.views.shared.lists.list_page import ListPage

APP = Path(app.__file__).parent


@pytest.fixture
def page(window: MainWindow, context: Context, filled: dict[str, int]) -> TrailPage:
    context.note(AuditKind.READ, filled["person"], TrailWords("Personenakte"))
    context.note(AuditKind.READ, filled["case"], TrailWords("Fallakte"))
    context.note(AuditKind.EXPORT, filled["event"], TrailWords("teilnehmerliste-2026-12-04.pdf"))
    return shown(window)


def shown(window: MainWindow, **filters: str) -> TrailPage:
    window.window_context.go(Location("audit", filters=tuple(filters.items())))
    settle(window.window_context.work)
    page = window.stack.page
    assert isinstance(page, TrailPage)
    return page


def cells(page: TrailPage, row: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def column(page: TrailPage, number: int) -> list[str]:
    return [cells(page, row)[number] for row in range(page.table.count)]


def raw(context: Context, *statements: str) -> None:
    connection = connect(context.vault / DATABASE, context._vault.key)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_lines_say_when_what_whereof_and_by_what(page: TrailPage) -> None:
    assert cells(page, 0)[1:] == ["Ausgabe in eine Datei", "Nähcafé", "teilnehmerliste-2026-12-04.pdf"]
    assert cells(page, 1)[1:] == ["Einsicht", "F-2026-001", "Fallakte"]
    assert cells(page, 2)[1:] == ["Einsicht", "Kovalenko, Olena", "Personenakte"]
    assert cells(page, 3)[1:] == ["Änderung", "Haushalt Kovalenko und weitere", "Probe"]
    assert cells(page, 0)[0].startswith("heute")
    assert str(page.table.count) in page.list.totals.text()
    model = page.table.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_names_are_hidden_in_discreet_mode_numbers_are_not(page: TrailPage) -> None:
    page.window_context.discreet.set(True)
    assert column(page, 2)[:3] == ["Nähcafé", "F-2026-001", "K… O…"]
    page.window_context.discreet.set(False)
    assert column(page, 2)[2] == "Kovalenko, Olena"


def test_filters_by_kind_period_and_words(page: TrailPage) -> None:
    page.list.filters.set_filters({"kind": "read"})
    assert column(page, 3) == ["Fallakte", "Personenakte"]
    page.list.filters.set_filters({"kind": "out", "period": "today"})
    assert column(page, 2) == ["Nähcafé"]
    page.list.filters.set_filters({}, "kovalenko, o")
    assert column(page, 3)[0] == "Personenakte"
    page.list.filters.set_filters({}, "gibt es nicht")
    assert page.table.count == 0
    assert page.list.instead.nothing.isVisibleTo(page)


def test_one_record_is_chosen_by_its_page_and_let_go_again(
    window: MainWindow, page: TrailPage, filled: dict[str, int]
) -> None:
    window.window_context.go(Location("cases", filled["case"]))
    cases = window.stack.page
    assert isinstance(cases, ListPage)
    (action,) = (one for one in cases.actions_here() if one.property("symbol") == "trail")
    action.trigger()
    assert window.stack.page is page
    assert page.record == filled["case"]
    assert page.only.isVisibleTo(page)
    assert "F-2026-001" in page.only.text()
    assert set(column(page, 2)) == {"F-2026-001", "Haushalt Kovalenko und weitere"}
    assert page.location() == Location("audit", filters=(("record", str(filled["case"])),))
    page.only.click()
    assert page.record is None
    assert not page.only.isVisibleTo(page)
    window.run("back")
    assert page.record == filled["case"]


def test_only_this_record_from_the_menu_of_a_line(page: TrailPage, filled: dict[str, int]) -> None:
    page.table.select(page.table._model.ids[2])
    page.list._run_bulk(page.list.spec.bulk[0])
    assert page.record == filled["person"]
    page.window_context.discreet.set(True)
    assert "Kovalenko" not in page.only.text()


def test_enter_opens_the_record(qtbot: QtBot, window: MainWindow, page: TrailPage, filled: dict[str, int]) -> None:
    page.table.select(page.table._model.ids[1])
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.location() == Location("cases", filled["case"])


def test_a_record_in_the_trash_leads_there_and_an_erased_one_nowhere(
    window: MainWindow, page: TrailPage, context: Context, filled: dict[str, int]
) -> None:
    line = page.table._model.ids[0]
    context.write("Weg", trash.trash, [filled["event"]])
    assert "(im Papierkorb)" in cells(page, 1)[2]
    page.open_line(line)
    assert window.location() == Location("trash")
    context.write("Endgültig gelöscht", trash.purge, [filled["event"]])
    page = shown(window)
    assert column(page, 2)[2] == "gelöscht"
    page.open_line(line)
    assert window.stack.page is page


def test_the_chain_is_checked_in_words(qtbot: QtBot, page: TrailPage, context: Context) -> None:
    page.check_button.click()
    assert not page.check_button.isEnabled()
    qtbot.waitUntil(page.check_button.isEnabled)
    assert page.answer.text.text() == f"{page.table.count} Zeilen geprüft, keine fehlt und keine wurde verändert."
    assert page.answer.property("note") == "ok"
    raw(context, "DELETE FROM audit WHERE id = 2")
    page.check()
    qtbot.waitUntil(page.check_button.isEnabled)
    assert "Vor Zeile 3 des Protokolls" in page.answer.text.text()
    assert page.answer.property("note") == "danger"


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        (["UPDATE audit SET text = 'x' WHERE id = 2"], "verändert oder vertauscht"),
        (["DELETE FROM audit WHERE id > 2"], "Am Ende des Protokolls fehlen Zeilen."),
        (
            [
                "UPDATE audit SET id = -1 WHERE id = 1",
                "UPDATE audit SET id = 1 WHERE id = 2",
                "UPDATE audit SET id = 2 WHERE id = -1",
            ],
            "vertauscht",
        ),
    ],
)
def test_whatever_was_done_to_it_is_said(
    qtbot: QtBot, page: TrailPage, context: Context, tampering: list[str], told: str
) -> None:
    raw(context, *tampering)
    page.check()
    qtbot.waitUntil(page.check_button.isEnabled)
    assert told in page.answer.text.text()
    assert "Sicherung" in page.answer.text.text()


def test_printed_without_names_unless_wanted_and_noted_itself(
    qtbot: QtBot, page: TrailPage, context: Context, ask: ScriptedAsk, tmp_path: Path
) -> None:
    from pypdfium2 import PdfDocument

    def text(data: bytes) -> str:
        with PdfDocument(data) as document:
            return "\n".join(one.get_textpage().get_text_bounded() for one in document)

    def use(preview: Preview) -> bool:
        qtbot.addWidget(preview)
        qtbot.waitUntil(lambda: bool(preview.data))
        assert "Kovalenko" not in text(preview.data)
        assert "F-2026-001" in text(preview.data)
        preview.options.fields["names"].set_value(True)
        preview.options.fields["names"].changed.emit()
        qtbot.waitUntil(lambda: bool(preview.data) and "Kovalenko" in text(preview.data))
        ask.answers.extend([tmp_path / "protokoll.pdf", tmp_path / "protokoll.xlsx"])
        preview._save_pdf()
        qtbot.waitUntil(lambda: (tmp_path / "protokoll.pdf").exists() and preview._output is None)
        preview._save_table()
        qtbot.waitUntil(lambda: (tmp_path / "protokoll.xlsx").exists() and preview._output is None)
        return False

    page.list.filters.set_filters({"kind": "read"})
    ask.answers.append(use)
    page.print_()
    noted = [line.text for line in context.audit(kinds=[AuditKind.EXPORT], limit=2)]
    assert [Path(name).suffix for name in noted] == [".xlsx", ".pdf"]
    assert all(name.startswith("protokoll-") for name in noted)


def test_rows_are_copied_as_they_are_shown(page: TrailPage, context: Context) -> None:
    page.window_context.discreet.set(True)
    page.table.select(page.table._model.ids[2])
    page.table.copy()
    assert "K… O…" in QGuiApplication.clipboard().text()
    settle(page.window_context.work)
    assert context.audit(limit=1)[0].text == "list:trail:1"
    page = shown_again(page)
    assert cells(page, 0)[3].startswith("Liste „Protokoll“")


def shown_again(page: TrailPage) -> TrailPage:
    page.go(Location("audit"))
    settle(page.window_context.work)
    return page


def test_it_is_in_menu_palette_and_settings_but_not_in_the_side_bar(window: MainWindow, ask: ScriptedAsk) -> None:
    assert "page:audit" in window.commands.by_key
    assert "audit" not in [key_of(line) for line in window.side._model.lines]

    def press(dialog: PreferencesDialog) -> bool:
        dialog.sections["security"].left_for.emit("page:audit")
        return True

    ask.answers.append(press)
    window.run("preferences:security")
    assert isinstance(window.stack.page, TrailPage)


@pytest.mark.parametrize("kind", AuditKind)
def test_every_kind_has_its_sign(kind: AuditKind) -> None:
    assert kind in trail_words.SIGNS


@pytest.mark.parametrize(
    ("stored", "shown_as"),
    [
        ("Fallakte", "Fallakte"),
        ("list:people:1", "Liste „Personen“"),
        ("list:unknown:1", "list:unknown:1"),
        ("list:people:x", "list:people:x"),
        ("", ""),
    ],
)
def test_stored_words(window_in: Callable[[str], MainWindow], stored: str, shown_as: str) -> None:
    window_in("de")
    assert trail_words._stored(stored).startswith(shown_as)


@pytest.mark.parametrize(
    ("stored", "shown_as"),
    [
        ("Fallakte", "Case file"),
        ("im Tresor", "in the vault"),
        ("Gerettet und neu verkettet: Am Ende des Protokolls fehlen Zeilen.", "Gerettet und neu verkettet: Am Ende"),
        ("Diese Datei ist älter als die zuletzt geöffnete, es fehlen 3 Schritte.", "Diese Datei ist älter"),
        ("Bericht-2026-10.pdf", "Bericht-2026-10.pdf"),
    ],
)
def test_stored_words_in_english(window_in: Callable[[str], MainWindow], stored: str, shown_as: str) -> None:
    """What has values in it is stored as a finished German sentence, and stays readable as that."""
    window_in("en")
    assert trail_words._stored(stored).startswith(shown_as)


def test_every_stored_word_is_a_sentence_of_the_program() -> None:
    """What the program writes into the trail is translated where it is shown, except names of files."""
    plain = {
        word for path in sorted(APP.rglob("*.py")) for word in _noted_in(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert plain - {"new", "old", "NULL"} == set(), "words of triggers are none"
    assert {"Fallakte", "Passphrase", "Neue Passphrase", "Neuer Tresor", "Gerettet"} <= sentence_tools.sentences()


def _noted_in(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in {"note", "note_later", "hand_out", "Entry", "open_vault"}:
            for given in (*node.args, *(keyword.value for keyword in node.keywords)):
                either = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
                yield from (part.value for part in either if _is_word(part))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_word(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)
