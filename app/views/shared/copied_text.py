"""A text that goes onto the clipboard leaves the vault: the audit trail notes it, and she is told."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.services import records
from app.views.presence import clipboard
from app.views.shared.secrecy.copied import copied_rows, leaving_as, may_copy
from app.views.window_context import WindowContext


def copy_text(window_context: WindowContext, text: str, listing: str, record_id: int | None) -> None:
    """Put a text onto the clipboard, noted as a line of the list of its record; one under secrecy for her own use only."""
    kind = "" if record_id is None else window_context.context.read(records.kind_of, record_id)
    if not may_copy(window_context, (kind,)):
        return
    data = clipboard.mime_data()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    window_context.note(leaving_as(kind), record_id, copied_rows(listing, 1))
    window_context.notice(QCoreApplication.translate("Texts", "Text kopiert"))
