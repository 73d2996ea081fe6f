"""Another theme or zoom: each widget is styled once, what is hidden when it is shown, and looks the same afterwards."""

from importlib import import_module
from itertools import islice
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

import app.views
from app.views.shared.list_view import ListView
from app.views.shared.widgets import Button, Card, headline
from app.views.theme import Look, Mode, dress
from app.views.theme.palettes import DARK

_STYLED = Qt.WidgetAttribute.WA_WState_Polished
_NESTED = 4
"""Layouts inside layouts: each is arranged one turn of the event loop after the one inside it."""


class _Label(QLabel):
    """Counts how often its style changed."""

    changes = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.changes += event.type() == QEvent.Type.StyleChange


class _Measured(QStyledItemDelegate):
    asked = 0

    def sizeHint(self, *arguments: object) -> object:
        self.asked += 1
        return super().sizeHint(*arguments)


def _inside(depth: int) -> tuple[QWidget, _Label]:
    """A label so many widgets deep."""
    label = _Label("Personen")
    whole: QWidget = label
    for _ in range(depth):
        outer = QWidget()
        QVBoxLayout(outer).addWidget(whole)
        whole = outer
    return whole, label


@pytest.fixture
def stack(qtbot: QtBot) -> QStackedWidget:
    """Two pages, the first shown."""
    made = QStackedWidget()
    dress(made)
    for _ in range(2):
        made.addWidget(_inside(3)[0])
    qtbot.addWidget(made)
    made.show()
    return made


def _label(stack: QStackedWidget, number: int) -> _Label:
    return stack.widget(number).findChildren(_Label)[0]


def test_a_widget_is_styled_as_often_whatever_lies_above_it(qtbot: QtBot, look: Look) -> None:
    high, deep = _inside(1), _inside(12)
    for whole, _ in (high, deep):
        qtbot.addWidget(whole)
        dress(whole)
        whole.show()
    before = [label.changes for _, label in (high, deep)]
    look.toggle()
    look.settle()
    assert [label.changes - count for (_, label), count in zip((high, deep), before, strict=True)] == [3, 3]


def test_it_is_done_in_turns_while_the_window_shows_what_it_showed(
    qtbot: QtBot, stack: QStackedWidget, look: Look
) -> None:
    qtbot.waitExposed(stack)
    shown = _label(stack, 0)
    look.set_mode(Mode.DARK)
    assert shown.testAttribute(_STYLED)
    assert stack.updatesEnabled()
    kept_still: list[bool] = []
    look.changed.connect(lambda: kept_still.append(not stack.updatesEnabled()))
    qtbot.waitUntil(lambda: bool(kept_still) and stack.updatesEnabled())
    assert kept_still == [True]
    assert shown.testAttribute(_STYLED)
    assert shown.palette().windowText().color().name() == DARK.text


def test_what_is_closed_meanwhile_is_left_alone(stack: QStackedWidget, look: Look) -> None:
    look.set_mode(Mode.DARK)
    for _ in islice(look._restyling._steps, 3):
        pass
    first = stack.widget(0)
    stack.removeWidget(first)
    delete(first)
    look.settle()
    assert stack.updatesEnabled()


def test_what_stands_behind_another_is_styled_when_it_is_shown(stack: QStackedWidget, look: Look) -> None:
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(0)
    look.set_mode(Mode.DARK)
    look.settle()
    assert _label(stack, 0).testAttribute(_STYLED)
    assert not _label(stack, 1).testAttribute(_STYLED)
    look.set_zoom(150)
    look.set_zoom(200)
    look.settle()
    assert not _label(stack, 1).testAttribute(_STYLED)
    stack.setCurrentIndex(1)
    shown = _label(stack, 1)
    assert shown.testAttribute(_STYLED)
    assert shown.palette().windowText().color().name() == DARK.text
    assert shown.font().pointSizeF() == _label(stack, 0).font().pointSizeF()


class _TakesAway(_Label):
    """Takes another away when its style changes, as a splitter does with a handle."""

    other: QWidget | None = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.other is not None and event.type() == QEvent.Type.StyleChange:
            other, self.other = self.other, None
            delete(other)


def test_what_goes_while_its_page_is_styled_is_left_out(stack: QStackedWidget, look: Look) -> None:
    page = stack.widget(1)
    taking, gone, kept = _TakesAway("Stand", page), QLabel("weg", page), _Label("bleibt", page)
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(0)
    look.set_mode(Mode.DARK)
    look.settle()
    taking.other = gone
    stack.setCurrentIndex(1)
    assert not isValid(gone)
    assert kept.palette().windowText().color().name() == DARK.text


def test_what_was_hidden_meanwhile_looks_like_what_was_seen(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    stack = QStackedWidget()
    dress(stack)
    qtbot.addWidget(stack)
    for _ in range(2):
        stack.addWidget(_one_of_each())
    stack.resize(500, 700)
    stack.show()
    for number in (1, 0):
        stack.setCurrentIndex(number)
        qapp.processEvents()
    look.set_mode(Mode.DARK)
    look.settle()
    look.set_zoom(150)
    look.settle()
    pictures = []
    for number in (0, 1):
        stack.setCurrentIndex(number)
        for _ in range(_NESTED):
            qapp.processEvents()
        pictures.append(stack.grab().toImage())
    assert pictures[0] == pictures[1]


def _one_of_each() -> QWidget:
    """A page with what pages are made of."""
    page = QWidget(objectName="page")
    lines = QVBoxLayout(page)
    choice, names = QComboBox(), ListView()
    choice.addItems(["alle", "keine"])
    names.setModel(QStringListModel(["Abdi, Hodan", "Kovalenko, Olena"], names))
    scrolling = QScrollArea(widgetResizable=True)
    scrolling.setWidget(_inside(3)[0])
    for part in (
        headline("Personen"),
        Button("Neu"),
        QLineEdit("Steinen"),
        QCheckBox("nur offene"),
        choice,
        QSpinBox(),
    ):
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lines.addWidget(part)
    for part in (names, scrolling, Card("Zahlen")):
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lines.addWidget(part)
    return page


def test_a_window_that_belongs_to_a_hidden_page_and_is_seen_is_styled_at_once(
    qtbot: QtBot, stack: QStackedWidget, look: Look
) -> None:
    stack.setCurrentIndex(1)
    dialog = QDialog(stack.widget(1))
    inside = _Label("Frage", dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    stack.setCurrentIndex(0)
    look.set_mode(Mode.DARK)
    look.settle()
    assert inside.testAttribute(_STYLED)
    assert inside.palette().windowText().color().name() == DARK.text
    assert not _label(stack, 1).testAttribute(_STYLED)


def test_a_hidden_list_is_measured_when_it_is_shown(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    view, measuring = ListView(), _Measured()
    dress(view)
    view.setModel(QStringListModel([f"Straße {number}" for number in range(200)], view))
    view.setItemDelegate(measuring)
    qtbot.addWidget(view)
    view.ensurePolished()
    qapp.processEvents()
    look.toggle()
    look.settle()
    assert measuring.asked == 0
    view.show()
    assert measuring.asked >= 200


def test_every_list_of_the_program_is_measured_when_it_is_shown() -> None:
    for module in walk_packages(app.views.__path__, "app.views."):
        import_module(module.name)
    own = [kind for kind in _subclasses(QListView) if kind.__module__.startswith("app.")]
    assert len(own) > 5
    assert [kind for kind in own if kind.doItemsLayout is QListView.doItemsLayout] == []


def _subclasses(kind: type) -> list[type]:
    return [one for sub in kind.__subclasses__() for one in (sub, *_subclasses(sub))]
