"""Sentences of the rooms below the window: German, and still knowing what was put into them.

The window shows them in its own language: it looks the template up in a book and puts the values in as they are. So
what she typed is never taken for one of the program's own words.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal, NamedTuple, Self

from app.common import cldr, german


class Coded(NamedTuple):
    """A language or a country by its code: every language has its own name for it."""

    names: Literal["languages", "countries"]
    code: str


Value = str | int | float | Decimal | date | Path | Coded
"""What can be put in. A `Sentence` is translated; numbers, amounts of money (`Decimal`), days and codes are written as the
language does, the rest stays."""

_PLACE = re.compile(r"\{(\w+)\}")


class Sentence(str):
    """A German sentence, label or line made of a template with `{name}` and of values; as a text it is the German one.

    Without values the template is the whole text, braces and all.
    """

    template: str
    values: Mapping[str, Value]

    __slots__ = ("template", "values")

    def __new__(cls, template: str, /, **values: Value) -> Self:
        made = super().__new__(cls, filled(template, values, in_german))
        made.template = template
        made.values = values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Value]]:
        return (self.template,), dict(self.values)


class TrailWords(str):
    """TrailWords of the program's own that are no sentence, with names of kinds, numbers and days: "list:people:12".

    Never what a person typed; `tests/architecture/test_trail_words.py` knows where they are made, and of what.
    """

    __slots__ = ()


OwnWords = Sentence | TrailWords
"""What may stand where nothing typed may: in the audit trail."""
_LEFT_OUT = "…"


def without_typed(text: OwnWords) -> str:
    """The text of it, with nothing in it that may have been typed: values that are texts or places are left out."""
    if isinstance(text, Sentence) and text.values:
        return filled(text.template, text.values, _said)
    return str(text) if isinstance(text, OwnWords) else ""


def _said(value: Value) -> str:
    if isinstance(value, Sentence | TrailWords):
        return without_typed(value)
    return _LEFT_OUT if isinstance(value, str | Path) else in_german(value)


def counted(number: int, one: str, many: str, /, **values: Value) -> Sentence:
    """The sentence for one, or the one for none and several; `{number}` is the number."""
    return Sentence(one if number == 1 else many, **_used(one if number == 1 else many, {**values, "number": number}))


def joined(separator: str, *parts: Value | None) -> Sentence:
    """Several sentences and values in one line; empty ones are left out."""
    given = (part for part in parts if part is not None and part != "")
    shown = {f"part{number}": part for number, part in enumerate(given)}
    return Sentence(separator.join(f"{{{name}}}" for name in shown), **shown)


def filled(template: str, values: Mapping[str, Value], say: Callable[[Value], str]) -> str:
    """A template with its values, said by `say`, in their places. A place without a value stays as it stands."""
    if not values:
        return template
    return _PLACE.sub(lambda place: say(values[place[1]]) if place[1] in values else place[0], template)


def in_german(value: Value) -> str:
    """A value as it is written in German."""
    match value:
        case int() | float():
            return german.number(value, decimals(value))
        case Decimal():
            return german.money(value)
        case datetime():
            return german.day_time(value)
        case date():
            return german.day(value)
        case Coded():
            return named(value, "de")
    return str(value)


def decimals(value: float) -> int:
    """How many decimals a number has that is written as it is: none, or as many as it takes, at most two."""
    return next((digits for digits in (0, 1) if round(value, digits) == value), 2)


def named(coded: Coded, language: str) -> str:
    """What a language or a country is called; the code itself where it is none."""
    if coded.names == "languages":
        return cldr.language_name(coded.code, language) or coded.code
    return cldr.countries(language).get(coded.code, coded.code)


def _used(template: str, values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if f"{{{name}}}" in template}
