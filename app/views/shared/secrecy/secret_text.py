"""Texts of the vault that can be marked: what is copied of them stands in the audit trail, and they are dragged nowhere.

A drag and the selection of X11 take nothing along: nobody asked for a copy.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.services import records
from app.views.presence import clipboard
from app.views.shared.secrecy.copied import copied_rows, leaving_as, may_copy
from app.views.window_context import WindowContext


class CopiedWhenAsked(QTextEdit if TYPE_CHECKING else object):  # type: ignore[misc]
    """Goes before QTextEdit or QPlainTextEdit. What is marked is copied by Ctrl+C or the menu; what stands under secrecy for
    her own use only.
    """

    _copying = False

    def belongs_to(self, window_context: WindowContext, record_id: int, listing: str) -> None:
        """Whose text it is, and the list by whose name the audit trail tells of a copy."""
        self._window_context, self._record_id, self._listing = window_context, record_id, listing

    def createMimeDataFromSelection(self) -> QMimeData:
        data = clipboard.mime_data()
        kind = self._window_context.context.read(records.kind_of, self._record_id)
        if self._copying and may_copy(self._window_context, (kind,)):
            data.setText(self.textCursor().selection().toPlainText())
            self._window_context.note(leaving_as(kind), self._record_id, copied_rows(self._listing, 1))
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


class SecretText(CopiedWhenAsked, QTextEdit):
    """The text of one case, only read."""

    def __init__(self, window_context: WindowContext, case_id: int) -> None:
        super().__init__()
        self.belongs_to(window_context, case_id, "cases")
        self.setReadOnly(True)


class SecretPlainText(CopiedWhenAsked, QPlainTextEdit):
    """Letters of a document, only read and never taken for markup."""
