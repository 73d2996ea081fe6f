"""How long something took; nothing typed means no time."""

from typing import Any

from app.common import typed
from app.views.shared.forms.fields.base import Hint
from app.views.shared.forms.fields.text import NumberField


class MinutesField(NumberField):
    """Typed as one speaks: "20", "1:30", "1 h 15". The value is a whole number of minutes, 0 where the field is empty."""

    def value(self) -> int:
        return self._minutes() or 0

    def show_value(self, value: Any) -> None:
        super().show_value(value or None)

    def readable(self) -> bool:
        return self.editor.text().strip() in ("", "0") or self._minutes() is not None

    def own_hint(self) -> Hint | None:
        if self.readable():
            return None
        return Hint(self.tr("Diese Dauer ist nicht zu verstehen. Geschrieben wird sie als 20, 1:30 oder 1 h 15."))

    def tidy(self) -> None:
        if self.readable():
            self._fill(self.show_value, self.value())

    def _minutes(self) -> int | None:
        return typed.minutes(self.editor.text())
