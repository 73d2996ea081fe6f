"""What every table of the window owes to the keyboard, the ear and the eye: on every page, in every tab, dialog and start screen.

A new table is one in a scene of the gallery and comes here by itself.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QTabWidget, QWidget

from app.views import gallery
from app.views.gallery import Scene, Stage
from app.views.location import Location
from app.views.page_registry import PAGES
from app.views.shared import announce
from app.views.shared.lists.frozen_column import FrozenColumn
from app.views.shared.lists.id_model import PAGE
from app.views.shared.lists.small_table import SmallTable
from app.views.shared.lists.table import RecordTable
from app.views.theme import Mode
from app.views.theme.sizes import scaled
from tests.views.shown import shown_of
from tests.views.windows import settle

_NAME = QAccessible.Text.Name
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_BESIDE_TEXT = 16
_NUMBER = re.compile(r"[+−]?\d{1,4}(\.\d{3})*(,\d+)?( %| h| [kM]B)?|=")
_SHORT = 12
"""Letters that are never cut."""
_WITHOUT_TABLES = ("vorschau-", "auswahl-")


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was spoken, also of windows that are just made."""
    texts: list[str] = []
    monkeypatch.setattr(announce, "is_heard", lambda: True)
    monkeypatch.setattr(announce, "send", lambda _about, text, _urgent: texts.append(text))
    QAccessible.setActive(True)  # so that Qt lets go of cells that are gone
    yield texts
    QAccessible.setActive(False)


def test_arrow_keys_reach_every_row_and_cell_which_is_said_and_in_sight(stage: Stage, heard: list[str]) -> None:
    stage.window.resize(1024, 640)
    faults, seen = [], set()
    for scene in gallery.scenes(stage):
        if not scene.name.startswith(_WITHOUT_TABLES):
            for table in _tables(stage, scene):
                seen.add(type(table))
                faults += [f"{scene.name}, {table.accessibleName()}: {fault}" for fault in _by_keyboard(table, heard)]
    assert seen >= {RecordTable, SmallTable}
    assert faults == [], "\n".join(faults)


def _tables(stage: Stage, scene: Scene) -> Iterator[QTableView]:
    """Every table with rows of a scene, each while it is seen."""
    view = scene.play(stage)
    settle(stage.work)
    for _tab in _tabs(view):
        for table in shown_of(view, QTableView):
            if table.isVisible() and table.isEnabled() and table.model().rowCount():
                yield table
    if view is not stage.window:
        view.close()
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        stage.window.activateWindow()


def _tabs(view: QWidget) -> Iterator[None]:
    yield
    for tabs in shown_of(view, QTabWidget):
        first = tabs.currentIndex()
        for number in range(tabs.count()):
            if tabs.isVisible() and tabs.isTabVisible(number) and number != first:
                tabs.setCurrentIndex(number)
                yield
        tabs.setCurrentIndex(first)


def _by_keyboard(table: QTableView, heard: list[str]) -> Iterator[str]:
    shown = _shown(table)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.clearSelection()
    as_tab_leaves_it = QItemSelectionModel.SelectionFlag.NoUpdate
    table.selectionModel().setCurrentIndex(table.model().index(0, shown[0]), as_tab_leaves_it)
    heard.clear()
    QTest.keyClick(table, Qt.Key.Key_Down)
    row = str(table.model().index(0, shown[0]).data(_ACCESSIBLE))
    if _selected(table) != {0}:
        yield f"the first arrow key selects {_selected(table)}"
    if row not in heard:
        yield "the first row is not said when it is marked"
    others = [str(table.model().index(0, column).data() or "") for column in shown]
    yield from (f"not said with its row: {text}" for text in others if text not in row)
    yield from _through_cells(table, shown)
    wide, room = sum(map(table.columnWidth, shown)), table.viewport().width()
    if isinstance(table, SmallTable) and wide > room + 1:
        yield f"a small table has to be scrolled sideways: {wide} in {room}"
    yield from _cut_needlessly(table, shown)
    yield from _numbers_at_the_left(table, shown)


def _numbers_at_the_left(table: QTableView, shown: list[int]) -> Iterator[str]:
    """Numbers stand below each other at the right, and their heading with them."""
    model, right = table.model(), int(Qt.AlignmentFlag.AlignRight)
    for column in shown:
        texts = [str(model.index(row, column).data() or "") for row in range(min(model.rowCount(), PAGE))]
        if not any(texts) or not all(_NUMBER.fullmatch(text) for text in texts if text):
            continue
        heading = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        cell = model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole)
        if not (int(heading or 0) & right and int(cell or 0) & right):
            yield f"column {column} holds numbers at the left: {texts[:3]}"


