"""How long something took; nothing typed means no time."""

from typing import Any

from app.views.shared.forms.fields.text import NumberField


class MinutesField(NumberField):
    """The value is a whole number, 0 where the field is empty."""

    def __init__(self, label: str) -> None:
        super().__init__(label, least=0)

    def value(self) -> int:
        return super().value() or 0

    def show_value(self, value: Any) -> None:
        super().show_value(value or None)

    def readable(self) -> bool:
        return not self.editor.text().strip() or super().value() is not None

    def tidy(self) -> None:
        if self.readable():
            self._fill(self.show_value, self.value())
