"""A field for an amount of money."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt

from app.common import money
from app.common.errors import UserError
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.forms.fields.base import Hint, Plain
from app.views.shared.forms.fields.text import LineField


class MoneyField(LineField):
    """An amount in euros, typed and shown as the language of the window writes it. The value is a Decimal in whole cents, None
    if empty; what is no such amount is said, and not saved.
    """

    selects_when_entered = True

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} (€)")
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def value(self) -> Any:
        try:
            return self._read()
        except UserError:
            return None

    def show_value(self, value: Any) -> None:
        self.editor.setText("" if value is None else written.amount(value))

    def plain(self) -> Plain:
        return self.editor.text()

    def show_plain(self, plain: Plain) -> None:
        self.editor.setText(plain if isinstance(plain, str) else "")

    def readable(self) -> bool:
        return self.own_hint() is None

    def own_hint(self) -> Hint | None:
        try:
            self._read()
        except UserError as error:
            return Hint(translated(error))
        return None

    def tidy(self) -> None:
        if (value := self.value()) is not None:
            self._fill(self.show_value, value)

    def _read(self) -> Decimal | None:
        return money.read(self.editor.text(), written.decimal_mark())
