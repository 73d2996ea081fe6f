"""Textbausteine where she writes: Ctrl+Space puts in the one whose name stands before the caret, or lets her choose."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from app.models import TextTemplate
from app.services.office import text_templates
from app.services.office.text_templates import BLANK
from app.views.icons import icon
from app.views.shared.escaping import caption
from app.views.shared.widgets import Button, action_button
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class TemplateKeys(QObject):
    """Belongs to a text of several lines."""

    def __init__(self, window_context: WindowContext, text: QPlainTextEdit) -> None:
        super().__init__(text)
        self._window_context = window_context
        text.installEventFilter(self)

    def button(self) -> Button:
        """The same for who clicks."""
        made = action_button(_tr("TemplateKeys", "Textbaustein …"), self.put_in, role="flat", icon_name="note")
        made.setToolTip(_tr("TemplateKeys", "Einen Textbaustein einfügen (Strg+Leertaste)"))
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._is_call(event):
            if event.type() == QEvent.Type.KeyPress:
                self.put_in()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _is_call(event: QKeyEvent) -> bool:
        pressed = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        return pressed and event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier

    def put_in(self) -> None:
        """The template that is called by what stands before the caret; where that is not one, a menu of them."""
        templates = self._window_context.context.read(text_templates.offered)
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        said, found = text_templates.called(before, templates)
        if len(found) == 1:
            self._insert(found[0], len(said))
        else:
            self._choose(found or templates, len(said))

    @property
    def _text(self) -> QPlainTextEdit:
        text = self.parent()  # kept in no attribute: a circle would keep the window after it is deleted
        assert isinstance(text, QPlainTextEdit)
        return text

    def _choose(self, templates: Sequence[TextTemplate], typed: int) -> None:
        menu = QMenu(self._text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for template in templates:
            menu.addAction(caption(template.name), partial(self._insert, template, typed))
        if templates:
            menu.addSeparator()
        edit = _tr("TemplateKeys", "Textbausteine bearbeiten …")
        menu.addAction(icon("settings"), edit, partial(self._window_context.command, "preferences:text_templates"))
        if templates:
            menu.setActiveAction(menu.actions()[0])
        menu.popup(self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()))

    def _insert(self, template: TextTemplate, typed: int) -> None:
        """In the place of what called it, as one step of the text's own undo; the first blank is marked."""
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, typed)
        start = cursor.selectionStart()
        cursor.insertText(template.body)
        blank = template.body.find(BLANK)
        if blank >= 0:
            cursor.setPosition(start + blank)
            cursor.setPosition(start + blank + len(BLANK), QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.setFocus()
