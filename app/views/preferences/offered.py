"""A number among the settings: typed, or one of the values that its declaration offers, each in words."""

from collections.abc import Callable
from typing import Any

from app.settings.spec import SettingSpec
from app.views.language.sentences import own_word, translated
from app.views.shared.forms.fields import ChoiceField, NumberField


class OfferedField(ChoiceField):
    """Choose one of the offered values; another one that is set stays among them. `never` is the word for 0."""

    def __init__(self, spec: SettingSpec[int], words: Callable[[int], str], never: str = "") -> None:
        def label(number: int) -> str:
            return words(number) if number or not never else never

        super().__init__(translated(spec.label), [(number, label(number)) for number in spec.offered], label_of=label)


def number_field(spec: SettingSpec[Any], digits: int = 0) -> NumberField:
    """The field of a number that is typed, as it is declared."""
    return NumberField(translated(spec.label), digits=digits, unit=own_word(spec.unit), least=spec.least)
