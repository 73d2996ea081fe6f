"""Where the caret stands: *Neu* of every page at every width, and what Ctrl+Z turns back after a line was entered."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Kind
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.page_spec import PageSpec
from app.views.pages.events.name_line import NameLine
from app.views.pages.people.person_form import PersonForm
from app.views.shared.capture.line import CaptureLine
from app.views.shared.forms.fields import DateField, NumberField
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.contract.window_views import SIZES
from tests.shares import Shares
from tests.views.windows import MakeWindow, settle

_THERE_AND_BACK = (SIZES[-1], SIZES[0], SIZES[-1])
"""Somebody makes the window smaller while she types."""
TYPED = "Quitten"


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    """Each list has a row, so that none shows its empty state."""
    return linked_template


def test_what_is_typed_after_new_stands_in_the_first_field_at_every_width(
    make_window: MakeWindow, shares: Shares
) -> None:
    """At the list at two of the widths, with --long at all; beside a record while the window changes."""
    window = make_window()
    lost, widths = [], Shares(shares.everything, size=2)
    for sizes, begin in (*(((size,), _at_the_list) for size in reversed(SIZES)), (_THERE_AND_BACK, _at_a_record)):
        for spec in PAGES:
            if begin is _at_the_list and sizes[0] not in widths.of(SIZES, spec.key):
                continue
            window.resize(*sizes[0])
            begin(window, spec)
            if not window.commands.by_key["new"].isEnabled():
                continue
            window.commands.by_key["new"].trigger()
            lost += [f"{spec.key}, {begin.__name__}: {faults}" for faults in _type_at(window, sizes)]
            _discard(window)
    assert widths.unmet(SIZES) == set()
    assert lost == []


def _type_at(window: MainWindow, sizes: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Type once at each of these sizes; what does not arrive in the first field."""
    for times, size in enumerate(sizes, 1):
        window.resize(*size)
        window.activateWindow()  # as a screen does when a list of proposals has closed
        settle(window.window_context.work)
        into = _type(TYPED)
        if TYPED * times not in _first_field(window):
            yield f"{size[0]} {into}"


def _at_the_list(window: MainWindow, spec: PageSpec) -> None:
    window.go(Location(spec.key))


def _at_a_record(window: MainWindow, spec: PageSpec) -> None:
    record = _first(window.window_context.context, spec.kinds[0]) if spec.kinds else None
    window.go(Location(spec.key, record))


def _type(text: str) -> QWidget | None:
    """Type wherever the caret is; returns where that was."""
    into = QApplication.focusWidget()
    if into is not None:
        QTest.keyClicks(into, text)
    return into


def _first_field(window: MainWindow) -> str:
    """What stands in the first field of the form that is shown, or in the line in which a new record begins with a search."""
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, RecordDetail)
    form = page.detail.form
    first = form.search.line if isinstance(form, PersonForm) else form.fields[0]
    lines = [line.text() for line in first.findChildren(QLineEdit) if line.isVisible()]
    return "".join([*lines, *(text.toPlainText() for text in first.findChildren(QPlainTextEdit) if text.isVisible())])


def _discard(window: MainWindow) -> None:
    page = window.stack.page
    assert isinstance(page, ListPage)
    page.detail.form.forget()
    page.detail.form.bind(page.detail.entity)
    page.show_list()


def _stand_in(qtbot: QtBot, line: QWidget) -> None:
    """Put the caret into a line. Without a screen nobody gives the window back its focus when a list closes."""

    def has_the_focus() -> bool:
        line.window().activateWindow()
        line.setFocus()
        here = QApplication.focusWidget()
        return here is not None and (here is line or line.isAncestorOf(here))

    qtbot.waitUntil(has_the_focus)


def test_ctrl_z_after_a_line_was_entered_turns_the_saved_step_back(
    qtbot: QtBot, context: Context, make_window: MakeWindow
) -> None:
    window = make_window()
    seen = []
    for spec in PAGES:
        for kind in spec.kinds:
            window.go(Location(spec.key, _first(context, kind)))
            settle(window.window_context.work)
            for line in _lines(window):
                before = len(context.steps())
                _stand_in(qtbot, line)
                _type(f"{TYPED} {kind}")
                for _ in range(1 + isinstance(line, NameLine)):  # it says first that this is nobody on file
                    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
                settle(window.window_context.work)
                assert len(context.steps()) == before + 1
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
                settle(window.window_context.work)
                assert context.steps()[0].undone
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
                settle(window.window_context.work)
                assert context.steps()[0].undone, "what was typed came back and was saved again"
                seen.append(type(line))
    assert set(seen) == {CaptureLine, NameLine}


def test_a_field_with_nothing_to_turn_back_leaves_ctrl_z_to_the_window(
    context: Context, make_window: MakeWindow
) -> None:
    window = make_window()
    keeps = []
    for spec in PAGES:
        for kind in (*spec.kinds, None):
            window.go(Location(spec.key, _first(context, kind) if kind else None))
            settle(window.window_context.work)
            for field in [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]:
                asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
                asked.ignore()
                QApplication.sendEvent(field, asked)
                if field.isVisible() and asked.isAccepted():
                    keeps.append(f"{spec.key} {kind}: {field.accessibleName()}")
    assert keeps == []


def _lines(window: MainWindow) -> Iterator[QWidget]:
    """The lines that save what is typed, in whichever tab they stand."""
    page = window.stack.page
    assert page is not None
    for line in [*page.findChildren(CaptureLine), *page.findChildren(NameLine)]:
        for tabs in page.findChildren(QTabWidget):
            tab = next((n for n in range(tabs.count()) if tabs.widget(n).isAncestorOf(line)), None)
            tabs.setCurrentIndex(tabs.currentIndex() if tab is None else tab)
        if line.isVisible() and line.isEnabled():
            yield line


def _first(context: Context, kind: Kind) -> int:
    """The first record of a kind in its list."""
    return int(context.read(service_of(kind).ids, ListQuery(), 1)[0])


def test_a_refused_save_puts_the_caret_into_the_field_to_blame_which_says_that_it_is_invalid(
    make_window: MakeWindow, shares: Shares
) -> None:
    """On each page at the smallest or the largest size, with --long at both."""
    window = make_window()
    seen, elsewhere = 0, []
    sizes, one = (SIZES[0], SIZES[-1]), Shares(shares.everything, size=1)
    for size in sizes:
        window.resize(*size)
        for spec in PAGES:
            if not spec.kinds or size not in one.of(sizes, spec.key):
                continue
            window.go(Location(spec.key))
            window.commands.by_key["new"].trigger()
            settle(window.window_context.work)
            page = window.stack.page
            assert isinstance(page, ListPage)
            assert isinstance(page.detail, RecordDetail)
            form = page.detail.form
            wrong = next((field for field in form.fields if isinstance(field, DateField | NumberField)), None)
            if wrong is not None:
                window.activateWindow()  # as a screen does when a list of proposals has closed
                settle(window.window_context.work)
                wrong.editor.setText("Quark")
                window.search.setFocus()
                assert not page.detail.save()
                seen += 1
                said = wrong.editor.accessibleDescription()
                if not (wrong.editor.hasFocus() and wrong.editor.isVisible() and said.startswith("Ungültig: ")):
                    elsewhere.append(f"{size[0]} {spec.key} {wrong.label}: {said}")
            _discard(window)
    assert seen
    assert one.unmet(sizes) == set()
    assert elsewhere == []
