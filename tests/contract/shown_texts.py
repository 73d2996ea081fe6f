"""Every text that a window shows or says: on labels and buttons, in fields, lists and menus, as tooltips and for a screen reader."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from app.reports.charts.shapes import Words
from app.views.language.sentences import translated
from app.views.shared.chart import ChartView
from tests.views.shown import shown_inside

_ROWS = 30
_SAID = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@dataclass(frozen=True)
class ShownText:
    """A text, and what shows it."""

    where: str
    text: str


def shown_texts(window: QWidget) -> Iterator[ShownText]:
    """What can be seen now, with the menus that its buttons open and the choices of its boxes."""
    for widget in (window, *shown_inside(window)):
        for how, text in _of_widget(widget):
            yield ShownText(f"{type(widget).__name__}.{how}", _read(text))
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            yield from (ShownText(f"menu.{how}", _read(text)) for how, text in _of_action(action))


def _read(text: str) -> str:
    """A text without the marks for keys and for where it may be broken."""
    return re.sub(r"[\u200b\u00ad]|&(?=\w)", "", text)


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "title", widget.windowTitle()
    for kind, texts in _TEXTS.items():
        if isinstance(widget, kind):
            yield from texts(widget)


def _of_line(line: QLineEdit) -> Iterator[tuple[str, str]]:
    yield "text", line.text()
    yield "placeholder", line.placeholderText()


def _of_tabs(tabs: QTabWidget) -> Iterator[tuple[str, str]]:
    for tab in range(tabs.count()):
        yield "tab", tabs.tabText(tab)
        yield "tab tooltip", tabs.tabToolTip(tab)


def _of_view(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    if (model := view.model()) is not None:
        yield from of_model(model)


def of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[tuple[str, str]]:
    """The headers and the first rows of a list, with the rows below them."""
    above = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for column in range(columns):
        for role in _SAID:
            yield f"header {role.name}", _text(model.headerData(column, Qt.Orientation.Horizontal, role))
    for row in range(min(model.rowCount(above), _ROWS)):
        for column in range(columns):
            index = model.index(row, column, above)
            for role in _SAID:
                yield f"cell {role.name}", _text(index.data(role))
        yield from of_model(model, model.index(row, 0, above))


def _of_action(action: QAction) -> Iterator[tuple[str, str]]:
    yield "text", action.text()
    yield "tooltip", action.toolTip()


def _of_chart(chart: ChartView) -> Iterator[tuple[str, str]]:
    for shape in chart.drawing.shapes:
        if isinstance(shape, Words):
            yield "drawn", shape.text
    for spot in chart.drawing.spots:
        yield "value", translated(spot.words)


def _text(found: Any) -> str:
    return found if isinstance(found, str) else ""


_TEXTS: dict[type[QWidget], Callable[[Any], Iterator[tuple[str, str]]]] = {
    QLabel: lambda label: iter([("text", label.text())]),
    QAbstractButton: lambda button: iter([("text", button.text())]),
    QLineEdit: _of_line,
    QPlainTextEdit: lambda text: iter([("text", text.toPlainText()), ("placeholder", text.placeholderText())]),
    QTextBrowser: lambda text: iter([("text", text.toPlainText())]),
    QProgressBar: lambda bar: iter([("text", bar.text())]),
    QTabWidget: _of_tabs,
    QAbstractItemView: _of_view,
    ChartView: _of_chart,
    QComboBox: lambda box: of_model(box.model()),
}
