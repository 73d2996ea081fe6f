"""The contract of what is said after a step: it names its object, hides it in discreet mode, offers the way back, covers no
row, and ends where she goes elsewhere."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Kind, Naming, graph
from app.services.records import title_of
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.shared.records.record_detail import RecordDetail
from app.views.theme.sizes import INSIDE
from tests.contract.points import point
from tests.contract.samples import linked
from tests.contract.typed import type_text
from tests.views.windows import MakeWindow, settle

WORD = "Quittenmus"
_VIEWS = Path(__file__).resolve().parents[2] / "app" / "views"
_ABOUT_NO_RECORD = ("preferences", "transfer/import_wizard")
"""Steps in the settings, and one with thousands of records, which names how many."""


@pytest.fixture
def record(context: Context, kind: Kind) -> int:
    return context.write("Angelegt", lambda session: linked(session, kind, WORD))


@point("window")
def test_what_is_said_names_its_object_and_covers_nothing(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind, record: int
) -> None:
    window = make_window()
    window.resize(1024, 640)
    place = Location(next(spec.key for spec in PAGES if kind in spec.kinds), record)
    for step, run in _steps(qtbot, window, kind, record).items():
        window.window_context.go(place)
        page = window.stack.page
        assert isinstance(page, ListPage)
        _check(window, lambda run=run, page=page: run(page), step, kind, lambda: context.read(title_of, record))


def _steps(qtbot: QtBot, window: MainWindow, kind: Kind, record: int) -> dict[str, Callable[[ListPage], object]]:
    """What is done with a record of any kind, in an order in which it can be done."""
    steps: dict[str, Callable[[ListPage], object]] = {
        "save": _save,
        "trash": lambda page: _detail(page).trash(),
        "undo": lambda _page: _undo(window),
        "trash in the list": lambda page: page.list.spec.bulk[-1].run([record]),
        "undo again": lambda _page: _undo(window),
    }
    if graph.entity_of(kind).takes_contacts:
        return {"write": lambda page: _write(qtbot, page), **steps}
    return steps


def _save(page: ListPage) -> None:
    type_text(_detail(page), f"{WORD} Hagebutte")
    assert page.save()


def _detail(page: ListPage) -> RecordDetail:
    assert isinstance(page.detail, RecordDetail)
    return page.detail


def _undo(window: MainWindow) -> None:
    window.run("undo")
    settle(window.window_context.work)


def _write(qtbot: QtBot, page: ListPage) -> None:
    panel = next(panel for panel in _detail(page).panels if isinstance(panel, TimelinePanel))
    line = panel.timeline.quick.line
    line.setFocus()
    qtbot.keyClicks(line, "Telefonat 20 min")
    qtbot.keyClick(line, Qt.Key.Key_Return)


def _check(window: MainWindow, run: Callable[[], object], step: str, kind: Kind, called: Callable[[], str]) -> None:
    notice, discreet = window.notice, window.window_context.discreet
    run()
    title = called()
    assert notice.isVisible(), step
    assert title in notice.accessibleName(), step
    offered = {button.text() for button in notice.findChildren(QPushButton) if button.isVisible()}
    assert offered & {"Rückgängig", "Wiederholen"}, step
    assert _stands_alone(window), step
    discreet.set(True)
    assert discreet.title(kind, title) in notice.accessibleName(), step
    assert (graph.entity_of(kind).naming is Naming.NOBODY) or WORD not in notice.accessibleName(), step
    discreet.set(False)
    assert title in notice.accessibleName(), step
    window.window_context.go(Location("today"))
    assert not notice.isVisible(), step


def _stands_alone(window: MainWindow) -> bool:
    """Whether the notice is inside the line at the bottom, with room around it, and covers no part of a page."""
    around = _where(window.status).adjusted(0, INSIDE, 0, -INSIDE)
    return around.contains(_where(window.notice)) and not around.intersects(_where(window.stack))


def _where(widget: QWidget) -> QRect:
    if not widget.isVisible():
        return QRect()
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def test_what_can_be_turned_back_is_said_with_its_object_everywhere() -> None:
    """Whoever offers the way back goes through `WindowContext.done`, and says with whom or what it was done."""
    found = {f"{name}:{call.lineno}" for name, call in _calls() if _is_nameless(name, call)}
    assert found == set()


def test_and_a_nameless_one_would_be_found() -> None:
    for source in ('self.context.done("Gesichert")', 'noticed.emit(Notice("Gesichert", undo=True))'):
        call = next(node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and _says(node))
        assert _is_nameless("pages/some_page.py", call)


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(_VIEWS.rglob("*.py")):
        name = str(path.relative_to(_VIEWS))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _says(node):
                yield name, node


def _says(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "done" and ast.unparse(call.func.value).endswith("context")
    return isinstance(call.func, ast.Name) and call.func.id == "Notice"


def _is_nameless(name: str, call: ast.Call) -> bool:
    given = {keyword.arg for keyword in call.keywords}
    if isinstance(call.func, ast.Name):
        return "undo" in given and "about" not in given and name not in ("window_context.py", "gallery/pages.py")
    return len(call.args) == 1 and "whom" not in given and not name.startswith(_ABOUT_NO_RECORD)
