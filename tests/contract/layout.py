"""What is wrong with the layout of a window, as seen: cut, squashed, overlapping, out of reach, larger than its screen.

Widths are measured with the style and the font that draw them, never taken from what a widget says about itself.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QToolTip,
    QWidget,
)

from app.views.shared.cut_text import ELIDED, OVERLAY
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.lists.filter_row import FilterRow
from app.views.shared.notice import NoticeLine
from app.views.theme import scaled
from tests.views.shown import shown_inside, shown_of

_ROUNDING = 1
"""Pixels by which whole numbers may be off."""
_BESIDE_ICON = 4
"""Pixels that Qt leaves between an icon and its text."""
_IN_LINE = 16
"""Pixels that Qt leaves around a text inside a field."""
_SMALLEST_ICON = 16
"""Pixels of the smallest icon, at 100 %."""
_ACTION_OF_A_LINE = "QLineEditIconButton"
"""Qt's own button for the action of a line, which paints its icon always in the same size."""
_LOWEST_VIEW = 48
"""Pixels below which nothing can be read in a list or a field that scrolls, at 100 %."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong: its kind, what it is about, and by how much."""

    kind: str
    about: str
    measure: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.about} {self.measure}".strip()


def faults(window: QWidget, screen: QSize) -> list[Fault]:
    """Everything wrong in what is seen of a window on a screen of this size, once its lists have laid out their rows."""
    for rows in shown_of(window, QListView):
        rows.doItemsLayout()
    seen = [part for part in shown_inside(window) if _is_seen(part, window)]
    found = [*_too_large(window, screen), *_undressed()]
    for part in seen:
        found += [
            *_cut(part),
            *_squashed(part),
            *_beyond(part),
            *_out_of_reach(part, window),
            *_small(part),
            *_nested(part, window),
        ]
    for parent in [window, *seen]:
        found += _overlapping(parent)
    return found


# Cut


def _cut(part: QWidget) -> Iterator[Fault]:
    for text, room, where in _written(part):
        needed = _advance(part, text)
        if needed <= room + _ROUNDING:
            continue
        if not _ends_in_ellipsis(part) or _stands_alone(part):
            yield Fault("cut", _name(part), f"„{text}“ needs {needed}, has {room}")
        elif not _tip_at(part, where):
            yield Fault("no tooltip", _name(part), f"„{text}“ needs {needed}, has {room}")


def _written(part: QWidget) -> Iterator[tuple[str, int, QPoint]]:
    """Texts of one line that the part draws, how wide its style lets them be, and where."""
    for kind, written in _WRITING.items():
        if isinstance(part, kind):
            yield from written(part)
            return


def _on_button(part: QPushButton) -> Iterator[tuple[str, int, QPoint]]:
    option = QStyleOptionButton()
    part.initStyleOption(option)
    room = part.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, part).width()
    if not part.icon().isNull():
        room -= part.iconSize().width() + _BESIDE_ICON
    yield str(part.property(ELIDED) or _plain(part.text())), room, part.rect().center()


def _on_tool(part: QToolButton) -> Iterator[tuple[str, int, QPoint]]:
    if _has_text(part):
        yield from _beside_mark(part)


def _beside_mark(part: QAbstractButton) -> Iterator[tuple[str, int, QPoint]]:
    text = _plain(part.text())
    yield text, part.width() - (part.sizeHint().width() - _advance(part, text)), part.rect().center()


def _on_label(part: QLabel) -> Iterator[tuple[str, int, QPoint]]:
    if part.wordWrap():
        words = re.split(r"[\s\u200b]+", QLabel.text(part))
        widest = max(words, key=lambda word: _advance(part, word), default="")
        yield widest, part.contentsRect().width(), part.rect().center()
    else:
        for line in part.text().split("\n"):
            yield line, part.contentsRect().width() - part.margin() * 2, part.rect().center()


def _in_combo(part: QComboBox) -> Iterator[tuple[str, int, QPoint]]:
    if part.isEditable():
        return
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = part.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, part).width()
    yield part.currentText(), room, part.rect().center()


def _in_line(part: QLineEdit) -> Iterator[tuple[str, int, QPoint]]:
    if part.text() or isinstance(part.parent(), QComboBox):
        return
    icons = sum(one.width() for one in part.findChildren(QToolButton) if one.isVisible())
    yield part.placeholderText(), part.contentsRect().width() - icons - _IN_LINE, part.rect().center()


def _on_tabs(part: QTabBar) -> Iterator[tuple[str, int, QPoint]]:
    for tab in range(part.count()):
        if part.isTabVisible(tab):
            yield _plain(part.tabText(tab)), part.tabRect(tab).width(), part.tabRect(tab).center()


