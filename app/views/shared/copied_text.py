"""A text that goes onto the clipboard leaves the vault: the audit trail notes it, and she is told."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.models import AuditKind
from app.views.presence import clipboard
from app.views.shared.lists.copy_audit import copied_rows
from app.views.window_context import WindowContext


def copy_text(window_context: WindowContext, text: str, listing: str, record_id: int | None) -> None:
    """Put a text onto the clipboard, noted as a line of the list of its record."""
    data = clipboard.mime_data()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    window_context.note(AuditKind.EXPORT, record_id, copied_rows(listing, 1))
    window_context.notice(QCoreApplication.translate("Texts", "Text kopiert"))