def _cut_needlessly(table: QTableView, shown: list[int]) -> Iterator[str]:
    """A column is too narrow for its texts though the table has room for all, or though they are short."""
    header, letter = table.horizontalHeader(), table.fontMetrics().averageCharWidth()
    needs = {column: _needed(table, column) for column in shown}
    whole = sum(max(need, header.sectionSizeHint(column)) for column, need in needs.items())
    most = 10_000 if whole <= table.viewport().width() else _SHORT * letter
    for column, need in needs.items():
        has = table.columnWidth(column)
        if has < need <= most and not table.wordWrap():
            yield f"column {column} needs {need}, has {has}; all need {whole} of {table.viewport().width()}"


def _needed(table: QTableView, column: int) -> int:
    """Pixels for the widest of the first texts, with what is drawn beside it."""
    model, metrics = table.model(), table.fontMetrics()
    cells = [model.index(row, column) for row in range(min(model.rowCount(), PAGE))]
    icon = scaled(16) if any(cell.data(Qt.ItemDataRole.DecorationRole) is not None for cell in cells) else 0
    return max(metrics.horizontalAdvance(str(cell.data() or "")) for cell in cells) + _BESIDE_TEXT + icon


def _through_cells(table: QTableView, shown: list[int]) -> Iterator[str]:
    for column in shown:
        if table.currentIndex().column() != column or _selected(table) != {0}:
            yield f"stands in column {table.currentIndex().column()}, not in {column}; selected {_selected(table)}"
        cell = QAccessible.queryAccessibleInterface(table).focusChild()
        text = str(table.model().index(0, column).data() or "")
        if cell is None or text not in cell.text(_NAME) or not cell.text(_NAME):
            yield f"column {column} says {cell.text(_NAME) if cell else None}, not {text}"
        else:
            heading = str(table.model().headerData(column, Qt.Orientation.Horizontal, _ACCESSIBLE) or "")
            heading = heading or str(table.model().headerData(column, Qt.Orientation.Horizontal))
            said = [one.text(_NAME) for one in cell.tableCellInterface().columnHeaderCells()]
            if said != [heading] or not heading:
                yield f"column {column} belongs to {said}, not {heading}"
        QTest.keyClick(table, Qt.Key.Key_Right)


def _shown(table: QTableView) -> list[int]:
    header = table.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    return [column for column in order if not table.isColumnHidden(column)]


def _selected(table: QTableView) -> set[int]:
    return {index.row() for index in table.selectionModel().selectedIndexes()}


@pytest.mark.parametrize(("zoom", "mode"), [(100, Mode.LIGHT), (150, Mode.DARK)])
def test_the_name_stays_in_sight_wherever_a_table_scrolls_sideways(stage: Stage, zoom: int, mode: Mode) -> None:
    stage.look.set_mode(mode)
    stage.look.set_zoom(zoom)
    stage.look.settle()
    stage.window.resize(1024, 640)
    scrolled, faults = 0, []
    for spec in PAGES:
        stage.window.go(Location(spec.key))
        settle(stage.work)
        for table in stage.window.findChildren(RecordTable):
            if table.isVisible() and table.count:
                _show_all_columns(stage, table)
                faults += [f"{spec.key}: {fault}" for fault in _sideways(table)]
                scrolled += table.horizontalScrollBar().maximum() > 0
    assert scrolled
    assert faults == []


def _show_all_columns(stage: Stage, table: RecordTable) -> None:
    for action in table.columns.menu().actions():
        if action.isCheckable() and not action.isChecked():
            action.trigger()
    settle(stage.work)
    stage.application.processEvents()


def _sideways(table: RecordTable) -> Iterator[str]:
    bar, (frozen,) = table.horizontalScrollBar(), table.findChildren(FrozenColumn)
    bar.setValue(0)
    if frozen.isVisible():
        yield "covers a column where nothing is scrolled"
    bar.setValue(bar.maximum())
    name = table.columns.named()
    left, width = table.columnViewportPosition(name), table.columnWidth(name)
    if left < 0 and (not frozen.isVisible() or frozen.width() != min(width, table.viewport().width() // 2)):
        yield f"the name is out of sight, {frozen.width()} of {width}"
    if left >= 0 and (frozen.isVisible() or left >= table.viewport().width()):
        yield "the name stands in its place, and is covered or never reached"
    bar.setValue(0)
