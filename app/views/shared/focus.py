"""Where the focus goes when it is sent to a part of the window, and in which order Tab goes through parts.

The order is that of the layouts, which is how the window is read. Qt's own chain is not asked: `nextInFocusChain` makes each
widget the owner of the next in PySide, and what was deleted would live on.
"""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import Any

from PySide6 import QtCore
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QWidget,
)


def focus_into(part: QWidget) -> bool:
    """Put the focus onto `part`, or, where that is a frame only, onto the first control inside.

    Returns whether there is one.
    """
    meant = part
    while (proxy := meant.focusProxy()) is not None:
        meant = proxy
    target = next((one for one in (meant, *_as_read(part)) if _is_stop(one) and _takes(one)), None)
    if target is not None:
        target.setFocus()
    return target is not None


def in_order(*parts: QWidget) -> None:
    """Let Tab go through these parts one after the other, and in each as it is read."""
    stops = [one for part in parts for one in _as_read(part) if _is_stop(one)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _takes(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisible()


def _as_read(part: QWidget) -> Iterator[QWidget]:
    """A widget and all inside, from the upper left to the lower right."""
    yield part
    for inside in _parts_of(part):
        yield from _as_read(inside)


def _parts_of(part: QWidget) -> list[QWidget]:
    if isinstance(part, QSplitter):
        return [one for number in range(part.count()) for one in (part.handle(number), part.widget(number)) if one]
    if isinstance(part, QTabWidget):
        pages = [part.widget(number) for number in range(part.count())]
        return [part.tabBar(), *(page for page in pages if page is not None)]
    if isinstance(part, QStackedWidget):
        return [page for number in range(part.count()) if (page := part.widget(number)) is not None]
    if isinstance(part, QLineEdit):
        return part.findChildren(QToolButton)
    if isinstance(part, QScrollArea):
        return [inside] if (inside := part.widget()) is not None else []
    if (arranged := getattr(part, "arranged", None)) is not None:
        return list(arranged())
    layout = part.layout()
    children: list[QWidget] = part.findChildren(QWidget, options=QtCore.Qt.FindChildOption.FindDirectChildrenOnly)
    return list(_laid_out(layout, children)) if layout is not None else []


def _laid_out(layout: QLayout, inside: list[QWidget]) -> Iterator[QWidget]:
    """What a layout and those in it arrange. `itemAt` is not asked: PySide would keep an item that Qt deletes unawares."""
    inner: list[QLayout] = layout.findChildren(QLayout, options=QtCore.Qt.FindChildOption.FindDirectChildrenOnly)
    placed: list[tuple[Any, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in inside]
    placed += [(layout.indexOf(one), one) for one in inner]
    placed = [(place, part) for place, part in placed if place >= 0]
    if isinstance(layout, QGridLayout):
        placed = [(layout.getItemPosition(place), part) for place, part in placed]
    for _, part in sorted(placed, key=itemgetter(0)):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _laid_out(part, inside)
