"""What every field of a form is: a label above an input, and below it a line for what is odd."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.views.shared.announce import LiveLabel
from app.views.shared.copy_keys import asked_when_copied
from app.views.shared.undo_keys import share_undo
from app.views.shared.widgets import LinkLabel, Picture, PlainLabel, mark, set_hint
from app.views.theme.sizes import FIELD, INSIDE, scaled

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""


@dataclass(frozen=True)
class Hint:
    """What is odd, in one sentence, and a door to where it can be looked at. It never hinders saving."""

    text: str
    link: str = ""
    go: Callable[[], object] | None = None


class Field(QWidget):
    """One input with its label. Subclasses make the `editor` and say how its value is read and shown.

    `value` and `set_value` speak the entity's types, `plain` and `set_plain` JSON for drafts. Setting a value by program
    emits nothing.
    """

    changed = Signal()
    """She changed the value."""
    left = Signal()
    """She left the field after a change: time to check it."""
    selects_when_entered = False
    """Whether what stands in it is marked when she comes to it, so that typing replaces it: a number is seldom written on."""

    def __init__(self, label: str, editor: QWidget, *, label_above: bool = True) -> None:
        super().__init__()
        self.label = label
        self.editor = editor
        self.bare = False
        """Whether it stands without its label."""
        self._filling = False
        self._touched = False
        self._hint_shown: Hint | None = None
        self._described = ""
        """What is said of the input in any case."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        self._above = PlainLabel(label, "small") if label_above else None
        if self._above is not None:
            self._above.setBuddy(editor)
            column.addWidget(self._above)
        column.addWidget(editor)
        self._hint_line = _HintLine(label, self)
        self._hint_line.link.clicked.connect(self._follow_hint)
        self._hint_line.hide()
        column.addWidget(self._hint_line)
        column.addStretch(1)
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        editor.installEventFilter(self)
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            share_undo(editor)
            asked_when_copied(editor)

    def call(self, name: str) -> None:
        """Be read aloud by this name, which holds the label, where another field beside it has the same one."""
        self.editor.setAccessibleName(name)

    def set_label(self, label: str) -> None:
        """Ask for the same value in other words."""
        self.label = label
        if self._above is not None:
            self._above.setText(label)
        self._hint_line.call(label)
        self.editor.setAccessibleName(label)

    def put_beside_label(self, button: QWidget) -> None:
        """Have something that belongs to the input at the right above it; Tab comes to it before the input."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        line = QHBoxLayout()
        if self._above is not None:
            line.addWidget(self._above)
        line.addStretch(1)
        line.addWidget(button)
        column.insertLayout(0, line)
        QWidget.setTabOrder(button, self.editor)

    def go_bare(self) -> None:
        """Stand in a line of several, without a label above: an empty line says inside what belongs there."""
        self.bare = True
        if self._above is not None:
            self._above.hide()
        if isinstance(self.editor, QLineEdit):
            set_hint(self.editor, self.label)
        elif isinstance(self.editor, QAbstractButton):
            self.editor.setMinimumHeight(scaled(FIELD))

    def value(self) -> Any:
        """The value as the entity holds it."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Put a value of the entity into the input."""
        raise NotImplementedError

    def plain(self) -> Plain:
        """What is in the input, also where it can't be read as a value, for a draft."""
        plain: Plain = self.value()
        return plain

    def show_plain(self, plain: Plain) -> None:
        """Put the content of a draft into the input. Raises ValueError or TypeError if it does not fit."""
        self.show_value(plain)

    def readable(self) -> bool:
        """Whether what is typed can be read as a value; if not, saving leaves the entity's value as it was."""
        return True

    def says_something(self) -> bool:
        """Whether it holds more than a field that nobody touched."""
        return self.plain() not in (None, "", [], False)

    def own_hint(self) -> Hint | None:
        """What is odd with the value by itself."""
        return None

    def set_value(self, value: Any) -> None:
        """Show a value of the entity."""
        self._fill(self.show_value, value)

    def set_plain(self, plain: Plain) -> None:
        """Show the content of a draft. Raises ValueError or TypeError if it does not fit."""
        self._fill(self.show_plain, plain)

    def show_hint(self, hint: Hint | None) -> None:
        """Show what is odd below the input, or nothing."""
        self._hint_shown = hint
        self._hint_line.show_hint(hint)
        said = (hint.text if hint else "", self._described)
        self.editor.setAccessibleDescription(" ".join(filter(None, said)))
        mark(self.editor, "odd", hint is not None)

    def refuse(self, hint: Hint) -> None:
        """Show why this could not be saved; a screen reader hears with the field that it is invalid."""
        self.show_hint(hint)
        typed: QWidget = self
        while (proxy := typed.focusProxy()) is not None:
            typed = proxy
        typed.setAccessibleDescription(QCoreApplication.translate("Field", "Ungültig: {why}").format(why=hint.text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._leave()
        if event.type() == QEvent.Type.FocusIn and self.selects_when_entered and watched is self.editor:
            QTimer.singleShot(0, self.editor, self.editor.selectAll)  # type: ignore[attr-defined]
        return super().eventFilter(watched, event)

    def _edited(self, *_: object) -> None:
        """Connected to the input's signal for changes."""
        if not self._filling:
            self._touched = True
            self.changed.emit()

    def _leave(self) -> None:
        if self._touched:
            self._touched = False
            self.tidy()
            self.left.emit()

    def finish(self) -> None:
        """Read what is typed as if she had left the field."""
        self._leave()

    def tidy(self) -> None:
        """Write what is typed in its usual form when she leaves the field."""

    def _fill(self, show: Callable[[Any], None], content: Any) -> None:
        self._filling = True
        try:
            show(content)
        finally:
            self._filling = False
        self._touched = False
        self.show_hint(None)

    def _follow_hint(self) -> None:
        if self._hint_shown and self._hint_shown.go:
            self._hint_shown.go()


class _HintLine(QFrame):
    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = Picture(parent=self)
        self._picture.show_icon("warning", "warn")
        self._text = LiveLabel(role="warn", wrap=True, parent=self)
        self.call(label)
        self.link = LinkLabel(parent=self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(INSIDE)
        line.addWidget(self._picture)
        line.addWidget(self._text, 1)
        line.addWidget(self.link)

    def call(self, label: str) -> None:
        """Begin with the name of the field when it is read aloud."""
        self._text.lead = f"{label}:"

    def show_hint(self, hint: Hint | None) -> None:
        self.setVisible(hint is not None)
        self._text.setText(hint.text if hint else "")
        if hint:
            self.link.set_text(hint.link if hint.go else "")