def _in_header(part: QHeaderView) -> Iterator[tuple[str, int, QPoint]]:
    if part.orientation() != Qt.Orientation.Horizontal or part.model() is None:
        return
    for section in range(part.count()):
        if part.isSectionHidden(section):
            continue
        text = str(part.model().headerData(section, part.orientation()) or "")
        left = part.sectionViewportPosition(section)
        spare = part.sectionSizeHint(section) - _advance(part, text)
        yield text, part.sectionSize(section) - max(0, min(spare, 16)), QPoint(left + 2, part.height() // 2)


_WRITING: dict[type[QWidget], Callable[[Any], Iterator[tuple[str, int, QPoint]]]] = {
    QPushButton: _on_button,
    QToolButton: _on_tool,
    QAbstractButton: _beside_mark,
    QLabel: _on_label,
    QComboBox: _in_combo,
    QLineEdit: _in_line,
    QTabBar: _on_tabs,
    QHeaderView: _in_header,
}


def _ends_in_ellipsis(part: QWidget) -> bool:
    """Whether a text without enough room is drawn with an ellipsis: Qt does so for these, others say it."""
    return isinstance(part, QLineEdit | QHeaderView) or part.property(ELIDED) is not None


def _stands_alone(part: QWidget) -> bool:
    """Whether it is a choice without a label above: nothing else says what it is, so it has room for what it says."""
    field = part.parentWidget()
    return isinstance(part, QComboBox) and isinstance(field, ChoiceField) and field.bare


def _tip_at(part: QWidget, where: QPoint) -> str:
    """What appears where the mouse rests."""
    target = part.viewport() if isinstance(part, QAbstractScrollArea) else part
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, where, target.mapToGlobal(where))
    QApplication.sendEvent(target, event)
    shown = QToolTip.text()
    QToolTip.hideText()
    return shown


# Squashed, beyond, overlapping


def _squashed(part: QWidget) -> Iterator[Fault]:
    if isinstance(part, QLabel) and part.text():
        needed = part.heightForWidth(part.width()) if part.wordWrap() else part.fontMetrics().height()
        if needed > part.height() + _ROUNDING:
            yield Fault("squashed", _name(part), f"„{part.text()[:40]}“ needs {needed}, has {part.height()}")
    elif isinstance(part, QAbstractButton | QComboBox | QLineEdit):
        needed = part.fontMetrics().height() if _has_text(part) else 0
        if needed > part.height() + _ROUNDING:
            yield Fault("squashed", _name(part), f"needs {needed}, has {part.height()}")
    elif isinstance(part, QAbstractScrollArea) and not isinstance(part, QHeaderView):
        room, inside = part.viewport().height(), part.viewport().sizeHint().height()
        lowest = scaled(_LOWEST_VIEW) if part.verticalScrollBar().maximum() > 0 else 0
        if room < lowest:
            yield Fault("squashed", _name(part), f"a view of {room} (inside {inside})")


def _has_text(part: QWidget) -> bool:
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return not isinstance(part, QToolButton) or part.toolButtonStyle() != icon_only


def _beyond(part: QWidget) -> Iterator[Fault]:
    """Cut off by the edge of what it stands in, where that is not what scrolls it."""
    parent = part.parentWidget()
    if parent is None or part.isWindow() or _scrolled_by(parent) is not None or part.property(OVERLAY):
        return
    if not _draws(part):
        return
    room = parent.rect().adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
    if not room.contains(part.geometry()):
        yield Fault("beyond", _name(part), f"{_box(part.geometry())} in {_box(parent.rect())}")


def _overlapping(parent: QWidget) -> Iterator[Fault]:
    parts = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow() and not child.property(OVERLAY) and _draws(child)
    ]
    if isinstance(parent, QAbstractScrollArea | QComboBox | QLineEdit | QAbstractItemView) or _scrolls(parent):
        return
    for first, second in combinations(parts, 2):
        common = first.geometry().intersected(second.geometry())
        if common.width() > _ROUNDING and common.height() > _ROUNDING:
            yield Fault("overlapping", f"{_name(first)} and {_name(second)}", _box(common))


# Out of reach


