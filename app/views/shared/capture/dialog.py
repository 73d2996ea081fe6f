"""Quick capture from anywhere (Ctrl+Shift+N): one line in a dialog of its own."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.capture.captured import Captured
from app.services.drafts import CAPTURE
from app.views.shared import screen
from app.views.shared.capture.making import capture_line
from app.views.shared.capture.saved import save_captured, widen
from app.views.shared.dialog import Dialog
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import Notice, WindowContext

_WIDTH, _HEIGHT = 720, 300

_tr = QCoreApplication.translate


class CaptureDialog(Dialog):
    """Enter saves and closes, Esc closes and keeps what is typed for the next time."""

    def __init__(self, window_context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self.setWindowTitle(self.tr("Neuer Eintrag"))
        hint = self.tr(
            "Ein Satz genügt: mit wem, wann, wie lange, worüber, wie weiter. Auch Aufgaben („Bescheid nachfragen bis Freitag“), "
            "Anliegen und Laufkundschaft werden erkannt."
        )
        self.quick = capture_line(window_context)
        self.quick.clears = False
        self.quick.entered.connect(self._save)
        self.quick.widened.connect(self._widen)
        self.close_button = action_button(self.tr("Schließen"), self.reject)
        self.save_button = action_button(self.tr("Sichern"), self.quick.save, "primary", "save")
        self.save_button.setToolTip(self.tr("Enter"))
        self._inner = QWidget()
        inside = QVBoxLayout(self._inner)
        inside.setContentsMargins(PAGE, 0, PAGE, 0)
        inside.setSpacing(GROUP)
        inside.addWidget(PlainLabel(hint, "quiet", wrap=True))
        inside.addWidget(self.quick)
        inside.addStretch(1)
        self._area = scrolled(self._inner, edge=PAGE)
        head, buttons = row(PlainLabel(self.windowTitle(), "title")), row(None, self.close_button, self.save_button)
        head.setContentsMargins(PAGE, 0, PAGE, 0)
        buttons.setContentsMargins(PAGE, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
        self._inner.installEventFilter(self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._grow)
        self.resize(scaled(_WIDTH), scaled(_HEIGHT))
        self.quick.bind(CAPTURE)
        QTimer.singleShot(0, self.quick, self.quick.setFocus)

    @property
    def left_unsaved(self) -> bool:
        """Whether something is typed."""
        return bool(self.quick.line.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """More chips than before need more room."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._later.start()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Higher if need be, never lower."""
        lacking = self._inner.heightForWidth(self._area.viewport().width()) - self._area.viewport().height()
        if lacking > 0:
            self.resize(self.width(), min(self.height() + lacking, screen.room(self).height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S):
            self.quick.save()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        self.quick.keep_draft()
        super().reject()

    def _save(self, said: Captured) -> None:
        if save_captured(self._window_context, said) is not None:
            self.quick.done()
            self.accept()

    def _widen(self, said: Captured) -> None:
        if widen(self._window_context, said, self):
            self.quick.done()
            self.accept()


def capture(window_context: WindowContext, parent: QWidget | None) -> bool:
    """Open the dialog; what was left in it is there again. Whether something was saved."""
    dialog = CaptureDialog(window_context, parent)
    saved = window_context.ask.dialog(dialog)
    if not saved and dialog.left_unsaved:
        go_on = (_tr("Capture", "Weiterschreiben"), lambda: capture(window_context, parent))
        text = _tr("Capture", "Nicht gesichert, Ihr Entwurf bleibt aufgehoben")
        window_context.noticed.emit(Notice(text, buttons=(go_on,)))
    return saved
