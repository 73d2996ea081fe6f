"""The dialogs of the program: none of them is larger than its screen."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.settings import Settings
from app.views.shared import screen
from app.views.shared.least_size import least_height
from app.views.theme import scaled
from app.views.theme.sizes import zoom


class Dialog(QDialog):
    """Fits the screen it is shown on; what needs more room than that is scrolled."""

    _kept_geometry: tuple[Settings, str] | None = None
    """Where its size and place are remembered, and under which name."""

    def open_as_left(self, settings: Settings, name: str, width: int, height: int) -> None:
        """Open with the size and place it was left with at this zoom, else with the given size as the zoom makes it."""
        self._kept_geometry = settings, f"{name}/{zoom()}"
        if not settings.restore_window(self._kept_geometry[1], self):
            self.resize(scaled(width), scaled(height))

    def done(self, result: int) -> None:
        """Remember size and place where the dialog was opened as it was left."""
        if self._kept_geometry is not None:
            settings, name = self._kept_geometry
            settings.keep_window(name, self)
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        self._scroll_if_too_large()
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


_SCROLLED = "scrolled"


def scrolled_both_ways(inner: QWidget) -> QScrollArea:
    """Where there is less room than it needs at the least it is scrolled, aside too."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("focusPolicy", "NoFocus")
    area.setWidget(inner)
    return area
