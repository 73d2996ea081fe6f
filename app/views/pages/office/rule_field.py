"""How often something comes again, typed as one says it."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.common import clock, recurrence
from app.views.language.sentences import translated
from app.views.shared.forms.fields.base import Hint, Plain
from app.views.shared.forms.fields.text import LineField

_tr = QCoreApplication.translate


class RuleField(LineField):
    """The value is the rule, "" for none. What was not touched stays the rule that it was."""

    def __init__(self, label: str) -> None:
        usual = (
            _tr("Rules", "täglich"),
            _tr("Rules", "werktags"),
            _tr("Rules", "wöchentlich"),
            _tr("Rules", "alle 2 Wochen"),
            _tr("Rules", "alle 4 Wochen"),
            _tr("Rules", "monatlich"),
            _tr("Rules", "jeden 1. Montag"),
            _tr("Rules", "alle 3 Monate"),
            _tr("Rules", "jährlich"),
        )
        super().__init__(label, placeholder=_tr("Rules", "z. B. alle 4 Wochen"), proposals=usual)
        self._kept = ("", "")

    def value(self) -> Any:
        words, rule = self._kept
        typed = self.editor.text().strip()
        return rule if typed == words else recurrence.read(typed, clock.today()) or ""

    def show_value(self, value: Any) -> None:
        words = translated(recurrence.in_words(value or ""))
        self._kept = (words, value or "")
        super().show_value(words)

    def plain(self) -> Plain:
        return self.editor.text().strip()

    def show_plain(self, plain: Plain) -> None:
        super().show_value(str(plain or ""))

    def readable(self) -> bool:
        return not self.editor.text().strip() or bool(self.value())

    def own_hint(self) -> Hint | None:
        if self.readable():
            return None
        return Hint(
            _tr(
                "Rules",
                "Nicht verstanden. So geht es: „alle 4 Wochen“, „jeden 1. Montag“, „monatlich am 15.“, „jeden Freitag bis 31.3.“.",
            )
        )

    def tidy(self) -> None:
        """What was understood stands there in full."""
        if value := self.value():
            self._fill(self.show_value, value)
