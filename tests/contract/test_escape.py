"""Esc closes what stands in front, as its button does, from every control inside it; and the focus is on something then."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QTabWidget, QWidget
from shiboken6 import isValid

from app.context import Context
from app.models import Kind
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views import gallery
from app.views.gallery import Scene, Stage
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.preview.preview import Preview
from app.views.shared.forms.fields import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.rare_filters import RareFilters
from app.views.shared.records.viewer import DocumentViewer
from app.views.start.window import StartWindow
from app.views.window_context import Notice
from tests.shares import Shares
from tests.views.shown import shown_inside
from tests.views.windows import MakeWindow, settle

_PAPER = "vorschau-"
_WIDTHS = (1440, 1024)
WORD, DIGITS = "Quitten", "1234"
Controls = Callable[[QWidget], list[QWidget]]


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


@pytest.fixture
def controls_of(shares: Shares) -> Controls:
    """The controls of a view to press Esc in: one of each class, with --long all."""
    return _controls if shares.everything else lambda view: list(_one_of_each(view).values())


def test_every_dialog_closes_from_every_control(stage: Stage, controls_of: Controls) -> None:
    faults, seen, papers = [], 0, 0
    for scene in gallery.scenes(stage):
        if scene.name.startswith(("seite-", "auswahl-", "neu-", "start-")) or (
            papers and scene.name.startswith(_PAPER)
        ):
            continue
        faults += [f"{scene.name}: {fault}" for fault in _dialog_faults(stage, scene, controls_of)]
        seen += 1
        papers += scene.name.startswith(_PAPER)
    assert seen > papers > 0
    assert faults == [], "\n".join(faults)


def _dialog_faults(stage: Stage, scene: Scene, controls_of: Controls) -> Iterator[str]:
    view = _play(stage, scene)
    if view is stage.window:
        return
    assert isinstance(view, QDialog)
    for number in range(len(controls_of(view))):
        if not (isValid(view) and view.isVisible()):
            view = _again(stage, scene, view)
        control = controls_of(view)[number]
        called = _called(control)
        _press(control)
        if isValid(view) and view.isVisible():
            yield f"stays open at Esc in {called}"
    _put_away(stage, view)


def _again(stage: Stage, scene: Scene, view: QWidget) -> QWidget:
    """The same dialog once more, made anew where it does not outlive being closed."""
    emptied = isinstance(view, Preview | DocumentViewer)
    if isValid(view) and not emptied and not view.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
        view.show()
        return view
    _put_away(stage, view)
    return _play(stage, scene)


def _play(stage: Stage, scene: Scene) -> QWidget:
    view = scene.play(stage)
    settle(stage.work)
    return view


def _put_away(stage: Stage, view: QWidget) -> None:
    if isValid(view):
        view.close()
        view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.window.activateWindow()


def test_every_start_screen_hears_it_from_every_control(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = []
    for scene in gallery.scenes(stage):
        if scene.name.startswith("start-"):
            view = _play(stage, scene)
            assert isinstance(view, StartWindow)
            heard: list[bool] = []
            monkeypatch.setattr(view.screen_now, "escape", lambda heard=heard: heard.append(True))
            for control in _controls(view):
                heard.clear()
                _press(control)
                faults += [] if heard else [f"{scene.name}: {_called(control)}"]
            _put_away(stage, view)
    assert faults == []


def test_an_open_record_closes_from_every_control(context: Context, make_window: MakeWindow, shares: Shares) -> None:
    """Each class of control in one of the kinds and some in each, at one of the widths; with --long each in each tab, at both."""
    window = make_window()
    one_of_both = Shares(shares.everything, size=1)
    faults, kinds = [], set()
    known: set[type[QWidget]] = set()
    for width in _WIDTHS:
        window.resize(width, 800)
        for spec in PAGES:
            for kind in spec.kinds:
                kinds.add(kind)
                where = Location(spec.key, _first(context, kind))
                again = shares.of(sorted(known, key=str), str(kind))
                pressed = set() if shares.everything else known - set(again)
                for tab in range(_tabs(_open(window, where)).count()):
                    if width in one_of_both.of(_WIDTHS, f"{kind}, {tab}"):
                        faults += [f"{kind} at {width}: {fault}" for fault in _tab_faults(window, where, tab, pressed)]
                        known |= pressed
                        pressed = set() if shares.everything else pressed
    assert one_of_both.unmet(_WIDTHS) == set()
    assert kinds == set(Kind)
    assert faults == [], "\n".join(faults)


def _tab_faults(window: MainWindow, where: Location, tab: int, pressed: set[type[QWidget]]) -> Iterator[str]:
    """What goes wrong with a control of each class that was not `pressed` yet."""
    page = _open(window, where)
    if not _tabs(page).isTabVisible(tab):
        return
    _tabs(page).setCurrentIndex(tab)
    for kind in _one_of_each(page).keys() - pressed:
        pressed.add(kind)
        page = _open(window, where)
        _tabs(page).setCurrentIndex(tab)
        control = _one_of_each(page).get(kind)
        if control is None:  # a button of Qt's, where the tabs need to be scrolled
            continue
        called = f"{_tabs(page).tabText(tab)}, {_called(control)}"
        _press(control)
        if page.location().record is not None:
            yield f"stays open at Esc in {called}"
        elif fault := _focus_fault():
            yield f"after Esc in {called} {fault}"


def test_a_line_of_an_open_record_that_no_form_keeps_is_emptied_first(
    context: Context, make_window: MakeWindow
) -> None:
    window = make_window()
    window.resize(1440, 900)
    faults, seen = [], 0
    for spec in PAGES:
        for kind in spec.kinds:
            page = _open(window, Location(spec.key, _first(context, kind)))
            for tab in range(_tabs(page).count()):
                _tabs(page).setCurrentIndex(tab)
                for line in filter(_is_loose, page.detail.findChildren(QLineEdit)):
                    seen += 1
                    typed = _typed(line).text()
                    QTest.keyClick(line, Qt.Key.Key_Escape)
                    if line.text() or page.location().record is None:
                        faults.append(f"{kind}, {_called(line)}: „{line.text()}“, {page.location()}")
                    _undo_in(line)
                    faults += [] if line.text() == typed != "" else [f"{kind}, {_called(line)}: does not come back"]
                    line.clear()
                    page = _open(window, Location(spec.key, _first(context, kind)))
    assert seen
    assert faults == []


def _is_loose(line: QLineEdit) -> bool:
    inside = any(isinstance(one, Form | QComboBox) for one in _above(line))
    return line.isVisible() and line.isEnabled() and not line.isReadOnly() and not inside


def _undo_in(line: QLineEdit) -> None:
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _open(window: MainWindow, where: Location) -> ListPage:
    window.go(where)
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert page.location().record == where.record
    return page


def _tabs(page: ListPage) -> QTabWidget:
    return page.detail.findChildren(QTabWidget)[0]


def _one_of_each(view: QWidget) -> dict[type[QWidget], QWidget]:
    """A control of each class: they all leave Esc in the same way."""
    return {type(control): control for control in _controls(view)}


def _controls(view: QWidget) -> list[QWidget]:
    """What can have the focus and is seen."""
    return [
        one
        for one in shown_inside(view)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.window() is view.window()
    ]


def _press(control: QWidget) -> None:
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_Escape)


def _called(control: QWidget) -> str:
    return f"{type(control).__name__} „{control.accessibleName()}“"


def _focus_fault() -> str:
    focus = QApplication.focusWidget()
    if focus is None or not focus.isVisible():
        return f"the focus is on {focus}"
    name = QAccessible.queryAccessibleInterface(focus).text(QAccessible.Text.Name)
    return "" if name.strip() else f"{type(focus).__name__} without a name has the focus"


def _first(context: Context, kind: Kind) -> int:
    return int(context.read(service_of(kind).ids, ListQuery(), 1)[0])


def test_what_lies_over_an_open_record_is_closed_first_and_alone(context: Context, make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(1440, 900)
    page = _open(window, Location("tasks", _first(context, Kind.TASK)))
    settle(window.window_context.work)
    for show, gone in _in_front(window, page):
        control = show()
        QTest.keyClick(control, Qt.Key.Key_Escape)
        assert gone()
        assert page.location().record is not None
        assert not _focus_fault()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _press(page.table)
    assert page.location().record is None


def _in_front(window: MainWindow, page: ListPage) -> Iterator[tuple[Callable[[], QWidget], Callable[[], bool]]]:
    """What can be closed by itself: how it is shown, which gives the control Esc is pressed in, and whether it is gone."""
    text = page.list.filters.text
    yield lambda: _typed(text), lambda: not text.text()
    yield lambda: _typed(window.search), lambda: not window.search.popup.isVisible()
    window.search.clear()
    yield lambda: _notice(window), window.notice.isHidden
    day = next(field for field in page.detail.form.fields if isinstance(field, DateField))
    yield lambda: _calendar(day), lambda: QApplication.activePopupWidget() is None
    rare = page.list.filters.findChildren(RareFilters)[0]
    yield lambda: _rare(rare), lambda: not rare.panel.isVisible()


def _typed(line: QLineEdit) -> QLineEdit:
    """A word is typed; digits where a line takes no other."""
    line.setFocus()
    QTest.keyClicks(line, WORD)
    if not line.text():
        QTest.keyClicks(line, DIGITS)
    return line


def _notice(window: MainWindow) -> QWidget:
    window.window_context.noticed.emit(Notice("Aufgabe gelöscht", undo=True))
    button = window.notice._buttons[0]
    button.setFocus()
    return button


def _calendar(day: DateField) -> QWidget:
    for tabs in (one for one in _above(day) if isinstance(one, QTabWidget)):
        tabs.setCurrentIndex(next(n for n in range(tabs.count()) if tabs.widget(n).isAncestorOf(day)))
    day.editor.setFocus()
    day._open_calendar()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup.focusWidget()


def _rare(rare: RareFilters) -> QWidget:
    rare.show()
    rare.setFocus()
    rare.open()
    return rare.panel.focusWidget() or rare.panel


def _above(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget


def test_what_is_typed_in_a_dialog_is_not_lost_whichever_control_hears_esc(stage: Stage, controls_of: Controls) -> None:
    seen = 0
    for scene in gallery.SCENES:
        view = _play(stage, scene)
        if isinstance(view, FormDialog) and not view.keeps_when_left:
            for field in [one for one in view.form.fields if isinstance(one, LineField)][:1]:
                seen += 1
                for control in controls_of(view):
                    _lose_nothing(view, field, control)
        if view is not stage.window:
            _put_away(stage, view)
    assert seen


def _lose_nothing(view: FormDialog, field: LineField, control: QWidget) -> None:
    view.show()
    view.form.bind(view.entity)
    field.editor.clear()
    _typed(field.editor)
    _press(control)
    assert view.isVisible(), f"{_called(control)}: what was typed is gone with the dialog"
    assert not view.form.dirty
    view.form.notice.button.click()
    assert field.editor.text() == WORD
    view.form.discard()
