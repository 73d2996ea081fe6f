"""The dialogs of the program: none of them is larger than its screen."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.views.settings import Settings
from app.views.shared import screen
from app.views.shared.least_size import least_height
from app.views.theme import dress, scaled
from app.views.theme.sizes import zoom


class Dialog(QDialog):
    """Fits the screen it is shown on; what needs more room than that is scrolled. One that could not be made whole is gone."""

    _kept_geometry: tuple[Settings, str] | None = None
    """Where its size and place are remembered, and under which name."""
    _left_so = False
    """Whether it opened as she left it."""
    _rows_shown: QAbstractItemView | None = None
    """Of which list it shows all rows, where the screen has room."""

    def __init_subclass__(cls, **given: Any) -> None:
        super().__init_subclass__(**given)
        if "__init__" in vars(cls):
            cls.__init__ = _whole_or_gone(cls, cls.__init__)  # type: ignore[method-assign]

    def __init__(self, parent: QWidget | None = None, *flags: Qt.WindowType) -> None:
        super().__init__(parent, *flags)
        if parent is None:
            dress(self)

    def open_as_left(self, settings: Settings, name: str, width: int, height: int) -> None:
        """Open with the size and place it was left with at this zoom, else with the given size as the zoom makes it."""
        self._kept_geometry = settings, f"{name}/{zoom()}"
        self._left_so = settings.restore_window(self._kept_geometry[1], self)
        if not self._left_so:
            self.resize(scaled(width), scaled(height))

    def show_rows_of(self, rows: QAbstractItemView) -> None:
        """Be so high that no row of a list is hidden, as far as the screen has room, and open no higher than that, unless she
        left it otherwise. Once: what is shown later changes nothing.
        """
        known, self._rows_shown = self._rows_shown, rows
        if self.isVisible() and known is None:
            self._fit_rows(shrink=False)
            self._stay_on_screen()

    def done(self, result: int) -> None:
        """Remember size and place where the dialog was opened as it was left."""
        if self._kept_geometry is not None:
            settings, name = self._kept_geometry
            settings.keep_window(name, self)
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        self._scroll_if_too_large()
        self._fit_rows(shrink=True)
        super().showEvent(event)
        self.fit_screen()

    def fit_screen(self) -> None:
        """Become no larger than the screen, and leave none of it."""
        room = screen.room(self)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        width = min(self.width(), room.width())
        self.resize(width, min(max(self.height(), self._least_height(width)), room.height()))

    def event(self, event: QEvent) -> bool:
        """Its content needs more room than before: it was filled, or the zoom changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._scroll_if_too_large()
            if self.width() > screen.room(self).width() or self.height() > screen.room(self).height():
                self.fit_screen()
        return done

    def _fit_rows(self, *, shrink: bool) -> None:
        layout = self.layout()
        if (
            self._rows_shown is None
            or self._rows_shown.isHidden()
            or layout is None
            or self._left_so
            or isinstance(self.property(_SCROLLED), bool)
        ):
            return
        layout.activate()
        lacking = self._rows_shown.sizeHint().height() - self._rows_shown.height()
        most = int(screen.room(self).height() * _MOST)
        if (lacking > 0 and self.height() < most) or (lacking < 0 and shrink):
            self.resize(self.width(), max(min(self.height() + lacking, most), self._least_height(self.width())))

    def _stay_on_screen(self) -> None:
        free, frame = self.screen().availableGeometry(), self.frameGeometry()
        if frame.bottom() > free.bottom():
            self.move(self.x(), self.y() - min(frame.bottom() - free.bottom(), max(0, frame.top() - free.top())))

    def _least_height(self, width: int) -> int:
        """What wrapped texts need once they have their width."""
        layout = self.layout()
        return least_height(layout, width) if layout is not None else 0

    def _scroll_if_too_large(self) -> None:
        layout = self.layout()
        if layout is None or isinstance(self.property(_SCROLLED), bool):
            return
        layout.activate()
        least, room = layout.totalMinimumSize(), screen.room(self)  # its own least size is a wish
        if least.width() <= room.width() and least.height() <= room.height():
            return
        self.setProperty(_SCROLLED, True)
        focused = self.focusWidget()
        inner = QWidget()
        inner.setLayout(layout)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled_both_ways(inner))
        self.setMinimumSize(QSize(0, 0))
        if focused is not None:
            focused.setFocus()  # what gets another parent loses it


def _whole_or_gone(kind: type[Dialog], make: Callable[..., None]) -> Callable[..., None]:
    """The window it stands over would keep a dialog whose making failed, with all that it listens to."""

    @wraps(make)
    def made(self: Dialog, *given: Any, **named: Any) -> None:
        try:
            make(self, *given, **named)
        except BaseException:
            if type(self) is kind and isValid(self):
                self.hide()
                self.setParent(None)
                self.deleteLater()
            raise

    return made


_SCROLLED = "scrolled"
_MOST = 0.92
"""Of the screen's height: what a dialog takes for the rows of a list."""


def scrolled_both_ways(inner: QWidget) -> QScrollArea:
    """Where there is less room than it needs at the least it is scrolled, aside too."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("focusPolicy", "NoFocus")
    area.setWidget(inner)
    return area
