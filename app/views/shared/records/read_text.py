"""A text of a document or a mail, to be read and not changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption

from app.views.shared.secrecy.secret_text import SecretPlainText
from app.views.window_context import WindowContext


class ReadText(SecretPlainText):
    """Shows it letter by letter, never as markup: nothing in it is loaded from anywhere."""

    def __init__(self, window_context: WindowContext, record_id: int) -> None:
        super().__init__()
        self.belongs_to(window_context, record_id, "documents")
        self._whole = ""
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Text des Dokuments"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_text(self, head: str, text: str) -> None:
        """Show lines about it and the text itself, or nothing."""
        self._whole = "\n\n".join(part for part in (head, text) if part)
        self.setPlainText(self._whole)

    def set_unreadable(self, unreadable: bool) -> None:
        """Keep only that something stands there."""
        self.setPlainText(self.tr("Verborgen, solange Namen verborgen sind (F8).") if unreadable else self._whole)
