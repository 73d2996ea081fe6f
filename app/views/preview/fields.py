"""The fields of the options of a paper, made from nothing but their descriptions."""

from collections.abc import Callable, Iterable

from app.common.text import sort_key
from app.reports.forms.options import Option
from app.views.preview.words import said
from app.views.shared.forms.fields import CheckField, ChipsField, ChoiceField, Field, LineField, NumberField, TextField

_MOST_LINES = 28


def fields_of(options: Iterable[Option]) -> list[tuple[str, Field]]:
    """A field for each option, with its name."""
    return [(option.name, _FIELDS[option.type](option)) for option in options]


def _choice(option: Option) -> Field:
    return ChoiceField(said(option.title), [(key, said(title)) for key, title in option.choices])


def _choices(option: Option) -> Field:
    offered = sorted(((key, said(title)) for key, title in option.choices), key=lambda one: sort_key(one[1]))
    return ChipsField(said(option.title), offered, placeholder=said(option.example))


def _texts(option: Option) -> Field:
    return ChipsField(said(option.title), free=True, placeholder=said(option.example))


def _lines(option: Option) -> Field:
    return TextField(said(option.title), placeholder=said(option.example), lines=option.lines, most_lines=_MOST_LINES)


_FIELDS: dict[str, Callable[[Option], Field]] = {
    "flag": lambda option: CheckField(said(option.title)),
    "number": lambda option: NumberField(said(option.title), least=option.least),
    "text": lambda option: LineField(said(option.title), placeholder=said(option.example)),
    "lines": _lines,
    "texts": _texts,
    "choice": _choice,
    "choices": _choices,
}
"""By the type of the option."""
