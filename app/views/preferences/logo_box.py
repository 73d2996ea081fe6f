"""The logo of the office: shown as it will be printed, chosen from a file, taken away. Each is one step that can be undone."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from app.common.errors import StorageError, UserError
from app.papers import letterhead
from app.services.office import stationery
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import RELATED, scaled
from app.views.window_context import WindowContext

_WIDTH, _HEIGHT = 220, 88


class LogoBox(QFrame):
    """Picture and buttons."""

    refused = Signal(object)
    """The error that says why a picture can't be the logo."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self._window_context = window_context
        self.picture = QLabel()
        self.picture.setProperty("paper", True)
        self.picture.setStyleSheet("background: white; color: #5a6a70; border: 1px solid #9aa5aa")
        self.picture.setFixedSize(scaled(_WIDTH), scaled(_HEIGHT))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_button = action_button(self.tr("Bild wählen …"), self.choose, icon_name="open_folder")
        self.remove_button = action_button(self.tr("Entfernen"), self.remove, icon_name="trash")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(self.tr("Logo"), "small"))
        column.addWidget(self.picture)
        column.addLayout(row(self.choose_button, self.remove_button, None))
        hint = self.tr("PNG oder JPEG, höchstens 5 MB. Es liegt im Tresor, nicht als Datei daneben.")
        column.addWidget(PlainLabel(hint, "small", wrap=True))
        column.addStretch(1)

    def load(self) -> None:
        """Show the logo that is kept."""
        kept = self._window_context.context.read(stationery.logo)
        pixmap = QPixmap()
        self.remove_button.setEnabled(bool(kept))
        if kept and pixmap.loadFromData(kept):
            ratio = self.devicePixelRatioF()
            room = self.picture.size() * ratio * 0.9
            smooth, whole = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.KeepAspectRatio
            pixmap = pixmap.scaled(room, whole, smooth)
            pixmap.setDevicePixelRatio(ratio)
            self.picture.setPixmap(pixmap)
            self.picture.setAccessibleName(self.tr("Ihr Logo"))
        else:
            self.picture.setText(self.tr("Noch kein Logo"))
            self.picture.setAccessibleName(self.tr("Noch kein Logo"))

    def choose(self) -> None:
        """Ask for a picture and make it the logo."""
        path = self._window_context.ask.open_file(
            self.tr("Logo wählen"), self.tr("Bilder (*.png *.jpg *.jpeg);;Alle Dateien (*)")
        )
        if path is not None:
            self.choose_button.setEnabled(False)
            self._window_context.work.run(
                _ready, path, what=self.tr("Logo wird geprüft"), done=self._checked, failed=self._refused
            )

    def remove(self) -> None:
        """Print papers without a logo."""
        self._write(self.tr("Logo entfernt"), stationery.remove_logo)

    def _checked(self, png: bytes) -> None:
        self.choose_button.setEnabled(True)
        self._write(self.tr("Logo geändert"), stationery.save_logo, png)

    def _refused(self, error: BaseException) -> None:
        self.choose_button.setEnabled(True)
        self.refused.emit(error)

    def _write(self, name: str, work: object, *args: object) -> None:
        try:
            self._window_context.context.write(name, work, *args)  # type: ignore[arg-type]
        except (UserError, StorageError) as error:
            self.refused.emit(error)
            return
        self._window_context.done(name)
        self.load()


def _ready(path: Path) -> bytes:
    try:
        return letterhead.chosen_logo(path)
    except OSError:
        text = QCoreApplication.translate(
            "LogoBox", "Die Datei lässt sich nicht öffnen. Bitte ein anderes Bild wählen."
        )
        raise UserError(text) from None
