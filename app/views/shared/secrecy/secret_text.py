"""A text under secrecy that can be marked: copied for her own use, which stands in the audit trail, and dragged nowhere."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit

from app.models import AuditKind, Kind
from app.views.presence import clipboard
from app.views.shared.lists.copy_audit import copied_rows
from app.views.shared.secrecy.asking import may_copy
from app.views.window_context import WindowContext


class SecretText(QTextEdit):
    """The text of one case, only read. A drag and the selection of X11 take nothing along: nobody asked for a copy."""

    def __init__(self, window_context: WindowContext, case_id: int) -> None:
        super().__init__()
        self._window_context, self._case_id = window_context, case_id
        self._copying = False
        self.setReadOnly(True)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is marked, where she wants it copied and that is for her own use; else nothing."""
        data = clipboard.mime_data()
        if self._copying and may_copy(self._window_context, (Kind.CASE,)):
            data.setText(self.textCursor().selection().toPlainText())
            self._window_context.note(AuditKind.RELEASE, self._case_id, copied_rows("cases", 1))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with self._wanted(wanted=event.matches(QKeySequence.StandardKey.Copy)):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        with self._wanted(wanted=True):
            menu.exec(event.globalPos())
        menu.deleteLater()

    @contextmanager
    def _wanted(self, *, wanted: bool) -> Iterator[None]:
        self._copying = wanted
        try:
            yield
        finally:
            self._copying = False