def _out_of_reach(part: QWidget, window: QWidget) -> Iterator[Fault]:
    """What has the focus has to be seen, if need be by scrolling."""
    if part.focusPolicy() == Qt.FocusPolicy.NoFocus or not part.isEnabled():
        return
    box, inside = part.rect(), part
    while (area := _area_around(inside, window)) is not None:
        content = _child_of(area, inside)
        box = QRect(inside.mapTo(content, box.topLeft()), box.size())
        if not _reached_aside(area, box):
            yield Fault("unreachable", _name(part), f"{_box(box)} in a view of {content.width()} that does not scroll")
            return
        box, inside = area.rect(), area
    there = QRect(inside.mapTo(window, box.topLeft()), box.size())
    if not window.rect().adjusted(-1, -1, 1, 1).contains(there):
        yield Fault("unreachable", _name(part), f"{_box(there)} in a window of {_box(window.rect())}")


def _reached_aside(area: QAbstractScrollArea, box: QRect) -> bool:
    bar = area.horizontalScrollBar()
    never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    left, right = (0, 0) if never else (bar.value() - bar.minimum(), bar.maximum() - bar.value())
    return box.left() >= -left - _ROUNDING and box.right() <= area.viewport().width() + right + _ROUNDING


def _area_around(part: QWidget, window: QWidget) -> QAbstractScrollArea | None:
    parent = part.parentWidget()
    while parent is not None and parent is not window:
        if (area := _scrolled_by(parent)) is not None:
            return area
        parent = parent.parentWidget()
    return None


def _child_of(area: QAbstractScrollArea, part: QWidget) -> QWidget:
    """What moves the part when the area is scrolled: its viewport, or what stands over it and follows."""
    while part.parentWidget() is not area:
        part = part.parentWidget()
    return part


# One scroll bar inside another

_ENOUGH = 0.6
"""Of the height that is seen: a list that has so much of it may scroll alone."""


def _nested(part: QWidget, window: QWidget) -> Iterator[Fault]:
    """What scrolls in something that scrolls, but for fields to write in and lists as high as what is seen of the page."""
    if not isinstance(part, QAbstractScrollArea) or isinstance(part, QPlainTextEdit) or not _rolls(part):
        return
    above = _area_around(part, window)
    while above is not None and not _rolls(above):
        above = _area_around(above, window)
    if above is None:
        return
    told = any(line.isVisible() for line in above.findChildren(NoticeLine))  # until she has read it
    enough = part.height() >= above.viewport().height() * _ENOUGH
    if not (isinstance(part, QAbstractItemView) and (enough or told)):
        yield Fault("nested", _name(part), f"{part.height()} in a view of {above.viewport().height()}")


def _rolls(area: QAbstractScrollArea) -> bool:
    return area.verticalScrollBar().isVisible()


# Small


def _small(part: QWidget) -> Iterator[Fault]:
    """An icon that did not grow with the text."""
    if not isinstance(part, QAbstractButton) or part.icon().isNull():
        return
    of_qt = part.metaObject().className() == _ACTION_OF_A_LINE
    side = _SMALLEST_ICON if of_qt else part.iconSize().height()
    if side + _ROUNDING < scaled(_SMALLEST_ICON):
        yield Fault("small icon", _name(part), f"{side} pixels")


def _too_large(window: QWidget, screen: QSize) -> Iterator[Fault]:
    if window.width() > screen.width() or window.height() > screen.height():
        yield Fault(
            "larger than the screen", _name(window), f"{_box(window.rect())} on {screen.width()}x{screen.height()}"
        )


# Undressed


def _undressed() -> Iterator[Fault]:
    """A window that belongs to no other and was not dressed, and what belongs to it."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.style().metaObject().className() != "QStyleSheetStyle":
            yield Fault("undressed", _name(window))


# What is looked at


def _is_seen(part: QWidget, window: QWidget) -> bool:
    return part.isVisible() and part.window() is window and not _belongs_to_qt(part)


def _belongs_to_qt(part: QWidget) -> bool:
    return part.objectName().startswith("qt_") and not isinstance(part, QTabBar)


def _draws(part: QWidget) -> bool:
    return part.width() > 0 and part.height() > 0


def _scrolled_by(parent: QWidget) -> QAbstractScrollArea | None:
    """What scrolls the parts in this: the area it is the viewport of, or the list whose columns its filters follow."""
    area = parent.parentWidget()
    if not isinstance(area, QAbstractScrollArea):
        return None
    return area if area.viewport() is parent or isinstance(parent, FilterRow) else None


def _scrolls(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _advance(part: QWidget, text: str) -> int:
    return QFontMetrics(part.font()).horizontalAdvance(text)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _name(part: QWidget) -> str:
    said = part.accessibleName() or getattr(part, "text", lambda: "")()
    above = part.parentWidget()
    return f"{type(part).__name__} „{str(said)[:30]}“ in {type(above).__name__}"


def _box(rect: QRect) -> str:
    return f"{rect.width()}x{rect.height()}+{rect.x()}+{rect.y()}"
