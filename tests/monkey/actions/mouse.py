"""The mouse: on anything that can be touched."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QSplitter,
    QToolButton,
    QWidget,
)

from tests.monkey import sight
from tests.monkey.actions.base import Action, Monkey, choosing, deed
from tests.monkey.actions.commands import LEAVING

_LEFT = Qt.MouseButton.LeftButton
_MODIFIERS = {"ctrl": Qt.KeyboardModifier.ControlModifier, "shift": Qt.KeyboardModifier.ShiftModifier}
_GESTURES: tuple[tuple[type[QWidget], tuple[str, ...]], ...] = (
    (QSplitter, ("split",)),
    (QComboBox, ("combo", "combo", "click", "right")),
    (QHeaderView, ("click", "click", "right")),
    (QAbstractItemView, ("cell", "cell", "click", "double", "right", "ctrl", "shift", "all")),
    (QAbstractButton, ("click", "click", "click", "click", "double", "right")),
    (QWidget, ("click", "click", "double", "right", "focus")),
)
"""What is done with widgets of a class, as often as it stands here; the first class that fits."""
_NO_LABEL = 0.5
"""How often a plain label is not worth a click."""
_ROWS = 60
"""Among so many first rows of a list one is chosen."""


@choosing(window=42, modal=50)
def _point(monkey: Monkey, top: str) -> list[Action]:
    window, dice = sight.found(top), monkey.dice
    around = [one for one in sight.touchable(window) if not _leaves(monkey, one)] if window is not None else []
    if dice.random() < _NO_LABEL:
        around = [widget for widget in around if not isinstance(widget, QLabel)] or around
    if window is None or not around:
        return []
    widget = dice.choice(around)
    gestures = next(gestures for kind, gestures in _GESTURES if isinstance(widget, kind))
    found = {"path": sight.path_of(widget, window), "label": _label(widget)}
    return [{"do": dice.choice(gestures), "top": top, **found, "x": monkey.share(), "y": monkey.share()}]


@choosing(popup=3)
def _menu_entry(monkey: Monkey, top: str) -> list[Action]:
    menu = sight.found(top)
    if not isinstance(menu, QMenu):
        return []
    actions, away = menu.actions(), _leaving(monkey)
    entries = [number for number in sight.ready_entries(menu) if actions[number] not in away]
    return [{"do": "menu", "number": monkey.dice.choice(entries)}] if entries else []


def _leaving(monkey: Monkey) -> list[QAction]:
    """The commands that end the program: they are chosen seldom enough by themselves."""
    return [monkey.main.commands.by_key[key] for key in LEAVING]


def _leaves(monkey: Monkey, widget: QWidget) -> bool:
    return isinstance(widget, QToolButton) and widget.defaultAction() in _leaving(monkey)


def _label(widget: QWidget) -> str:
    """A word for whoever reads what was played; never used to find the widget."""
    return (widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName())[:40]


def _target(top: str, path: str) -> QWidget | None:
    """The widget to point at; None where it is out of reach."""
    window = sight.found(top)
    widget = sight.at(path, window) if window is not None else None
    return widget if widget is not None and sight.usable(widget) else None


def _spot(widget: QWidget, x: float, y: float) -> QPoint:
    if isinstance(widget, QAbstractButton):
        return widget.rect().center()
    return QPoint(int(x * (widget.width() - 1)), int(y * (widget.height() - 1)))


def _surface(widget: QWidget) -> QWidget:
    return widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget


@deed("click")
def _click(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:
    if (widget := _target(top, path)) is not None:
        QTest.mouseClick(_surface(widget), _LEFT, pos=_spot(_surface(widget), x, y))


@deed("double")
def _double(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:
    if (widget := _target(top, path)) is not None:
        QTest.mouseDClick(_surface(widget), _LEFT, pos=_spot(_surface(widget), x, y))


@deed("right")
def _right(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:
    if (widget := _target(top, path)) is None:
        return
    surface = _surface(widget)
    spot = _spot(surface, x, y)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.postEvent(surface, QContextMenuEvent(reason, spot, surface.mapToGlobal(spot)))


def _cell(top: str, path: str, x: float, y: float, how: str) -> None:
    view = _target(top, path)
    model = view.model() if isinstance(view, QAbstractItemView) else None
    if not isinstance(view, QAbstractItemView) or model is None or not model.rowCount():
        return
    row = min(int(y * min(model.rowCount(), _ROWS)), model.rowCount() - 1)
    index = model.index(row, int(x * sight.columns(model)))
    view.scrollTo(index)
    modifier = _MODIFIERS.get(how, Qt.KeyboardModifier.NoModifier)
    QTest.mouseClick(view.viewport(), _LEFT, modifier, view.visualRect(index).center())


for _how in ("cell", *_MODIFIERS):
    deed(_how)(lambda _monkey, top, path, x, y, how=_how: _cell(top, path, x, y, how))


@deed("all")
def _all(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:  # noqa: ARG001
    view = _target(top, path)
    if isinstance(view, QAbstractItemView):
        view.setFocus()
        view.selectAll()


@deed("split")
def _split(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:  # noqa: ARG001
    splitter = _target(top, path)
    if isinstance(splitter, QSplitter) and splitter.count() > 1:
        splitter.moveSplitter(int(sum(splitter.sizes()) * x), 1)


@deed("combo")
def _choose(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:  # noqa: ARG001
    combo = _target(top, path)
    if isinstance(combo, QComboBox) and combo.count():
        combo.setCurrentIndex(int(x * combo.count()))
        combo.activated.emit(combo.currentIndex())


@deed("focus")
def _focus(_monkey: Monkey, top: str, path: str, x: float, y: float) -> None:  # noqa: ARG001
    if (widget := _target(top, path)) is not None:
        widget.setFocus()


@deed("menu")
def _menu(_monkey: Monkey, number: int) -> None:
    menu = sight.found(sight.POPUP)
    if isinstance(menu, QMenu) and number in sight.ready_entries(menu):
        QTest.mouseClick(menu, _LEFT, pos=menu.actionGeometry(menu.actions()[number]).center())
