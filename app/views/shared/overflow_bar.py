"""A row of buttons; those for which there is no room stand in the menu of the last one, "Mehr"."""

from collections.abc import Iterator
from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QSizePolicy, QWidget

from app.views.shared.escaping import caption
from app.views.shared.widgets import Button
from app.views.theme.sizes import RELATED


class OverflowBar(QWidget):
    """Shows its parts from left to right as far as they fit, and never cuts one.

    What is not a button, and what was added with `stays`, is never put into the menu. The bar can be as narrow as what
    stays. What is not always offered is shown and hidden by `offer`. `of` says of what there is more, for who only hears it.
    """

    def __init__(self, *parts: QWidget, of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._stays: set[QWidget] = set()
        self._put_away: set[QWidget] = set()
        self._arranging = False
        self.more = Button(self.tr("Mehr ▾"), self)
        self.more.setAccessibleName(", ".join(filter(None, (self.tr("Mehr"), of))))
        self.more.setProperty("role", "flat")
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.clicked.connect(self._open_menu)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget, place: int | None = None, *, stays: bool = False) -> None:
        """Add a part at the end or at a place."""
        hidden = part.isHidden() and part.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        part.setParent(self)
        part.setVisible(not hidden)
        self._parts.insert(len(self._parts) if place is None else place, part)
        if stays or not isinstance(part, QAbstractButton):
            self._stays.add(part)
        part.installEventFilter(self)
        before = self._parts[0]
        for one in (*self._parts[1:], self.more):
            QWidget.setTabOrder(before, one)
            before = one
        self._changed()

    def offer(self, part: QWidget, offered: bool) -> None:
        """Offer one of the parts or leave it out."""
        if part in self._put_away:
            if not offered:
                self._put_away.discard(part)
                self._changed()
        else:
            part.setVisible(offered)

    def arranged(self) -> list[QWidget]:
        """Its parts and its own button, from left to right."""
        return [*self._parts, self.more]

    def put_away(self) -> list[QWidget]:
        """The parts that stand in the menu."""
        return [part for part in self._parts if part in self._put_away]

    def sizeHint(self) -> QSize:
        return self._size(self._wanted())

    def minimumSizeHint(self) -> QSize:
        staying = [part for part in self._wanted() if part in self._stays]
        return self._size([*staying, self.more] if len(staying) < len(self._wanted()) else staying)

    def width_within(self, room: int) -> int:
        """What it takes of so much room: no more than the parts that fit need, no less than those that stay."""
        return self._size(_with(self._fitting(room), self.more, self._wanted())).width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._changed()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its owner shows or hides a part."""
        if not self._arranging and isinstance(watched, QWidget):
            if event.type() == QEvent.Type.HideToParent:
                self._put_away.discard(watched)
                self._changed()
            elif event.type() == QEvent.Type.ShowToParent:
                self._changed()
        return super().eventFilter(watched, event)

    # Inside

    def _wanted(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden() or part in self._put_away]

    def _size(self, parts: list[QWidget]) -> QSize:
        hints = [_hint(part) for part in parts]
        wide = sum(hint.width() + RELATED for hint in hints) - RELATED
        return QSize(max(0, wide), max((hint.height() for hint in hints), default=0))

    def _changed(self) -> None:
        if not self._arranging:
            self.updateGeometry()
            self._arrange()

    def _arrange(self) -> None:
        """Show what fits; what comes last is put away first. Before it is seen nobody knows its width."""
        if not self.isVisible():
            return
        self._arranging = True
        try:
            self._show(self._wanted(), self._fitting(self.width()))
        finally:
            self._arranging = False

    def _fitting(self, room: int) -> list[QWidget]:
        wanted = self._wanted()
        shown = list(wanted)
        while self._size(_with(shown, self.more, wanted)).width() > room:
            last = next((part for part in reversed(shown) if part not in self._stays), None)
            if last is None:
                break
            shown.remove(last)
        return shown

    def _show(self, wanted: list[QWidget], shown: list[QWidget]) -> None:
        self._put_away = {part for part in wanted if part not in shown}
        for part in wanted:
            part.setVisible(part in shown)
        self.more.setVisible(bool(self._put_away))
        left = 0
        for part in _with(shown, self.more, wanted):
            hint = _hint(part)
            box = QRect(left, (self.height() - hint.height()) // 2, hint.width(), hint.height())
            part.setGeometry(box)
            left += hint.width() + RELATED

    def _open_menu(self) -> None:
        """Not the menu of the button itself: that would wait for the choice."""
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for button in self._buttons():
            if isinstance(button, QPushButton) and (menu := button.menu()) is not None:
                self.menu.addMenu(menu).setText(_text(button))
                menu.setIcon(button.icon())
                continue
            action = self.menu.addAction(button.icon(), _text(button), partial(button.click))
            action.setEnabled(button.isEnabled())
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())

    def _buttons(self) -> Iterator[QAbstractButton]:
        for part in self.put_away():
            if isinstance(part, QAbstractButton):
                yield part


def _with(shown: list[QWidget], more: QWidget, wanted: list[QWidget]) -> list[QWidget]:
    return shown if len(shown) == len(wanted) else [*shown, more]


def _hint(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def _text(button: QAbstractButton) -> str:
    return caption(button.accessibleName()) or button.text()
