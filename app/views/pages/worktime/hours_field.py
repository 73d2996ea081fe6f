"""A length of time in hours and minutes."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.common import typed
from app.views.language import written
from app.views.shared.forms.fields.base import Hint
from app.views.shared.forms.fields.text import NumberField
from app.views.shared.widgets import set_tip

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}


class HoursField(NumberField):
    """Typed as "2", "2,5", "1:30" or "90 min"; a number alone counts hours. The value is minutes, 0 where the field is empty."""

    def value(self) -> int:
        return self._minutes() or 0

    def show_value(self, value: Any) -> None:
        self.editor.setText(written.duration(value) if value else "")
        self.editor.setCursorPosition(0)

    def readable(self) -> bool:
        return not self.editor.text().strip() or self._minutes() is not None

    def plain(self) -> Any:
        return self.value() if self.readable() else self.editor.text()

    def own_hint(self) -> Hint | None:
        if self.readable():
            return None
        return Hint(self.tr("Diese Dauer ist nicht zu verstehen. Geschrieben wird sie als 2, 2,5, 1:30 oder 90 min."))

    def tidy(self) -> None:
        if self.readable():
            self._fill(self.show_value, self.value())

    def _minutes(self) -> int | None:
        return typed.hours(self.editor.text(), written.decimal_mark())


class CellField(HoursField):
    """The same in a cell of the week sheet, too narrow for sentences: what is odd is its tooltip, and is said above the sheet.

    Arrow up and down, and Enter, ask for the cell above or below.
    """

    stepped = Signal(int)
    """Down (1) or up (-1)."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.go_bare()
        self.editor.setPlaceholderText("")
        set_tip(self.editor, label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.stepped.emit(step)
                return True
        return super().eventFilter(watched, event)

    def show_hint(self, hint: Hint | None) -> None:
        super().show_hint(hint)
        self._hint_line.hide()
        self.editor.setToolTip(hint.text if hint else self.label)
