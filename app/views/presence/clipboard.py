"""What was copied in the program is taken back from the clipboard, wherever in the program it was copied.

Nothing else has to know: the guard watches the clipboard itself, so that tables, fields and texts are all covered.
"""

from PySide6.QtCore import QMimeData, QObject, QStringListModel, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from app.settings.safety import CLIPBOARD_SECONDS
from app.views.settings import Settings

_KEPT_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": bytes(4),
    "CanUploadToCloudClipboard": bytes(4),
}
"""What tells the clipboard histories of KDE, macOS and Windows to keep no copy."""
_SEAL = "x-kde-passwordManagerHint"


def mime_data() -> QMimeData:
    """Empty data for the clipboard, made by Qt: whatever goes there is filled into one of these, never into `QMimeData()`.

    Qt may keep what lies on the clipboard until the process exits (it does where no system takes it over, as without a
    screen: a static object in libQt6Gui holds it), and then Python is gone. A `QMimeData()` made in Python is a C++ object
    with a Python half; its destructor asks for that half, and without a thread state of Python that is a segmentation
    fault in `PyErr_Fetch`, after everything seemed to have ended well.
    """
    model = QStringListModel([""])
    made = model.mimeData([model.index(0)])
    made.clear()
    return made


class ClipboardGuard(QObject):
    """Clears what the program put on the clipboard after some seconds, and at once when asked to."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clipboard = QGuiApplication.clipboard()
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Empty the clipboard (and on Linux the selection) where it holds something of ours; else leave it alone."""
        self.timer.stop()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self.owns(mode):
                self._clipboard.clear(mode)

    def owns(self, mode: QClipboard.Mode) -> bool:
        """Whether what lies there came from this program."""
        if mode is QClipboard.Mode.Clipboard:
            return self._clipboard.ownsClipboard()
        return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()

    def _changed(self) -> None:
        """Something was copied, here or elsewhere."""
        self.timer.stop()
        data = self._clipboard.mimeData() if self.owns(QClipboard.Mode.Clipboard) else None
        if data is None or not data.formats():
            return
        if not data.hasFormat(_SEAL):
            self._clipboard.setMimeData(_sealed(data))  # comes back here
        else:
            self.timer.start(1000 * self._settings.get(CLIPBOARD_SECONDS))


def _sealed(data: QMimeData) -> QMimeData:
    """The same content with the request to keep no copy of it."""
    copy = mime_data()
    for kind in data.formats():
        copy.setData(kind, data.data(kind))
    for kind, value in _KEPT_SECRET.items():
        copy.setData(kind, value)
    return copy
