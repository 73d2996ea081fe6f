"""The confidential note (§ 203 StGB): stays closed until she opens it, is read only then, and hides in discreet mode."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.text import without_controls
from app.views.discreet import Discreet
from app.views.shared.escaping import caption
from app.views.shared.forms.fields.base import Field, Plain
from app.views.shared.forms.fields.text import GrowingText
from app.views.shared.widgets import action_button, row, set_hint
from app.views.theme.sizes import INSIDE

_LINES = (4, 12)


class NoteField(Field):
    """The value is the changed text, or None where nothing was opened or changed."""

    editor: QWidget

    def __init__(self, label: str, discreet: Discreet) -> None:
        super().__init__(label, QWidget())
        self._discreet = discreet
        self._read: Callable[[], str] = str
        self._exists = False
        self._stored = ""
        self._text: str | None = None
        self.button = action_button("", self.open, icon_name="confidential")
        self.text = GrowingText(*_LINES)
        self.text.setAccessibleName(label)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        set_hint(self.text, self.tr("Steht unter Schweigepflicht: nie in Suche, Listen und Berichten."))
        self.text.textChanged.connect(self._typed)
        self.text.installEventFilter(self)
        column = QVBoxLayout(self.editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(row(self.button, None))
        column.addWidget(self.text)
        self.editor.setFocusProxy(self.button)
        discreet.changed.connect(self.close_again)
        self._show()

    def rest_on(self, exists: bool, read: Callable[[], str]) -> None:
        """Stand for the note of another contact: whether there is one, and how to read it. Call before binding."""
        self._exists, self._read = exists, read
        self._stored, self._text = "", None
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether the note is seen."""
        return not self.text.isHidden()

    def open(self) -> None:
        """Read the note, unless that has happened, and show it."""
        if self._discreet.on:
            return
        if self._text is None:
            self._stored = self._text = self._read() if self._exists else ""
        self._show(seen=True)
        self.text.setFocus()

    def close_again(self, *_: object) -> None:
        """Out of sight; what is typed is kept."""
        self._show()

    def value(self) -> str | None:
        return None if self._text is None or self._text == self._stored else self._text

    def show_value(self, value: Any) -> None:
        self._stored, self._text = "", value
        self._show()

    def plain(self) -> Plain:
        return self.value()

    def _typed(self) -> None:
        if self.is_open and not self._filling:
            self._text = without_controls(self.text.toPlainText())
            self._edited()

    def _show(self, *, seen: bool = False) -> None:
        """Show the text, or only the button; a closed note is nowhere on the screen."""
        self._fill_text(self._text or "" if seen else "")
        self.text.setVisible(seen)
        self.button.setVisible(not seen)
        self.button.setEnabled(not self._discreet.on)
        if self._discreet.on:
            words = self.tr("Vertrauliche Notiz ist im diskreten Modus verborgen")
        elif self._exists or self._text:
            words = self.tr("Vertrauliche Notiz öffnen")
        else:
            words = self.tr("Vertrauliche Notiz schreiben")
        self.button.setText(caption(words))
        self.button.setAccessibleName(words)

    def _fill_text(self, text: str) -> None:
        was, self._filling = self._filling, True
        self.text.setPlainText(text)
        self._filling = was
