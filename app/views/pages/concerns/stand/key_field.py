"""One of a few options as large buttons, each chosen by one key or touch."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.views.shared.escaping import caption
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.fields.base import Field
from app.views.shared.widgets import Button
from app.views.theme.sizes import RELATED

Option = tuple[Hashable, str]
"""A value and its label."""
DIGITS = "1234567890"


class KeyField(Field):
    """The value is None while nothing is chosen. `keys` gives each option its key; further ones are reached by arrows and touch."""

    picked = Signal()
    """She chose by key or touch, also what was chosen already."""

    def __init__(
        self, label: str, options: Sequence[Option], keys: Callable[[Sequence[Option]], Sequence[str]]
    ) -> None:
        self._pad = QWidget()
        super().__init__(label, self._pad)
        self._keys_of = keys
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self._pad, RELATED)
        self._options: list[Option] = []
        self._buttons: dict[Any, Button] = {}
        self._by_key: dict[str, Any] = {}
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; the value stays where it is among them."""
        if list(options) == self._options:
            return
        self._options = list(options)
        chosen, here = self.value(), self._pad.isAncestorOf(self.window().focusWidget() or self)
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        keys = self._keys_of(options)
        self._buttons = {
            value: self._button(label, value, key)
            for (value, label), key in zip(options, [*keys, *[""] * len(options)], strict=False)
        }
        self._by_key = {key: value for key, (value, _label) in zip(keys, options, strict=False)}
        self.show_value(chosen)
        if here:
            self.setFocus()

    def value(self) -> Any:
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def show_value(self, value: Any) -> None:
        self._group.setExclusive(False)
        for other, button in self._buttons.items():
            button.setChecked(other == value)
        self._group.setExclusive(True)
        self.setFocusProxy(self._buttons.get(value) or next(iter(self._buttons.values()), self._pad))

    def take_key(self, key: str) -> bool:
        """Choose the option of a key; False where it has none."""
        if key.casefold() not in self._by_key:
            return False
        self._choose(self._by_key[key.casefold()])
        return True

    def call(self, name: str) -> None:
        self._pad.setAccessibleName(name)

    def _button(self, label: str, value: Any, key: str) -> Button:
        written = f"{key.upper()} {label}" if key else label
        button = Button(caption(written))
        button.setCheckable(True)
        button.setProperty("large", True)
        button.setAccessibleName(f"{self.label}: {written}")
        button.setAccessibleDescription(self.tr("Taste {key}").format(key=key.upper()) if key else "")
        button.clicked.connect(lambda: self._choose(value))
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button

    def _choose(self, value: Any) -> None:
        self.show_value(value)
        self._edited()
        self._leave()
        self.picked.emit()


def by_digit(options: Sequence[Option]) -> list[str]:
    """1 to 9, then 0."""
    return list(DIGITS[: len(options)])


def by_letter(options: Sequence[Option]) -> list[str]:
    """The first letter of each label that no other has yet."""
    taken: list[str] = []
    for _value, label in options:
        taken.append(next((one for one in label.casefold() if one.isalpha() and one not in taken), ""))
    return taken
