"""That the contract of the layout sees what is wrong: each kind of fault, planted."""

from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.views.icons import icon
from app.views.settings import Settings
from app.views.shared.combo_box import ComboBox
from app.views.shared.dialog import Dialog
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filter_row import FilterRow
from app.views.shared.lists.table import RecordTable
from app.views.theme import Look, dress
from tests.contract.layout import faults

_SCREEN = QSize(400, 300)
_LONG = "Wohnberechtigungsschein beantragen"


def _at(part: QWidget, window: QWidget, *box: int) -> QWidget:
    part.setParent(window)
    part.setGeometry(*box)
    return part


def _combo(kind: type[QComboBox]) -> QComboBox:
    combo = kind()
    combo.addItem(_LONG)
    return combo


def _scrolling_down_only(window: QWidget) -> None:
    inner = QWidget()
    inner.resize(700, 100)
    _at(QPushButton("Weit rechts"), inner, 600, 0, 90, 30)
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    _at(area, window, 0, 0, 300, 200)


PLANTED: dict[str, tuple[str, Callable[[QWidget], object]]] = {
    "button": ("cut", lambda window: _at(QPushButton(_LONG), window, 0, 0, 90, 32)),
    "check box": ("cut", lambda window: _at(QCheckBox(_LONG), window, 0, 0, 90, 32)),
    "label": ("cut", lambda window: _at(QLabel(_LONG), window, 0, 0, 90, 32)),
    "list to choose from": ("cut", lambda window: _at(_combo(QComboBox), window, 0, 0, 120, 32)),
    "hint of a field": ("no tooltip", lambda window: _at(_hinting(), window, 0, 0, 90, 32)),
    "low label": ("squashed", lambda window: _at(QLabel("Name"), window, 0, 0, 90, 6)),
    "button on a button": (
        "overlapping",
        lambda window: [_at(QPushButton("A"), window, 0, 0, 90, 32), _at(QPushButton("B"), window, 40, 0, 90, 32)],
    ),
    "button over the edge": ("beyond", lambda window: _at(QPushButton("A"), window, 350, 0, 90, 32)),
    "button beside a view": ("unreachable", _scrolling_down_only),
    "window that was not dressed": ("undressed", lambda window: window.setStyleSheet("")),
    "window": ("larger than the screen", lambda window: window.resize(500, 300)),
}


def _hinting() -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(_LONG)
    return line


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> QWidget:  # noqa: ARG001
    made = QWidget()
    dress(made)
    qtbot.addWidget(made)
    made.resize(_SCREEN)
    return made


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(window: QWidget, name: str) -> None:
    kind, plant = PLANTED[name]
    plant(window)
    window.show()
    assert kind in {fault.kind for fault in faults(window, _SCREEN)}


def test_an_icon_that_stays_small_beside_a_larger_text_is_found(window: QWidget, look: Look) -> None:
    line = QLineEdit()
    line.addAction(QAction(icon("search"), "Suchen", line), QLineEdit.ActionPosition.LeadingPosition)
    _at(line, window, 0, 0, 200, 64)
    look.set_zoom(200)
    look.settle()
    window.show()
    assert "small icon" in {fault.kind for fault in faults(window, _SCREEN)}


@pytest.mark.parametrize(("letters", "found"), [(200, False), (5, True)])
def test_a_filter_is_reached_as_far_as_its_list_is_scrolled(
    window: QWidget, settings: Settings, letters: int, found: bool
) -> None:
    column = Column("name", "Name", letters, text=lambda _row: "")
    table = RecordTable([column], lambda *_: array("q"), lambda _ids: [], name="toys", settings=settings, parent=window)
    table.setGeometry(0, 0, 400, 300)
    table.columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.columns.resizeSection(0, letters * 8)
    filters = FilterRow(table, None, lambda _read: [])
    window.show()
    filters.setGeometry(0, 60, 400, 40)
    filters.show()
    line = QLineEdit(filters)
    line.setGeometry(500, 0, 100, 36)
    line.show()
    assert ("unreachable" in {fault.kind for fault in faults(window, _SCREEN)}) is found


@pytest.mark.parametrize("part", [lambda: _combo(ComboBox), lambda: ElidedLabel(_LONG)])
def test_what_ends_in_an_ellipsis_with_a_tooltip_is_none(window: QWidget, part: Callable[[], QWidget]) -> None:
    _at(part(), window, 0, 0, 120, 32)
    window.show()
    assert faults(window, _SCREEN) == []


def test_a_dialog_that_needs_more_than_the_screen_is_scrolled(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.views.shared.screen.room", lambda _window: _SCREEN)
    dialog = Dialog()
    qtbot.addWidget(dialog)
    line = QHBoxLayout(dialog)
    buttons = [QPushButton(_LONG) for _ in range(6)]
    for button in buttons:
        line.addWidget(button)
    buttons[2].setFocus()
    dialog.show()
    assert dialog.size().width() <= _SCREEN.width()
    assert dialog.focusWidget() is buttons[2], "scrolling takes the focus from nothing"
    assert faults(dialog, _SCREEN) == []
