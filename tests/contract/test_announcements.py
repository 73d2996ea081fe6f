"""What is said on the screen is spoken as well: one mechanism (`app/views/shared/announce.py`), and no place beside it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common.errors import WrongSecret
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.finding.palette import CommandPalette
from app.views.options import Options
from app.views.page_registry import PAGES
from app.views.question import QuestionDialog
from app.views.shared.forms.fields import LineField, PickerField
from app.views.shared.forms.fields.base import Hint
from app.views.shared.forms.fields.picker import Hit
from app.views.shared.lists.list_page import ListPage
from app.views.shared.notice import NoticeLine
from app.views.start.screen import StartContext
from app.views.start.unlock import UnlockScreen
from app.views.window_context import Notice
from app.views.work import Work
from tests.contract.as_list import as_list
from tests.contract.hearing import Heard, heard
from tests.views.windows import MakeWindow, settle

__all__ = ["heard"]
VIEWS = Path(__file__).resolve().parents[2] / "app" / "views"
SILENT = {
    "app/views/shared/forms/fields/base.py": "what a field is called, which is read with it when she comes there",
    "app/views/pages/casework/case_form.py": "the case that the focus moves to",
    "app/views/pages/surveys/results_panel.py": "what the shares mean, which is the same for every wave",
    "app/views/pages/worktime/clock_bar.py": "since when the clock runs: the notice of the step is spoken",
    "app/views/shared/board/column.py": "how many cards a column has, which the name of its list says",
    "app/views/pages/concerns/stand/page.py": "the event, which the title of the window says",
    "app/views/pages/today_page.py": "the date, which is the same all day",
    "app/views/preferences/copies.py": "folder: the state above it is spoken",
    "app/views/shared/forms/fields/moments.py": "the day in words, which the field itself tells",
    "app/views/preferences/logo_box.py": "that there is no logo, which the picture's name says and the notice of the step",
    "app/views/shared/records/viewer.py": "the name of the document that she has just opened",
    "app/views/shared/forms/form_dialog.py": "whom the dialog is about, which its accessible description tells",
    "app/views/shared/records/detail.py": "the title of the record that the focus moves to",
    "app/views/shared/widgets.py": "badges and figures stand inside what has their text as its name",
    "app/views/start/recovery/salvage.py": "the place, which stands there from the beginning",
    "app/views/start/screen.py": "a choice has both texts as name and description; the message is spoken by `tell`",
    "app/views/main/bars/notice.py": "the whole notice is spoken with its buttons",
    "app/views/main/bars/statusbar.py": "that something was saved: the notice of what was saved is spoken",
    "app/views/main/bars/work_bar.py": "spoken by an Announcement of the line",
    "app/views/shared/forms/collapsible.py": "the button of the group says it with its state",
    "app/views/shared/notice.py": "the whole notice is spoken with its button",
    "app/views/start/create.py": "spoken when it is shown",
}
"""Labels that change and are not live, by file, and why nobody misses them. Short, and shorter rather than longer."""


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


def test_every_label_that_changes_is_live_or_says_why_not() -> None:
    found = {file for file in map(_relative, _views()) for _ in _changing_labels(file)}
    assert found - SILENT.keys() == set()
    assert SILENT.keys() - found == set()


def test_nothing_but_the_one_mechanism_speaks() -> None:
    speaking = {_relative(path) for path in _views() if "AnnouncementEvent" in path.read_text(encoding="utf-8")}
    assert speaking == {"app/views/shared/announce.py"}


def test_a_notice_is_spoken_with_its_buttons_and_the_same_one_again(make_window: MakeWindow, heard: Heard) -> None:
    window = make_window()
    heard.rested()
    for _ in range(2):
        window.window_context.noticed.emit(Notice("Aufgabe gelöscht", undo=True))
        assert heard.fresh() == ["Aufgabe gelöscht. Rückgängig"]


def test_a_notice_waits_while_its_button_has_the_focus_and_gives_it_back(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.search.setFocus()
    pressed: list[int] = []
    window.window_context.noticed.emit(Notice("Gesichert", buttons=(("Öffnen", lambda: pressed.append(1)),)))
    timer, button = window.notice._timer, window.notice._buttons[0]
    assert timer.isActive()
    button.setFocus()
    assert not timer.isActive()
    QApplication.sendEvent(window.notice, QEvent(QEvent.Type.Leave))
    assert not timer.isActive(), "the mouse left, she did not"
    window.search.setFocus()
    assert timer.isActive()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [1]
    assert window.search.hasFocus()
    qtbot.waitUntil(window.notice.isHidden)


def test_lines_hints_questions_and_wrong_passphrases_are_spoken(
    qtbot: QtBot, heard: Heard, work: Work, tmp_path: Path
) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    for _ in range(2):
        line.tell("Das ging nicht.", "danger", "Ansehen")
        assert heard.fresh() == ["Das ging nicht. Ansehen"]
    field = LineField("Telefon")
    qtbot.addWidget(field)
    field.show()
    for _ in range(2):
        field.show_hint(Hint("Das ist keine Nummer."))
        assert heard.rested() == ["Telefon: Das ist keine Nummer."]
        field.show_hint(None)
        assert heard.rested() == []
    question = QuestionDialog("Papierkorb leeren", "Drei Einträge werden gelöscht.", ["Löschen"])
    qtbot.addWidget(question)
    question.show()
    assert heard.fresh() == ["Papierkorb leeren. Drei Einträge werden gelöscht."]
    screen = UnlockScreen(StartContext(Options(vault=tmp_path), work, ScriptedAsk()))
    qtbot.addWidget(screen)
    screen.show()
    for _ in range(2):
        screen.refuse(WrongSecret("Diese Passphrase öffnet den Tresor nicht."))
        assert heard.fresh() == ["Diese Passphrase öffnet den Tresor nicht."]


def test_the_hit_under_the_arrow_and_how_many_there_are_are_spoken_in_search_and_palette(
    make_window: MakeWindow, heard: Heard
) -> None:
    window = make_window()
    window.search.setFocus()
    heard.rested()
    QTest.keyClicks(window.search, "anna")
    results = window.search.popup.results.results
    assert [text.split(".")[0] for text in heard.rested()] == [f"{len(results)} gefunden"]
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert [text.split(",")[0] for text in heard.fresh()] == [results[1].title.split(",")[0]]
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "qqq")
    assert heard.rested() == ["Nichts gefunden."]
    window.commands.by_key["palette"].trigger()
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, CommandPalette)
    heard.rested()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert [text.split(",")[0] for text in heard.fresh()] == [palette.list.results[1].title]
    palette.close()


def test_the_hit_under_the_arrow_is_spoken_below_a_field_that_picks(qtbot: QtBot, heard: Heard) -> None:
    hits = [Hit(1, "Arslan, Elif", "Köchlinstraße 3"), Hit(2, "Arslan, Emre", "Bahnhofstraße 1")]
    field = PickerField("Person", lambda _text: hits, title_of=lambda _id: "Arslan, Elif")
    qtbot.addWidget(field)
    field.show()
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "ars")
    field.search_now()
    assert heard.rested() == ["2 Vorschläge"]
    popup = field._completer.popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    assert heard.fresh() == ["Arslan, Elif · Köchlinstraße 3"]


def test_every_list_speaks_its_count_when_it_is_filtered(make_window: MakeWindow, heard: Heard) -> None:
    window = make_window()
    silent = []
    for spec in PAGES:
        window.go(Location(spec.key))
        page = window.stack.page
        if not isinstance(page, ListPage):
            continue
        as_list(page)
        settle(window.window_context.work)
        heard.rested()
        shown = page.table.count
        page.list.filters.text.setText("qqqq")
        settle(window.window_context.work)
        if shown and not heard.rested():
            silent.append(spec.key)
    assert silent == []


def test_the_sums_below_a_list_are_spoken_when_they_change(make_window: MakeWindow, heard: Heard) -> None:
    window = make_window()
    window.resize(1440, 900)
    window.go(Location("households"))
    page = window.stack.page
    assert isinstance(page, ListPage)
    settle(window.window_context.work)
    sums = page.list.sums
    assert sums.text()
    assert sums.text() in heard.rested()
    window.go(Location("events"))
    window.go(Location("households"))
    settle(window.window_context.work)
    assert sums.text() not in heard.rested()


def _views() -> Iterator[Path]:
    return VIEWS.rglob("*.py")


def _relative(path: Path) -> str:
    return path.relative_to(VIEWS.parents[1]).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _plain() -> frozenset[str]:
    """The names of all labels that are not live."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for path in _views()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ClassDef)
    }
    found = {"QLabel"}
    while more := {name for name, over in bases.items() if over & found} - found - {"LiveLabel", "LiveElidedLabel"}:
        found |= more
    return frozenset(found)


def _changing_labels(file: str) -> Iterator[str]:
    """Attributes that hold a label which is not live, and get another text later than when they are made."""
    tree = _tree(VIEWS.parents[1] / file)
    for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        labels = {name for node in ast.walk(kind) for name in _made_label(node)}
        for method in (node for node in kind.body if isinstance(node, ast.FunctionDef) and node.name != "__init__"):
            yield from (name for node in ast.walk(method) if (name := _told(node)) in labels)


def _made_label(node: ast.AST) -> Iterator[str]:
    if not isinstance(node, ast.Assign):
        return
    for target in node.targets:
        pairs = (
            zip(target.elts, node.value.elts, strict=True)
            if _both_tuples(target, node.value)
            else [(target, node.value)]
        )
        for one, value in pairs:
            if isinstance(one, ast.Attribute) and any(
                isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _plain()
                for call in ast.walk(value)
            ):
                yield one.attr


def _both_tuples(target: ast.expr, value: ast.expr) -> bool:
    return isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)


def _told(node: ast.AST) -> str | None:
    """The attribute whose `setText` is called."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setText":
        owner = node.func.value
        return owner.attr if isinstance(owner, ast.Attribute) else None
    return None
